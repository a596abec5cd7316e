import LayoutAnalysis
import PageModel
import Testing

/// Tables without rules: columns by white space, rows by lines of values.
@Suite struct StreamTests {
  private func expect(
    _ drawing: String, _ picture: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = tables(drawing)
    #expect(found.map(\.picture) == [picture], sourceLocation: sourceLocation)
    #expect(found.map(\.method) == [.stream], sourceLocation: sourceLocation)
  }

  // MARK: Columns

  @Test func rightAlignedNumbersAreColumns() {
    expect(
      """
      Region      Budget      Result
      North        1,200         985
      South          310          40
      East        12,450      11,032
      West             7           0
      """,
      [
        "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
        "East | 12,450 | 11,032", "West | 7 | 0",
      ])
  }

  @Test func aHeadingWithoutValuesKeepsItsColumn() {
    // Headings at two heights, so that no line of them names all columns.
    let drawing = """
                    行政复议                        行政诉讼
              维持    纠正    总计
                                      维持    纠正    总计
      本年            5277    6213     77      99     176
      """
    let row = tables(drawing).first?.picture.last
    #expect(row == "本年 |  | 5277 | 6213 | 77 | 99 | 176")
  }

  @Test func leftAlignedNumbersAreColumns() {
    expect(
      """
      Region    Budget    Result
      North     1,200     985
      South     310       40
      East      12,450    11,032
      West      7         0
      """,
      [
        "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
        "East | 12,450 | 11,032", "West | 7 | 0",
      ])
  }

  @Test func centeredNumbersAreColumns() {
    expect(
      """
      Region     Budget      Result
      North      1,200        985
      South       310          40
      East       12,450      11,032
      West         7           0
      """,
      [
        "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
        "East | 12,450 | 11,032", "West | 7 | 0",
      ])
  }

  @Test func numbersAlignedOnTheirPointAreColumns() {
    expect(
      """
      Element      Mass      Radius
      Hydrogen     1.008       0.53
      Helium       4.0026      0.31
      Lead       207.2         1.8
      Uranium    238.0289      1.75
      """,
      [
        "Element | Mass | Radius", "Hydrogen | 1.008 | 0.53", "Helium | 4.0026 | 0.31",
        "Lead | 207.2 | 1.8", "Uranium | 238.0289 | 1.75",
      ])
  }

  @Test func narrowColumnsOfNumbersStayApart() {
    expect(
      """
      Team       W   D   L   P
      Reds      12   3   1  39
      Blues      9   5   2  32
      Greens     4   4   8  16
      Whites     0   2  14   2
      """,
      [
        "Team | W | D | L | P", "Reds | 12 | 3 | 1 | 39", "Blues | 9 | 5 | 2 | 32",
        "Greens | 4 | 4 | 8 | 16", "Whites | 0 | 2 | 14 | 2",
      ])
  }

  @Test func aColumnWithOneValueIsNamedByItsHeading() {
    expect(
      """
      Region      Budget      Late      Result
      North        1,200                   985
      South          310        12          40
      East        12,450                11,032
      West             7                     0
      """,
      [
        "Region | Budget | Late | Result", "North | 1,200 |  | 985", "South | 310 | 12 | 40",
        "East | 12,450 |  | 11,032", "West | 7 |  | 0",
      ])
  }

  @Test(arguments: ["-", "–", "n.a.", "…", "..", ":", "x", "(d)", "*"])
  func aMarkForAMissingValueFillsItsCell(mark: String) {
    let blank = String(repeating: " ", count: 6 - mark.count)
    expect(
      """
      Region      2021      2022
      North      1,200       985
      South     \(blank)\(mark)        40
      East      12,450    \(blank)\(mark)
      West           7         0
      """,
      [
        "Region | 2021 | 2022", "North | 1,200 | 985", "South | \(mark) | 40",
        "East | 12,450 | \(mark)", "West | 7 | 0",
      ])
  }

  @Test func aCurrencySignAtTheColumnsEdgeBelongsToItsNumber() {
    expect(
      """
      Item             2021          2022
      Sales        $  1,200      $    985
      Rent              310            40
      Wages          12,450        11,032
      Total        $ 13,960      $ 12,057
      """,
      [
        "Item | 2021 | 2022", "Sales | $ 1,200 | $ 985", "Rent | 310 | 40",
        "Wages | 12,450 | 11,032", "Total | $ 13,960 | $ 12,057",
      ])
  }

  @Test func blanksBetweenThousandsPartNoColumns() {
    expect(
      """
      Part of the land          2021          2022
      Hills of the south     123 456         4 985
      Plain in the north   7 012 310     1 203 040
      Towns on the coast      12 450        11 032
      Isles                      987           650
      """,
      [
        "Part of the land | 2021 | 2022", "Hills of the south | 123 456 | 4 985",
        "Plain in the north | 7 012 310 | 1 203 040", "Towns on the coast | 12 450 | 11 032",
        "Isles | 987 | 650",
      ])
  }

  @Test func raisedNoteMarksStayWithTheirCell() {
    let found = tables(
      on: PageDrawing.page(
        """
        Region¹     Budget     Result²
        North        1,200        985
        South³         310         40¹
        East        12,450     11,032
        West             7          0
        """
      ).withRaisedDigits())
    #expect(
      found.map(\.picture) == [
        [
          "Region¹ | Budget | Result²", "North | 1,200 | 985", "South³ | 310 | 40¹",
          "East | 12,450 | 11,032", "West | 7 | 0",
        ]
      ])
    #expect(found.map(\.method) == [.stream])
  }

  @Test func chineseColumnsAreFoundWithoutRules() {
    expect(
      """
      地区        预算        决算
      北京市     1,200         985
      上海市       310          40
      江苏省    12,450      11,032
      浙江省         7           0
      """,
      [
        "地区 | 预算 | 决算", "北京市 | 1,200 | 985", "上海市 | 310 | 40", "江苏省 | 12,450 | 11,032",
        "浙江省 | 7 | 0",
      ])
  }

  @Test func chineseThousandsMarksAndSharesAreValues() {
    expect(
      """
      指标            数值      比上年
      财政收入    1,200.5       +4.5%
      一般支出      310.0       -0.2%
      政府债务   12,450.7          —
      """,
      [
        "指标 | 数值 | 比上年", "财政收入 | 1,200.5 | +4.5%", "一般支出 | 310.0 | -0.2%",
        "政府债务 | 12,450.7 | —",
      ])
  }

  @Test func negativeAmountsInParenthesesAreValues() {
    expect(
      """
      Item         2021      2022
      Sales       1,200       985
      Rent         (310)      (40)
      Wages      (1,450)   (1,032)
      Loss         (560)      (87)
      """,
      [
        "Item | 2021 | 2022", "Sales | 1,200 | 985", "Rent | (310) | (40)",
        "Wages | (1,450) | (1,032)", "Loss | (560) | (87)",
      ])
  }

  @Test func aPercentSignSetApartBelongsToItsNumber() {
    expect(
      """
      Region      Share      Change
      North       12.5 %      3.1 %
      South        7.0 %      0.4 %
      East        80.5 %     12.9 %
      """,
      [
        "Region | Share | Change", "North | 12.5 % | 3.1 %", "South | 7.0 % | 0.4 %",
        "East | 80.5 % | 12.9 %",
      ])
  }

  @Test func aColumnOfWordsBesideNumbersIsAColumn() {
    expect(
      """
      Town          State       People     Area
      Lübeck        Holstein     1,200      985
      Bremen        Bremen         310       40
      Stade         Hanover     12,450   11,032
      Celle         Hanover          7        1
      """,
      [
        "Town | State | People | Area", "Lübeck | Holstein | 1,200 | 985",
        "Bremen | Bremen | 310 | 40", "Stade | Hanover | 12,450 | 11,032",
        "Celle | Hanover | 7 | 1",
      ])
  }

  @Test func aTableOfTwoColumnsIsFound() {
    expect(
      """
      Region          Budget
      North            1,200
      South              310
      East            12,450
      West                 7
      Isles              950
      """,
      [
        "Region | Budget", "North | 1,200", "South | 310", "East | 12,450", "West | 7",
        "Isles | 950",
      ])
  }

  @Test func valuesMissingAtTheEndOfRowsLeaveTheirCellsEmpty() {
    expect(
      """
      Region      2021      2022      2023
      North      1,200       985       870
      South        310        40
      East      12,450    11,032    10,998
      West           7
      """,
      [
        "Region | 2021 | 2022 | 2023", "North | 1,200 | 985 | 870", "South | 310 | 40 | ",
        "East | 12,450 | 11,032 | 10,998", "West | 7 |  | ",
      ])
  }

  // MARK: Rows

  @Test func aBoldTotalIsARowOfItsOwn() {
    let found = tables(
      on: PageDrawing.page(
        """
        Region          2021      2022
        North          1,200       985
        South            310        40
        Both regions   1,510     1,025
        East          12,450    11,032
        """
      ).bold(0...0).bold(3...3))
    #expect(
      found.map(\.picture) == [
        [
          "Region | 2021 | 2022", "North | 1,200 | 985", "South | 310 | 40",
          "Both regions | 1,510 | 1,025", "East | 12,450 | 11,032",
        ]
      ])
  }

  @Test func chineseLabelsOfTwoLinesStandInOneRow() {
    expect(
      """
      项目                      2021      2022
      本年收到的政府信息公开   1,200       985
        申请数量
      上年结转的申请数量         310        40
      本年办理结果的总数      12,450    11,032
      """,
      [
        "项目 | 2021 | 2022", "本年收到的政府信息公开申请数量 | 1,200 | 985",
        "上年结转的申请数量 | 310 | 40", "本年办理结果的总数 | 12,450 | 11,032",
      ])
  }

  @Test func rowsOfWrappedTextAreToldByTheirNumbers() {
    expect(
      """
      Item               2021    Why it changed
      Sale of goods     1,200    fewer shops were open in
                                 the winter than before
      Rent                310    two houses were sold to
                                 the town and let again
      Wages            12,450    all staff were paid more
                                 than in other regions
      """,
      [
        "Item | 2021 | Why it changed",
        "Sale of goods | 1,200 | fewer shops were open in the winter than before",
        "Rent | 310 | two houses were sold to the town and let again",
        "Wages | 12,450 | all staff were paid more than in other regions",
      ])
  }

  @Test func valuesOnTheFirstLineOfAWrappedLabelStandInItsRow() {
    expect(
      """
      Item                      2021      2022
      Receipts from the sale   1,200       985
        of goods and services
      Rent                       310        40
      Payments to suppliers   12,450    11,032
        of goods and to staff
      Total                   13,960    12,057
      """,
      [
        "Item | 2021 | 2022", "Receipts from the sale of goods and services | 1,200 | 985",
        "Rent | 310 | 40", "Payments to suppliers of goods and to staff | 12,450 | 11,032",
        "Total | 13,960 | 12,057",
      ])
  }

  @Test func theLastRowsLabelMayBeWrappedToo() {
    expect(
      """
      Item                      2021      2022
      Sales                    1,200       985
      Rent                       310        40
      Payments to suppliers   12,450    11,032
        of goods and to staff
      """,
      [
        "Item | 2021 | 2022", "Sales | 1,200 | 985", "Rent | 310 | 40",
        "Payments to suppliers of goods and to staff | 12,450 | 11,032",
      ])
  }

  @Test func valuesOnTheLastLineOfAWrappedLabelStandInItsRow() {
    expect(
      """
      Item                       2021      2022
      Receipts from the sale
        of goods and services   1,200       985
      Rent                        310        40
      Payments to suppliers
        of goods and to staff  12,450    11,032
      Total                    13,960    12,057
      """,
      [
        "Item | 2021 | 2022", "Receipts from the sale of goods and services | 1,200 | 985",
        "Rent | 310 | 40", "Payments to suppliers of goods and to staff | 12,450 | 11,032",
        "Total | 13,960 | 12,057",
      ])
  }

  @Test func aSectionsNameIsARowOfItsOwn() {
    expect(
      """
      Region          2021      2022
      North
        Coast        1,200       985
        Hills          310        40
      South
        Plain       12,450    11,032
        Islands          7         0
      """,
      [
        "Region | 2021 | 2022", "North |  | ", "Coast | 1,200 | 985", "Hills | 310 | 40",
        "South |  | ", "Plain | 12,450 | 11,032", "Islands | 7 | 0",
      ])
  }

  @Test func aSectionsNameCenteredOverAllColumnsSpansThem() {
    expect(
      """
      Region          2021      2022
      Coast          1,200       985
      Hills            310        40
                 Percent
      Coast             80        96
      Hills             20         4
      """,
      [
        "Region | 2021 | 2022", "Coast | 1,200 | 985", "Hills | 310 | 40", "Percent | < | <",
        "Coast | 80 | 96", "Hills | 20 | 4",
      ])
  }

  @Test func groupsOfRowsPartedByWhiteSpaceAreOneTable() {
    expect(
      """
      Region      2021      2022      2023
      North      1,200       985       870
      South        310        40        55

      East      12,450    11,032    10,998
      West           7         0         3


      Total     13,967    12,057    11,926
      """,
      [
        "Region | 2021 | 2022 | 2023", "North | 1,200 | 985 | 870", "South | 310 | 40 | 55",
        "East | 12,450 | 11,032 | 10,998", "West | 7 | 0 | 3", "Total | 13,967 | 12,057 | 11,926",
      ])
  }

  // MARK: Headers

  @Test func aHeadingCenteredOverItsColumnsSpansThem() {
    expect(
      """
                     Budget               Result
      Region      2021      2022      2021      2022
      North      1,200       985     1,180       990
      South        310        40       305        41
      East      12,450    11,032    12,399    11,100
      """,
      [
        " | Budget | < | Result | <", "Region | 2021 | 2022 | 2021 | 2022",
        "North | 1,200 | 985 | 1,180 | 990", "South | 310 | 40 | 305 | 41",
        "East | 12,450 | 11,032 | 12,399 | 11,100",
      ])
  }

  @Test func theLinesOfAWrappedHeadingAreOneCell() {
    expect(
      """
                  Budget      Share of
      Region    for 2021    population
      North        1,200         985
      South          310          40
      East        12,450      11,032
      """,
      [
        "Region | Budget for 2021 | Share of population", "North | 1,200 | 985",
        "South | 310 | 40", "East | 12,450 | 11,032",
      ])
  }

  @Test func headingsOfThreeLevelsKeepTheirSpans() {
    expect(
      """
                         Year ended in December
                     Budget               Result
      Region      2021      2022      2021      2022
      North      1,200       985     1,180       990
      South        310        40       305        41
      East      12,450    11,032    12,399    11,100
      """,
      [
        " | Year ended in December | < | < | <", " | Budget | < | Result | <",
        "Region | 2021 | 2022 | 2021 | 2022", "North | 1,200 | 985 | 1,180 | 990",
        "South | 310 | 40 | 305 | 41", "East | 12,450 | 11,032 | 12,399 | 11,100",
      ])
  }

  @Test func aChineseHeadingCenteredOverItsColumnsSpansThem() {
    expect(
      """
                     预算                 决算
      地区        2021      2022      2021      2022
      北京市     1,200       985     1,180       990
      上海市       310        40       305        41
      江苏省    12,450    11,032    12,399    11,100
      """,
      [
        " | 预算 | < | 决算 | <", "地区 | 2021 | 2022 | 2021 | 2022",
        "北京市 | 1,200 | 985 | 1,180 | 990", "上海市 | 310 | 40 | 305 | 41",
        "江苏省 | 12,450 | 11,032 | 12,399 | 11,100",
      ])
  }

  @Test func headingsOfDifferentHeightsEndOnOneLine() {
    expect(
      """
                              Share of
                 Budget     population
      Region       2021     in percent     Area
      North       1,200           98.5      310
      South         310            4.0       25
      East       12,450           11.3      987
      """,
      [
        "Region | Budget 2021 | Share of population in percent | Area",
        "North | 1,200 | 98.5 | 310", "South | 310 | 4.0 | 25", "East | 12,450 | 11.3 | 987",
      ])
  }

  @Test func aRowThatCountsTheColumnsIsARow() {
    expect(
      """
      Region      Budget      Result
         (1)         (2)         (3)
      North        1,200         985
      South          310          40
      East        12,450      11,032
      """,
      [
        "Region | Budget | Result", "(1) | (2) | (3)", "North | 1,200 | 985",
        "South | 310 | 40", "East | 12,450 | 11,032",
      ])
  }

  @Test func aHeadingAboveItsWiderNumbersNamesTheirColumn() {
    expect(
      """
      Region         A           B           C
      North      1,200,310     985,400     870,120
      South        310,225      40,118      55,090
      East      12,450,007  11,032,650  10,998,410
      """,
      [
        "Region | A | B | C", "North | 1,200,310 | 985,400 | 870,120",
        "South | 310,225 | 40,118 | 55,090", "East | 12,450,007 | 11,032,650 | 10,998,410",
      ])
  }

  @Test func headingsWiderThanTheirNumbersStayApart() {
    expect(
      """
      Region   Roads built   Schools opened   Parks planted
      North        2               1                7
      South        0               4                0
      East         5               3               12
      """,
      [
        "Region | Roads built | Schools opened | Parks planted", "North | 2 | 1 | 7",
        "South | 0 | 4 | 0", "East | 5 | 3 | 12",
      ])
  }

  @Test func headingsAreMarkedAsHeaders() throws {
    let table = try #require(
      tables(
        """
        Region      Budget      Result
        North        1,200         985
        South          310          40
        East        12,450      11,032
        """
      ).first)
    #expect(table.cells.prefix(3).allSatisfy { $0.role == .columnHeader })
    #expect(table.cells.filter { $0.role == .stub }.map(\.text) == ["North", "South", "East"])
  }
}
