import LayoutAnalysis
import PageModel
import Testing

/// Tables whose rules bound some of their rows and columns; white space bounds the others.
@Suite struct HalfRuledTests {
  private func expect(
    _ page: PDFPage, _ picture: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = tables(on: page)
    #expect(found.map(\.picture) == [picture], sourceLocation: sourceLocation)
    #expect(found.map(\.method) == [.halfRuled], sourceLocation: sourceLocation)
  }

  private func expect(
    _ drawing: String, _ picture: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(PageDrawing.page(drawing), picture, sourceLocation: sourceLocation)
  }

  private let regions = [
    "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
    "East | 12,450 | 11,032",
  ]

  // MARK: Rules that run across

  @Test func threeRulesBoundHeaderAndBody() {
    expect(
      """
      ────────────────────────────────
      Region      Budget      Result
      ────────────────────────────────
      North        1,200         985
      South          310          40
      East        12,450      11,032
      ────────────────────────────────
      """, regions)
  }

  @Test func threeRulesBoundATableOfWords() {
    expect(
      """
      ──────────────────────────────────────
      Region      Capital       Language
      ──────────────────────────────────────
      Norway      Oslo          Norwegian
      Sweden      Stockholm     Swedish
      Denmark     Copenhagen    Danish
      Finland     Helsinki      Finnish
      ──────────────────────────────────────
      """,
      [
        "Region | Capital | Language", "Norway | Oslo | Norwegian",
        "Sweden | Stockholm | Swedish", "Denmark | Copenhagen | Danish",
        "Finland | Helsinki | Finnish",
      ])
  }

  // MARK: Recognized pages

  @Test func onRecognizedPagesColumnsOfValuesAreTables() {
    let rows = """
      Region      Budget      Result
      North        1,200         985
      South          310          40
      East        12,450      11,032
      West         1,450       1,032
      Center         450         132
      """
    #expect(tables(on: PageDrawing.page(rows).recognized()).count == 1)
  }

  @Test(arguments: [true, false])
  func specksBesideProseAreNoTable(isRecognized: Bool) {
    // A table's last rule above, and what is left of a seal at the right.
    let page = PageDrawing.page(
      """
      ──────────────────────────────────────────
      五、存在的主要问题
      信息公开的主动性有待提高，解读
      六、其他需要报告           9      县
      办理情况对照要点           政府   人民
      无其他需要报告的           4      乃
      """)
    #expect(tables(on: isRecognized ? page.recognized() : page).isEmpty == isRecognized)
  }

  @Test func threeRulesBoundATableOfWordsOnARecognizedPage() {
    let page = PageDrawing.page(
      """
      ──────────────────────────────────────
      Region      Capital       Language
      ──────────────────────────────────────
      Norway      Oslo          Norwegian
      Sweden      Stockholm     Swedish
      Denmark     Copenhagen    Danish
      Finland     Helsinki      Finnish
      ──────────────────────────────────────
      """)
    #expect(tables(on: page.recognized()).count == 1)
  }

  @Test func rulesThatTouchTheTextBoundItsRows() {
    expect(
      PageDrawing.page(
        """
        Region      Budget      Result
        North        1,200         985
        South          310          40
        East        12,450      11,032
        """
      ).ruled(above: 0, 0...30).ruled(above: 1, 0...30).ruled(above: 4, 0...30),
      regions)
  }

  @Test func aHeaderBetweenTwoRulesNeedsNoRuleBelowTheBody() {
    expect(
      """
      ────────────────────────────────
      Region      Budget      Result
      ────────────────────────────────
      North        1,200         985
      South          310          40
      East        12,450      11,032
      """, regions)
  }

  @Test func rulesBetweenGroupsOfRowsKeepTheirRowsApart() {
    expect(
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
      regions + ["West | 7 | 0", "Total | 13,967 | 12,057"])
  }

  @Test func rulesBetweenAllRowsHoldTheLinesOfACellTogether() {
    expect(
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
    expect(
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
    expect(
      page,
      [
        "Region | Capital | Language", "Norway | Oslo | Norwegian",
        "Sweden | Stockholm | Swedish", "Denmark | Copenhagen | Danish",
        "Finland | Helsinki | Finnish",
      ])
  }

  @Test func aRuleAboveTheSumPartsRowsOnly() {
    expect(
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
      """.replacing("═", with: "─"), regions + ["Total | 13,960 | 12,057"])
  }

  @Test func rulesDrawnColumnByColumnAreOneTable() {
    expect(
      """
      ──────────  ──────────  ──────────
      Region         Budget      Result
      ──────────  ──────────  ──────────
      North           1,200         985
      South             310          40
      East           12,450      11,032
      ──────────  ──────────  ──────────
      """, regions)
  }

  @Test func aHeaderOfSeveralLinesEndsAtItsRule() {
    expect(
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
    expect(
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
    expect(
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
        regions,
        ["Region | Men | Women", "North | 12 | 15", "South | 3 | 4", "East | 124 | 110"],
      ])
    #expect(found.map(\.method) == [.halfRuled, .halfRuled])
  }

  // MARK: Rules below headings

  @Test func rulesBelowSpanningHeadingsTellTheirColumns() {
    expect(
      """
      ──────────────────────────────────────────────────
                     Budget                Result
                ────────────────      ────────────────
      Region      2021      2022        2021      2022
      ──────────────────────────────────────────────────
      North      1,200       985       1,180       990
      South        310        40         305        41
      East      12,450    11,032      12,399    11,100
      ──────────────────────────────────────────────────
      """,
      [
        " | Budget | < | Result | <", "Region | 2021 | 2022 | 2021 | 2022",
        "North | 1,200 | 985 | 1,180 | 990", "South | 310 | 40 | 305 | 41",
        "East | 12,450 | 11,032 | 12,399 | 11,100",
      ])
  }

  @Test func aHeadingOffTheMiddleOfItsRuleSpansItAllTheSame() {
    expect(
      """
      ──────────────────────────────────────────────────────
                Budget                    Result
                ────────────────────      ────────────────
      Region      2021   2022   2023        2021      2022
      ──────────────────────────────────────────────────────
      North      1,200    985    880       1,180       990
      South        310     40     35         305        41
      East      12,450  1,032    999      12,399    11,100
      ──────────────────────────────────────────────────────
      """,
      [
        " | Budget | < | < | Result | <", "Region | 2021 | 2022 | 2023 | 2021 | 2022",
        "North | 1,200 | 985 | 880 | 1,180 | 990", "South | 310 | 40 | 35 | 305 | 41",
        "East | 12,450 | 1,032 | 999 | 12,399 | 11,100",
      ])
  }

  // MARK: Rules that run down

  @Test func rulesBetweenColumnsOnlyBoundTheColumns() {
    expect(
      """
      Region  │  Budget  │  Result
      North   │   1,200  │     985
      South   │     310  │      40
      East    │  12,450  │  11,032
      """, regions)
  }

  @Test func anUnruledBodyBelowAGridOfHeadingsIsPartOfTheTable() {
    expect(
      """
      ┌──────────┬──────────┬──────────┐
      │ Region   │  Budget  │  Result  │
      └──────────┴──────────┴──────────┘
        North        1,200       985
        South          310        40
        East        12,450    11,032
        West             7         0
      """, regions + ["West | 7 | 0"])
  }

  @Test func rulesBesideHeadingsBoundTheirColumnsOnly() {
    expect(
      """
      ──────────┬───────────────────┬──────────────────
                │       Budget      │      Result
       Region   ├─────────┬─────────┼─────────┬────────
                │   2021  │   2022  │   2021  │   2022
      ──────────┴─────────┴─────────┴─────────┴────────
       North        1,200       985     1,180       990
       South          310        40       305        41
       East        12,450    11,032    12,399    11,100
       West             7         0         8         1
      ─────────────────────────────────────────────────
      """,
      [
        "Region | Budget | < | Result | <", "^ | 2021 | 2022 | 2021 | 2022",
        "North | 1,200 | 985 | 1,180 | 990", "South | 310 | 40 | 305 | 41",
        "East | 12,450 | 11,032 | 12,399 | 11,100", "West | 7 | 0 | 8 | 1",
      ])
  }

  // MARK: Frames

  @Test func theLinesOfATallRowAreRows() {
    expect(
      """
      ┌──────────┬──────────┬──────────┐
      │ Region   │  Budget  │  Result  │
      ├──────────┼──────────┼──────────┤
      │ North    │   1,200  │     985  │
      │ South    │     310  │      40  │
      │ East     │  12,450  │  11,032  │
      └──────────┴──────────┴──────────┘
      """, regions)
  }

  @Test func aWrappedLabelInATallRowStaysOneCell() {
    expect(
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
    expect(
      """
      ┌────────────────────────────────┐
      │ Region      Budget      Result │
      ├────────────────────────────────┤
      │ North        1,200         985 │
      │ South          310          40 │
      │ East        12,450      11,032 │
      └────────────────────────────────┘
      """, regions)
  }

  // MARK: Fills

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
    expect(page, regions)
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
    expect(
      page,
      [
        "Region | Budget | Result", "North and its islands | 1,200 | 985", "South | 310 | 40",
        "East and the eastern hills | 12,450 | 11,032",
      ])
  }

  // MARK: Captions and notes

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
    #expect(layout.tables.map(\.picture) == [regions])
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
        regions,
        ["Month | Men | Women", "January | 12 | 15", "February | 3 | 4", "March | 124 | 110"],
      ])
    #expect(found.map(\.method) == [.halfRuled, .halfRuled])
  }
}
