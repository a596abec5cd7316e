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

  /// The name of the figure in the form; `nil` where this version's form has none of that name.
  var key: FormCatalogue.Key? {
    FormPositions.position(section, row, column).map { FormCatalogue.keys[$0] }
  }
}

/// Where a figure stands in the form.
enum FormPositions {
  /// The place of a figure in `FormCatalogue.keys`.
  static func position(_ section: String, _ row: String, _ column: String) -> Int? {
    positions["\(section).\(row).\(column)"]
  }

  /// The place of a key path in `FormCatalogue.keys`.
  static let positions: [String: Int] = Dictionary(
    uniqueKeysWithValues: FormCatalogue.keys.enumerated().map { ($1.path, $0) })
}

/// The figures of one report after the other, within one transaction.
struct StoredFigures {
  private let all: Statement
  private let printed: Statement

  init(in database: Database) throws {
    all = try database.makeStatement(
      sql: """
        SELECT section, row_key, column_key, state, value, page, text FROM figure
        WHERE report_id = ?
        """)
    printed = try database.makeStatement(
      sql: """
        SELECT section || '.' || row_key || '.' || column_key, value FROM figure
        WHERE report_id = ? AND state = 'printed'
        """)
  }

  /// The figures of a report in the order of the form; those that this version's form has not stand
  /// last, by name.
  func figures(of report: Int64) throws -> [StoredFigure] {
    var placed = [StoredFigure?](repeating: nil, count: FormCatalogue.keys.count)
    var others: [StoredFigure] = []
    let rows = try Row.fetchCursor(all, arguments: [report])
    while let row = try rows.next() {
      let figure = StoredFigure(
        section: row[0], row: row[1], column: row[2], state: row[3], value: row[4], page: row[5],
        text: row[6])
      if let position = FormPositions.position(figure.section, figure.row, figure.column) {
        placed[position] = figure
      } else {
        others.append(figure)
      }
    }
    return placed.compactMap { $0 } + others
  }

  /// The printed numbers of a report as exact decimal text, one place a key of the form.
  func numbers(of report: Int64) throws -> [String?] {
    var numbers = [String?](repeating: nil, count: FormCatalogue.keys.count)
    let rows = try Row.fetchCursor(printed, arguments: [report])
    while let row = try rows.next() {
      if let position = FormPositions.positions[row[0]] { numbers[position] = row[1] }
    }
    return numbers
  }
}
