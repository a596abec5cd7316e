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

  @Test(
    "A column whose cells are all blank keeps its heading, and no other column gets that too",
    arguments: [2, 3, 4], [3, 12])
  func aBlankColumn(blank: Int, rowCount: Int) throws {
    var page = SetPage()
    let middles = [80.0, 160, 205, 250, 295, 340]
    let headings = [["Town"], ["Made"], ["Gave", "away"], ["Built", "new"], ["Lent"], ["Sum"]]
    for (middle, lines) in zip(middles, headings) {
      for (line, text) in lines.enumerated() {
        page.set(text, centeredAt: middle, y: 100 + 12 * Double(line))
      }
    }
    for row in 0..<rowCount {
      let y = 130 + 14 * Double(row)
      page.set("Town \(row)", centeredAt: middles[0], y: y)
      for column in 1...5 where column != blank {
        page.set("\(row * column % 40)", centeredAt: middles[column], y: y)
      }
    }
    for y in [96.0, 127, 132 + 14 * Double(rowCount)] { page.rule(y: y, from: 50, to: 370) }
    let table = try #require(DocumentLayout(pages: [page.page]).tables.first)
    #expect(table.columnCount == 6)
    let texts = table.cells.filter { $0.columns == blank..<(blank + 1) && !$0.text.isEmpty }
    #expect(texts.map(\.text) == [headings[blank].joined(separator: " ")])
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
