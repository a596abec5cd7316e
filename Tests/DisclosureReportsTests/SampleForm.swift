import PageModel

@testable import DisclosureReports

/// The form's tables as the PDF entrance hands them over, every number another one.
struct SampleForm {
  /// A row of the table of section 三: its group, label, key and values.
  struct Row {
    let key: RequestRow
    var path: [String]
    var values: [String]
  }

  static let outcomes = "三、本年度办理结果"
  static let requestHeaders: [[String]] = [
    ["申请人情况", "自然人"], ["申请人情况", "法人或其他组织", "商业企业"],
    ["申请人情况", "法人或其他组织", "科研机构"], ["申请人情况", "法人或其他组织", "社会公益组织"],
    ["申请人情况", "法人或其他组织", "法律服务机构"], ["申请人情况", "法人或其他组织", "其他"],
    ["申请人情况", "总计"],
  ]
  static let labels: [(RequestRow, [String])] = [
    (.newlyReceived, ["一、本年新收政府信息公开申请数量"]),
    (.carriedOver, ["二、上年结转政府信息公开申请数量"]),
    (.granted, [outcomes, "（一）予以公开"]),
    (.partlyGranted, [outcomes, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"]),
    (.withheldStateSecret, [outcomes, "（三）不予公开", "1.属于国家秘密"]),
    (.withheldByLaw, [outcomes, "（三）不予公开", "2.其他法律行政法规禁止公开"]),
    (.withheldSecurityAndStability, [outcomes, "（三）不予公开", "3.危及“三安全一稳定”"]),
    (.withheldThirdPartyRights, [outcomes, "（三）不予公开", "4.保护第三方合法权益"]),
    (.withheldInternalAffairs, [outcomes, "（三）不予公开", "5.属于三类内部事务信息"]),
    (.withheldProcessInformation, [outcomes, "（三）不予公开", "6.属于四类过程性信息"]),
    (.withheldEnforcementFile, [outcomes, "（三）不予公开", "7.属于行政执法案卷"]),
    (.withheldAdministrativeInquiry, [outcomes, "（三）不予公开", "8.属于行政查询事项"]),
    (.unavailableNotHeld, [outcomes, "（四）无法提供", "1.本机关不掌握相关政府信息"]),
    (.unavailableRequiresCreation, [outcomes, "（四）无法提供", "2.没有现成信息需要另行制作"]),
    (.unavailableStillUnclear, [outcomes, "（四）无法提供", "3.补正后申请内容仍不明确"]),
    (.notProcessedPetition, [outcomes, "（五）不予处理", "1.信访举报投诉类申请"]),
    (.notProcessedRepeated, [outcomes, "（五）不予处理", "2.重复申请"]),
    (.notProcessedPublication, [outcomes, "（五）不予处理", "3.要求提供公开出版物"]),
    (.notProcessedExcessive, [outcomes, "（五）不予处理", "4.无正当理由大量反复申请"]),
    (
      .notProcessedConfirmation,
      [outcomes, "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"]
    ),
    (
      .otherCorrectionOverdue,
      [
        outcomes, "（六）其他处理",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      ]
    ),
    (
      .otherFeeOverdue,
      [
        outcomes, "（六）其他处理",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      ]
    ),
    (.otherUnspecified, [outcomes, "（六）其他处理", "3.其他"]),
    (.outcomeTotal, [outcomes, "（七）总计"]),
    (.carriedForward, ["四、结转下年度继续办理"]),
  ]

  /// The headers of the table of section 四.
  static let reviewHeaders: [[String]] = [
    ["行政复议"], ["行政诉讼", "未经复议直接起诉"], ["行政诉讼", "复议后起诉"],
  ].flatMap { path in
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map { path + [$0] }
  }

  /// The columns of section 三, from left to right.
  static let columns = (ReportForm.edition2021.table("requests")?.columns ?? [])
    .map { RequestColumn(rawValue: $0.key) }
  /// The rows of section 三, those of groups among them.
  static let requestRows = (ReportForm.edition2021.table("requests")?.rows ?? [])
    .map { RequestRow(rawValue: $0.key) }

  var headers = Self.requestHeaders
  var rows = Self.labels.enumerated().map { index, entry in
    Row(key: entry.0, path: entry.1, values: (1...7).map { String((index + 1) * 10 + $0) })
  }
  var paragraphs = ["甲县人民政府2023年政府信息公开工作年度报告", "一、总体情况", "正文。"]

  /// The number the sample prints in a cell.
  static func value(_ row: RequestRow, _ column: RequestColumn) -> String? {
    guard let index = labels.firstIndex(where: { $0.0 == row }),
      let position = columns.firstIndex(of: column)
    else { return nil }
    return String((index + 1) * 10 + position + 1)
  }

  /// Replaces the deepest label of a row.
  mutating func relabel(_ key: RequestRow, _ label: String) {
    guard let index = rows.firstIndex(where: { $0.key == key }) else { return }
    rows[index].path[rows[index].path.count - 1] = label
  }

  /// The rows as cells give them.
  var labelledRows: [LabelledRow] {
    rows.map { Self.row($0.path, $0.values, headers: headers) }
  }

  static func row(
    _ labels: [String], _ values: [String], headers: [[String]] = [], page: Int? = 1
  ) -> LabelledRow {
    let cells = values.enumerated().map { index, text in
      RawValue(
        source: SourceText(text: text, page: page),
        header: headers.indices.contains(index) ? headers[index] : [])
    }
    return LabelledRow(
      labels: labels, values: cells,
      source: SourceText(text: (labels + values).joined(separator: " "), page: page))
  }

  /// The report that is read from the sample with more rows after it.
  func report(adding more: [LabelledRow] = []) -> DisclosureReport {
    SampleForm.report(labelledRows + more, paragraphs: paragraphs)
  }

  static func report(
    _ rows: [LabelledRow],
    paragraphs: [String] = ["甲县人民政府2023年政府信息公开工作年度报告", "一、总体情况", "正文。"]
  ) -> DisclosureReport {
    let material = ReportMaterial(
      paragraphs: paragraphs.map { SourceText(text: $0, page: 1) },
      tables: rows.isEmpty ? [] : [MaterialTable(rows: rows)])
    return ReportRecognizer().report(
      from: material, source: ReportSource(file: "sample.pdf", kind: .pdf, pages: 1))
  }

  /// The report that is read from text.
  static func report(text: String) -> DisclosureReport {
    ReportTextReader().report(text: text, name: "sample.txt")
  }
}

extension DisclosureReport {
  /// Findings of one rule.
  func findings(_ rule: FindingRule) -> [Finding] { findings(rule.rawValue) }

  /// Findings of one rule, of a sum of the form for instance.
  func findings(_ rule: String) -> [Finding] { findings.filter { $0.rule == rule } }

  /// Numbers that differ from the sample's, by key path; numbers left out are not among them.
  var wrongSampleNumbers: [String] {
    var wrong: [String] = []
    for row in SampleForm.requestRows {
      for column in SampleForm.columns {
        guard let value = requests[row, column].value else { continue }
        if "\(value)" != SampleForm.value(row, column) {
          wrong.append("\(row.rawValue).\(column.rawValue) = \(value)")
        }
      }
    }
    return wrong
  }

  /// How many numbers of section 三 were read.
  var requestCount: Int {
    SampleForm.requestRows.reduce(0) { count, row in
      count + SampleForm.columns.count { requests[row, $0].value != nil }
    }
  }
}

/// Every figure of a table of the form of 2021 as printed, row by row.
func texts(_ report: DisclosureReport, _ table: String) -> [String?] {
  (ReportForm.edition2021.table(table)?.figures ?? []).map { report[$0].text }
}
