import LayoutAnalysis
import PageModel
import Testing

/// Heads of several lines, wherever in their row they are set; sections between the rows.
@Suite struct HeaderLineTests {
  enum Place: CaseIterable { case top, middle, foot }

  private static let heads = [
    ["Branch of", "the society"], ["Books"], ["Readers", "in the", "year"], ["Lent", "out"],
    ["Lost or", "damaged", "beyond", "repair"],
  ]
  private static let rows = [
    ["Alder Street", "4,204", "880", "9,610", "40"], ["Birch Lane", "1,965", "410", "3,580", "17"],
    ["Cedar Row", "6,310", "1,900", "14,702", "61"], ["Elm Yard", "918", "120", "1,499", "9"],
  ]
  private static let right = [0.0, 200, 270, 340, 410]

  private func page(_ place: Place, isRuled: Bool = true) -> PDFPage {
    var page = SetPage()
    let leading = 11.0
    for (column, head) in Self.heads.enumerated() {
      let free = Double(4 - head.count) * leading
      let top: Double =
        switch place {
        case .top: 0
        case .middle: free / 2
        case .foot: free
        }
      for (line, text) in head.enumerated() {
        let y = 100 + top + Double(line) * leading
        if column == 0 {
          page.set(text, x: 60, y: y)
        } else {
          page.set(text, centeredAt: Self.right[column] - 14, y: y)
        }
      }
    }
    if isRuled { page.rule(y: 147, from: 60, to: 420) }
    for (index, row) in Self.rows.enumerated() {
      let y = 151 + 13 * Double(index)
      page.set(row[0], x: 60, y: y)
      for column in 1..<5 { page.set(row[column], endingAt: Self.right[column], y: y) }
    }
    return page.page
  }

  @Test(arguments: Place.allCases, [true, false])
  func headsOfOneToFourLinesAreOneRow(place: Place, isRuled: Bool) {
    #expect(
      tables(on: page(place, isRuled: isRuled)).map(\.picture) == [
        [Self.heads.map { $0.joined(separator: " ") }.joined(separator: " | ")]
          + Self.rows.map { $0.joined(separator: " | ") }
      ])
  }

  @Test func headsSetCloseAreCutAtTheColumnsOfTheBody() {
    var page = SetPage()
    page.set("Kind of work", x: 60, y: 100)
    for (text, x) in [("Men hired", 200.0), ("Loads sold", 255), ("Days", 285)] {
      page.set(text, endingAt: x, y: 100)
    }
    let rows = [
      ["Roofing", "64", "1,280", "12"], ["Glazing", "22", "505", "9"],
      ["Paving", "95", "1,710", "31"],
      ["Fencing", "40", "620", "14"],
    ]
    for (index, row) in rows.enumerated() {
      let y = 114 + 13 * Double(index)
      page.set(row[0], x: 60, y: y)
      for (text, x) in zip(row.dropFirst(), [200.0, 255, 285]) { page.set(text, endingAt: x, y: y) }
    }
    #expect(
      tables(on: page.page).map(\.picture) == [
        ["Kind of work | Men hired | Loads sold | Days"] + rows.map { $0.joined(separator: " | ") }
      ])
  }

  @Test func sectionsThatRunOnBelowTheFiguresAreRows() {
    let found = tables(
      """
      Kind of work      Hours      Cost
      Work done by the members
      Painting            120         0
      Digging             310         0
      Work done by hands paid for
      Roofing              64     1,280
      Glazing              22       505
      Paving               95     1,710
      Work put off until the spring
      Fencing              40       620
      Planting             18       150
      """)
    #expect(found.map(\.rowCount) == [11])
    #expect(
      found.first?.cells.filter { $0.columns.lowerBound == 0 }.map(\.text) == [
        "Kind of work", "Work done by the members", "Painting", "Digging",
        "Work done by hands paid for", "Roofing", "Glazing", "Paving",
        "Work put off until the spring", "Fencing", "Planting",
      ])
  }

  @Test func aLabelOfTwoLinesIsNoSection() {
    let found = tables(
      """
      Kind of work                 Hours      Cost
      Work done by the members
        of the board and others      120         0
      Roofing                         64     1,280
      Glazing                         22       505
      """)
    #expect(
      found.map(\.picture) == [
        [
          "Kind of work | Hours | Cost",
          "Work done by the members of the board and others | 120 | 0", "Roofing | 64 | 1,280",
          "Glazing | 22 | 505",
        ]
      ])
  }
}
