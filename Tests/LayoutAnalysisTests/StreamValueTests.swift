import LayoutAnalysis
import PageModel
import Testing

/// Tables without rules: what a value is made of.
@Suite struct StreamValueTests {
  @Test func numbersAlignedOnTheirPointAreColumns() {
    expectStream(
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

  @Test(arguments: ["-", "–", "n.a.", "…", "..", ":", "x", "(d)", "*"])
  func aMarkForAMissingValueFillsItsCell(mark: String) {
    let blank = String(repeating: " ", count: 6 - mark.count)
    expectStream(
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
    expectStream(
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
    expectStream(
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

  @Test func chineseThousandsMarksAndSharesAreValues() {
    expectStream(
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
    expectStream(
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
    expectStream(
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
}
