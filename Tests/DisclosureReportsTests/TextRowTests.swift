import Testing

@testable import DisclosureReports

@Suite struct TextRowTests {
  private static let head = "甲县2023年政府信息公开工作年度报告\n一、总体情况\n正文。\n"
  private static let requests = "三、收到和处理政府信息公开申请情况\n"

  /// The sample's rows as text, each written by `write` from its label and values.
  private static func text(_ write: (String, [String]) -> String) -> String {
    let rows = SampleForm().rows.map { write($0.path.last ?? "", $0.values) }
    return head + requests + rows.joined(separator: "\n") + "\n五、存在的主要问题及改进情况\n没有。\n"
  }

  private static func halves(_ label: String) -> (String, String) {
    let middle = label.index(label.startIndex, offsetBy: label.count / 2)
    return (String(label[..<middle]), String(label[middle...]))
  }

  private func expectWhole(_ text: String) {
    let report = SampleForm.report(text: text)
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
    #expect(report.findings(.labelApproximate) == [])
    #expect(report.sections.map(\.paragraphs) == [["正文。"], [], ["没有。"]])
  }

  /// A page whose values are printed a little above their labels: each stands before its own and behind the
  /// label of the row above.
  @Test func valuesALittleAboveTheirLabelsAreNotTheNextRows() {
    let rows = SampleForm().rows
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      let label = row.path.last ?? ""
      let values = row.values.joined(separator: " ")
      lines += index < rows.count - 3 ? [label + " " + values] : [values, label]
    }
    let report = SampleForm.report(
      text: Self.head + Self.requests + lines.joined(separator: "\n")
        + "\n五、存在的主要问题及改进情况\n没有。\n")
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == (rows.count - 3) * 7)
    #expect(report.findings(.rowAmbiguous).count == 3)
  }

  @Test func labelAndValuesOnOneLine() {
    expectWhole(Self.text { $0 + " " + $1.joined(separator: " ") })
  }

  @Test func blankLinesBetweenAllLinesSayNothing() {
    let text = Self.text { $0 + " " + $1.joined(separator: " ") }
    expectWhole(text.split(separator: "\n").joined(separator: "\n\n"))
  }

  @Test func valuesAloneAfterTheirLabel() {
    expectWhole(Self.text { $0 + "\n" + $1.joined(separator: "  ") })
  }

  @Test func valuesAfterALabelOfTwoLines() {
    expectWhole(
      Self.text { label, values in
        let (first, second) = Self.halves(label)
        return [first, second, values.joined(separator: " ")].joined(separator: "\n")
      })
  }

  @Test func valuesBetweenTheLinesOfTheirLabel() {
    expectWhole(
      Self.text { label, values in
        let (first, second) = Self.halves(label)
        return [first, values.joined(separator: " "), second].joined(separator: "\n")
      })
  }

  @Test func valuesOnTheFirstLineOfTheirLabel() {
    expectWhole(
      Self.text { label, values in
        let (first, second) = Self.halves(label)
        return first + " " + values.joined(separator: " ") + "\n" + second
      })
  }

  @Test func valuesOnTheLastLineOfTheirLabel() {
    expectWhole(
      Self.text { label, values in
        let (first, second) = Self.halves(label)
        return first + "\n" + second + " " + values.joined(separator: " ")
      })
  }

  @Test func valuesOneALine() {
    expectWhole(Self.text { $0 + "\n" + $1.joined(separator: "\n") })
  }

  @Test func valuesBeforeTheirLabelsThroughout() {
    expectWhole(Self.text { $1.joined(separator: " ") + "\n" + $0 })
  }

  @Test func aLostLabelShiftsNoRow() {
    let lost = "5.属于三类内部事务信息"
    let report = SampleForm.report(
      text: Self.text { label, values in
        (label == lost ? "" : label + "\n") + values.joined(separator: " ")
      })
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount >= 23 * 7)
    #expect(report.findings(.rowAmbiguous).count == 2)
  }

  @Test func whereRunsFitNoRowOnlySumsProveOne() {
    let lost = "5.属于三类内部事务信息"
    let report = SampleForm.report(
      text: Self.text { label, values in
        let proven = label == "（一）予以公开" ? ["1", "2", "0", "0", "0", "0", "3"] : values
        return (label == lost ? "" : label + "\n") + proven.joined(separator: "\n")
      })
    #expect(report.requestCount == 7)
    #expect(report.requests[.granted, .total].text == "3")
    #expect(report.findings(.rowDisordered).count == 22)
  }

  @Test func aLostRowOfValuesShiftsNoRow() {
    let lost = "5.属于三类内部事务信息"
    let report = SampleForm.report(
      text: Self.text { label, values in
        label == lost ? label : label + "\n" + values.joined(separator: " ")
      })
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount >= 23 * 7)
  }

  @Test func columnsInPlaceOfRowsAreNeverRead() {
    let rows = SampleForm().rows
    var text = Self.head + Self.requests
    text += rows.map { $0.path.last ?? "" }.joined(separator: "\n") + "\n"
    for column in 0..<7 {
      text += rows.map { $0.values[column] }.joined(separator: "\n") + "\n\n"
    }
    let report = SampleForm.report(text: text)
    #expect(report.requestCount == 0)
    #expect(report.findings(.tableAbsent).count == 3)
  }

  @Test func aMissingCellIsAFinding() {
    let report = SampleForm.report(
      text: Self.text { label, values in
        label == "1.属于国家秘密"
          ? label + " " + values.dropFirst().joined(separator: " ")
          : label + " " + values.joined(separator: " ")
      })
    #expect(report.wrongSampleNumbers == [])
    #expect(!report.requests.hasRow(.withheldStateSecret))
    #expect(report.findings(.rowValueCount).count == 1)
  }

  @Test func anIdeographicSpaceAloneIsABlankCell() {
    let report = SampleForm.report(
      text: Self.head + Self.requests + "（一）予以公开 1 \u{3000} 3 / 5 6 \u{3000}\n")
    let states = SampleForm.columns.map { report.requests[.granted, $0].state }
    #expect(
      states == [.printed, .blank, .printed, .blank, .printed, .printed, .blank])
    #expect(report.requests[.granted, .other].text == "6")
  }

  @Test func fragmentsOfTheStubBelongToNoLabel() {
    let report = SampleForm.report(
      text: Self.head + Self.requests + """
              （一）予以公开            11  12  13  14  15  16  17
        三
        、    （三）不 1. 属于国家秘密     51  52  53  54  55  56  57
        本    予公开
        年          2. 其他法律行政法规禁止公
        度                          61  62  63  64  65  66  67
              开
        """)
    #expect(report.requests[.granted, .total].text == "17")
    #expect(report.requests[.withheldStateSecret, .total].text == "57")
    #expect(report.requests[.withheldByLaw, .total].text == "67")
    #expect(report.findings(.labelApproximate) == [])
  }

  @Test func sectionFourBetweenTheHalvesOfSectionThree() {
    let report = SampleForm.report(
      text: Self.head + Self.requests + "1.属于国家秘密 1 2 3 4 5 6 7\n"
        + "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n"
        + (1...15).map(String.init).joined(separator: " ")
        + "\n2.其他法律行政法规禁止公开 2 2 3 4 5 6 7\n")
    #expect(report.requests[.withheldByLaw, .naturalPerson].text == "2")
    #expect(report.reviews[.litigationDirect, .upheld].text == "6")
  }

  @Test func tablesOfSectionTwo() {
    let report = SampleForm.report(
      text: Self.head + """
        二、主动公开政府信息情况
        第二十条第（一）项
        信息内容 本年制发件数 本年废止件数 现行有效件数
        规章 1 2 3
        行政规范性文件
        4
        5
        6
        第二十条第（五）项
        信息内容 本年处理决定数量
        行政许可 4,716,270
        行政处罚
        8 件
        行政强制 9
        信息内容 本年收费金额（单位：万元）
        行政事业性收费 46.3753
        本年另有说明如下，与表格无关。
        """)
    #expect(
      texts(report, "proactiveDisclosure") == [
        "1", "2", "3", "4", "5", "6", "4,716,270", "8 件", "9", "46.3753",
      ])
    #expect(report.sections.last?.paragraphs == ["本年另有说明如下，与表格无关。"])
  }
}

@Suite struct TextHeaderTests {
  @Test func headersOnALineDecideAboutTheColumn() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        一、总体情况
        正文。
        二、主动公开政府信息情况
        信息内容 现行有效件数 本年制发件数 本年废止件数
        规章 9 1 2
        信息内容 本年处理决定数量
        行政许可 5
        """)
    let table = report.proactiveDisclosure
    #expect(table[.regulations, .inForce].text == "9")
    #expect(table[.regulations, .issued].text == "1")
    #expect(table[.administrativeLicensing, .decisions].text == "5")
  }
}

@Suite struct UncertainColumnTests {
  private static let head =
    "甲县2023年政府信息公开工作年度报告\n一、总体情况\n正文。\n"
    + "三、收到和处理政府信息公开申请情况\n"

  /// Headers wrap in narrow columns, so that no line has one whole.
  @Test func columnsNamedInAnotherOrderAreNotReadByOrder() {
    let report = SampleForm.report(
      text: Self.head + """
        自然法人或其他组织 总
        人法律服商业科研
        社会公
        一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21
        （一）予以公开 1 2 3 4 5 6 21
        """)
    #expect(report.requestCount == 0)
    #expect(report.findings(.rowDisordered).count == 2)
  }

  @Test func statisticsBesideCumulatedOnesNeedTheirHeaders() {
    let report = SampleForm.report(
      text: """
        甲县2016年政府信息公开工作年度报告
        一、概述
        正文。
        历年累计 本年度
        1.当面申请数 件 100
        7
        2.传真申请数 件 200
        8
        3.网络申请数 件 300
        9
        """)
    #expect(report.figures.values.allSatisfy { $0.value == nil })
  }

  @Test func aDateIsNoHeaderAndAYearIsOne() {
    func indicators(below header: String) -> [Indicator] {
      SampleForm.report(
        text: """
          甲县2012年政府信息公开工作年度报告
          一、概述
          正文。
          \(header)
          主动公开数 条 345
          收到信件数 件 12
          """
      ).indicators
    }
    #expect(indicators(below: "开通日期 2008年5月1日") == [])
    let rows = indicators(below: "指标 单位 2012年")
    #expect(rows.map(\.label) == ["主动公开数", "收到信件数"])
    #expect(rows.first?.value(below: "2012年")?.value == 345)
  }

  @Test func aWordAmongTheValuesOfARowIsOneThatCannotBeRead() {
    let report = SampleForm.report(
      text: """
        甲县2019年政府信息公开工作年度报告
        一、总体情况
        正文。
        二、主动公开政府信息情况
        信息内容 上一年项目数量 本年增/减 处理决定数量
        行政许可 156 －21 179
        行政处罚 155 持平 12
        """)
    let table = report.proactiveDisclosure
    #expect(table[.administrativeLicensing, .change].value == -21)
    #expect(table[.administrativePenalties, .change].state == .unreadable)
    #expect(table[.administrativePenalties, .decisions].value == 12)
  }
}

/// Text that gives every cell a line of its own.
@Suite struct CellLineTests {
  private static let columns: [RequestColumn] = [
    .naturalPerson, .commercialEnterprise, .researchInstitution, .publicWelfareOrganization,
    .legalServiceInstitution, .other, .total,
  ]
  private static let names = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]

  private func report(headers: [String], _ cells: [String]) -> DisclosureReport {
    let head = [
      "甲县2023年政府信息公开工作年度报告", "一、总体情况", "正文。", "三、收到和处理政府信息公开申请情况", "申请人情况",
    ]
    return SampleForm.report(text: (head + headers + cells).joined(separator: "\n") + "\n")
  }

  /// A row whose total, where it has one, is the sum.
  private func row(_ label: String, _ count: Int, from first: Int = 1) -> [String] {
    var values = Array(first..<first + count)
    if count == 7 { values[6] = values[..<6].reduce(0, +) }
    return [label] + values.map(String.init)
  }

  /// A row that lost its blank cells may have as many values as the table has headers long enough to be told.
  @Test(arguments: 2...6)
  func aPartOfTheHeadersSaysNothingAboutAsManyValues(count: Int) {
    let report = report(
      headers: ["自然人", "法人或其他组织", "总计"] + Self.names,
      row("一、本年新收政府信息公开申请数量", 7) + row("二、上年结转政府信息公开申请数量", count))
    #expect(report.requests[.newlyReceived, .total].text == "21")
    for column in Self.columns {
      #expect(report.requests[.carriedOver, column].value == nil)
    }
    #expect(report.findings.contains { $0.message.contains("requests.carriedOver") })
  }

  @Test(arguments: [
    ["自然人", "法人或其他组织", "总计", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他"],
    ["自然人", "商业企业", "科研机构", "法律服务机构", "社会公益组织", "其他", "总计"],
    ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "自然人", "总计"],
    ["总计", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
    ["总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他"],
  ])
  func columnsNamedInAnotherOrderAreNotReadByTheForms(headers: [String]) {
    let report = report(
      headers: headers,
      row("一、本年新收政府信息公开申请数量", 7) + row("二、上年结转政府信息公开申请数量", 7, from: 11))
    #expect(report.requestCount == 0)
    #expect(report.findings(.rowDisordered).count == 2)
  }

  @Test(arguments: [
    ["自然人", "法人或其他组织", "总计"] + names, ["自然人"] + names + ["总计"],
    ["自然人 法人或其他组织 总计", "商业企业 科研机构 社会公益组织 法律服务机构 其他"],
  ])
  func columnsNamedInTheFormsOrderAreRead(headers: [String]) {
    let report = report(
      headers: headers,
      row("一、本年新收政府信息公开申请数量", 7) + row("二、上年结转政府信息公开申请数量", 7, from: 11))
    #expect(report.requests[.newlyReceived, .total].text == "21")
    #expect(report.requests[.carriedOver, .naturalPerson].text == "11")
    #expect(report.findings(.rowDisordered).isEmpty)
  }

  /// A name alone on its line does not say that its column is the first one.
  @Test func headersOnSeveralLinesInAnotherOrderAreNotTrusted() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        一、总体情况
        正文。
        二、主动公开政府信息情况
        现行有效件数
        信息内容 本年制发件数 本年废止件数
        规章 9 1 2
        信息内容 本年处理决定数量
        行政许可 5
        """)
    #expect(report.proactiveDisclosure[.regulations, .issued].value == nil)
    #expect(report.proactiveDisclosure[.regulations, .inForce].value == nil)
    #expect(report.proactiveDisclosure[.administrativeLicensing, .decisions].text == "5")
    #expect(report.findings(.rowDisordered).count == 1)
  }

  @Test(arguments: [true, false])
  func proceedingsNamedInAnotherOrderAreNotReadByTheForms(isOther: Bool) {
    let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let proceedings = ["未经复议直接起诉", "复议后起诉"]
    let lines =
      ["甲县2023年政府信息公开工作年度报告", "一、总体情况", "正文。", "四、政府信息公开行政复议、行政诉讼情况", "行政复议", "行政诉讼"]
      + (isOther ? proceedings.reversed() : proceedings) + results + results + results
      + (1...15).map(String.init)
    let report = SampleForm.report(text: lines.joined(separator: "\n") + "\n")
    let value = report.reviews[.litigationAfterReconsideration, .total]
    #expect(isOther ? value.value == nil : value.text == "15")
    #expect(report.findings(.rowDisordered).count == (isOther ? 1 : 0))
  }

  /// Values stand before their labels: each would be taken for that of the label above.
  @Test(arguments: [2, 3, 8])
  func valuesBeforeTheirLabelsBelowHeadersAreNotTheLabelsAbove(rows: Int) {
    let labels = [
      "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开",
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "1.属于国家秘密", "2.其他法律行政法规禁止公开",
      "3.危及“三安全一稳定”", "4.保护第三方合法权益",
    ].prefix(rows)
    let cells = labels.enumerated().flatMap { index, label in
      row("", 7, from: index * 10 + 1).dropFirst() + [label]
    }
    let report = report(headers: ["自然人", "法人或其他组织", "总计"] + Self.names, cells)
    #expect(report.requestCount == 0)
    #expect(report.findings(.rowDisordered).count == rows)
  }
}

@Suite struct TextBoundsTests {
  /// Inputs whose work would grow with the square of their length if it were not bounded.
  @Test(arguments: [
    "3.其他 0 0 0 0 0 0 0\n", "其他法律行政止公\n", "1\n", "1 ", "1.属于国家", "信息公开", "一、总体情况\n", "\u{0C}",
    "/ /\n", "指标 单位 数量\n", "指标 数量\n/ /\n收到申请数 3\n", "5（其中\n",
  ])
  func repeatedTextEndsInTime(unit: String) {
    let head = "甲县2023年政府信息公开工作年度报告\n一、总体情况\n三、收到和处理政府信息公开申请情况\n"
    let report = SampleForm.report(text: head + String(repeating: unit, count: 5_000))
    #expect(report.title == "甲县2023年政府信息公开工作年度报告")
  }

  @Test func textCutAnywhereIsReadWithoutTrapping() {
    let rows = SampleForm().rows.map { ($0.path + $0.values).joined(separator: " ") }
    let text =
      "甲县2023年政府信息公开工作年度报告\n一、总体情况\n三、收到和处理政府信息公开申请情况\n"
      + rows.joined(separator: "\n\n")
    for count in stride(from: 0, to: text.count, by: 7) {
      let report = SampleForm.report(text: String(text.prefix(count)))
      #expect(report.wrongSampleNumbers.count <= 7, "a cut number is the last one of its row")
    }
  }
}
