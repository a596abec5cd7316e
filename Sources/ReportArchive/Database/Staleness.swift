internal import ReportExtraction

/// Which documents are read again though they have not changed; one condition in SQL, for the plan and
/// for the contents that need not be read again.
struct Staleness: Sendable {
  /// Codes of failures that are the system's, not the document's: such a document is read again by
  /// every update.
  static let passingFailures = ["fileNotFound", "isDirectory", "permissionDenied", "unreadable"]

  /// Codes of failures that a password may mend.
  private static let passwordFailures = [
    "passwordRequired", "wrongPassword", "passwordNotLatin1",
  ]

  /// True in SQL for a row of `document` that is stale.
  let condition: String

  /// - Parameter recognizers: What recognizes text in this update, as ``WaitingScans`` has it; empty for
  ///   nothing.
  init(_ options: ArchiveOptions, recognizers: String) {
    var conditions = [Self.failed(Self.passingFailures)]
    if options.password != nil { conditions.append(Self.failed(Self.passwordFailures)) }
    if options.rereading.contains(.failures) { conditions.append("status = 'failed'") }
    if !recognizers.isEmpty {
      let quoted = recognizers.replacing("'", with: "''")
      conditions.append(
        options.rereading.contains(.failures)
          ? "unrecognized_with NOTNULL"
          : "(unrecognized_with NOTNULL AND unrecognized_with <> '\(quoted)')")
    }
    if options.rereading.contains(.otherVersions) {
      conditions.append("extractor_version <> '\(ExtractorVersion.current)'")
    }
    if options.rereading.contains(.all) { conditions.append("TRUE") }
    condition = "(\(conditions.joined(separator: " OR ")))"
  }

  /// The codes are this package's own words, which need no escaping.
  private static func failed(_ codes: [String]) -> String {
    let list = codes.map { "'\($0)'" }.joined(separator: ", ")
    return "(status = 'failed' AND error_code IN (\(list)))"
  }
}
