internal import DisclosureReports
internal import GRDB

/// One row a report.
struct WideRows {
  static let columns: [String] =
    [
      "path", "publisher", "title", "year", "edition", "period_from", "period_to",
      "findings.error", "findings.warning", "findings.info",
      "corrections",
    ] + FigureCatalog.known.columns.map(\.name)

  private let figures: StoredFigures
  private let reports: Statement

  init(in database: Database) throws {
    figures = try StoredFigures(in: database)
    reports = try database.makeStatement(
      sql: """
        SELECT publisher, title, year, edition, period_from, period_to,
          count(rule) FILTER (WHERE severity = 'error'),
          count(rule) FILTER (WHERE severity = 'warning'),
          count(rule) FILTER (WHERE severity = 'info'), \(ArchiveViews.corrections(of: "report.id"))
        FROM report LEFT JOIN finding ON report_id = report.id WHERE report.id = ?
        GROUP BY report.id
        """)
  }

  /// The row of a report.
  func row(of report: Int64, path: String?) throws -> ExportRow {
    guard let row = try Row.fetchOne(reports, arguments: [report]) else {
      return ExportRow(cells: Self.columns.map { _ in .empty })
    }
    var cells: [ExportCell] = [
      ExportCell(path), ExportCell(row[0] as String?), ExportCell(row[1] as String?),
      ExportCell(row[2] as Int?), ExportCell(row[3] as String?), ExportCell(row[4] as String?),
      ExportCell(row[5] as String?), ExportCell(row[6] as Int?), ExportCell(row[7] as Int?),
      ExportCell(row[8] as Int?), ExportCell(row[9] as String?),
    ]
    cells += try figures.cells(of: report)
    return ExportRow(cells: cells)
  }
}
