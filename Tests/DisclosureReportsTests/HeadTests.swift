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

  /// What is left of a title without years and words on disclosure is no publisher where names do not
  /// look so.
  @Test(arguments: [
    ("甲县财政局关于2023年度政府信息公开工作情况的报告", "甲县财政局"), ("关于甲县财政局2023年政府信息公开工作情况的报告", "甲县财政局"),
    ("甲县财政局政府信息公开2023年度报告", "甲县财政局"), ("甲县财政局2023年1月1日至12月31日政府信息公开工作年度报告", "甲县财政局"),
    ("甲县财政局2023年信息公开工作年报", "甲县财政局"), ("甲县财政局二O二三年政府信息公开工作年度报告", "甲县财政局"),
    ("水月镇人民政府2023年政府信息公开工作年度报告", "水月镇人民政府"), ("甲区青年路街道2023年政府信息公开工作年度报告", "甲区青年路街道"),
    ("甲县第三中学二〇二三年政府信息公开工作年度报告", "甲县第三中学"), ("【年报】甲县财政局2023年政府信息公开工作年度报告", "甲县财政局"),
    ("[2024-01-15]甲县财政局2023年政府信息公开工作年度报告", "甲县财政局"), ("·甲县财政局2023年政府信息公开工作年度报告", "甲县财政局"),
    ("甲县财政局（甲县国资委）2023年政府信息公开工作年度报告", "甲县财政局（甲县国资委）"),
    ("甲縣財政局2023年政府資訊公開工作年度報告", "甲縣財政局"), ("甲县财政局2023年政府信息公开工作年度报告（公开版）", "甲县财政局"),
    ("甲县财政局二〇二三年度政府信息公开工作年度报告", "甲县财政局"), ("甲县财政局二○二三年度政府信息公开年报", "甲县财政局"),
    ("关于甲县财政局二零二三年度政府信息公开工作情况的报告", "甲县财政局"), ("（甲县财政局）2023年政府信息公开工作年度报告", "甲县财政局"),
    ("我局2023年政府信息公开工作年度报告", nil), ("本机关2023年政府信息公开工作年度报告", nil),
    ("本溪市财政局2023年政府信息公开工作年度报告", "本溪市财政局"), ("转发甲县人民政府2023年政府信息公开工作年度报告", nil),
    ("甲县2023年度法治政府建设暨政府信息公开工作年度报告", nil), ("甲县贯彻落实《政府信息公开条例》2023年度报告", nil),
  ])
  func thePublisherIsANameOrNone(title: String, publisher: String?) {
    let report = Self.report([title])
    #expect(report.publisher == publisher)
    #expect(report.year == 2023)
  }

  @Test func aTitleDoesNotBeginWithinAYear() {
    let report = Self.report(["甲县住建局（甲县人防办）2023", "年政府信息公开工作年度报告"])
    #expect(report.title == "甲县住建局（甲县人防办）2023年政府信息公开工作年度报告")
    #expect(report.publisher == "甲县住建局（甲县人防办）")
  }

  @Test func aPlaceMayStandOnALineAboveTheBody() {
    let report = Self.report(["青溪县", "农业农村局", "2023年政府信息公开工作", "年度报告"])
    #expect(report.publisher == "青溪县农业农村局")
  }

  /// Lists of other reports stand above a report's own title.
  @Test(
    arguments: [
      ["甲县民政局2022年政府信息公开工作年度报告"],
      [title, "甲县财政局2021年政府信息公开工作年度报告"], ["甲县财政局2021年政府信息公开工作年度报告", "甲县财政局2020年政府信息公开工作年度报告"],
    ] as [[String]])
  func ofSeveralTitlesTheLastCountsAndTheOthersAreNamed(list: [String]) {
    let report = Self.report(["首页 年报"] + list + [Self.title])
    #expect(report.title == Self.title)
    #expect(report.findings(.titleAmbiguous).count == 1)
  }

  @Test func ofSeveralTitlesTheOneThePageIsCalledByCounts() {
    let other = "甲县民政局2023年政府信息公开工作年度报告"
    let material = ReportMaterial(
      paragraphs: ([Self.title, other] + Self.body).map { SourceText(text: $0) }, tables: [],
      metadata: [MetadataEntry(name: "title", text: Self.title + "_甲县", source: .htmlTitle)])
    let report = ReportRecognizer().report(
      from: material, source: ReportSource(file: "a", kind: .text, pages: nil, sha256: nil))
    #expect(report.title == Self.title)
  }

  @Test(arguments: [
    "首页 > 年报 > 甲县财政局2023年政府信息公开工作年度报告", "首页/信息公开/甲县财政局2023年政府信息公开工作年度报告", "首页-年报-甲县财政局2023年年度报告",
  ])
  func aPathThroughTheSiteIsNoTitle(path: String) {
    let report = Self.report([path, Self.title])
    #expect(report.title == Self.title)
    #expect(report.publisher == "甲县财政局")
  }

  @Test(arguments: [["甲县人民政府门户网站"], ["甲县教育局", "甲县水利局"], ["甲县政府信息网"]])
  func namesOfSitesAndListsOfBodiesAreNoPublisher(above: [String]) {
    let report = Self.report(above + ["2023年政府信息公开工作年度报告"])
    #expect(report.publisher == nil)
  }

  @Test func linesAroundATitleAreNamedUpToALimit() {
    let lines = (0..<5000).map { "甲县\($0)" }
    let report = Self.report(Array(lines[..<50]) + [Self.title])
    #expect(report.title == Self.title)
    let many = Self.report([Self.title] + Array(repeating: "首页", count: 5000))
    #expect(many.findings(.textUnread).count == 101)
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
    #expect(
      report.findings(.titleFromMetadata).first?.message.contains(source.name.english) == true)
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
