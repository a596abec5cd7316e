import PageModel

/// Reads PDF files: what stands on their pages and where, before any layout analysis.
///
/// Text comes from poppler, rulings and fills from the pages' content streams through libqpdf.
/// A reader is a value and may be used from any thread; calls take turns, as poppler is not safe
/// across threads.
public struct PDFReader: Sendable {
  /// Limits and thresholds.
  public let options: PDFReaderOptions

  /// Makes a reader.
  public init(options: PDFReaderOptions = PDFReaderOptions()) {
    self.options = options
  }

  /// Reads the document in a file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - password: The user or owner password of an encrypted file.
  ///   - pages: The pages to read, from 1; all when `nil`.
  /// - Throws: ``PDFReadingError`` where there is nothing to read; what is odd in a document that
  ///   can be read is among its findings.
  public func document(
    path: String, password: String? = nil, pages: ClosedRange<Int>? = nil
  ) throws(PDFReadingError) -> ReadDocument {
    let bytes = try FileBytes(path: path, maximumBytes: options.maximumBytes).contents()
    return try document(bytes: bytes, name: path, password: password, pages: pages)
  }

  /// Reads a document from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call the file.
  ///   - password: The user or owner password of an encrypted file.
  ///   - pages: The pages to read, from 1; all when `nil`.
  /// - Throws: ``PDFReadingError`` where there is nothing to read.
  public func document(
    bytes: [UInt8], name: String, password: String? = nil, pages: ClosedRange<Int>? = nil
  ) throws(PDFReadingError) -> ReadDocument {
    let source = DocumentSource(file: name, password: password, options: options)
    return try source.withBytes(bytes) { buffer throws(PDFReadingError) in
      try DocumentReading(source: source, pages: pages).document(buffer)
    }
  }

  /// Draws a page of the document in a file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - page: The page, from 1.
  ///   - scale: Pixels a point; lowered where the image would exceed the options' pixels.
  ///   - password: The user or owner password of an encrypted file.
  /// - Throws: ``PDFReadingError``.
  public func pageImage(
    path: String, page: Int, scale: Double, password: String? = nil
  ) throws(PDFReadingError) -> PageImage {
    let bytes = try FileBytes(path: path, maximumBytes: options.maximumBytes).contents()
    return try pageImage(bytes: bytes, name: path, page: page, scale: scale, password: password)
  }

  /// Draws a page of a document from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call the file.
  ///   - page: The page, from 1.
  ///   - scale: Pixels a point; lowered where the image would exceed the options' pixels.
  ///   - password: The user or owner password of an encrypted file.
  /// - Throws: ``PDFReadingError``.
  public func pageImage(
    bytes: [UInt8], name: String, page: Int, scale: Double, password: String? = nil
  ) throws(PDFReadingError) -> PageImage {
    precondition(scale > 0 && scale.isFinite, "the scale is a positive number")
    let source = DocumentSource(file: name, password: password, options: options)
    return try source.withBytes(bytes) { buffer throws(PDFReadingError) in
      try PageDrawing(source: source, scale: scale).image(ofPage: page, buffer)
    }
  }

  /// Draws a page of a document from its bytes with an overlay, as a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call the file.
  ///   - overlay: What is drawn over the page and around it; it names the page.
  ///   - picture: What kind of file it becomes.
  ///   - title: What an SVG file gives as its title.
  ///   - password: The user or owner password of an encrypted file.
  /// - Throws: ``PDFReadingError``.
  package func overlaidPage(
    bytes: [UInt8], name: String, overlay: PageOverlay, as picture: PictureFormat, title: String,
    password: String? = nil
  ) throws(PDFReadingError) -> [UInt8] {
    let source = DocumentSource(file: name, password: password, options: options)
    return try source.withBytes(bytes) { buffer throws(PDFReadingError) in
      try OverlaidPageDrawing(source: source, overlay: overlay, title: title)
        .file(as: picture, buffer)
    }
  }
}
