package import ReportExtraction

/// Documents with pages whose text nobody recognized, for want of an engine or because nobody asked.
///
/// Workers say what could have recognized them; where that is something else now, an archive reads them again.
package enum WaitingScans {
  /// Whether pages of a report's document wait for recognition.
  static func hasPages(in report: DisclosureReport) -> Bool {
    let rules = Set(report.findings.map(\.rule))
    if rules.contains(FindingRule.sourceUnrecognized.rawValue) { return true }
    // The words of a text layer were read, and its numbers wait.
    return rules.contains(FindingRule.sourceTextLayer.rawValue)
      && !rules.contains(FindingRule.sourceRecognized.rawValue)
  }

  /// What an extractor recognizes pages with, and which ones; empty for nothing. The engines are started.
  static func recognizers(of extractor: ReportExtractor) -> String {
    let options = extractor.options.recognition
    guard options.scope != .never else { return "" }
    let names = extractor.recognizerNames
    return names.isEmpty ? "" : "\(options.scope.rawValue): \(names.joined(separator: ", "))"
  }

  /// The same for workers that recognize so.
  package static func recognizers(of recognition: RecognitionOptions) -> String {
    var extraction = ExtractionOptions()
    extraction.recognition = recognition
    return recognizers(of: ReportExtractor(options: extraction))
  }
}
