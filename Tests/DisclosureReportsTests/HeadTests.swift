import PageModel
import Testing

@testable import DisclosureReports

/// What stands above a report's title, and beside it, changes neither title nor publisher nor year.
@Suite struct HeadTests {
  static let title = "甲县财政局2023年政府信息公开工作年度报告"
  static let body = [
    "根据条例编制本报告，统计期限为2023年1月1日至2023年12月31日。", "一、总体情况", "2023年，工作有序开展。",
    "二、主动公开政府信息情况", "见表。",
  ]

  static func report(_ head: [String]) -> DisclosureReport {
    SampleForm.report([], paragraphs: head + body)
  }

  @Test(arguments: [
    ["首页 政务公开"], ["首页", "政务公开", "甲县财政局"], ["正文"], ["2025年12月30日 星期二"],
    ["2024-01-27 10:07"], ["当前位置：首页 > 政务公开 > 政府信息公开年报 > 2024年"],
    ["首页/ 政府信息公开 / 政府信息公开年报 / 镇街 / 2021年 / 正文"],
    ["索引号：014314799/2024-00002", "发布机构：甲县财政局", "发布日期：2024-01-17"],
    ["名称 甲县财政局2023年政府信息公开工作年度报告"],
    ["标题：甲县财政局2023年政府信息公开工作年度报告-甲县财政局", "单位：甲县财政局", "采集时间：2025-12-30T21:37:37+08:00"],
    ["首页", "走进甲县", "办事服务", "政民互动", "政府信息公开", "数据开放", "繁體版", "无障碍", "适老化", "智能问答"],
    ["政府信息公开年报"], ["甲县人民政府门户网站"], ["打印 关闭"],
  ])
  func theSiteAroundATitleIsNoPartOfIt(above: [String]) {
    let report = Self.report(above + [Self.title])
    #expect(report.title == Self.title)
    #expect(report.publisher == "甲县财政局")
    #expect(report.year == 2023)
    #expect(report.preamble == Self.body[0])
  }

  @Test(arguments: [
    "发布时间：2024-01-25   浏览次数：318   字号：【大 中 小】", "发布日期：2024-01-31 来源：镇党政办 字体：大 中 小",
    "www.example.gov.cn     发布时间:2024-01-25     来源:甲县财政局", "打印 分享到:", "2024-01-27 10:07",
  ])
  func aSitesLineBelowTheTitleIsNoPreamble(line: String) {
    let report = Self.report([Self.title, line])
    #expect(report.title == Self.title)
    #expect(report.preamble == Self.body[0])
    #expect(report.findings(.textUnread).count == 1)
  }

  @Test func aTitlePrintedAgainIsNoPreamble() {
    let report = Self.report(["首页 政务公开", Self.title, Self.title, "来源：甲县财政局 字体：特大"])
    #expect(report.title == Self.title)
    #expect(report.preamble == Self.body[0])
  }

  @Test(arguments: [
    ["甲县财政局", "2023年政府信息公开工作年度报告"], ["甲县财政局2023年", "政府信息公开工作年度报告"],
    ["甲县财政局2023年政府信息公开工作", "年度报告"], ["甲县财政局2023年政府信息公开工作年度报", "告"],
    ["甲县财政局2023年政务", "信息公开工作年度报告"], ["2023年", "甲县财政局", "政府信息公开工作年度报告"],
  ])
  func aTitleMayRunOverLines(lines: [String]) {
    for above in [[], ["首页 政务公开"], ["政务公开"], ["2025年12月30日 星期二"]] {
      let report = Self.report(above + lines)
      #expect(report.title == lines.joined())
      #expect(report.publisher == "甲县财政局")
      #expect(report.year == 2023)
    }
  }

  @Test(arguments: ["甘泉林场管理委员会", "甲县人民政府", "某集团公司", "乙街道办事处", "丙镇"])
  func theLineAboveNamesTheBody(name: String) {
    #expect(Self.report([name, "2023年政府信息公开工作年度报告"]).publisher == name)
  }

  @Test(arguments: ["政务公开", "部门乡镇", "办事大厅", "网站首页", "政府信息公开年报", "数据中心"])
  func aMenuAboveIsNoBody(menu: String) {
    let report = Self.report([menu, "2023年政府信息公开工作年度报告"])
    #expect(report.publisher == nil)
    #expect(report.title == "2023年政府信息公开工作年度报告")
  }

  @Test func aNameThatBeginsOnTheLineAboveIsWhole() {
    let report = Self.report(["甲市人力资源和", "社会保障局2023年政府信息公开工作年度报告"])
    #expect(report.publisher == "甲市人力资源和社会保障局")
  }

  @Test func thePublisherMayStandOnALineOfItsOwn() {
    let title = "关于2023年度政府信息公开工作的年度报告"
    let report = Self.report([title, "发布时间:2024-01-25 来源:甲镇", "乙县甲镇人民政府", title])
    #expect(report.title == title)
    #expect(report.publisher == "乙县甲镇人民政府")
    #expect(report.findings(.publisherInferred).isEmpty)
    #expect(report.preamble == Self.body[0])
  }

  @Test func aBlockOfMetadataServesWhereNoTitleStands() {
    let report = Self.report(["标题：\(Self.title)-甲县财政局", "发布机构：甲县财政局"])
    #expect(report.title == Self.title)
    #expect(report.year == 2023)
    #expect(report.findings(.titleFromMetadata).count == 1)
    #expect(report.findings(.titleAbsent).isEmpty)
  }

  @Test(
    arguments: [
      ("ArticleTitle", title, .htmlMeta), ("title", title + "-甲县财政局", .htmlTitle),
      ("title", "甲县人民政府_" + title, .htmlTitle), ("title", title, .pdfTitle),
      ("title", "Microsoft Word - " + title + ".doc", .pdfTitle),
    ] as [(String, String, MetadataEntry.Source)])
  func whatADocumentSaysOfItselfServesWhereNoTitleStands(
    name: String, text: String, source: MetadataEntry.Source
  ) {
    let material = ReportMaterial(
      paragraphs: Self.body.map { SourceText(text: $0) }, tables: [],
      metadata: [MetadataEntry(name: name, text: text, source: source)])
    let report = ReportRecognizer().report(
      from: material, source: ReportSource(file: "a", kind: .text, pages: nil, sha256: nil))
    #expect(report.title == Self.title)
    #expect(report.findings(.titleFromMetadata).first?.message.contains(source.name) == true)
  }

  // MARK: The year

  @Test func titleAndPeriodOfDifferentYearsAreAnError() {
    let report = SampleForm.report(
      [], paragraphs: [Self.title, "统计期限为2022年1月1日至2022年12月31日。", "一、总体情况", "正文。"])
    #expect(report.year == 2023)
    #expect(report.findings(.yearConflict).count == 1)
  }

  @Test(arguments: [
    (["一、总体情况", "统计期限为2022年1月1日至2022年12月31日。"], 2022),
    (["一、总体情况", "2019年，我局认真开展工作。2019年度，主动公开信息380条，比2018年多3条。"], 2019),
    (["一、总体情况", "2019年，我局认真开展工作，2020年继续努力。"], nil),
    (["一、总体情况", "根据《条例》（2019年修订）开展工作。"], nil),
    (["一、总体情况", "我局积极落实要求。"], nil),
  ])
  func withoutATitleTheTextSaysTheYear(paragraphs: [String], year: Int?) {
    let report = SampleForm.report(
      [], paragraphs: paragraphs + ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"])
    #expect(report.year == year)
    #expect(report.findings(year == nil ? .yearAbsent : .yearInferred).count == 1)
    #expect(report.findings(.publisherAbsent).count == 1)
  }

  @Test func aYearBehindTheTitleIsTheTitles() {
    let report = Self.report(["甲县人民政府政府信息公开工作年度报告（2023年）"])
    #expect(report.year == 2023)
    #expect(report.publisher == "甲县人民政府")
  }

  // MARK: Traditional characters

  @Test func titlesInTraditionalCharactersAreReadAndKept() {
    let title = "甲縣財政局2023年政府信息公開工作年度報告"
    let report = Self.report(["當前位置：首頁 > 政務公開", title])
    #expect(report.title == title)
    #expect(report.publisher == "甲縣財政局")
  }
}
