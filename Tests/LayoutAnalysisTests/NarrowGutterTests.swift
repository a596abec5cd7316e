import LayoutAnalysis
import PageModel
import Testing

/// Columns set as close as their longest entries allow: a gap wider than a word space that recurs at one
/// place is a gutter.
@Suite struct NarrowGutterTests {
  private static let names = [
    ["Name", "Town", "Craft", "Month"], ["Tamsin", "Orley", "weaver", "March"],
    ["Jorund", "Pelham", "cooper", "April"], ["Oswin", "Quarne", "dyer", "June"],
    ["Belwin", "Rudley", "tinker", "July"], ["Marlo", "Stenby", "potter", "May"],
    ["Corwen", "Ulvick", "fuller", "October"],
  ]

  /// Columns whose longest entry ends `gap` points before the next column.
  private func page(_ rows: [[String]], gap: Double, isRight: Bool = false) -> PDFPage {
    var page = SetPage()
    page.set(
      "The board met twice in spring and agreed on the plan for the season to come,", x: 60, y: 60)
    page.set(
      "and copies of the plan lie in the reading room for all who wish to see it.", x: 60, y: 74)
    var x = 60.0
    for column in rows[0].indices {
      let width = rows.map { page.width(of: $0[column]) }.max() ?? 0
      for (index, row) in rows.enumerated() {
        let y = 110 + 13 * Double(index)
        if isRight, column > 0 {
          page.set(row[column], endingAt: x + width, y: y)
        } else {
          page.set(row[column], x: x, y: y)
        }
      }
      x += width + gap
    }
    return page.page
  }

  @Test(arguments: [4.0, 5.0, 6.5, 8.0]) func columnsOfNamesStayApart(gap: Double) {
    #expect(
      tables(on: page(Self.names, gap: gap)).map(\.picture) == [
        Self.names.map { $0.joined(separator: " | ") }
      ])
  }

  @Test(arguments: [3.5, 4.0, 5.0]) func amountsNeverRunTogether(gap: Double) {
    let rows = [
      ["Glazing", "1,360", "1,440", "1,520", "1,600"],
      ["Digging", "2,010", "1,987", "2,244", "2,031"],
      ["Roofing", "1,118", "1,204", "1,377", "1,290"],
      ["Milling", "3,050", "2,911", "2,870", "3,142"],
      ["Carting", "1,002", "1,240", "1,318", "1,275"],
    ]
    #expect(
      tables(on: page(rows, gap: gap, isRight: true)).map(\.picture) == [
        rows.map { $0.joined(separator: " | ") }
      ])
  }

  @Test(
    "The longest labels leave a word space before figures set flush right", arguments: [3.0, 3.1])
  func longestLabel(gap: Double) {
    let rows = [
      ["Baking", "4,109", "2,700"], ["Fencing", "8,992", "2,348"], ["Paving", "1,263", "2,015"],
      ["Dyeing", "4,469", "5,034"], ["Weaving", "6,054", "4,117"], ["Mowing", "2,242", "5,958"],
      ["Tiling", "5,271", "2,613"],
    ]
    #expect(
      tables(on: page(rows, gap: gap, isRight: true)).map(\.picture) == [
        rows.map { $0.joined(separator: " | ") }
      ])
  }

  @Test("Numbers that end labels stay in them, however they line up")
  func numberedLabels() {
    let rows = (1...6).map { ["Ward \($0)\($0)", "\($0 * $0),240", "\(7 - $0),1\($0)8"] }
    #expect(
      tables(on: page(rows, gap: 12, isRight: true)).map(\.picture) == [
        rows.map { $0.joined(separator: " | ") }
      ])
  }

  @Test("A long dash stands for a value of its own", arguments: [3.0, 4.0])
  func longDash(gap: Double) {
    let rows = [
      ["Baking", "4,109", "2,700"], ["Fencing", "8,992", "2,348"], ["Paving", "—", "2,015"],
      ["Dyeing", "4,469", "—"], ["Weaving", "6,054", "4,117"],
    ]
    #expect(
      tables(on: page(rows, gap: gap, isRight: true)).map(\.picture) == [
        rows.map { $0.joined(separator: " | ") }
      ])
  }

  @Test func blanksInsideLabelsPartNothing() {
    let rows = [
      ["Part of the land", "2021", "2022"], ["Hills of the south", "1,200", "985"],
      ["Plain of the north", "310", "1,440"], ["Towns of the coast", "12,450", "11,032"],
      ["Isles of the east", "987", "650"],
    ]
    #expect(
      tables(on: page(rows, gap: 12, isRight: true)).map(\.picture) == [
        rows.map { $0.joined(separator: " | ") }
      ])
  }

  @Test func blanksBetweenThousandsPartNothing() {
    let rows = [
      ["Hills", "12 450", "1 985"], ["Plain", "70 310", "3 040"], ["Towns", "12 118", "1 032"],
      ["Isles", "45 987", "2 650"], ["Coast", "31 204", "4 871"],
    ]
    let found = tables(on: page(rows, gap: 12, isRight: true))
    #expect(found.map(\.columnCount) == [3])
  }

  @Test func riversInJustifiedProseAreNoGutters() {
    var page = SetPage()
    let lines = [
      "the board met twice in spring and was told", "that half of what was paid the year before",
      "had been lent to towns on both of the roads", "so that all could pay for what was set aside",
      "and some who came to hear of it stood there", "until the hall was shut and all of them left",
    ]
    for (index, line) in lines.enumerated() {
      page.justify(line, x: 60, y: 60 + 13 * Double(index), measure: 235)
    }
    #expect(tables(on: page.page).isEmpty)
  }
}
