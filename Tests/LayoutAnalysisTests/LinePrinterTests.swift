import LayoutAnalysis
import PageModel
import Testing

/// What a line printer draws with characters: dots lead the eye, hyphens and equals signs are rules.
@Suite struct LinePrinterTests {
  private static let rows = [
    " | 2021 | 2022", "Sales | 1,200 | 985", "Rent paid | 310 | 40", "Wages | 12,450 | 11,032",
    "Total of all | 13,960 | 12,057",
  ]

  @Test func leaderDotsAreNoText() {
    let found = tables(
      """
                              2021      2022
      Sales ..............   1,200       985
      Rent paid ..........     310        40
      Wages ..............  12,450    11,032
      Total of all .......  13,960    12,057
      """)
    #expect(found.map(\.picture) == [Self.rows])
    // The dots stay where they stand.
    #expect(
      found.first?.cells.contains { $0.lines.contains { $0.text.contains("Rent paid ...") } }
        == true)
  }

  @Test func threeDotsAreAnEllipsis() {
    let found = tables(
      """
                              2021      2022
      Sales and so on...     1,200       985
      Rent paid                310        40
      Wages                 12,450    11,032
      """)
    #expect(found.first?.picture.contains("Sales and so on... | 1,200 | 985") == true)
  }

  @Test(arguments: ["------", "======"]) func strokesAboveASumAreARule(stroke: String) {
    let found = tables(
      """
                              2021      2022
      Sales                  1,200       985
      Rent paid                310        40
      Wages                 12,450    11,032
                            \(stroke)    \(stroke)
      Total of all          13,960    12,057
                            \(stroke)    \(stroke)
      """)
    #expect(found.map(\.picture) == [Self.rows])
  }

  @Test func hyphensBelowTheHeadsAreARule() {
    let found = tables(
      """
      Herb       Likes               Beds
      -----------------------------------
      Sorrel     damp shade            12
      Savory     dry sunny banks      140
      Borage     any open ground        7
      """)
    #expect(
      found.map(\.picture) == [
        [
          "Herb | Likes | Beds", "Sorrel | damp shade | 12", "Savory | dry sunny banks | 140",
          "Borage | any open ground | 7",
        ]
      ])
  }

  @Test func twoHyphensAreAValueThatIsMissing() {
    let found = tables(
      """
      Region      2021      2022
      North      1,200        --
      South         --        40
      East      12,450        --
      """)
    #expect(
      found.map(\.picture) == [
        ["Region | 2021 | 2022", "North | 1,200 | --", "South | -- | 40", "East | 12,450 | --"]
      ])
  }

  @Test func aLineOfHyphensBetweenParagraphsStaysText() {
    let layout = DocumentLayout(pages: [
      PageDrawing.page(
        """
        The regions spent less than they had planned, and most of the rest was
        spent on roads and on schools, as the council had asked.

        ----------------------------------------

        What was left over was carried into the next year, and nobody asked.
        """)
    ])
    #expect(layout.tables.isEmpty)
    #expect(layout.pages[0].lines.contains { $0.text.hasPrefix("-----") })
  }
}
