import LayoutAnalysis
import PageModel
import Testing

@Suite("Text in vertical lines")
struct VerticalTextTests {
  private func layout(_ drawing: String) -> DocumentLayout {
    DocumentLayout(pages: [PageDrawing.page(drawing)])
  }

  private func lines(_ drawing: String) -> [String] {
    layout(drawing).pages[0].lines.map(\.text)
  }

  @Test func linesRunDownwardAndFollowEachOtherToTheLeft() {
    let drawing = """
      归舟小记

      归  远  渔  江
      舟  寺  火  上
      靠  钟  映  清
      岸  声  着  风
      收  渐  芦  徐
      帆  近  苇  来
      """
    #expect(lines(drawing) == ["归舟小记", "江上清风徐来", "渔火映着芦苇", "远寺钟声渐近", "归舟靠岸收帆"])
    #expect(layout(drawing).tables.isEmpty)
    #expect(layout(drawing).pages[0].lines[1].direction == .vertical)
  }

  @Test func aTableBesideThemIsATableOfItsOwn() throws {
    let drawing = """
      ┌────┬────┬────┐
      │船号│人数│归期│      远  渔  江
      ├────┼────┼────┤      寺  火  上
      │一号│  6 │初三│      钟  映  清
      ├────┼────┼────┤      声  着  风
      │二号│  4 │初五│      渐  芦  徐
      └────┴────┴────┘      近  苇  来
      下次十五再来
      """
    let result = layout(drawing)
    #expect(result.tables.count == 1)
    #expect(result.tables.first?.columnCount == 3)
    #expect(lines(drawing) == ["江上清风徐来", "渔火映着芦苇", "远寺钟声渐近", "下次十五再来"])
  }

  @Test func linesOfAnotherPitchBesideThemAreNoPartOfTheirRows() {
    let text = PageDrawing.page("渔  江\n火  上\n映  清\n着  风\n芦  徐\n苇  来")
    let shift = { (glyph: Glyph) in
      Glyph(
        scalar: glyph.scalar,
        box: Rect(
          x0: glyph.box.x0 + 80, y0: glyph.box.y0, x1: glyph.box.x1 + 80, y1: glyph.box.y1),
        style: 0)
    }
    let rows = [105.0, 129, 153].enumerated().flatMap { index, top in
      PageDrawing.page("项目 \(index + 1)00", top: top).glyphs
    }
    let page = PDFPage(
      number: 1, frame: text.frame, glyphs: rows + text.glyphs.map(shift), styles: text.styles)
    let lines = DocumentLayout(pages: [page]).pages[0].lines.map(\.text)
    #expect(lines == ["江上清风徐来", "渔火映着芦苇", "项目100", "项目200", "项目300"])
  }

  @Test func indentsShortLinesMarksAndNumbersBelongToThem() {
    let drawing = """
      帆  远      记
      。  寺  江
          12  上
          里  清
          钟  风
          声  来
          渐  。
          近  渔
      """
    #expect(lines(drawing) == ["记", "江上清风来。渔", "远寺12里钟声渐近", "帆。"])
  }

  @Test func twoTiersAreReadOneBelowTheOther() {
    let drawing = """
      渔  江
      火  上
      映  清
      着  风


      归  远
      舟  寺
      靠  钟
      岸  声
      """
    #expect(lines(drawing) == ["江上清风", "渔火映着", "远寺钟声", "归舟靠岸"])
  }

  @Test func charactersOfAVerticalFontMayStandFartherApart() {
    let page = PageDrawing.page(
      """
      渔  江

      火  上

      映  清

      着  风
      """)
    let style = TextStyle(fontName: "Song", fontSize: 12, direction: .vertical)
    let set = PDFPage(
      number: 1, frame: page.frame,
      glyphs: page.glyphs.map { Glyph(scalar: $0.scalar, box: $0.box, style: 0) }, styles: [style])
    let wide = DocumentLayout(pages: [set])
    #expect(wide.pages[0].lines.map(\.text) == ["江上清风", "渔火映着"])
  }

  @Test func aTitleOverAVerticalColumnIsReadAcross() {
    let title = PageDrawing.page("渔火集")
    let column = PageDrawing.page("江\n上\n清\n风", top: 160)
    let style = TextStyle(fontName: "Song", fontSize: 12, direction: .vertical)
    let page = PDFPage(
      number: 1, frame: title.frame,
      glyphs: title.glyphs
        + column.glyphs.map { Glyph(scalar: $0.scalar, box: $0.box, style: 1) },
      styles: title.styles + [style])
    let result = DocumentLayout(pages: [page])
    #expect(result.pages[0].lines.map(\.text) == ["渔火集", "江上清风"])
  }

  @Test func aStubWithACharacterALineStaysInItsTable() throws {
    let drawing = """
      ┌──┬────┬──┐
      │自│申请│ 6│
      │然├────┼──┤
      │人│受理│ 4│
      │类├────┼──┤
      │别│办结│ 4│
      └──┴────┴──┘
      """
    let table = try #require(layout(drawing).tables.first)
    #expect(table.cells.first?.text == "自然人类别")
  }

  @Test func columnsOfTheSameWordsAreNoText() {
    let drawing = """
      是  否  是
      否  否  是
      是  是  否
      是  否  是
      否  是  是
      """
    #expect(lines(drawing).allSatisfy { $0 != "是否是是否" })
  }

  @Test func proseInHorizontalLinesIsReadAcross() {
    let drawing = """
      春  眠  不觉晓
      处  处  闻啼鸟
      夜  来  风雨声
      花  落  知多少
      """
    #expect(layout(drawing).pages[0].lines.allSatisfy { $0.direction == .horizontal })
  }
}
