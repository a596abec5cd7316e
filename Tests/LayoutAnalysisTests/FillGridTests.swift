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

  /// Cells of a header filled one by one, the head of the stub as high as both rows, over stripes of which
  /// three rows without a fill follow each other: one is a section's name.
  @Test func aHeadAsHighAsTwoRowsStandsAboveStripes() throws {
    var fills: [Fill] = []
    func fill(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
      fills.append(
        Fill(
          rect: Rect(x0: x0, y0: y0, x1: x1, y1: y1),
          color: RGBColor(red: 0.8, green: 0.85, blue: 0.9)))
    }
    let columns = [58.0, 160, 220, 280, 340, 400]
    fill(58, 96, 160, 128)
    fill(160, 96, 280, 112)
    fill(280, 96, 400, 112)
    for column in 1..<5 { fill(columns[column], 112, columns[column + 1], 128) }
    var page = SetPage()
    page.set("Land", x: 62, y: 115)
    page.set("Ausgaben", centeredAt: 220, y: 99)
    page.set("Einnahmen", centeredAt: 340, y: 99)
    for (column, year) in ["2008", "2009", "2008", "2009"].enumerated() {
      page.set(year, endingAt: columns[column + 2] - 4, y: 115)
    }
    let rows = [
      ["Insgesamt"], ["Hessen", "11,26", "561", "3,4", "81"],
      ["Bremen", "20,39", "203", "7,1", "45"],
      ["Hamburg", "15,15", "994", "2,8", "62"], ["Saarland", "36,39", "119", "5,5", "90"],
      ["Kreise"], ["Bayern", "12,73", "388", "6,0", "17"],
      ["Sachsen", "10,56", "652", "9,2", "33"], ["Berlin", "21,74", "710", "1,7", "28"],
    ]
    for (index, row) in rows.enumerated() {
      let y = 128 + 16 * Double(index)
      if [1, 3, 7].contains(index) {
        for column in 0..<5 { fill(columns[column], y, columns[column + 1], y + 16) }
      }
      page.set(row[0], x: 62, y: y + 3)
      for column in 1..<max(row.count, 1) {
        page.set(row[column], endingAt: columns[column + 1] - 4, y: y + 3)
      }
    }
    let drawn = page.page
    let filled = PDFPage(
      number: 1, frame: drawn.frame, glyphs: drawn.glyphs, styles: drawn.styles, fills: fills)
    let picture = try #require(tables(filled).first).picture
    let body = rows.map { row in
      (row + [String](repeating: "", count: 5 - row.count)).joined(separator: " | ")
    }
    #expect(
      picture == ["Land | Ausgaben | < | Einnahmen | <", "^ | 2008 | 2009 | 2008 | 2009"] + body)
  }

  /// A web page's table whose ground shows between its cells, with this room between them in points.
  private func groundedPage(gap: Double, ground: RGBColor) -> PDFPage {
    let ruled = SetTable(widths: [90, 50, 50]).page([
      [["信息内容"], ["本年制发"], ["现行有效"]], [["规章"], ["5"], ["18"]], [["规范性文件"], ["627"], ["3343"]],
    ])
    let columns = ruled.rulings.filter { $0.orientation == .vertical }.map(\.position)
    let rows = ruled.rulings.filter { $0.orientation == .horizontal }.map(\.position)
    var fills = [
      Fill(rect: Rect(x0: columns[0], y0: rows[0], x1: columns[3], y1: rows[3]), color: ground)
    ]
    for (top, bottom) in zip(rows, rows.dropFirst()) {
      for (left, right) in zip(columns, columns.dropFirst()) {
        fills.append(
          Fill(
            rect: Rect(
              x0: left + gap / 2, y0: top + gap / 2, x1: right - gap / 2, y1: bottom - gap / 2),
            color: .white))
      }
    }
    return PDFPage(
      number: 1, frame: ruled.frame, glyphs: ruled.glyphs, styles: ruled.styles, fills: fills)
  }

  @Test(arguments: [0.75, 1.5, 2.25], [0.0, 0.4, 0.8])
  func whiteCellsOnAGroundThatShowsBetweenThemAreATable(gap: Double, gray: Double) throws {
    let page = groundedPage(gap: gap, ground: RGBColor(red: gray, green: gray, blue: gray))
    let table = try #require(tables(page).first)
    #expect(table.method == .lattice)
    #expect(
      table.outline == [
        "0-0 0-0 信息内容", "0-0 1-1 本年制发", "0-0 2-2 现行有效", "1-1 0-0 规章", "1-1 1-1 5",
        "1-1 2-2 18", "2-2 0-0 规范性文件", "2-2 1-1 627", "2-2 2-2 3343",
      ])
  }

  /// A page break through the head: its first columns go on, and the ground is bare beside them.
  @Test func cellsAreATableWhereAPageBreakBaresTheirGround() throws {
    let whole = groundedPage(gap: 1, ground: RGBColor(red: 0.8, green: 0.8, blue: 0.8))
    let last = try #require(whole.fills.map(\.rect.y1).max())
    let fills = whole.fills.filter {
      $0.rect.y1 < last - 1 || $0.rect.x0 < 100 || $0.rect.width > 150
    }
    let page = PDFPage(
      number: 1, frame: whole.frame,
      glyphs: whole.glyphs.filter { $0.box.y1 < last - 12 || $0.box.x0 < 150 },
      styles: whole.styles, fills: fills)
    let table = try #require(tables(page).first)
    #expect(table.method == .lattice)
    #expect(
      table.outline.prefix(6) == [
        "0-0 0-0 信息内容", "0-0 1-1 本年制发", "0-0 2-2 现行有效", "1-1 0-0 规章", "1-1 1-1 5", "1-1 2-2 18",
      ])
  }

  @Test func whitePanelsFarApartOnAGroundAreNoCells() {
    let page = groundedPage(gap: 14, ground: RGBColor(red: 0.8, green: 0.8, blue: 0.8))
    #expect(tables(page).allSatisfy { $0.method != .lattice })
  }
}
