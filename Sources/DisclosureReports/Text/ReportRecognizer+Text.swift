extension ReportRecognizer {
  /// The report that line-broken text holds, this package's own text or another extractor's.
  ///
  /// Never throws: text that holds no report gives one with a finding `source.notReport`. Linear in
  /// the text's length.
  public func report(
    fromText text: String, source: ReportSource, options: LineTextReaderOptions = .init()
  ) -> DisclosureReport {
    report(from: LineTextReader(options: options).material(from: text), source: source)
  }
}
