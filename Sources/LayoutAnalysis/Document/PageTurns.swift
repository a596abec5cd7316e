import PageModel

/// The turns of a document's pages, by their numbers.
struct PageTurns {
  private let turns: [Int: PageTurn]

  init(_ turns: [Int: PageTurn]) {
    self.turns = turns
  }

  /// The turns that are undone when the whole document is laid out: paragraphs and tables run on over
  /// page breaks as they do for a reader, who turns the sheets. A printed page set sideways among upright
  /// ones is turned back at once, before its furniture is looked for.
  init(of pages: [PDFPage]) {
    turns = pages.reduce(into: [:]) { turns, page in
      if page.isRecognized || page.textTurn == 180 { turns[page.number] = PageTurn(page) }
    }
  }

  subscript(page: Int) -> PageTurn? { turns[page] }

  /// The table, each cell in the coordinates of its page.
  func restored(_ table: Table) -> Table {
    guard table.pages.contains(where: { turns[$0] != nil }) else { return table }
    return Table(
      rowCount: table.rowCount, columnCount: table.columnCount,
      cells: table.cells.map { cell in
        TableCell(
          rows: cell.rows, columns: cell.columns, lines: cell.lines.map(restored),
          text: cell.text, page: cell.page, frame: restored(cell.frame, page: cell.page),
          role: cell.role)
      }, pages: table.pages, frame: restored(table.frame, page: table.pages.first),
      method: table.method, confidence: table.confidence)
  }

  /// The paragraph, each line in the coordinates of its page.
  func restored(_ paragraph: Paragraph) -> Paragraph {
    guard paragraph.lines.contains(where: { turns[$0.page] != nil }) else { return paragraph }
    return Paragraph(
      text: paragraph.text, page: paragraph.page,
      frame: restored(paragraph.frame, page: paragraph.page) ?? paragraph.frame,
      lines: paragraph.lines.map(restored))
  }

  private func restored(_ line: TextLine) -> TextLine {
    turns[line.page]?.restored(line) ?? line
  }

  private func restored(_ frame: Rect?, page: Int?) -> Rect? {
    guard let frame, let page, let turn = turns[page] else { return frame }
    return turn.placed(frame)
  }
}
