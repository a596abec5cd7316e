import LayoutAnalysis
import PageModel
import Testing

/// Text of cells: scripts from right to left, note marks.
@Suite struct CellTextTests {
  private func texts(_ drawing: String) -> [String] {
    DocumentLayout(pages: [PageDrawing.page(drawing)]).tables.first?.cells.map(\.text) ?? []
  }

  /// The drawing has the characters as they stand on the page, from left to right.
  @Test func wordsFromRightToLeftAreReadSo() {
    #expect(
      texts(
        """
        ┌──────────────┬────────┐
        │ םלוע םולש    │ הדוקנ  │
        ├──────────────┼────────┤
        │ 15 םירבד 2.5 │ abc בג │
        └──────────────┴────────┘
        """) == [
          "שלום עולם", "נקודה", "2.5 דברים 15", "abc גב",
        ])
  }

  @Test(arguments: [
    ("(15) ןוקית", "תיקון (15)"), (")15( ןוקית", "תיקון (15)"),
    ("10/3/2020 םוימ", "מיום 10/3/2020"),
    ("a b תא c", "a b את c"), ("תא 20% אב", "בא 20% את"), ("plain 12", "plain 12"),
    ("לאיר €12.5", "€12.5 ריאל"),
  ])
  func numbersAndLatinWordsKeepTheirOrder(drawn: String, read: String) {
    let page = PageDrawing.page(drawn)
    #expect(DocumentLayout(pages: [page]).pages[0].lines.map(\.text) == [read])
  }

  /// A table of two rows, the words of its first cell followed by a small raised `mark` at `box`.
  private func page(mark: Unicode.Scalar, box: Rect) -> PDFPage {
    let drawn = PageDrawing.page(
      """
      ┌────────┬──────┐
      │ 规章   │  12  │
      ├────────┼──────┤
      │ 许可   │   3  │
      └────────┴──────┘
      """)
    return PDFPage(
      number: 1, frame: drawn.frame,
      glyphs: drawn.glyphs + [Glyph(scalar: mark, box: box, style: 1)],
      styles: drawn.styles + [TextStyle(fontName: "Song", fontSize: 6)], rulings: drawn.rulings)
  }

  @Test(arguments: [
    // Right behind 规章 and higher.
    Rect(x0: 76, y0: 110, x1: 79, y1: 117),
    // Higher than the rule above the cell.
    Rect(x0: 76, y0: 100, x1: 79, y1: 113),
  ])
  func aRaisedMarkStaysWithItsCell(box: Rect) throws {
    let layout = DocumentLayout(pages: [page(mark: "2", box: box)])
    #expect(
      layout.tables.first?.outline == [
        "0-0 0-0 规章²", "0-0 1-1 12", "1-1 0-0 许可", "1-1 1-1 3",
      ])
    #expect(layout.pages[0].lines.isEmpty)
  }

  @Test func aMarkOverTheRuleBesideItsCellStaysWithIt() throws {
    let drawn = PageDrawing.page(
      """
      ┌──────┬──────┐
      │  规章│  12  │
      ├──────┼──────┤
      │ 许可 │   3  │
      └──────┴──────┘
      """)
    // Behind 章, which ends at 82; the rule stands at 85.
    let mark = Glyph(scalar: "a", box: Rect(x0: 83.5, y0: 110, x1: 87.5, y1: 117), style: 1)
    let page = PDFPage(
      number: 1, frame: drawn.frame, glyphs: drawn.glyphs + [mark],
      styles: drawn.styles + [TextStyle(fontName: "Song", fontSize: 6)], rulings: drawn.rulings)
    #expect(
      DocumentLayout(pages: [page]).tables.first?.cells.map(\.text) == ["规章a", "12", "许可", "3"])
  }
}
