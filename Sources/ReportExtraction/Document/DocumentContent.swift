internal import SystemFiles

/// What a document is read from.
enum DocumentContent: Sendable {
  case pdf(PageMemory)
  /// The text of the pages asked for, and the digest of the file it was decoded from.
  case text(String, sha256: String?)
  case page(WebSource)

  /// Decides what the bytes are, PDF, web page, document of a word processor or text, and opens them.
  init(
    _ contents: consuming sending FileContents, name: String, options: ExtractionOptions,
    recognizers: RecognizerPool,
    listener: @escaping @Sendable (ReadingStep) -> Void
  ) throws(ExtractionError) {
    switch try Self.kind(of: contents, name: name) {
    case .pdf:
      let file = try Self.file(contents, name: name, options: options)
      self = .pdf(
        try PageMemory(file, options: options, recognizers: recognizers, listener: listener))
    case .other:
      let bytes = contents.array
      if let format = OfficeFormat(bytes: bytes) {
        let original = ConvertedOriginal(sha256: contents.sha256)
        let file = try Self.file(
          try original.pdf(of: bytes, format: format, name: name, options: options), name: name,
          options: options)
        self = .pdf(
          try PageMemory(
            file, original: original, options: options, recognizers: recognizers,
            listener: listener))
        return
      }
      guard options.reader.readsUnmeasured || bytes.count <= Self.mostMeasuredBytes else {
        throw ExtractionError(.unmeasured(file: name))
      }
      if let archive = WebArchive(bytes, maximumSheetBytes: options.web.maximumBytes),
        let source = WebSource(archive, sha256: contents.sha256, options: options.web)
      {
        try Self.checkPage(byteCount: archive.page.count, name: name, options: options)
        self = .page(source)
        return
      }
      let isPage = WebPageMark.begins(bytes)
      let text = isPage ? TextDecoding.text(ofPage: bytes) : TextDecoding.text(of: bytes)
      guard let text else {
        throw ExtractionError(
          .notPDF(
            file: name,
            advice: "This is neither a PDF nor text; give a PDF, a web page, a document of a word "
              + "processor, or text in UTF-8, UTF-16, GBK or Big5."))
      }
      // UTF-16 has no ASCII to be told by before it is decoded.
      if isPage || WebPageMark.begins(text.utf8) {
        try Self.checkPage(byteCount: bytes.count, name: name, options: options)
        self = .page(WebSource(html: text, sha256: contents.sha256, options: options.web))
      } else {
        self = .text(
          try Self.pages(options.pages, of: text, name: name), sha256: contents.sha256)
      }
    }
  }

  /// Web pages and texts up to this size, in bytes, are read within a second or two, whatever they hold.
  ///
  /// 512 KiB: the text of a report is below 200 kB, and pages from word processors have up to 400 kB.
  private static let mostMeasuredBytes = 512 << 10

  private static func checkPage(
    byteCount: Int, name: String, options: ExtractionOptions
  ) throws(ExtractionError) {
    guard options.pages == nil else {
      throw ExtractionError(
        .invalidRequest, file: name,
        message: "This is a web page, which has no pages to choose from; leave the range out.")
    }
    guard byteCount <= options.web.maximumBytes else {
      throw ExtractionError(
        PDFReadingError(
          .tooLarge, file: name,
          advice: "The web page has \(byteCount) bytes, more than the limit of "
            + "\(options.web.maximumBytes) (maximumBytes); save it without its pictures."))
    }
  }

  private static func kind(
    of contents: borrowing FileContents, name: String
  ) throws(ExtractionError) -> ContentKind {
    do throws(PDFReadingError) {
      return try ContentKind(of: contents, name: name)
    } catch {
      throw ExtractionError(error)
    }
  }

  private static func file(
    _ contents: consuming sending FileContents, name: String, options: ExtractionOptions
  ) throws(ExtractionError) -> PDFFile {
    do throws(PDFReadingError) {
      return try PDFFile(
        contents, name: name, password: options.password, options: options.reader)
    } catch {
      throw ExtractionError(error)
    }
  }

  /// The pages asked for, where form feeds mark them.
  private static func pages(
    _ range: ClosedRange<Int>?, of text: String, name: String
  ) throws(ExtractionError) -> String {
    guard let range else { return text }
    let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
    guard range.lowerBound >= 1, range.upperBound <= pages.count else {
      throw ExtractionError(
        .invalidRequest, file: name,
        message:
          "There is no page \(range.upperBound); the text marks \(pages.count) by form feeds.")
    }
    return pages[(range.lowerBound - 1)..<range.upperBound].joined(separator: "\u{0C}")
  }
}
