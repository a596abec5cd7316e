/// What a file's bytes are, told by the mark at their head.
///
/// Poppler reports empty data and data that is no PDF alike as damaged, so this is looked at first, and
/// nowhere else.
package enum ContentKind {
  case pdf
  /// Anything else that is not empty: text, perhaps.
  case other

  /// Readers accept junk before the mark, up to this many bytes (PDF 1.7, appendix H, note 13).
  private static let searchedBytes = 1024
  private static let mark: [UInt8] = Array("%PDF-".utf8)

  /// The kind of the bytes, by whether the mark stands in their first kilobyte.
  ///
  /// - Throws: ``PDFReadingError`` with the code `emptyFile`.
  package init(of contents: borrowing FileContents, name: String) throws(PDFReadingError) {
    guard contents.count > 0 else {
      throw PDFReadingError(
        .emptyFile, file: name,
        advice: "The file is empty; fetch it again from where it was published.")
    }
    let bytes = contents.bytes
    let end = min(bytes.count, Self.searchedBytes)
    let starts = 0..<max(0, end - Self.mark.count + 1)
    self = starts.contains { bytes[$0...].starts(with: Self.mark) } ? .pdf : .other
  }
}

extension PDFReadingError {
  /// The bytes lack the mark of a PDF, or what else the caller reads.
  package static func notPDF(
    file: String,
    advice: String = "This is not a PDF file; check that it is no web page or office document."
  ) -> PDFReadingError {
    PDFReadingError(.notPDF, file: file, advice: advice)
  }
}
