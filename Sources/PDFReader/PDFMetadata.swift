/// What a PDF document says of itself; `nil` where it says nothing.
public struct PDFMetadata: Sendable, Hashable {
  /// The document's title.
  public let title: String?
  /// Its author.
  public let author: String?
  /// The program in which it was written.
  public let creator: String?
  /// The program that made the PDF.
  public let producer: String?
  /// Whether the file is encrypted, with or without a password to open it.
  public let isEncrypted: Bool
  /// The version of PDF the file claims, for example `1.7`.
  public let pdfVersion: String

  init(
    title: String?, author: String?, creator: String?, producer: String?, isEncrypted: Bool,
    pdfVersion: String
  ) {
    self.title = title
    self.author = author
    self.creator = creator
    self.producer = producer
    self.isEncrypted = isEncrypted
    self.pdfVersion = pdfVersion
  }
}
