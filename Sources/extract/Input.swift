import ReportExtraction

/// A file named on the command line, or standard input for `-`.
struct Input {
  let path: String

  /// The name in messages.
  var name: String { path == "-" ? "standard input" : path }

  /// The name in results, which must not depend on where a file lies.
  var fileName: String { ReportExtractor.fileName(name) }

  /// What `work` makes of the file's bytes, or why there is nothing.
  func result<Value>(
    _ shared: SharedOptions, _ work: (ReportExtractor, [UInt8]) throws(ExtractionError) -> Value
  ) -> Result<Value, ExtractionError> {
    result(shared.extractor, work)
  }

  /// The same with an extractor of its own.
  func result<Value>(
    _ extractor: ReportExtractor,
    _ work: (ReportExtractor, [UInt8]) throws(ExtractionError) -> Value
  ) -> Result<Value, ExtractionError> {
    Result { () throws(ExtractionError) in
      let bytes =
        path == "-" ? try extractor.standardInput(name: name) : try extractor.bytes(path: path)
      return try work(extractor, bytes)
    }
  }
}
