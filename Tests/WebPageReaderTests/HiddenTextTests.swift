import Testing

@testable import WebPageReader

/// Text that the page's makers kept from its readers' eyes is no part of what is read, and is said.
@Suite struct HiddenTextTests {
  /// What hides a 9 before a visible 12, in as many ways as pages know.
  private static let hidings = [
    "<font color='#FFFFFF'>9</font>", "<font color=white>9</font>", "<font color=FFFFFE>9</font>",
    "<span style='color:#fff'>9</span>", "<span style='COLOR: White !important'>9</span>",
    "<span style='color:#FdFdFd'>9</span>", "<span style='color:transparent'>9</span>",
    "<span style='color:rgb(255, 255, 255)'>9</span>", "<span style='color:rgba(0,0,0,0)'>9</span>",
    "<span style='color:rgb(0 0 0 / 1%)'>9</span>", "<span style='color:#0000'>9</span>",
    "<span style='color:hsl(120,50%,100%)'>9</span>",
    "<span style='color:hsla(0,0%,0%,0)'>9</span>",
    "<span style='font-size:0'>9</span>", "<span style='font-size:1px'>9</span>",
    "<span style='font-size:.5pt'>9</span>", "<span style='font:0/0 a'>9</span>",
    "<span style='font-size:5%'>9</span>", "<span style='opacity:0'>9</span>",
    "<span style='opacity:1%'>9</span>", "<span style='visibility:hidden'>9</span>",
    "<span style='display:none'>9</span>", "<span hidden>9</span>",
    "<span style='position:absolute;clip:rect(0 0 0 0)'>9</span>",
    "<span style='position:absolute;clip:rect(1px,1px,1px,1px)'>9</span>",
    "<span style='clip-path:inset(50%)'>9</span>", "<span style='clip-path: circle(0)'>9</span>",
    "<span style='position:absolute; left:-9999px'>9</span>",
    "<span style='position:fixed;top:-100em'>9</span>",
    "<i style='display:block;margin-left:-9999px'>9</i>",
    "<span style='mso-hide:all'>9</span>", "<span style='transform:scale(0)'>9</span>",
    "<b style='transform:translateX(-9999px)'>9</b>",
    "<div style='width:0;height:0;overflow:hidden'>9</div>",
    "<div style='height:1px;width:1px;overflow:hidden'>9</div>",
    "<div style='max-height:0;overflow-y:hidden'>9</div>",
  ]

  @Test(arguments: hidings)
  func hiddenDigitsInACellAreNoneOfItsNumber(hidden: String) {
    for content in ["\(hidden)12", "12\(hidden)"] {
      let page = ReadPage(
        "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>\(content)</td></tr></table>")
      #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(content)")
      #expect(page.findings == ["text.hidden warning"], "\(content)")
    }
  }

  @Test(arguments: [
    "td.x i{color:#fff}", ".x > .y { color: white }", "#t td .y{font-size:0}", "i{color:#fefefe}",
    "table .y{opacity:0}", "@media screen{.y{color:#fff}}", "* .y{visibility:hidden}",
    "@media print{.y{color:red}} @media all, print{.y{display:none}}",
    ".y{color:#fff !important} #t .y{color:red}", ".q,.y{clip-path:inset(100%)}",
  ])
  func whatRulesHideByNamesAroundIsHidden(rules: String) {
    let page = ReadPage(
      "<style>\(rules)</style><table id=t><tr><td>甲<td>乙</tr><tr><td>丙<td class=x><i class=y>9</i>12</table>"
    )
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]])
    #expect(page.findings == ["text.hidden warning"])
  }

  @Test(arguments: [
    "<tr bgcolor='#1E6BB8'><td><font color=#ffffff>甲</font></td><td style='color:white'>乙</td></tr>",
    "<tr style='background:#1e6bb8;color:#fff'><td>甲<td>乙</tr>",
    "<tr class=h><td>甲<td>乙</tr>", "<tr class=h><td class=w>甲<td><b class=w>乙</b></tr>",
    "<tr><th class=h>甲<th style='background-color:rgb(0,0,128);color:rgb(255,255,255)'>乙</tr>",
    "<tr style='color:#fff;background:url(a.png) repeat-x'><td>甲<td>乙</tr>",
    "<tr style='color:#fff;background:linear-gradient(red,#fff)'><td>甲<td>乙</tr>",
    "<tr style='background:rgba(0,0,0,.6);color:#fff'><td>甲<td>乙</tr>",
    "<tr style='color:yellow'><td>甲<td>乙</tr>", "<tr style='color:#ddd'><td>甲<td>乙</tr>",
    "<tr style='color:var(--x)'><td>甲<td>乙</tr>",
    "<tr style='visibility:hidden'><td style='visibility:visible'>甲<td style='visibility:visible'>乙</tr>",
  ])
  func whatStandsOutFromItsGroundIsSeen(header: String) {
    let page = ReadPage(
      "<style>.h{background:navy;color:#fff} .w{color:white}</style><table>\(header)<tr><td>丙<td>12</table>"
    )
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]])
    #expect(page.findings == [])
  }

  @Test func textOfADarkPageIsSeenAndItsDarkTextIsNot() {
    let page = ReadPage("<body bgcolor=black text=white><p>前<font color=#000>九</font>后</p>")
    #expect(page.lines == ["前后"])
    #expect(page.findings == ["text.hidden info"])
  }

  @Test(arguments: [
    "<body style='color:#fff'><p>前后</p>", "<body text=white><p>前后</p>",
    "<style>body{color:#fff}</style><p>前后</p>", "<div style='color:#fff'><p>前后</p><p>全文</p></div>",
  ])
  func aPageThatWouldBeUnseenHasAnotherGround(html: String) {
    #expect(ReadPage(html).lines.first == "前后")
  }

  @Test(arguments: [
    "<p>我<span style='font-size:0'>x3k</span>市<span style='display:none'>乱码</span>收到12件</p>",
    "<p>我市<font style='color:#FFFFFF;font-size:0px'>q9</font>收到1<i style='display:none'>7</i>2件</p>",
    "<p>我市收到<b style='position:absolute;left:-999em'>3</b>12<s>4</s>件</p>",
  ])
  func wordsAgainstCopyingVanishFromLines(html: String) {
    let page = ReadPage(html)
    #expect(page.lines == ["我市收到12件"])
    #expect(page.findings == ["text.hidden info"])
  }

  @Test(arguments: [
    ("<i class=a>9</i>345", "9345"), ("9<b id=q>345</b>", "9345"),
    ("<i class=a>9</i><i class=b>345</i>", "9345"), ("12<span class=a>.5</span>", "12.5"),
  ])
  func aNumberOfWhichASheetThatIsNotAtHandMayHideAPartIsInDoubt(content: String, text: String) {
    for sheet in ["<link rel=stylesheet href=a.css>", "<style>@import 'a.css';</style>"] {
      let page = ReadPage(
        "\(sheet)<table><tr><td>甲<td>乙<tr><td>丙<td>\(content)</table>")
      #expect(page.tables.map(\.picture) == [["甲|乙", "丙|\(text)"]])
      #expect(page.findings == ["text.hidden warning"])
    }
  }

  @Test(arguments: [
    "<i class=a>12</i>", "<i class=a>1</i><i class=a>2</i>", "<i>1</i>2",
    "1<i style='color:red'>2</i>",
    "<p class=a>12</p>", "<p class=a><font face=a>1</font><font>2</font></p>",
  ])
  func aNumberThatSuchASheetHidesWholeOrNotAtAllIsSure(content: String) {
    let page = ReadPage(
      "<link rel=stylesheet href=a.css><table><tr><td>甲<td>乙<tr><td>丙<td>\(content)</table>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]])
    #expect(page.findings == [])
  }

  @Test(arguments: [
    "<object>9</object>12", "12<math><msup><mi></mi><mn>9</mn></msup></math>",
    "<svg><text>9</text></svg>12",
    "<template shadowrootmode=open>9<slot></slot></template>12",
  ])
  func digitsThatABrowserMayDrawBesideAFigureLeaveItInDoubt(content: String) {
    let page = ReadPage("<table><tr><td>甲<td>乙<tr><td>丙<td>\(content)</table>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(content)")
    #expect(page.findings == ["text.hidden warning"], "\(content)")
  }

  @Test(arguments: [
    "position:absolute;left:50%;margin-left:-500px;width:1000px",
    "position:relative;left:50%;margin-left:-500px;width:1000px",
    "margin-left:-500px;padding-left:500px", "position:relative;margin:0 0 0 -500px;left:500px",
    "position:absolute;top:-600px;margin-top:700px", "margin-top:-700px;padding-top:700px",
    "position:absolute;left:calc(50% - 700px)", "text-indent:-600px;padding-left:600px",
    "position:absolute;left:50%;transform:translateX(-600px)", "position:absolute;top:9000px",
    "position:absolute;left:-800px;width:1600px", "position:relative;top:-900px",
    "position:absolute;left:-9999px;left:auto", "position:absolute;left:0;right:-900px",
  ])
  func whatIsMovedOutAndBackAgainIsSeen(style: String) {
    let page = ReadPage("<p>前前前前</p><div style='\(style)'>中</div><p>后</p>")
    #expect(page.lines == ["前前前前", "中", "后"], "\(style)")
    #expect(page.findings == [], "\(style)")
  }

  @Test(arguments: [
    "position:absolute;left:-500px", "position:fixed;top:-600px;height:600px",
    "position:absolute;right:-900px", "position:absolute;right:9000px", "margin-left:-2000px",
    "position:relative;left:-9999px", "position:absolute;left:9000px",
    "position:absolute;margin-left:-9999px;left:50%", "margin:0 0 0 -999em",
    "position:absolute;inset:auto auto auto -9999px", "transform:translate(-9999px)",
  ])
  func whatSurelyStandsOutsideThePageIsNotSeen(style: String) {
    let page = ReadPage("<p>前前前前</p><div style='\(style)'>中</div><p>后</p>")
    #expect(page.lines == ["前前前前", "后"], "\(style)")
  }

  @Test(arguments: ["left:-9999px;position:absolute", "opacity:0", "height:0;overflow:hidden"])
  func aBlockThatHoldsMostOfThePageIsNotHiddenByItsPlace(style: String) {
    let page = ReadPage(
      "<p>前</p><div style='\(style)'><p>全文全文</p><table><tr><td>丙<td>1<i>2</i></table></div>")
    #expect(page.all == ["前", "全文全文", "丙|12"])
    #expect(page.findings == [])
  }

  @Test func hiddenBlocksOutsideCellsAreWhatScriptsOpen() {
    let page = ReadPage("<p>前</p><div style='display:none'><p>菜单 9</p></div><p>后</p>")
    #expect(page.lines == ["前", "后"])
    #expect(page.findings == [])
  }

  @Test(arguments: [
    "1<font color=white>9</font>2", "1<i style='visibility:hidden'>9</i>2", "1<s>9</s>2",
    "1<i style='opacity:0'>9</i>2", "<bdo dir=rtl>12</bdo>", "\u{202E}12\u{202C}",
    "<span style='direction:rtl;unicode-bidi:bidi-override'>12</span>",
    "1<span style='font-size:9px'>2</span>", "<small>1</small>2", "1<small>2</small>",
    "1<i style='position:relative;left:9px'>2</i>", "1<i style='margin-left:-600px'>2</i>",
    "<font size=1>1</font>2",
    "1<span style='vertical-align:4pt'>2</span>", "1<i style='position:relative;top:-4px'>2</i>",
    "1<span style='mso-text-raise:3.0pt'>2</span>", "1<img src=a.gif>2",
  ])
  func digitsWithABlankOrAStepBetweenAreTwoNumbers(content: String) {
    let page = ReadPage("<table><tr><td>甲<td>乙<tr><td>丙<td>\(content)</table>")
    #expect(page.tables.last?.picture.last == "丙|1\u{3000}2")
  }

  @Test(arguments: [
    "<small><a href='#fn3'>3</a></small>", "<a href='#fn3'>3</a>", "<a href='#_ftn3'>3</a>",
    "<a href='../a.htm#_edn3'><font size=2>3</font></a>", "<sup><a href='#fn3'>3</a></sup>",
    "<a href='#3'><sup>3</sup></a>", "<sup>３</sup>", "<span style='vertical-align:super'>3</span>",
    "<span class=up>3</span>",
  ])
  func theMarkOfANoteIsNoDigitOfTheNumberBeforeIt(mark: String) {
    let page = ReadPage(
      "<style>.up{vertical-align:super}</style><table><tr><td>甲<td>乙<tr><td>丙<td>12\(mark)</table>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12³"]])
  }

  @Test(arguments: [
    "<small>12</small>", "<a href='#x'>12</a>", "<font size=1>12</font>",
    "<font size=5>1<b>2</b></font>",
    "<span style='font-size:12pt'>1</span><span style='font-size:10.5pt'>2</span>",
    "<p style='position:relative;top:2pt'><span>1</span><span>2</span></p>",
    "<span style='mso-text-raise:2pt'>1</span><span style='mso-text-raise:2pt'>2</span>",
    "<span aria-hidden=true>1</span>2", "<a href='a.htm'>1</a>2",
    "<p style='font-size:24px'>1<span style='font-size:22px'>2</span></p>",
  ])
  func numbersInSmallLettersLinksAndPiecesStayWhole(content: String) {
    let page = ReadPage("<table><tr><td>甲<td>乙<tr><td>丙<td>\(content)</table>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]])
  }

  @Test func whiteTextUponAGroundFromAnotherFileIsReadAndSaid() {
    let page = ReadPage(
      "<link rel=stylesheet href=a.css><table><tr class=h><td><font color=white>甲</font><td>乙"
        + "<tr><td class=n>丙<td class=n><font color=white>9</font>12</table><p>全文全文</p>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]])
    #expect(page.findings == ["text.hidden info", "text.hidden warning"])
  }

  @Test func hiddenTextOfACellSaysWhereItStands() {
    let page = ReadPage(
      "<p>一</p><table id=t><tr><td>甲<td>乙<tr><td>丙<td>12<i style='display:none'>9</i></table>")
    let place = page.page.findings.first?.place
    #expect(place?.table == 0)
    #expect(place?.row == 1)
    #expect(place?.column == 1)
    #expect(page.page.findings.first?.message.contains("“9”") == true)
  }

  @Test func manyHiddenTextsAreNamedTogether() {
    let cells = String(repeating: "<tr><td>甲<td>1<i hidden>2</i>", count: 120)
    let page = ReadPage("<table>\(cells)</table>")
    #expect(page.page.findings.count == 51)
    #expect(page.page.findings.last?.message.hasPrefix("70 more cells") == true)
  }
}

extension ReadPage {
  /// Rule and severity of each finding.
  fileprivate var findings: [String] {
    page.findings.map { "\($0.rule) \($0.severity.rawValue)" }
  }
}
