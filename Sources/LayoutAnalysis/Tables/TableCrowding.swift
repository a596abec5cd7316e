import PageModel

/// How much of a ruled table its rulings leave unparted: cells with several values.
struct TableCrowding {
  let options: LayoutOptions

  /// The share of a ruled table, in lines or in rows, that holds several values in one cell: what its
  /// rulings should have parted.
  func share(of table: Table) -> Double {
    if table.columnCount == 1 { return 1 }
    var crowdedLines = 0
    var lines = 0
    var crowdedRows: Set<Int> = []
    var rows: Set<Int> = []
    var rowsWithoutColumns: Set<Int> = []
    for cell in table.cells where !cell.text.isEmpty {
      lines += cell.lines.count
      rows.insert(cell.rows.lowerBound)
      let isApart = cell.lines.contains { holdsValuesApart($0) }
      if isApart { rowsWithoutColumns.insert(cell.rows.lowerBound) }
      if isApart || isStacked(cell) && hasCompanion(cell, in: table), !isBroken(cell, in: table) {
        crowdedLines += cell.lines.count
        crowdedRows.insert(cell.rows.lowerBound)
      }
    }
    guard lines > 0 else { return 0 }
    // A tall header does not make up for a body whose only row is crowded.
    if !rowsWithoutColumns.isEmpty {
      let values = table.cells.filter { ValueText.isValue($0.text) }
      if values.allSatisfy({ rowsWithoutColumns.contains($0.rows.lowerBound) }) { return 1 }
    }
    return max(
      Double(crowdedLines) / Double(lines), Double(crowdedRows.count) / Double(rows.count))
  }

  /// Whether a cell holds several lines that are values.
  private func isStacked(_ cell: TableCell) -> Bool {
    cell.lines.count > 1 && cell.lines.count { values(in: $0).count == $0.words.count } > 1
  }

  /// Whether another cell of its row has as many lines as a cell, or nearly: else it holds a list.
  private func hasCompanion(_ cell: TableCell, in table: Table) -> Bool {
    table.cells.contains { other in
      other.columns != cell.columns && other.rows.overlaps(cell.rows) && other.lines.count > 1
        && other.lines.count * 2 > cell.lines.count
    }
  }

  /// Whether the lines of a cell are one number broken for want of room: its lines but the last are full,
  /// and beside it a line stands between its lines, as those of rows do not, or a text needs fewer lines.
  private func isBroken(_ cell: TableCell, in table: Table) -> Bool {
    guard cell.lines.count > 1, isOneNumber(cell.text) else { return false }
    let others = table.cells.filter { $0.rows == cell.rows && $0.lines.count != cell.lines.count }
    let standsBetween = others.contains { other in
      other.lines.contains { line in
        cell.lines.allSatisfy {
          abs($0.box.midY - line.box.midY) > options.rows.baselineToleranceInFontSizes
            * line.fontSize
        }
      }
    }
    if standsBetween { return true }
    return others.contains { !$0.text.isEmpty && $0.lines.count < cell.lines.count }
      && isFull(cell, in: table)
  }

  private func isOneNumber(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0.isDigit || CellText.numberSigns.contains($0) }
  }

  /// Whether every line of a cell but the last leaves no room for another digit, and none of a number in its
  /// columns is longer.
  private func isFull(_ cell: TableCell, in table: Table) -> Bool {
    guard let frame = cell.frame else { return false }
    let column = table.cells.filter { $0.columns == cell.columns && isOneNumber($0.text) }
    let widest = column.flatMap(\.lines).reduce(0) { max($0, $1.box.width) }
    return cell.lines.dropLast().allSatisfy { line in
      let digit = line.box.width / Double(max(line.text.unicodeScalars.count, 1))
      return frame.width - line.box.width <= options.cells.brokenNumberRoomInFontSizes
        * line.fontSize
        && widest - line.box.width < digit
    }
  }

  /// Whether a line holds values apart from each other, and little else.
  private func holdsValuesApart(_ line: TextLine) -> Bool {
    guard line.words.count > 1 else { return false }
    let values = values(in: line)
    return values.count * 2 >= line.words.count
      && zip(values, values.dropFirst()).contains {
        $1.box.x0 - $0.box.x1 > options.grids.crowdedGapInFontSizes * line.fontSize
      }
  }

  private func values(in line: TextLine) -> [Word] {
    line.words.filter { ValueText.isValue($0.text) && $0.text.contains(where: \.isNumber) }
  }
}
