internal import GRDB
internal import ReportExtraction

/// What is done, and told, when the documents of an update are recorded.
extension DocumentStore {
  /// What is done when all documents of an update are recorded: corrections are applied, and it is noted
  /// which reports several documents hold.
  ///
  /// What a check of the series found is removed: it compared other reports.
  ///
  /// - Parameter hasRead: Whether documents were read, for which ``prepare()`` made ready.
  /// - Returns: What became of the archive's corrections; `nil` where it has none.
  func conclude(
    adding corrections: ReportCorrections?, hasRead: Bool = false
  ) async throws(ArchiveError) -> CorrectionSummary? {
    let path = database.path
    return try await write { database in
      if let corrections { try CorrectionStore.add(corrections, to: database) }
      var summary = try CorrectionStore.apply(in: database, at: path)
      if hasRead { summary?.readWithFindings = try UpdateNotes.readWithFindings(in: database) }
      try Self.compareReports(in: database)
      return summary
    }
  }

  /// Applies the archive's corrections where no document was read: rows may have been removed from their table,
  /// added to it or changed since the last update.
  ///
  /// Where that changes no row, nothing else is touched, not even what a check of the series found.
  ///
  /// - Returns: What became of them, where something changed or some are refused: what was refused is no less
  ///   refused the second time.
  func applyCorrections() async throws(ArchiveError) -> CorrectionSummary? {
    let path = database.path
    return try await write { database in
      let before = database.totalChangesCount
      let summary = try CorrectionStore.apply(in: database, at: path)
      guard database.totalChangesCount > before else {
        return summary.flatMap { $0.refused > 0 ? $0 : nil }
      }
      try Self.compareReports(in: database)
      return summary
    }
  }

  /// Notes anew what comes of comparing reports with each other, when some have changed.
  private static func compareReports(in database: Database) throws {
    try SeriesStore.clear(in: database)
    try PublisherIdentities(in: database).store(in: database)
    try DuplicateReports.note(in: database)
  }

  /// The folders that are not there any more and of which documents were found elsewhere.
  func movedDocuments() async throws(ArchiveError) -> [MovedDocuments] {
    try await database.guarding {
      try await database.connection.read { try UpdateNotes.moved(in: $0) }
    }
  }
}
