import Synchronization

/// Recognizes the text of the pages of one document that need it.
struct DocumentRecognition: Sendable {
  let options: RecognitionOptions
  let pool: RecognizerPool

  /// What became of a page's recognition.
  enum Outcome: Sendable {
    /// The page's own text is read.
    case printed
    /// The page is a picture and nobody asked for its text.
    case notAsked
    /// The text was recognized.
    case recognized(RecognitionQuality)
    /// It was not; the sentence says why and what to do. Words of a text layer are there all the same.
    case failed(String, RecognitionQuality)

    /// Whether no recognizer looked at the page, though it needs one.
    var isUnread: Bool {
      switch self {
      case .notAsked, .failed: true
      case .printed, .recognized: false
      }
    }
  }

  /// The page with its text recognized where it needs that.
  ///
  /// - Parameter begin: Called where it does, before it begins.
  func page(
    _ read: ReadPage, of file: PDFFile, _ begin: () -> Void
  ) -> (page: ReadPage, outcome: Outcome) {
    switch read.page.carrier {
    case .marks: return (read, .printed)
    case .picture: if options.scope == .never { return (read, .notAsked) }
    case .shapes: if options.scope != .always { return (read, .notAsked) }
    }
    begin()
    do throws(RecognitionError) {
      let recognizers = try pool.recognizers()
      let recognized = try self.recognized(read.page, of: file, by: recognizers)
      return (
        ReadPage(page: recognized.page, findings: read.findings),
        recognizers.isEmpty && !hasLayer(read.page) ? .notAsked : .recognized(recognized.quality)
      )
    } catch {
      let bare = try? self.recognized(read.page, of: file, by: [])
      return (
        ReadPage(page: bare?.page ?? read.page, findings: read.findings),
        .failed(error.advice, bare?.quality ?? RecognitionQuality())
      )
    }
  }

  /// The page with the numbers at some places read again.
  func page(
    _ read: ReadPage, again frames: [Rect], of file: PDFFile
  ) -> ReadPage {
    do throws(RecognitionError) {
      let drawing = try self.drawing(of: read.page, from: file)
      let page = try PageRecognizer(recognizers: try pool.recognizers()).recognized(
        read.page, again: frames, image: drawing.image, pixelsPerPoint: drawing.scale)
      return ReadPage(page: page, findings: read.findings)
    } catch {
      // What could not be read a second time is as certain as it was.
      return read
    }
  }

  private func hasLayer(_ page: PDFPage) -> Bool {
    page.glyphs.contains { $0.origin == .textLayer }
  }

  private func recognized(
    _ page: PDFPage, of file: PDFFile, by recognizers: [any TextRecognizer]
  ) throws(RecognitionError) -> RecognizedPage {
    let drawing = try drawing(of: page, from: file)
    return try PageRecognizer(recognizers: recognizers).recognized(
      page, image: drawing.image, pixelsPerPoint: drawing.scale)
  }

  // MARK: Drawing

  private func drawing(
    of page: PDFPage, from file: PDFFile
  ) throws(RecognitionError) -> (image: PageImage, scale: Double) {
    let scale = scale(of: page)
    do throws(PDFReadingError) {
      let image = try file.image(ofPage: page.number, scale: scale)
      // The drawing may be smaller than asked for.
      return (image, Double(image.width) / max(page.frame.width, 1))
    } catch {
      throw RecognitionError(.systemFailure, advice: error.advice)
    }
  }

  /// Pixels a point: those of the page's picture, as far as they help.
  private func scale(of page: PDFPage) -> Double {
    let finest = options.finestPixelsPerInch / 72
    let coarsest = options.coarsestPixelsPerInch / 72
    guard case .picture(let pixels) = page.carrier else { return coarsest }
    return min(max(pixels, coarsest), finest)
  }
}

/// The recognizers of an extractor, shared by all its documents; started when a page needs them.
///
/// A class, since it remembers them.
final class SharedRecognizers: Sendable {
  private let state = Mutex<(options: RecognitionOptions, pool: RecognizerPool)?>(nil)

  /// The pool for options: the same one as long as they are the same.
  func pool(_ options: RecognitionOptions) -> RecognizerPool {
    state.withLock { state in
      if let state, state.options == options { return state.pool }
      let pool = RecognizerPool(options: options)
      state = (options, pool)
      return pool
    }
  }
}
