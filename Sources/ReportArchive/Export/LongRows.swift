internal import GRDB

/// One row a figure.
struct LongRows {
  static let columns = [
    "path", "publisher", "year", "section", "row_key", "column_key", "state", "value", "page",
    "text", "unit", "printed",
  ]

  private let figures: StoredFigures
  private let reports: Statement

  init(in database: Database) throws {
    figures = try StoredFigures(in: database)
    reports = try database.makeStatement(sql: "SELECT publisher, year FROM report WHERE id = ?")
  }

  /// The rows of a report, in the order of the form.
  func rows(of report: Int64, path: String?) throws -> [ExportRow] {
    let row = try Row.fetchOne(reports, arguments: [report])
    let place = [
      ExportCell(path), ExportCell(row?[0] as String?), ExportCell(row?[1] as Int?),
    ]
    return try figures.figures(of: report).map { figure in
      ExportRow(
        cells: place + [
          .text(figure.section), .text(figure.row), .text(figure.column), .text(figure.state),
          ExportCell(number: figure.value), ExportCell(figure.page), .text(figure.text),
          ExportCell(figure.unit), ExportCell(number: figure.printed),
        ])
    }
  }
}
