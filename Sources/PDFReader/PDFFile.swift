package import SystemFiles
public import PageModel
import Synchronization
public import SystemPackage

/// An open PDF file: what stands on its pages and where, before any layout analysis.
///
/// Text comes from poppler, rulings and fills from the pages' content streams through libqpdf. A page
/// is read when it is asked for, each time anew; opening a file reads none. A file may be used from
/// any thread; calls take turns, also those to other files, as poppler is not safe across threads.
///
/// A class, since it owns what the libraries keep of the file.
public final class PDFFile: Sendable {
  /// The file's path, or the name given with its bytes; errors name it.
  public let name: String
  /// How many pages the document has; at least 1.
  public let pageCount: Int
  /// What the document says of itself.
  public let metadata: PDFMetadata

  private let source: DocumentSource
  private let state: Mutex<State>

  /// Opens the file at a path.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - password: The user or owner password of an encrypted file.
  ///   - options: Limits and thresholds.
  /// - Throws: ``PDFReadingError`` where there is nothing to read; what is odd in a document that
  ///   can be read is among the findings.
  public convenience init(
    path: String, password: String? = nil, options: PDFReaderOptions = PDFReaderOptions()
  ) throws(PDFReadingError) {
    let contents = try Self.contents { () throws(FileError) in
      try FileContents(path: path, maximumBytes: options.maximumBytes)
    }
    try self.init(contents, name: path, password: password, options: options)
  }

  /// Opens the file at a path, which need not be UTF-8; parameters and errors as for a `String`.
  public convenience init(
    path: FilePath, password: String? = nil, options: PDFReaderOptions = PDFReaderOptions()
  ) throws(PDFReadingError) {
    let contents = try Self.contents { () throws(FileError) in
      try FileContents(path: path, maximumBytes: options.maximumBytes)
    }
    try self.init(contents, name: path.string, password: password, options: options)
  }

  /// Opens a file from its bytes, which are copied.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call the file.
  ///   - password: The user or owner password of an encrypted file.
  ///   - options: Limits and thresholds.
  /// - Throws: ``PDFReadingError`` where there is nothing to read.
  public convenience init(
    bytes: [UInt8], name: String, password: String? = nil,
    options: PDFReaderOptions = PDFReaderOptions()
  ) throws(PDFReadingError) {
    try self.init(FileContents(bytes), name: name, password: password, options: options)
  }

  package init(
    _ contents: consuming sending FileContents, name: String, password: String?,
    options: PDFReaderOptions
  ) throws(PDFReadingError) {
    let source = DocumentSource(file: name, password: password, options: options)
    try source.check(contents)
    let state = Mutex(State(contents))
    (pageCount, metadata) = try LibraryLock.withLock {
      () throws(PDFReadingError) -> (Int, PDFMetadata) in
      try state.withLock { state throws(PDFReadingError) in try state.open(source) }
    }
    self.name = name
    self.source = source
    self.state = state
  }

  /// The bytes that `read` gives, or the error of this type.
  private static func contents(
    _ read: () throws(FileError) -> sending FileContents
  ) throws(PDFReadingError) -> sending FileContents {
    do throws(FileError) {
      return try read()
    } catch {
      throw PDFReadingError(error)
    }
  }

  deinit {
    close()
  }

  /// Reads a page.
  ///
  /// What could not be read of it is among its findings.
  ///
  /// - Parameter number: The page, from 1 to ``pageCount``.
  public func page(_ number: Int) -> ReadPage {
    precondition((1...pageCount).contains(number), "the document has no page \(number)")
    return inLibraries { state in state.page(number, of: self.source) }
  }

  /// What was found of the file as a whole while it was opened and pages were read: repairs, a
  /// structure that could not be read. Complete when all pages were read.
  public var findings: [Finding] { state.withLock { $0.findings } }

  /// Whether something was left out because nobody can tell what it costs; see
  /// ``PDFReaderOptions/readsUnmeasured``.
  package var leftUnmeasured: Bool { state.withLock { $0.notes.leftUnmeasured } }

  /// SHA-256 of the file's bytes in lower-case hexadecimal, computed each time.
  package var sha256: String? { state.withLock { $0.contents.sha256 } }

  /// Draws a page.
  ///
  /// - Parameters:
  ///   - number: The page, from 1 to ``pageCount``.
  ///   - scale: Pixels a point, a positive number; lowered where the image would exceed
  ///     ``PDFReaderOptions/maximumPixels``.
  /// - Throws: ``PDFReadingError``: `pageOutOfRange`; `tooLarge` where the page's images have more pixels
  ///   than ``PDFReaderOptions/maximumImagePixels``, or the page draws so much that it was not read;
  ///   `internalFailure` where there is no memory.
  public func image(ofPage number: Int, scale: Double) throws(PDFReadingError) -> PageImage {
    precondition(scale > 0 && scale.isFinite, "the scale is a positive number")
    let drawing = PageDrawing(options: source.options, scale: scale)
    return try drawn(number, advice: "try a smaller scale") { page in drawing.image(of: page) }
  }

  /// Draws a page as a gray PNG, small enough to carry many in one file.
  ///
  /// - Parameters:
  ///   - number: The page, from 1 to ``pageCount``.
  ///   - pixelsPerInch: A positive number; lowered where the image would exceed
  ///     ``PDFReaderOptions/maximumPixels``.
  package func grayPNG(
    ofPage number: Int, pixelsPerInch: Double
  ) throws(PDFReadingError) -> [UInt8] {
    let drawing = GrayPageDrawing(options: source.options, pixelsPerInch: pixelsPerInch)
    return try drawn(number, advice: "try a lower resolution") { page in drawing.png(of: page) }
  }

  /// Draws a page with an overlay, as a file.
  ///
  /// - Parameters:
  ///   - overlay: What is drawn over the page and around it; it names the page.
  ///   - format: What kind of file it becomes.
  ///   - title: What an SVG file gives as its title.
  package func picture(
    _ overlay: PageOverlay, as format: PictureFormat, title: String
  ) throws(PDFReadingError) -> [UInt8] {
    let drawing = OverlaidPageDrawing(options: source.options, overlay: overlay, title: title)
    return try drawn(overlay.page, advice: "try a lower resolution") { page in
      drawing.file(as: format, of: page)
    }
  }

  /// The resolution in pixels an inch that a PNG of a page with its overlay has, where another one is asked for: the
  /// same, or a lower one where it would exceed ``PDFReaderOptions/maximumPixels``.
  package func pixelsPerInch(of overlay: PageOverlay, asked: Double) -> Double {
    DrawingSize(frame: overlay.canvas, scale: asked / 72, options: source.options).scale * 72
  }

  /// What `draw` makes of a page.
  private func drawn<Drawing: Sendable>(
    _ number: Int, advice: String, _ draw: @Sendable (borrowing PopplerPageHandle) -> Drawing?
  ) throws(PDFReadingError) -> Drawing {
    try check(number...number)
    let drawing = try inLibraries { state throws(PDFReadingError) in
      try state.withPage(number, of: source, draw)
    }
    guard let drawing else {
      throw PDFReadingError(
        .internalFailure, file: name, page: number,
        advice: "The page could not be drawn; \(advice).")
    }
    return drawing
  }

  /// Checks that the document has these pages.
  package func check(_ pages: ClosedRange<Int>) throws(PDFReadingError) {
    guard pages.lowerBound < 1 || pages.upperBound > pageCount else { return }
    throw PDFReadingError(
      .pageOutOfRange, file: name,
      page: pages.lowerBound < 1 ? pages.lowerBound : max(pages.lowerBound, pageCount + 1),
      advice:
        "There is no such page; the document has \(pageCount) page\(pageCount == 1 ? "" : "s").")
  }

  /// Frees what the libraries keep of the file; it is opened again when a page is asked for.
  package func close() {
    inLibraries { state in state.close() }
  }

  /// Runs `body` while no other thread is inside the libraries.
  private func inLibraries<Result: Sendable, Failure: Error>(
    _ body: (inout sending State) throws(Failure) -> sending Result
  ) throws(Failure) -> Result {
    try LibraryLock.withLock { () throws(Failure) -> Result in try state.withLock(body) }
  }
}
