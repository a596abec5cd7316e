/// Why a document has no report.
public struct DocumentFailure: Error, Sendable, Hashable, Codable {
  /// The code of the extraction's error (`damaged`, `passwordRequired`, …), or one of
  /// `workerCrashed`, `timeout`, `memoryLimit`, `workerMisbehaved`.
  public let code: String
  /// What happened and what to do, in a sentence that does not name the file.
  public let message: String

  /// Makes a failure.
  package init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
