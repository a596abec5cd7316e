import LayoutAnalysis
import PageModel
import Testing

/// Text and drawings that look like tables and are none.
@Suite struct NoTableTests {
  private func expectNone(
    _ drawing: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = tables(drawing).map(\.picture)
    #expect(found.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func proseIsNoTable() {
    expectNone(
      """
      The regions spent less than they had planned, and most of the rest was
      spent on roads and on schools, as the council had asked. In 2021 it was
      1,200 and in 2022 it was 985; nobody knows why the 310 of the South fell
      to 40, since no report was written.
      """)
  }

  @Test func proseInTwoColumnsIsNoTable() {
    expectNone(
      """
      The regions spent less than they      of the year. What was left over
      had planned, and most of the rest     was carried into the next year,
      was spent on roads and on schools     and the council has agreed on it
      as the council had asked in March.    without a vote in its last sitting.
      The table shows what each of them     Roads and schools were the first
      planned and what it spent in 2022     to be paid, since both had waited
      """)
  }

  @Test func justifiedProseWithWideGapsIsNoTable() {
    expectNone(
      """
      The  regions spent  less  than  they  had  planned,  and  most  of  all
      was  spent  on roads and  on  schools,  as the  council  had  asked  in
      March.  What  was  left  over  was  carried  into  the next  year,  and
      the  council  has  agreed  on  it  without  a  vote  in  its  sitting.
      """)
  }

  @Test func aBulletedListIsNoTable() {
    expectNone(
      """
      •   Roads were paid first
      •   Schools came after them
      •   Parks were paid from land
      •   Nothing was left over
      """)
  }

  @Test func aNumberedListIsNoTable() {
    expectNone(
      """
      1.   Roads were paid first
      2.   Schools came after them
      3.   Parks were paid from land
      4.   Nothing was left over
      """)
  }

  @Test func aListOfLawsClausesIsNoTable() {
    expectNone(
      """
      (a)   the roads that the council named in March
      (b)   the schools of the first and second grade
      (c)   parks, so far as they belong to the town
      (d)   all that was left over from other years
      """)
  }

  @Test func aTableOfContentsIsNoTable() {
    expectNone(
      """
      Foreword ....................................... 3
      1. Budgets of the regions ...................... 7
      2. Results of the regions ..................... 12
         2.1 North and South ........................ 15
         2.2 East and West .......................... 21
      3. Outlook .................................... 38
      """)
  }

  @Test func linesOfAFormAreNoTable() {
    expectNone(
      """
      Name:        Maria Holm
      Street:      Long Lane
      Town:        Highbury
      Country:     England
      """)
  }

  @Test func runningHeadsAndPageNumbersAreNoTable() {
    let pages = (1...3).map { number in
      PageDrawing.page(
        """
        Report of the council                                              Year 2022
        Budgets                                                               Part \(number)




        The regions spent less than they had planned, and most of the rest was
        spent on roads and on schools, as the council had asked in March.
        """, number: number, top: 30)
    }
    #expect(DocumentLayout(pages: pages).tables.map(\.picture) == [])
  }

  @Test func theScaleOfAChartIsNoTable() {
    expectNone(
      """
      100             500

      80              400

      60              300

      40              200

      20              100
      """)
  }

  @Test func barsWithTheirNumbersAreNoTable() {
    let blue = RGBColor(red: 0.1, green: 0.2, blue: 0.7)
    let page = PageDrawing.page(
      """
      North               985

      South               40

      East                1,032

      West                350
      """
    ).filled(0...0, 10...17, blue).filled(2...2, 10...10, blue).filled(4...4, 10...18, blue)
      .filled(6...6, 10...12, blue)
    #expect(tables(on: page).map(\.picture) == [])
  }

  @Test func theNumbersInAGraphAreNoTable() {
    let page = PageDrawing.page(
      """
      985

      642



      350

      12

             2019       2020       2021       2022
      """
    ).slanted(2...6, 8...18).slanted(4...8, 18...30).slanted(1...4, 30...45)
    #expect(tables(on: page).map(\.picture) == [])
  }

  @Test func aSingleLineOfValuesIsNoTable() {
    expectNone(
      """
      The regions spent less than they had planned.

      Total      1,200      985      310

      What was left over was carried into the next year.
      """)
  }

  @Test func aChineseTableOfContentsIsNoTable() {
    expectNone(
      """
      一、总体情况 ....................................... 1
      二、主动公开政府信息情况 ........................... 3
      三、收到和处理政府信息公开申请情况 ................. 5
      四、存在的主要问题及改进情况 ....................... 8
      """)
  }

  @Test func aTableOfContentsWithoutLeadersIsNoTable() {
    expectNone(
      """
      Foreword by the council                            3
      Budgets of the regions                             7
      Results of the regions                            12
      Outlook for the next year                         38
      """)
  }

  @Test func chineseLinesOfAFormAreNoTable() {
    expectNone(
      """
      单位名称：    某某市人民政府
      单位地址：    某某市人民路
      联系人：      张三
      """)
  }

  @Test func aLettersHeadIsNoTable() {
    expectNone(
      """
      Council of the Regions                        Highbury, March 2022
      Long Lane
      Highbury                                      Your letter of May

      Dear Sir or Madam, the regions spent less than they had planned, and most
      of the rest was spent on roads and on schools, as the council had asked.
      """)
  }

  @Test func equationsAreNoTable() {
    expectNone(
      """
      The sum of the budgets follows from those of the regions, as it is known:

                       a + b = c + d                                 (1)

      and from it the result of each of the regions in the years that follow:

                       c - d = a - b                                 (2)

      so that all of it was spent in the year in which it had been received.
      """)
  }

  @Test func aBibliographyIsNoTable() {
    expectNone(
      """
      [1]   Holm, M. (2019). Budgets of regions. Journal of Roads, 12, 3-21.
      [2]   Lund, P. (2020). Schools and their houses. Highbury: Long Press.
      [3]   Berg, A. (2021). What was left over. Review of Towns, 7, 85-98.
      [4]   Dahl, K. (2022). Parks before the war. Highbury: Long Press.
      """)
  }

  @Test func signaturesAreNoTable() {
    expectNone(
      """
      Highbury, in March                     Highbury, in March

      ────────────────────                   ────────────────────
      Maria Holm                             Peter Lund
      Head of the council                    Head of finance
      """)
  }

  @Test func aQuestionnaireWithRuledBlanksIsNoTable() {
    expectNone(
      """
      Name     ────────────────────────

      Street   ────────────────────────

      Town     ────────────────────────
      """)
  }

  @Test func aTableOfContentsWithShortTitlesIsNoTable() {
    expectNone(
      """
      Foreword by the council                            3
      Budgets of the regions                             7
      Results of the regions                            12
      Outlook                                           21
      Roads of the South                                24
      Schools of the first grade                        30
      Parks of the town                                 31
      """)
  }

  @Test func anIndexInColumnsIsNoTable() {
    expectNone(
      """
      Agriculture, 57          Oil and gas, 30          Upton, 105
      Air, 65, 155, 187        Paper, 280               Vinehall, 325
      Aldermoor, 28            Petroleum, 103, 202      Wages, 37, 73
      Budgets, 45              Pinecrest, 155           Westfield, 49
      Councils, 65             Plastics, 196, 209       Wood, 108, 162
      """)
  }

  @Test func aPoemInTwoColumnsIsNoTable() {
    expectNone(
      """
      The roads run long            The parks are green
      beside the sea                before the war
      and no one knows              and someone sings
      where they will end           beyond the hills
      """)
  }

  @Test func aGlossaryIsNoTable() {
    expectNone(
      """
      Budget     What a region plans to spend in a year, before it has begun.
      Result     What it has spent at the end of the year, as its books say.
      Staff      All who are paid by the region, and those on leave as well.
      Town       A place that has a council of its own and more than one road.
      """)
  }

  @Test func aFrameAroundProseIsNoTable() {
    expectNone(
      """
      ┌─────────────────────────────────────────┐
      │ The regions spent less than they had    │
      │ planned, and most of the rest was spent │
      │ on roads and on schools, as the council │
      │ had asked in March.                     │
      └─────────────────────────────────────────┘
      """)
  }

  @Test func rulesAboveAndBelowProseAreNoTable() {
    expectNone(
      """
      ─────────────────────────────────────────
      The regions spent less than they had
      planned, and most of the rest was spent
      ─────────────────────────────────────────
      on roads and on schools, as the council
      had asked in March.
      ─────────────────────────────────────────
      """)
  }

  @Test func answersWithBoxesToTickAreNoTable() {
    expectNone(
      """
      ☐   All roads of the region
      ☐   Only the roads in towns
      ☐   No roads at all
      """)
  }

  @Test(
    "Verses in columns are none, however well their lines stand beside each other",
    arguments: [2, 3])
  func verses(columns: Int) {
    let lines = [
      "The river in the morning", "Down the hill they came", "Over the old stone bridge",
      "Nobody heard them pass", "All the lamps were out", "Long before the bell",
      "The miller at his window", "Turned the heavy key", "In the yard a dog barked",
    ]
    var page = SetPage()
    for row in 0..<12 {
      for column in 0..<columns {
        page.set(
          lines[(row * 2 + column * 5) % lines.count], x: 60 + 150 * Double(column),
          y: 100 + 12 * Double(row) + (row >= 4 ? 12 : 0) + (row >= 8 ? 12 : 0))
      }
    }
    #expect(tables(on: page.page).isEmpty)
  }

  @Test("An index in columns is none, though its short entries have more digits than letters")
  func index() {
    let entries = [
      "Ash, 12, 45, 180", "Bay, 207", "Box, 33, 114", "Elm, 8, 19, 301", "Fir, 77", "Hay, 150, 162",
      "Ivy, 61, 64", "Nut, 118, 240", "Oak, 5, 72, 90", "Reed, 31", "Rye, 44, 260", "Yew, 13, 99",
    ]
    var page = SetPage()
    for (index, entry) in entries.enumerated() {
      page.set(entry, x: 60 + 160 * Double(index / 6), y: 100 + 13 * Double(index % 6))
    }
    #expect(tables(on: page.page).isEmpty)
  }
}
