import LayoutAnalysis
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
  /// A blank cell is no value where it has no header though others have, or where its header covers
  /// a filled cell too: tables ruled between rows only leave such cells beside a merged one.
  private func values(in cells: [TableCell], row: Int) -> [RawValue] {
    let header = headerBlock(above: row)
    let values = cells.filter { $0.role == .data && $0.rows.lowerBound == row }.map { cell in
      (cell: cell, path: headerPath(of: cell, in: header))
    }
    let filledHeaders = Set(values.filter { !$0.cell.text.isEmpty }.compactMap(\.path.last))
    let isHeaded = values.contains { !$0.path.isEmpty }
    return values.filter { value in
      guard value.cell.text.isEmpty, isHeaded else { return true }
      return value.path.last.map { !filledHeaders.contains($0) } ?? false
    }.map { value in
      RawValue(
        source: SourceText(
          text: value.cell.text, page: value.cell.page, frame: value.cell.frame),
        header: value.path.map { table.cells[$0].text })
    }
  }

  /// The nearest run of header rows above a row.
  private func headerBlock(above row: Int) -> Range<Int> {
    var end = row
    while end > 0, !headerRows.contains(end - 1) { end -= 1 }
    var start = end
    while start > 0, headerRows.contains(start - 1) { start -= 1 }
    return start..<end
  }

  /// The header cells above a cell from the outermost to its own, blank ones left out.
  private func headerPath(of cell: TableCell, in header: Range<Int>) -> [Int] {
    var path: [Int] = []
    for row in header {
      for index in Set(cell.columns.map { grid[row][$0] }).sorted()
      where path.last != index && !table.cells[index].text.isEmpty {
        path.append(index)
      }
    }
    return path
  }
}
