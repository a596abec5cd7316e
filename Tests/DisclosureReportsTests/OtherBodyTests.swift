import PageModel
import Testing

@testable import DisclosureReports

/// Tables and rows of others than the body that reports.
@Suite struct OtherBodyTests {
  @Test(arguments: [
    ("县财政局：", true), ("附：县财政局政府信息公开申请情况", true), ("附件2：甲县教育局2023年数据", true), ("乙县人民政府", true),
    ("甲县人民政府", false), ("县政府", false), ("甲县", false), ("县政府办公室", false), ("全县情况：", false),
    ("（一）县本级", false), ("本局情况", false), ("县财政局办理的申请，见下表", false), ("各单位办理情况", false),
  ])
  func aCaptionNamesAnotherBody(caption: String, isOther: Bool) {
    let table = MaterialTable(rows: [], captions: [caption])
    #expect((TableBody(publisher: "甲县人民政府").other(of: table) != nil) == isOther)
    #expect(TableBody(publisher: nil).other(of: table) == nil)
  }

  @Test(arguments: [
    ("市卫健委", "甲市卫生健康委员会", true), ("县财政局", "甲县财政局", true), ("甲县", "甲县人民政府", true),
    ("甲县", "甲县教育局", false), ("县教育局", "甲县财政局", false), ("甲县人民政府", "甲县人民政府办公室", false),
  ])
  func aNameMayBeAnotherInFewerWords(short: String, long: String, isShort: Bool) {
    #expect(PublisherName.mayBeShort(short, for: long) == isShort)
    #expect(PublisherName.mayBeShort(long, for: short) == isShort)
  }

  private static let title = "甲县人民政府2023年政府信息公开工作年度报告"
  private static let own = "161 116 88 230 188 124 907".split(separator: " ").map(String.init)
  private static let other = "149 169 160 108 173 120 879".split(separator: " ").map(String.init)

  private func requests(_ values: [String], below caption: String, behind paragraphs: Int = 3)
    -> MaterialTable
  {
    MaterialTable(
      rows: [SampleForm.row(["一、本年新收政府信息公开申请数量"], values)], captions: [caption],
      paragraphsBefore: paragraphs)
  }

  private func report(_ tables: [MaterialTable], _ more: [String] = []) -> DisclosureReport {
    let paragraphs = [Self.title, "三、收到和处理政府信息公开申请情况", "见下表。"] + more
    return ReportRecognizer().report(
      from: ReportMaterial(
        paragraphs: paragraphs.map { SourceText(text: $0, page: 1) }, tables: tables),
      source: ReportSource(file: "sample.pdf", kind: .pdf, pages: 1))
  }

  @Test func thePublishersTableIsReadWhereverThatOfAnotherBodyStands() {
    let own = requests(Self.own, below: "全县情况：")
    let other = requests(Self.other, below: "县财政局：")
    for tables in [[own, other], [other, own]] {
      let report = report(tables)
      #expect(report.requests[.newlyReceived, .total].text == "907")
      #expect(report.findings(.rowDuplicate) == [])
      #expect(report.findings(.labelUnknown).count == 1)
      #expect(report.findings(.labelUnknown).allSatisfy { $0.message.contains("县财政局") })
    }
  }

  @Test func theOnlyTableIsReadBelowTheNameOfAnotherBodyAndSaysSo() {
    let report = report([requests(Self.other, below: "县财政局")])
    #expect(report.requests[.newlyReceived, .total].text == "879")
    #expect(report.findings(.tableOfOtherBody).map(\.figures) == [["requests"]])
  }

  // MARK: Another report

  private static let heading = "一、总体情况"

  @Test(arguments: [
    ["甲县教育局2023年政府信息公开工作年度报告"], ["甲县人民政府2022年政府信息公开工作年度报告"],
    ["甲县教育局", "2022年政府信息公开工作年度报告"],
  ])
  func tablesBehindTheTitleOfAnotherReportAreItsOwn(title: [String]) {
    let table = requests(Self.other, below: Self.heading, behind: 3 + title.count + 1)
    for more in [title + [Self.heading], title + ["正文。"]] {
      let report = report([table], more)
      #expect(report.requests[.newlyReceived, .total].value == nil)
      #expect(report.findings(.reportFollowing).count == 1)
      #expect(!(report.sections.flatMap(\.paragraphs).contains { title.contains($0) }))
    }
  }

  @Test(arguments: [
    [title, heading], ["甲县2023年政府信息公开工作年度报告", heading], ["政府信息公开工作年度报告", heading],
    ["甲县人民政府2022年政府信息公开工作年度报告", "四、政府信息公开行政复议、行政诉讼情况"],
    ["详见《甲县教育局2022年政府信息公开工作年度报告》", heading],
    ["甲县教育局2022年政府信息公开工作年度报告统计表", "正文。"],
  ])
  func otherLinesBeginNoReport(lines: [String]) {
    let table = requests(Self.own, below: "正文。", behind: 3 + lines.count)
    let report = report([table], lines)
    #expect(report.requests[.newlyReceived, .total].text == "907")
    #expect(report.findings(.reportFollowing) == [])
  }

  @Test func aTitleWithoutTablesBehindItIsNoReport() {
    let report = report(
      [requests(Self.own, below: "见下表。")], ["甲县人民政府2022年政府信息公开工作年度报告", "相关链接"])
    #expect(report.findings(.reportFollowing) == [])
    #expect(report.requests[.newlyReceived, .total].text == "907")
  }

  @Test func anotherReportInTextIsLeftOutToo() {
    let report = SampleForm.report(
      text: """
        \(Self.title)
        一、总体情况
        正文。
        三、收到和处理政府信息公开申请情况
        详见附件。
        六、其他需要报告的事项
        无。

        甲县教育局2022年政府信息公开工作年度报告

        一、总体情况
        正文。
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量 \(Self.other.joined(separator: " "))
        """)
    #expect(report.requests[.newlyReceived, .total].value == nil)
    #expect(report.findings(.reportFollowing).count == 1)
  }

  // MARK: Parts

  private func reviews(_ first: Int) -> [String] { (0..<15).map { String(first + $0) } }

  @Test(arguments: [0, 1, 2])
  func ofRowsOfUnitsThatOfTheTotalsIsTheReports(place: Int) {
    var rows = [(["教育局"], 100), (["卫健局"], 200)]
    rows.insert((["合计"], 300), at: place)
    let report = SampleForm.report(
      rows.map { SampleForm.row($0.0, reviews($0.1), headers: SampleForm.reviewHeaders) })
    #expect(report.reviews[.reconsideration, .upheld].text == "300")
    #expect(report.findings(.rowDuplicate) == [])
    #expect(report.findings(.labelUnknown).count == 2)
  }

  @Test func aRowWithoutALabelIsNoPartOfTheTotals() {
    let report = SampleForm.report([
      SampleForm.row([], reviews(100), headers: SampleForm.reviewHeaders),
      SampleForm.row(["合计"], reviews(300), headers: SampleForm.reviewHeaders),
    ])
    #expect(report.reviews[.reconsideration, .upheld].text == "100")
    #expect(report.findings(.rowDuplicate).count == 1)
  }

  @Test func aPartOfARowIsNoneOfTheForm() {
    let report = SampleForm.report([
      SampleForm.row(["规章"], ["9619", "20", "920"]),
      SampleForm.row(["其中：政府规章"], ["1", "2", "3"]),
      SampleForm.row(["行政规范性文件"], ["30", "4", "80"]),
    ])
    #expect(report.proactiveDisclosure[.regulations, .issued].text == "9619")
    #expect(report.findings(.rowDuplicate) == [])
    #expect(report.findings(.labelUnknown).count == 1)
    // Where nothing else names the row, it is the row.
    let only = SampleForm.report([
      SampleForm.row(["其中：规章"], ["1", "2", "3"]),
      SampleForm.row(["行政规范性文件"], ["30", "4", "80"]),
    ])
    #expect(only.proactiveDisclosure[.regulations, .issued].text == "1")
  }
}
