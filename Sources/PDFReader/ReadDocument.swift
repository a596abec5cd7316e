public import PageModel

/// What was read of one PDF file.
public struct ReadDocument: Sendable, Hashable {
  /// The pages asked for, in order; their numbers are those of the document.
  public let pages: [PDFPage]
  /// How many pages the document has, read or not.
  public let pageCount: Int
  /// What the document says of itself.
  public let metadata: PDFMetadata
  /// What a reader of the pages should know: repairs, limits reached, pages that could not be read.
  public let findings: [Finding]

  init(pages: [PDFPage], pageCount: Int, metadata: PDFMetadata, findings: [Finding]) {
    self.pages = pages
    self.pageCount = pageCount
    self.metadata = metadata
    self.findings = findings
  }
}

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

/// A page drawn to pixels on white paper.
public struct PageImage: Sendable, Hashable {
  /// Pixels along x.
  public let width: Int
  /// Pixels along y.
  public let height: Int
  /// Red, green, blue and alpha, a byte each, row by row from the top left; alpha is 255.
  public let pixels: [UInt8]

  init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height * 4, "four bytes a pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
