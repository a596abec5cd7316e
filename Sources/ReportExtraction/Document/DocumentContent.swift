/// What a document is read from.
enum DocumentContent: Sendable {
  case pdf(PageMemory)
  /// The text of the pages asked for, and the digest of the file it was decoded from.
  case text(String, sha256: String?)

  /// Decides what the bytes are, PDF or text, and opens them.
  init(
    _ contents: consuming sending FileContents, name: String, options: ExtractionOptions,
    listener: @escaping @Sendable (ReadingStep) -> Void
  ) throws(ExtractionError) {
    switch try Self.kind(of: contents, name: name) {
    case .pdf:
      let file = try Self.file(contents, name: name, options: options)
      self = .pdf(try PageMemory(file, options: options, listener: listener))
    case .other:
      guard let text = TextDecoding.text(of: contents.array) else {
        throw ExtractionError(
          .notPDF(
            file: name,
            advice: "This is neither a PDF nor text; give a PDF, or text in UTF-8, UTF-16 or GBK."))
      }
      self = .text(
        try Self.pages(options.pages, of: text, name: name), sha256: contents.sha256)
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
