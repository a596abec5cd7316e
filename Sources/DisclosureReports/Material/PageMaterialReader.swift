import LayoutAnalysis
import PageModel

/// Reads a laid-out PDF into the intermediate that the recognizer takes.
package struct PageMaterialReader {
  package init() {}

  /// Paragraphs outside tables, and every table row that carries values.
  package func material(of layout: DocumentLayout, findings: [Finding] = []) -> ReportMaterial {
    let readers = layout.tables.map(TableRowReader.init)
    return ReportMaterial(
      paragraphs: paragraphs(of: layout), rows: readers.flatMap { $0.rows() },
      unreadTexts: readers.flatMap { $0.unreadTexts() },
      findings: findings)
  }
}

extension PageMaterialReader {
  /// The paragraphs outside tables, and in their place the headings that were set as a table's row
  /// from edge to edge.
  private func paragraphs(of layout: DocumentLayout) -> [SourceText] {
    var paragraphs = layout.paragraphs.map {
      SourceText(text: $0.text, page: $0.page, frame: $0.frame)
    }
    let headings = layout.tables.flatMap { table in
      table.cells.filter {
        $0.columns.count == table.columnCount && Enumerator.beginsChapter($0.text)
      }
    }
    for heading in headings {
      let place = paragraphs.firstIndex {
        ($0.page ?? 0, $0.frame?.y0 ?? 0) > (heading.page, heading.frame.y0)
      }
      paragraphs.insert(
        SourceText(text: heading.text, page: heading.page, frame: heading.frame),
        at: place ?? paragraphs.count)
    }
    return paragraphs
  }
}

/// Reads the rows of one table.
private struct TableRowReader {
  private let headings: TableHeadings
  /// The cells that begin in each row below headers, left to right.
  private let bodyRows: [(row: Int, cells: [TableCell])]

  init(table: Table) {
    let headings = TableHeadings(table)
    self.headings = headings
    bodyRows = table.cellsByFirstRow.enumerated().filter {
      !headings.headerRows.contains($0.offset)
    }
    .map { ($0.offset, $0.element) }
  }

  /// The rows with values, top to bottom.
  func rows() -> [LabelledRow] {
    bodyRows.compactMap { row, cells in
      let values = values(in: cells)
      let labels = headings.stubPath(ofRow: row)
      guard let place = labels.last ?? cells.first(where: { !$0.text.isEmpty }), !values.isEmpty
      else { return nil }
      return LabelledRow(
        labels: labels.map(\.text), values: values,
        source: SourceText(text: labels.last?.text ?? "", page: place.page, frame: place.frame))
    }
  }

  /// Labels of rows without any value cell.
  func unreadTexts() -> [SourceText] {
    bodyRows.filter { values(in: $0.cells).isEmpty }.flatMap(\.cells)
      .filter { !$0.text.isEmpty }
      .map { SourceText(text: $0.text, page: $0.page, frame: $0.frame) }
  }

  /// The value cells among a row's cells, with their column headers.
  ///
  /// A blank cell is no value where it has no header though others have, or where its header covers
  /// a filled cell too: tables ruled between rows only leave such cells beside a merged one.
  private func values(in cells: [TableCell]) -> [RawValue] {
    let values = cells.filter { $0.role == .data }.map { cell in
      (cell: cell, path: headings.columnPath(of: cell))
    }
    let filledHeaders = Set(
      values.filter { !$0.cell.text.isEmpty }.compactMap { $0.path.last?.columns })
    let isHeaded = values.contains { !$0.path.isEmpty }
    return values.filter { value in
      guard value.cell.text.isEmpty, isHeaded else { return true }
      return value.path.last.map { !filledHeaders.contains($0.columns) } ?? false
    }.map { value in
      RawValue(
        source: SourceText(
          text: value.cell.text, page: value.cell.page, frame: value.cell.frame),
        header: value.path.map(\.text))
    }
  }
}
