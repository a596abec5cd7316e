/// An archive of reports: a SQLite database that any number of published documents are read into.
///
/// A value without state: the database holds everything. Several programs may read it at once; one
/// at a time brings it up to date.
public struct DocumentArchive: Sendable {
  /// The path of the database.
  public let database: String
  /// How documents are read.
  public var options: ArchiveOptions

  /// Names an archive; the database is made by the first ``update(_:)``.
  ///
  /// - Parameters:
  ///   - database: The path of the SQLite database. Beside it stand, while it is in use, SQLite's
  ///     own files (`-wal`, `-shm`) and a lock (`-lock`).
  ///   - options: How documents are read.
  public init(database: String, options: ArchiveOptions = ArchiveOptions()) {
    self.database = database
    self.options = options
  }
}
