import LayoutAnalysis
import PageModel
import Testing

/// Tables within frames, within cells, side by side, and cells cut by a line at an angle.
@Suite struct TablePlacementTests {
  private func tables(_ drawing: String) -> [Table] {
    DocumentLayout(pages: [PageDrawing.page(drawing)]).tables
  }

  @Test(arguments: [
    """
    ┌────────────────────────┐
    │                        │
    │  ┌──────┬─────┐        │
    │  │ 规章 │  1  │        │
    │  ├──────┼─────┤        │
    │  │ 许可 │  2  │        │
    │  └──────┴─────┘        │
    │                        │
    └────────────────────────┘
    """,
    """
    ╔══════════════════╗
    ║ ┌──────┬─────┐   ║
    ║ │ 规章 │  1  │   ║
    ║ ├──────┼─────┤   ║
    ║ │ 许可 │  2  │   ║
    ║ └──────┴─────┘   ║
    ╚══════════════════╝
    """,
  ])
  func aFrameAroundATableIsNoTable(drawing: String) {
    #expect(
      tables(drawing).map(\.outline) == [
        ["0-0 0-0 规章", "0-0 1-1 1", "1-1 0-0 许可", "1-1 1-1 2"]
      ])
  }

  @Test func aTableInACellOfAnotherIsATableOfItsOwn() {
    let found = tables(
      """
      ┌──────┬──────────────────┐
      │ 甲   │ 附表             │
      │      │ ┌──────┬─────┐   │
      │      │ │ 规章 │  1  │   │
      │      │ ├──────┼─────┤   │
      │      │ │ 许可 │  2  │   │
      │      │ └──────┴─────┘   │
      ├──────┼──────────────────┤
      │ 乙   │  3               │
      └──────┴──────────────────┘
      """)
    #expect(
      found.map(\.outline) == [
        ["0-0 0-0 甲", "0-0 1-1 附表", "1-1 0-0 乙", "1-1 1-1 3"],
        ["0-0 0-0 规章", "0-0 1-1 1", "1-1 0-0 许可", "1-1 1-1 2"],
      ])
  }

  @Test func tablesSideBySideStayApart() {
    let found = tables(
      """
      ┌────┬────┐ ┌────┬────┐ ┌────┬────┐
      │ 甲 │  1 │ │ 丙 │  5 │ │ 戊 │  9 │
      ├────┼────┤ ├────┼────┤ ├────┼────┤
      │ 乙 │  2 │ │ 丁 │  6 │ │ 己 │  8 │
      └────┴────┘ └────┴────┘ └────┴────┘
      """)
    #expect(
      found.map { $0.cells.map(\.text) } == [
        ["甲", "1", "乙", "2"], ["丙", "5", "丁", "6"], ["戊", "9", "己", "8"],
      ])
  }

  @Test func aStubHeadCutByADiagonalIsOneCell() throws {
    let found = tables(
      """
      ┌──────────┬─────┬─────┐
      │╲     年份│     │     │
      │ ╲        │ 甲  │ 乙  │
      │项目      │     │     │
      ├──────────┼─────┼─────┤
      │ 规章     │  1  │  2  │
      ├──────────┼─────┼─────┤
      │ 许可     │  3  │  4  │
      └──────────┴─────┴─────┘
      """)
    let table = try #require(found.first)
    #expect(found.count == 1)
    #expect(table.method == .lattice)
    #expect(table.outline.prefix(3) == ["0-0 0-0 年份项目", "0-0 1-1 甲", "0-0 2-2 乙"])
    #expect(table.cells.count == 9)
  }

  /// A diagonal from corner to corner, a hair's breadth over the cell's rules.
  @Test(arguments: [0.0, 1.5])
  func aDiagonalFromCornerToCornerIsNoGraph(overshoot: Double) throws {
    let drawn = PageDrawing.page(
      """
      ┌──────────────────────────┬─────┐
      │ 年份                     │ 甲  │
      │ 项目                     │     │
      │                          │     │
      │                          │     │
      │                          │     │
      ├──────────────────────────┼─────┤
      │ 规章                     │  1  │
      └──────────────────────────┴─────┘
      """)
    let page = PDFPage(
      number: 1, frame: drawn.frame, glyphs: drawn.glyphs, styles: drawn.styles,
      rulings: drawn.rulings,
      slants: [
        Rect(
          x0: 43 - overshoot, y0: 106 - overshoot, x1: 205 + overshoot, y1: 178 + overshoot)
      ])
    let found = DocumentLayout(pages: [page]).tables
    #expect(found.map(\.method) == [.lattice])
    #expect(found.first?.cells.first?.text == "年份项目")
  }
}
