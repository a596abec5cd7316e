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
      for span in spans(ofLine: row, lines: lines) {
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
          min($0.end, high) - max($0.start, low) > (high - low) * options.grids.wallCoverageShare
        }
        let isBlank = !lines[row].pieces.contains { columns.range(of: $0).overlaps(upper) }
        guard upper.count > 1, isRuled, isBlank else { continue }
        for edge in upper.dropFirst() { grid.verticalWalls[row][edge] = false }
      }
    }
  }

  /// The columns of each piece of a line. Where two would share some, one of them is centered on fewer.
  private func spans(ofLine row: Int, lines: [PieceLine]) -> [Range<Int>] {
    let pieces = lines[row].pieces
    if let equal = equalShares(ofLine: row, lines: lines) { return equal }
    var spans = pieces.map { span(of: $0, row: row, lines: lines, within: 0..<columns.count) }
    for index in spans.indices.dropFirst() where spans[index - 1].overlaps(spans[index]) {
      let left = span(
        of: pieces[index - 1], row: row, lines: lines, within: 0..<spans[index].lowerBound)
      let right = span(
        of: pieces[index], row: row, lines: lines,
        within: spans[index - 1].upperBound..<columns.count)
      let own = (columns.range(of: pieces[index - 1]), columns.range(of: pieces[index]))
      if left.count > own.0.count, !left.overlaps(spans[index]) {
        spans[index - 1] = left
      } else if right.count > own.1.count, !right.overlaps(spans[index - 1]) {
        spans[index] = right
      } else {
        (spans[index - 1], spans[index]) = own
      }
    }
    return hasPartialRules ? spans : shared(spans, row: row, lines: lines)
  }

  private func span(
    of piece: TextPiece, row: Int, lines: [PieceLine], within limits: Range<Int>
  ) -> Range<Int> {
    let own = columns.range(of: piece)
    if let all = unitSpan(of: piece, row: row, lines: lines) { return all }
    if let ruled = ruledSpan(of: piece, own: own, row: row, lines: lines) { return ruled }
    // Where rules show spans, a heading without one has none.
    if hasPartialRules || goesOn(piece, own: own, row: row, lines: lines) { return own }
    return centeredSpan(of: piece, own: own, row: row, lines: lines, within: limits) ?? own
  }

  /// Whether some rules run over some of the columns only.
  var hasPartialRules: Bool {
    let width = columns.edges[columns.count] - columns.edges[0]
    return horizontal.contains { $0.length < options.rows.fullRuleShare * width }
  }

  /// Whether the heads below a line begin, end or are centered at one height over some columns, as those
  /// below one heading do.
  ///
  /// Heads of different numbers of lines that are each set to the middle of one row begin and end at
  /// different heights, and the first line of the tallest is no heading of the others.
  func areLevel(_ span: Range<Int>, below row: Int, lines: [PieceLine]) -> Bool {
    let extents = span.compactMap { column -> (top: Double, bottom: Double)? in
      let stack = lines[(row + 1)...].compactMap { line in
        line.pieces.first { columns.range(of: $0).contains(column) }?.midY
      }
      guard let top = stack.first, let bottom = stack.last else { return nil }
      return (top, bottom)
    }
    let tolerance = options.spans.centeringToleranceInFontSizes / 2 * lines[row].fontSize
    let heights: [((top: Double, bottom: Double)) -> Double] = [
      \.top, \.bottom, { ($0.top + $0.bottom) / 2 },
    ]
    return heights.contains { height in
      let all = extents.map(height)
      return (all.max() ?? 0) - (all.min() ?? 0) <= tolerance
    }
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

  /// How far a heading stands off the middle of some columns: it is centered on its cell, and the headings
  /// below fill that as well as the numbers do, which stand at one side of it.
  func offset(of piece: TextPiece, from span: Range<Int>, row: Int, lines: [PieceLine]) -> Double {
    let own = lines[(row + 1)...].flatMap(\.pieces).filter {
      span.contains(columns.range(of: $0))
    }
    let text = own.map(\.x0).min().map { ($0 + (own.map(\.x1).max() ?? $0)) / 2 }
    return min(
      abs(columns.middle(of: span) - piece.midX), text.map { abs($0 - piece.midX) } ?? .infinity,
      cellMiddle(of: span, fontSize: lines[row].fontSize).map { abs($0 - piece.midX) } ?? .infinity)
  }

  /// The middle of the cell over some columns of figures set flush right: each of their cells begins where the
  /// figures of the column before it end, or at a rule, and a margin behind that; `nil` where the columns are
  /// set otherwise.
  private func cellMiddle(of span: Range<Int>, fontSize: Double) -> Double? {
    let left = span.lowerBound
    guard left > 0, columns.areFlushRight[span.upperBound - 1],
      let end = columns.extents[span.upperBound - 1]?.upperBound
    else { return nil }
    let margin = HeaderLeadingOptions().cellMarginInFontSizes * fontSize
    let isRuled = vertical.contains {
      $0.thickness > 0 && abs($0.position - columns.edges[left]) < margin
    }
    if isRuled { return (columns.edges[left] + end + margin) / 2 }
    guard columns.areFlushRight[left - 1], let start = columns.extents[left - 1]?.upperBound else {
      return nil
    }
    return (start + end) / 2 + margin
  }

  /// The widest run of columns on which the heading is centered, without a heading of their own in
  /// this line and with ones in the next.
  func centeredSpan(
    of piece: TextPiece, own: Range<Int>, row: Int, lines: [PieceLine],
    within limits: Range<Int>? = nil
  ) -> Range<Int>? {
    let limits = limits ?? 0..<columns.count
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
    while low > limits.lowerBound, !taken[low - 1], named[low - 1] { low -= 1 }
    var high = own.upperBound
    while high < limits.upperBound, !taken[high], named[high] { high += 1 }
    let distance = options.spans.centeringToleranceInFontSizes * lines[row].fontSize * 2
    func offset(_ span: Range<Int>) -> Double {
      self.offset(of: piece, from: span, row: row, lines: lines)
    }
    let spans = (low...own.lowerBound).flatMap { start in
      (own.upperBound...high).map { start..<$0 }
    }.filter { span in
      span.count > own.count && offset(span) <= distance
        && areLevel(span, below: row, lines: lines)
        && !span.contains { passes($0, row: row, lines: lines) }
    }
    return spans.min { offset($0) < offset($1) }
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
