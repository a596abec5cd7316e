package import LayoutAnalysis
import PageModel

/// Reads a laid-out PDF into the intermediate that the recognizer takes.
package struct PageMaterialReader {
  package init() {}

  /// Paragraphs outside tables, and every table row that carries values.
  package func material(of layout: DocumentLayout, findings: [Finding] = []) -> ReportMaterial {
    var rows: [LabelledRow] = []
    var unread: [SourceText] = []
    for table in layout.tables {
      let reader = TableRowReader(table: table)
      rows += reader.rows()
      unread += reader.unreadTexts()
    }
    return ReportMaterial(
      paragraphs: layout.paragraphs.map {
        SourceText(text: $0.text, page: $0.page, frame: $0.frame)
      },
      rows: rows, unreadTexts: unread, findings: findings)
  }
}

/// Reads the rows of one table.
private struct TableRowReader {
  let table: Table
  private let grid: [[Int]]
  private let headerRows: Set<Int>

  init(table: Table) {
    self.table = table
    grid = table.grid
    headerRows = Set(
      table.cells.filter { $0.role == .columnHeader }.flatMap { Array($0.rows) })
  }

  /// The rows with values, top to bottom.
  func rows() -> [LabelledRow] {
    bodyRows().compactMap { row, cells in
      let values = values(in: cells, row: row)
      guard !values.isEmpty, cells.contains(where: { !$0.text.isEmpty }) else { return nil }
      let labels = cells.filter { $0.role == .stub && !$0.text.isEmpty }
      let place = labels.last ?? cells.first { !$0.text.isEmpty } ?? cells[0]
      return LabelledRow(
        labels: labels.map(\.text), values: values,
        source: SourceText(
          text: labels.last?.text ?? "", page: place.page, frame: place.frame))
    }
  }

  /// Labels of rows without any value cell.
  func unreadTexts() -> [SourceText] {
    bodyRows().flatMap { row, cells -> [SourceText] in
      guard values(in: cells, row: row).isEmpty else { return [] }
      return cells.filter { $0.rows.lowerBound == row && !$0.text.isEmpty }.map {
        SourceText(text: $0.text, page: $0.page, frame: $0.frame)
      }
    }
  }

  /// The rows below headers with the cells that cover them, left to right.
  private func bodyRows() -> [(row: Int, cells: [TableCell])] {
    (0..<table.rowCount).filter { !headerRows.contains($0) }.map { row in
      var cells: [TableCell] = []
      var previous: Int?
      for index in grid[row] where index != previous {
        cells.append(table.cells[index])
        previous = index
      }
      return (row, cells)
    }
  }

  /// The value cells that begin in the row, with their column headers.
  ///
  /// Where some columns have a header, a blank cell without one is no value: tables ruled between
  /// rows only leave such cells beside a merged one.
  private func values(in cells: [TableCell], row: Int) -> [RawValue] {
    let header = headerBlock(above: row)
    let values = cells.filter { $0.role == .data && $0.rows.lowerBound == row }.map { cell in
      RawValue(
        source: SourceText(text: cell.text, page: cell.page, frame: cell.frame),
        header: headerPath(of: cell, in: header))
    }
    let isHeaded = values.contains { !$0.header.isEmpty }
    return isHeaded ? values.filter { !$0.header.isEmpty || !$0.source.text.isEmpty } : values
  }

  /// The nearest run of header rows above a row.
  private func headerBlock(above row: Int) -> Range<Int> {
    var end = row
    while end > 0, !headerRows.contains(end - 1) { end -= 1 }
    var start = end
    while start > 0, headerRows.contains(start - 1) { start -= 1 }
    return start..<end
  }

  private func headerPath(of cell: TableCell, in header: Range<Int>) -> [String] {
    var path: [String] = []
    var previous: Int?
    for row in header {
      for index in Set(cell.columns.map { grid[row][$0] }).sorted() where index != previous {
        previous = index
        if !table.cells[index].text.isEmpty { path.append(table.cells[index].text) }
      }
    }
    return path
  }
}
