import LayoutAnalysis
import PageModel
import Testing

/// Tables without rules: columns by white space.
@Suite struct StreamColumnTests {
  @Test func rightAlignedNumbersAreColumns() {
    expectStream(
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
    expectStream(
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
    expectStream(
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

  @Test func narrowColumnsOfNumbersStayApart() {
    expectStream(
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
    expectStream(
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

  @Test func chineseColumnsAreFoundWithoutRules() {
    expectStream(
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

  @Test func aColumnOfWordsBesideNumbersIsAColumn() {
    expectStream(
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
    expectStream(
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
    expectStream(
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
}
