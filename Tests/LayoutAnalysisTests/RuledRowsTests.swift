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
        == "| a<b & \"c\" |  |\n| --- | --- |\n| x\\|y | 1,2 |\n")
    #expect(TableTextWriter.csv(table) == "\"a<b & \"\"c\"\"\",\nx|y,\"1,2\"\n")
  }
}
