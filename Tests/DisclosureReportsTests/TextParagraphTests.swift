import Testing

@testable import DisclosureReports

@Suite struct TextParagraphTests {
  private func paragraphs(_ text: String) -> [String] {
    LineTextReader().material(from: text).paragraphs.map(\.text)
  }

  @Test func linesJoinToParagraphsAndAShortLineEndsOne() {
    let text = """
      甲县2023年政府信息公开工作年度报告
      一、总体情况
      一年来，我县认真贯彻落实中华人民共和国政府
      信息公开条例的各项规定，全年在网站主动公开信
      息九十八条。
      坚持百姓视角，打造公开体系。一是丰富公开内
      容，针对不同的公开对象选择不同的公开载体。
      （一）主动公开
      二是拓展公开深度，着眼公开实效，推动重点领
      域主动公开向纵深发展。
      """
    let expected = [
      "甲县2023年政府信息公开工作年度报告", "一、总体情况",
      "一年来，我县认真贯彻落实中华人民共和国政府信息公开条例的各项规定，全年在网站主动公开信息九十八条。",
      "坚持百姓视角，打造公开体系。一是丰富公开内容，针对不同的公开对象选择不同的公开载体。", "（一）主动公开",
      "二是拓展公开深度，着眼公开实效，推动重点领域主动公开向纵深发展。",
    ]
    #expect(paragraphs(text) == expected)
    #expect(paragraphs(text.split(separator: "\n").joined(separator: "\n\n")) == expected)
    #expect(paragraphs(text.split(separator: "\n").joined(separator: "\r\n")) == expected)
  }

  @Test func anIndentBeginsAParagraph() {
    let text = """
      甲县2023年政府信息公开工作年度报告
         一、总体情况
         一年来，我县认真贯彻落实中华人民共和国政
      府信息公开条例的各项规定，全年无投诉和举报。
         坚持百姓视角，打造公开体系。
      """
    #expect(paragraphs(text).count == 4)
  }

  @Test func latinWordsArePartedAndIdeographsAreNot() {
    let text = """
      甲县2023年政府信息公开工作年度报告
      一、总体情况
      2023 年 ， 全 县 主 动 公 开 信 息 98 条 ， 通 过 Open
      Data 平台发布，详见网站。
      """
    #expect(paragraphs(text).last == "2023年，全县主动公开信息98条，通过Open Data平台发布，详见网站。")
  }

  @Test func pageNumbersAndRunningHeadsAreNoText() {
    let pages = (1...3).map { page in
      "政府信息公开工作年度报告\n第\(page)页的正文写在这里，一行写满之后才换行。\n- \(page) -\n"
    }
    let title = "甲县2023年政府信息公开工作年度报告\n一、总体情况\n"
    var text = pages
    text[0] = text[0].replacing("第1页", with: title + "第1页")
    #expect(
      paragraphs(text.joined(separator: "\u{0C}")).joined()
        == title.replacing("\n", with: "")
        + (1...3).map { "第\($0)页的正文写在这里，一行写满之后才换行。" }.joined())
  }

  @Test(arguments: ["- 3 -", "—2—", "-12-", "－ 3 －", "— 2 —"])
  func aNumberBetweenStrokesIsAPageNumber(line: String) {
    #expect(TextFurniture.isDashedNumber(line))
  }

  @Test(arguments: ["3", "-3", "- -", "—", "2-3", "- a -"])
  func anythingElseIsNone(line: String) {
    #expect(!TextFurniture.isDashedNumber(line))
  }

  @Test func pagesBeginAtFormFeedsOrAtSingleBlanks() {
    #expect(LineTextReader().pageCount(of: "甲\n乙\u{0C}丙\n\u{0C}") == 2)
    #expect(LineTextReader().pageCount(of: " 甲\n\n乙\n\n丙\n 丁\n\n戊\n\n己\n") == 2)
    #expect(LineTextReader().pageCount(of: "甲\n乙\n") == nil)
    #expect(LineTextReader().pageCount(of: "  甲\n 乙\n丙\n丁\n戊\n己\n") == nil)
    #expect(LineTextReader().pageCount(of: "甲\n 乙\n丙\n丁\n戊\n己\n") == nil)
  }

  @Test func numbersKnowTheirPage() {
    let report = SampleForm.report(
      text: "甲县2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
        + "\u{0C}（一）予以公开 1 2 3 4 5 6 7\n")
    #expect(report.requests[.granted, .total].page == 2)
  }

  @Test func radicalSignsAreReadAsIdeographs() {
    let report = SampleForm.report(
      text: "甲县2023年政府信息公开⼯作年度报告\n⼀、总体情况\n三、收到和处理政府信息公开申请情况\n"
        + "（⼀）予以公开 1 2 3 4 5 6 7\n")
    #expect(report.title == "甲县2023年政府信息公开工作年度报告")
    #expect(report.requests[.granted, .total].text == "7")
  }

  @Test(arguments: ["", "\n\n", "\u{0C}", " ", "\u{FEFF}", "一", "1", "、", "（", "\u{0}\u{1}"])
  func textWithoutContentIsNoReport(text: String) {
    let report = SampleForm.report(text: text)
    #expect(report.findings.contains { $0.rule == "source.notReport" })
  }
}
