import LayoutAnalysis
import PageModel
import Testing

/// Tables without rules: rows by lines of values.
@Suite struct StreamRowTests {
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
}
