/// A file open in both libraries, or in poppler alone where libqpdf cannot read it.
struct OpenedDocument: ~Copyable {
  let text: PopplerDocumentHandle
  let graphics: QPDFDocument?

  /// Opens the bytes; they must outlive the document.
  ///
  /// libqpdf goes first and finds the password, since poppler must never see a wrong one.
  init(bytes: UnsafeBufferPointer<UInt8>, source: DocumentSource) throws(PDFReadingError) {
    let graphics = try Self.graphics(bytes: bytes, source: source)
    let text = try PopplerDocumentHandle(
      bytes: bytes, file: source.file, password: Self.password(of: graphics))
    self.text = text
    self.graphics = graphics
  }

  /// The page with a number from 1, or `nil` where poppler cannot open it.
  func page(
    _ number: Int, of source: DocumentSource
  ) throws(PDFReadingError) -> PopplerPageHandle? {
    let pageCount = text.pageCount
    guard pageCount > 0 else {
      throw PDFReadingError(
        .noPages, file: source.file,
        advice: "The document has no pages; fetch it again from its source.")
    }
    guard (1...pageCount).contains(number) else {
      throw .pageOutOfRange(number, of: pageCount, file: source.file)
    }
    return text.page(at: number - 1)
  }

  private static func graphics(
    bytes: UnsafeBufferPointer<UInt8>, source: DocumentSource
  ) throws(PDFReadingError) -> QPDFDocument? {
    do throws(QPDFDocument.Failure) {
      return try QPDFDocument(bytes: bytes, passwords: source.passwordBytes)
    } catch {
      switch error {
      case .wrongPassword: throw source.passwordFailure
      case .unreadable: return nil
      }
    }
  }

  private static func password(of graphics: borrowing QPDFDocument?) -> [UInt8]? {
    switch graphics {
    case .some(let graphics):
      graphics.isEncrypted && !graphics.password.isEmpty ? graphics.password : nil
    case .none: nil
    }
  }
}
