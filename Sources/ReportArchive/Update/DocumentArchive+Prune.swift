internal import GRDB
internal import ReportExtraction

/// A document that is no longer there, or never was.
public struct PrunedDocument: Sendable, Hashable, Codable {
  /// Its path, see ``ArchivePath/text``.
  public let path: String
  /// Whether the archive has a report of it.
  public let hasReport: Bool
  /// Since when it is known to be gone; `nil` for one that never was there.
  public let goneAt: String?
}

extension DocumentArchive {
  /// Removes documents that are gone, and those that never were there, with the reports that only they had.
  ///
  /// A document counts where the last update marked it as gone, or found no file when it was named, and
  /// there is no file at its path now: one on a disk that is not there since stays.
  ///
  /// - Parameters:
  ///   - isTrial: Whether nothing is removed.
  ///   - receive: Is given each document, in the order of the paths.
  /// - Throws: ``ArchiveError`` where there is no such database, it is in use, or it cannot be written.
  public func prune(
    isTrial: Bool = false, _ receive: (PrunedDocument) throws -> Void
  ) throws {
    _ = try ArchiveDatabase.existing(at: database)
    let lock = try ArchiveLock(database: database)
    let archive = try ArchiveDatabase.opened(at: database)
    let documents = try ArchiveDatabase.guarding(database) {
      try archive.connection.write { database in
        let documents = try Self.missing(in: database)
        if !isTrial { try Self.remove(documents.map(\.id), from: database) }
        return documents.map(\.document)
      }
    }
    for document in documents { try receive(document) }
    withExtendedLifetime(lock) {}
  }

  /// Whether the archive has a document at a path, or below it.
  package func hasDocuments(at path: ArchivePath) -> Bool {
    let place = path.located.text
    // "0" is the character after the slash.
    let found = try? ArchiveDatabase.existing(at: database).read {
      try Bool.fetchOne(
        $0, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE path = ? OR path >= ? AND path < ?)",
        arguments: [place, place + "/", place + "0"])
    }
    return (found ?? nil) ?? false
  }

  private static func missing(
    in database: Database
  ) throws -> [(id: Int64, document: PrunedDocument)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, path, report_id NOTNULL, gone_at FROM document
        WHERE gone_at NOTNULL OR error_code = 'fileNotFound' ORDER BY path
        """
    ).compactMap { row in
      let text: String = row[1]
      guard !ArchivePath(text: text).isThere else { return nil }
      return (row[0], PrunedDocument(path: text, hasReport: row[2], goneAt: row[3]))
    }
  }

  private static func remove(_ documents: [Int64], from database: Database) throws {
    let statement = try database.makeStatement(sql: "DELETE FROM document WHERE id = ?")
    for id in documents { try statement.execute(arguments: [id]) }
    try database.execute(
      sql: """
        DELETE FROM report WHERE NOT EXISTS (SELECT 1 FROM document WHERE report_id = report.id)
        """)
  }
}
