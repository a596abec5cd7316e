import Testing

@testable import DisclosureReports

/// Words that change what a header or a label says.
@Suite struct MeaningTests {
  private func word(
    _ text: String, _ role: MeaningChange.Role, _ wordings: String...
  ) -> String? {
    MeaningChange(reportYear: 2023).word(in: text, as: role, against: wordings)
  }

  @Test(arguments: [
    ("2022年处理决定数量", "本年处理决定数量", "2022年"), ("历年累计处理决定数量", "本年处理决定数量", "累计"),
    ("去年处理决定数量", "处理决定数量", "去年"), ("下年处理决定数量", "处理决定数量", "下年"),
    ("处理决定数量（单位：万件）", "处理决定数量", "万件"), ("处理决定数量（千件）", "处理决定数量", "千件"),
    ("现行有效件数占比（%）", "现行有效件数", "%"), ("处理率", "处理决定数量", "率"),
    ("本年未处理决定数量", "本年处理决定数量", "未处理"), ("失效件数", "现行有效件数", "失效"),
    ("已审结", "尚未审结", "审结"), ("本年收费项目数", "本年收费金额", "项目数"), ("本年收费金额", "本年处理决定数量", "金额"),
    ("本年收费金额（单位：百万元）", "本年收费金额", "百万元"), ("本年项目数量", "上一年项目数量", "本年"),
    ("2021年项目数量", "上一年项目数量", "2021年"), ("上半年处理决定数量", "处理决定数量", "半年"),
    ("本年拟废止件数", "本年废止件数", "拟"),
  ])
  func aHeaderWithAWordThatChangesItsMeaningIsAnother(
    header: String, wording: String, changed: String
  ) {
    #expect(word(header, .header, wording) == changed)
  }

  @Test(arguments: [
    ("2023年处理决定数量", "本年处理决定数量"), ("处理决定数", "本年处理决定数量"), ("本年度收费金额（万元）", "本年收费金额"),
    ("2022年项目数量", "上一年项目数量"), ("本年累计处理决定数量", "本年处理决定数量"), ("未审结", "尚未审结"),
    ("本年增/减", "本年增减"), ("行政许可（不含备案）", "行政许可"), ("第二十条第（一）项", "行政许可"), ("件数", "处理决定数量"),
  ])
  func otherWordsDoNotChangeIt(header: String, wording: String) {
    #expect(word(header, .header, wording) == nil)
  }

  @Test func everyWordingOfTheFormsIsItself() {
    for form in ReportForm.known {
      for table in form.tables {
        for row in table.rows {
          #expect(word(row.label, .label, row.wordings[0]) == nil, "\(row.label)")
          for wording in row.wordings {
            #expect(
              MeaningChange(reportYear: 2023).word(
                in: wording, as: .label, against: row.wordings) == nil, "\(wording)")
          }
        }
        for column in table.columns {
          for wording in column.wordings {
            #expect(
              MeaningChange(reportYear: 2023).word(
                in: wording, as: .header, against: column.wordings) == nil, "\(wording)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (RequestRow.newlyReceived, "一、上年新收政府信息公开申请数量"), (.newlyReceived, "一、2022年新收政府信息公开申请数量"),
    (.newlyReceived, "一、历年累计新收政府信息公开申请数量"), (.granted, "（一）不予公开"), (.partlyGranted, "（二）不予公开"),
    (.unavailableRequiresCreation, "2.有现成信息不需要另行制作"),
    (.withheldEnforcementFile, "7.不属于行政执法案卷"), (.unavailableStillUnclear, "3.补正后申请内容明确"),
    (.unavailableNotHeld, "1.本机关掌握相关政府信息"), (.notProcessedRepeated, "2.非重复申请"),
    (.carriedForward, "四、上年结转继续办理"), (.carriedForward, "四、结转下年度继续办理率（%）"),
    (.carriedOver, "二、上年新收政府信息公开申请数量"), (.withheldEnforcementFile, "7.属于行政复议案卷"),
    (.withheldEnforcementFile, "7.属于行政处罚案卷"),
  ])
  func aLabelThatSaysAnotherThingThanItsRowNamesNone(row: RequestRow, label: String) {
    var sample = SampleForm()
    sample.relabel(row, label)
    let report = sample.report()
    #expect(!report.requests.hasRow(row))
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 24 * 7)
    let values = sample.rows.first { $0.key == row }?.values.joined(separator: " ") ?? ""
    #expect(report.findings.contains { $0.severity != .info && $0.message.contains(values) })
  }

  @Test(arguments: [
    (RequestRow.unavailableNotHeld, "1.本机关未掌握相关政府信息"),
    (.unavailableRequiresCreation, "2.无现成信息需要另行制作"),
    (.newlyReceived, "一、本年度新收政府信息公开申请数量"), (.otherFeeOverdue, "2.逾期未缴纳费用"),
    (.otherCorrectionOverdue, "1.逾期不补正"), (.withheldInternalAffairs, "5.属于三类内部管理信息"),
    (.withheldEnforcementFile, "7.属于行政办案案卷"),
  ])
  func aLabelInOtherWordsOfTheSameMeaningNamesItsRow(row: RequestRow, label: String) {
    var sample = SampleForm()
    sample.relabel(row, label)
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
  }

  @Test(arguments: [0, 3, 6], ["2022年", "占比", "（单位：万件）"])
  func aColumnBelowAContradictingHeaderIsLeftOutAlone(column: Int, word: String) {
    var sample = SampleForm()
    sample.headers[column][sample.headers[column].count - 1] += word
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 6)
    #expect(report.findings(.columnUnknown).count == 25)
    #expect(report.findings(.columnUnknown).allSatisfy { $0.message.contains(word) })
  }

  @Test(arguments: ["2022年申请人情况", "申请人情况（单位：万件）", "历年累计"])
  func belowAContradictingHeaderOverAllColumnsNothingIsRead(header: String) {
    var sample = SampleForm()
    sample.headers = sample.headers.map { [header] + $0.dropFirst() }
    let report = sample.report()
    #expect(report.requestCount == 0)
    #expect(report.findings(.rowValueCount).count == 25)
    #expect(report.findings(.rowValueCount).allSatisfy { $0.message.contains(header) })
  }

  @Test(arguments: ["已审结", "2022年未审结", "未审结率"])
  func aResultOfReviewsBelowAContradictingHeaderIsLeftOut(header: String) {
    var headers = SampleForm.reviewHeaders
    headers[3][headers[3].count - 1] = header
    let report = SampleForm.report([
      SampleForm.row([], (1...15).map(String.init), headers: headers)
    ])
    #expect(report.reviews[.reconsideration, .pending].state == .absent)
    #expect(report.reviews[.reconsideration, .total].text == "5")
    #expect(report.reviews[.litigationDirect, .pending].text == "9")
    #expect(report.findings(.columnUnknown).contains { $0.message.contains(header) })
  }

  @Test(arguments: [
    ("2022年处理决定数量", false), ("本年未处理决定数量", false), ("处理决定占比", false),
    ("2023年处理决定数量", true), ("数量", true), ("本年处理决定数量（单位：件）", true),
  ])
  func theOnlyColumnOfARowIsNotReadByItsPlaceBelowAContradictingHeader(
    header: String, isRead: Bool
  ) {
    let report = SampleForm.report([
      SampleForm.row(["行政许可"], ["5430"], headers: [["第二十条第（五）项", header]]),
      SampleForm.row(["行政处罚"], ["66"], headers: [["第二十条第（六）项", "本年处理决定数量"]]),
    ])
    let value = report.proactiveDisclosure[.administrativeLicensing, .decisions]
    #expect(value.text == (isRead ? "5430" : nil))
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].text == "66")
    #expect(isRead || report.findings(.rowValueCount).contains { $0.message.contains(header) })
  }
}
