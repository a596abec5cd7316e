/// Finds which of a row's cells are the values of a form's row.
///
/// Tools write a cell over several columns once, pad rows at their end or in place, or leave empty cells
/// out. The values are the only cells next to each other, as many as the form has, beside which all
/// others are empty.
enum RowWindow {
  /// The result of looking for the values of a row.
  enum Result: Sendable {
    /// The only place where they can stand.
    case at(Int)
    /// Several places.
    case several(Range<Int>)
    /// No place.
    case none
  }

  /// Where `width` values stand among the cells.
  static func place(of width: Int, in cells: [SeparatedCell]) -> Result {
    guard width > 0, cells.count >= width else { return .none }
    guard let first = cells.firstIndex(where: { !$0.isEmpty }),
      let last = cells.lastIndex(where: { !$0.isEmpty })
    else {
      // Of empty cells all places are alike.
      return .at(0)
    }
    let begin = max(0, last + 1 - width)
    let end = min(first, cells.count - width)
    if begin > end { return .none }
    return begin == end ? .at(begin) : .several(begin..<end + 1)
  }
}

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
