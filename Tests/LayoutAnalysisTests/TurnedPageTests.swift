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
  func theHeadersOfATablePrintedSidewaysNameItsColumns(turn: Int) throws {
    let table = try #require(DocumentLayout(pages: [turned(upright, by: turn)]).tables.first)
    let headings = TableHeadings(table)
    let paths = table.cells.filter { $0.role == .data }.map { cell in
      [cell.text] + headings.columnPath(of: cell).map(\.text)
    }
    #expect(
      paths == [
        ["12", "申请人", "甲"], ["3.5", "申请人", "乙"], ["7", "申请人", "甲"], ["8", "申请人", "乙"],
      ])
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

  // MARK: Sheets that were scanned the wrong way round

  /// The page upside down.
  private func headOverHeels(_ page: PDFPage, number: Int) -> PDFPage {
    func box(_ rect: Rect) -> Rect {
      Rect(
        x0: page.frame.width - rect.x1, y0: page.frame.height - rect.y1,
        x1: page.frame.width - rect.x0, y1: page.frame.height - rect.y0)
    }
    return PDFPage(
      number: number, frame: page.frame, textTurn: 180,
      glyphs: page.glyphs.map {
        Glyph(
          scalar: $0.scalar, box: box($0.box), style: $0.style,
          origin: .recognized(confidence: 0.75))
      }, styles: page.styles,
      rulings: page.rulings.map { ruling in
        let side = ruling.orientation == .horizontal ? page.frame.height : page.frame.width
        let length = ruling.orientation == .horizontal ? page.frame.width : page.frame.height
        return Ruling(
          orientation: ruling.orientation, position: side - ruling.position,
          start: length - ruling.end, end: length - ruling.start, thickness: ruling.thickness)
      },
      readings: page.readings.map {
        TextReading(frame: box($0.frame), candidates: $0.candidates, isSettled: $0.isSettled)
      })
  }

  private static let text = """
      二、主动公开政府信息情况

    ┌───────────┬──────┬──────┐
    │ 类别      │  甲  │ 乙   │
    ├───────────┼──────┼──────┤
    │ 规章 abc  │  12  │ 3.5  │
    └───────────┴──────┴──────┘
    """

  @Test func aSheetUpsideDownIsLaidOutAsItsReaderTurnsIt() throws {
    let upright = PageDrawing.page(Self.text)
    let expected = DocumentLayout(pages: [upright])
    let page = headOverHeels(upright, number: 1)
    let layout = DocumentLayout(pages: [page])
    #expect(layout.paragraphs.map(\.text) == expected.paragraphs.map(\.text))
    #expect(layout.tables.map(\.outline) == expected.tables.map(\.outline))
    // Frames stay where the page has them.
    let twelve = try #require(layout.tables.first?.cells.first { $0.text == "12" })
    let glyph = try #require(page.glyphs.first { $0.scalar == "2" })
    #expect(twelve.frame?.contains(x: glyph.box.midX, y: glyph.box.midY) == true)
    #expect(layout.paragraphs[0].frame.y0 > (layout.tables[0].frame?.y1 ?? .infinity))
    #expect(layout.pages[0].recognizedText.characterCount == 12)
    #expect(layout.pages[0].recognizedText.meanConfidence == 0.75)
  }

  @Test func aTableGoesOnOverAnUpturnedSheet() throws {
    let first = PageDrawing.page(Self.text, top: 700)
    let second = PageDrawing.page(
      """
      ┌───────────┬──────┬──────┐
      │ 许可      │  7   │  8   │
      └───────────┴──────┴──────┘
      """, number: 2, top: 60)
    let expected = DocumentLayout(pages: [first, second])
    #expect(expected.tables.count == 1)
    let layout = DocumentLayout(pages: [first, headOverHeels(second, number: 2)])
    #expect(layout.tables.map(\.outline) == expected.tables.map(\.outline))
    let eight = try #require(layout.tables.first?.cells.first { $0.text == "8" })
    #expect(eight.frame?.y0 ?? 0 > 700)
    #expect(eight.page == 2)
    #expect(layout.pages[0].readings == nil)
    #expect(layout.pages[1].readings == [])
  }

  /// Readings stand where the page has them, however it is turned.
  @Test(arguments: [0, 90, 180, 270])
  func readingsStayWithTheirPage(turn: Int) {
    let reading = TextReading(
      frame: Rect(x0: 400, y0: 100, x1: 410, y1: 112),
      candidates: [.init(text: "12", confidence: 0.9, source: "one")], isSettled: true)
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), textTurn: turn, glyphs: [],
      styles: [],
      readings: [reading])
    #expect(DocumentLayout(pages: [page]).pages[0].readings == [reading])
  }
}
