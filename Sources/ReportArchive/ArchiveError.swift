/// Why an archive could not be opened, read or brought up to date.
///
/// Thrown for what concerns the archive as a whole; a document that cannot be read is an outcome.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure; more may come, so a `switch` needs a `default`.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String, Sendable {
      case noInput, notAnArchive, databaseTooNew, databaseUnusable, databaseInUse
      case workerUnusable, invalidRequest
    }

    private let kind: Kind

    private init(_ kind: Kind) {
      self.kind = kind
    }

    /// The code's name, as the static member is spelled.
    public var description: String { kind.rawValue }

    /// An input is not there or may not be read, or there is no such database.
    public static let noInput = Code(.noInput)
    /// What was named is no SQLite database, or one of another program's.
    public static let notAnArchive = Code(.notAnArchive)
    /// The database was written by a newer version of this package.
    public static let databaseTooNew = Code(.databaseTooNew)
    /// The database could not be made, opened, read or written.
    public static let databaseUnusable = Code(.databaseUnusable)
    /// Another process is bringing the same archive up to date, or writing to the database.
    public static let databaseInUse = Code(.databaseInUse)
    /// The worker program does not start, or is none.
    public static let workerUnusable = Code(.workerUnusable)
    /// What was asked for cannot be done, whatever the archive holds: an archive merged into itself, a folder pruned
    /// that is there.
    public static let invalidRequest = Code(.invalidRequest)
  }

  /// What kind of failure it was.
  public let code: Code
  /// The path it concerns: an input, the database or the worker program.
  public let path: String
  /// One sentence that names the path and says what to do.
  public let description: String

  init(_ code: Code, path: String, _ advice: String) {
    self.code = code
    self.path = path
    description = "\(path): \(advice)"
  }
}
