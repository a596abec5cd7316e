import Testing

@testable import WebPageReader

/// What a style decides by roundabout ways: variables of rules that may hold, fonts, quotation marks, sheets in
/// addresses, dark grounds, and what stands in rows beside their cells.
@Suite struct StyleDoubtTests {
  private static func page(_ rules: String, _ content: String = "<i class='y'>9</i>12") -> ReadPage
  {
    ReadPage(
      "<style>\(rules)</style><table id=t><tr><td>甲<td>乙</tr><tr><td>丙<td class=x>\(content)</table>"
    )
  }

  // MARK: Variables

  @Test(arguments: [
    "i{--d:inline;display:var(--d)} i:has(b){--d:none}",
    ":root{--d:inline} @container (width>1px){:root{--d:none}} i{display:var(--d)}",
    "td:odd-state{--c:#fff} i{color:var(--c,black)}",
    ":root{--z:1} @media (odd-feature){.x{--z:0}} i{opacity:var(--z)}",
    "td:has(i){--a:var(--b);--b:none} i{display:var(--a,inline)}",
    "@container (width>1px){td{--d:none}} @container (width>2px){td{--d:inline}} i{display:var(--d,inline)}",
    "@supports (odd:feature){@property --d{syntax:'*';inherits:true;initial-value:none}} i{display:var(--d,inline)}",
    "@container (width>1px){td{--e:0}} @container (width>2px){i{opacity:var(--e,1)}}",
  ])
  func aVariableThatMayBeSetLeavesInDoubtWhatHangsOnIt(rules: String) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]], "\(rules)")
    #expect(page.rules == ["text.hidden warning"], "\(rules)")
  }

  @Test(arguments: [
    "td:has(i){--c:red} i{color:var(--c,black)}", "td:has(i){--d:none} i{display:inline}",
    "td:has(i){--d:none} i{--d:inline;display:var(--d)}",
    "b:has(i){--d:none} i{display:var(--d,inline)}",
  ])
  func aVariableOnWhichNothingHangsLeavesNothingInDoubt(rules: String) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|912"]], "\(rules)")
    #expect(page.rules == [], "\(rules)")
  }

  @Test(arguments: [
    ("@property --d{syntax:'*';inherits:false} td{--d:none} i{display:var(--d,inline)}", "912"),
    ("@property --d{syntax:'*';inherits:false} i{--d:none;display:var(--d,inline)}", "12"),
    (
      "@property --d{syntax:'*';inherits:false;initial-value:none} td{--d:inline} i{display:var(--d)}",
      "12"
    ),
    (
      "@property --d{syntax:'*';inherits:false;initial-value:inline} td{--d:none} i{--d:inherit;display:var(--d)}",
      "12"
    ),
    (
      "@property --d{syntax:'*';inherits:true;initial-value:none} i{--d:inline} i{--d:initial;display:var(--d)}",
      "12"
    ),
    ("@property --d{inherits:true;initial-value:none} i{display:var(--d,inline)}", "912"),
    // What is no value once it is filled in takes back what was said.
    (".x{color:#fff} b{color:black} i{color:black;color:var(--no)}", "12"),
    ("i{display:none;display:var(--w)} i{--w:wrong}", "912"),
  ])
  func variablesAreTakenFromAroundAsTheirRuleSays(rules: String, figure: String) {
    let page = Self.page(rules, "<i>9</i><b>12</b>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|\(figure)"]], "\(rules)")
    #expect(page.rules == (figure == "912" ? [] : ["text.hidden warning"]), "\(rules)")
  }

  @Test(arguments: [
    // A value that its type does not let be is as nobody had set it.
    ("<length>", "false", "0px", "i{--d:none;display:var(--d,inline)}", "912"),
    ("<number>", "false", "0", "i{--d:1px;opacity:var(--d)}", "12"),
    ("<number>", "true", "0", "td{--d:1} i{--d:none;opacity:var(--d)}", "912"),
    ("<color>", "false", "#fff", "i{--d:12px;color:var(--d)}", "12"),
    ("<color>", "false", "white", "i{--d:black;color:var(--d)}", "912"),
    ("none | inline", "false", "none", "i{--d:block;display:var(--d)}", "12"),
    ("<custom-ident>+", "false", "inline", "i{--d:none;display:var(--d)}", "12"),
    ("<length>#", "false", "0px", "i{--d:none;display:var(--d)}", "912"),
    ("<integer>", "false", "0", "i{--d:0.5;opacity:var(--d)}", "12"),
    // Of a rule whose first value is none of its type, or that has none or no known type, nothing holds.
    ("<length>", "false", "none", "td{--d:none} i{display:var(--d,inline)}", "12"),
    ("<length>", "false", "", "td{--d:none} i{display:var(--d,inline)}", "12"),
    ("<thing>", "false", "inline", "td{--d:none} i{display:var(--d)}", "12"),
    ("*", "no", "inline", "td{--d:none} i{display:var(--d)}", "12"),
  ])
  func aVariableHasAValueOfItsType(
    type: String, inherits: String, initial: String, rules: String, figure: String
  ) {
    let value = initial.isEmpty ? "" : "initial-value:\(initial)"
    let page = Self.page("@property --d{syntax:'\(type)';inherits:\(inherits);\(value)} \(rules)")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|\(figure)"]], "\(type) \(rules)")
    #expect(page.rules == (figure == "912" ? [] : ["text.hidden warning"]), "\(type) \(rules)")
  }

  @Test func aSumThatMayBeOfATypeLeavesInDoubtWhatHangsOnIt() {
    let page = Self.page(
      "@property --d{syntax:'<number>';inherits:false;initial-value:0} i{--d:calc(1 + 0px);opacity:var(--d)}"
    )
    #expect(page.rules == ["text.hidden warning"])
  }

  // MARK: Imported sheets

  @Test(arguments: [
    ("@import 'data:text/css,i{display:none}';", "12"),
    ("@import url(data:text/css,i%7Bdisplay:none%7D);", "12"),
    (
      "@charset 'utf-8';@layer a;@import url('data:text/css;base64,aXtkaXNwbGF5Om5vbmV9') screen;",
      "12"
    ),
    ("@import 'data:text/css,i{display:none}' print;", "912"),
    ("@import 'data:text/css,i{display:none}' layer(a) supports(display:grid) screen;", "12"),
    ("@import 'data:text/css,i{display:none}' supports(not (display:grid));", "912"),
    ("@import 'data:text/css,#t i{display:none}' layer(a);i{display:inline}", "912"),
    // Behind a rule it is none.
    ("b{color:red} @import 'data:text/css,i{display:none}';", "912"),
    ("@import 'data:text/css,@import \"data:text/css,i%257Bdisplay:none%257D\";';", "12"),
    ("@import 'print.css' print;", "912"),
  ])
  func aSheetInTheAddressOfAnImportIsOneOfThePage(rules: String, figure: String) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|\(figure)"]], "\(rules)")
    #expect(page.rules == (figure == "912" ? [] : ["text.hidden warning"]), "\(rules)")
  }

  // MARK: Places

  @Test(arguments: [
    "i{translate:-9999px;transform:none;display:inline-block}",
    "i{scale:0;transform:none;display:inline-block}",
    "i{transform:translateX(-9999px);translate:none;display:inline-block}",
  ])
  func movesOfTwoPropertiesAddUp(rules: String) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(rules)")
    #expect(page.rules == ["text.hidden warning"], "\(rules)")
  }

  @Test func whatARuleSetsBesideATextMovesWhatFollowsIt() {
    for rules in ["i::after", "b::before", "i::before"] {
      let page = Self.page("\(rules){content:'4';margin-left:-9999px}", "<i>9</i><b>12</b>")
      #expect(page.rules == ["text.hidden warning"], "\(rules)")
    }
    #expect(Self.page("i::after{content:none;margin-left:-9999px}").rules == [])
  }

  @Test func digitsFarApartAreOneNumberAndDigitsUponEachOtherAreInDoubt() {
    #expect(Self.page("td{letter-spacing:30px}").tables.first?.picture.last == "丙|912")
    #expect(Self.page("td{letter-spacing:30px}").rules == [])
    for rules in ["td{letter-spacing:-10px}", ":root{letter-spacing:-1em}"] {
      #expect(Self.page(rules).rules == ["text.hidden warning"], "\(rules)")
    }
    #expect(Self.page(":root{letter-spacing:-1em} td{letter-spacing:0}").rules == [])
  }

  @Test(arguments: ["td{direction:rtl}", "tr{direction:rtl} td{color:black}"])
  func numbersBesideQuotesChangePlacesWhereLinesRunFromRightToLeft(rules: String) {
    let page = Self.page(rules, "9<q>12</q>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]], "\(rules)")
    #expect(Self.page(rules).tables.map(\.picture) == [["甲|乙", "丙|912"]], "\(rules)")
  }

  @Test func whatMayStandOnALineOfItsOwnIsInDoubt() {
    let page = Self.page("i:lang(zh){display:flex}")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]])
    #expect(page.rules == ["text.hidden warning"])
  }

  @Test(arguments: [
    "i{position:fixed;top:-200px}", "i{position:absolute;left:-70px}", "i{position:fixed;top:-2cm}",
  ])
  func aPlaceThatANumberDoesNotReachFromIsInDoubt(rules: String) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]], "\(rules)")
    #expect(page.rules == ["text.hidden warning"], "\(rules)")
  }

  @Test(arguments: ["i{display:inherit}", "i{display:table-cell}", "b i,i{display:table}"])
  func whatIsABlockInItsCellStandsOnALineOfItsOwn(rules: String) {
    #expect(Self.page(rules).tables.map(\.picture) == [["甲|乙", "丙|9⏎12"]], "\(rules)")
  }

  @Test func whatIsDisplayedAsTheLineAroundItStaysInIt() {
    let page = Self.page("i{display:inherit}", "<b><i>9</i>12</b>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|912"]])
  }

  @Test func whatAnElementMovesInItsLineIsInDoubt() {
    for style in [
      "margin-left:-9999px", "margin-right:-80px", "display:inline-block;margin:0 0 0 -70px",
    ] {
      let page = Self.page("", "<i style='\(style)'>9</i><b>12</b>")
      #expect(page.rules == ["text.hidden warning"], "\(style)")
      let parted = Self.page("", "7<i style='\(style)'>9</i><br>12<p>3")
      #expect(parted.tables.first?.picture.last?.hasSuffix("⏎12⏎3") == true, "\(style)")
    }
    #expect(Self.page("i{margin-left:-9999px}", "12<i>9</i>").tables.first?.picture.last == "丙|12")
    #expect(Self.page("i{margin:0 -2px}", "<i>9</i>12").rules == [])
  }

  @Test(arguments: [
    "margin-left:1em", "padding-left:10px", "margin-left:-10px",
  ])
  func digitsThatDoNotStandSideBySideAreTwoNumbers(style: String) {
    let page = Self.page("", "9<i style='\(style)'>12</i>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]], "\(style)")
    #expect(Self.page("", "<i style='\(style)'>12</i>").tables.first?.picture.last == "丙|12")
    #expect(Self.page("i{text-indent:2em}", "9<i>12</i>").tables.first?.picture.last == "丙|912")
  }

  // MARK: Grounds

  @Test(arguments: [
    ":root{background:#000}", "html{background:black}", "body{background:#000}",
    "body{background:#000;color:#000}", "html{background-color:#010101}",
    "body{background:#000} td{color:#000}",
  ])
  func blackTextOnABlackPageIsNamed(rules: String) {
    let page = Self.page(rules)
    #expect(page.rules.contains("text.hidden warning"), "\(rules)")
    let note = "<p>" + String(repeating: "说明文字，", count: 20) + "</p>"
    let light = ReadPage(
      "<style>\(rules) div{background:#fff}</style><div>\(note)</div><table><tr><td>甲<td>乙<tr><td>丙<td>12</table>"
    )
    #expect(light.tables.map(\.picture) == [["|", "|"]], "\(rules)")
    #expect(light.rules.contains("text.hidden warning"), "\(rules)")
  }

  @Test(arguments: [
    ":root{background:#000} table{background:#fff}", "html{background:#000} body{background:#fff}",
    "html{background:#000;color:#fff}", "body{background:url(a.png);color:#fff}",
  ])
  func aPageThatIsDarkElsewhereLeavesNothingInDoubt(rules: String) {
    let page = Self.page(rules)
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|912"]], "\(rules)")
    #expect(page.rules == [], "\(rules)")
  }

  @Test func whiteTextIsNamedUnlessASheetThatIsNotAtHandMayGiveItAGround() {
    let white = "body{color:#fff}"
    #expect(Self.page(white).rules.contains("text.hidden warning"))
    #expect(Self.page(white, "12").tables.map(\.picture) == [["甲|乙", "丙|12"]])
    #expect(Self.page("@import 'a.css';" + white, "12").rules == [])
  }

  // MARK: Fonts

  private static let embedded = "@font-face{font-family:'Own';src:url(data:font/woff;base64,AAAA)}"

  @Test(arguments: [
    embedded + "td{font-family:own}", embedded + "body{font:12px/1.5 Own,serif}",
    embedded + ".x{font-family:'Missing','Own'}",
    embedded + "td{font-family:var(--f)} :root{--f:Own}",
    "@font-face{font-family:a b;src:local(x),url(\"data:,x\");unicode-range:U+30-39} td{font-family:A  B}",
    "@font-face{font-family:f;src:url(f.woff);unicode-range:U+31,U+35} td{font-family:f}",
  ])
  func aFontThatMayDrawOtherDigitsIsNamed(rules: String) {
    let page = Self.page(rules, "12")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(rules)")
    #expect(page.rules == ["text.hidden warning"], "\(rules)")
    #expect(page.page.findings.first?.message.contains("a font of the page's own") == true)
  }

  @Test(arguments: [
    embedded, embedded + "i{font-family:own}", embedded + "td{font-family:serif,own}",
    embedded + "table{font-family:own} td{font-family:SimSun}",
    "@font-face{font-family:f;src:url(f.woff)} td{font-family:f}",
    "@font-face{font-family:f;src:url(data:,x);unicode-range:U+E000-F8FF} td{font-family:f}",
    "@font-face{font-family:f;src:url(f.woff);unicode-range:U+0-7F} td{font-family:f}",
  ])
  func anotherFontLeavesNothingInDoubt(rules: String) {
    #expect(Self.page(rules, "12").rules == [], "\(rules)")
  }

  // MARK: Quotation marks

  @Test(arguments: [
    "i{quotes:'9' '8'} i::before{content:open-quote}",
    "td{quotes:'9' '8'} i::after{content:close-quote}",
    "i::before{content:open-quote;quotes:'1' '2'}",
  ])
  func quotationMarksThatMayBeDigitsLeaveAFigureInDoubt(rules: String) {
    let page = Self.page(rules, "<i>12</i>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(rules)")
    #expect(page.rules == ["text.hidden warning"], "\(rules)")
  }

  @Test func quotesOfTheirOwnStandAroundAQuote() {
    #expect(Self.page("q{quotes:'9' '8'}", "<q>12</q>").rules == ["text.hidden warning"])
    #expect(Self.page("", "<q>12</q>").rules == [])
    let page = Self.page("i::before{content:open-quote}", "9<i>12</i>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|9\u{3000}12"]])
  }

  // MARK: Rows

  @Test(arguments: [
    "tr::before{content:'9'}", "tr:last-child::after{content:'9'}", "tbody::before{content:'7'}",
    "#t::after{content:'5'}",
  ])
  func digitsThatARuleSetsBesideCellsAreNamed(rules: String) {
    let page = ReadPage(
      "<style>\(rules)</style><table id=t><tbody><tr><td>甲<td>乙<tr><td>丙<td>12</table>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]], "\(rules)")
    #expect(
      !page.rules.isEmpty && page.rules.allSatisfy { $0 == "text.hidden warning" }, "\(rules)")
  }

  @Test(arguments: [
    "tr::before{content:''}", "#t:after{content:'.';clear:both}", "tr::after{content:none}",
  ])
  func whatClearsRowsIsNotNamed(rules: String) {
    #expect(Self.page(rules, "12").rules == [], "\(rules)")
  }

  /// `Self.page` writes no `tbody`.
  @Test func rowsWithoutAGroupAreInTheOneThatBrowsersMake() {
    let named = Self.page("#t > tbody::before{content:'2022年'}", "12")
    #expect(named.rules == ["text.hidden warning"])
    #expect(Self.page("#t > tr i{display:none}").tables.first?.picture.last == "丙|912")
    #expect(Self.page("tbody{display:none}", "12").tables.isEmpty)
    #expect(Self.page("tbody{color:#fff} table{background:#fff}", "12").rules != [])
    let page = ReadPage(
      "<style>tbody:nth-of-type(2){display:none}</style><table><tr><td>1<td>2<thead><tr><td>3<td>4</thead><tr><td>5<td>6"
    )
    #expect(page.tables.map(\.picture) == [["3|4", "1|2"]])
  }

  @Test func digitsOfAFormulaAreCalledSo() {
    let page = Self.page("", "12<math><msup><mi></mi><mn>9</mn></msup></math>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|12"]])
    #expect(
      page.page.findings.map(\.message) == [
        "a cell has digits that a reader of the page may see otherwise: not read is “9”, which stands in a formula, "
          + "a drawing or an embedded object"
      ])
  }
}
