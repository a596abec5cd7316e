import LayoutAnalysis
import PageModel
import Testing

/// Headings that divide the columns among them, and heads that only look so.
@Suite struct SharedHeadTests {
  private static let rows = [
    ["Alder Street", "4,204", "8,880", "9,610", "1,240", "3,305", "42"],
    ["Birch Lane", "1,965", "2,410", "3,580", "3,117", "1,020", "7"],
    ["Cedar Row", "6,310", "1,900", "4,702", "5,261", "7,744", "310"],
    ["Elm Yard", "2,918", "1,120", "1,499", "4,409", "2,301", "18"],
  ]
  private static let right = [0.0, 200, 260, 320, 380, 440, 500]

  private func setRows(on page: inout SetPage, from top: Double, columns: Int = 6) -> [String] {
    for (index, row) in Self.rows.enumerated() {
      let y = top + 14 * Double(index)
      page.set(row[0], x: 60, y: y)
      for column in 1...columns { page.set(row[column], endingAt: Self.right[column], y: y) }
    }
    return Self.rows.map { $0[...columns].joined(separator: " | ") }
  }

  /// The middle of cells whose figures stand flush right, `margin` points off their edges.
  private func middle(_ columns: ClosedRange<Int>, margin: Double) -> Double {
    let left = columns.lowerBound == 1 ? 140 : Self.right[columns.lowerBound - 1]
    return (left + Self.right[columns.upperBound]) / 2 + margin
  }

  @Test(
    "Headings set to the middle of the cells of figures flush right span them",
    arguments: [1.0, 3, 5], [12.0, 14])
  func flushRight(margin: Double, step: Double) {
    var page = SetPage()
    page.set("Made", centeredAt: middle(1...2, margin: margin), y: 100)
    page.set("Sold", centeredAt: middle(3...4, margin: margin), y: 100)
    page.set("Kept", centeredAt: middle(5...6, margin: margin), y: 100)
    page.set("Town", x: 60, y: 100 + step)
    for column in 1...6 {
      page.set("\(2000 + column)", endingAt: Self.right[column], y: 100 + step)
    }
    let rows = setRows(on: &page, from: 116 + step)
    #expect(
      tables(on: page.page).map(\.picture) == [
        [
          " | Made | < | Sold | < | Kept | <", "Town | 2001 | 2002 | 2003 | 2004 | 2005 | 2006",
        ] + rows
      ])
  }

  @Test("Headings over three columns each stand right above the middle ones, and span all three")
  func aboveTheMiddle() {
    var page = SetPage()
    let middles = Self.right.map { $0 - 14 }
    page.set("Made", centeredAt: middles[2], y: 100)
    page.set("Sold", centeredAt: middles[5], y: 100)
    page.set("Town", x: 60, y: 112)
    for column in 1...6 { page.set("\(2000 + column)", centeredAt: middles[column], y: 112) }
    for (index, row) in Self.rows.enumerated() {
      page.set(row[0], x: 60, y: 128 + 14 * Double(index))
      for column in 1...6 {
        page.set(row[column], centeredAt: middles[column], y: 128 + 14 * Double(index))
      }
    }
    #expect(
      tables(on: page.page).map(\.picture) == [
        [
          " | Made | < | < | Sold | < | <", "Town | 2001 | 2002 | 2003 | 2004 | 2005 | 2006",
        ] + Self.rows.map { $0.joined(separator: " | ") }
      ])
  }

  @Test(
    "The first lines of two wrapped heads span nothing", arguments: ["rate", "(kg)", "per day"])
  func wrappedHeads(rest: String) {
    var page = SetPage()
    page.set("Growth", endingAt: Self.right[2], y: 100)
    page.set("Weight", endingAt: Self.right[5], y: 100)
    page.set("Town", x: 60, y: 112)
    for (column, text) in ["2001", rest, "2003", "2004", rest, "2006"].enumerated() {
      page.set(text, endingAt: Self.right[column + 1], y: 112)
    }
    let rows = setRows(on: &page, from: 128)
    #expect(
      tables(on: page.page).map(\.picture) == [
        ["Town | 2001 | Growth \(rest) | 2003 | 2004 | Weight \(rest) | 2006"] + rows
      ])
  }

  @Test("A small word below a heading that is not set in its middle does not go on with it")
  func smallWordBelow() {
    var page = SetPage()
    page.rule(y: 96, from: 58, to: 325)
    page.set("Works", centeredAt: middle(1...3, margin: 3), y: 100)
    for (column, text) in ["par habitant", "2002", "2003"].enumerated() {
      page.set(text, endingAt: Self.right[column + 1], y: 112)
    }
    page.rule(y: 125, from: 58, to: 325)
    let rows = setRows(on: &page, from: 128, columns: 3)
    #expect(
      tables(on: page.page).map(\.picture) == [
        [" | Works | < | <", "^ | par habitant | 2002 | 2003"] + rows
      ])
  }

  @Test(
    "Heads set as close as their words belong to the columns they end with", arguments: [3.4, 4])
  func closeHeads(gap: Double) {
    var page = SetPage()
    let right = [0.0, 170, 170 + 45 + gap, 170 + 45 + 25 + 2 * gap]
    page.set("Town", x: 60, y: 100)
    for (column, text) in ["Share", "By county", "Total"].enumerated() {
      page.set(text, endingAt: right[column + 1], y: 100)
    }
    page.rule(y: 113, from: 58, to: right[3] + 2)
    for (index, row) in Self.rows.enumerated() {
      let y = 116 + 14 * Double(index)
      page.set(String(row[0].prefix(5)), x: 60, y: y)
      for column in 1...3 {
        page.set(column == 3 ? "\(10 + index)" : row[column], endingAt: right[column], y: y)
      }
    }
    #expect(tables(on: page.page).map { $0.picture.first } == ["Town | Share | By county | Total"])
  }

  @Test("A head in the middle of its cell spans no columns whose own heads pass beside it")
  func passingHeads() {
    var page = SetPage()
    for (index, text) in ["New in", "the last", "five", "years"].enumerated() {
      page.set(text, centeredAt: Self.right[2] - 14, y: 100 + 12 * Double(index))
    }
    page.set("Branch of", centeredAt: 90, y: 112)
    page.set("the guild", centeredAt: 90, y: 124)
    page.set("Members", centeredAt: Self.right[1] - 12, y: 118)
    page.set("Books", centeredAt: Self.right[3] - 12, y: 118)
    page.rule(y: 150, from: 58, to: 325)
    let rows = setRows(on: &page, from: 154, columns: 3)
    #expect(
      tables(on: page.page).map(\.picture) == [
        ["Branch of the guild | Members | New in the last five years | Books"] + rows
      ])
  }

  @Test(
    "A font that claims half of its size has heads of two lines all the same",
    arguments: [5.0, 6, 10])
  func claimedSizes(size: Double) {
    var page = SetPage()
    page.set("Restated", centeredAt: Self.right[2] - 12, y: 100)
    page.set("Town", x: 60, y: 111)
    for column in 1...3 {
      page.set("\(2000 + column)", centeredAt: Self.right[column] - 12, y: 111)
    }
    let rows = setRows(on: &page, from: 127, columns: 3)
    let claiming = PDFPage(
      number: 1, frame: page.page.frame, glyphs: page.page.glyphs,
      styles: [TextStyle(fontName: "", fontSize: size)])
    #expect(
      tables(on: claiming).map(\.picture) == [["Town | 2001 | Restated 2002 | 2003"] + rows])
  }

  /// Headings of two lines over two columns, below one that spans those and ends right before the second's figures.
  @Test(
    "A heading over several columns has no say in where they part, however long the labels below it are",
    arguments: [0, 3, 12])
  func longLabels(wrappedLabels: Int) throws {
    var page = SetPage()
    page.set("Of all that were", x: 180, y: 100)
    for (text, middle) in [("Asked", 200.0), ("Granted", 245)] {
      page.set(text, centeredAt: middle, y: 112)
      page.set("here", centeredAt: middle, y: 124)
    }
    page.set("Sum", centeredAt: 300, y: 118)
    var y = 142.0
    for row in 0..<max(4, wrappedLabels) {
      if row < wrappedLabels {
        page.set("A label of two lines", x: 60, y: y)
        y += 12
      }
      page.set("Town \(row)", x: 60, y: y)
      for (value, middle) in [("12345", 200.0), ("2468\(row % 10)", 245), ("3702\(row % 10)", 300)]
      {
        page.set(value, centeredAt: middle, y: y)
      }
      y += 16
    }
    for height in [96, 138, y] { page.rule(y: height, from: 50, to: 330) }
    let table = try #require(DocumentLayout(pages: [page.page]).tables.first)
    let heads = ["Asked here", "Granted here", "Sum"].map { head in
      table.cells.first { $0.text == head }?.columns
    }
    #expect(heads == [1..<2, 2..<3, 3..<4])
  }

  @Test(
    "Letters of two wrapped headings beside each other are no spaced-out word", arguments: [4.0, 7])
  func wrappedLetters(shift: Double) throws {
    var page = SetPage()
    for (text, middle, top) in [
      ("他", 250.0, 112.0), ("其", 250, 100), ("总", 272, 100 - shift), ("计", 272, 112 - shift),
    ] {
      page.set(text, centeredAt: middle, y: top)
    }
    page.set("Asked", centeredAt: 200, y: 106)
    for row in 0..<5 {
      let y = 130 + 16 * Double(row)
      page.set("Town \(row)", x: 60, y: y)
      for (middle, value) in zip(
        [200.0, 250, 272], [17 * row % 40 + 10, 90 - 7 * row, 11 + row * row])
      {
        page.set("\(value)", centeredAt: middle, y: y)
      }
    }
    for height in [88.0, 126, 212] { page.rule(y: height, from: 50, to: 300) }
    let table = try #require(DocumentLayout(pages: [page.page]).tables.first)
    let heads = ["其他", "总计"].map { head in table.cells.first { $0.text == head }?.columns }
    #expect(heads == [2..<3, 3..<4])
  }
}
