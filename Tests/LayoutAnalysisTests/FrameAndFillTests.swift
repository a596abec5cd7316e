import LayoutAnalysis
import PageModel
import Testing

/// Tables with a frame or with fills, and no rules between their rows.
@Suite struct FrameAndFillTests {
  @Test func theLinesOfATallRowAreRows() {
    expectHalfRuled(
      """
      ┌──────────┬──────────┬──────────┐
      │ Region   │  Budget  │  Result  │
      ├──────────┼──────────┼──────────┤
      │ North    │   1,200  │     985  │
      │ South    │     310  │      40  │
      │ East     │  12,450  │  11,032  │
      └──────────┴──────────┴──────────┘
      """, DrawnRegions.picture)
  }

  @Test func aWrappedLabelInATallRowStaysOneCell() {
    expectHalfRuled(
      """
      ┌──────────────────┬──────────┬──────────┐
      │ Region           │  Budget  │  Result  │
      ├──────────────────┼──────────┼──────────┤
      │ North            │   1,200  │     985  │
      │ South and the    │          │          │
      │   islands of it  │     310  │      40  │
      │ East             │  12,450  │  11,032  │
      └──────────────────┴──────────┴──────────┘
      """,
      [
        "Region | Budget | Result", "North | 1,200 | 985",
        "South and the islands of it | 310 | 40", "East | 12,450 | 11,032",
      ])
  }

  @Test func aFrameAroundColumnsOfTextIsFilledByWhiteSpace() {
    expectHalfRuled(
      """
      ┌────────────────────────────────┐
      │ Region      Budget      Result │
      ├────────────────────────────────┤
      │ North        1,200         985 │
      │ South          310          40 │
      │ East        12,450      11,032 │
      └────────────────────────────────┘
      """, DrawnRegions.picture)
  }

  @Test func whiteHeadingsOnADarkFillAreTheHeader() {
    let page = PageDrawing.page(
      """
      Region      Budget      Result
      North        1,200         985
      South          310          40
      East        12,450      11,032
      ──────────────────────────────
      """
    ).filled(0...0, 0...30, RGBColor(red: 0.1, green: 0.2, blue: 0.5))
      .styled(0...0, TextStyle(fontName: "Song", fontSize: 12, color: .white))
    expectHalfRuled(page, DrawnRegions.picture)
  }

  @Test func shadedRowsAreRows() {
    let gray = RGBColor(red: 0.9, green: 0.9, blue: 0.9)
    let page = PageDrawing.page(
      """
      Region           Budget      Result
      North and its
      islands           1,200         985
      South               310          40
      East and the
      eastern hills    12,450      11,032
      ───────────────────────────────────
      """
    ).filled(1...2, 0...34, gray).filled(4...5, 0...34, gray)
    expectHalfRuled(
      page,
      [
        "Region | Budget | Result", "North and its islands | 1,200 | 985", "South | 310 | 40",
        "East and the eastern hills | 12,450 | 11,032",
      ])
  }
}
