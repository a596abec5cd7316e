internal import GRDB

/// One row a value of a table that no form knows.
struct IndicatorRows {
  static let columns = [
    "path", "publisher", "year", "position", "label", "unit", "header", "state", "value", "page",
    "text", "printed",
  ]

  private let values: Statement
  private let reports: Statement

  init(in database: Database) throws {
    values = try database.makeStatement(
      sql: """
        SELECT indicator.position, label, unit, header, state, value, indicator_value.page, text, printed
        FROM indicator JOIN indicator_value USING (report_id, position)
        WHERE report_id = ? ORDER BY indicator.position, column_position
        """)
    reports = try database.makeStatement(sql: "SELECT publisher, year FROM report WHERE id = ?")
  }

  /// The rows of a report, in the document's order.
  func rows(of report: Int64, path: String?) throws -> [ExportRow] {
    let row = try Row.fetchOne(reports, arguments: [report])
    let place = [
      ExportCell(path), ExportCell(row?[0] as String?), ExportCell(row?[1] as Int?),
    ]
    return try Row.fetchAll(values, arguments: [report]).map { value in
      ExportRow(
        cells: place + [
          ExportCell(value[0] as Int?), ExportCell(value[1] as String?),
          ExportCell(value[2] as String?), ExportCell(value[3] as String?),
          ExportCell(value[4] as String?), ExportCell(number: value[5]),
          ExportCell(value[6] as Int?), ExportCell(value[7] as String?),
          ExportCell(number: value[8]),
        ])
    }
  }
}
