internal import DisclosureReports
internal import GRDB

/// One row a document, whatever became of it.
struct DocumentRows {
  static let columns = [
    "path", "status", "error_code", "error_message", "publisher", "year", "edition", "pages",
    "read_at", "gone_at",
  ]

  /// The rows of all documents, those without a report last, by reason and path.
  ///
  /// `status` is `report`, `notReport` for a document that is none, `failed` for one that could not be read.
  static func each(
    in database: Database, of selection: ReportSelection, withoutReportOnly: Bool,
    _ body: (ExportRow) throws -> Void
  ) throws {
    let rows = try selection.everyDocument(withoutReportOnly: withoutReportOnly)
      .fetchCursor(database)
    while let row = try rows.next() {
      let cells = columns.enumerated().map { index, column in
        column == "year" || column == "pages"
          ? ExportCell(row[index] as Int?) : ExportCell(row[index] as String?)
      }
      try StoredArchive.handing { try body(ExportRow(cells: cells)) }
    }
  }
}
