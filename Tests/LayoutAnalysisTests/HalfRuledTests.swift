import LayoutAnalysis
import PageModel
import Testing

/// Tables whose rules run across, bounding their rows; white space bounds their columns.
@Suite struct HalfRuledTests {
  @Test func threeRulesBoundHeaderAndBody() {
    expectHalfRuled(DrawnRegions.threeRules, DrawnRegions.picture)
  }

  @Test func threeRulesBoundATableOfWords() {
    expectHalfRuled(
      DrawnRegions.words,
      [
        "Region | Capital | Language", "Norway | Oslo | Norwegian",
        "Sweden | Stockholm | Swedish", "Denmark | Copenhagen | Danish",
        "Finland | Helsinki | Finnish",
      ])
  }

  @Test func rulesThatTouchTheTextBoundItsRows() {
    expectHalfRuled(
      PageDrawing.page(DrawnRegions.unruled).ruled(above: 0, 0...30).ruled(above: 1, 0...30).ruled(
        above: 4, 0...30),
      DrawnRegions.picture)
  }

  @Test func aHeaderBetweenTwoRulesNeedsNoRuleBelowTheBody() {
    expectHalfRuled(
      """
      ────────────────────────────────
      Region      Budget      Result
      ────────────────────────────────
      North        1,200         985
      South          310          40
      East        12,450      11,032
      """, DrawnRegions.picture)
  }

  @Test func rulesBetweenGroupsOfRowsKeepTheirRowsApart() {
    expectHalfRuled(
      """
      ────────────────────────────────
      Region      Budget      Result
      ────────────────────────────────
      North        1,200         985
      South          310          40
      ────────────────────────────────
      East        12,450      11,032
      West             7           0
      ────────────────────────────────
      Total       13,967      12,057
      ────────────────────────────────
      """,
      DrawnRegions.picture + ["West | 7 | 0", "Total | 13,967 | 12,057"])
  }

  @Test func rulesBetweenAllRowsHoldTheLinesOfACellTogether() {
    expectHalfRuled(
      """
      ────────────────────────────────────────
      Region              Budget      Result
      ────────────────────────────────────────
      North with the
      islands              1,200         985
      ────────────────────────────────────────
      South                  310          40
      ────────────────────────────────────────
      East and the
      eastern hills       12,450      11,032
      ────────────────────────────────────────
      """,
      [
        "Region | Budget | Result", "North with the islands | 1,200 | 985", "South | 310 | 40",
        "East and the eastern hills | 12,450 | 11,032",
      ])
  }

  @Test func chineseRowsBetweenThreeRulesAreFound() {
    expectHalfRuled(
      """
      ────────────────────────────────
      地区        预算        决算
      ────────────────────────────────
      北京市     1,200         985
      上海市       310          40
      江苏省    12,450      11,032
      ────────────────────────────────
      """,
      ["地区 | 预算 | 决算", "北京市 | 1,200 | 985", "上海市 | 310 | 40", "江苏省 | 12,450 | 11,032"])
  }

  @Test func dashedRulesBoundNoColumns() {
    var page = PageDrawing.page(
      """
      Region      Capital       Language

      Norway      Oslo          Norwegian
      Sweden      Stockholm     Swedish
      Denmark     Copenhagen    Danish
      Finland     Helsinki      Finnish
      """)
    for line in [0, 2, 6] {
      for dash in 0..<38 { page = page.ruled(above: line, dash...dash) }
    }
    expectHalfRuled(
      page,
      [
        "Region | Capital | Language", "Norway | Oslo | Norwegian",
        "Sweden | Stockholm | Swedish", "Denmark | Copenhagen | Danish",
        "Finland | Helsinki | Finnish",
      ])
  }

  @Test func aRuleAboveTheSumPartsRowsOnly() {
    expectHalfRuled(
      """
      ────────────────────────────────
      Region      Budget      Result
      ────────────────────────────────
      North        1,200         985
      South          310          40
      East        12,450      11,032
                  ──────      ──────
      Total       13,960      12,057
                  ══════      ══════
      """.replacing("═", with: "─"), DrawnRegions.picture + ["Total | 13,960 | 12,057"])
  }

  @Test func rulesDrawnColumnByColumnAreOneTable() {
    expectHalfRuled(
      """
      ──────────  ──────────  ──────────
      Region         Budget      Result
      ──────────  ──────────  ──────────
      North           1,200         985
      South             310          40
      East           12,450      11,032
      ──────────  ──────────  ──────────
      """, DrawnRegions.picture)
  }

  @Test func aHeaderOfSeveralLinesEndsAtItsRule() {
    expectHalfRuled(
      """
      ────────────────────────────────────────
                         Budget       Share of
      Region           for 2021     population
      ────────────────────────────────────────
      North               1,200            985
      South                 310             40
      East               12,450         11,032
      ────────────────────────────────────────
      """,
      [
        "Region | Budget for 2021 | Share of population", "North | 1,200 | 985",
        "South | 310 | 40", "East | 12,450 | 11,032",
      ])
  }

  @Test func wrappedCellsOfWordsBetweenRulesAreOneRow() {
    expectHalfRuled(
      """
      ───────────────────────────────────────────────
      Office       Task                     Head
      ───────────────────────────────────────────────
      Roads        builds and mends the     Maria
                   roads of the region      Holm
      ───────────────────────────────────────────────
      Schools      pays the teachers and    Peter
                   keeps the houses         Lund
      ───────────────────────────────────────────────
      Parks        plants trees and sows    Karen
                   grass in summer          Dahl
      ───────────────────────────────────────────────
      """,
      [
        "Office | Task | Head",
        "Roads | builds and mends the roads of the region | Maria Holm",
        "Schools | pays the teachers and keeps the houses | Peter Lund",
        "Parks | plants trees and sows grass in summer | Karen Dahl",
      ])
  }

  @Test func aSectionsNameBetweenRulesSpansAllColumns() {
    expectHalfRuled(
      """
      ────────────────────────────────
      Region      Budget      Result
      ────────────────────────────────
                 In euro
      ────────────────────────────────
      North        1,200         985
      South          310          40
      ────────────────────────────────
                In percent
      ────────────────────────────────
      North           80          96
      South           20           4
      ────────────────────────────────
      """,
      [
        "Region | Budget | Result", "In euro | < | <", "North | 1,200 | 985",
        "South | 310 | 40", "In percent | < | <", "North | 80 | 96", "South | 20 | 4",
      ])
  }

  @Test func twoTablesBetweenTheirOwnRulesStayApart() {
    let found = tables(
      """
      ────────────────────────────────
      Region      Budget      Result
      ────────────────────────────────
      North        1,200         985
      South          310          40
      East        12,450      11,032
      ────────────────────────────────

      Table 2. Staff of the regions
      ────────────────────────────────
      Region         Men       Women
      ────────────────────────────────
      North           12          15
      South            3           4
      East           124         110
      ────────────────────────────────
      """)
    #expect(
      found.map(\.picture) == [
        DrawnRegions.picture,
        ["Region | Men | Women", "North | 12 | 15", "South | 3 | 4", "East | 124 | 110"],
      ])
    #expect(found.map(\.method) == [.halfRuled, .halfRuled])
  }

  @Test func captionAndNotesStandOutsideTheRules() {
    let layout = DocumentLayout(pages: [
      PageDrawing.page(
        """
        Table 1. Budgets and results
        ────────────────────────────────
        Region      Budget      Result
        ────────────────────────────────
        North        1,200         985
        South          310          40
        East        12,450      11,032
        ────────────────────────────────
        Source: reports of the regions.
        """)
    ])
    #expect(layout.tables.map(\.picture) == [DrawnRegions.picture])
    #expect(
      layout.paragraphs.map(\.text) == [
        "Table 1. Budgets and results", "Source: reports of the regions.",
      ])
  }

  @Test func rulesOfTwoTablesSideBySidePartThem() {
    let found = tables(
      """
      ──────────────────────────    ──────────────────────────
      Region    Budget    Result    Month        Men     Women
      ──────────────────────────    ──────────────────────────
      North      1,200       985    January       12        15
      South        310        40    February       3         4
      East      12,450    11,032    March        124       110
      ──────────────────────────    ──────────────────────────
      """)
    #expect(
      found.map(\.picture) == [
        DrawnRegions.picture,
        ["Month | Men | Women", "January | 12 | 15", "February | 3 | 4", "March | 124 | 110"],
      ])
    #expect(found.map(\.method) == [.halfRuled, .halfRuled])
  }
}
