internal import GRDB
internal import SystemFiles

/// The connection to an archive's database.
struct ArchiveDatabase: Sendable {
  let path: String
  let connection: DatabaseQueue

  /// Opens the database, making it where there is none, and brings its tables to this version.
  static func opened(at path: String) throws(ArchiveError) -> ArchiveDatabase {
    let file = try file(at: path)
    return try guarding(path) {
      var configuration = configuration
      configuration.prepareDatabase { database in
        try refuseForeign(database, path: path, mayBeEmpty: true)
        // GRDB's own setting of this mode writes to the database each time it is opened, which an
        // update that finds nothing to do should not.
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      }
      let connection = try DatabaseQueue(path: file, configuration: configuration)
      try ArchiveSchema.migrator.migrate(connection)
      try connection.write {
        try ArchiveLabels.refresh(in: $0)
        try ArchiveViews.refresh(in: $0)
      }
      return ArchiveDatabase(path: path, connection: connection)
    }
  }

  /// The file as SQLite is to be told: absolute, so that no name has a meaning of its own
  /// (`:memory:`), and without links, so that what stands beside it stands beside it here, too.
  static func file(at path: String) throws(ArchiveError) -> String {
    guard !path.isEmpty else {
      throw ArchiveError(.noInput, path: path, "The database has no name; name a file.")
    }
    return String(decoding: ArchivePath(path).located.bytes, as: UTF8.self)
  }

  /// Whether something stands where a database is named.
  static func isThere(at path: String) -> Bool { access(path, F_OK) == 0 }

  /// Opens a database that must be there, to be read; one of an earlier version is brought to this
  /// one first.
  static func existing(at path: String) throws(ArchiveError) -> StoredArchive {
    guard isThere(at: path) else {
      throw ArchiveError(
        .noInput, path: path, "There is no such database; make one with extract archive.")
    }
    guard !ArchivePath(path).isFolder else {
      throw ArchiveError(.noInput, path: path, "This is a folder; name the database in it.")
    }
    if let archive = try StoredArchive.opened(at: path) { return archive }
    let lock = try ArchiveLock(database: path)
    _ = try opened(at: path)
    _ = consume lock
    if let archive = try StoredArchive.opened(at: path) { return archive }
    throw ArchiveError(
      .databaseUnusable, path: path,
      "The database could not be brought to this version; check its rights.")
  }

  /// Runs `work`, turning the database's errors into sentences.
  static func guarding<Value>(
    _ path: String, _ work: () throws -> Value
  ) throws(ArchiveError) -> Value {
    do {
      return try work()
    } catch {
      throw failure(error, path: path)
    }
  }

  /// Runs `work`, turning the database's errors into sentences.
  func guarding<Value>(_ work: () async throws -> Value) async throws(ArchiveError) -> Value {
    do {
      return try await work()
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  private static func failure(_ error: any Error, path: String) -> ArchiveError {
    switch error {
    case let error as ArchiveError:
      error
    case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
      ArchiveError(
        .notAnArchive, path: path, "This is no SQLite database; name another file.")
    case let error as DatabaseError where error.resultCode == .SQLITE_BUSY:
      ArchiveError(
        .databaseInUse, path: path,
        "Another program is writing to the database; wait for it, or end it.")
    case let error as DatabaseError
    where error.resultCode == .SQLITE_FULL || error.resultCode == .SQLITE_IOERR && isDiskFull(path):
      ArchiveError(.databaseUnusable, path: path, "The disk is full; make room and run it again.")
    case let error as DatabaseError:
      ArchiveError(
        .databaseUnusable, path: path,
        "The database could not be used (\(error.message ?? "\(error.resultCode)")); "
          + "check its folder, its rights and the disk.")
    default:
      ArchiveError(.databaseUnusable, path: path, "The database could not be used (\(error)).")
    }
  }

  /// Whether the disk of a database has less room than the file that SQLite keeps beside it needs.
  private static func isDiskFull(_ path: String) -> Bool {
    var status = statvfs()
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard statvfs(folder, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) < smallestRoom
  }

  /// In bytes: 64 KiB, two of SQLite's shared files.
  private static let smallestRoom: UInt64 = 64 << 10

  /// Throws where a database is there that is no archive; nothing is written.
  static func refuseForeignFile(at path: String) throws(ArchiveError) {
    var status = stat()
    let file = try file(at: path)
    guard stat(file, &status) == 0, FileKind(status) == .regularFile, status.st_size > 0 else {
      return
    }
    do throws(ArchiveError) {
      try guarding(path) {
        var configuration = configuration
        configuration.readonly = true
        try DatabaseQueue(path: file, configuration: configuration).read {
          try refuseForeign($0, path: path, mayBeEmpty: true)
        }
      }
    } catch  where error.code == .notAnArchive || error.code == .databaseTooNew {
      throw error
    } catch {
      // Whatever else is wrong with it, whoever opens it to write says.
    }
  }

  /// How every connection is set up.
  static var configuration: Configuration {
    var configuration = Configuration()
    // Other programs may be reading or writing; five seconds outlast any of our transactions.
    configuration.busyMode = .timeout(5)
    configuration.label = "archive"
    return configuration
  }

  /// Throws where another program, or a newer version of this package, wrote the database.
  ///
  /// - Parameter mayBeEmpty: Whether a database without tables is one that is to become an archive.
  static func refuseForeign(_ database: Database, path: String, mayBeEmpty: Bool) throws {
    if mayBeEmpty, try Int.fetchOne(database, sql: "SELECT 1 FROM sqlite_master LIMIT 1") == nil {
      return
    }
    if try ArchiveSchema.migrator.appliedIdentifiers(database).isEmpty {
      throw ArchiveError(
        .notAnArchive, path: path,
        "This is no archive of reports; name a database that extract archive made.")
    }
    if try ArchiveSchema.migrator.hasBeenSuperseded(database) {
      throw ArchiveError(
        .databaseTooNew, path: path,
        "The database was written by a newer version of this program; update the program.")
    }
  }
}
