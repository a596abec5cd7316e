import PageModel

extension TableFragment {
  /// The fragment with the names of sections that begin at its left edge in its first column alone.
  ///
  /// Such a name is set as the labels of rows are, in the stub; that it runs on over blank places of other
  /// columns does not make it theirs. A name centered on the table is one cell over all of it.
  func withSectionsInStub(from headerRows: Int) -> TableFragment {
    guard columnEdges.count > 2 else { return self }
    let cells = table.cells.flatMap { cell -> [TableCell] in
      guard cell.rows.lowerBound >= headerRows, cell.rows.count == 1,
        cell.columns.lowerBound == 0, cell.columns.count > 1, let line = cell.lines.first,
        cell.lines.count == 1, isAlone(cell), let frame = cell.frame,
        line.box.x0 - frame.x0 <= RowOptions().deepestSectionIndentInFontSizes * line.fontSize
      else { return [cell] }
      return cell.columns.map { column in
        let isStub = column == 0
        return TableCell(
          rows: cell.rows, columns: column..<(column + 1), lines: isStub ? cell.lines : [],
          text: isStub ? cell.text : "", page: cell.page,
          frame: Rect(
            x0: columnEdges[column], y0: frame.y0, x1: columnEdges[column + 1], y1: frame.y1),
          role: isStub ? cell.role : .data)
      }
    }
    return TableFragment(
      columnEdges: columnEdges,
      table: Table(
        rowCount: table.rowCount, columnCount: table.columnCount, cells: cells,
        pages: table.pages, frame: table.frame, method: table.method,
        confidence: table.confidence))
  }

  /// Whether nothing else stands in a cell's row.
  private func isAlone(_ cell: TableCell) -> Bool {
    table.cells.allSatisfy { $0.rows != cell.rows || $0 == cell || $0.text.isEmpty }
  }
}
