import LayoutAnalysis
import PageModel
import Testing

@Suite struct RoleTests {
  private func roles(_ drawing: String) throws -> [[String]] {
    let table = try #require(DocumentLayout(pages: [PageDrawing.page(drawing)]).tables.first)
    return table.cellsByFirstRow.map { row in
      row.map { $0.role == .columnHeader ? "header" : $0.role.rawValue }
    }
  }

  @Test func codesAndNamesAreTheStubThoughTheTotalSpansThem() throws {
    #expect(
      try roles(
        """
        ┌────┬────┬──────┬─────┐
        │ 类 │ 款 │ 名称 │ 合计│
        ├────┼────┼──────┼─────┤
        │ 201│    │ 公共 │ 30.5│
        ├────┼────┼──────┼─────┤
        │ 201│ 05 │ 统计 │ 20.5│
        ├────┴────┴──────┼─────┤
        │ 合计           │ 51.0│
        └────────────────┴─────┘
        """) == [
          ["header", "header", "header", "header"], ["stub", "stub", "stub", "data"],
          ["stub", "stub", "stub", "data"], ["stub", "data"],
        ])
  }

  @Test func valuesLeftOfWordsStayValues() throws {
    #expect(
      try roles(
        """
        ┌──────┬──────┬──────┐
        │ 数量 │ 单价 │ 备注 │
        ├──────┼──────┼──────┤
        │ 12   │ 30.5 │ 公共 │
        └──────┴──────┴──────┘
        """) == [["header", "header", "header"], ["data", "data", "stub"]])
  }

  @Test func yearsAboveOtherNumbersAreTheHeader() throws {
    #expect(
      try roles(
        """
        ┌──────┬──────┬──────┐
        │ 地区 │ 2006 │ 2007 │
        ├──────┼──────┼──────┤
        │ 甲   │ 16.7 │ 12.9 │
        ├──────┼──────┼──────┤
        │ 乙   │ 37.0 │ 2007 │
        └──────┴──────┴──────┘
        """) == [
          ["header", "header", "header"], ["stub", "data", "data"], ["stub", "data", "data"],
        ])
  }

  @Test func yearsAboveYearsAreValues() throws {
    #expect(
      try roles(
        """
        ┌──────┬──────┬──────┐
        │ 机构 │ 成立 │ 改组 │
        ├──────┼──────┼──────┤
        │ 甲   │ 2006 │ 2007 │
        ├──────┼──────┼──────┤
        │ 乙   │ 1998 │ 2004 │
        └──────┴──────┴──────┘
        """) == [
          ["header", "header", "header"], ["stub", "data", "data"], ["stub", "data", "data"],
        ])
  }

  @Test func itemsOfAListAreNoHeaderThoughTheyHaveNoValues() throws {
    #expect(
      try roles(
        """
        ┌────────────┬──────┬────────────┬──────┐
        │ 项目       │ 数   │ 项目       │ 数   │
        ├────────────┼──────┼────────────┼──────┤
        │ 一、财政   │      │ 一、教育   │      │
        ├────────────┼──────┼────────────┼──────┤
        │ 总计       │      │ 总计       │      │
        ├────────────┴──────┴────────────┴──────┤
        │ 注：本表为空表                        │
        ├────────────┬──────┬────────────┬──────┤
        │            │      │            │      │
        └────────────┴──────┴────────────┴──────┘
        """
      ).map { $0[0] } == ["header", "stub", "stub", "stub", "stub"])
  }
}
