import PageModel

/// The rows of a header: headings over several columns, the columns' own heads, what they are counted in.
extension HeaderLevels {
  /// The columns of a unit that stands below all heads, centered on the columns of values; `nil` for any
  /// other piece.
  func unitSpan(of piece: TextPiece, row: Int, lines: [PieceLine]) -> Range<Int>? {
    let values = 1..<columns.count
    guard isUnit(row, lines: lines), values.count > 1 else { return nil }
    let distance = HeaderLeadingOptions().unitCenteringInFontSizes * lines[row].fontSize
    let heads = lines[row - 1].pieces.filter { columns.range(of: $0).lowerBound > 0 }
    let middles = [
      columns.middle(of: values),
      (columns.edges[values.lowerBound] + columns.edges[values.upperBound]) / 2,
      ((heads.first?.x0 ?? piece.x0) + (heads.last?.x1 ?? piece.x1)) / 2,
    ]
    return middles.contains { abs($0 - piece.midX) <= distance } ? values : nil
  }

  /// Whether a line below the heads says what all columns are counted in: it runs over some of them.
  func isUnit(_ row: Int, lines: [PieceLine]) -> Bool {
    guard row > 0, lines[row].pieces.count == 1, let piece = lines[row].pieces.first else {
      return false
    }
    let own = columns.range(of: piece)
    return own.lowerBound > 0 && own.count > 1
      && lines[(row + 1)...].allSatisfy(TextGridBuilder.isColumnCount)
      && lines[row - 1].pieces.count > own.count
  }

  /// Whether a head set at the bottom of the header stands in the row of the heads below a heading over
  /// several columns, which ends at the upper edge of `row`: the place beside that heading is blank.
  ///
  /// Where rules part the columns of the header its cell is drawn as high as both rows.
  func standsBelow(_ columnsOfHead: Range<Int>, row: Int, lines: [PieceLine], grid: LatticeGrid)
    -> Bool
  {
    let isIn = { (line: PieceLine, columns: Range<Int>) in
      line.pieces.contains { self.columns.range(of: $0).overlaps(columns) }
    }
    guard !lines[..<row].contains(where: { isIn($0, columnsOfHead) }), !isBoxed(lines),
      let last = lines.lastIndex(where: { isIn($0, columnsOfHead) })
    else { return false }
    var column = 0
    while column < columns.count {
      let upper = grid.run(row: row - 1, column: column)
      if upper.count > 1, isIn(lines[row - 1], upper), grid.run(row: row, column: column) != upper,
        let bottom = lines.lastIndex(where: { isIn($0, upper) }), bottom == last
      {
        return true
      }
      column = upper.upperBound
    }
    return false
  }

  /// Whether rules run down the whole header between most of its columns; one right of the stub is none of
  /// those, and the edges of fills are no rules.
  private func isBoxed(_ lines: [PieceLine]) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let rules = vertical.count {
      $0.thickness > 0 && $0.start < first.box.midY && $0.end > last.box.midY
    }
    return rules > 1 && rules * 2 >= columns.count - 1
  }
}
