import LayoutAnalysis
import PageModel
import Testing

@testable import DisclosureReports

/// A row whose label is found is there, whatever stands in its cell: a number that is not certain is none,
/// and the finding quotes it.
@Suite struct ValueTextTests {
  /// Part of section 二 with one text in the cell of 行政许可, the first row below its headers.
  private func report(_ text: String, fee: String = "1.5") -> DisclosureReport {
    let rows = [
      ["二、主动公开政府信息情况", ""], ["第二十条第（五）项", ""], ["信息内容", "本年处理决定数量"], ["行政许可", text],
      ["第二十条第（六）项", ""], ["信息内容", "本年处理决定数量"], ["行政处罚", "7"], ["行政强制", "1"],
      ["第二十条第（八）项", ""], ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", fee],
    ]
    let cells = rows.enumerated().flatMap { row, texts in
      texts.enumerated().filter { $0.offset == 0 || !$0.element.isEmpty }.map { column, text in
        TableCell(
          rows: row..<(row + 1), columns: texts[1].isEmpty ? 0..<2 : column..<(column + 1),
          text: text, role: .data,
          place: MarkupPlace(table: 0, row: row, column: column, path: "td"))
      }
    }
    let table = RoleClassifier.classified(
      Table(
        rowCount: rows.count, columnCount: 2, cells: cells, pages: [], frame: nil, method: .markup))
    let material = MarkupMaterialReader().material(
      of: [
        .paragraph("水月镇2023年政府信息公开工作年度报告", MarkupPlace(path: "h1")), .table(table),
      ])
    return ReportRecognizer().report(
      from: material, source: ReportSource(file: "a.html", kind: .html))
  }

  private static let figure = "proactiveDisclosure.administrativeLicensing.decisions"

  private func rules(of report: DisclosureReport) -> [String] {
    report.findings.filter { $0.message.contains("administrativeLicensing") }
      .map(\.rule)
  }

  @Test(arguments: [
    "（345）", "(345)", "约345", "近345", "345左右", "345余", "三百四十五", "叁佰", "1.2万", "3e2", "9·5", "≥345",
    "345+", "345?", "=345", "345。", "345；", "345-350", "345/346", "不详", "见附件", "未统计", "N/A", "O",
    "零", "①", "10⁴", "10²³",
    "2023年", "345%",
  ])
  func whatIsNoCertainNumberIsQuoted(text: String) throws {
    let report = report(text)
    let value = try #require(report.value(at: Self.figure))
    #expect(value.state == .unreadable && value.value == nil && value.text == text)
    #expect(rules(of: report) == ["number.unreadable"])
    #expect(report.findings.contains { $0.message.contains(text) && $0.place?.row == 3 })
    // The rows below it are read as ever.
    #expect(report.value(at: "proactiveDisclosure.administrativePenalties.decisions")?.value == 7)
    #expect(report.value(at: "proactiveDisclosure.administrativeFees.amount")?.value == 1.5)
  }

  @Test(arguments: [
    "345件", "345 件", "３４５", "345*", "345①", "345¹", "345[1]", "345（其中网上受理12件）", "345条",
  ])
  func whatIsCertainIsRead(text: String) {
    let report = report(text)
    #expect(report.value(at: Self.figure)?.value == 345)
    #expect(!rules(of: report).contains("row.absent"))
  }

  @Test func aRowWithoutANumberInAnyColumnIsThere() {
    #expect(report("无").value(at: Self.figure)?.state == .blank)
    #expect(report("——").value(at: Self.figure)?.state == .blank)
  }

  @Test func headersThatAreRowsElsewhereStayHeaders() {
    #expect(report("规章").value(at: Self.figure)?.value == nil)
    #expect(
      report("7").value(at: "proactiveDisclosure.administrativeLicensing.decisions")?.value == 7)
  }

  @Test(arguments: ["-3", "－3.5", "-0.01"])
  func aFeeIsNotBelowZero(text: String) {
    let report = report("7", fee: text)
    let value = report.value(at: "proactiveDisclosure.administrativeFees.amount")
    #expect(value?.state == .unreadable && value?.value == nil)
    #expect(report.findings.contains { $0.rule == "number.negative" && $0.message.contains(text) })
  }
}
