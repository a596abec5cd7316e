import LayoutAnalysis
import PageModel
import Testing

/// How rules are drawn: in part, not at all, twice, in dashes, in pieces, or where none belongs.
@Suite struct DrawnRulesTests {
  private func table(_ drawing: String) throws -> Table {
    try table(on: PageDrawing.page(drawing))
  }

  private func table(on page: PDFPage) throws -> Table {
    let tables = DocumentLayout(pages: [page]).tables
    #expect(tables.map(\.method) == [.lattice])
    return try #require(tables.first)
  }

  private let fourCells = ["0-0 0-0 规章", "0-0 1-1 1", "1-1 0-0 许可", "1-1 1-1 2"]

  // MARK: Rules in part

  @Test func cellsMergedBothWaysAreOneCell() throws {
    let table = try table(
      """
      ┌───────────┬─────┐
      │ 项目      │ 数  │
      │           ├─────┤
      │           │ 一  │
      ├─────┬─────┼─────┤
      │ 甲  │ 乙  │  1  │
      ├─────┼─────┴─────┤
      │ 丙  │ 说明      │
      └─────┴───────────┘
      """)
    #expect(
      table.outline == [
        "0-1 0-1 项目", "0-0 2-2 数", "1-1 2-2 一", "2-2 0-0 甲", "2-2 1-1 乙", "2-2 2-2 1",
        "3-3 0-0 丙", "3-3 1-2 说明",
      ])
  }

  @Test func aRuleThatStopsInsideACellMakesNoRowOrColumn() throws {
    let table = try table(
      """
      ┌────────────────┬─────┐
      │ 规章           │  1  │
      ├──╴             │     │
      ├────────────────┼─────┤
      │ 许可           │  2  │
      └────────────────┴─────┘
      """)
    #expect(table.outline == fourCells)
  }

  // MARK: Outer borders

  @Test(arguments: [
    """
    ┬─────┐
    │  1  │
    ┼─────┤
    │  2  │
    ┴─────┘
    """,
    """
    ┌──────┬─────
    │ 规章 │  1
    ├──────┼─────
    │ 许可 │  2
    └──────┴─────
    """,
    """
    │ 规章 │  1  │
    ├──────┼─────┤
    │ 许可 │  2  │
    └──────┴─────┘
    """,
    """
    ┌──────┬─────┐
    │ 规章 │  1  │
    ├──────┼─────┤
    │ 许可 │  2  │
    """,
    """
     规章 │  1
    ──────┼─────
     许可 │  2
    ──────┼─────
    """,
  ])
  func aMissingOuterBorderIsClosed(drawing: String) throws {
    let isLeftOpen = drawing.hasPrefix("┬")
    let lines = drawing.split(separator: "\n").enumerated().map { row, line in
      isLeftOpen ? ["──────", " 规章 ", "──────", " 许可 ", "──────"][row] + line : String(line)
    }
    #expect(try table(lines.joined(separator: "\n")).outline == fourCells)
  }

  // MARK: Double and dashed rules

  @Test func doubleRulesAreOneEdgeEach() throws {
    let table = try table(
      """
      ╔══════╦═════╗
      ║ 规章 ║  1  ║
      ╠══════╬═════╣
      ║ 许可 ║  2  ║
      ╚══════╩═════╝
      """)
    #expect(table.outline == fourCells)
  }

  @Test func rulesOfDashesAreRules() throws {
    let table = try table(
      """
      ┌──────┬─────┐
      │ 规章 ╎  1  │
      │ 条例 ╎     │
      ├╌╌╌╌╌╌┼╌╌╌╌╌┤
      │ 许可 ╎  2  │
      │ 处罚 ╎     │
      └──────┴─────┘
      """)
    #expect(
      table.outline == ["0-0 0-0 规章条例", "0-0 1-1 1", "1-1 0-0 许可处罚", "1-1 1-1 2"])
  }

  // MARK: Pieces

  @Test(arguments: [0.5, 1.5])
  func rulesInHundredsOfPiecesAreRules(step: Double) throws {
    let drawn = PageDrawing.page(
      """

       规章    1

       许可    2

      """)
    func pieces(
      _ orientation: Ruling.Orientation, _ position: Double, _ range: ClosedRange<Double>
    ) -> [Ruling] {
      stride(from: range.lowerBound, to: range.upperBound, by: step).enumerated().map { index, at in
        // Thin rectangles of a raster are off by a fraction of a point.
        Ruling(
          orientation: orientation, position: position + (index.isMultiple(of: 2) ? 0.2 : -0.2),
          start: at, end: at + step, thickness: 0.4)
      }
    }
    let rulings =
      [106.0, 130, 154].flatMap { pieces(.horizontal, $0, 40...130) }
      + [40.0, 82, 130].flatMap { pieces(.vertical, $0, 106...154) }
    #expect(rulings.count > 200)
    let page = PDFPage(
      number: 1, frame: drawn.frame, glyphs: drawn.glyphs, styles: drawn.styles,
      rulings: rulings.reversed())
    #expect(try table(on: page).outline == fourCells)
  }

  // MARK: Stray rules

  /// The page with vertical rules added.
  private func page(_ drawing: String, verticals: [(x: Double, y: ClosedRange<Double>)]) -> PDFPage
  {
    let drawn = PageDrawing.page(drawing)
    let added = verticals.map {
      Ruling(
        orientation: .vertical, position: $0.x, start: $0.y.lowerBound, end: $0.y.upperBound,
        thickness: 0.5)
    }
    return PDFPage(
      number: 1, frame: drawn.frame, glyphs: drawn.glyphs, styles: drawn.styles,
      rulings: drawn.rulings + added)
  }

  @Test func aStrayRuleThroughAHeaderPartsNothing() throws {
    let drawing = """
      ┌──────┬───────────┐
      │ 类别 │ 申请总数  │
      ├──────┼─────┬─────┤
      │ 规章 │  1  │  2  │
      └──────┴─────┴─────┘
      """
    #expect(
      try table(on: page(drawing, verticals: [(x: 99, y: 106...130)])).outline == [
        "0-0 0-0 类别", "0-0 1-2 申请总数", "1-1 0-0 规章", "1-1 1-1 1", "1-1 2-2 2",
      ])
  }

  @Test(arguments: [" 申请量 ", "申请总量"])
  func aBodyRuleDrawnOnThroughACenteredHeadingPartsNothing(heading: String) throws {
    let drawing = """
      ┌──────┬───────────┐
      │ 类别 │ \(heading)  │
      ├──────┼─────┬─────┤
      │ 规章 │  1  │  2  │
      └──────┴─────┴─────┘
      """
    let table = try table(on: page(drawing, verticals: [(x: 121, y: 106...130)]))
    #expect(
      table.outline == [
        "0-0 0-0 类别", "0-0 1-2 \(heading.filter { $0 != " " })", "1-1 0-0 规章", "1-1 1-1 1",
        "1-1 2-2 2",
      ])
  }

  @Test func aRuleThroughTheMiddleOfALineOfTextPartsNoRows() throws {
    let drawn = PageDrawing.page(
      """
      ┌──────┬─────┐
      │ 类别 │ 数  │
      ├──────┼─────┤
      │ 规章 │  1  │
      └──────┴─────┘
      """)
    let page = PDFPage(
      number: 1, frame: drawn.frame, glyphs: drawn.glyphs, styles: drawn.styles,
      rulings: drawn.rulings + [
        Ruling(orientation: .horizontal, position: 118, start: 43, end: 85, thickness: 0.5)
      ])
    #expect(
      try table(on: page).outline == [
        "0-0 0-0 类别", "0-0 1-1 数", "1-1 0-0 规章", "1-1 1-1 1",
      ])
  }

  @Test func textThatRunsOverTheRuleBesideItMergesNoColumns() throws {
    let drawing = """
      ┌──────┬────────┬─────┐
      │ 类别 │  甲    │ 乙  │
      ├──────┼────────┼─────┤
      │ 规章制度      │  2  │
      ├──────┼────────┼─────┤
      │ 许可 │  1     │  2  │
      └──────┴────────┴─────┘
      """
    let table = try table(on: page(drawing, verticals: [(x: 85, y: 130...154)]))
    #expect(table.cells.count == 9)
  }
}
