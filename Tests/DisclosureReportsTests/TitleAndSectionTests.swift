import Testing

@testable import DisclosureReports

@Suite struct TitleAndSectionTests {
  @Test(arguments: [
    ("洪泽区人民政府2023年政府信息公开工作年度报告", "洪泽区人民政府", 2023),
    ("2021年云泽省人民政府政府信息公开工作年度报告", "云泽省人民政府", 2021),
    ("沙坡头区柔远镇人民政府2021年政务信息公开工作年度报告", "沙坡头区柔远镇人民政府", 2021),
    ("甲市财政局2022年度政府信息公开年度报告", "甲市财政局", 2022),
    ("甲县人民政府信息公开年度报告（2022年）", nil, nil),
    ("甲县乙镇2022年政府信息公开工作年报", "甲县乙镇", 2022),
    ("甲县教育局关于2024年度政府信息公开工作的年度报告", "甲县教育局", 2024),
    ("二〇二三年甲县政府信息公开工作年度报告", "甲县", 2023),
  ])
  func titleSaysPublisherAndYear(title: String, publisher: String?, year: Int?) {
    let report = SampleForm.report([], paragraphs: [title, "一、总体情况", "正文。"])
    #expect(report.publisher == publisher)
    #expect(report.year == year)
    #expect(report.title == (publisher == nil ? nil : title))
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
