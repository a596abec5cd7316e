import LayoutAnalysis
import PageModel
import Testing

/// What designers do with the rules of a table besides closing its cells.
@Suite struct DrawnBoxesTests {
  // MARK: Boxes apart

  @Test(arguments: [
    """
    ┌──────────┬────────┬───────┐
    │ Gate     │ Opened │ Width │
    └──────────┴────────┴───────┘
    ┌──────────┬────────┬───────┐
    │ Upper    │   1961 │   6.2 │
    └──────────┴────────┴───────┘
    ┌──────────┬────────┬───────┐
    │ Lower    │   1970 │   6.0 │
    └──────────┴────────┴───────┘
    """,
    """
    ┌──────────┐┌────────┐┌───────┐
    │ Gate     ││ Opened ││ Width │
    └──────────┘└────────┘└───────┘
    ┌──────────┐┌────────┐┌───────┐
    │ Upper    ││   1961 ││   6.2 │
    └──────────┘└────────┘└───────┘
    ┌──────────┐┌────────┐┌───────┐
    │ Lower    ││   1970 ││   6.0 │
    └──────────┘└────────┘└───────┘
    """,
  ])
  func boxesWithTheSameEdgesAreTheRowsOfOneTable(drawing: String) {
    // White of a line of the drawing is three quarters of the type's height.
    let page = PageDrawing.page(drawing).styled(0...8, TextStyle(fontName: "Song", fontSize: 16))
    #expect(
      tables(on: page).map(\.picture) == [
        ["Gate | Opened | Width", "Upper | 1961 | 6.2", "Lower | 1970 | 6.0"]
      ])
  }

  /// A cell's columns, its rows and its text.
  private typealias Cell = (columns: Range<Int>, rows: Range<Int>, text: String)

  @Test(
    "Cells with room between them are one table, whatever they span", arguments: [1.5, 3.2, 4.5, 6])
  func cellsApart(spacing: Double) {
    let cells: [Cell] = [
      (0..<1, 0..<2, "内容"), (1..<3, 0..<1, "申请人"), (3..<4, 0..<2, "总计"), (1..<2, 1..<2, "甲"),
      (2..<3, 1..<2, "乙"), (0..<1, 2..<3, "收到"), (1..<2, 2..<3, "12"), (2..<3, 2..<3, "7"),
      (3..<4, 2..<3, "19"), (0..<1, 3..<4, "结转"), (1..<2, 3..<4, "0"), (2..<3, 3..<4, "4"),
      (3..<4, 3..<4, "4"),
    ]
    let columns = [60.0, 130, 180, 230, 280]
    let rows = [100.0, 120, 140, 160, 180]
    var page = SetPage()
    for cell in cells {
      let x0 = columns[cell.columns.lowerBound] + spacing / 2
      let x1 = columns[cell.columns.upperBound] - spacing / 2
      let y0 = rows[cell.rows.lowerBound] + spacing / 2
      let y1 = rows[cell.rows.upperBound] - spacing / 2
      for y in [y0, y1] { page.rule(y: y, from: x0, to: x1) }
      for x in [x0, x1] { page.rule(x: x, from: y0, to: y1) }
      page.set(cell.text, centeredAt: (x0 + x1) / 2, y: (y0 + y1) / 2 - 5)
    }
    #expect(
      tables(on: page.page).map(\.picture) == [
        [
          "内容 | 申请人 | < | 总计", "^ | 甲 | 乙 | ^", "收到 | 12 | 7 | 19", "结转 | 0 | 4 | 4",
        ]
      ])
  }

  @Test func boxesWithOtherEdgesAreTablesOfTheirOwn() {
    let drawing = """
      ┌──────────┬────────┐
      │ Gate     │ Opened │
      └──────────┴────────┘
      ┌─────┬─────────────┐
      │ No  │ Keeper      │
      └─────┴─────────────┘
      ┌──────────┬────────┐
      │ Upper    │   1961 │
      └──────────┴────────┘
      """
    let found = tables(drawing)
    #expect(found.count > 1 && found.allSatisfy { $0.rowCount == 1 })
  }

  // MARK: A stub outside

  @Test func labelsOnTheBaselinesOfTheRowsAreTheFirstColumn() {
    let drawing = """
                ┌───────┬───────┐
                │ Coast │ Hills │
                ├───────┼───────┤
       January  │    41 │    66 │
                ├───────┼───────┤
       March    │    36 │    59 │
                ├───────┼───────┤
       October  │    52 │    81 │
                └───────┴───────┘
      """
    #expect(
      tables(drawing).map(\.picture) == [
        [" | Coast | Hills", "January | 41 | 66", "March | 36 | 59", "October | 52 | 81"]
      ])
  }

  /// Text of another column has lines of its own, between those of the table.
  @Test func proseBesideATableIsNoStub() {
    let drawing = """
      Members who     ┌───────┬───────┐
      wish to speak   │ Coast │ Hills │
      should leave    ├───────┼───────┤
      a note with     │    41 │    66 │
      the clerk at    ├───────┼───────┤
      noon and keep   │    36 │    59 │
      it for a year   └───────┴───────┘
      """
    #expect(tables(drawing).map(\.columnCount) == [2])
  }

  // MARK: Text over an edge

  @Test func aTextThatRunsOverItsEdgeStandsWhereItBegins() {
    let page = PageDrawing.page(
      """
      ┌──────────┬────────────┬───────┐
      │ Title    │       Year │ Count │
      ├──────────┼────────────┼───────┤
      │ Songs    │       2003 │     5 │
      ├──────────┼────────────┼───────┤
      │          │       2011 │     8 │
      └──────────┴────────────┴───────┘
      """)
    let long = page.adding("Winter recipes", line: 5, column: 2)
    #expect(
      tables(on: long).map(\.picture) == [
        ["Title | Year | Count", "Songs | 2003 | 5", "Winter recipes | 2011 | 8"]
      ])
  }

  // MARK: Strokes

  @Test func rulesThatStopShortOfTheirCrossingsPartCells() {
    let drawing = """
      ╶────────────────────────────╴
         Gate    │ Opened │ Width
      ╶────────────────────────────╴
         Upper   │   1961 │   6.2
      ╶────────────────────────────╴
         Lower   │   1970 │   6.0
      ╶────────────────────────────╴
      """
    #expect(
      tables(drawing).map(\.picture) == [
        ["Gate | Opened | Width", "Upper | 1961 | 6.2", "Lower | 1970 | 6.0"]
      ])
  }
}
