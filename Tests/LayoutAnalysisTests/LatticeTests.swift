import LayoutAnalysis
import PageModel
import Testing

@Suite struct LatticeTests {
  private func tables(_ drawing: String) -> [Table] {
    DocumentLayout(pages: [PageDrawing.page(drawing)]).tables
  }

  @Test func aWrappedHeaderIsJoinedWithoutBlanks() throws {
    let table = try #require(
      tables(
        """
        ┌──────┬────┬────┐
        │ 项目 │ 自 │ 总 │
        │      │ 然 │    │
        │      │ 人 │ 计 │
        ├──────┼────┼────┤
        │ 合计 │ 21 │  3 │
        └──────┴────┴────┘
        """
      ).first)
    #expect(
      table.outline == [
        "0-0 0-0 项目", "0-0 1-1 自然人", "0-0 2-2 总计", "1-1 0-0 合计", "1-1 1-1 21", "1-1 2-2 3",
      ])
    #expect(
      table.cells.map(\.role) == [
        .columnHeader, .columnHeader, .columnHeader, .stub, .data, .data,
      ])
  }

  @Test func mergedCellsAreOneCellWithWiderRanges() throws {
    let table = try #require(
      tables(
        """
        ┌──────┬───────────┐
        │      │ 申请人    │
        │ 项目 ├─────┬─────┤
        │      │ 甲  │ 乙  │
        ├──────┼─────┼─────┤
        │ 合计 │  1  │  2  │
        └──────┴─────┴─────┘
        """
      ).first)
    #expect(
      table.outline == [
        "0-1 0-0 项目", "0-0 1-2 申请人", "1-1 1-1 甲", "1-1 2-2 乙", "2-2 0-0 合计", "2-2 1-1 1",
        "2-2 2-2 2",
      ])
  }

  @Test func aMissingLowerRuleIsClosedAtTheEndOfTheVerticals() throws {
    let table = try #require(
      tables(
        """
        ┌──────┬─────┐
        │ 规章 │  1  │
        ├──────┼─────┤
        │ 许可 │  2  │
        """
      ).first)
    #expect(table.outline == ["0-0 0-0 规章", "0-0 1-1 1", "1-1 0-0 许可", "1-1 1-1 2"])
  }

  @Test func aMissingUpperRuleAndMissingSidesAreClosed() throws {
    let table = try #require(
      tables(
        """
        │ 规章 │  1
        ├──────┼─────
        │ 许可 │  2
        └──────┴─────
        """
      ).first)
    #expect(table.outline == ["0-0 0-0 规章", "0-0 1-1 1", "1-1 0-0 许可", "1-1 1-1 2"])
  }

  @Test func aSingleFrameIsNoTable() {
    let layout = DocumentLayout(pages: [
      PageDrawing.page(
        """
        ┌──────┐
        │ 说明 │
        └──────┘
        """)
    ])
    #expect(layout.tables.isEmpty)
    #expect(layout.paragraphs.map(\.text) == ["说明"])
  }

  @Test func aRuleThatEndsHalfwayThroughACellPartsNothing() throws {
    let table = try #require(
      tables(
        """
        ┌─────────────┬─────┐
        │ 信息内容    │ 数  │
        │      │      │     │
        │             │     │
        │             │     │
        ├──────┬──────┼─────┤
        │ 甲   │ 乙   │  2  │
        └──────┴──────┴─────┘
        """
      ).first)
    #expect(table.outline.contains("0-0 0-1 信息内容"))
  }

  @Test func anOpenCornerIsCutIntoRectangles() throws {
    let table = try #require(
      tables(
        """
        ┌────────────┐
        │ 项目       │
        │      ┌─────┤
        │ 合计 │  1  │
        └──────┴─────┘
        """
      ).first)
    #expect(table.outline == ["0-0 0-1 项目", "1-1 0-0 合计", "1-1 1-1 1"])
  }

  @Test func aBandFromEdgeToEdgeAndTheWordsBelowItAreHeaders() throws {
    let table = try #require(
      tables(
        """
        ┌─────────────┐
        │ 第一项      │
        ├──────┬──────┤
        │ 内容 │ 件数 │
        ├──────┼──────┤
        │ 规章 │  1   │
        ├──────┴──────┤
        │ 第五项      │
        ├──────┬──────┤
        │ 内容 │ 数量 │
        ├──────┼──────┤
        │ 许可 │  2   │
        └──────┴──────┘
        """
      ).first)
    #expect(
      table.cells.filter { $0.role == .columnHeader }.map(\.text) == [
        "第一项", "内容", "件数", "第五项", "内容", "数量",
      ])
  }

  @Test func aStackedLabelThatRunsOutOfItsCellStaysWithIt() throws {
    let layout = DocumentLayout(pages: [
      PageDrawing.page(
        """
        ┌────┬──────┬────┐
        │ 办 │ 公开 │  1 │
        │ 理 ├──────┼────┤
        │ 结 │ 不予 │  2 │
        └────┴──────┴────┘
          果
        """)
    ])
    #expect(layout.tables.first?.cells.first?.text == "办理结果")
    #expect(layout.paragraphs.isEmpty)
  }

  @Test func headersAndStubsGivePaths() throws {
    let table = try #require(
      tables(
        """
        ┌─────────────┬───────────┐
        │             │ 申请人    │
        │ 说明        ├─────┬─────┤
        │             │ 甲  │ 乙  │
        ├──────┬──────┼─────┼─────┤
        │ 不予 │ 秘密 │  1  │  2  │
        │      ├──────┼─────┼─────┤
        │      │ 法律 │  3  │  4  │
        └──────┴──────┴─────┴─────┘
        """
      ).first)
    let four = try #require(table.cells.first { $0.text == "4" })
    let headings = TableHeadings(table)
    #expect(headings.columnPath(of: four).map(\.text) == ["申请人", "乙"])
    #expect(headings.stubPath(ofRow: 3).map(\.text) == ["不予", "法律"])
    #expect(headings.headerRows == [0, 1])
  }

  @Test func stackedCharactersOfAStubReadDownward() throws {
    let table = try #require(
      tables(
        """
        ┌────┬──────┬────┐
        │ 办 │ 公开 │  1 │
        │ 理 ├──────┼────┤
        │ 结 │ 不予 │  2 │
        │ 果 │      │    │
        └────┴──────┴────┘
        """
      ).first)
    #expect(table.cells.first?.text == "办理结果")
  }
}
