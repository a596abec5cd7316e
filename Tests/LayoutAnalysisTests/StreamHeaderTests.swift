import LayoutAnalysis
import PageModel
import Testing

/// Tables without rules: headings and the columns they stand over.
@Suite struct StreamHeaderTests {
  @Test func aHeadingCenteredOverItsColumnsSpansThem() {
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
    expectStream(
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
