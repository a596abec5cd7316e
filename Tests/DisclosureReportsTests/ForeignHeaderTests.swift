import Testing

@testable import DisclosureReports

/// Headers that are none of the form's, over values that are read by their order.
@Suite struct ForeignHeaderTests {
  @Test(arguments: [
    (0, "法人"), (1, "公司"), (2, "事业单位"), (2, "个体工商户"), (3, "律所"), (4, "媒体"), (5, "村委会"),
  ])
  func valuesBelowWordsThatNoFormKnowsAreReadWithAFinding(column: Int, header: String) {
    var sample = SampleForm()
    sample.headers[column][sample.headers[column].count - 1] = header
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
    let findings = report.findings(.columnMisnamed)
    #expect(findings.map(\.figures.count) == [25])
    let key = SampleForm.columns[column].rawValue
    #expect(findings.allSatisfy { $0.severity == .warning && $0.message.contains(header) })
    #expect(findings.allSatisfy { $0.message.contains("(requests.*.\(key))") })
  }

  @Test(arguments: [
    (0, "自然"), (0, "人然自"), (1, "企业"), (1, "商业"), (2, "科研单位"), (2, "科研"), (3, "社会公益团体"), (3, "益组织"),
    (4, "法律服务组织"), (4, "机构"), (5, "其它"), (5, "其 他。"), (6, "合计"), (6, "总计（件）"), (2, "数量"), (2, "3"),
    (2, ""),
    (1, "法人或其他组织"),
  ])
  func aPieceOfTheHeaderOrTheSameInOtherWordsIsNoFinding(column: Int, header: String) {
    var sample = SampleForm()
    sample.headers[column][sample.headers[column].count - 1] = header
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
    #expect(report.findings(.columnMisnamed) == [])
  }

  @Test func theWordsOfAGroupInOtherWordsAreNoneOfAColumn() {
    var sample = SampleForm()
    sample.headers[5] = ["申请人情况", "法人及其他组织", "村委会"]
    sample.headers[3] = ["申请人情况", "法人及其他组织", "社会公", "益团体"]
    #expect(sample.report().findings(.columnMisnamed).count == 1)
  }

  @Test func aHeaderOverSeveralColumnsIsThatOfAGroup() {
    var sample = SampleForm()
    for column in 1...5 { sample.headers[column] = ["申请人情况", "单位申请"] }
    let report = sample.report()
    #expect(report.requestCount == 25 * 7)
    #expect(report.findings(.columnMisnamed) == [])
  }

  @Test func aRecognizedHeaderThatHasACharacterOfTheFormsMayBeIt() {
    let names = HeaderNames(form: .edition2021, options: .init(), year: 2023)
    func standing(_ header: String, isRecognized: Bool) -> HeaderNames.Standing {
      names.standing(
        [header], column: 2, of: 1, isNamed: false, isRecognized: isRecognized)
    }
    #expect(standing("料研朳构", isRecognized: true) == .own)
    #expect(standing("料所朳构", isRecognized: false) == .foreign)
    #expect(standing("事业单位", isRecognized: true) == .foreign)
  }

  private func documents(_ headers: [String], year: Int = 2023) -> DisclosureReport {
    SampleForm.report(
      [
        SampleForm.row(["规章"], ["1", "2", "3"], headers: headers.map { ["第二十条第（一）项", $0] }),
        SampleForm.row(
          ["行政处罚"], year < 2021 ? ["4", "5", "6"] : ["6"],
          headers: year < 2021
            ? [["上一年项目数量"], ["本年增/减"], ["处理决定数量"]] : [["本年处理决定数量"]]),
      ], paragraphs: ["甲县人民政府\(year)年政府信息公开工作年度报告", "一、总体情况", "正文。"])
  }

  @Test(arguments: [
    ["本年制发件数", "本年新公开数量", "现行有效件数"], ["本年制发件数", "本年公开数量", "现行有效件数"],
    ["本年制发件数", "本年拟废止件数", "现行有效件数"],
  ])
  func belowTheHeaderOfAnotherFormsColumnAValueIsLeftOut(headers: [String]) {
    let report = documents(headers)
    #expect(report.edition == .edition2021)
    #expect(report.proactiveDisclosure[.regulations, .issued].text == "1")
    #expect(report.proactiveDisclosure[.regulations, .repealed].state == .absent)
    #expect(report.proactiveDisclosure[.regulations, .inForce].text == "3")
    #expect(report.findings(.columnUnknown).map { $0.message.contains(headers[1]) } == [true])
  }

  @Test func nothingIsReadBelowTheHeadersOfAnotherForm() {
    let ownHeaders = [["本年制发件数"], ["本年废止件数"], ["现行有效件数"]]
    let report = SampleForm.report([
      SampleForm.row(
        ["规章"], ["1", "2", "3"], headers: [["本年新制作数量"], ["本年新公开数量"], ["对外公开总数量"]]),
      SampleForm.row(["行政规范性文件"], ["4", "5", "6"], headers: ownHeaders),
      SampleForm.row(["行政处罚"], ["7"], headers: [["本年处理决定数量"]]),
      SampleForm.row(["行政事业性收费"], ["8"], headers: [["本年收费金额（单位：万元）"]]),
    ])
    #expect(report.edition == .edition2021)
    #expect(!report.proactiveDisclosure.hasRow(.regulations))
    #expect(report.proactiveDisclosure[.normativeDocuments, .repealed].text == "5")
    #expect(report.findings(.columnApproximate) == [])
    let later = documents(["本年新制作数量", "本年废止件数", "对外公开总数量"], year: 2020)
    #expect(later.edition == .edition2019)
    #expect(later.proactiveDisclosure[.regulations, .produced].text == "1")
    #expect(later.proactiveDisclosure[.regulations, .disclosed].state == .absent)
    #expect(later.proactiveDisclosure[.regulations, .totalDisclosed].text == "3")
  }

  @Test(arguments: [
    (["本年制发件数", "本年修改件数", "现行有效件数"], ["repealed"]),
    (["本年新增件数", "本年减少件数", "年末件数"], ["issued", "repealed", "inForce"]),
    (["数量1", "数量2", "数量3"], ["issued", "repealed", "inForce"]),
    (["件数", "废止", "有效件数"], []), (["发文件数", "废止文件", "有效文件数"], []),
    (["2023年制发件数", "2023年度废止件数", "现有效"], []),
  ])
  func documentsBelowWordsThatNoFormKnowsAreReadWithAFinding(
    headers: [String], columns: [String]
  ) {
    let report = documents(headers)
    #expect(report.proactiveDisclosure[.regulations, .issued].text == "1")
    #expect(report.proactiveDisclosure[.regulations, .repealed].text == "2")
    #expect(report.proactiveDisclosure[.regulations, .inForce].text == "3")
    #expect(
      report.findings(.columnMisnamed).flatMap(\.figures)
        == columns.map { "proactiveDisclosure.regulations.\($0)" })
  }

  @Test(arguments: [
    (0, "驳回", false), (2, "撤回", false), (3, "终止", false), (0, "维持", true), (1, "纠错", true),
    (2, "其它", true),
    (3, "未结", true), (4, "小计", true), (0, "结果", true),
  ])
  func resultsOfReviewsBelowWordsThatNoFormKnowsAreReadWithAFinding(
    column: Int, header: String, isOwn: Bool
  ) {
    var headers = SampleForm.reviewHeaders
    headers[column + 5][2] = header
    let report = SampleForm.report([
      SampleForm.row([], (1...15).map(String.init), headers: headers)
    ])
    for (index, key) in ["upheld", "corrected", "otherResult", "pending", "total"].enumerated() {
      #expect(report.reviews[.litigationDirect, .init(rawValue: key)].text == "\(index + 6)")
    }
    let findings = report.findings(.columnMisnamed)
    #expect(findings.count == (isOwn ? 0 : 1))
    #expect(findings.allSatisfy { $0.message.contains(header) })
  }

  @Test func proceedingsThatNoFormKnowsAreReadWithAFinding() {
    var headers = SampleForm.reviewHeaders
    for column in 5..<10 { headers[column] = ["行政诉讼", "二审程序", headers[column][2]] }
    let report = SampleForm.report([
      SampleForm.row([], (1...15).map(String.init), headers: headers)
    ])
    #expect(report.reviews[.litigationDirect, .upheld].text == "6")
    #expect(report.findings(.columnMisnamed).count == 5)
  }

  @Test(arguments: [" ", "\t", "|"], [("修改", 1), ("废止", 0)])
  func aLineOfHeadersInTextMayHaveOneThatNoFormKnows(between: String, word: (String, Int)) {
    let lines = [
      ["信息内容", "本年制发件数", "本年\(word.0)件数", "现行有效件数"], ["规章", "1", "2", "3"],
      ["行政规范性文件", "4", "5", "6"],
    ].map { $0.joined(separator: between) }
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        一、总体情况
        正文。
        二、主动公开政府信息情况
        \(lines.joined(separator: "\n"))
        信息内容 本年处理决定数量
        行政许可 7
        行政处罚 8
        """)
    #expect(report.proactiveDisclosure[.regulations, .repealed].text == "2")
    #expect(report.proactiveDisclosure[.normativeDocuments, .inForce].text == "6")
    #expect(report.findings(.columnMisnamed).count == word.1)
    #expect(report.findings(.columnMisnamed).allSatisfy { $0.message.contains("修改") })
  }
}
