internal import DisclosureReports
internal import GRDB

/// One row a figure.
struct LongRows {
  static let columns = [
    "path", "publisher", "year", "section", "row_key", "column_key", "state", "value", "page",
    "text", "unit", "printed",
  ]

  /// The same with the forms' words for section, row and column, which stand before their keys.
  static let labelledColumns =
    Array(columns.prefix(3)) + ["section_label", "row_label", "column_label"]
    + Array(columns.dropFirst(3))

  private let isLabelled: Bool
  private let figures: StoredFigures
  private let reports: Statement

  init(in database: Database, isLabelled: Bool) throws {
    self.isLabelled = isLabelled
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
        cells: place + labels(of: figure) + [
          .text(figure.section), .text(figure.row), .text(figure.column), .text(figure.state),
          ExportCell(number: figure.value), ExportCell(figure.page), .text(figure.text),
          ExportCell(figure.unit), ExportCell(number: figure.printed),
        ])
    }
  }

  private func labels(of figure: StoredFigure) -> [ExportCell] {
    guard isLabelled else { return [] }
    guard let entry = Self.entries[figure.path.description] else {
      return [.empty, .empty, .empty]
    }
    return [.text(entry.section), .text(entry.row), ExportCell(entry.column)]
  }

  private static let entries = Dictionary(
    FigureCodebook.known.entries.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
}
