/// What became of one document.
public struct DocumentOutcome: Sendable, Hashable {
  /// What was done.
  public enum Action: String, Sendable, Hashable, Codable {
    /// A report was read and recorded.
    case read
    /// The content was read before, under this path or another; the path was recorded.
    case recognized
    /// No report could be read; the reason was recorded.
    case failed
  }

  /// The document.
  public let path: ArchivePath
  /// What was done.
  public let action: Action
  /// Why there is no report; `nil` unless it failed.
  public let failure: DocumentFailure?
  /// What the report is; `nil` where it failed or its content was not read again.
  public let summary: ReportSummary?
  /// Pages of the document, where they were counted.
  public let pageCount: Int?
  /// Pages that recognition was begun for, whatever came of it: pictures, and pages whose fonts have no
  /// meaning. 0 where the document was not read, and where `RecognitionOptions.scope` is `never`.
  public let recognizedPages: Int
  /// How long the worker took, reading the file included.
  public let milliseconds: Double
}
