import PageModel

/// Finds tables that are drawn as boxes apart from each other: one for each row, or one for each cell.
///
/// Boxes of one row have their upper and lower edges at the same heights, and all rows the same edges
/// between their columns, with white of one breadth between the rows.
struct RowBoxes {
  let options: LayoutOptions
  /// The distance within which two coordinates are the same, in points.
  let tolerance: Double
  let fontSize: Double

  /// A table, and the groups of rulings that its boxes are.
  struct Found {
    let grid: LatticeGrid
    let groups: [Int]
  }

  /// Boxes side by side, or a single one with cells.
  private struct Row {
    var top: Double
    var bottom: Double
    /// Left and right edges of its cells, ascending: the right edge of one may differ from the left edge of
    /// the next.
    var cells: [ClosedRange<Double>]
    var groups: [Int]
  }

  /// The tables that groups of touching rulings make.
  func tables(of groups: [RulingSet.Group]) -> [Found] {
    let boxes = groups.indices.compactMap { row(of: groups[$0], index: $0) }
      .sorted { ($0.top, $0.cells[0].lowerBound) < ($1.top, $1.cells[0].lowerBound) }
    var stacks: [[Row]] = []
    for row in rows(of: boxes) {
      if let place = stacks.lastIndex(where: { goesOn($0, with: row) }) {
        stacks[place].append(row)
      } else {
        stacks.append([row])
      }
    }
    return stacks.filter { $0.count >= options.grids.fewestRowBoxes && $0[0].cells.count > 1 }
      .map { Found(grid: grid(of: $0), groups: $0.flatMap(\.groups)) }
  }

  /// The cells of a group that is one box, or one row of cells that touch.
  private func row(of group: RulingSet.Group, index: Int) -> Row? {
    let rows = LatticeFinder.clustered(
      group.horizontal.map(\.ruling.position), tolerance: tolerance)
    let edges = LatticeFinder.clustered(group.vertical.map(\.ruling.position), tolerance: tolerance)
    guard rows.count == 2, edges.count > 1,
      group.vertical.allSatisfy({
        $0.ruling.start <= rows[0] + tolerance && $0.ruling.end >= rows[1] - tolerance
      })
    else { return nil }
    return Row(
      top: rows[0], bottom: rows[1], cells: zip(edges, edges.dropFirst()).map { $0...$1 },
      groups: [index])
  }

  /// Boxes that stand beside each other as one row each.
  private func rows(of boxes: [Row]) -> [Row] {
    var rows: [Row] = []
    for box in boxes {
      let place = rows.lastIndex { row in
        abs(row.top - box.top) <= tolerance && abs(row.bottom - box.bottom) <= tolerance
          && isNear(box.cells[0].lowerBound - row.cells[row.cells.count - 1].upperBound, row)
      }
      if let place {
        rows[place].cells += box.cells
        rows[place].groups += box.groups
      } else {
        rows.append(box)
      }
    }
    return rows
  }

  private func isNear(_ gap: Double, _ row: Row) -> Bool {
    gap > 0 && gap <= min(options.grids.boxGapInFontSizes * fontSize, row.bottom - row.top)
  }

  /// Whether a row has the edges of the rows above it, and stands as far below the last of them as those
  /// stand apart.
  private func goesOn(_ stack: [Row], with row: Row) -> Bool {
    guard let last = stack.last, last.cells.count == row.cells.count else { return false }
    let gap = row.top - last.bottom
    guard isNear(gap, last) else { return false }
    if stack.count > 1, abs(gap - (last.top - stack[stack.count - 2].bottom)) > tolerance {
      return false
    }
    return zip(last.cells, row.cells).allSatisfy {
      abs($0.lowerBound - $1.lowerBound) <= tolerance
        && abs($0.upperBound - $1.upperBound) <= tolerance
    }
  }

  private func grid(of rows: [Row]) -> LatticeGrid {
    let cells = rows[0].cells
    let inner = zip(cells, cells.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 }
    let between = zip(rows, rows.dropFirst()).map { ($0.bottom + $1.top) / 2 }
    var grid = LatticeGrid(
      columnEdges: [cells[0].lowerBound] + inner + [cells[cells.count - 1].upperBound],
      rowEdges: [rows[0].top] + between + [rows[rows.count - 1].bottom])
    for row in grid.verticalWalls.indices {
      grid.verticalWalls[row] = grid.verticalWalls[row].map { _ in true }
    }
    for edge in grid.horizontalWalls.indices {
      grid.horizontalWalls[edge] = grid.horizontalWalls[edge].map { _ in true }
    }
    return grid
  }
}
