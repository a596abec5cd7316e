public import DisclosureReports
internal import GRDB

extension DocumentArchive {
  /// Gives the rows of an export, one after the other.
  ///
  /// Rows stand by publisher, year and path, each by code point and, where there is none, last; documents
  /// that are no report are left out of all but ``ExportShape/documents`` and ``ExportShape/leftOut``. The
  /// figures of a report in the order of the form. All rows come from one state of the database,
  /// whatever others write meanwhile, and only the row at hand is in memory.
  ///
  /// - Parameters:
  ///   - shape: What the rows are.
  ///   - selection: Which reports; each has one path, the first of its documents that is not gone.
  ///   - body: Takes a row with the cells of ``ExportShape/columns``; what it throws ends the export
  ///     and is thrown on.
  /// - Throws: ``ArchiveError`` where there is no such database or it cannot be read.
  public func export(
    _ shape: ExportShape, of selection: ReportSelection = ReportSelection(),
    _ body: (ExportRow) throws -> Void
  ) throws {
    try ArchiveDatabase.existing(at: database).stream { database in
      let reports = try selection.reports.fetchCursor(database)
      switch shape {
      case .wide:
        let rows = try WideRows(in: database)
        while let report = try reports.next() {
          let row = try rows.row(of: report[0], path: report[1])
          try StoredArchive.handing { try body(row) }
        }
      case .long, .labelledLong:
        let rows = try LongRows(in: database, isLabelled: shape == .labelledLong)
        while let report = try reports.next() {
          let rows = try rows.rows(of: report[0], path: report[1])
          try StoredArchive.handing { for row in rows { try body(row) } }
        }
      case .indicators:
        let rows = try IndicatorRows(in: database)
        while let report = try reports.next() {
          let rows = try rows.rows(of: report[0], path: report[1])
          try StoredArchive.handing { for row in rows { try body(row) } }
        }
      case .documents, .leftOut:
        try DocumentRows.each(
          in: database, of: selection, withoutReportOnly: shape == .leftOut, body)
      }
    }
  }

  /// Gives the report of each document, one after the other, as ``report(at:)`` does.
  ///
  /// Documents stand by publisher, year and path, each by code point and, where there is none, last.
  /// A report that lies under two paths is given twice. One state of the database, one report in
  /// memory.
  ///
  /// - Parameters:
  ///   - selection: Which reports.
  ///   - body: Takes a report; what it throws ends the export and is thrown on.
  /// - Throws: ``ArchiveError`` where there is no such database or it cannot be read.
  public func reports(
    _ selection: ReportSelection = ReportSelection(), _ body: (DisclosureReport) throws -> Void
  ) throws {
    let path = database
    try ArchiveDatabase.existing(at: path).stream { database in
      let reports = try StoredReports(in: database, at: path)
      let documents = try selection.documents.fetchCursor(database)
      while let document = try documents.next() {
        guard let report = try reports.report(ofDocument: document[0]) else { continue }
        try StoredArchive.handing { try body(report) }
      }
    }
  }

  /// The report that was read from a document, made again from the database.
  ///
  /// Its JSON without provenance is that of `extract report`; where on its page a number stands is
  /// not kept, so the frames of numbers are `nil`.
  ///
  /// - Parameter path: The document's path as the database has it, see ``ArchivePath/text``.
  /// - Returns: `nil` where the archive has no such document, or it could not be read.
  /// - Throws: ``ArchiveError`` where there is no such database or it cannot be read.
  public func report(at path: String) throws(ArchiveError) -> DisclosureReport? {
    let name = database
    return try ArchiveDatabase.existing(at: name).read { database in
      let document = try Int64.fetchOne(
        database, sql: "SELECT id FROM document WHERE path = ?", arguments: [path])
      guard let document else { return nil }
      return try StoredReports(in: database, at: name).report(ofDocument: document)
    }
  }
}

/// What an export has and what it leaves out.
public struct ExportCounts: Sendable, Hashable {
  /// A reason why documents gave no report.
  public struct Reason: Sendable, Hashable {
    /// The error's code, for example `damaged`; `notReport` for documents that are none.
    public let code: String
    /// How many documents.
    public let documents: Int
  }

  /// Reports that are selected.
  public let reports: Int
  /// All documents of the archive.
  public let documents: Int
  /// Documents without a report, by reason; the most frequent first.
  public let leftOut: [Reason]
}

extension DocumentArchive {
  /// Counts what an export of the selection has and what it leaves out.
  ///
  /// - Throws: ``ArchiveError`` where there is no such database or it cannot be read.
  public func counts(of selection: ReportSelection) throws(ArchiveError) -> ExportCounts {
    try ArchiveDatabase.existing(at: database).read { database in
      let rows = try selection.everyDocument(withoutReportOnly: true).fetchAll(database)
      var reasons: [String: Int] = [:]
      for row in rows {
        reasons[row["error_code"] as String? ?? "notReport", default: 0] += 1
      }
      return ExportCounts(
        reports: try selection.reports.fetchCount(database),
        documents: try Int.fetchOne(database, sql: "SELECT count(*) FROM document") ?? 0,
        leftOut: reasons.map { ExportCounts.Reason(code: $0.key, documents: $0.value) }
          .sorted { ($1.documents, $0.code) < ($0.documents, $1.code) })
    }
  }
}
