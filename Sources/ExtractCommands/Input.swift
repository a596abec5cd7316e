package import ReportExtraction
internal import SystemPackage

/// A file named on the command line, or standard input for `-`.
package struct Input {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The name in messages.
  package var name: String { path == "-" ? Self.standardInputName : path }

  /// What standard input is called in messages.
  static let standardInputName = "standard input"

  /// The document in it.
  func document(_ extractor: ReportExtractor) throws(ExtractionError) -> ReportDocument {
    path == "-"
      ? try extractor.document(descriptor: .standardInput, name: name)
      : try extractor.document(path: path)
  }

  /// What `work` makes of the document, or why there is nothing.
  package func result<Value>(
    _ extractor: ReportExtractor,
    _ work: (ReportDocument) throws(ExtractionError) -> Value
  ) -> Result<Value, ExtractionError> {
    Result { () throws(ExtractionError) in try work(document(extractor)) }
  }

  /// The bytes, for what is no document.
  package func bytes() throws(ExtractionError) -> [UInt8] {
    let maximumBytes = PDFReaderOptions().maximumBytes
    let contents = try ExtractionError.wrapping { () throws(PDFReadingError) in
      path == "-"
        ? try FileContents(stream: .standardInput, name: name, maximumBytes: maximumBytes)
        : try FileContents(path: path, maximumBytes: maximumBytes)
    }
    return contents.array
  }
}

/// What a run writes, and what was found on the way.
struct Extraction<Value> {
  let value: Value
  let findings: [Finding]
}
