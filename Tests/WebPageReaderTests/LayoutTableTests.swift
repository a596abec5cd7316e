import Testing

@testable import WebPageReader

/// Tables that lay out a page are told from tables of data.
@Suite struct LayoutTableTests {
  private static let data = "<table><tr><td>规章<td>1<tr><td>文件<td>2</table>"
  private static let picture = "规章|1 / 文件|2"
  private static let prose = String(repeating: "本年度认真贯彻落实条例要求。", count: 20)

  @Test func anArticleInATableIsAnArticle() {
    let page = ReadPage(
      "<table><tr><td><p>标题</p><p>\(Self.prose)</p>\(Self.data)<p>尾</p></td></tr></table>")
    #expect(page.all == ["标题", Self.prose, Self.picture, "尾"])
  }

  @Test func nestedLayoutTablesAreOpenedAtAnyDepth() {
    var html = Self.data
    for _ in 0..<30 { html = "<table><tr><td>\(html)</td></tr></table>" }
    #expect(ReadPage(html).all == [Self.picture])
    #expect(
      ReadPage("<table><tr><td>菜单</td><td>\(html)</td></tr></table>").all == ["菜单", Self.picture])
  }

  @Test func rowsOfDataBesideRowsOfProseStayATable() {
    let page = ReadPage(
      """
      <table><tr><td colspan=2>一、总体情况</td></tr><tr><td colspan=2>\(Self.prose)</td></tr>
      <tr><td>规章<td>1</tr><tr><td>文件<td>2</tr><tr><td colspan=2>\(Self.data)</tr><tr><td>其他<td>3</tr></table>
      """)
    #expect(
      page.all == [
        "一、总体情况", Self.prose, "规章|1 / 文件|2 / 规章|1 / 文件|2 / 其他|3",
      ])
  }

  @Test func aTableThatGoesOnWithValuesIsOneWithTheTableBeforeIt() {
    let head = "<table><tr><td>项<td>数"
    let rest = "<table><tr><td>文件<td>2</table>"
    #expect(
      ReadPage("\(head)<tr><td>规章<td>1</table><p>&nbsp;</p>\(rest)").all == ["项|数 / 规章|1 / 文件|2"])
    #expect(ReadPage("\(head)</table>\(rest)").all == ["项|数 / 文件|2"])
    #expect(ReadPage("\(head)</table><p>二</p>\(rest)").all == ["项|数", "二", "文件|2"])
    #expect(ReadPage("\(head)</table>\(head)<tr><td>文件<td>2</table>").all == ["项|数", "项|数 / 文件|2"])
    #expect(
      ReadPage("\(head)</table><table><tr><td>文件<td>2<td>3</table>").all == ["项|数", "文件|2|3"])
  }

  @Test func aLongNoteBesideFiguresIsACell() {
    let page = ReadPage("<table><tr><td>规章<td>1<td rowspan=2>\(Self.prose)<tr><td>文件<td>2</table>")
    #expect(page.all == ["规章|1|\(Self.prose)[2×1] / 文件|2"])
  }

  @Test func aBoxAroundACellsTextIsTheText() {
    #expect(
      ReadPage("<table><tr><td>规章<td><table><tr><td>1</table><tr><td>文件<td>2</table>").all
        == [Self.picture])
  }

  @Test func aTableOfOneColumnIsParagraphs() {
    #expect(ReadPage("<table><tr><td>一<tr><td>二</table>").all == ["一", "二"])
  }

  @Test func captionsAndStrayTextStandBeforeTheTable() {
    #expect(
      ReadPage("<table><caption>表一</caption><p>单位：件</p><tr><td>规章<td>1<tr><td>文件<td>2</table>").all
        .sorted() == ["单位：件", "表一", Self.picture].sorted())
  }

  @Test func aPresentationalTableIsLayout() {
    #expect(ReadPage("<table role=presentation><tr><td>a<td>1</table>").all == ["a", "1"])
  }
}
