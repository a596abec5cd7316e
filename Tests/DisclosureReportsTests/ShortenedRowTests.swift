import Foundation
import Testing

@testable import DisclosureReports

/// Rows that lost something at their end.
@Suite struct ShortenedRowTests {
  private static let columns: [RequestColumn] = [
    .naturalPerson, .commercialEnterprise, .researchInstitution, .publicWelfareOrganization,
    .legalServiceInstitution, .other, .total,
  ]
  private static let names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

  private func report(_ lines: [String]) -> DisclosureReport {
    let head = ["甲县2023年政府信息公开工作年度报告", "一、总体情况", "正文。", "三、收到和处理政府信息公开申请情况"]
    return SampleForm.report(text: (head + lines).joined(separator: "\n") + "\n")
  }

  private func lines(_ rows: [[String]], _ separator: String) -> [String] {
    separator == "|"
      ? rows.map { "| " + $0.joined(separator: " | ") + " |" }
      : rows.map { $0.joined(separator: separator) }
  }

  /// A label over several columns keeps its cells, the blank ones at the row's end are cut off.
  @Test(arguments: ["\t", ",", "|"], [[7], [6, 7], [2, 7], [5, 6, 7]])
  func blankCellsCutOffAtTheEndShiftNoValue(separator: String, blank: [Int]) {
    var row = (1...7).map { blank.contains($0) ? "" : String($0) }
    while row.last == "" { row.removeLast() }
    let report = report(
      lines(
        [
          ["", "", ""] + Self.names,
          ["一、本年新收政府信息公开申请数量", "", "", "11", "12", "13", "14", "15", "16", "81"],
          ["三、本年度办理结果", "（一）予以公开", "", "1", "2", "3", "4", "5", "6", "21"],
          ["二、上年结转政府信息公开申请数量", "", ""] + row,
          ["", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ""] + row,
        ], separator))
    for formRow in [RequestRow.carriedOver, .partlyGranted] {
      for (index, column) in Self.columns.enumerated() {
        let value = report.requests[formRow, column].value
        #expect(value == nil || value == Decimal(index + 1))
      }
      #expect(report.requests[formRow, .naturalPerson].text == "1")
    }
    #expect(report.requests[.newlyReceived, .total].text == "81")
  }

  /// Seven values in eight cells are not the row without its blank cell.
  @Test func aBlankCellIsNotDroppedToMakeTheCountFit() {
    let report = report(
      lines(
        [
          [""] + Self.names, ["一、本年新收政府信息公开申请数量", "11", "12", "13", "14", "15", "16", "81"],
          ["二、上年结转政府信息公开申请数量", "1", "2", "", "3", "4", "5", "6", "21"],
        ], "|"))
    #expect(report.requests[.newlyReceived, .total].text == "81")
    #expect(report.requests[.carriedOver, .naturalPerson].value == nil)
    #expect(report.findings(.rowUnread).count == 2)
    #expect(report.findings(.rowAbsent).count { $0.figures == ["requests.carriedOver"] } == 0)
  }

  /// A row that opens with a bar ends at the bar that closes it.
  @Test(arguments: [("|", ""), ("│", ""), ("|", " |  |"), ("│", " │")])
  func aNumberBrokenOverTwoLinesIsNone(bar: String, filler: String) {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        一、总体情况
        正文。
        二、主动公开政府信息情况
        \(bar) 信息内容 \(bar) 本年处理决定数量 \(bar)\(filler)
        \(bar) 行政许可 \(bar) 31 \(bar)\(filler)
        \(bar) 行政处罚 \(bar) 4
        207 \(bar)\(filler)
        \(bar) 行政强制 \(bar) 55 \(bar)\(filler)

        """)
    #expect(report.proactiveDisclosure[.administrativeLicensing, .decisions].text == "31")
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].value == nil)
    #expect(report.proactiveDisclosure[.administrativeCompulsion, .decisions].text == "55")
    #expect(report.findings(.rowUnread).first?.message.contains("行政处罚") == true)
  }

  @Test(arguments: [true, false])
  func inADrawnBoxARowEndsAtItsRule(isBroken: Bool) {
    let rule = "+------+------+"
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        一、总体情况
        正文。
        二、主动公开政府信息情况
        \(rule)
        | 信息内容 | 本年处理 |
        |          | 决定数量 |
        \(rule)
        | 行政许可 | 31 |
        \(rule)
        | 行政处罚 | 4 |
        |          | \(isBroken ? "207" : "") |
        \(rule)
        | 行政强制 | 55 |
        \(rule)

        """)
    let penalties = report.proactiveDisclosure[.administrativePenalties, .decisions]
    #expect(isBroken ? penalties.value == nil : penalties.text == "4")
    #expect(report.proactiveDisclosure[.administrativeCompulsion, .decisions].text == "55")
    #expect(report.findings(.rowUnread).count == (isBroken ? 2 : 0))
  }
}
