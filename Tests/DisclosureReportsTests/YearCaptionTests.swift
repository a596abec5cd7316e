import PageModel
import Testing

@testable import DisclosureReports

/// A caption may say that a table is of another year than the report.
@Suite struct YearCaptionTests {
  @Test(arguments: [
    ("附：2022年同期数据（供对比）", true), ("2022年度情况", true), ("2023年度情况", false), ("表1 2022年对比", false),
    ("较2022年增长情况", false), ("2022年1月施行的条例", false), ("一览表", false), ("上年度", true),
    ("附件1：上年度申请情况", true), ("（二）去年同期数据", true), ("（上一年度）", true), ("表2 上年度统计表：", true),
    ("上年结转政府信息公开申请数量", false), ("上一年项目数量", false), ("上年度与本年度对比情况", false), ("本年度：", false),
    ("（2022年1月1日至2022年12月31日）", true), ("统计期限：2022年1月1日至12月31日", true),
    ("2022年1月1日至2023年12月31日", false), ("2022年1月1日至2022年12月31日收到的申请", false),
  ])
  func onlyACaptionThatNamesAnotherYearAloneSaysSo(caption: String, isOther: Bool) {
    let table = MaterialTable(rows: [], captions: [caption])
    #expect((TableYear(reportYear: 2023).otherYear(of: table) != nil) == isOther)
  }

  @Test func theNearestCaptionThatNamesAYearDecides() {
    let years = TableYear(reportYear: 2023)
    #expect(years.otherYear(of: MaterialTable(rows: [], captions: ["2022年数据", "2023年数据"])) == nil)
    #expect(
      years.otherYear(of: MaterialTable(rows: [], captions: ["2023年度报告附件", "上年度", "单位：件"])) == "上年度"
    )
  }

  /// A table of two columns from rows of cells, those of headers first; a row of one cell goes from edge to edge.
  private func table(_ rows: [[String]], headers: Set<Int> = [0]) -> Table {
    var cells: [TableCell] = []
    for (index, row) in rows.enumerated() {
      for (column, text) in row.enumerated() {
        let columns = row.count == 1 ? 0..<2 : column..<(column + 1)
        let role: TableCell.Role =
          headers.contains(index) ? .columnHeader : row.count > 1 && column == 0 ? .stub : .data
        cells.append(
          TableCell(rows: index..<(index + 1), columns: columns, text: text, page: 1, role: role))
      }
    }
    return Table(
      rowCount: rows.count, columnCount: 2, cells: cells, pages: [1], frame: nil, method: .lattice)
  }

  private func report(_ table: Table, below captions: [String] = []) -> DisclosureReport {
    let material = ReportMaterial(
      paragraphs: ["甲县人民政府2023年政府信息公开工作年度报告", "一、总体情况", "正文。"].map {
        SourceText(text: $0, page: 1)
      }, tables: TableRowReader(table: table, forms: ReportForm.known).tables(below: captions))
    return ReportRecognizer().report(
      from: material, source: ReportSource(file: "sample.pdf", kind: .pdf, pages: 1))
  }

  private static let own = [["行政处罚", "12"], ["行政强制", "3"]]
  private static let others = [["行政处罚", "77"], ["行政强制", "88"]]
  private static let header = ["信息内容", "本年处理决定数量"]

  @Test(arguments: [true, false])
  func aBandOverRowsSaysTheirYear(isOwnFirst: Bool) {
    let parts = [[["2023年"]] + Self.own, [["2022年度"]] + Self.others]
    let report = report(
      table([Self.header] + (isOwnFirst ? parts : parts.reversed()).flatMap(\.self)))
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].text == "12")
    #expect(report.proactiveDisclosure[.administrativeCompulsion, .decisions].text == "3")
    #expect(report.findings(.labelUnknown).count == 2)
    #expect(report.findings(.labelUnknown).allSatisfy { $0.message.contains("2022年度") })
  }

  /// Layout takes a band below headers for one of them.
  @Test func aBandIsNoHeader() {
    let rows = [Self.header, ["2022年"]] + Self.others + [["2023年"]] + Self.own
    let report = report(table(rows, headers: [0, 1, 4]))
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].text == "12")
    #expect(report.findings(.labelUnknown).count == 2)
    #expect(report.findings(.columnUnknown) == [])
  }

  @Test func aHeaderOverLabelsSaysTheYearOfTheRowsBelowIt() {
    let rows = [["信息内容（2022年）", "本年处理决定数量"]] + Self.others + [Self.header] + Self.own
    let report = report(table(rows, headers: [0, 3]))
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].text == "12")
    #expect(report.findings(.labelUnknown).count == 2)
  }

  @Test func aTableBelowACaptionOfAnotherYearIsNotTheReports() {
    let report = report(table([Self.header] + Self.others), below: ["2022年处理决定情况"])
    #expect(report.proactiveDisclosure.isEmpty)
    #expect(report.findings(.labelUnknown).count == 2)
  }

  // MARK: Text

  private func text(_ body: String) -> DisclosureReport {
    SampleForm.report(text: "甲县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n正文。\n\(body)\n")
  }

  private static let requests = (
    own: "161 116 88 230 188 124 907", other: "149 169 160 108 173 120 879"
  )

  @Test(arguments: [
    ("2022年收到和处理政府信息公开申请情况：", "2023年收到和处理政府信息公开申请情况："), ("### 2022年", "### 2023年"),
    ("附：2022年度同期数据\n单位：件", "2023年度数据\n单位：件"), ("上年度：", "本年度："),
    ("（2022年1月1日至2022年12月31日）", "（2023年1月1日至2023年12月31日）"),
  ])
  func aCaptionOfTextSaysTheYearOfTheRowsBelowIt(other: String, own: String) {
    for isOwnFirst in [true, false] {
      let parts = [
        "\(own)\n\n一、本年新收政府信息公开申请数量 \(Self.requests.own)\n\n",
        "\(other)\n\n一、本年新收政府信息公开申请数量 \(Self.requests.other)\n\n",
      ]
      let body = (isOwnFirst ? parts : parts.reversed()).joined()
      let report = text("三、收到和处理政府信息公开申请情况\n\n\(body)")
      #expect(report.requests[.newlyReceived, .total].text == "907", "\(body)")
      #expect(report.findings(.rowDuplicate) == [], "\(body)")
      #expect(report.findings(.labelUnknown).contains { $0.message.contains("879") }, "\(body)")
    }
  }

  @Test func aCaptionOfTextHoldsToTheNextHeading() {
    let report = text(
      """
      二、主动公开政府信息情况

      2022年情况

      行政处罚 77

      三、收到和处理政府信息公开申请情况

      一、本年新收政府信息公开申请数量 \(Self.requests.own)
      """)
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].value == nil)
    #expect(report.requests[.newlyReceived, .total].text == "907")
  }

  @Test(arguments: [
    "全县各单位认真办理各类申请，与上年相比\n2022年的情况有所变化\n", "2022年 2023年\n", "2022年全县共收到申请879件。\n",
    "2022年情况\n另行说明如下\n说明\n", "总计\n上一年\n",
  ])
  func otherLinesThatNameAYearSayNothingOfTheRows(line: String) {
    let report = text(
      "三、收到和处理政府信息公开申请情况\n\(line)一、本年新收政府信息公开申请数量 \(Self.requests.own)")
    #expect(report.requests[.newlyReceived, .total].text == "907", "\(line)")
  }

  // MARK: Units

  @Test(arguments: ["单位：万件", "（单位：万件）", "计量单位：千件"])
  func aCaptionSaysTheUnitOfAllCounts(caption: String) {
    let report = report(table([Self.header] + Self.own), below: [caption])
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].value == nil)
    #expect(report.findings(.numberMultiple).count == 2)
    let other = self.report(table([Self.header] + Self.own), below: ["单位：件"])
    #expect(other.proactiveDisclosure[.administrativePenalties, .decisions].text == "12")
    #expect(other.findings(.numberMultiple) == [])
  }

  @Test func aCaptionSaysTheUnitOfMoney() {
    let fees = table([["信息内容", "本年收费金额"], ["行政事业性收费", "24.71"]])
    #expect(report(fees, below: ["单位：元"]).findings(.unitDiffers).count == 1)
    #expect(report(fees, below: ["单位：万元"]).findings(.unitDiffers) == [])
  }

  @Test(arguments: [["年度"], []])
  func aCellOfYearsSaysThatOfItsRow(header: [String]) {
    var rows: [LabelledRow] = []
    for (year, first) in [("2022", 100), ("2023", 200)] {
      let numbers = (0..<15).map { String(first + $0) }
      rows.append(
        header.isEmpty
          ? SampleForm.row([year + "年"], numbers, headers: SampleForm.reviewHeaders)
          : SampleForm.row([], [year] + numbers, headers: [header] + SampleForm.reviewHeaders))
    }
    let report = SampleForm.report(rows)
    #expect(report.reviews[.reconsideration, .upheld].text == "200")
    #expect(report.reviews[.litigationAfterReconsideration, .total].text == "214")
    #expect(report.findings(.rowDuplicate) == [])
    #expect(report.findings(.labelUnknown).contains { $0.message.contains("2022") })
  }
}
