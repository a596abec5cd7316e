internal import DisclosureReports
internal import GRDB

/// A figure as the database has it.
struct StoredFigure {
  let section: String
  let row: String
  let column: String
  let state: String
  /// The number's exact decimal text; `nil` unless it is printed.
  let value: String?
  let page: Int?
  let text: String
  /// The unit of money printed with it, where the form leaves it open.
  let unit: String?
  /// How it was recognized, as JSON; `nil` where the document itself has its text.
  let reading: String?
  /// What the document has in the place of a corrected figure.
  let printed: String?
  let printedState: String?

  /// Where the figure stands in a report.
  var path: FigurePath { FigurePath(table: section, row: row, column: column) }
}

/// Where a figure stands among those of all forms.
enum FormPositions {
  /// The place of a figure in `FigureCatalog.known`.
  static let positions: [FigurePath: Int] = Dictionary(
    uniqueKeysWithValues: FigureCatalog.known.figures.enumerated().map { ($1, $0) })

  /// The place of a figure's number among the catalog's columns.
  static let columns: [FigurePath: Int] = Dictionary(
    uniqueKeysWithValues: FigureCatalog.known.columns.enumerated().compactMap { index, column in
      column.isUnit ? nil : (column.path, index)
    })
}

/// The figures of one report after the other, within one transaction.
struct StoredFigures {
  private let all: Statement
  private let printed: Statement

  init(in database: Database) throws {
    all = try database.makeStatement(
      sql: """
        SELECT section, row_key, column_key, state, value, page, text, unit, reading, printed,
          printed_state
        FROM figure
        WHERE report_id = ?
        """)
    printed = try database.makeStatement(
      sql: """
        SELECT section, row_key, column_key, value, unit
        FROM figure WHERE report_id = ?
        """)
  }

  /// The figures of a report in the order of the forms; those that no form of this version has stand
  /// last, by name.
  func figures(of report: Int64) throws -> [StoredFigure] {
    var placed = [StoredFigure?](repeating: nil, count: FormPositions.positions.count)
    var others: [StoredFigure] = []
    let rows = try Row.fetchCursor(all, arguments: [report])
    while let row = try rows.next() {
      let figure = StoredFigure(
        section: row[0], row: row[1], column: row[2], state: row[3], value: row[4], page: row[5],
        text: row[6], unit: row[7], reading: row[8], printed: row[9], printedState: row[10])
      if let position = FormPositions.positions[figure.path] {
        placed[position] = figure
      } else {
        others.append(figure)
      }
    }
    return placed.compactMap { $0 } + others
  }

  /// What the columns of `FigureCatalog.known` hold for a report: a number, printed or corrected, as exact decimal
  /// text, a unit as text.
  func cells(of report: Int64) throws -> [ExportCell] {
    var cells = [ExportCell](repeating: .empty, count: FigureCatalog.known.columns.count)
    let rows = try Row.fetchCursor(printed, arguments: [report])
    while let row = try rows.next() {
      let path = FigurePath(table: row[0], row: row[1], column: row[2])
      guard let column = FormPositions.columns[path] else { continue }
      cells[column] = ExportCell(number: row[3])
      if let unit: String = row[4] { cells[column + 1] = .text(unit) }
    }
    return cells
  }
}
