import LayoutAnalysis
import PageModel
import Testing

@Suite struct TableJoinTests {
  private func tables(_ drawings: [String]) -> [Table] {
    DocumentLayout(
      pages: drawings.enumerated().map { PageDrawing.page($1, number: $0 + 1) }
    ).tables
  }

  @Test func aLabelCutByThePageBreakIsOneCell() throws {
    let joined = tables([
      """
      ┌────────────┬──────────┬────┐
      │ （三）不予 │ 1.秘密   │  1 │
      ├────────────┼──────────┼────┤
      │ （四）无   │ 1.不掌握 │  7 │
      └────────────┴──────────┴────┘
      """,
      """
      ┌────────────┬──────────┬────┐
      │ 法提供     │ 2.没有   │  8 │
      │            ├──────────┼────┤
      │            │ 3.不明   │  9 │
      └────────────┴──────────┴────┘
      """,
    ])
    let table = try #require(joined.first)
    #expect(joined.count == 1)
    #expect(table.pages == [1, 2])
    #expect(table.outline.contains("1-3 0-0 （四）无法提供"))
    #expect(table.cells.last?.page == 2)
  }

  @Test func aRowCutInItsTextIsOneRow() throws {
    let table = try #require(
      tables([
        """
        ┌──────────────┬────┐
        │ 1.信访       │  4 │
        ├──────────────┼────┤
        │ 2.申请人逾期 │  6 │
        └──────────────┴────┘
        """,
        """
        ┌──────────────┬────┐
        │ 不补正       │    │
        ├──────────────┼────┤
        │ 3.其他       │  5 │
        └──────────────┴────┘
        """,
      ]).first)
    #expect(
      table.outline == [
        "0-0 0-0 1.信访", "0-0 1-1 4", "1-1 0-0 2.申请人逾期不补正", "1-1 1-1 6", "2-2 0-0 3.其他",
        "2-2 1-1 5",
      ])
  }

  @Test func aRepeatedHeaderIsReadOnce() throws {
    let table = try #require(
      tables([
        """
        ┌──────┬──────┐
        │ 内容 │ 件数 │
        ├──────┼──────┤
        │ 规章 │  1   │
        └──────┴──────┘
        """,
        """
        ┌──────┬──────┐
        │ 内容 │ 件数 │
        ├──────┼──────┤
        │ 许可 │  2   │
        └──────┴──────┘
        """,
      ]).first)
    #expect(
      table.outline == [
        "0-0 0-0 内容", "0-0 1-1 件数", "1-1 0-0 规章", "1-1 1-1 1", "2-2 0-0 许可", "2-2 1-1 2",
      ])
  }

  @Test func textBetweenTheTablesKeepsThemApart() {
    let joined = tables([
      """
      ┌──────┬──────┬────┐
      │ 规章 │ 内容 │  1 │
      └──────┴──────┴────┘
      """,
      """
      三、收到申请情况

      ┌──────┬──────┬────┐
      │ 许可 │ 内容 │  2 │
      └──────┴──────┴────┘
      """,
    ])
    #expect(joined.count == 2)
  }

  /// Any table split between any two rows is the same table again.
  @Test(arguments: 1..<8) func aSplitBetweenTwoRowsChangesNothing(row: Int) {
    let rows = (1...8).map { "│ \($0).许可 │ \($0)\($0) │  \($0) │" }
    let rule = "├────────┼────┼────┤"
    func drawing(_ lines: ArraySlice<String>) -> String {
      (["┌────────┬────┬────┐"] + [lines.joined(separator: "\n\(rule)\n")]
        + ["└────────┴────┴────┘"]).joined(separator: "\n")
    }
    let whole = tables([drawing(rows[...])])
    let split = tables([drawing(rows[..<row]), drawing(rows[row...])])
    #expect(split.map(\.outline) == whole.map(\.outline))
  }

  // MARK: Tables without rulings around their cells

  /// A page with rules from edge to edge at some heights.
  private func halfRuled(_ drawing: String, number: Int, rules: [Double], top: Double = 60)
    -> PDFPage
  {
    let drawn = PageDrawing.page(drawing, number: number, top: top)
    return PDFPage(
      number: number, frame: drawn.frame, glyphs: drawn.glyphs, styles: drawn.styles,
      rulings: rules.map {
        Ruling(orientation: .horizontal, position: $0, start: 38, end: 300, thickness: 0.5)
      })
  }

  private static let names = [
    "Belgium", "Denmark", "Germany", "Ireland", "Greece", "Spain", "France", "Italy", "Cyprus",
    "Latvia", "Hungary", "Malta", "Austria", "Poland", "Portugal", "Finland",
  ]

  /// Rows of a name and two numbers, right-aligned.
  private func rows(_ range: Range<Int>) -> [String] {
    range.map { row in
      let cells = ["\(row * 37 % 90 + 10).\(row % 10)", "\(row * 7_919 % 900 + 100)"]
      let name = Self.names[row % Self.names.count]
      return [name.padded(to: 14)].joined() + cells.map { $0.leftPadded(to: 10) }.joined()
    }
  }

  private let header = "Member         " + "    Share" + "  Persons"

  @Test func aTableWithoutRulingsGoesOnOverThePageBreak() throws {
    let joined = DocumentLayout(pages: [
      PageDrawing.page(([header] + rows(0..<50)).joined(separator: "\n"), number: 1, top: 60),
      PageDrawing.page(rows(50..<70).joined(separator: "\n"), number: 2, top: 60),
    ]).tables
    let table = try #require(joined.first)
    #expect(joined.count == 1)
    #expect(table.method == .stream)
    #expect(table.pages == [1, 2])
    #expect(table.rowCount == 71)
    #expect(table.columnCount == 3)
  }

  @Test func aRepeatedHeaderOfATableWithoutRulingsIsReadOnce() throws {
    let table = try #require(
      DocumentLayout(pages: [
        PageDrawing.page(([header] + rows(0..<30)).joined(separator: "\n"), number: 1, top: 60),
        PageDrawing.page(([header] + rows(30..<40)).joined(separator: "\n"), number: 2, top: 60),
      ]).tables.first)
    #expect(table.rowCount == 41)
    #expect(table.cells.count { $0.text == "Share" } == 1)
  }

  @Test(arguments: [
    "Table5.Households—Continued", "Table5(continued)", "Table5(cont.)", "Tabelle5(Fortsetzung)",
    "续表5", "Table5.Households",
  ])
  func aCaptionThatSaysSoContinuesTheTable(caption: String) throws {
    let first = ["Table5.Households", "", header] + rows(0..<30)
    let second = [caption, "", header] + rows(30..<40)
    let joined = DocumentLayout(pages: [
      PageDrawing.page(first.joined(separator: "\n"), number: 1, top: 60),
      PageDrawing.page(second.joined(separator: "\n"), number: 2, top: 60),
    ]).tables
    #expect(joined.map(\.rowCount) == [41])
  }

  @Test(arguments: ["Table6.Households", "Table6(continued)", "表六户数", "Otherhouseholds"])
  func anotherCaptionBeginsAnotherTable(caption: String) {
    let first = ["Table5.Households", "", header] + rows(0..<50)
    let second = [caption, "", header] + rows(50..<60)
    let tables = DocumentLayout(pages: [
      PageDrawing.page(first.joined(separator: "\n"), number: 1, top: 60),
      PageDrawing.page(second.joined(separator: "\n"), number: 2, top: 60),
    ]).tables
    #expect(tables.map(\.pages) == [[1], [2]])
  }

  @Test func anotherHeaderBeginsAnotherTable() {
    let other = "Region         " + "     Area" + "   Births"
    let tables = DocumentLayout(pages: [
      PageDrawing.page(([header] + rows(0..<50)).joined(separator: "\n"), number: 1, top: 60),
      PageDrawing.page(([other] + rows(50..<60)).joined(separator: "\n"), number: 2, top: 60),
    ]).tables
    #expect(tables.map(\.pages) == [[1], [2]])
  }

  @Test func otherColumnsAreAnotherTable() {
    let second = (0..<10).map {
      "Region \($0)        \($0 * 3 + 11)     \($0 + 20)     \($0 * 7 + 30)"
    }
    let tables = DocumentLayout(pages: [
      PageDrawing.page(([header] + rows(0..<50)).joined(separator: "\n"), number: 1, top: 60),
      PageDrawing.page(second.joined(separator: "\n"), number: 2, top: 60),
    ]).tables
    #expect(tables.map(\.pages) == [[1], [2]])
  }

  @Test func aTableThatEndsHighOnItsPageIsNotContinued() {
    let tables = DocumentLayout(pages: [
      PageDrawing.page(([header] + rows(0..<20)).joined(separator: "\n"), number: 1, top: 60),
      PageDrawing.page(rows(20..<30).joined(separator: "\n"), number: 2, top: 60),
    ]).tables
    #expect(tables.map(\.pages) == [[1], [2]])
  }

  @Test func notesMayStandBetweenThePartsButNoText() {
    func tables(below line: String) -> [Table] {
      let first = [header] + rows(0..<45) + ["", "", "", line]
      return DocumentLayout(pages: [
        PageDrawing.page(first.joined(separator: "\n"), number: 1, top: 60),
        PageDrawing.page(([header] + rows(45..<60)).joined(separator: "\n"), number: 2, top: 60),
      ]).tables
    }
    #expect(tables(below: "Source: the reporting unit.").map(\.rowCount) == [61])
    #expect(tables(below: "The survey was taken again in the next year.").count == 2)
  }

  @Test func rulesBelowTheHeaderDoNotKeepThePartsApart() throws {
    let first = [header, ""] + rows(0..<50)
    let second = [header, ""] + rows(50..<70)
    let joined = DocumentLayout(pages: [
      halfRuled(
        first.joined(separator: "\n"), number: 1, rules: [58, 78, 60 + 12 * 52 + 2]),
      halfRuled(
        second.joined(separator: "\n"), number: 2, rules: [58, 78, 60 + 12 * 22 + 2]),
    ]).tables
    let table = try #require(joined.first)
    #expect(table.method == .halfRuled)
    #expect(joined.map(\.pages) == [[1, 2]])
    #expect(table.rowCount == 71)
  }

  @Test func aRuledTableGoesOnWithoutItsVerticalRules() throws {
    let rule = "├─────────────┼──────┼──────┤"
    let ruled = (0..<26).map {
      "│ \(Self.names[$0 % 16].padded(to: 12))│  \($0 + 10)  │  \($0 + 40)  │"
    }
    let drawing = [
      "┌─────────────┬──────┬──────┐", ruled.joined(separator: "\n\(rule)\n"),
      "└─────────────┴──────┴──────┘",
    ]
    let open = (26..<36).map {
      "  \(Self.names[$0 % 16].padded(to: 12))   \($0 + 10)     \($0 + 40)"
    }
    let joined = DocumentLayout(pages: [
      PageDrawing.page(drawing.joined(separator: "\n"), number: 1, top: 60),
      PageDrawing.page(open.joined(separator: "\n"), number: 2, top: 60),
    ]).tables
    #expect(joined.map(\.pages) == [[1, 2]])
    #expect(joined.first?.rowCount == 36)
    #expect(joined.first?.columnCount == 3)
  }

  @Test func aColumnWithoutTextOnOnePageStaysBlankThere() throws {
    let second = rows(50..<60).map { String($0.prefix(24)) }
    let table = try #require(
      DocumentLayout(pages: [
        PageDrawing.page(([header] + rows(0..<50)).joined(separator: "\n"), number: 1, top: 60),
        PageDrawing.page(second.joined(separator: "\n"), number: 2, top: 60),
      ]).tables.first)
    #expect(table.pages == [1, 2])
    #expect(table.columnCount == 3)
    #expect(
      table.cells.filter { $0.page == 2 && $0.columns == 2..<3 }.allSatisfy { $0.text.isEmpty })
  }

  /// Twice the pages take about twice the steps: the cells above a break are not looked at again.
  @Test func sixHundredPagesAreOneTable() throws {
    let count = 600
    let pages = (0..<count).map { page in
      PageDrawing.page(
        """
        ┌──────┬──────┐
        │ 内容 │ 件数 │
        ├──────┼──────┤
        │ 许可 │ \(100 + page)  │
        └──────┴──────┘
        """, number: page + 1)
    }
    let tables = DocumentLayout(pages: pages).tables
    #expect(tables.map(\.rowCount) == [count + 1])
    #expect(tables.first?.pages == Array(1...count))
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
