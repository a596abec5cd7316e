/// Reads the report in line-broken text: this package's own, or another extractor's that keeps a row's
/// values together.
///
/// Pure Swift: needs no PDF library. A value without state; one reader serves any number of texts,
/// from any number of tasks.
public struct ReportTextReader: Sendable {
  private let recognizer: ReportRecognizer
  private let reader: LineTextReader

  /// Makes a reader.
  public init(
    options: ReportRecognizerOptions = .init(), textOptions: LineTextReaderOptions = .init()
  ) {
    recognizer = ReportRecognizer(options: options)
    reader = LineTextReader(options: textOptions, recognizer: options)
  }

  /// The report in the text; `name` is what its source calls the file.
  ///
  /// Text that holds no report gives an empty one with the finding `source.notReport`. Linear in
  /// the text's length.
  public func report(text: String, name: String) -> DisclosureReport {
    report(text: text, name: name, sha256: nil)
  }

  /// The same, with the digest of the bytes that the text was decoded from.
  package func report(text: String, name: String, sha256: String?) -> DisclosureReport {
    let source = ReportSource(
      file: name, kind: .text, pages: reader.pageCount(of: text), sha256: sha256)
    return recognizer.report(from: reader.material(from: text), source: source)
  }
}
