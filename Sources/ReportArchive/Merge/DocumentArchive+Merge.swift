internal import GRDB
internal import SystemFiles

extension DocumentArchive {
  /// Takes what other archives hold into this one, which is made where there is none: documents that several
  /// machines read become what one run over all of them gives.
  ///
  /// A path stands once, and one content has one report, whichever archives have it. Each part is taken over in
  /// one transaction: a merge that is stopped leaves the parts at hand out, and can be made again. The parts are
  /// only read; one of an earlier version is brought to this one first.
  ///
  /// - Parameters:
  ///   - parts: The paths of the other archives' databases.
  ///   - body: Takes what became of a part, before the next one; what it throws ends the merge and is thrown on.
  /// - Returns: What else is to be known, once all parts are in.
  /// - Throws: ``ArchiveError`` where a database is not there, is no archive, or is in use. All parts are looked at
  ///   before the first is merged.
  @discardableResult
  public func merge(
    _ parts: [String], _ body: (MergedPart) throws -> Void = { _ in }
  ) async throws -> MergeSummary {
    var identities: Set<FileIdentity> = []
    let own = FileIdentity(atPath: database)
    for part in parts {
      _ = try ArchiveDatabase.existing(at: part)
      guard let identity = FileIdentity(atPath: part) else { continue }
      guard identity != own else {
        throw ArchiveError(
          .invalidRequest, path: part, "An archive is not merged into itself; name another one.")
      }
      guard identities.insert(identity).inserted else {
        throw ArchiveError(
          .invalidRequest, path: part, "The archive is named twice; name each part once.")
      }
    }
    let lock = try ArchiveLock(database: database)
    let target = try ArchiveDatabase.opened(at: database)
    for part in parts {
      try body(try target.merge(part))
    }
    let store = try await DocumentStore(target, options: options)
    let dropped = try ArchiveDatabase.guarding(database) {
      try target.connection.read { try SeriesStore.count(in: $0) }
    }
    let corrections = try await store.conclude(adding: nil)
    withExtendedLifetime(lock) {}
    return MergeSummary(droppedSeriesFindings: dropped, corrections: corrections)
  }
}

extension ArchiveDatabase {
  /// Takes what another archive holds into this one.
  func merge(_ part: String) throws(ArchiveError) -> MergedPart {
    let file = try Self.file(at: part)
    return try Self.guarding(path) {
      try connection.writeWithoutTransaction { database in
        try attach(file, to: database)
        defer { try? database.execute(sql: "DETACH part") }
        var merged: MergedPart?
        try database.inTransaction(.immediate) {
          merged = try ArchiveMerger(database, part: part).merge()
          return .commit
        }
        guard let merged else {
          throw ArchiveError(.databaseUnusable, path: part, "It has nothing.")
        }
        return merged
      }
    }
  }

  /// Attaches a database that is only read; where SQLite cannot keep its files beside it, as one that does not
  /// change.
  private func attach(_ file: String, to database: Database) throws {
    do {
      try database.execute(sql: "ATTACH ? AS part", arguments: [file])
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM part.sqlite_master")
    } catch let error as DatabaseError where StoredArchive.unwritable.contains(error.resultCode) {
      try? database.execute(sql: "DETACH part")
      try database.execute(
        sql: "ATTACH ? AS part", arguments: [StoredArchive.unchanging(file)])
    }
  }
}
