import Testing

@testable import WebPageReader

/// What a reader sees of a page is read, and nothing else.
@Suite struct VisibleTextTests {
  @Test(arguments: [
    "<script>var a = '<p>7</p>'</script>", "<style>p{}</style>", "<noscript>7</noscript>",
    "<template><p>7</p></template>", "<!-- <p>7</p> -->", "<p hidden>7</p>",
    "<p aria-hidden=\"true\">7</p>", "<p style='color:red; DISPLAY : none'>7</p>",
    "<p style='display:none!important'>7</p>", "<div style=\"visibility:hidden\"><p>7</div>",
    "<input type=hidden value=7>", "<select><option>7</select>", "<textarea>7</textarea>",
    "<button>7</button>", "<svg><text>7</text></svg>", "<iframe>7</iframe>", "<object>7</object>",
  ])
  func whatIsNotShownIsNoText(hidden: String) {
    let page = ReadPage("<html><head><title>x</title></head><body><p>前</p>\(hidden)<p>后</p></body>")
    #expect(page.lines == ["前", "后"])
  }

  @Test func whiteSpaceCollapsesAsInABrowser() {
    let page = ReadPage(
      "<p>\n  a \t b&nbsp;&nbsp; c\u{3000}d </p><p>&emsp;&emsp;\u{3000}缩进</p><p>&nbsp;</p>")
    #expect(page.lines == ["a b c\u{3000}d", "缩进"])
  }

  @Test func aLineEndOfTheSourceLeavesNoBlankBetweenIdeographs() {
    #expect(ReadPage("<p>政府\n    信息\r\n公开 2023\n年 a\nb</p>").lines == ["政府信息公开 2023 年 a b"])
  }

  @Test func blockElementsAndLineBreaksPartParagraphs() {
    let page = ReadPage(
      "<div>一<p>二<br>三<br/><br>四</p>五<ul><li>六<li>七</ul></div><span>八</span><b>九</b>")
    #expect(page.lines == ["一", "二", "三", "四", "五", "六", "七", "八九"])
  }

  @Test func preformattedLinesStayLines() {
    #expect(ReadPage("<pre>一、总体情况\n无。\n\n二、</pre>").lines == ["一、总体情况", "无。", "二、"])
  }

  @Test func headingsKeepTheirLevel() {
    let page = WebPage(html: "<h1>甲</h1><h4><span>乙</span></h4><p>丙</p>")
    let levels = page.blocks.map { block in
      if case .paragraph(let paragraph) = block { paragraph.headingLevel } else { -1 }
    }
    #expect(levels == [1, 4, nil])
  }

  @Test func inlineElementsPartNoNumber() {
    #expect(ReadPage("<p><span>1</span><font>2</font><!-- 7 --><b>3</b>件</p>").lines == ["123件"])
  }

  @Test func aRaisedDigitIsNoDigitOfTheNumberBeforeIt() {
    #expect(ReadPage("<p>12<sup>3</sup></p>").lines == ["12³"])
    #expect(ReadPage("<p>12<sub>3</sub></p>").lines == ["12₃"])
    #expect(ReadPage("<p>12<span style='Vertical-Align: super'>3</span></p>").lines == ["12³"])
  }

  @Test(arguments: [
    "<p><s>3</s>5</p>", "<p><del>3</del>5</p>", "<p><del>甲</del><strike>3</strike>5</p>",
    "<p><i style='text-decoration:line-through'>3</i>5</p>",
  ])
  func struckTextIsNotRead(html: String) {
    #expect(ReadPage(html).lines == ["5"])
  }

  @Test func struckBlocksAreALeftOpenTag() {
    #expect(ReadPage("<p>前</p><s><div>3</div><div>5</div></s>").lines == ["前", "3", "5"])
  }

  @Test(arguments: [
    ".a{display:none}", "i.a { DISPLAY : none !important }", "#b{visibility:hidden}",
    "p{color:red}/* } */ .x, .a{display:none}", "@media print{.a{display:block}} .a{display:none}",
    "@import url(a.css); .a{opacity:0}", ".a{font-size:0}", ".a{width:0;overflow:hidden}",
    ".a{position:absolute;left:-9999px}", ".a{text-indent:-999em}", "i{display:none}",
    ".a{display:block} .a{display:none}",
  ])
  func whatAStyleSheetHidesIsNoText(sheet: String) {
    let html = "<style>\(sheet)</style><p>12<i id=b class='x a'>7</i></p>"
    #expect(ReadPage(html).lines == (["12"]))
  }

  @Test(arguments: [
    "@media print{.a{display:none}}", ".z .a{display:none}", "p > b > .a{display:none}",
    ".a:hover{display:none}",
    ".a{display:none} .a.x{display:inline-block}", ".a{display:none} .a{display:inline}",
    ".a{font-size:14px;width:0}", ".a{left:-10px}", ".a{opacity:0.5}", "body{display:none}",
    ".aa{display:none}", "b{display:none}",
  ])
  func whatAStyleSheetShowsIsText(sheet: String) {
    let html = "<html><head><style>\(sheet)</style></head><body><p>12<i id=b class='x a'>7</i></p>"
    #expect(ReadPage(html).lines == ["127"])
  }

  @Test func anElementsOwnStyleIsStrongerThanASheet() {
    #expect(
      ReadPage("<style>.a{display:none}</style><p class=a style='display:block'>7</p>").lines
        == ["7"])
  }

  @Test(arguments: [
    "<p class='x d-none'>7</p>", "<p class=hidden>7</p>", "<div class=hide><p>7</p></div>",
    "<p class=sr-only>7</p>", "<p class=visually-hidden>7</p>", "<p style='font-size:0px'>7</p>",
    "<p style='opacity: 0'>7</p>", "<div style='height:0;overflow:hidden'><p>7</p></div>",
    "<p style='text-indent:-9999px'>7</p>", "<p style='position:absolute;left:-5000px'>7</p>",
  ])
  func whatClassesAndStylesHideIsNoText(hidden: String) {
    #expect(ReadPage("<p>前</p>\(hidden)<p>后</p>").lines == ["前", "后"])
  }

  @Test(arguments: [
    "<p class='d-none d-md-block'>7</p>", "<p class=hidden-xs>7</p>", "<p class=unhide>7</p>",
    "<ul style='font-size:0'><li style='font-size:14px'>7</ul>", "<p style='height:0'>7</p>",
    "<p style='text-indent:-2em'>7</p>", "<p style='opacity:.9'>7</p>",
  ])
  func whatOnlyLooksHiddenIsText(shown: String) {
    #expect(ReadPage("<p>前</p>\(shown)<p>后</p>").lines == ["前", "7", "后"])
  }

  @Test func titleAndMetadataAreRead() {
    let page = WebPage(
      html: """
        <head><title> 甲县\n年报 - 站 </title><META NAME="ArticleTitle" CONTENT="年报&amp;报表"><meta
        property=og:title content=og><meta name=empty content=" "><meta charset=utf-8></head><title>2</title>
        """)
    #expect(page.title == "甲县年报 - 站")
    #expect(page.metadata.map(\.name) == ["ArticleTitle", "og:title"])
    #expect(page.metadata.map(\.content) == ["年报&报表", "og"])
  }

  @Test func entitiesAreCharacters() {
    #expect(
      ReadPage("<p>&lt;a&gt; &#20844;&#x5f00; &hellip; &unknown; & b</p>").lines == [
        "<a> 公开 … &unknown; & b"
      ])
  }

  @Test func aPageWithoutAnythingIsEmpty() {
    for html in ["", " ", "<html></html>", "<!-- -->", "<", "</p>", "<table></table>"] {
      #expect(ReadPage(html).all.filter { $0 != "<" } == [], "\(html)")
    }
  }
}
