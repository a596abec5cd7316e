/// Where the values of a form's row stand among the cells of rows of one table.
///
/// Tools write a cell over several columns once, pad rows at their end or in place, or leave empty cells
/// out. What is certain: as many cells as the form has columns; as many values as it has columns, all
/// else empty; the columns in which other rows of the same shape have theirs. Where the table shows that
/// values stand next to each other, also the only window beside which all cells are empty.
///
/// A row that is shorter than others may have lost the blank cells at its end: then it is not the end of
/// the row that says where the values are, but the columns they have in full rows.
struct RowPlaces: Sendable {
  /// Rows whose cells are alike: as many cells, the label in the same one, as many values.
  private struct Shape: Hashable {
    let cells: Int
    let label: Int
    let width: Int
  }

  /// Where rows of a shape have their values, from rows that leave no doubt.
  private var known: [Shape: [[Int]: Int]] = [:]
  /// By number of values the columns of the table, counted from the first cell, that full rows have theirs in.
  private var columns: [Int: Set<[Int]>] = [:]
  /// Numbers of values of which full rows have empty cells between label and values: a cell over several
  /// columns keeps its places.
  private var spread: Set<Int> = []
  /// Numbers of values of which rows end in an empty cell: the tool does not cut such cells off.
  private var keepsEnds: Set<Int> = []
  /// By number of values the cells of the longest row.
  private var longest: [Int: Int] = [:]
  /// Numbers of values that stand next to each other throughout the table.
  private var contiguous: Set<Int> = []
  private var scattered: Set<Int> = []

  /// Learns from a row of so many values.
  mutating func learn(_ cells: [SeparatedCell], of row: SeparatedRow, width: Int) {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    longest[width] = max(longest[width] ?? 0, row.cellCount)
    if cells.last?.isEmpty ?? false { keepsEnds.insert(width) }
    if filled.count == width {
      known[shape(of: row, width), default: [:]][filled, default: 0] += 1
      columns[width, default: []].insert(filled.map { $0 + row.labelIndex })
      if filled[0] > 0 { spread.insert(width) }
      let isTogether = filled[filled.count - 1] - filled[0] == width - 1
      if isTogether { contiguous.insert(width) } else { scattered.insert(width) }
    } else if cells.count == width {
      contiguous.insert(width)
    }
  }

  /// The cells that are the row's values, blank ones included; `nil` where nobody can tell.
  func values(of row: SeparatedRow, in cells: [SeparatedCell], width: Int) -> [SeparatedCell]? {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    guard width > 0, filled.count <= width else { return nil }
    if filled.count == width {
      return mayDropBlanks(between: filled, of: row) ? filled.map { cells[$0] } : nil
    }
    if let values = shortened(row, cells, filled, width) { return values }
    if cells.count == width { return cells }
    guard cells.count > width else { return nil }
    if filled.isEmpty { return Array(cells[..<width]) }
    if let known = known[shape(of: row, width)] {
      guard known.count == 1, let places = known.keys.first,
        places.allSatisfy(cells.indices.contains), Set(filled).isSubset(of: places)
      else { return nil }
      return places.map { cells[$0] }
    }
    guard contiguous.contains(width), !scattered.contains(width) else { return nil }
    let begin = max(0, filled[filled.count - 1] + 1 - width)
    let end = min(filled[0], cells.count - width)
    return begin == end ? Array(cells[begin..<begin + width]) : nil
  }

  /// The values of a row that is shorter than others and may have lost cells at its end, `nil` in it where
  /// nobody can tell; `nil` where the row's own cells say it.
  private func shortened(
    _ row: SeparatedRow, _ cells: [SeparatedCell], _ filled: [Int], _ width: Int
  ) -> [SeparatedCell]?? {
    guard row.cellCount < longest[width] ?? 0, !keepsEnds.contains(width),
      let first = filled.first
    else { return nil }
    let columns = columns[width] ?? []
    guard columns.count < 2 else {
      // Full rows begin behind their label in several ways: a longer one may be what this one was.
      let isDoubtful = known.contains { shape, places in
        shape.width == width && shape.label == row.labelIndex && shape.cells > row.cellCount
          && places.keys.contains { $0[0] > 0 && Set(filled).isSubset(of: $0) }
      }
      return isDoubtful ? .some(nil) : nil
    }
    guard let places = columns.first?.map({ $0 - row.labelIndex }) else {
      // No row is full. An empty cell behind the label may be part of it.
      return first > 0 ? .some(nil) : nil
    }
    let fits = Set(filled).isSubset(of: places)
    if spread.contains(width) {
      let blank = SeparatedCell("", empty: .blank)
      return .some(fits ? places.map { cells.indices.contains($0) ? cells[$0] : blank } : nil)
    }
    return fits && first > 0 && places[0] > 0 ? .some(nil) : nil
  }

  /// Whether the empty cells between the values are those of columns that other rows leave empty too: a
  /// blank cell is not dropped to make the count fit.
  private func mayDropBlanks(between filled: [Int], of row: SeparatedRow) -> Bool {
    let width = filled.count
    guard filled[width - 1] - filled[0] > width - 1, contiguous.contains(width) else { return true }
    return known[shape(of: row, width)]?[filled] ?? 0 > 1
  }

  private func shape(of row: SeparatedRow, _ width: Int) -> Shape {
    Shape(cells: row.cellCount, label: row.labelIndex, width: width)
  }
}
