/// What the rows of a text say about the tool that wrote it.
struct SeparatorHabits: Sendable {
  /// Whether rows are padded at their end.
  let padsRows: Bool
  /// Whether empty cells are kept.
  let keepsBlanks: Bool

  /// The habits that the rows of a text with bars show.
  init(rows: [SeparatedRow]) {
    padsRows = rows.contains { $0.values.last?.content == .filler }
    keepsBlanks = rows.contains { row in
      guard let last = row.values.lastIndex(where: { $0.content == .value }) else { return false }
      return row.values[..<last].contains { $0.content == .maybeFiller || $0.content == .filler }
    }
  }

  /// The cells of a row that are, or may be, cells of its table.
  func cells(of row: SeparatedRow) -> [SeparatedCell] {
    guard padsRows, !keepsBlanks else { return row.values }
    let end = row.values.lastIndex { $0.content != .filler && $0.content != .maybeFiller }
    return Array(row.values[..<(end.map { $0 + 1 } ?? 0)])
  }
}
