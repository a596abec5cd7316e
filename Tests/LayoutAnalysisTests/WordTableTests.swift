import LayoutAnalysis
import PageModel
import Testing

/// Tables of words: what belongs to one row stands on one line, each cell at the edge of its column.
@Suite struct WordTableTests {
  private func expect(
    _ drawing: String, _ pictures: [[String]], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(tables(drawing).map(\.picture) == pictures, sourceLocation: sourceLocation)
  }

  private static let herbs = [
    "Herb | Likes | Neighbor", "Sorrel | damp shade | beans",
    "Savory | dry sunny banks | cabbage and kale", "Borage | any open ground | none known",
    "Lovage | deep rich soil | fennel",
  ]

  @Test func wordsBelowAHeadWithARuleAreATable() {
    expect(
      """
      Herb       Likes               Neighbor
      ─────────────────────────────────────────────
      Sorrel     damp shade          beans
      Savory     dry sunny banks     cabbage and kale
      Borage     any open ground     none known
      Lovage     deep rich soil      fennel
      """, [Self.herbs])
  }

  @Test func wordsInThreeColumnsAreATableWithoutAnyRule() {
    expect(
      """
      Members who wish to speak should leave a note with the clerk before noon.

      Herb       Likes               Neighbor
      Sorrel     damp shade          beans
      Savory     dry sunny banks     cabbage and kale
      Borage     any open ground     none known
      Lovage     deep rich soil      fennel

      The clerk answers within a week and keeps the notes of a year in a drawer.
      """, [Self.herbs])
  }

  @Test func labelsThatBeginSmallAreRowsToo() {
    expect(
      """
      Color      Town           Month
      ──────────────────────────────────
      amber      Aldermoor      March
      violet     Brackwell      November
      rust       Castleton      May
      copper     Dunmere        July
      """,
      [
        [
          "Color | Town | Month", "amber | Aldermoor | March", "violet | Brackwell | November",
          "rust | Castleton | May", "copper | Dunmere | July",
        ]
      ])
  }

  @Test func twoColumnsOfWordsNeedARuleBelowTheirHeads() {
    expect(
      """
      Bird       Call
      ─────────────────────────────
      Robin      a thin trill
      Heron      one hoarse bark
      Wren       a quick rattle
      Rook       a flat caw
      """,
      [
        [
          "Bird | Call", "Robin | a thin trill", "Heron | one hoarse bark",
          "Wren | a quick rattle", "Rook | a flat caw",
        ]
      ])
    expect(
      """
      Robin      a thin trill
      Heron      one hoarse bark
      Wren       a quick rattle
      Rook       a flat caw
      """, [])
  }

  @Test(
    "Heads in another font without a name are heads; in the same one they may be anything",
    arguments: [true, false])
  func headsInAnotherFace(isOther: Bool) {
    let rows = [
      ["Herb", "Likes"], ["Sorrel", "damp shade"], ["Savory", "dry banks"],
      ["Borage", "open ground"], ["Lovage", "deep soil"], ["Tansy", "full sun"],
    ]
    var page = SetPage()
    for (index, row) in rows.enumerated() {
      page.set(row[0], x: 60, y: 100 + 13 * Double(index))
      page.set(row[1], x: 140, y: 100 + 13 * Double(index))
    }
    let heads = rows[0].joined().count
    let nameless = PDFPage(
      number: 1, frame: page.page.frame,
      glyphs: page.page.glyphs.enumerated().map { index, glyph in
        Glyph(scalar: glyph.scalar, box: glyph.box, style: index < heads && isOther ? 1 : 0)
      },
      styles: [TextStyle(fontName: "", fontSize: 10), TextStyle(fontName: "", fontSize: 9.5)])
    #expect(
      tables(on: nameless).map(\.picture)
        == (isOther ? [rows.map { $0.joined(separator: " | ") }] : []))
  }

  @Test func theLastRowIsNoPartOfTheOneAboveIt() {
    expect(
      """
      ─────────────────────────────────────────
      Bird       Call                  Hour
      ─────────────────────────────────────────
      Robin      a thin rising trill   dawn
      Heron      one hoarse bark       dusk
      Wren       a loud quick rattle   noon
      Owl        two low notes         night
      Rook       a flat caw            all day
      ─────────────────────────────────────────
      """,
      [
        [
          "Bird | Call | Hour", "Robin | a thin rising trill | dawn",
          "Heron | one hoarse bark | dusk", "Wren | a loud quick rattle | noon",
          "Owl | two low notes | night", "Rook | a flat caw | all day",
        ]
      ])
  }

  @Test func tablesOfWordsBesideEachOtherAreTwo() {
    var page = SetPage()
    let boats = [
      ("Amber", "Tamsin"), ("Dunlin", "Jorund"), ("Heron", "Belwin"), ("Plover", "Oswin"),
    ]
    page.set("Boats", x: 60, y: 100)
    page.set("Boat", x: 60, y: 120)
    page.set("Owner", x: 130, y: 120)
    page.rule(y: 133, from: 60, to: 175)
    for (row, boat) in boats.enumerated() {
      page.set(boat.0, x: 60, y: 138 + 14 * Double(row))
      page.set(boat.1, x: 130, y: 138 + 14 * Double(row))
    }
    page.set("Piers", x: 300, y: 100)
    for (text, x) in [("Pier", 300.0), ("Keeper", 360), ("Light", 430)] {
      page.set(text, x: x, y: 120)
    }
    page.rule(y: 133, from: 300, to: 475)
    for (row, pier) in [
      ("North", "Ilsa", "red"), ("Long", "Corwen", "green"), ("Old", "Nessa", "white"),
    ].enumerated() {
      page.set(pier.0, x: 300, y: 143 + 19 * Double(row))
      page.set(pier.1, x: 360, y: 143 + 19 * Double(row))
      page.set(pier.2, x: 430, y: 143 + 19 * Double(row))
    }
    #expect(
      tables(on: page.page).map(\.picture) == [
        ["Boat | Owner", "Amber | Tamsin", "Dunlin | Jorund", "Heron | Belwin", "Plover | Oswin"],
        [
          "Pier | Keeper | Light", "North | Ilsa | red", "Long | Corwen | green",
          "Old | Nessa | white",
        ],
      ])
  }

  // MARK: No tables

  @Test func versesInThreeColumnsAreNoTable() {
    expect(
      """
      The roads run long       The parks are green      The council sat in March
      beside the sea           before the war           and all of it was told
      and no one knows         and someone sings        to those who stood outside
      where they will end      beyond the hills         and waited in the cold
      """, [])
  }

  @Test func addressesBesideEachOtherAreNoTable() {
    expect(
      """
      Holm & Lund              Berg & Dahl              Keller & Novak
      12 Long Lane             7 Market Street          31 Station Road
      Highbury                 Upton                    Northgate

      Olsen & Petit            Rossi & Weber            Varga & Zeller
      4 Hill Street            65 Upton Street          8 Mill Lane
      Riverton                 Westfield                Thornbury
      """, [])
  }

  @Test func proseInThreeColumnsIsNoTable() {
    expect(
      """
      The regions spent less   of the year. What was    to be paid, since both
      than they had planned,   left over was carried    had waited for years;
      and most of the rest     into the next year,      parks came after them
      was spent on roads and   and the council agreed   and were paid from the
      on schools as all of     on it without a vote     sale of land that all
      them had asked before.   in its last sitting.     of the town had owned.
      """, [])
  }

  @Test func namesInOrderDownTheColumnsAreNoTable() {
    expect(
      """
      Adler, A.          Fischer, B.        Novak, C.
      Bennett, D.        Garnier, E.        Olsen, G.
      Castillo, F.       Holm, A.           Petit, F.
      Dumont, B.         Keller, D.         Rossi, A.
      Eriksen, C.        Moreau, H.         Weber, E.
      """, [])
  }

  @Test func questionsWithTheirAnswersAreNoTable() {
    expect(
      """
      Name:         Maria Holm          since March
      Street:       Long Lane           Highbury
      Country:      England             by birth
      Calling:      Baker               retired
      """, [])
  }
}
