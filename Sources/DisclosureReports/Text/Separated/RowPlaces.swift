/// Where the values of a form's row stand among the cells of rows of one table.
///
/// Tools write a cell over several columns once, pad rows at their end or in place, or leave empty cells
/// out. What is certain: as many cells as the form has columns; as many values as it has columns, all
/// else empty; the columns in which other rows of the same shape have theirs. Where the table shows that
/// values stand next to each other, also the only window beside which all cells are empty.
struct RowPlaces: Sendable {
  /// Rows whose cells are alike: as many cells, the label in the same one, as many values.
  private struct Shape: Hashable {
    let cells: Int
    let label: Int
    let width: Int
  }

  /// Where rows of a shape have their values, from rows that leave no doubt.
  private var known: [Shape: Set<[Int]>] = [:]
  /// Numbers of values that stand next to each other throughout the table.
  private var contiguous: Set<Int> = []
  private var scattered: Set<Int> = []

  /// Learns from a row of so many values.
  mutating func learn(_ cells: [SeparatedCell], of row: SeparatedRow, width: Int) {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    if filled.count == width {
      known[shape(of: row, width), default: []].insert(filled)
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
    if filled.count == width { return filled.map { cells[$0] } }
    if cells.count == width { return cells }
    guard cells.count > width else { return nil }
    if filled.isEmpty { return Array(cells[..<width]) }
    if let known = known[shape(of: row, width)] {
      guard known.count == 1, let places = known.first,
        places.allSatisfy(cells.indices.contains), Set(filled).isSubset(of: places)
      else { return nil }
      return places.map { cells[$0] }
    }
    guard contiguous.contains(width), !scattered.contains(width) else { return nil }
    let begin = max(0, filled[filled.count - 1] + 1 - width)
    let end = min(filled[0], cells.count - width)
    return begin == end ? Array(cells[begin..<begin + width]) : nil
  }

  private func shape(of row: SeparatedRow, _ width: Int) -> Shape {
    Shape(cells: row.cellCount, label: row.labelIndex, width: width)
  }
}
