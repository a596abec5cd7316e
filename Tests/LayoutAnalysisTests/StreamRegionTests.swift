import LayoutAnalysis
import PageModel
import Testing

/// Where tables without rules begin and end: captions, notes, prose and other tables around them.
@Suite struct StreamRegionTests {
  @Test func aUnitAboveTheRightmostColumnIsNoRowOfTheBody() throws {
    let table = try #require(
      tables(
        """
                       in million euro
        Region      Budget      Result
        North        1,200         985
        South          310          40
        East        12,450      11,032
        """
      ).first)
    #expect(
      table.picture.suffix(3) == [
        "North | 1,200 | 985", "South | 310 | 40", "East | 12,450 | 11,032",
      ])
  }

  @Test func aTitleCenteredOnTheWholeTableIsNoHeading() {
    expectStream(
      """
                     Results of this year
      Region                          Budget      Result
      North                            1,200         985
      South                              310          40
      East                            12,450      11,032
      """, DrawnRegions.picture)
  }

  @Test func aTitleInLargerTypeIsNoHeading() {
    let page = PageDrawing.page(
      """
              March
      Ada   Bob   Cid   Dan
       1     2     3     4
       9     7    10    12
      15    16    11    18
      20    28    24    25
      """
    ).styled(0...0, TextStyle(fontName: "Song", fontSize: 18))
    #expect(
      tables(on: page).map(\.picture) == [
        [
          "Ada | Bob | Cid | Dan", "1 | 2 | 3 | 4", "9 | 7 | 10 | 12", "15 | 16 | 11 | 18",
          "20 | 28 | 24 | 25",
        ]
      ])
  }

  @Test(arguments: [3, 8, 11])
  func aLabelOfManyLinesPartsNoTable(lineCount: Int) throws {
    var page = SetPage()
    let heads = ["Item", "Unit", "Amount"]
    let rows = [
      (1, "tonnes", "1,200"), (lineCount, "persons", "310"), (1, "tonnes", "4,450"),
      (1, "persons", "98"),
    ]
    for (x, head) in zip([60.0, 160, 240], heads) { page.set(head, x: x, y: 60) }
    var y = 80.0
    for (count, unit, amount) in rows {
      for line in 0..<count { page.set("river garden", x: 60, y: y + Double(line) * 12) }
      page.set(unit, x: 160, y: y)
      page.set(amount, endingAt: 280, y: y)
      y += Double(count) * 12 + 8
    }
    let table = try #require(tables(on: page.page).first)
    #expect(table.rowCount == 5)
    #expect(table.cells.last?.text == "98")
    let label = [String](repeating: "river garden", count: lineCount).joined(separator: " ")
    #expect(table.cells.contains { $0.text == label && $0.columns == 0..<1 })
  }

  @Test func sumsThatStandBelowTheLastColumnsAreRowsOfTheTable() throws {
    let table = try #require(
      tables(
        """
        No.   Article            Price      Amount
        1     Copper wire        12.50      125.00
        2     Paper bags          3.20       32.00
        3     Glass jars          7.80       15.60
                              Subtotal      172.60
                              VAT 20 %       34.52
                                 Total      207.12
        """
      ).first)
    #expect(table.picture.last == " |  | Total | 207.12")
    #expect(table.confidence >= 0.7)
  }

  @Test func smallNotesBelowStayOut() {
    let layout = DocumentLayout(pages: [
      PageDrawing.page(
        """
        Region      Budget      Result
        North¹       1,200         985
        South²         310          40
        East        12,450      11,032
        ¹  with the isles before it
        ²  without the towns
        """
      ).withRaisedDigits().styled(4...5, TextStyle(fontName: "Song", fontSize: 8))
    ])
    #expect(
      layout.tables.map(\.picture) == [
        [
          "Region | Budget | Result", "North¹ | 1,200 | 985", "South² | 310 | 40",
          "East | 12,450 | 11,032",
        ]
      ])
  }

  @Test func aTitleWithoutAWordForTablePartsTwoTables() {
    let found = tables(
      """
      Region      Budget      Result
      North        1,200         985
      South          310          40
      East        12,450      11,032

      Staff of the regions

      Region         Men       Women
      North           12          15
      South            3           4
      East           124         110
      """)
    #expect(
      found.map(\.picture) == [
        [
          "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
          "East | 12,450 | 11,032",
        ],
        ["Region | Men | Women", "North | 12 | 15", "South | 3 | 4", "East | 124 | 110"],
      ])
  }

  @Test func proseAboveAndBelowStaysOut() {
    let layout = DocumentLayout(pages: [
      PageDrawing.page(
        """
        The regions spent less than they had planned, and most of the rest was
        spent on roads and on schools, as the council had asked in March.

        Region      Budget      Result
        North        1,200         985
        South          310          40
        East        12,450      11,032

        What was left over was carried into the next year, and the council has
        agreed on it without a vote in its last sitting.
        """)
    ])
    #expect(
      layout.tables.map(\.picture) == [
        [
          "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
          "East | 12,450 | 11,032",
        ]
      ])
    let text = layout.paragraphs.map(\.text).joined(separator: "\n")
    #expect(text.contains("as the council had asked in March."))
    #expect(text.contains("What was left over"))
  }

  @Test func longLabelsBesideValuesAreNoColumnOfProse() {
    expectStream(
      """
      Part of the whole country      2021      2022
      Hills in the south of it      1,200       985
      Plain in the north of it        310        40
      Towns along the long coast   12,450    11,032
      Isles that lie before it          7         1
      """,
      [
        "Part of the whole country | 2021 | 2022", "Hills in the south of it | 1,200 | 985",
        "Plain in the north of it | 310 | 40", "Towns along the long coast | 12,450 | 11,032",
        "Isles that lie before it | 7 | 1",
      ])
  }

  @Test func captionsAboveAndNotesBelowStayOut() throws {
    let layout = DocumentLayout(pages: [
      PageDrawing.page(
        """
        Table 1. Budgets and results of the four regions in the year 2022, in euro

        Region      Budget      Result
        North        1,200         985
        South          310          40
        East        12,450      11,032

        Note: the results of all regions were taken from the reports of the year.
        Source: reports of the regions.
        """)
    ])
    #expect(
      layout.tables.map(\.picture) == [
        [
          "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
          "East | 12,450 | 11,032",
        ]
      ])
    let text = layout.paragraphs.map(\.text).joined(separator: "\n")
    #expect(text.contains("Table 1."))
    #expect(text.contains("Note: the results"))
    #expect(text.contains("Source: reports"))
  }

  @Test func aNoteRightBelowTheLastRowStaysOut() {
    expectStream(
      """
      Region      Budget      Result
      North        1,200         985
      South          310          40
      East        12,450      11,032
      Source: reports of the regions, as they stood at the end of the year.
      """,
      [
        "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
        "East | 12,450 | 11,032",
      ])
  }

  @Test func aTitleBetweenTwoTablesPartsThem() {
    let found = tables(
      """
      Table 1. Budgets of the regions

      Region      Budget      Result
      North        1,200         985
      South          310          40
      East        12,450      11,032

      Table 2. Staff of the regions

      Region         Men       Women
      North           12          15
      South            3           4
      East           124         110
      """)
    #expect(
      found.map(\.picture) == [
        [
          "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
          "East | 12,450 | 11,032",
        ],
        ["Region | Men | Women", "North | 12 | 15", "South | 3 | 4", "East | 124 | 110"],
      ])
    #expect(found.map(\.method) == [.stream, .stream])
  }

  @Test func twoTablesWithRowsAtDifferentHeightsAreTwo() {
    let found = tables(
      """
      Region    2021    2022          Month       Men     Women

      North    1,200     985
                                      January      12        15
      South      310      40

      East    12,450  11,032          February      3         4

      West         7       0
                                      March       124       110
      Isles       12       9

      Hills       80      75          April        18        21


                                      May          20        19
      """)
    #expect(
      found.map(\.picture) == [
        [
          "Region | 2021 | 2022", "North | 1,200 | 985", "South | 310 | 40",
          "East | 12,450 | 11,032", "West | 7 | 0", "Isles | 12 | 9", "Hills | 80 | 75",
        ],
        [
          "Month | Men | Women", "January | 12 | 15", "February | 3 | 4", "March | 124 | 110",
          "April | 18 | 21", "May | 20 | 19",
        ],
      ])
    #expect(found.map(\.method) == [.stream, .stream])
  }

  @Test func twoTablesWithRowsThatNeverMeetAreTwo() {
    let found = tables(
      """
      Region    2021    2022
                                  Month       Men     Women
      North    1,200     985
                                  January      12        15
      South      310      40
                                  February      3         4
      East    12,450  11,032
                                  March       124       110
      West         7       0
                                  April        18        21
      """)
    #expect(
      found.map(\.picture) == [
        [
          "Region | 2021 | 2022", "North | 1,200 | 985", "South | 310 | 40",
          "East | 12,450 | 11,032", "West | 7 | 0",
        ],
        [
          "Month | Men | Women", "January | 12 | 15", "February | 3 | 4", "March | 124 | 110",
          "April | 18 | 21",
        ],
      ])
  }

  @Test func aTableInOneColumnOfATwoColumnPageLeavesTheOtherAlone() {
    let layout = DocumentLayout(pages: [
      PageDrawing.page(
        """
        The regions spent less than they      of the year. What was left over
        had planned, and most of the rest     was carried into the next year,
        was spent on roads and on schools     and the council has agreed on it
        as the council had asked in March.    without a vote in its last sitting.
        Region      Budget      Result        Roads and schools were the first
        North        1,200         985        to be paid, since both had waited
        South          310          40        for years; parks came after them
        East        12,450      11,032        and were paid from the sale of
        West             7           0        land that the town owned before
        The table shows what each of them     the war and had let to farmers at
        planned and what it spent in the      a price that nobody remembers and
        year that ended with the month of     that was never written down in a
        December, before the taxes came in    book that could be found in town.
        """)
    ])
    #expect(
      layout.tables.map(\.picture) == [
        [
          "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
          "East | 12,450 | 11,032", "West | 7 | 0",
        ]
      ])
    #expect(layout.tables.map(\.method) == [.stream])
  }

  @Test func aTableBelowTwoColumnsOfProseIsNotCut() {
    let found = tables(
      """
      The regions spent less than they      of the year. What was left over
      had planned, and most of the rest     was carried into the next year,
      was spent on roads and on schools     and the council has agreed on it
      as the council had asked in March.    without a vote in its last sitting.
      Roads and schools were the first      for years; parks came after them
      to be paid, since both had waited     and were paid from the sale.

      Region              2020        2021          2022          2023
      North              1,200         985           870           860
      South                310          40            55            51
      East              12,450      11,032        10,998        10,765
      West                   7           0             3             4
      """)
    #expect(
      found.map(\.picture) == [
        [
          "Region | 2020 | 2021 | 2022 | 2023", "North | 1,200 | 985 | 870 | 860",
          "South | 310 | 40 | 55 | 51", "East | 12,450 | 11,032 | 10,998 | 10,765",
          "West | 7 | 0 | 3 | 4",
        ]
      ])
  }

  @Test func aTableInTheRightColumnOfAPageIsFoundToo() {
    let found = tables(
      """
      The regions spent less than they      of the year. What was left over
      had planned, and most of the rest     was carried into the next year,
      was spent on roads and on schools     and the council has agreed on it
      as the council had asked in March.    without a vote in its last sitting.
      Roads and schools were the first      Region      Budget      Result
      to be paid, since both had waited     North        1,200         985
      for years; parks came after them      South          310          40
      and were paid from the sale of        East        12,450      11,032
      land that the town owned before       West             7           0
      the war and had let to farmers at     The table shows what each of them
      a price that nobody remembers and     planned and what it spent in the
      """)
    #expect(
      found.map(\.picture) == [
        [
          "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
          "East | 12,450 | 11,032", "West | 7 | 0",
        ]
      ])
  }
}
