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
  }

  @Test func struckNumbersStayApart() {
    #expect(ReadPage("<p><s>3</s>5</p>").lines == ["3\u{3000}5"])
    #expect(
      ReadPage("<p><i style='text-decoration:line-through'>3</i>5</p>").lines == ["3\u{3000}5"])
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
