import Testing

@testable import WebPageReader

/// Style sheets are read as browsers read them, so that digits which a rule hides are none of a figure, and
/// where nobody can tell whether a rule holds, the figure is in doubt.
@Suite struct StyleRuleTests {
  /// A page with a figure of a 9 that may be hidden and a 12.
  private static func page(_ rules: String, _ content: String = "<i class='y z' data-a=b>9</i>12")
    -> ReadPage
  {
    ReadPage(
      "<style>\(rules)</style><table id=t><tr><td>甲<td>乙</tr><tr><td>丙<td class=x>\(content)</table>"
    )
  }

  @Test(arguments: [
    // Comments, escapes, case.
    "i{display:/**/none}", "i{dis/**/play:none}i{/*}*/display:none/*;*/}", "i{display:n\\6f ne}",
    "i{d\\69splay:none}", ".\\79{display:none}", "I{DISPLAY:NONE}", "i{display:none!important;}",
    "i{display:none ! /**/ IMPORTANT} i{display:inline}", "<!-- i{display:none} -->",
    "a[x='}']{} i{content:'}';display:none}", "x{background:url(data:a;b})} i{display:none}",
    // Attributes.
    "[class~=y]{display:none}", "[data-a]{display:none}", "[data-a=\"b\"]{display:none}",
    "[class^=y]{display:none}", "[class$=z]{display:none}", "[class*=' ']{display:none}",
    "[*|class~=y]{display:none}", "[|data-a]{display:none}", "[data-a=B i]{display:none}",
    "@property --p{syntax:'*';inherits:true;initial-value:none} i{display:var(--p)}",
    "i[ data-a |= b ]{display:none}",
    // Places among siblings.
    "i:first-child{display:none}", "i:nth-child(odd){display:none}", "i:only-child{display:none}",
    "i:nth-last-child(-n+1){display:none}", "i:nth-of-type(1){display:none}",
    "td:last-child>i{display:none}", "td+td i{display:none}", "tr~tr i{display:none}",
    "tr:nth-child( 2n ) i{display:none}", "tbody>tr>td i{display:none}",
    "table>tbody:first-child>tr:last-child i{display:none}",
    // Lists of selectors.
    "td :is(b,.y){display:none}", ":where(#t) i:not(.q){display:none}",
    "i:not(:hover):not(.a,.b){display:none}", ":root i{display:none}", ".y.z{display:none}",
    "td:has(x){} i{display:none}", "i:is(.y,!){display:none}",
    // Rules within rules.
    ".x{i{display:none}}", ".x{color:red;& .y{display:none}}", ".y{&.z{display:none}}",
    ".x{>i{display:none}}", ".x{@media screen{i{display:none}}}", "#t{td{&.x .y{display:none}}}",
    // Conditions.
    "@supports (display:grid){i{display:none}}", "@supports not (-moz-x:y){i{display:none}}",
    "@media (min-width:768px){i{display:none}}", "@media (width>=40em){i{display:none}}",
    "@media only screen and (orientation:landscape){i{display:none}}",
    "@media not print{i{display:none}}", "@media (max-width:9px),(hover){i{display:none}}",
    "@media screen{@media (min-width:1px){i{display:none}}}",
    // Layers.
    "@layer a{i{display:none}}",
    "@layer a,b; @layer b{i{display:none}} @layer a{#t i{display:inline}}",
    "@layer a{#t i{display:inline}} i{display:none}",
    "@layer a{i{display:none!important}} #t i{display:inline!important}",
    "@layer a{@layer b{#t .y{display:inline}} i{display:none}}",
    // Variables and calculations.
    "i{display:var(--no,none)}", ":root{--d:none} i{display:var(--d)}",
    "td{--a:var(--b);--b:none} i{display:var(--a,inline)}", "i{--x:0;opacity:var(--x)}",
    "i{font-size:calc(1px*0)}", "i{font-size:min(0px,2em)}", "i{opacity:calc(1 - 1)}",
    "i{position:absolute;left:calc(-10000px + 1em)}",
    // Values that browsers do not know leave what was said before.
    "i{display:none;display:nothing}", "i{display:none;*display:inline;_display:inline}",
    "i{display:none;display:inline !ie}", "i{opacity:0;opacity:x}", "i{color:#fff;color:#xyz}",
    "i{font-size:0;font-size:-1px}", "i{visibility:hidden;visibility:seen}",
    "i{display:table-column}", "i{filter:opacity(0)}", "i{scale:0}",
    "i{inset:-9999px;position:fixed}",
    // Grounds.
    "body{background:#fff} i{color:#fff}", "body{background:#000;color:#eee} i{color:#000}",
    "td{background:#123} td{background:none} i{color:#fff}",
    "td{background-image:url(a.png);background-image:none} i{color:white}",
  ])
  func whatARuleHidesIsNoDigitOfTheFigure(rules: String) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(rules)")
    #expect(page.rules == ["text.hidden warning"], "\(rules)")
  }

  @Test(arguments: [
    "i:hover{display:none}", "i:focus,i:active,i:target,a:visited{display:none}",
    "@media print{i{display:none}}", "@media (max-width:767px){i{display:none}}",
    "@media screen and (max-width:991.98px){.y{display:none!important}}",
    "@media (prefers-color-scheme:dark){i{display:none}}", "@media not all{i{display:none}}",
    "@media (min-width:768px) and (max-width:1023px){i{display:none}}",
    "@media tv{i{display:none}}",
    "@font-face{font-family:i;src:url(i.woff)} @page{margin:0} @charset 'utf-8';",
    "@keyframes i{from{opacity:0}to{opacity:1}} i{animation:i 1s}", "i::before{content:''}",
    ".clearfix::after,i:after{content:'.';visibility:hidden;height:0;display:block}",
    "i:before{content:'\\f101';font-family:icons}", "i::selection{color:#fff}", "b i{display:none}",
    "i:not(.y){display:none}", "i:empty{display:none}", "i:nth-child(2){display:none}",
    "[class=y]{display:none}", "[v-cloak]{display:none}", "table>tr>td>i{display:none}",
    "i{display:none} .y{display:inline}", "i{display:none!important} .y{display:inline!important}",
    "i:-moz-any(i),i{display:none}", "i,i!{display:none}", "i:checked,i:disabled{display:none}",
    "i:required{display:none}", "@supports (-ms-ime-align:auto){i{display:none}}",
    "@layer a{#t i{display:none}} i{display:inline}", "i{display:none;display:revert}",
    "i{display:none;display:var(--nothing)}", "i{all:unset}", "i{display:none;all:initial}",
    "i{font-size:calc(1rem + .1vw);width:calc(100% - 20px)}", "i{transform:matrix(1,0,0,1,0,0)}",
    "i{line-height:1;overflow:hidden;display:inline-block}", "td{line-height:1;overflow:hidden}",
    "i{color:#fff;color:initial}", "i{visibility:hidden;visibility:inherit}",
    "i{max-height:calc(100vh - 1px);overflow:hidden}",
    "i{*zoom:1;filter:alpha(opacity=0);filter:progid:DXImageTransform.Microsoft.Alpha(opacity=0)}",
    "i{} } i{display:none}", "i{display:none", "<i{display:none}",
  ])
  func whatARuleDoesNotHideIsReadWithoutAWord(rules: String) {
    let page = Self.page(rules)
    if rules == "i{display:none" {
      // A sheet that ends within a rule has that rule.
      #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]])
    } else {
      #expect(page.tables.map(\.picture) == [["甲|乙", "丙|912"]], "\(rules)")
      #expect(page.rules == [], "\(rules)")
    }
  }

  @Test(arguments: [
    "data:text/css,i%7Bdisplay:none%7D", "DATA:text/css;charset=utf-8,[title]{display:none}",
    "data:text/css;base64,aXtkaXNwbGF5Om5vbmV9",
  ])
  func aSheetInTheAddressOfALinkIsOneOfThePage(address: String) {
    let page = ReadPage(
      "<link rel=stylesheet href='\(address)'><table><tr><td>甲<td>乙<tr><td>丙<td><i title=a>9</i>12</table>"
    )
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(address)")
  }

  @Test(arguments: [
    ("<style media=print>", "912"), ("<style media='screen and (min-width:9px)'>", "12"),
    ("<style type='text/less'>", "912"), ("<style type='text/css'>", "12"),
    ("<noscript><style>", "912"), ("<STYLE>", "12"),
  ])
  func aSheetIsForWhatItsElementSays(start: String, figure: String) {
    let page = ReadPage(
      "\(start)i[title]{display:none}</style></noscript><table><tr><td>甲<td>乙<tr><td>丙<td><i title=a>9</i>12</table>"
    )
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|\(figure)"]], "\(start)")
  }

  @Test(arguments: [
    "i:future-state{display:none}",
    String(repeating: "* ", count: 40) + "i{display:none}",
    "i" + String(repeating: ":is(i", count: 20) + String(repeating: ")", count: 20)
      + "{display:none}", "td:has(i) i{display:none}", "i:lang(zh){display:none}",
    "@container (width>1px){i{display:none}}", "@scope (td){i{display:none}}",
    "@media (min-width:1500px){i{display:none}}", "@media (odd-feature){i{font-size:0}}",
    "@supports (odd:feature){i{visibility:hidden}}", "i:nth-child(1 of .y){display:none}",
    ".Y{display:none}", "i::first-letter{font-size:0}", "i{display:if(media(print): none)}",
    "i{display:attr(data-d)}", "i{font-size:env(size)}", "i{mask-image:url(a.png)}",
    "i{color:color-mix(in srgb,white,white)}", "@when x{i{color:#fff}}",
    "@keyframes k{to{opacity:0}} i{animation:k 1s forwards}", "i{-webkit-text-security:disc}",
    "body{background:url(paper.png)} i{color:#fff}",
  ])
  func whatMayBeHiddenLeavesTheFigureInDoubt(rules: String) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]], "\(rules)")
    #expect(page.rules == ["text.hidden warning"], "\(rules)")
  }

  @Test func aFigureThatIsWholeOrNotShownAtAllStaysWhole() {
    let page = Self.page("@container (width>1px){.x{display:none}}", "9<i>1</i>2")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|912"]])
    #expect(page.rules == ["text.hidden warning"])
  }

  @Test(
    arguments: [
      "·", "．", "/", "、", ":", "—", "–", "~", "(", ")", " ", "\\a", "\\f101",
    ], ["::after", "::before"])
  func whatARuleSetsBetweenDigitsPartsThem(content: String, part: String) {
    let digits = part == "::after" ? "<i>9</i>12" : "9<i>12</i>"
    let page = Self.page("i\(part){content:'\(content)';white-space:pre}", digits)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]], "\(content)")
  }

  @Test(arguments: [
    "i::before{content:'1';float:right}", "i::before{content:'1';position:absolute}",
    "i::before{content:'1';display:block}", "i::before{content:'1';font-size:8px}",
    "i::before{content:'1';vertical-align:super}",
  ])
  func whatARuleSetsInAnotherLineIsNoDigitOfTheFigure(rules: String) {
    let page = Self.page(rules, "9<i>12</i>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}1\u{3000}12"]], "\(rules)")
  }

  @Test(arguments: ["flow-root", "-webkit-flex", "-webkit-box", "block flow", "table-row"])
  func whatIsABlockByItsStyleStandsInALineOfItsOwn(display: String) {
    let page = Self.page("i{display:\(display)}", "<i>9</i>12")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9⏎12"]], "\(display)")
  }

  @Test func aCounterBesideAWordLeavesNothingInDoubt() {
    let page = Self.page(".x::before{content:counter(n) '.'}", "新收 12 件")
    #expect(page.rules == [])
  }

  @Test(arguments: [
    ("td{color:#fff;text-shadow:1px 1px 2px #000}", "912", []),
    ("i{color:#fff;text-shadow:0 0 1px black}", "912", []),
    ("i{color:#fff;text-shadow:0 0 1px #fff}", "12", ["text.hidden warning"]),
    ("i{color:#fff;text-shadow:none}", "12", ["text.hidden warning"]),
  ])
  func aTextIsSeenWhoseShadowIs(rules: String, figure: String, findings: [String]) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|\(figure)"]], "\(rules)")
    #expect(page.rules == findings, "\(rules)")
  }

  @Test(arguments: [
    ("i::before{content:'9'}", "912"), ("i:after{content:'9'}", "129"),
    (".x::before{content:'-'}", "-12"), ("i::after{content:'万'}", "12万"),
    ("i::before{content:attr(data-n)}", "712"), (".x{&::before{content:'9'}}", "912"),
    ("i::before{content:'9';display:none}", "12"), ("i::before{content:'9';font-size:0}", "12"),
    ("i::before{content:none}", "12"), ("i::before{content:'9'} i.q::before{content:''}", "12"),
    ("i::before{content:'\\39'}", "912"), ("i::before{content:'•'}", "12"),
  ])
  func whatARuleSetsBesideAFigureIsReadWithIt(rules: String, figure: String) {
    let page = Self.page(rules, "<i class=q data-n=7>12</i>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|\(figure)"]], "\(rules)")
    #expect(page.rules == [], "\(rules)")
  }

  @Test(arguments: [
    "i::before{content:counter(n)}", "i:odd-state::before{content:'9'}",
    "@container (width>1px){i::after{content:'9'}}",
  ])
  func whatMayStandBesideAFigureLeavesItInDoubt(rules: String) {
    let page = Self.page(rules, "<i>12</i>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(rules)")
    #expect(page.rules == ["text.hidden warning"], "\(rules)")
  }

  @Test(arguments: [
    "<b style='float:right'>9</b>12", "<b style='position:absolute'>9</b>12",
    "<b style='display:flex;flex-direction:row-reverse'><i>9</i><i>12</i></b>",
    "<i style='order:2'>9</i>12",
  ])
  func digitsThatStandInNoLineAreTwoNumbers(content: String) {
    let page = Self.page("", content)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]], "\(content)")
  }

  @Test func moreRulesThanAnySiteHasEndWithAFinding() {
    var options = WebPageReaderOptions()
    options.maximumStyleWork = 10_000
    let rules = (0..<200).map { ".a\($0) *{color:red}" }.joined()
    let cells = String(repeating: "<tr><td>丙<td>12", count: 30)
    let page = ReadPage("<style>\(rules)</style><table>\(cells)</table>", options: options)
    #expect(page.tables.first?.rowCount == 30)
    #expect(page.rules == ["limit.styles warning"])
  }

  @Test func manyRulesForOtherElementsCostNothing() {
    let rules = (0..<20_000).map { ".a\($0) .b\($0),#c\($0){display:none}" }.joined()
    let cells = String(repeating: "<tr class=a1><td>丙<td><i class=b1>9</i>12", count: 10)
    let page = ReadPage("<style>\(rules)</style><table>\(cells)</table>")
    #expect(page.tables.first?.picture.first == "丙|12")
    #expect(page.rules == Array(repeating: "text.hidden warning", count: 10))
  }

  @Test(arguments: [
    "i" + String(repeating: ":is(", count: 100_000), String(repeating: "a{", count: 100_000),
    String(repeating: "(", count: 100_000), "i{--a:var(--a);display:var(--a)}",
    "i{left:" + String(repeating: "calc(", count: 100_000),
    (0..<40).map { "--a\($0):var(--a\($0 + 1)) var(--a\($0 + 1));" }.joined(), "\\", "'", "url(",
    "@", "/*",
  ])
  func whatIsNestedWithoutEndIsBounded(rules: String) {
    let page = Self.page("i{\(rules)}} \(rules)")
    let figure = page.tables.first?.picture.last
    #expect(figure == "丙|912" || figure == "丙|9\u{3000}12" && page.rules == ["text.hidden warning"])
  }

  @Test func textOfAWholeCellMayStandAnywhere() {
    let page = Self.page("", "<b style='float:right'>9<i>12</i></b>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|912"]])
    #expect(page.rules == [])
  }
}

extension ReadPage {
  /// Rule and severity of each finding.
  var rules: [String] {
    page.findings.map { "\($0.rule) \($0.severity.rawValue)" }
  }
}
