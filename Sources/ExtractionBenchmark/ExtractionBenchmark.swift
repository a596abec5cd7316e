import ReportExtraction

/// Times the stages of extraction, for `scripts/bench`: one line a file, tab-separated — pages, then
/// milliseconds for reading, layout, report and writing JSON. Each file is read once, so that a run
/// over many files is what an archive sees.
@main
struct ExtractionBenchmark {
  static func main() throws {
    let clock = ContinuousClock()
    for path in CommandLine.arguments.dropFirst() {
      let extractor = ReportExtractor()
      let start = clock.now
      let bytes = try extractor.bytes(path: path)
      let document = try PDFReader().document(bytes: bytes, name: path)
      let read = clock.now
      let layout = DocumentLayout(pages: document.pages)
      let laidOut = clock.now
      let report = extractor.report(of: document, layout: layout, name: path, bytes: bytes)
      let recognized = clock.now
      _ = try ReportJSONWriter().text(of: report)
      let written = clock.now
      let stages = [read - start, laidOut - read, recognized - laidOut, written - recognized]
      let numbers = stages.map { String($0 / .milliseconds(1)) }
      print(([String(document.pages.count)] + numbers).joined(separator: "\t"))
    }
  }
}
