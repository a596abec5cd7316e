import PageModel

/// The lines of wrapped headings.
extension HeaderLevels {
  /// Whether a heading is wrapped: the next line has its rest right below it.
  func goesOn(_ piece: TextPiece, own: Range<Int>, row: Int, lines: [PieceLine]) -> Bool {
    guard let below = rest(of: own, below: row, lines: lines),
      let first = below.text.unicodeScalars.first, let last = piece.text.unicodeScalars.last
    else { return false }
    let step = step(from: piece, to: below, row: row, lines: lines)
    if step == .row { return last == "-" }
    if step == .line, areAligned(piece, below, fontSize: lines[row].fontSize),
      !isBesideSpan(piece, own: own, row: row, lines: lines)
    {
      return true
    }
    // Centered on the line below and no wider than its column: a heading of that column alone.
    let isCentered =
      abs(below.midX - piece.midX) < options.spans.centeringToleranceInFontSizes
      * lines[row].fontSize
    let width = own.first.flatMap { columns.extents[$0] }.map { $0.upperBound - $0.lowerBound } ?? 0
    if isCentered, piece.width <= max(width, below.width) { return true }
    if last == "-" || last == "," || piece.text.hasSuffix(" of") || piece.text.hasSuffix(" and") {
      return true
    }
    return (first.properties.isLowercase || first == "(" || first == "%")
      && (isCentered || areAligned(piece, below, fontSize: lines[row].fontSize))
  }

  /// Whether a line of a wrapped head stands above a row in a column, and its next one below: no other
  /// heading is over that column in between.
  func passes(_ column: Int, row: Int, lines: [PieceLine]) -> Bool {
    let isIn = { (piece: TextPiece) in self.columns.range(of: piece) == column..<(column + 1) }
    guard !lines[row].pieces.contains(where: { columns.range(of: $0).contains(column) }),
      let upper = lines[..<row].reversed().lazy.compactMap({ $0.pieces.first(where: isIn) }).first,
      let lower = lines[(row + 1)...].lazy.compactMap({ $0.pieces.first(where: isIn) }).first
    else { return false }
    let size = lines[row].fontSize
    return lower.midY - upper.midY <= HeaderLeadingOptions().widestInFontSizes * size
      && areAligned(upper, lower, fontSize: size)
  }

  /// Whether a piece is a heading over several columns beside another such: that one stands between two
  /// heads, and both are centered on their columns.
  private func isBesideSpan(
    _ piece: TextPiece, own: Range<Int>, row: Int, lines: [PieceLine]
  ) -> Bool {
    guard rest(of: own, below: row, lines: lines)?.text.first?.isLowercase == false,
      centeredSpan(of: piece, own: own, row: row, lines: lines) != nil
    else { return false }
    return lines[row].pieces.contains { other in
      guard other.x0 != piece.x0 else { return false }
      let columnsOfOther = columns.range(of: other)
      let heads = lines[row + 1].pieces
      return !heads.contains { areAligned(other, $0, fontSize: lines[row].fontSize) }
        && (columnsOfOther.count > 1
          || centeredSpan(of: other, own: columnsOfOther, row: row, lines: lines) != nil)
    }
  }

  /// The next piece of a column's stack of heads: lines of other columns may stand between its own.
  private func rest(of own: Range<Int>, below row: Int, lines: [PieceLine]) -> TextPiece? {
    for line in lines[(row + 1)...] {
      guard line.box.y0 - lines[row].box.y1 < options.headers.gapInFontSizes * line.fontSize else {
        return nil
      }
      if let piece = line.pieces.first(where: { columns.range(of: $0).overlaps(own) }) {
        return columns.range(of: piece) == own ? piece : nil
      }
    }
    return nil
  }

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
      >= options.headers.gapInFontSizes * max(lines[row].fontSize, above.fontSize)
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
            min($0.end, high) - max($0.start, low) > (high - low) * options.grids.wallCoverageShare
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
