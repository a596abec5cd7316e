import PageModel

/// A file open in both libraries, or in poppler alone where libqpdf cannot read it; lives and dies
/// under ``LibraryLock``.
struct OpenedDocument: ~Copyable {
  let text: PopplerDocumentHandle
  let graphics: QPDFDocument?
  /// Number of pages, at least 1.
  let pageCount: Int
  /// Whether libqpdf sees the same pages: different page trees would put one page's rulings on
  /// another.
  let agrees: Bool
  let isEncrypted: Bool

  /// Opens the bytes; they must outlive the document.
  ///
  /// libqpdf goes first and finds the password, since poppler must never see a wrong one.
  ///
  /// - Parameter popplerOnly: Whether libqpdf is known to refuse the file.
  init(
    bytes: UnsafeBufferPointer<UInt8>, source: DocumentSource, popplerOnly: Bool = false
  ) throws(PDFReadingError) {
    let readsAll = source.options.readsUnmeasured
    guard readsAll || ObjectStreamCheck(bytes: bytes).isPassed else {
      throw .unmeasured(file: source.file)
    }
    let graphics = popplerOnly ? nil : try Self.graphics(bytes: bytes, source: source)
    let known: Int? =
      switch graphics {
      case .some(let graphics): graphics.pageCount
      case .none: nil
      }
    guard readsAll || known != nil else { throw .unmeasured(file: source.file) }
    let text = try PopplerDocumentHandle(
      bytes: bytes, file: source.file, password: Self.password(of: graphics))
    let pageCount = text.pageCount
    guard pageCount > 0 else {
      throw PDFReadingError(
        .noPages, file: source.file,
        advice: "The document has no pages; fetch it again from its source.")
    }
    guard readsAll || known == pageCount else { throw .unmeasured(file: source.file) }
    let isEncrypted =
      switch graphics {
      case .some(let graphics): graphics.isEncrypted
      case .none: bytes.first("/Encrypt") != nil
      }
    // poppler opens files whose encryption it does not know as if there were none.
    guard known != nil || !isEncrypted || Self.showsText(text) else {
      throw .unsupportedEncryption(file: source.file)
    }
    self.pageCount = pageCount
    agrees = known == pageCount
    self.isEncrypted = isEncrypted
    self.text = text
    self.graphics = graphics
  }

  /// What the document says of itself.
  ///
  /// - Parameter hasEncryptedFiles: Whether files embedded in it are encrypted.
  func metadata(hasEncryptedFiles: Bool) -> PDFMetadata {
    text.metadata(isEncrypted: isEncrypted || hasEncryptedFiles)
  }

  /// Whether poppler finds text on one of the first pages.
  private static func showsText(_ text: borrowing PopplerDocumentHandle) -> Bool {
    for index in 0..<min(text.pageCount, pagesTried) {
      if text.page(at: index)?.withText({ !$0.boxes.isEmpty }) ?? false { return true }
    }
    return false
  }

  /// Covers may have no text.
  private static let pagesTried = 3

  /// Reads the page with a number from 1, and notes what libqpdf mended on the way.
  func page(_ number: Int, options: PDFReaderOptions, notes: inout DocumentNotes) -> ReadPage {
    var reading = PageReading(number: number, options: options)
    var read: ReadPage
    switch graphics {
    case .some(let graphics):
      let drawn = agrees ? reading.drawn(in: graphics) : nil
      reading.decide(on: &notes.cost)
      let page = reading.told(
        reading.page(text, drawn: drawn, graphics: self.graphics), drawn: drawn, in: graphics)
      read = ReadPage(page: page, findings: reading.findings)
      if options.readsAnnotations, drawn != nil {
        read = MarkedPage.reading(over: read, in: graphics, options: options, notes: &notes)
        read = AnnotatedPage.reading(over: read, in: graphics, options: options, notes: &notes)
      }
      graphics.releaseObjects()
      notes.repairs.add(graphics.takeWarnings())
    case .none:
      read = ReadPage(
        page: reading.page(text, drawn: nil, graphics: nil), findings: reading.findings)
    }
    if reading.isRefused { notes.leftUnmeasured = true }
    return read
  }

  /// Whether a page may be drawn; where libqpdf cannot tell, nobody can measure it.
  func drawingVerdict(for number: Int, options: PDFReaderOptions) -> DrawingCheck.Verdict {
    guard agrees else { return .unmeasured }
    var check = DrawingCheck(options: options)
    switch graphics {
    case .some(let graphics): return check.verdict(for: number, in: graphics)
    case .none: return .unmeasured
    }
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
