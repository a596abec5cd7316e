/// Recognizes the text of the pages of one document that need it.
struct DocumentRecognition: Sendable {
  private let options: RecognitionOptions
  private let pictures: PictureOptions
  private let recognizers: DocumentRecognizers

  init(options: RecognitionOptions, pictures: PictureOptions, pool: RecognizerPool) {
    self.options = options
    self.pictures = pictures
    recognizers = DocumentRecognizers(pool)
  }

  /// What became of a page's recognition.
  enum Outcome: Sendable {
    /// The page's own text is read.
    case printed
    /// The page is a picture and nobody asked for its text.
    case notAsked
    /// The text was recognized; the sentences say why some recognizers took no part.
    case recognized(RecognitionQuality, without: [String])
    /// It was not; the sentences say why and what to do. Words of a text layer are there all the same.
    case failed([String])

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
    do throws(RecognizersFailed) {
      let (recognized, failures, isRead) = try recognizers.run {
        (recognizers) throws(RecognitionError) in
        try self.recognized(read.page, of: file, by: recognizers)
      }
      guard isRead || hasLayer(read.page) else {
        return (ownText(of: read, besides: recognized), .notAsked)
      }
      return (
        ReadPage(page: recognized.page, findings: read.findings),
        .recognized(recognized.quality, without: failures.map(\.advice))
      )
    } catch {
      let bare =
        read.page.carrier == .shapes ? nil : try? self.recognized(read.page, of: file, by: [])
      return (
        ownText(of: read, besides: bare), .failed(error.errors.map(\.advice))
      )
    }
  }

  /// What the file tells of a page that was not recognized: of shapes the words whose fonts do say them,
  /// of a picture the layer's, placed where the picture has them.
  private func ownText(of read: ReadPage, besides bare: RecognizedPage?) -> ReadPage {
    guard read.page.carrier != .shapes, let bare else { return read }
    return ReadPage(page: bare.page, findings: read.findings)
  }

  /// The page with the numbers at some places read again.
  func page(
    _ read: ReadPage, again frames: [Rect], of file: PDFFile
  ) -> ReadPage {
    do throws(RecognizersFailed) {
      let page = try recognizers.run { (recognizers) throws(RecognitionError) in
        let drawing = try self.drawing(of: read.page, from: file)
        return try PageRecognizer(recognizers: recognizers, pictures: pictures).recognized(
          read.page, again: frames, image: drawing.image, pixelsPerPoint: drawing.scale)
      }
      return ReadPage(page: page.result, findings: read.findings)
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
    return try PageRecognizer(recognizers: recognizers, pictures: pictures).recognized(
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
