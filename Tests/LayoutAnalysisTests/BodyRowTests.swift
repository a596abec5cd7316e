import LayoutAnalysis
import PageModel
import Testing

/// Rows of a body without rules between them: missing values, sections, labels of groups.
@Suite struct BodyRowTests {
  private func expect(
    _ page: PDFPage, _ picture: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(tables(on: page).map(\.picture) == [picture], sourceLocation: sourceLocation)
  }

  // MARK: Labels of several lines

  @Test(
    "A label deeper than the one above it begins a row where figures stand beside last lines",
    arguments: [0.0, 8, 16])
  func figuresAtLastLine(indent: Double) {
    var page = SetPage()
    let lines: [(x: Double, label: String, figures: [String])] = [
      (60, "Houses of one floor, of", []), (68, "stone or brick", ["4,204", "8,880"]),
      (60, "Barns", ["1,965", "2,410"]), (60 + indent, "Mills and looms, with their", []),
      (68 + indent, "wheels and sheds", ["6,310", "1,900"]), (60, "Elm Yard", ["2,918", "1,120"]),
    ]
    page.set("Kind", x: 60, y: 100)
    for column in 1...2 {
      page.set("\(2000 + column)", endingAt: 200 + 50 * Double(column), y: 100)
    }
    page.rule(y: 113, from: 58, to: 302)
    for (index, line) in lines.enumerated() {
      let y = 116 + 12 * Double(index)
      page.set(line.label, x: line.x, y: y)
      for (column, figure) in line.figures.enumerated() {
        page.set(figure, endingAt: 250 + 50 * Double(column), y: y)
      }
    }
    expect(
      page.page,
      [
        "Kind | 2001 | 2002", "Houses of one floor, of stone or brick | 4,204 | 8,880",
        "Barns | 1,965 | 2,410", "Mills and looms, with their wheels and sheds | 6,310 | 1,900",
        "Elm Yard | 2,918 | 1,120",
      ])
  }

  @Test("A raised mark beside a label's first line parts it from no second line")
  func raisedMark() {
    var page = SetPage()
    let rows = [
      ["Alder Street", "4,204"], ["Houses of one floor,", "1,965"], ["Cedar Row", "6,310"],
      ["Elm Yard", "2,918"],
    ]
    page.set("Kind", x: 60, y: 100)
    page.set("2001", endingAt: 250, y: 100)
    page.rule(y: 113, from: 58, to: 252)
    var y = 116.0
    for (index, row) in rows.enumerated() {
      page.set(row[0], x: 60, y: y)
      page.set(row[1], endingAt: 250, y: y)
      if index == 1 {
        y += 11
        page.set("of stone or brick", x: 68, y: y)
      }
      y += 14
    }
    let mark = Glyph(
      scalar: "1", box: Rect(x0: 250, y0: 126, x1: 253, y1: 132), style: 1)
    let marked = PDFPage(
      number: 1, frame: page.page.frame, glyphs: page.page.glyphs + [mark],
      styles: page.page.styles + [TextStyle(fontName: "Serif", fontSize: 6)],
      rulings: page.page.rulings)
    expect(
      marked,
      [
        "Kind | 2001", "Alder Street | 4,204", "Houses of one floor, of stone or brick | 1,965¹",
        "Cedar Row | 6,310", "Elm Yard | 2,918",
      ])
  }

  // MARK: Missing values

  @Test("Three dots in a column of figures are a value", arguments: [1, 2, 3])
  func ellipsis(column: Int) {
    var page = SetPage()
    var rows = [
      ["Alder Street", "4,204", "8,880", "9,610"], ["Birch Lane", "1,965", "2,410", "3,580"],
      ["Cedar Row", "6,310", "1,900", "4,702"], ["Elm Yard", "2,918", "1,120", "1,499"],
    ]
    rows[1][column] = "..."
    rows[3][column] = "..."
    for (index, row) in ([["Town", "2001", "2002", "2003"]] + rows).enumerated() {
      let y = 100 + 14 * Double(index)
      page.set(row[0], x: 60, y: y)
      for column in 1...3 { page.set(row[column], endingAt: 140 + 40 * Double(column), y: y) }
    }
    expect(page.page, ["Town | 2001 | 2002 | 2003"] + rows.map { $0.joined(separator: " | ") })
  }

  @Test(
    "Dots from a label to its figure are none, and the three behind them are",
    arguments: [" .", "."])
  func leaders(dot: String) {
    var page = SetPage()
    let rows = [
      ["Alder Street", "4,204", "8,880"], ["Birch Lane", "...", "2,410"],
      ["Cedar Row", "6,310", "1,900"], ["Elm Yard", "2,918", "1,120"],
    ]
    for (index, row) in ([["Town", "2001", "2002"]] + rows).enumerated() {
      let y = 100 + 14 * Double(index)
      var label = row[0]
      while index > 0, page.width(of: label + dot) < 140 { label += dot }
      page.set(label, x: 60, y: y)
      for column in 1...2 { page.set(row[column], endingAt: 190 + 50 * Double(column), y: y) }
    }
    expect(page.page, ["Town | 2001 | 2002"] + rows.map { $0.joined(separator: " | ") })
  }

  // MARK: Sections

  @Test("A section's name that runs on below the figures stands in the stub")
  func sectionInStub() {
    var page = SetPage()
    let rows = [
      ["Kind of work", "Men", "Days"], ["Work done by the members without any pay"],
      ["Carting", "430", "972"], ["Planting", "799", "276"],
      ["Goods bought from other towns and paid"], ["Sweeping", "3,526", "877"],
      ["Digging", "622", "97"],
    ]
    page.justify(
      "The members had the work done by others where they could not do it alone", x: 60, y: 70,
      measure: 450)
    for (index, row) in rows.enumerated() {
      let y = 100 + 13 * Double(index)
      page.set(row[0], x: 60, y: y)
      for column in 1..<max(row.count, 1) {
        page.set(row[column], endingAt: 150 + 45 * Double(column), y: y)
      }
    }
    expect(
      page.page,
      rows.map { ($0 + [String](repeating: "", count: 3 - $0.count)).joined(separator: " | ") })
  }

  @Test(
    "A centered name below a value that is missing is a section", arguments: ["NA", "–", "..."])
  func sectionBelowMissing(mark: String) {
    var page = SetPage()
    let rows = [
      ["Town", "2001", "2002", "2003"], ["Alder", "4,204", mark, "9,610"], ["West"],
      ["Birch", "1,965", "2,410", "3,580"], ["Cedar", "6,310", "1,900", "4,702"],
    ]
    for (index, row) in rows.enumerated() {
      let y = 100 + 13 * Double(index)
      if row.count == 1 {
        page.set(row[0], centeredAt: 160, y: y)
      } else {
        page.set(row[0], x: 60, y: y)
        for column in 1...3 { page.set(row[column], endingAt: 110 + 50 * Double(column), y: y) }
      }
    }
    expect(
      page.page,
      rows.map { $0.count == 1 ? "West | < | < | <" : $0.joined(separator: " | ") })
  }

  @Test("A Chinese section's name is not the first line of the label below it")
  func chineseSection() {
    let found = tables(
      """
      地区            总计        人均      比上年
      东部地区
      北京           1,149       38.29       143.5
      上海           2,310       40.10       305.2
      西部地区
      新疆             463       22.35       239.7
      青海             881       58.83       215.3
      """)
    #expect(
      found.map(\.picture) == [
        [
          "地区 | 总计 | 人均 | 比上年", "东部地区 |  |  | ", "北京 | 1,149 | 38.29 | 143.5",
          "上海 | 2,310 | 40.10 | 305.2", "西部地区 |  |  | ", "新疆 | 463 | 22.35 | 239.7",
          "青海 | 881 | 58.83 | 215.3",
        ]
      ])
  }

  // MARK: Groups

  /// Groups of three rows between rules, each with one label.
  private func groups(labelRow: Int) -> PDFPage {
    var page = SetPage()
    page.set("Region", x: 60, y: 100)
    page.set("Town", x: 130, y: 100)
    page.set("2001", endingAt: 260, y: 100)
    page.set("2002", endingAt: 320, y: 100)
    page.rule(y: 96, from: 58, to: 325)
    page.rule(y: 114, from: 58, to: 325)
    let towns = ["Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak"]
    for (index, town) in towns.enumerated() {
      let y = 118 + 14 * Double(index)
      if index % 3 == labelRow { page.set(["North", "Coast", "South"][index / 3], x: 60, y: y) }
      page.set(town, x: 130, y: y)
      page.set("\(1204 + 131 * index)", endingAt: 260, y: y)
      page.set("\(3981 + 57 * index)", endingAt: 320, y: y)
      if index % 3 == 2 { page.rule(y: y + 12, from: 58, to: 325) }
    }
    return page.page
  }

  @Test("A label in the middle of its rows is a cell beside all of them")
  func centeredLabel() {
    let picture = tables(on: groups(labelRow: 1)).first?.picture ?? []
    #expect(picture.first == "Region | Town | 2001 | 2002")
    #expect(
      picture.dropFirst().map { String($0.prefix(5)) } == [
        "North", "^ | B", "^ | C", "Coast", "^ | F", "^ | H", "South", "^ | M", "^ | O",
      ])
  }

  @Test("A label at the top of its rows stands in the first one")
  func labelAtTop() {
    let picture = tables(on: groups(labelRow: 0)).first?.picture ?? []
    #expect(
      picture.dropFirst().map { String($0.prefix(5)) } == [
        "North", " | Bi", " | Ce", "Coast", " | Fi", " | Ha", "South", " | Ma", " | Oa",
      ])
  }

  // MARK: Side by side

  /// Two tables whose rows share their baselines, each with a rule below its own head only.
  @Test(
    "Rules below two heads, with none across the room between them, bound two tables",
    arguments: [20.0, 40, 70])
  func sideBySide(gap: Double) {
    var page = SetPage()
    let towns = ["Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple"]
    let right = 200 + gap
    for (x, heads) in [(60.0, ["State", "Number", "Rank"]), (right, ["State", "Rank", "Age"])] {
      page.set(heads[0], x: x, y: 100)
      page.set(heads[1], endingAt: x + 90, y: 100)
      page.set(heads[2], endingAt: x + 140, y: 100)
      page.rule(y: 113, from: x, to: x + 140)
      for (index, town) in towns.enumerated() {
        let y = 117 + 13 * Double(index)
        page.set(town, x: x, y: y)
        page.set("\(103 + 37 * index * index).4", endingAt: x + 90, y: y)
        page.set("\(611 - 7 * index * index)", endingAt: x + 140, y: y)
      }
    }
    let found = tables(on: page.page).map(\.picture)
    #expect(found.map(\.first) == ["State | Number | Rank", "State | Rank | Age"])
    #expect(found.allSatisfy { $0.count == towns.count + 1 })
  }
}
