import LayoutAnalysis
import PageModel
import Testing

/// Where paragraphs begin and end on pages with few lines, headings and short answers.
@Suite struct ParagraphTests {
  private static let sizes = [10.5, 12.0, 14.0, 16.0, 18.0, 22.0]
  private static let headings = [
    "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
  ]
  private static let overview = "2023年，我局认真贯彻落实《条例》，有序推进各项工作，全年没有发生一起因信息公开引起的争议，群众满意。"

  /// A report of short answers.
  private func report(
    size: Double, isIndented: Bool, answer: String = "无。", overview: String = Self.overview,
    measure: Double = 414
  ) -> TypesetPage {
    var page = TypesetPage(measure: measure)
    page.paragraph("某县统计局2023年年度报告", size: size * 1.3, isCentered: true)
    for (index, heading) in Self.headings.enumerated() {
      page.paragraph(heading, size: size, isIndented: isIndented)
      page.paragraph(index == 0 ? overview : answer, size: size, isIndented: isIndented)
    }
    return page
  }

  @Test(arguments: sizes, [true, false])
  func headingsStandAloneAboveShortAnswers(size: Double, isIndented: Bool) {
    let texts = paragraphs(report(size: size, isIndented: isIndented))
    #expect(
      texts == ["某县统计局2023年年度报告"]
        + Self.headings.enumerated().flatMap { [$1, $0 == 0 ? Self.overview : "无。"] })
  }

  @Test(arguments: sizes)
  func headingsStandAloneWhereNoLineIsWrapped(size: Double) {
    let page = report(size: size, isIndented: false, overview: "工作有序推进。", measure: 480)
    #expect(paragraphs(page).count == 13)
  }

  @Test func aHeadingThatFillsItsLineGoesOnBelow() {
    var page = TypesetPage(measure: 160)
    page.paragraph("三、收到和处理政府信息公开申请情况", isIndented: false)
    page.paragraph("本年度没有收到申请，上年没有结转的申请。", isIndented: false)
    #expect(paragraphs(page) == ["三、收到和处理政府信息公开申请情况", "本年度没有收到申请，上年没有结转的申请。"])
  }

  @Test func theMeasureComesFromOtherPages() {
    var first = TypesetPage()
    for _ in 0..<4 { first.paragraph(Self.overview) }
    var second = TypesetPage()
    second.paragraph("五、存在的主要问题及改进情况", isIndented: false)
    second.paragraph("没有。", isIndented: false)
    #expect(paragraphs(first, second).suffix(2) == ["五、存在的主要问题及改进情况", "没有。"])
  }

  @Test func theMeasureComesFromATableWhereNothingElseTellsIt() {
    var page = TypesetPage()
    page.paragraph("二、主动公开政府信息情况", isIndented: false)
    page.table(["规章", "0", "0"])
    page.paragraph("三、收到和处理政府信息公开申请情况", isIndented: false)
    page.paragraph("无。", isIndented: false)
    #expect(paragraphs(page) == ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "无。"])
  }

  @Test(arguments: [true, false])
  func aSentenceWhoseNextLineBeginsLikeAHeadingIsNotCut(isIndented: Bool) {
    let text = "全年围绕重点领域做好公开工作，按照规定更新目录和指南中的一、二、三类事项，答复各类来信二百余件，没有积压。"
    for measure in stride(from: 200.0, through: 440, by: 8) {
      var page = TypesetPage(measure: measure)
      for _ in 0..<3 { page.paragraph(text, isIndented: isIndented) }
      #expect(paragraphs(page).joined() == text + text + text)
      if isIndented { #expect(paragraphs(page) == [text, text, text], "at \(measure)") }
    }
  }

  @Test func anAddressThatFindsNoRoomEndsNoParagraph() {
    var page = TypesetPage()
    for _ in 0..<3 { page.paragraph(Self.overview) }
    page.paragraph("本报告可在网站查阅，如有疑问请来信", isIndented: true)
    let upper = paragraphs(page).count
    page.draw("http://www.example.cn/zwgk/2023/index.html查阅。", x: 90, size: 16)
    #expect(paragraphs(page).count == upper)
  }

  @Test func aDateAtTheRightEdgeDoesNotGoOnAtTheLeftOne() {
    var page = TypesetPage()
    for _ in 0..<3 { page.paragraph(Self.overview) }
    page.draw("二〇一五年一月十五日", x: 90 + 414 - 160, size: 16)
    page.draw("附件", x: 90, size: 16)
    #expect(paragraphs(page).suffix(2) == ["二〇一五年一月十五日", "附件"])
  }

  @Test func aTitleInTheMiddleGoesOnBelowItsFullLine() {
    var page = TypesetPage()
    page.paragraph("某某自治县应急管理和安全生产监督管理局2023年政府信息公开工作年度报告", size: 22, isCentered: true)
    page.paragraph("一、总体情况")
    page.paragraph(Self.overview)
    #expect(
      paragraphs(page).first == "某某自治县应急管理和安全生产监督管理局2023年政府信息公开工作年度报告")
  }

  @Test func aHeadingOfTwoLinesStandsAloneAboveItsAnswer() {
    var page = TypesetPage(measure: 200)
    for _ in 0..<2 { page.paragraph(Self.overview) }
    page.paragraph("三、收到和处理政府信息公开申请情况", isIndented: false)
    page.paragraph("本年度未收到申请。", isIndented: false)
    #expect(paragraphs(page).suffix(2) == ["三、收到和处理政府信息公开申请情况", "本年度未收到申请。"])
  }

  @Test func whatABrowserPrintsAroundAPageIsFurniture() {
    for (head, foot) in [
      (("11/26/26, 6:28 AM", "年度报告"), ("file:///tmp/a.html", "1/1")),
      (("2024/1/17 上午10:23", "年度报告"), ("https://www.example.cn/zwgk/t1.html", "1/1")),
      (("年度报告", "https://www.example.cn/t1.html"), ("1 of 1", "2024/1/17, 10:23")),
    ] {
      var page = report(size: 12, isIndented: true)
      let count = paragraphs(page).count
      page.draw(head.0, x: 24, at: 16, size: 8)
      page.draw(head.1, x: 340, at: 16, size: 8)
      page.draw(foot.0, x: 24, at: 815, size: 8)
      page.draw(foot.1, x: 500, at: 815, size: 8)
      let layout = DocumentLayout(pages: [page.page()])
      #expect(layout.paragraphs.count == count)
      #expect(layout.pages[0].furniture.count == 2)
    }
  }

  @Test func aDateOrAnAddressOfTheReportsOwnIsNoFurniture() {
    var page = TypesetPage()
    page.draw("2024年1月17日", x: 250, at: 40, size: 12)
    page.skip(40)
    page.paragraph(Self.overview)
    page.draw("http://www.example.cn/zwgk", x: 90, at: 800, size: 12)
    #expect(DocumentLayout(pages: [page.page()]).pages[0].furniture.isEmpty)
  }
}

/// Two pages printed side by side on one sheet.
@Suite struct PrintedSheetTests {
  private func sheet(numbers: [String], measure: Double = 300) -> PDFPage {
    var sheet = TypesetPage(
      leading: 1.5, left: 60, measure: measure,
      frame: Rect(x0: 0, y0: 0, x1: 842, y1: 595))
    let text = "全年围绕重点领域做好公开工作，按照规定更新目录和指南，答复各类来信二百余件，没有积压，群众比较满意。"
    for _ in 0..<3 { sheet.paragraph("左：" + text, size: 12) }
    let right = TypesetPage(
      leading: 1.5, left: 60 + 421, measure: measure, frame: sheet.frame)
    var other = right
    for _ in 0..<3 { other.paragraph("右：" + text, size: 12) }
    for (number, x) in zip(numbers, [200.0, 621]) { sheet.draw(number, x: x, at: 560, size: 9) }
    let page = sheet.page()
    let second = other.page()
    return PDFPage(
      number: 1, frame: page.frame,
      glyphs: page.glyphs
        + second.glyphs.map {
          Glyph(
            scalar: $0.scalar, box: $0.box,
            style: page.styles.firstIndex(of: second.styles[$0.style]) ?? 0)
        }, styles: page.styles)
  }

  @Test(arguments: [["- 1 -", "- 2 -"], ["3", "4"], []])
  func theLeftPageIsReadBeforeTheRightOne(numbers: [String]) {
    let layout = DocumentLayout(pages: [sheet(numbers: numbers)])
    #expect(layout.pages.count == 1)
    #expect(layout.paragraphs.count == 6)
    #expect(layout.paragraphs.prefix(3).allSatisfy { $0.text.hasPrefix("左：") })
    #expect(layout.paragraphs.suffix(3).allSatisfy { $0.text.hasPrefix("右：") })
    #expect(layout.pages[0].lines.first?.text.hasPrefix("左") == true)
  }

  @Test func aPageWithARuleAcrossItsMiddleIsOne() {
    let page = sheet(numbers: [])
    let ruled = PDFPage(
      number: 1, frame: page.frame, glyphs: page.glyphs, styles: page.styles,
      rulings: [
        Ruling(orientation: .horizontal, position: 50, start: 60, end: 780, thickness: 1)
      ])
    // The columns of prose of one page come one after the other all the same.
    #expect(DocumentLayout(pages: [ruled]).paragraphs.first?.text.hasPrefix("左：") == true)
  }
}
