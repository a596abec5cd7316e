internal import GRDB
internal import SystemFiles

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The connection to the database of an archive that is only read.
struct StoredArchive: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// Opens a database that is there and has the tables of this version.
  ///
  /// - Returns: `nil` where the tables are those of an earlier version.
  static func opened(at path: String) throws(ArchiveError) -> StoredArchive? {
    let file = try ArchiveDatabase.file(at: path)
    return try ArchiveDatabase.guarding(path) {
      do {
        return try connected(to: file, named: path)
      } catch let first as DatabaseError
        where unwritable.contains(first.resultCode)
      {
        // SQLite keeps a file beside the database even to read it. Where the folder takes none or the
        // disk is full, and nobody is writing, it can be told that the database does not change; what
        // an update that was stopped has left in the log is read by a connection that has it alone.
        let hasLog = !isEmptyOrMissing("\(file)-wal")
        do {
          return hasLog
            ? try connected(to: file, named: path, isAlone: true)
            : try connected(to: unchanging(file), named: path, isReadOnly: true)
        } catch {
          throw first
        }
      }
    }
  }

  /// What SQLite says where it cannot write beside a database: for want of rights, or of room on the disk.
  static let unwritable: [ResultCode] = [
    .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_FULL,
  ]

  private static func isEmptyOrMissing(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_size == 0
  }

  /// Runs `work` in one transaction that sees the database as it is at its start.
  func read<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try ArchiveDatabase.guarding(path) { try queue.read(work) }
  }

  /// Runs `work` in one transaction; what it throws within ``handing(_:)`` is thrown on as it is.
  func stream(_ work: (Database) throws -> Void) throws {
    var failure: (any Error)?
    do {
      try read { database in
        do {
          try work(database)
        } catch let error as ReceiverFailure {
          failure = error.underlying
          throw error
        }
      }
    } catch {
      throw failure ?? error
    }
  }

  /// Calls whoever takes a result, whose errors are not those of the database.
  static func handing(_ receive: () throws -> Void) throws {
    do {
      try receive()
    } catch {
      throw ReceiverFailure(underlying: error)
    }
  }

  private struct ReceiverFailure: Error {
    let underlying: any Error
  }

  /// A connection that writes nothing of its own.
  ///
  /// It is opened for writing where that is possible, because otherwise SQLite leaves its files
  /// beside the database behind.
  private static func connected(
    to database: String, named path: String, isReadOnly: Bool = false, isAlone: Bool = false
  ) throws -> StoredArchive? {
    var configuration = ArchiveDatabase.configuration
    configuration.readonly = isReadOnly
    configuration.prepareDatabase { database in
      // Keeps in memory what connections share in a file otherwise.
      if isAlone { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      try database.execute(sql: "PRAGMA query_only = 1")
    }
    let queue = try DatabaseQueue(path: database, configuration: configuration)
    let isCurrent = try queue.read { database in
      try ArchiveDatabase.refuseForeign(database, path: path, mayBeEmpty: false)
      return try ArchiveSchema.migrator.hasCompletedMigrations(database)
    }
    return isCurrent ? StoredArchive(path: path, queue: queue) : nil
  }

  /// The name that tells SQLite that a database does not change (sqlite.org/uri.html).
  static func unchanging(_ path: String) -> String {
    let name = path.replacing("%", with: "%25").replacing("?", with: "%3f")
      .replacing("#", with: "%23")
    return "file://\(name)?immutable=1"
  }
}
