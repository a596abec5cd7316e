import Testing

@testable import WebPageReader

/// Menus, paths and footers are told from the article.
@Suite struct NavigationTests {
  private static let article = "<h1>甲县2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>无。</p>"
  private static let expected = ["甲县2023年政府信息公开工作年度报告", "一、总体情况", "无。"]
  private static let links = ["首页", "政务公开", "办事服务", "互动交流"].map { "<a href='#'>\($0)</a>" }

  @Test(arguments: [
    "<nav>首页 公开</nav>", "<div role=navigation>首页</div>", "<aside>相关链接</aside>",
    "<header>某某政府网</header>",
    "<div><ul>\(links.map { "<li>\($0)</li>" }.joined())</ul></div>",
    "<div>\(links.joined(separator: " | "))</div>",
    "<table><tr>\(links.map { "<td>\($0)</td>" }.joined())</tr></table>",
    "<div>当前位置：\(links[0]) &gt; \(links[1]) &gt; 正文</div>",
    "<div class='bread-crumbs'>您的位置 \(links[0])</div>",
    "<div id=topNav><span>\(links[0])</span></div>",
  ])
  func whatStandsAroundAnArticleIsNoneOfIt(menu: String) {
    for html in [menu + Self.article, "<div>\(menu)</div><main>\(Self.article)</main>"] {
      #expect(ReadPage("<body>\(html)</body>").lines == Self.expected, "\(html)")
      #expect(!ReadPage("<body>\(html)</body>").navigation.isEmpty)
    }
  }

  @Test(arguments: ["<footer>版权所有</footer>", "<div class=footer><a href=#>网站地图</a> 主办：甲县</div>"])
  func aFooterIsNoneOfTheArticle(footer: String) {
    #expect(ReadPage("<body>\(Self.article)\(footer)</body>").lines == Self.expected)
  }

  @Test func aMenuInARowOfTheArticlesTableIsNoneOfIt() {
    let cells = Self.links.map { "<td>\($0)</td>" }.joined()
    for row in ["<tr>\(cells)</tr>", "<tr><td colspan=4>\(Self.links.joined())</td></tr>"] {
      let page = ReadPage("<table>\(row)<tr><td colspan=4>\(Self.article)</td></tr></table>")
      #expect(page.lines == Self.expected)
    }
  }

  @Test func anArticleInABoxWithItsMenuStays() {
    let menu = String(repeating: Self.links.joined(), count: 60)
    let page = ReadPage("<div class=nav><div>\(menu)</div><div>\(Self.article)</div></div>")
    #expect(page.lines == Self.expected)
  }

  @Test func aTitleAmongLinksStays() {
    let title = "<div class=tit>水月镇2023年政府信息公开工作年度报告</div>"
    let tools = ["大", "中", "小", "打印本页", "关闭窗口", "分享到微信"].map { "<a href=#>\($0)</a>" }.joined(
      separator: " ")
    for html in [
      "<div>\(title)<div>字号：\(tools)</div></div>",
      "<div class=top>\(Self.links.joined())\(title)</div>",
      "<div class='position-relative'>\(title)\(tools)</div>",
    ] {
      #expect(ReadPage("<body>\(html)<p>一、总体情况</p></body>").lines.contains { $0.hasPrefix("水月镇") })
    }
  }

  @Test func aHeadingAmongAttachmentsStays() {
    let page = ReadPage(
      "<body><p>\(String(repeating: "正文", count: 20))</p><div><p>六、其他事项</p><p>无。</p><p>附件：<a href=1>一览表一.xls</a>"
        + "<a href=2>一览表二.xls</a> <a href=3>一览表三.xls</a></p></div></body>")
    #expect(page.lines.suffix(2) == ["六、其他事项", "无。"])
  }

  @Test func theHeaderOfAnArticleStays() {
    #expect(ReadPage("<article><header>\(Self.article)</header></article>").lines == Self.expected)
    #expect(ReadPage("<header>\(Self.article)</header>").lines == Self.expected)
  }

  @Test func aLinkThatWasNeverClosedHidesNoArticle() {
    let page = ReadPage("<div><a href=x>一、总体情况<p>\(String(repeating: "长文。", count: 40))</p></div>")
    #expect(page.navigation == [])
    #expect(page.lines.count == 2)
  }

  @Test func aTableOfNumbersWithLinksIsNoMenu() {
    let page = ReadPage(
      "<table><tr><td><a href=1>规章</a><td><a href=2>12</a></tr><tr><td><a href=3>文件</a><td>3</table>"
    )
    #expect(page.tables.map(\.picture) == [["规章|12", "文件|3"]])
  }
}
