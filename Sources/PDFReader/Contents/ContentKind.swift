package import SystemFiles

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

  /// The kind of the bytes: a PDF where the mark stands in their first kilobyte, or where it is lost and the
  /// bytes end as one.
  ///
  /// - Throws: ``PDFReadingError`` with the code `emptyFile`.
  package init(of contents: borrowing FileContents, name: String) throws(PDFReadingError) {
    guard contents.count > 0 else {
      throw PDFReadingError(
        .emptyFile, file: name,
        advice: "The file is empty; fetch it again from where it was published.")
    }
    self = Self.hasMark(contents) || LostMark.isDocument(contents.bytes) ? .pdf : .other
  }

  /// Whether the mark stands where the libraries look for it.
  static func hasMark(_ contents: borrowing FileContents) -> Bool {
    let bytes = contents.bytes
    return UnsafeBufferPointer(rebasing: bytes.prefix(searchedBytes)).first("%PDF-") != nil
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
