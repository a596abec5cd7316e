import LayoutAnalysis
import PageModel
import Testing

/// Tables printed sideways, and cells with turned text.
@Suite struct TurnedPageTests {
  private let upright = PageDrawing.page(
    """
    ┌───────────┬─────────────┐
    │           │   申请人    │
    │ 类别      ├──────┬──────┤
    │           │  甲  │ 乙   │
    ├───────────┼──────┼──────┤
    │ 规章 abc  │  12  │ 3.5  │
    ├───────────┼──────┼──────┤
    │ 许可      │  7   │  8   │
    └───────────┴──────┴──────┘
    """)

  /// The page printed sideways: its text reads downward (90) or upward (270).
  private func turned(_ page: PDFPage, by turn: Int) -> PDFPage {
    func box(_ rect: Rect) -> Rect {
      turn == 90
        ? Rect(
          x0: page.frame.height - rect.y1, y0: rect.x0, x1: page.frame.height - rect.y0,
          y1: rect.x1)
        : Rect(
          x0: rect.y0, y0: page.frame.width - rect.x1, x1: rect.y1,
          y1: page.frame.width - rect.x0)
    }
    let rulings = page.rulings.map { ruling in
      let isHorizontal = ruling.orientation == .horizontal
      let line = box(
        isHorizontal
          ? Rect(x0: ruling.start, y0: ruling.position, x1: ruling.end, y1: ruling.position)
          : Rect(x0: ruling.position, y0: ruling.start, x1: ruling.position, y1: ruling.end))
      return Ruling(
        orientation: isHorizontal ? .vertical : .horizontal,
        position: isHorizontal ? line.x0 : line.y0, start: isHorizontal ? line.y0 : line.x0,
        end: isHorizontal ? line.y1 : line.x1, thickness: ruling.thickness)
    }
    return PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: page.frame.height, y1: page.frame.width),
      textTurn: turn,
      glyphs: page.glyphs.map { Glyph(scalar: $0.scalar, box: box($0.box), style: 0) },
      styles: [TextStyle(fontName: "Song", fontSize: 12, direction: .vertical)], rulings: rulings)
  }

  @Test(arguments: [90, 270])
  func aTablePrintedSidewaysIsReadAsIfItWereUpright(turn: Int) throws {
    let expected = try #require(DocumentLayout(pages: [upright]).tables.first)
    let page = turned(upright, by: turn)
    let layout = DocumentLayout(pages: [page])
    let table = try #require(layout.tables.first)
    #expect(expected.cells.count == 10)
    #expect(table.outline == expected.outline)
    #expect(table.method == .lattice)
    // Frames stay where the page has them.
    #expect(abs((table.frame?.width ?? 0) - (expected.frame?.height ?? 0)) < 0.01)
    let twelve = try #require(table.cells.first { $0.text == "12" })
    let glyph = try #require(page.glyphs.first { $0.scalar == "2" })
    #expect(twelve.frame?.contains(x: glyph.box.midX, y: glyph.box.midY) == true)
    #expect(twelve.lines.first?.direction == .vertical)
  }

  @Test(arguments: [90, 270])
  func anUprightPageNumberStaysAtItsEdge(turn: Int) throws {
    let page = turned(upright, by: turn)
    let number = Glyph(scalar: "5", box: Rect(x0: 400, y0: 570, x1: 406, y1: 582), style: 1)
    let withNumber = PDFPage(
      number: 5, frame: page.frame, textTurn: turn, glyphs: page.glyphs + [number],
      styles: page.styles + [TextStyle(fontName: "Song", fontSize: 12)], rulings: page.rulings)
    let layout = DocumentLayout(pages: [withNumber])
    #expect(layout.pages[0].lines.isEmpty)
    #expect(layout.pages[0].furniture.map(\.text) == ["5"])
  }

  /// Text in a cell turned to the left reads upward, to the right downward, as the page's order says.
  @Test(arguments: [true, false])
  func wordsTurnedWithinACellAreReadInTheirOrder(readsUpward: Bool) throws {
    let drawn = PageDrawing.page(
      """
      ┌──────┬──────┐
      │      │      │
      │      │      │
      │      │      │
      │      │      │
      ├──────┼──────┤
      │  1   │  2   │
      └──────┴──────┘
      """)
    let label = "of all".unicodeScalars.enumerated().compactMap { index, scalar -> Glyph? in
      guard scalar != " " else { return nil }
      let y = readsUpward ? 154 - Double(index) * 6 : 112 + Double(index) * 6
      return Glyph(scalar: scalar, box: Rect(x0: 58, y0: y, x1: 70, y1: y + 6), style: 1)
    }
    let page = PDFPage(
      number: 1, frame: drawn.frame, glyphs: label + drawn.glyphs,
      styles: drawn.styles + [TextStyle(fontName: "Sans", fontSize: 12, direction: .vertical)],
      rulings: drawn.rulings)
    let table = try #require(DocumentLayout(pages: [page]).tables.first)
    #expect(table.cells.first?.text == "of all")
  }

  @Test func linesTurnedToTheLeftFollowEachOtherToTheRight() throws {
    let glyphs = ["ab", "cd"].enumerated().flatMap { line, text in
      text.unicodeScalars.enumerated().map { index, scalar in
        Glyph(
          scalar: scalar,
          box: Rect(
            x0: 50 + Double(line) * 14, y0: 130 - Double(index) * 6, x1: 62 + Double(line) * 14,
            y1: 136 - Double(index) * 6), style: 0)
      }
    }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs,
      styles: [TextStyle(fontName: "Sans", fontSize: 12, direction: .vertical)])
    #expect(DocumentLayout(pages: [page]).pages[0].lines.map(\.text) == ["ab", "cd"])
  }
}
