internal import GRDB
internal import ReportExtraction

/// A document that is no longer there, or never was.
public struct PrunedDocument: Sendable, Hashable, Codable {
  /// Its path, see ``ArchivePath/text``.
  public let path: String
  /// Whether the archive has a report of it.
  public let hasReport: Bool
  /// Since when it is known to be gone; `nil` for one that never was there, or whose folder is not there.
  public let goneAt: String?
}

/// Documents that are not there and stay all the same: they may lie on a disk that is not connected.
public struct AbsentDocuments: Sendable, Hashable {
  /// The folder: the outermost that is not there, where no update has marked the documents as gone; else one that
  /// is there and has nothing in it, as the place for a disk.
  public let folder: ArchivePath
  /// Whether the folder is there.
  public let folderIsThere: Bool
  /// How many documents the archive has of it.
  public let documents: Int
}

extension DocumentArchive {
  /// Removes documents that are gone, and those that never were there, with the reports that only they had.
  ///
  /// A document counts where the last update marked it as gone, or found no file when it was named, and
  /// there is no file at its path now, while something else is in its folder or one above: one on a disk that is not
  /// connected stays.
  ///
  /// - Parameters:
  ///   - isTrial: Whether nothing is removed.
  ///   - folders: Folders that were renamed, removed or emptied: their documents are removed, also those that nothing
  ///     has marked. Never one on a disk that is not connected.
  ///   - receive: Is given each document, in the order of the paths.
  /// - Returns: The folders that were not named and whose documents stay though they are not there.
  /// - Throws: ``ArchiveError`` where there is no such database, it is in use, or it cannot be written; where a
  ///   folder has something in it, or the archive has no documents of it, and then nothing is removed.
  @discardableResult
  public func prune(
    isTrial: Bool = false, folders: [ArchivePath] = [],
    _ receive: (PrunedDocument) throws -> Void
  ) throws -> [AbsentDocuments] {
    _ = try ArchiveDatabase.existing(at: database)
    let folders = folders.map(\.located)
    for folder in folders { try requirePrunable(folder) }
    let lock = try ArchiveLock(database: database)
    let archive = try ArchiveDatabase.opened(at: database)
    let (documents, absent) = try ArchiveDatabase.guarding(database) {
      try archive.connection.write { database in
        let (documents, absent) = try Self.missing(in: database, folders: folders)
        if !isTrial { try Self.remove(documents.map(\.id), from: database) }
        return (documents.map(\.document), absent)
      }
    }
    for document in documents { try receive(document) }
    withExtendedLifetime(lock) {}
    return absent
  }

  /// Throws where documents of a folder may not be removed by its name.
  private func requirePrunable(_ folder: ArchivePath) throws(ArchiveError) {
    if folder.isThere, !folder.isEmptyFolder {
      throw ArchiveError(
        .invalidRequest, path: folder.text,
        "The folder is there; extract archive marks what is gone from it, and extract prune without "
          + "--folder removes that.")
    }
    guard folder.isThere || folder.isAbsent else {
      throw ArchiveError(
        .noInput, path: folder.text,
        "Nobody knows whether the folder is there, for it may not be looked at; check its rights.")
    }
    guard hasDocuments(at: folder) else {
      throw ArchiveError(
        .noInput, path: folder.text,
        "The archive has no documents in this folder; check the path.")
    }
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

  /// What is to be removed, and the folders that are not there and whose documents stay.
  private static func missing(
    in database: Database, folders: [ArchivePath]
  ) throws -> (documents: [(id: Int64, document: PrunedDocument)], absent: [AbsentDocuments]) {
    var documents: [(id: Int64, document: PrunedDocument)] = []
    var absentFolders = AbsentFolders()
    var emptyFolders = EmptyFolders()
    var left: [ArchivePath: (isThere: Bool, documents: Int)] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, path, report_id NOTNULL, gone_at, gone_at NOTNULL OR error_code IS 'fileNotFound'
        FROM document ORDER BY path
        """)
    while let row = try rows.next() {
      let (text, goneAt, isMarked): (String, String?, Bool) = (row[1], row[3], row[4])
      let absent = isMarked ? nil : absentFolders.folder(ofDocument: text)
      let path = ArchivePath(text: text)
      guard isMarked || absent != nil, path.isAbsent else { continue }
      // Of what never was there nothing can be lost.
      let stays = absent ?? goneAt.flatMap { _ in emptyFolders.folder(above: path) }
      if let stays, !folders.contains(where: path.isInside) {
        left[stays, default: (absent == nil, 0)].documents += 1
        continue
      }
      documents.append(
        (row[0], PrunedDocument(path: text, hasReport: row[2], goneAt: goneAt)))
    }
    return (
      documents,
      left.map {
        AbsentDocuments(
          folder: $0.key, folderIsThere: $0.value.isThere, documents: $0.value.documents)
      }.sorted { $0.folder.text < $1.folder.text }
    )
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
