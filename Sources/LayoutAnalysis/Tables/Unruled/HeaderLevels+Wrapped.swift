import PageModel

/// The lines of wrapped headings.
extension HeaderLevels {
  /// Whether the text of a line over some columns stands too far below the text above it to be its next
  /// line.
  private func stands(
    _ span: Range<Int>, apart row: Int, in lines: [PieceLine], grid: LatticeGrid
  ) -> Bool {
    let isIn = { (line: PieceLine) in
      line.pieces.contains { columns.range(of: $0).overlaps(span) }
    }
    guard isIn(lines[row]), let last = lines[..<row].lastIndex(where: isIn),
      grid.run(row: last, column: span.lowerBound) == span
    else { return false }
    let above = lines[last]
    return lines[row].box.y0 - above.box.y1
      >= options.headerGapInFontSizes * max(lines[row].fontSize, above.fontSize)
  }

  /// Makes one cell of the lines of a wrapped heading, and of a heading and the blank above or below
  /// it.
  func mergeLines(_ grid: inout LatticeGrid, lines: [PieceLine]) {
    for row in lines.indices.dropLast() {
      if TextGridBuilder.isColumnCount(lines[row + 1]) { continue }
      let gap = (lines[row].box.midY, lines[row + 1].box.midY)
      let rules = horizontal.filter { $0.position > gap.0 && $0.position < gap.1 }
      var column = 0
      while column < columns.count {
        let upper = grid.run(row: row, column: column)
        let lower = grid.run(row: row + 1, column: column)
        if upper == lower {
          let low = grid.columnEdges[upper.lowerBound]
          let high = grid.columnEdges[upper.upperBound]
          let isRuled = rules.contains {
            min($0.end, high) - max($0.start, low) > (high - low) * options.wallCoverageShare
          }
          let isBlank = !lines[row + 1].pieces.contains { columns.range(of: $0).overlaps(lower) }
          if !isRuled, !stands(lower, apart: row + 1, in: lines, grid: grid),
            !standsBelow(lower, row: row + 1, lines: lines, grid: grid),
            !(isBlank && isUnit(row + 1, lines: lines))
          {
            for position in upper { grid.horizontalWalls[row + 1][position] = false }
          }
        }
        column = max(upper.upperBound, column + 1)
      }
    }
  }
}
