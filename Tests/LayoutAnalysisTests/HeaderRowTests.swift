import LayoutAnalysis
import PageModel
import Testing

/// Headers of two rows: headings over several columns, the columns' heads, what they are counted in.
@Suite struct HeaderRowTests {
  private static let rows = [
    ["Alder Street", "4,204", "8,880", "9,610", "1,240", "3,305"],
    ["Birch Lane", "1,965", "2,410", "3,580", "3,117", "1,020"],
    ["Cedar Row", "6,310", "1,900", "4,702", "5,261", "7,744"],
    ["Elm Yard", "2,918", "1,120", "1,499", "4,409", "2,301"],
  ]
  private static let right = [0.0, 200, 260, 320, 380, 440]

  /// The middle of some columns' text.
  private func middle(_ columns: ClosedRange<Int>) -> Double {
    (Self.right[columns.lowerBound] - 25 + Self.right[columns.upperBound]) / 2
  }

  private func setRows(on page: inout SetPage, from top: Double, columns: Int) -> [String] {
    for (index, row) in Self.rows.enumerated() {
      let y = top + 14 * Double(index)
      page.set(row[0], x: 60, y: y)
      for column in 1...columns { page.set(row[column], endingAt: Self.right[column], y: y) }
    }
    return Self.rows.map { $0[...columns].joined(separator: " | ") }
  }

  @Test("Two lines set solid over one column are its head", arguments: [11.0, 12, 13])
  func wrappedHead(leading: Double) {
    var page = SetPage()
    page.set("Restated", centeredAt: middle(2...2), y: 100)
    for (column, text) in [(1, "Budget"), (2, "2010"), (3, "Change")] {
      page.set(text, centeredAt: middle(column...column), y: 100 + leading)
    }
    let rows = setRows(on: &page, from: 118 + leading, columns: 3)
    #expect(tables(on: page.page).map(\.picture) == [[" | Budget | Restated 2010 | Change"] + rows])
  }

  @Test(
    "A heading a row above the heads, centered on three of them, spans them",
    arguments: [15.0, 16, 18])
  func spanningHeading(step: Double) {
    var page = SetPage()
    page.set("Town", x: 60, y: 100 + step)
    page.set("Restated", centeredAt: middle(1...3), y: 100)
    for (column, text) in [(1, "2008"), (2, "2009"), (3, "2010")] {
      page.set(text, centeredAt: middle(column...column), y: 100 + step)
    }
    let rows = setRows(on: &page, from: 118 + step, columns: 3)
    #expect(
      tables(on: page.page).map(\.picture) == [
        [" | Restated | < | <", "Town | 2008 | 2009 | 2010"] + rows
      ])
  }

  @Test("A heading beside one that spans two columns spans three, however close the heads stand")
  func headingBesideAnother() {
    var page = SetPage()
    page.set("Produced", centeredAt: middle(1...2), y: 100)
    page.set("Used up", centeredAt: middle(3...5), y: 100)
    page.set("Town", x: 60, y: 112)
    for column in 1...5 {
      page.set("\(2000 + column)", centeredAt: middle(column...column), y: 112)
    }
    let rows = setRows(on: &page, from: 130, columns: 5)
    #expect(
      tables(on: page.page).map(\.picture) == [
        [" | Produced | < | Used up | < | <", "Town | 2001 | 2002 | 2003 | 2004 | 2005"] + rows
      ])
  }

  @Test("Lines nearer to each other than to the heading above them are a head of their own")
  func linesBelowAHeading() {
    var page = SetPage()
    page.set("Payments", centeredAt: middle(1...3), y: 100)
    page.set("per", centeredAt: middle(2...2), y: 114)
    page.set("Town", x: 60, y: 125)
    for (column, text) in [(1, "2008"), (2, "head"), (3, "2010")] {
      page.set(text, centeredAt: middle(column...column), y: 125)
    }
    let rows = setRows(on: &page, from: 143, columns: 3)
    #expect(
      tables(on: page.page).map(\.picture) == [
        [" | Payments | < | <", "Town | 2008 | per head | 2010"] + rows
      ])
  }

  @Test(
    "Where rules part the columns, a head has a cell as high as both rows",
    arguments: [true, false])
  func boxedHead(isBoxed: Bool) {
    var page = SetPage()
    page.set("Town", x: 60, y: 118)
    page.set("Restated", centeredAt: middle(1...2), y: 100)
    page.set("Change", centeredAt: middle(3...3), y: 118)
    page.set("2008", centeredAt: middle(1...1), y: 118)
    page.set("2009", centeredAt: middle(2...2), y: 118)
    page.rule(y: 96, from: 58, to: 325)
    page.rule(y: 114, from: 165, to: 265)
    page.rule(y: 132, from: 58, to: 325)
    if isBoxed {
      page.rule(x: 165, from: 96, to: 190)
      page.rule(x: 265, from: 96, to: 190)
    }
    let rows = setRows(on: &page, from: 136, columns: 3)
    let head =
      isBoxed
      ? ["Town | Restated | < | Change", "^ | 2008 | 2009 | ^"]
      : [" | Restated | < | ", "Town | 2008 | 2009 | Change"]
    #expect(tables(on: page.page).map(\.picture) == [head + rows])
  }

  @Test("A unit centered below the heads holds for all columns of values")
  func unitBelowHeads() {
    var page = SetPage()
    page.set("Town", x: 60, y: 100)
    for column in 1...5 {
      page.set("\(2000 + column)", centeredAt: middle(column...column), y: 100)
    }
    page.rule(y: 96, from: 58, to: 445)
    page.set("Percent of all that is used", centeredAt: middle(1...5), y: 116)
    page.rule(y: 131, from: 58, to: 445)
    let rows = setRows(on: &page, from: 135, columns: 5)
    #expect(
      tables(on: page.page).map(\.picture) == [
        [
          "Town | 2001 | 2002 | 2003 | 2004 | 2005",
          " | Percent of all that is used | < | < | < | <",
        ] + rows
      ])
  }

  @Test(
    "The note in brackets below a title is no heading",
    arguments: ["[In thousands of euro]", "[All ages]"])
  func headnote(text: String) {
    var page = SetPage()
    page.set("Table 7. Rents paid by towns", centeredAt: middle(1...3), y: 88)
    page.set(text, centeredAt: middle(1...3), y: 100)
    page.set("Town", x: 60, y: 116)
    for column in 1...3 {
      page.set("\(2000 + column)", centeredAt: middle(column...column), y: 116)
    }
    let rows = setRows(on: &page, from: 132, columns: 3)
    #expect(tables(on: page.page).map(\.picture) == [["Town | 2001 | 2002 | 2003"] + rows])
  }
}
