import LayoutAnalysis
import PageModel
import Testing

/// Tables whose cells are parted by their colors.
@Suite struct FillGridTests {
  private func tables(_ page: PDFPage) -> [Table] {
    DocumentLayout(pages: [page]).tables
  }

  private let text = """
      类别   甲    乙
     规章制  一    二
      许可   三    四
    """
  private let nineCells = [
    "0-0 0-0 类别", "0-0 1-1 甲", "0-0 2-2 乙", "1-1 0-0 规章制", "1-1 1-1 一", "1-1 2-2 二",
    "2-2 0-0 许可", "2-2 1-1 三", "2-2 2-2 四",
  ]

  @Test(arguments: [0.0, 2, 4])
  func filledCellsWithOrWithoutGapsAreATable(gap: Double) throws {
    let fills = """
      gggggggghhhhhhgggggg
      hhhhhhhhgggggghhhhhh
      gggggggghhhhhhgggggg
      """
    let table = try #require(tables(PageDrawing.page(text, fills: fills, fillGap: gap)).first)
    #expect(table.method == .lattice)
    #expect(table.outline == nineCells)
  }

  @Test func everySecondRowFilledIsATable() throws {
    let fills = """
      gggggggghhhhhhgggggg

      gggggggghhhhhhgggggg
      """
    let table = try #require(tables(PageDrawing.page(text, fills: fills)).first)
    #expect(table.method == .lattice)
    #expect(table.outline == nineCells)
  }

  @Test func aFillOverTwoColumnsIsOneCell() throws {
    let page = PageDrawing.page(
      """
        类别     合计
       规章制  一    二
        许可   三    四
      """,
      fills: """
        bbbbbbbbcccccccccccc
        hhhhhhhhgggggghhhhhh
        gggggggghhhhhhgggggg
        """)
    let table = try #require(tables(page).first)
    #expect(table.outline.prefix(2) == ["0-0 0-0 类别", "0-0 1-2 合计"])
    #expect(table.cells.count == 8)
  }

  @Test func aLineOfTextBetweenTwoFilledTablesIsNoRow() {
    let found = DocumentLayout(pages: [
      PageDrawing.page(
        """
          类别   甲    乙
          规章   一    二
        以上为本机关情况。
          类别   甲    乙
          许可   三    四
        """,
        fills: """
          gggggggghhhhhhgggggg
          hhhhhhhhgggggghhhhhh

          gggggggghhhhhhgggggg
          hhhhhhhhgggggghhhhhh
          """)
    ])
    #expect(found.tables.map(\.rowCount) == [2, 2])
    #expect(found.paragraphs.map(\.text) == ["以上为本机关情况。"])
  }

  @Test func linesOfProseOnWhiteGroundAreNoTable() {
    let page = PageDrawing.page(
      """
      今年以来，本机关依
      法公开信息，回应群
      众关切，做好解读。
      """,
      fills: """
        wwwwwwwwwwwwwwwwww
        wwwwwwwwwwwwwwwwww
        wwwwwwwwwwwwwwwwww
        """)
    #expect(tables(page).isEmpty)
  }

  @Test func markedWordsOfProseAreNoTable() {
    let page = PageDrawing.page(
      """
      今年以来，本机关依
      法公开信息，回应群
      众关切，做好解读。
      """,
      fills: """
        ggggggggggwwbbbbbb
        wwwwhhhhhhhhgggggg
        bbbbbbbbgggggggggg
        """)
    #expect(tables(page).isEmpty)
  }

  @Test func aTornRowIsClosedByTheWhiteFillsOfItsCells() throws {
    let page = PageDrawing.page(
      """
      ┌──────┬─────┬─────┐
      │ 类别 │ 甲  │ 乙  │
      ├──────┼─────┼─────┤
        许可    1     2

      本机关依法公开信息。
      """,
      fills: """
        wwwwwwwwwwwwwwwwwwww
        wwwwwwwwwwwwwwwwwwww


        wwwwwwwwwwwwwwwwwwww
        wwwwwwwwwwwwwwwwwwww
        """)
    let torn = [43.0, 85, 121, 157]
    let cells = zip(torn, torn.dropFirst()).map {
      Fill(rect: Rect(x0: $0, y0: 130.5, x1: $1, y1: 154), color: .white)
    }
    let withCells = PDFPage(
      number: 1, frame: page.frame, glyphs: page.glyphs, styles: page.styles,
      rulings: page.rulings, fills: page.fills + cells)
    let layout = DocumentLayout(pages: [withCells])
    #expect(
      layout.tables.first?.outline == [
        "0-0 0-0 类别", "0-0 1-1 甲", "0-0 2-2 乙", "1-1 0-0 许可", "1-1 1-1 1", "1-1 2-2 2",
      ])
    #expect(layout.paragraphs.map(\.text) == ["本机关依法公开信息。"])
  }
}
