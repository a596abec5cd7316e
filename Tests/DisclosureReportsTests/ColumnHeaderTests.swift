import Testing

@testable import DisclosureReports

@Suite struct ColumnHeaderTests {
  private static let reviewHeaders: [[String]] = [
    ["行政复议"], ["行政诉讼", "未经复议直接起诉"], ["行政诉讼", "复议后起诉"],
  ].flatMap { path in
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map { path + [$0] }
  }

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

  @Test func reviewsAreReadByPosition() {
    let row = SampleForm.row([], (1...15).map(String.init))
    let report = SampleForm.report([row])
    #expect(report.reviews[.reconsideration, .upheld].text == "1")
    #expect(report.reviews[.litigationDirect, .total].text == "10")
    #expect(report.reviews[.litigationAfterReconsideration, .pending].text == "14")
  }

  @Test func reviewsAreReadByHeaders() {
    var headers = Self.reviewHeaders
    headers.swapAt(2, 12)
    var values = (1...15).map(String.init)
    values.swapAt(2, 12)
    let report = SampleForm.report([SampleForm.row([], values, headers: headers)])
    #expect(report.reviews[.reconsideration, .otherResult].text == "3")
    #expect(report.reviews[.litigationAfterReconsideration, .otherResult].text == "13")
  }
}
