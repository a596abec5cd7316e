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
