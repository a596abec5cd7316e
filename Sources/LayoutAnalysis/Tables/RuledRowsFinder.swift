import PageModel

/// Finds tables that have rules between their rows only, where each rule was drawn cell by cell: the
/// places where the pieces meet are the column edges.
struct RuledRowsFinder {
  let page: PDFPage
  let options: LayoutOptions

  /// The grids, top to bottom; `glyphs` are the indices that stand in no other table.
  func grids(in rulings: RulingSet, glyphs: [Int]) -> [LatticeGrid] {
    let lonely = rulings.connectedGroups()
      .filter { $0.vertical.isEmpty }
      .flatMap(\.horizontal)
      .sorted { ($0.ruling.position, $0.ruling.start) < ($1.ruling.position, $1.ruling.start) }
    return stacks(of: lonely, tolerance: rulings.tolerance).compactMap {
      grid(of: $0, glyphs: glyphs, tolerance: rulings.tolerance)
    }
  }

  /// Successive rules whose pieces meet at the same places.
  private func stacks(
    of rules: [RulingSet.JoinedRuling], tolerance: Double
  ) -> [[RulingSet.JoinedRuling]] {
    var stacks: [[RulingSet.JoinedRuling]] = []
    for rule in rules {
      if let last = stacks.indices.last,
        sharesColumns(rule, with: stacks[last], tolerance: tolerance)
      {
        stacks[last].append(rule)
      } else {
        stacks.append([rule])
      }
    }
    return stacks.filter { $0.count > 1 }
  }

  private func sharesColumns(
    _ rule: RulingSet.JoinedRuling, with stack: [RulingSet.JoinedRuling], tolerance: Double
  ) -> Bool {
    let known = LatticeFinder.clustered(stack.flatMap(\.joints), tolerance: tolerance)
    let own = LatticeFinder.clustered(rule.joints, tolerance: tolerance)
    let shared = own.count { joint in known.contains { abs($0 - joint) <= tolerance } }
    return shared >= 2 && shared == min(own.count, known.count)
  }

  private func grid(
    of stack: [RulingSet.JoinedRuling], glyphs: [Int], tolerance: Double
  ) -> LatticeGrid? {
    let columnEdges = LatticeFinder.clustered(stack.flatMap(\.joints), tolerance: tolerance)
    let rowEdges = LatticeFinder.clustered(stack.map(\.ruling.position), tolerance: tolerance)
    guard columnEdges.count >= 3, rowEdges.count >= 2,
      columnEdges.count * rowEdges.count <= options.maximumGridPositions
    else { return nil }
    var grid = LatticeGrid(columnEdges: columnEdges, rowEdges: rowEdges)
    grid.raiseWalls(
      horizontal: stack.map(\.ruling), vertical: [], tolerance: tolerance,
      coverage: options.wallCoverageShare)
    for row in 0..<grid.rowCount {
      for edge in 1..<grid.columnCount {
        grid.verticalWalls[row][edge] = true
      }
    }
    var spans = SpanInference(page: page, grid: grid, glyphs: glyphs, options: options)
    spans.mergeCrossedCells()
    spans.mergeCenteredHeadings()
    return spans.grid
  }
}
