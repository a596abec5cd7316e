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
      try SeriesStore.clear(in: database)
      if let corrections { try CorrectionStore.add(corrections, to: database) }
      var summary = try CorrectionStore.apply(in: database, at: path)
      if hasRead { summary?.readWithFindings = try UpdateNotes.readWithFindings(in: database) }
      try PublisherIdentities(in: database).store(in: database)
      try DuplicateReports.note(in: database)
      return summary
    }
  }

  /// What became of the archive's corrections when they were last applied, where some were refused then.
  func refusedCorrections() async throws(ArchiveError) -> CorrectionSummary? {
    let summary = try await database.guarding {
      try await database.connection.read { try CorrectionStore.summary(in: $0) }
    }
    return summary.refused > 0 ? summary : nil
  }

  /// The folders that are not there any more and of which documents were found elsewhere.
  func movedDocuments() async throws(ArchiveError) -> [MovedDocuments] {
    try await database.guarding {
      try await database.connection.read { try UpdateNotes.moved(in: $0) }
    }
  }
}
