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
