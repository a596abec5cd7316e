import LayoutAnalysis
import PageModel
import Testing

@Suite struct RuledRowsTests {
  /// Rules between rows only, drawn cell by cell: the pieces meet at the column edges.
  private func page(_ drawing: String, edges: [Double], heights: [Double]) -> PDFPage {
    let drawn = PageDrawing.page(drawing)
    let rules = heights.flatMap { height in
      zip(edges, edges.dropFirst()).map { start, end in
        Ruling(orientation: .horizontal, position: height, start: start, end: end, thickness: 1)
      }
    }
    return PDFPage(
      number: 1, frame: drawn.frame, glyphs: drawn.glyphs, styles: drawn.styles, rulings: rules)
  }

  @Test func theColumnsAreWhereThePiecesMeet() throws {
    let layout = DocumentLayout(pages: [
      page(
        """
         内容    甲    乙

         规章     1     2
        """, edges: [40, 88, 124, 160], heights: [94, 118, 142])
    ])
    let table = try #require(layout.tables.first)
    #expect(table.method == .halfRuled)
    #expect(
      table.outline == [
        "0-0 0-0 内容", "0-0 1-1 甲", "0-0 2-2 乙", "1-1 0-0 规章", "1-1 1-1 1", "1-1 2-2 2",
      ])
  }

  @Test func aHeadingIsMergedOverTheColumnsItIsCenteredOn() throws {
    let layout = DocumentLayout(pages: [
      page(
        """
         内容     数量

         许可      95
        """, edges: [40, 88, 104, 112, 128], heights: [94, 118, 142])
    ])
    let table = try #require(layout.tables.first)
    #expect(
      table.outline == ["0-0 0-0 内容", "0-0 1-3 数量", "1-1 0-0 许可", "1-1 1-3 95"])
  }

  @Test func theExportsKeepSpansAndEscapeMarks() throws {
    let table = try #require(
      DocumentLayout(pages: [
        PageDrawing.page(
          """
          ┌───────────┐
          │ a<b & "c" │
          ├─────┬─────┤
          │ x|y │ 1,2 │
          └─────┴─────┘
          """)
      ]).tables.first)
    #expect(
      TableTextWriter.html(table)
        == "<table>\n<thead>\n"
        + "<tr><th scope=\"col\" colspan=\"2\">a&lt;b &amp; &quot;c&quot;</th></tr>\n"
        + "</thead>\n<tbody>\n"
        + "<tr><th scope=\"row\">x|y</th><td>1,2</td></tr>\n</tbody>\n</table>\n")
    #expect(
      TableTextWriter.markdown(table)
        == "| a\\<b & \"c\" |  |\n| --- | --- |\n| x\\|y | 1,2 |\n")
    #expect(TableTextWriter.csv(table) == "\"a<b & \"\"c\"\"\",\nx|y,\"1,2\"\n")
  }
}

/// Numbers that fill their columns, so that little white space is left at the edges between them.
extension RuledRowsTests {
  /// Rows of numbers centered in columns that the longest of them fills but for a gap, in font sizes.
  private func centered(_ rows: [[String]], gap: Double, size: Double = 10) -> Table? {
    var page = SetPage(size: size)
    let widest = rows[0].indices.map { column in
      (rows.map { page.width(of: $0[column]) }.max() ?? 0) + gap * size
    }
    let edges = widest.reduce(into: [100.0]) { $0.append(($0.last ?? 0) + $1) }
    for (index, row) in rows.enumerated() {
      let top = 100 + 2 * size * Double(index)
      for (column, text) in row.enumerated() {
        page.set(text, centeredAt: (edges[column] + edges[column + 1]) / 2, y: top + size / 2)
      }
    }
    for line in 0...rows.count {
      for (start, end) in zip(edges, edges.dropFirst()) {
        page.rule(y: 100 + 2 * size * Double(line), from: start, to: end)
      }
    }
    return DocumentLayout(pages: [page.page]).tables.first
  }

  @Test(
    "Two numbers are never one, however little room is between their columns",
    arguments: [0.15, 0.2, 0.28, 0.34, 0.5], [7.5, 10, 14])
  func numbersOfTwoColumnsStayApart(gap: Double, size: Double) throws {
    let rows = [
      ["Town", "Old", "New", "Sum"], ["East", "1", "3", "4"], ["West", "3750", "21553", "25303"],
      ["North", "12", "0", "12"], ["All", "3763", "21556", "25319"],
    ]
    let table = try #require(centered(rows, gap: gap, size: size))
    #expect(table.columnCount == 4)
    #expect(table.cells.map(\.text) == rows.flatMap(\.self))
  }

  @Test("A number set over two columns whose digits stand close is one")
  func aNumberOverAnEdgeIsOne() throws {
    let table = try #require(
      centered(
        [["Town", "A", "B"], ["East", "11111", "22222"], ["West", "345678", ""]], gap: 0.6))
    #expect(table.cells.map(\.text).contains("345678"))
  }
}

/// Rules between rows only, each drawn in one piece.
extension RuledRowsTests {
  /// A drawing with rules above some of its lines, each over some of its positions.
  private func tables(_ drawing: String, rules: [(line: Int, columns: ClosedRange<Int>)]) -> [Table]
  {
    let page = rules.reduce(PageDrawing.page(drawing)) { $0.ruled(above: $1.line, $1.columns) }
    return DocumentLayout(pages: [page]).tables
  }

  @Test func rulesThatStopAtATallCellTellTheColumnsOfTheStub() throws {
    let table = try #require(
      tables(
        """
         项目                 个人   单位   总计
         一、新收申请数量       3      1      4
         三、  （一）公开       2      0      2
         结果  （二）  秘密     0      1      1
               不公开  隐私     1      0      1
         四、结转下年           0      0      0
        """,
        rules: [
          (0, 0...45), (1, 0...45), (2, 0...45), (3, 6...45), (4, 13...45), (5, 0...45),
          (6, 0...45),
        ]
      ).first)
    #expect(
      table.picture == [
        "项目 |  |  | 个人 | 单位 | 总计", "一、新收申请数量 | < | < | 3 | 1 | 4",
        "三、结果 | （一）公开 | < | 2 | 0 | 2", "^ | （二）不公开 | 秘密 | 0 | 1 | 1",
        "^ | ^ | 隐私 | 1 | 0 | 1", "四、结转下年 | < |  | 0 | 0 | 0",
      ])
  }

  @Test func aPartWithOneRowHasItsColumnsToo() throws {
    let table = try #require(
      tables(
        """
              复议                诉讼
        维持 纠正 总计    维持 纠正 总计
         28   13   41      33    6   39
        """, rules: [(0, 0...34), (1, 0...34), (2, 0...34), (3, 0...34)]
      ).first)
    #expect(table.columnCount == 6)
    #expect(table.picture.last == "28 | 13 | 41 | 33 | 6 | 39")
  }

  @Test func aChaptersHeadingPartsTwoTablesWithTheSameEdges() {
    let page = page(
      """
       内容    甲    乙
       规章     1     2



       四、复议情况



       维持    纠正  总计
        1       0     1
      """, edges: [40, 88, 124, 160], heights: [98, 112, 124, 208, 220, 232])
    #expect(DocumentLayout(pages: [page]).tables.count == 2)
  }
}
