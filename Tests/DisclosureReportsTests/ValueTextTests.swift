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

/// What only comes near to a number is told in text as it is in tables of pages.
extension ValueTextTests {
  enum Layout: CaseIterable {
    case words, bars, tabs
  }

  /// The first rows of sections 二 and 三, one text in the cell of 行政许可 or in the first of the new requests.
  private func report(
    _ layout: Layout, decisions: String = "7",
    newRequests: [String] = ["1", "2", "3", "4", "5", "6", "21"]
  ) -> DisclosureReport {
    func row(_ cells: [String]) -> String {
      switch layout {
      case .words: cells.joined(separator: " ")
      case .bars: "| \(cells.joined(separator: " | ")) |"
      case .tabs: cells.joined(separator: "\t")
      }
    }
    let headers = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    let lines =
      [
        "水月镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（五）项",
        row(["信息内容", "本年处理决定数量"]), row(["行政许可", decisions]), "第二十条第（六）项",
        row(["信息内容", "本年处理决定数量"]), row(["行政处罚", "11"]), row(["行政强制", "12"]),
        "三、收到和处理政府信息公开申请情况", row(["申请人情况"] + headers),
        row(["一、本年新收政府信息公开申请数量"] + newRequests),
      ]
      + ["二、上年结转政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密"].map {
        row([$0, "10", "2", "3", "4", "5", "6", "30"])
      } + ["五、存在的主要问题及改进情况", "没有。"]
    return SampleForm.report(text: lines.joined(separator: "\n") + "\n")
  }

  private static let near = [
    "约345", "（345）", "(345)", "1.2万", "3e2", "345左右", "345件左右", "近345", "≥345", "345+", "345。",
    "345-350",
    "345%", "[345]", "12b", "三百四十五", "零", "（3）",
  ]

  @Test(arguments: near, Layout.allCases)
  func whatComesNearToANumberInTextIsQuoted(text: String, layout: Layout) throws {
    let report = report(layout, decisions: text)
    let value = try #require(report.value(at: Self.figure))
    #expect(value.state == .unreadable && value.value == nil)
    #expect(
      report.findings.contains { $0.rule == "number.unreadable" && $0.message.contains(text) })
    #expect(report.value(at: "proactiveDisclosure.administrativePenalties.decisions")?.value == 11)
    #expect(report.value(at: "requests.carriedOver.naturalPerson")?.value == 10)
  }

  @Test(arguments: ["约345", "（345）", "1.2万", "3e2", "345左右"], Layout.allCases)
  func amongOtherNumbersItTakesItsPlace(text: String, layout: Layout) throws {
    for place in [0, 3, 6] { try expectOneUnreadable(text, layout, place) }
  }

  private func expectOneUnreadable(_ text: String, _ layout: Layout, _ place: Int) throws {
    var values = ["1", "2", "3", "4", "5", "6", "21"]
    values[place] = text
    let report = report(layout, newRequests: values)
    let columns = SampleForm.columns.compactMap(\.self)
    for (index, column) in columns.enumerated() {
      let value = try #require(report.value(at: "requests.newlyReceived.\(column.rawValue)"))
      #expect(value.state == (index == place ? .unreadable : .printed))
    }
    #expect(
      report.findings.contains { $0.rule == "number.unreadable" && $0.message.contains(text) })
  }

  @Test func aQualifierBesideANumberBelongsToIt() {
    for text in ["约 345", "345 左右", "近 345"] {
      #expect(report(.words, decisions: text).value(at: Self.figure)?.state == .unreadable)
    }
  }

  @Test(arguments: [Layout.bars, .tabs])
  func wordsInAFiguresCellAreQuoted(layout: Layout) {
    let report = report(layout, decisions: "见附件")
    #expect(report.value(at: Self.figure)?.value == nil)
    #expect(report.findings.contains { $0.rule == "row.unread" && $0.message.contains("见附件") })
  }

  @Test func numbersOfLabelsAreNoValues() {
    #expect(ValueTokens("1. 属于国家秘密").values == [])
    #expect(ValueTokens("（2）").values == [])
    #expect(ValueTokens("三").values == [])
    #expect(ValueTokens("二、主动公开 2023年").values == [])
    #expect(ValueTokens("第二十条第（一）项").values == [])
  }

  /// Section 四 with its only row of values, read as a page of the web has it.
  private func reviews(_ values: [String]) -> DisclosureReport {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    var cells = [cell("行政复议", row: 0, columns: 0..<5), cell("行政诉讼", row: 0, columns: 5..<15)]
    for (column, text) in outcomes.enumerated() {
      cells.append(cell(text, rows: 1..<3, columns: column..<(column + 1)))
      cells.append(cell(text, row: 2, columns: (column + 5)..<(column + 6)))
      cells.append(cell(text, row: 2, columns: (column + 10)..<(column + 11)))
    }
    cells.append(cell("未经复议直接起诉", row: 1, columns: 5..<10))
    cells.append(cell("复议后起诉", row: 1, columns: 10..<15))
    cells += values.enumerated().map { cell($1, row: 3, columns: $0..<($0 + 1)) }
    let table = RoleClassifier.classified(
      Table(
        rowCount: 4, columnCount: 15,
        cells: cells.sorted {
          ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }, pages: [], frame: nil, method: .markup))
    let material = MarkupMaterialReader().material(
      of: [
        .paragraph("水月镇2023年政府信息公开工作年度报告", MarkupPlace(path: "h1")), .table(table),
      ])
    return ReportRecognizer().report(
      from: material, source: ReportSource(file: "a.html", kind: .html))
  }

  private func cell(_ text: String, row: Int, columns: Range<Int>) -> TableCell {
    cell(text, rows: row..<(row + 1), columns: columns)
  }

  private func cell(_ text: String, rows: Range<Int>, columns: Range<Int>) -> TableCell {
    TableCell(
      rows: rows, columns: columns, text: text, role: .data,
      place: MarkupPlace(table: 0, row: rows.lowerBound, column: columns.lowerBound, path: "td"))
  }

  /// What stands below a column of the form is a value, and no label of those behind it.
  @Test(arguments: ["○", "零", "×", "●", "N/A", "无数据", "\\"], [0, 1, 3])
  func aSignAmongTheFirstValuesIsNoLabelOfTheRow(sign: String, place: Int) {
    var values = (11...25).map(String.init)
    values[place] = sign
    let report = reviews(values)
    let figures = [FigurePath](report.reviewPaths)
    #expect(figures.count == 15)
    for (index, path) in figures.enumerated() where index != place {
      #expect(report.value(at: path.description)?.text == values[index])
    }
    #expect(report.value(at: figures[place].description)?.value == nil)
    #expect(report.findings(.columnAbsent).isEmpty)
  }
}

extension DisclosureReport {
  /// The figures of section 四 in the order of its columns.
  fileprivate var reviewPaths: [FigurePath] {
    form?.tables.first { $0.layout == .acrossHeaders }.map { table in
      table.rows.flatMap { row in
        row.columns.map { FigurePath(table: table.key, row: row.key, column: $0) }
      }
    } ?? []
  }
}
