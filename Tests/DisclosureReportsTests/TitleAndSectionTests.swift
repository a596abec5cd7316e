import Testing

@testable import DisclosureReports

@Suite struct TitleAndSectionTests {
  @Test(arguments: [
    ("洪泽区人民政府2023年政府信息公开工作年度报告", "洪泽区人民政府", 2023),
    ("2021年云泽省人民政府政府信息公开工作年度报告", "云泽省人民政府", 2021),
    ("沙坡头区柔远镇人民政府2021年政务信息公开工作年度报告", "沙坡头区柔远镇人民政府", 2021),
    ("甲市财政局2022年度政府信息公开年度报告", "甲市财政局", 2022),
    ("甲县人民政府信息公开年度报告（2022年）", "甲县人民政府", 2022),
    ("甲县乙镇2022年政府信息公开工作年报", "甲县乙镇", 2022),
    ("甲县教育局关于2024年度政府信息公开工作的年度报告", "甲县教育局", 2024),
    ("二〇二三年甲县政府信息公开工作年度报告", "甲县", 2023),
  ])
  func titleSaysPublisherAndYear(title: String, publisher: String, year: Int) {
    let report = SampleForm.report([], paragraphs: [title, "一、总体情况", "正文。"])
    #expect(report.publisher == publisher)
    #expect(report.year == year)
    #expect(report.title == title)
  }

  @Test func aTitleMayStandInTwoParagraphs() {
    let report = SampleForm.report(
      [], paragraphs: ["甲县人民政府", "2023年政府信息公开工作年度报告", "本报告如下。", "一、总体情况"])
    #expect(report.title == "甲县人民政府2023年政府信息公开工作年度报告")
    #expect(report.preamble == "本报告如下。")
    #expect(report.sections.map(\.heading) == ["一、总体情况"])
  }

  @Test(arguments: [
    ("统计期限自2023年1月1日起至2023年12月31日止。", "2023-01-01", "2023-12-31"),
    ("数据从 2021 年 1月 1日至 12 月 31 日。", "2021-01-01", "2021-12-31"),
    ("期限为2022年1月1日到12月31日", "2022-01-01", "2022-12-31"),
    ("期限：2022年1月1日—2022年12月31日", "2022-01-01", "2022-12-31"),
    ("根据2019年5月15日施行的条例", nil, nil),
  ])
  func thePeriodIsRead(text: String, from: String?, to: String?) {
    let report = SampleForm.report(
      [], paragraphs: ["甲县2023年政府信息公开工作年度报告", text, "一、总体情况"])
    #expect(report.period?.from == from)
    #expect(report.period?.to == to)
  }

  @Test(arguments: [
    ("四、政府信息公开行政复议、行政诉讼情况", 4), ("四、因政府信息公开行政复议和行政诉讼情况", 4),
    ("四、政务信息公开行政复议、行政诉讼情况", 4), ("二、政府信息主动公开情况", 2),
    ("五、存在的主要问题和改进情况", 5), ("六、其他需要报告的情况", 6), ("三、 收到和处理政府信息公开申请情况", 3),
    ("五、政府信息公开工作存在的主要问题及改进情况", 5),
  ])
  func headingsVary(heading: String, number: Int) {
    let found = SectionHeadings(forms: ReportForm.known, options: .init()).heading(heading)
    #expect(found?.number == number)
  }

  @Test(arguments: [
    "一是总体情况良好。", "（一）总体情况", "一、本年新收政府信息公开申请数量", "四、结转下年度继续办理",
    "总体情况", "二、今年我县主动公开政府信息情况较往年有很大改进，全年主动公开政府信息九千余条，其中",
    "三、本年度办理结果",
  ])
  func whatIsNoHeading(text: String) {
    #expect(SectionHeadings(forms: ReportForm.known, options: .init()).heading(text) == nil)
  }

  @Test func aHeadingWithTheWrongNumberIsAFinding() {
    let report = SampleForm.report(
      [],
      paragraphs: [
        "甲县2023年政府信息公开工作年度报告", "一、总体情况", "三、收到和处理政府信息公开申请情况",
        "四、存在的主要问题及改进情况", "问题。",
      ])
    #expect(report.sections.map(\.number) == [1, 3, 5])
    #expect(report.findings(.sectionNumber).count == 1)
    #expect(report.findings(.sectionAbsent).count == 3)
  }

  /// Two sections change places and keep counting: the numbers stay as printed, the words say which
  /// sections they are.
  @Test func sectionsInAnotherOrderAreFoundByTheirWords() {
    let report = SampleForm.report(
      [],
      paragraphs: [
        "甲县2023年政府信息公开工作年度报告", "一、总体情况", "二、主动公开政府信息情况", "三、政府信息公开行政复议、行政诉讼情况", "没有。",
        "四、收到和处理政府信息公开申请情况", "收到两件。", "五、存在的主要问题及改进情况", "六、其他需要报告的事项", "无。",
      ])
    #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(report.sections[2].heading == "四、收到和处理政府信息公开申请情况")
    #expect(report.sections[2].paragraphs == ["收到两件。"])
    #expect(report.sections[3].heading == "三、政府信息公开行政复议、行政诉讼情况")
    #expect(report.findings(.sectionNumber).count == 2)
  }

  @Test(arguments: [
    ("一、概述", 1), ("一、概况", 1), ("一、总体概况", 1), ("一、 总 体 情 况", 1), ("五、主要问题和改进措施", 5),
    ("五、存在问题和下一步工作打算", 5), ("六、需要说明的事项", 6), ("六、其他事项", 6), ("一、總體情況", 1),
    ("四、政府信息公開行政復議、行政訴訟情況", 4), ("六、其他需要報告的事項", 6),
  ])
  func headingsInTheWild(heading: String, number: Int) {
    let found = SectionHeadings(forms: ReportForm.known, options: .init()).heading(heading)
    #expect(found?.number == number)
  }

  /// Sites and offices number the same headings in other ways; their parts may be numbered as well.
  @Test(arguments: ["（N）", "N.", "N、", "第N部分 ", "第N部分：", ""])
  func aDocumentMayNumberItsSectionsInItsOwnWay(mark: String) {
    let chinese = ["一", "二", "三", "四", "五", "六"]
    let words = [
      "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
      "存在的主要问题及改进情况", "其他需要报告的事项",
    ]
    let isItem = mark == "N." || mark == "N、"
    let headings = words.enumerated().map { index, word in
      mark.replacing("N", with: isItem ? String(index + 1) : chinese[index]) + word
    }
    let report = SampleForm.report(
      [],
      paragraphs: ["甲县2023年政府信息公开工作年度报告"] + headings.flatMap { [$0, "这一部分的正文。"] })
    #expect(report.sections.map(\.heading) == headings)
    #expect(report.sections.allSatisfy { $0.paragraphs == ["这一部分的正文。"] })
  }

  /// （一）主动公开政府信息情况 inside the overview has nearly the words of section 二.
  @Test func thePartsOfASectionAreNoSections() {
    let report = SampleForm.report(
      [],
      paragraphs: [
        "甲县2023年政府信息公开工作年度报告", "一、总体情况", "（一）主动公开政府信息情况", "正文。", "（二）依申请公开情况", "正文。",
        "（三）其他事项", "正文。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
      ])
    #expect(report.sections.map(\.number) == [1, 2, 3])
    #expect(report.sections[0].paragraphs.count == 6)
  }

  @Test func aListOfContentsIsNoText() {
    let report = SampleForm.report(
      [],
      paragraphs: [
        "甲县2023年政府信息公开工作年度报告", "一、总体情况", "二、主动公开政府信息情况", "一、总体情况", "正文。",
        "二、主动公开政府信息情况", "说明。",
      ])
    #expect(report.sections.map(\.paragraphs) == [["正文。"], ["说明。"]])
  }

  @Test(
    arguments: [
      (["正文。", "甲县人民政府", "2024年1月5日"], "甲县人民政府\n2024年1月5日"),
      (["正文。", "2024年1月5日"], "2024年1月5日"),
      (["正文。", "甲县人民政府办公室", "二〇二四年一月十五日"], "甲县人民政府办公室\n二〇二四年一月十五日"),
      (["无", "2024年1月5日"], "2024年1月5日"), (["正文。"], nil),
      (["截至2024年1月5日。"], nil), (["正文。", "甲县人民政府2024年1月5日"], "甲县人民政府2024年1月5日"),
    ] as [([String], String?)])
  func signatureAndDateAreTheClosing(paragraphs: [String], closing: String?) {
    let head = ["甲县人民政府2023年政府信息公开工作年度报告", "六、其他需要报告的事项"]
    let report = SampleForm.report([], paragraphs: head + paragraphs)
    #expect(report.closing == closing)
    #expect(report.sections.last?.paragraphs == [paragraphs[0]])
  }

  @Test(
    arguments: [
      ["附件：1.统计表.xls"], ["扫一扫在手机打开当前页"], ["【打印本页】 【关闭窗口】", "上一篇：甲县审计局2023年年报"],
      ["分享到：", "微信", "微博"], ["主办单位：甲县人民政府", "京ICP备05070218号", "网站标识码：3213220001"],
      ["附件：1.统计表.xls", "扫一扫", "责任编辑：甲", "版权所有：甲县人民政府"],
    ] as [[String]])
  func whatAPagePrintsBelowTheReportIsInNoSection(foot: [String]) {
    for closing in [["甲县人民政府", "2024年1月5日"], []] where !foot[0].hasPrefix("附件") || !closing.isEmpty
    {
      let report = SampleForm.report(
        [],
        paragraphs: ["甲县人民政府2023年政府信息公开工作年度报告", "六、其他需要报告的事项", "无。"] + closing + foot)
      #expect(report.sections.last?.paragraphs == ["无。"])
      #expect(report.closing == (closing.isEmpty ? nil : closing.joined(separator: "\n")))
      #expect(report.findings(.textSurrounding).count == 1)
    }
  }

  @Test(
    arguments: [
      ["抄送：县政府办公室。"], ["甲县人民政府办公室 2024年1月20日印发"], ["（此件公开发布）"],
      ["附件：1.名单", "附件1", "单位名单", "甲局", "乙局"], ["注：本报告数据以系统为准。"],
      ["（联系人：甲，电话：0000）", "抄送：县人大办。"],
    ] as [[String]])
  func whatAnOfficePrintsBehindTheClosingIsInNoSection(behind: [String]) {
    let report = SampleForm.report(
      [],
      paragraphs: [
        "甲县人民政府2023年政府信息公开工作年度报告", "六、其他需要报告的事项", "无。", "甲县人民政府", "2024年1月5日",
      ] + behind)
    #expect(report.sections.last?.paragraphs == ["无。"])
    #expect(report.closing == "甲县人民政府\n2024年1月5日")
  }

  @Test func aListOfContentsMayStandAboveThePreamble() {
    let headings = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "五、存在的主要问题及改进情况"]
    let report = SampleForm.report(
      [],
      paragraphs: ["甲县2023年政府信息公开工作年度报告", "目录"] + headings + ["根据条例编制本报告。"]
        + headings.flatMap { [$0, "正文。"] })
    #expect(report.sections.map(\.paragraphs) == Array(repeating: ["正文。"], count: 4))
    #expect(report.preamble?.contains("根据条例编制本报告。") == true)
  }

  @Test func whatIsNoReportIsSaidSo() {
    let report = SampleForm.report([], paragraphs: ["会议纪要", "今天开会。"])
    #expect(report.findings.map(\.rule) == ["source.notReport"])
  }

  @Test func whatTheReportLacksIsSaid() {
    let report = SampleForm.report([])
    #expect(report.findings(.tableAbsent).count == 3)
    #expect(report.findings(.sectionAbsent).count == 5)
    #expect(report.edition == nil)
  }
}
