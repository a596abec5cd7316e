/// The place of a figure in a report and in its JSON: `requests.granted.total`, `statistics.disclosed`.
public struct FigurePath: Sendable, Hashable, LosslessStringConvertible {
  /// The table's key.
  public let table: String
  /// The row's key.
  public let row: String
  /// The column's key; empty in a table whose rows have one figure each.
  public let column: String

  /// Makes the path of a row's figure; `column` is empty in a table of one column.
  public init(table: String, row: String, column: String = "") {
    self.table = table
    self.row = row
    self.column = column
  }

  /// Reads a path as ``description`` writes it; `nil` unless it has two or three parts.
  public init?(_ description: String) {
    let parts = description.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(
      table: String(parts[0]), row: String(parts[1]),
      column: parts.count == 3 ? String(parts[2]) : "")
  }

  /// Hashes the row and the column: hardly any two tables have both in common.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(row)
    hasher.combine(column)
  }

  /// The keys, joined by dots.
  public var description: String {
    column.isEmpty ? "\(table).\(row)" : "\(table).\(row).\(column)"
  }
}
