import Foundation
import Testing

@testable import DisclosureReports

/// Tables in text whose cells stand between bars, tabs or commas.
@Suite struct SeparatedTextTests {
  private static let editions: [FormEdition] = [.edition2021, .edition2019, .edition2014]

  private static func form(_ edition: FormEdition) -> ReportForm {
    ReportForm.known.first { $0.edition == edition } ?? .edition2021
  }

  private static func misread(_ printed: SeparatedForm, _ report: DisclosureReport) -> [String] {
    printed.texts.compactMap { path, text in
      guard let value = report[path].value, "\(value)" != text else { return nil }
      return "\(path) is \(text), read \(value)"
    }.sorted()
  }

  private static func missing(_ printed: SeparatedForm, _ report: DisclosureReport) -> [String] {
    printed.texts.compactMap { path, text in
      text.isEmpty || report[path].value != nil ? nil : "\(path) is \(text)"
    }.sorted()
  }

  private func isSaid(_ report: DisclosureReport) -> Bool {
    report.findings.contains { $0.severity != .info && $0.rule != "title.absent" }
  }

  @Test(arguments: SeparatedForm.Kind.allCases, editions)
  func everyFigureOfFullTablesIsRead(kind: SeparatedForm.Kind, edition: FormEdition) {
    let printed = SeparatedForm(Self.form(edition), as: kind, blanks: 0, seed: 7)
    let report = SampleForm.report(text: printed.text)
    #expect(Self.misread(printed, report) == [])
    #expect(Self.missing(printed, report) == [])
    #expect(report.edition == edition)
  }

  @Test(
    arguments: [SeparatedForm.Kind.commas, .semicolons, .tabs, .markdown, .boxes], ["\r\n", "\r"])
  func theEndsOfLinesMayBeThoseOfOtherSystems(kind: SeparatedForm.Kind, end: String) {
    let printed = SeparatedForm(.edition2021, as: kind, blanks: 0, seed: 13)
    let text = printed.text.split(separator: "\n", omittingEmptySubsequences: false)
    let report = SampleForm.report(text: text.joined(separator: end))
    #expect(Self.misread(printed, report) == [])
    #expect(Self.missing(printed, report) == [])
  }

  @Test(arguments: SeparatedForm.Kind.allCases, [5, 30, 80])
  func blankCellsMoveNoFigure(kind: SeparatedForm.Kind, blanks: Int) {
    for form in Self.editions.map(Self.form) {
      let printed = SeparatedForm(form, as: kind, blanks: blanks, seed: blanks + 31)
      let report = SampleForm.report(text: printed.text)
      #expect(Self.misread(printed, report) == [])
      if !Self.missing(printed, report).isEmpty { #expect(isSaid(report)) }
    }
  }

  /// Where a tool keeps blank cells and their places, they take nothing away.
  @Test(arguments: [
    SeparatedForm.Kind.markdown, .markdownSpansOnce, .tabs, .commas, .semicolons, .paddedTabs,
    .separatedRows, .boxes,
    .repeatedTabs, .repeatedMarkdown, .repeatedCommas,
  ])
  func blankCellsCostNoFigureWhereTheyAreKept(kind: SeparatedForm.Kind) {
    let printed = SeparatedForm(.edition2021, as: kind, blanks: 20, seed: 5)
    let report = SampleForm.report(text: printed.text)
    #expect(Self.misread(printed, report) == [])
    #expect(Self.missing(printed, report).count < 8)
  }
}

extension SeparatedTextTests {
  private func text(_ lines: String) -> String {
    SeparatedText(lines, recognizer: .init(), options: .init()).text
  }

  /// Columns with blanks between them, whose numbers have separators of thousands.
  @Test func commasWithinNumbersSeparateNoCells() {
    let lines = """
      行政许可     305     1,138   32,860
      其他对外管理服务事项     545     343,056   558
      1,234,567
      4,246
      行政处罚 2,821

      """
    #expect(text(lines) == lines)
  }

  /// The blank cells of the text that this package writes have blanks beside them.
  @Test func ideographicSpacesBesideBlanksAreBlankCells() {
    let lines = """
      规章 \u{3000} \u{3000} 30
      行政规范性文件 2 \u{3000} 9
      邮编\u{3000}650000

      """
    #expect(text(lines) == lines)
  }

  /// A header in three columns that stand under it once is one cell; different values are three.
  @Test(arguments: [(["22", "22", "22"], 22), (["22", "22", "23"], nil), (["22", "", ""], 22)])
  func aValueWrittenIntoEachColumnOfItsHeaderIsOne(cells: [String], value: Int?) {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        第二十条第（一）项\t第二十条第（一）项\t第二十条第（一）项\t第二十条第（一）项
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t7\t7\t7
        第二十条第（五）项\t第二十条第（五）项\t第二十条第（五）项\t第二十条第（五）项
        信息内容\t本年处理决定数量\t本年处理决定数量\t本年处理决定数量
        行政许可\t\(cells.joined(separator: "\t"))
        """)
    #expect(
      report.proactiveDisclosure[.administrativeLicensing, .decisions].value
        == value.map { Decimal($0) })
    #expect(report.proactiveDisclosure[.regulations, .repealed].value == 7)
    if value == nil { #expect(report.findings.contains { $0.rule == "row.unread" }) }
  }

  /// A group's label stands before that of a row on the same line.
  @Test func theLabelOfAGroupMayStandBeforeThatOfItsRow() {
    let printed = SeparatedForm(.edition2021, as: .blanks, blanks: 0, seed: 77)
    #expect(printed.text.contains("（三）不予公开 1.属于国家秘密"))
    #expect(Self.missing(printed, SampleForm.report(text: printed.text)) == [])
  }

  @Test func proseWithCommasAndBarsStaysAsItIs() {
    let lines = """
      2019年,我局按照条例规定,主动公开信息380条,其中文件公开30条
      首页 | 政务公开 | 年报
      全年共办理30件,其中予以公开12件,部分公开5件

      """
    #expect(text(lines) == lines)
  }

  @Test func marksOfMarkdownAreTakenOff() {
    let lines = """
      ## **甲县2023年政府信息公开工作年度报告**
      - [主动公开](https://a.example/b?c=1)情况
      ![标志](data:image/png;base64,AAAA)
      1\\. 属于国家秘密&nbsp;
      ```
      共3*件，__其中__`一`件
      - 3 -
      """
    #expect(
      text(lines) == """
        甲县2023年政府信息公开工作年度报告
        主动公开情况

        1. 属于国家秘密\u{20}

        共3*件，其中一件
        - 3 -
        """)
  }

  /// `规章 | 0 | 0 ||`: the tool leaves blank cells out and fills the row up, and which one was blank nobody
  /// can tell.
  @Test func aRowWithoutItsBlankCellIsRefused() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        第二十条第（一）项 | |||
        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 3 | 5 | |
        行政规范性文件 | 1 | 2 | 4 |

        """)
    #expect(report.findings(.rowUnread).count == 2)
    #expect(texts(report, "proactiveDisclosure").compactMap(\.self) == ["1", "2", "4"])
  }

  @Test func valuesThatRunTogetherAreNeverCut() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他
        一、本年新收政府信息公开申请数量801000081
        二、上年结转政府信息公开申请数量 0000000

        """)
    #expect(report.findings(.rowGlued).count == 2)
    #expect(report.requestCount == 0)
  }

  @Test func aCellWithTwoNumbersIsRefused() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 | 1 2 | 5 | 7 |
        | 行政规范性文件 | 1 | 2 | 4 |

        """)
    #expect(texts(report, "proactiveDisclosure").compactMap(\.self) == ["1", "2", "4"])
  }

  @Test(
    arguments: ["5430^1^", "543O", "$5430$", "{5430}", "5430;77", "5,43O", "l543"], ["| |", ""])
  func aSpoiledNumberLeavesItsRowUnreadAndNotAbsent(number: String, rest: String) {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 | 1 | 5 | 7 |
        | 行政规范性文件 | 1 | 2 | 4 |
        | 信息内容 | 本年处理决定数量 | | |
        | 行政许可 | \(number) | \(rest)
        | 行政处罚 | 12 | \(rest)

        """)
    #expect(report.proactiveDisclosure[.administrativeLicensing, .decisions].value == nil)
    #expect(
      report.findings.contains {
        $0.severity == .error && $0.message.contains(number)
      })
    let key = "proactiveDisclosure.administrativeLicensing"
    #expect(!report.findings(.rowAbsent).contains { $0.figures == [key] })
    #expect(
      report.findings.contains { $0.figures == [key] || $0.figures == ["\(key).decisions"] })
  }

  @Test(arguments: [
    ("_5430_", 5430), ("__5430__", 5430), ("*5430*", 5430), ("<ins>5430</ins>", 5430),
    ("5430&sup1;", 5430), ("5430_", nil), ("54_30_", nil), ("_54_30", nil), ("a_5430_", nil),
  ])
  func whatMarkdownSetsOffIsTheTextWithin(written: String, value: Int?) {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        | 信息内容 | 本年处理决定数量 |
        | --- | --- |
        | 行政许可 | \(written) |
        | 行政处罚 | 12 |

        """)
    let licensing = report.proactiveDisclosure[.administrativeLicensing, .decisions]
    #expect(licensing.value == value.map { Decimal($0) })
  }

  /// A cell and a line of text without separators say the same.
  @Test(arguments: ["行政许可 见附件", "| 行政许可 | 见附件 |", "行政许可\t不详"])
  func wordsInThePlaceOfAValueLeaveItsRowUnreadAndNotAbsent(line: String) {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容 本年处理决定数量
        \(line)
        行政处罚 12

        """)
    let key = "proactiveDisclosure.administrativeLicensing"
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].text == "12")
    #expect(report.findings(.rowUnread).contains { $0.figures == [key] })
    #expect(report.findings(.rowUnread).contains { $0.message.contains("行政许可 ") })
    #expect(!report.findings(.rowAbsent).contains { $0.figures == [key] })
  }

  @Test(arguments: ["行政许可 件", "行政许可 行政处罚", "行政许可 本年处理决定数量", "行政许可工作 见附件"])
  func otherWordsBesideALabelAreNoValue(line: String) {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容 本年处理决定数量
        \(line)
        行政强制 12

        """)
    #expect(report.findings(.rowUnread).allSatisfy { !$0.message.contains("words stand") })
  }

  /// html2text breaks long rows behind a bar.
  @Test func aRowThatWrapsBehindABarIsWhole() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        四、政府信息公开行政复议、行政诉讼情况
        行政复议| 行政诉讼
        ---|---
        结果维持| 结果纠正| 其他结果| 尚未审结| 总计| 未经复议直接起诉| 复议后起诉
        结果维持| 结果纠正| 其他结果| 尚未审结| 总计| 结果维持| 结果纠正| 其他结果| 尚未审结| 总计
        73| 1,322| 273| 878| 2,546| 1,276| 1,506| 861| 946| 4,589| 36| 821| 707| 1,619|
        3,183

        """)
    #expect(
      texts(report, "reviews") == [
        "73", "1,322", "273", "878", "2,546", "1,276", "1,506", "861", "946", "4,589", "36", "821",
        "707", "1,619", "3,183",
      ])
  }

  /// A cell over two columns is filled up in place by some tools, even among the values.
  @Test func columnsComeFromRowsThatAreFull() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        | 信息内容 | 本年制发件数 |  | 本年废止件数 | 现行有效件数 |
        |---|---|---|---|---|
        | 规章 | 7 |  | 5 |  |
        | 行政规范性文件 | 1 |  | 2 | 4 |

        """)
    #expect(texts(report, "proactiveDisclosure").prefix(6) == ["7", "5", "", "1", "2", "4"])
  }

  /// Two columns of values and their headers, those of the body itself first.
  @Test func theBodysOwnColumnOfTwoIsRead() {
    let report = SampleForm.report(
      text: """
        甲县2016年政府信息公开工作年度报告
        | 统计指标 | 统计数 |  |
        |---|---|---|
        |  | 区政府 | 部门 |
        | （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 4,246 | 52 |
        | 制发规范性文件总数 | 139 | 0 |
        | 1.政府公报公开政府信息数 | 297 | 41 |
        | 2.政府网站公开政府信息数 | 3,368 | 7 |

        """)
    #expect(report.figures.values.compactMap(\.text).sorted() == ["139", "297", "3,368", "4,246"])
  }
}

extension SeparatedTextTests {
  /// A table for every row, its name above it and in it.
  @Test func aCaptionThatIsTheLabelAgainIsTheLabel() {
    let report = SampleForm.report(
      text: """
        # 甲县2023年政府信息公开工作年度报告
        ## 三、收到和处理政府信息公开申请情况
        ### 一、本年新收政府信息公开申请数量
        | 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |
        |---|---|---|---|---|---|---|---|
        | 本年新收政府信息公开申请数量 | 705 | 3 | 0 | 0 | 5 | 0 | 713 |
        ### (一) 予以公开
        | 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |
        |---|---|---|---|---|---|---|---|
        | 予以公开 | 290 | 1 | 0 | 0 | 3 | 0 | 294 |
        ### 四、结转下年度继续办理
        | 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |
        |---|---|---|---|---|---|---|---|
        | 结转下年度继续办理 | 31 | 0 | 0 | 0 | 0 | 0 | 31 |

        """)
    #expect(report.requests[.newlyReceived, .total].value == 713)
    #expect(report.requests[.granted, .naturalPerson].value == 290)
  }

  private static func reviews(_ captions: [String]) -> String {
    let tables = captions.enumerated().map { index, caption in
      """
      ### \(caption)
      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      |---|---|---|---|---|
      | \(index)1 | \(index)2 | \(index)3 | \(index)4 | \(index)5 |

      """
    }
    return "# 甲县2023年政府信息公开工作年度报告\n## 四、政府信息公开行政复议、行政诉讼情况\n"
      + tables.joined()
  }

  @Test func aTableInPiecesIsOne() {
    let captions = ["行政诉讼（未经复议直接起诉）", "行政复议", "行政诉讼（复议后起诉）"]
    let report = SampleForm.report(text: Self.reviews(captions))
    #expect(
      texts(report, "reviews") == [
        "11", "12", "13", "14", "15", "01", "02", "03", "04", "05", "21", "22", "23", "24", "25",
      ])
  }

  @Test func aTableOfWhichAPieceIsMissingIsNotRead() {
    let report = SampleForm.report(text: Self.reviews(["行政复议", "行政诉讼（复议后起诉）"]))
    #expect(texts(report, "reviews").allSatisfy { $0 == nil })
    #expect(report.findings(.rowUnread).count == 2)
  }
}
