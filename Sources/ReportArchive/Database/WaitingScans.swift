internal import ReportExtraction

/// Documents with pages whose text nobody recognized, for want of an engine or because nobody asked.
///
/// The archive notes what could have recognized them; where that is something else now, they are read again.
enum WaitingScans {
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

  /// The same for the workers of an archive.
  static func recognizers(of options: ArchiveOptions) -> String {
    var extraction = ExtractionOptions()
    extraction.recognition = options.recognition
    return recognizers(of: ReportExtractor(options: extraction))
  }
}
