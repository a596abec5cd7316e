import PageModel

/// Settles which header cells span columns and which span lines.
///
/// A heading over several columns crosses the white space between them, stands over a rule as wide as
/// they are, or is centered on them; the lines of a wrapped heading have the same columns.
struct HeaderLevels {
  let options: LayoutOptions
  let columns: TextColumns
  let horizontal: [Ruling]
  let vertical: [Ruling]

  /// Opens the walls inside header cells; row `i` of the grid is `lines[i]`.
  func settle(_ grid: inout LatticeGrid, lines: [PieceLine]) {
    for row in lines.indices {
      for piece in lines[row].pieces {
        let span = span(of: piece, row: row, lines: lines, grid: grid)
        for edge in span.dropFirst() { grid.verticalWalls[row][edge] = false }
      }
    }
    openBlanks(&grid, lines: lines)
    mergeLines(&grid, lines: lines)
  }

  /// Gives the blank positions above a spanning heading its columns: they belong to its cell.
  private func openBlanks(_ grid: inout LatticeGrid, lines: [PieceLine]) {
    for row in lines.indices.dropLast().reversed() {
      var isBlank = [Bool](repeating: true, count: columns.count)
      for piece in lines[row].pieces {
        for column in columns.range(of: piece) { isBlank[column] = false }
      }
      var column = 0
      while column < columns.count {
        let lower = grid.run(row: row + 1, column: column)
        if lower.count > 1, lower.allSatisfy({ isBlank[$0] }) {
          for edge in lower.dropFirst() { grid.verticalWalls[row][edge] = false }
        }
        column = lower.upperBound
      }
    }
    openBlanksAboveRules(&grid, lines: lines)
  }

  /// Gives the blank positions between a spanning heading and the rule below it to the heading: its
  /// text does not stand in the middle of its cell.
  private func openBlanksAboveRules(_ grid: inout LatticeGrid, lines: [PieceLine]) {
    for row in lines.indices.dropFirst().dropLast() {
      let rules = horizontal.filter {
        $0.position > lines[row].box.midY && $0.position < lines[row + 1].box.midY
      }
      guard !rules.isEmpty else { continue }
      var column = 0
      while column < columns.count {
        let upper = grid.run(row: row - 1, column: column)
        column = upper.upperBound
        let low = grid.columnEdges[upper.lowerBound]
        let high = grid.columnEdges[upper.upperBound]
        let isRuled = rules.contains {
          min($0.end, high) - max($0.start, low) > (high - low) * options.wallCoverageShare
        }
        let isBlank = !lines[row].pieces.contains { columns.range(of: $0).overlaps(upper) }
        guard upper.count > 1, isRuled, isBlank else { continue }
        for edge in upper.dropFirst() { grid.verticalWalls[row][edge] = false }
      }
    }
  }

  private func span(
    of piece: TextPiece, row: Int, lines: [PieceLine], grid: LatticeGrid
  ) -> Range<Int> {
    let own = columns.range(of: piece)
    if let ruled = ruledSpan(of: piece, own: own, row: row, lines: lines) { return ruled }
    // Where rules show spans, a heading without one has none.
    if hasPartialRules || goesOn(piece, own: own, row: row, lines: lines) { return own }
    return centeredSpan(of: piece, own: own, row: row, lines: lines) ?? own
  }

  /// Whether some rules run over some of the columns only.
  private var hasPartialRules: Bool {
    let width = columns.edges[columns.count] - columns.edges[0]
    return horizontal.contains { $0.length < options.fullRuleShare * width }
  }

  /// Whether a heading is wrapped: the next line has its rest right below it.
  private func goesOn(_ piece: TextPiece, own: Range<Int>, row: Int, lines: [PieceLine]) -> Bool {
    guard row + 1 < lines.count,
      let below = lines[row + 1].pieces.first(where: { columns.range(of: $0) == own }),
      let first = below.text.unicodeScalars.first, let last = piece.text.unicodeScalars.last
    else { return false }
    return first.properties.isLowercase || first == "(" || first == "%" || last == "-"
      || last == "," || piece.text.hasSuffix(" of") || piece.text.hasSuffix(" and")
  }

  /// The columns over the rule right below a heading.
  private func ruledSpan(
    of piece: TextPiece, own: Range<Int>, row: Int, lines: [PieceLine]
  ) -> Range<Int>? {
    guard row + 1 < lines.count else { return nil }
    let top = lines[row].box.midY
    let bottom = lines[row + 1].box.midY
    let rule = horizontal.first {
      $0.position > top && $0.position < bottom && $0.start <= piece.midX && $0.end >= piece.midX
    }
    // Rules between the headings bound them too, where cells are drawn side by side.
    let sides = vertical.filter { $0.start < top && $0.end > top }.map(\.position)
    let left = sides.filter { $0 < piece.midX }.max()
    let right = sides.filter { $0 > piece.midX }.min()
    guard
      let start = [rule?.start, left].compactMap(\.self).max(),
      let end = [rule?.end, right].compactMap(\.self).min(),
      rule != nil || left != nil && right != nil
    else { return nil }
    let covered = (0..<columns.count).filter { column in
      let low = columns.extents[column]?.lowerBound ?? columns.edges[column]
      let high = columns.extents[column]?.upperBound ?? columns.edges[column + 1]
      return min(end, high) - max(start, low) > (high - low) / 2
    }
    guard let first = covered.first, let last = covered.last, own.overlaps(first..<(last + 1)),
      last - first + 1 < columns.count
    else { return nil }
    // Another piece over the same rule: each has its own columns.
    let others = lines[row].pieces.count { $0.midX >= start && $0.midX <= end }
    guard others == 1 else { return nil }
    return min(first, own.lowerBound)..<max(last + 1, own.upperBound)
  }

  /// The widest run of columns on which the heading is centered, without a heading of their own in
  /// this line and with ones in the next.
  private func centeredSpan(
    of piece: TextPiece, own: Range<Int>, row: Int, lines: [PieceLine]
  ) -> Range<Int>? {
    guard row + 1 < lines.count else { return nil }
    var taken = [Bool](repeating: false, count: columns.count)
    for other in lines[row].pieces {
      for column in columns.range(of: other) { taken[column] = true }
    }
    var named = [Bool](repeating: false, count: columns.count)
    for line in lines[(row + 1)...] {
      for other in line.pieces { for column in columns.range(of: other) { named[column] = true } }
    }
    var low = own.lowerBound
    while low > 0, !taken[low - 1], named[low - 1] { low -= 1 }
    var high = own.upperBound
    while high < columns.count, !taken[high], named[high] { high += 1 }
    let distance = options.centeringToleranceInFontSizes * lines[row].fontSize * 2
    let spans = (low...own.lowerBound).flatMap { start in
      (own.upperBound...high).map { start..<$0 }
    }.filter { span in
      span.count > own.count && abs(columns.middle(of: span) - piece.midX) <= distance
        && lines[row + 1].pieces.count { span.overlaps(columns.range(of: $0)) } > 1
    }
    return spans.min {
      abs(columns.middle(of: $0) - piece.midX) < abs(columns.middle(of: $1) - piece.midX)
    }
  }

  /// Makes one cell of the lines of a wrapped heading, and of a heading and the blank above or below
  /// it.
  private func mergeLines(_ grid: inout LatticeGrid, lines: [PieceLine]) {
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
          if !isRuled {
            for position in upper { grid.horizontalWalls[row + 1][position] = false }
          }
        }
        column = max(upper.upperBound, column + 1)
      }
    }
  }
}

extension LatticeGrid {
  /// The columns of the cell at a position.
  func run(row: Int, column: Int) -> Range<Int> {
    var low = column
    while low > 0, !verticalWalls[row][low] { low -= 1 }
    var high = column + 1
    while high < columnCount, !verticalWalls[row][high] { high += 1 }
    return low..<high
  }
}
