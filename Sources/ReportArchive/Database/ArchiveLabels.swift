internal import DisclosureReports
internal import GRDB

/// The table `label`: what every key means, in the words of the forms.
///
/// It follows the forms of this version, so it is filled anew whenever it says something else.
enum ArchiveLabels {
  /// Fills the table where it is empty or was filled by another version.
  static func refresh(in database: Database) throws {
    let present = try Row.fetchAll(database, sql: "SELECT \(columns) FROM label ORDER BY key")
      .map { Array($0.databaseValues) }
    let wanted = rows
    guard present != wanted else { return }
    try database.execute(sql: "DELETE FROM label")
    let insertion = try database.makeStatement(
      sql: "INSERT INTO label (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for row in wanted { try insertion.execute(arguments: StatementArguments(row)) }
  }

  private static let columns = """
    key, section, row_key, column_key, name, section_label, row_label, column_label, unit, editions, meaning
    """

  /// The rows by key. A unit's column is no figure, and has no figure's keys.
  private static var rows: [[DatabaseValue]] {
    let figures = Set(FigureCatalog.known.figures)
    return FigureCodebook.known.entries.sorted { $0.key < $1.key }.map { entry in
      let path = FigurePath(entry.key).flatMap { figures.contains($0) ? $0 : nil }
      let values: [String?] = [
        entry.key, path?.table, path?.row, path?.column, entry.name, entry.section, entry.row,
        entry.column, entry.unit, entry.editions.map(\.rawValue).joined(separator: ", "),
        entry.meaning,
      ]
      return values.map(\.databaseValue)
    }
  }
}
