import LayoutAnalysis
import PageModel
import Testing

/// Tables set one below the other: what stands between them, and what only looks like a new table.
@Suite struct StackedTableTests {
  private static let rows = [
    ["Alder Street", "42", "(D)", "9,610"], ["Birch Lane", "196", "2,410", "3,580"],
    ["Cedar Row", "631", "1,900", "4,702"], ["Elm Yard", "291", "1,120", "1,499"],
  ]
  private static let right = [0.0, 220, 300, 380]

  private func setRows(_ rows: [[String]], on page: inout SetPage, from top: Double) {
    for (index, row) in rows.enumerated() {
      for (column, text) in row.enumerated() {
        let y = top + 13 * Double(index)
        if column == 0 {
          page.set(text, x: 60, y: y)
        } else {
          page.set(text, endingAt: Self.right[column], y: y)
        }
      }
    }
  }

  private func pictures(_ rows: [[String]]) -> [String] { rows.map { $0.joined(separator: " | ") } }

  @Test(
    "A title below rows and headings that hold values begin the next table",
    arguments: ["(b) Houses by their age", "Houses by their age", "Table 2. Houses by their age"])
  func headingsWithValues(title: String) {
    var page = SetPage()
    page.set("Street", x: 60, y: 100)
    for column in 1...3 { page.set("\(2000 + column)", endingAt: Self.right[column], y: 100) }
    setRows(Self.rows, on: &page, from: 116)
    page.set(title, x: 60, y: 180)
    page.set("95%", endingAt: Self.right[1], y: 194)
    page.set("95%", endingAt: Self.right[3], y: 194)
    page.set("limit", endingAt: Self.right[1], y: 206)
    page.set("limit", endingAt: Self.right[3], y: 206)
    page.set("Street", x: 60, y: 206)
    page.set("Share", endingAt: Self.right[2], y: 206)
    setRows(Self.rows, on: &page, from: 222)
    #expect(
      tables(on: page.page).map(\.picture) == [
        ["Street | 2001 | 2002 | 2003"] + pictures(Self.rows),
        ["Street | 95% limit | Share | 95% limit"] + pictures(Self.rows),
      ])
  }

  @Test("A section's name above rows of the same columns begins no table")
  func section() {
    var page = SetPage()
    page.set("Street", x: 60, y: 100)
    for column in 1...3 { page.set("\(2000 + column)", endingAt: Self.right[column], y: 100) }
    setRows(Self.rows, on: &page, from: 116)
    page.set("(b) Built of brick", x: 60, y: 168)
    setRows(Self.rows, on: &page, from: 181)
    #expect(
      tables(on: page.page).map(\.picture) == [
        ["Street | 2001 | 2002 | 2003"] + pictures(Self.rows) + ["(b) Built of brick |  |  | "]
          + pictures(Self.rows)
      ])
  }

  @Test(
    "Rows with days go on below a wrapped cell: a date is no year",
    arguments: ["20/10/2007", "18.01.2009", "19/03/1998"])
  func dates(day: String) {
    let rows = [
      ["Roof", "The slates of the north side", "12/07/2003"],
      ["Stairs", "Two steps and the rail of", "16/05/2007"],
      ["Cellar", "A new lock for the door", day],
      ["Attic", "The beams below the window", "28/02/2006"],
    ]
    var page = SetPage()
    for (column, text) in ["Part", "What is to be done", "Due"].enumerated() {
      page.set(text, x: [60.0, 140, 320][column], y: 100)
    }
    page.rule(y: 113, from: 58, to: 380)
    for (index, row) in rows.enumerated() {
      let y = 116 + 30 * Double(index)
      for (column, text) in row.enumerated() { page.set(text, x: [60.0, 140, 320][column], y: y) }
      if index == 1 { page.set("the front stairs", x: 140, y: y + 12) }
    }
    var expected = rows
    expected[1][1] += " the front stairs"
    #expect(
      tables(on: page.page).map(\.picture) == [
        ["Part | What is to be done | Due"] + pictures(expected)
      ])
  }

  @Test(
    "What a table is counted in stands below its title, flush or centered as that is",
    arguments: ["en milliers", "in 1 000 Euro", "(thousands)"], [true, false])
  func unitBelowTitle(unit: String, isCentered: Bool) {
    var page = SetPage()
    for (index, text) in ["Tableau 12. Comptes", unit].enumerated() {
      let y = 84 + 13 * Double(index)
      if isCentered {
        page.set(text, centeredAt: 220, y: y)
      } else {
        page.set(text, x: 60, y: y)
      }
    }
    page.set("Rue", x: 60, y: 113)
    for column in 1...3 { page.set("\(2000 + column)", endingAt: Self.right[column], y: 113) }
    setRows(Self.rows, on: &page, from: 129)
    #expect(
      tables(on: page.page).map(\.picture) == [
        ["Rue | 2001 | 2002 | 2003"] + pictures(Self.rows)
      ])
  }

  @Test("The rule below the head of the table beside it cuts no head", arguments: [4.0, 12])
  func ruleOfTheNeighbor(step: Double) {
    var page = SetPage()
    for (x, top) in [(60.0, 100.0), (330, 100 + step)] {
      page.set("Town", x: x, y: top + (x > 60 ? 12 : 0))
      if x > 60 { page.set("Percent", endingAt: x + 120, y: top) }
      page.set(x > 60 ? "change" : "Houses", endingAt: x + 120, y: top + (x > 60 ? 12 : 0))
      page.set("Rank", endingAt: x + 180, y: top + (x > 60 ? 12 : 0))
      page.rule(y: top + (x > 60 ? 25 : 13), from: x - 2, to: x + 182)
      for (index, row) in Self.rows.enumerated() {
        let y = top + (x > 60 ? 28 : 17) + 13 * Double(index)
        page.set(String(row[0].prefix(5)), x: x, y: y)
        page.set(row[1], endingAt: x + 120, y: y)
        page.set(row[3], endingAt: x + 180, y: y)
      }
    }
    #expect(
      tables(on: page.page).map { $0.picture.first } == [
        "Town | Houses | Rank", "Town | Percent change | Rank",
      ])
  }
}
