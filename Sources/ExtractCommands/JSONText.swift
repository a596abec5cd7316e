internal import ReportExtraction

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON of the command's own records: keys sorted, UTF-8.
package enum JSONText {
  /// Indented, ended by a line feed.
  package static func pretty(_ value: some Encodable) throws -> String {
    try text(value, [.prettyPrinted])
  }

  /// On one line, ended by a line feed.
  package static func line(_ value: some Encodable) throws -> String {
    try text(value, [])
  }

  private static func text(
    _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

/// The JSON line of a file that gave no report.
struct FailureRecord: Encodable {
  let error: String
  let code: String
  let file: String

  init(_ failure: ExtractionError, in language: TextLanguage) {
    error = language.said(failure.description)
    code = failure.codeName
    file = failure.fileName
  }
}
