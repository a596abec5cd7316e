import Testing

@testable import DisclosureReports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct ColumnHeaderTests {
  @Test func headersDecideAboutTheColumn() {
    var sample = SampleForm()
    sample.headers.swapAt(0, 6)
    for index in sample.rows.indices { sample.rows[index].values.swapAt(0, 6) }
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
  }

  @Test(arguments: [
    ["申请人情况", "法人或其他组织", "其它"], ["法人或其他组织", "其 他"], ["其他"],
  ])
  func theDeepestHeaderNamesTheColumn(header: [String]) {
    var sample = SampleForm()
    sample.headers[5] = header
    #expect(sample.report().wrongSampleNumbers == [])
  }

  @Test func positionServesWhereHeadersAreUnknown() {
    var sample = SampleForm()
    sample.headers = []
    #expect(sample.report().requestCount == 25 * 7)
  }

  @Test func aCountThatIsNotTheFormsIsAFinding() {
    var sample = SampleForm()
    sample.headers = []
    sample.rows[3].values.removeLast()
    let report = sample.report()
    #expect(!report.requests.hasRow(.partlyGranted))
    #expect(report.findings(.rowValueCount).count == 1)
    #expect(report.wrongSampleNumbers == [])
  }

  @Test(arguments: [0, 3, 6])
  func headersThatLeaveAValueAndAColumnOverAreThoseOfOtherValues(lost: Int) {
    var sample = SampleForm()
    sample.headers.remove(at: lost)
    sample.headers.insert([], at: lost == 6 ? 0 : 6)
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 0)
    #expect(!report.findings(.rowValueCount).isEmpty)
  }

  @Test func fewerValuesBelowHeadersOfWhichOneIsUnknownAreRefused() {
    var sample = SampleForm()
    sample.headers = Array(sample.headers[..<4]) + [[]]
    for index in sample.rows.indices { sample.rows[index].values.removeFirst(2) }
    let report = sample.report()
    #expect(report.requestCount == 0)
    #expect(!report.findings(.rowValueCount).isEmpty)
  }

  @Test func anEmptyExtraCellChangesNothing() {
    var sample = SampleForm()
    sample.headers.insert([], at: 0)
    for index in sample.rows.indices { sample.rows[index].values.insert("", at: 0) }
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
    #expect(report.findings(.columnUnknown) == [])
  }

  @Test func anExtraColumnIsLeftOutWithAFinding() {
    var sample = SampleForm()
    sample.headers.append(["备注"])
    sample.rows[0].values.append("3")
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.findings(.columnUnknown).count == 1)
  }

  @Test func reviewsWhoseHeaderLinesStandBeforeThemAreReadByPosition() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        一、总体情况
        四、政府信息公开行政复议、行政诉讼情况
        行政复议 行政诉讼
        未经复议直接起诉 复议后起诉
        结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计
        维持 纠正 结果 审结 维持 纠正 结果 审结 维持 纠正 结果 审结
        1 2 3 4 5 6 7 8 9 10 11 12 13 14 16
        """)
    #expect(report.reviews[.reconsideration, .upheld].text == "1")
    #expect(report.reviews[.litigationDirect, .total].text == "10")
    #expect(report.reviews[.litigationAfterReconsideration, .pending].text == "14")
  }

  @Test func fifteenValuesWithoutAWordAreNoReviews() {
    let report = SampleForm.report([
      SampleForm.row(["（一）予以公开"], (1...7).map(String.init)),
      SampleForm.row([], (1...15).map(String.init)),
    ])
    #expect(report.reviews.isEmpty)
    #expect(report.findings(.labelUnknown).count == 1)
  }

  @Test func reviewsAreReadByHeaders() {
    var headers = SampleForm.reviewHeaders
    headers.swapAt(2, 12)
    var values = (1...15).map(String.init)
    values.swapAt(2, 12)
    let report = SampleForm.report([SampleForm.row([], values, headers: headers)])
    #expect(report.reviews[.reconsideration, .otherResult].text == "3")
    #expect(report.reviews[.litigationAfterReconsideration, .otherResult].text == "13")
  }

  @Test func aColumnOfAnotherYearIsNoneOfTheForm() {
    let headers = [["本年制发件数"], ["上年制发件数"], ["本年废止件数"], ["现行有效件数"]]
    let report = SampleForm.report([
      SampleForm.row(["规章"], ["1", "7", "2", "3"], headers: headers)
    ])
    #expect(report.proactiveDisclosure[.regulations, .issued].text == "1")
    #expect(report.proactiveDisclosure[.regulations, .inForce].text == "3")
    #expect(report.findings(.columnUnknown).count == 1)
    let lastYears = SampleForm.report([
      SampleForm.row(["规章"], ["7", "2", "3"], headers: Array(headers[1...]))
    ])
    #expect(lastYears.proactiveDisclosure[.regulations, .issued].value != 7)
  }

  @Test func aHeaderThatIsNotQuiteTheFormsIsAFinding() {
    let report = SampleForm.report([
      SampleForm.row(
        ["规章"], ["1", "2", "3"], headers: [["本年制发件"], ["本年废止件数"], ["现行有效件数"]])
    ])
    #expect(report.proactiveDisclosure[.regulations, .issued].text == "1")
    #expect(
      report.findings(.columnApproximate).map(\.message)
        == ["column header read as 本年制发件数, printed 本年制发件 (proactiveDisclosure)"])
  }

  @Test func aRowBelowTheHeadersOfAnotherIsReadByOrderWithAFinding() {
    let report = SampleForm.report([
      SampleForm.row(
        ["行政许可"], ["3", "增2", "9"], headers: [["上一年项目数量"], ["本年增/减"], ["处理决定数量"]]),
      SampleForm.row(["政府集中采购"], ["4", "5.5万元"], headers: [["上一年项目数量"], ["本年增/减"]]),
    ])
    #expect(report.proactiveDisclosure[.procurement, .projects].text == "4")
    #expect(report.proactiveDisclosure[.procurement, .amount].unit == "万元")
    #expect(report.proactiveDisclosure[.administrativeLicensing, .change].value == 2)
    #expect(report.findings(.columnMisnamed).count == 1)
  }

  @Test(arguments: [("1.2亿元", "采购总金额"), ("1.2", "采购总金额（亿元）")])
  func anAmountKeepsItsUnitWhateverItIs(text: String, header: String) {
    let report = SampleForm.report([
      SampleForm.row(["政府集中采购"], ["3", text], headers: [["采购项目数量"], [header]]),
      SampleForm.row(["其他对外管理服务事项"], ["1", "0", "3"]),
    ])
    #expect(report.proactiveDisclosure[.procurement, .amount].value == Decimal(string: "1.2"))
    #expect(report.proactiveDisclosure[.procurement, .amount].unit == "亿元")
  }

  @Test(arguments: [
    "科研社会公机构益组织", "社会公益法律服务组织机构", "其他总计", "自然人商业企业", "总其计",
  ])
  func aHeaderOfTwoColumnsIsThatOfNone(header: String) {
    var sample = SampleForm()
    sample.headers.remove(at: 2)
    sample.headers[2] = ["申请人情况", header]
    for index in sample.rows.indices { sample.rows[index].values.remove(at: 3) }
    let report = sample.report()
    #expect(report.requestCount == 0)
    #expect(report.findings(.rowValueCount).count == 25)
  }

  @Test(arguments: [true, false])
  func belowAHeaderOfTwoColumnsTheirOrderDecidesWhereBothHaveValues(isFull: Bool) {
    var sample = SampleForm()
    sample.headers[3] = ["申请人情况", "社会公益法律服务组织机构"]
    sample.headers[4] = sample.headers[3]
    if !isFull {
      for index in sample.rows.indices { sample.rows[index].values[4] = "" }
    }
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == (isFull ? 25 * 7 : 0))
    #expect(report.findings(.rowValueCount).count == (isFull ? 0 : 25))
  }
}
