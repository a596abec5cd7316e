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
}
