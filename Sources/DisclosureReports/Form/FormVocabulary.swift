/// Every Chinese wording of the form: rows, columns, headings, title, dates and the words around
/// the tables, each with the variants real reports print.
///
/// Punctuation and white space do not count when labels are compared, so no variant differs by
/// them alone.
enum FormVocabulary {
  /// A row of a table, in either edition.
  enum RowKey: Sendable, Hashable {
    case proactive(ProactiveRow)
    case request(RequestRow)
    /// A row of edition 2019 that edition 2021 dropped.
    case retired
  }

  /// The number a label begins with.
  enum Enumerator: Sendable, Hashable {
    /// 一、
    case section(Int)
    /// （一）
    case group(Int)
    /// 1. 1、（1） ①
    case item(Int)
  }

  /// A row's wordings.
  struct Row: Sendable {
    let key: RowKey
    /// The number the form prints before the label.
    let enumerator: Enumerator?
    /// The form's own label, its number included.
    let label: String
    /// Wordings without number; the form's own comes first.
    let wordings: [String]

    init(_ key: RowKey, _ enumerator: Enumerator?, _ label: String, _ wordings: String...) {
      self.key = key
      self.enumerator = enumerator
      self.label = label
      self.wordings = wordings
    }
  }

  /// All rows in the order the form prints them; a group's row stands before the rows of the group.
  static let rows: [Row] = proactiveRows + requestRows

  private static let proactiveRows: [Row] = [
    Row(.proactive(.regulations), nil, "规章", "规章", "政府规章"),
    Row(.proactive(.normativeDocuments), nil, "行政规范性文件", "行政规范性文件", "规范性文件"),
    Row(.proactive(.administrativeLicensing), nil, "行政许可", "行政许可"),
    Row(.retired, nil, "其他对外管理服务事项", "其他对外管理服务事项"),
    Row(.proactive(.administrativePenalties), nil, "行政处罚", "行政处罚"),
    Row(.proactive(.administrativeCompulsion), nil, "行政强制", "行政强制"),
    Row(.proactive(.administrativeFees), nil, "行政事业性收费", "行政事业性收费", "行政事业收费"),
    Row(.retired, nil, "政府集中采购", "政府集中采购"),
  ]

  private static let requestRows: [Row] = [
    Row(
      .request(.newlyReceived), .section(1), "一、本年新收政府信息公开申请数量",
      "本年新收政府信息公开申请数量", "本年新收政府信息公开申请", "本年新收申请数量"),
    Row(
      .request(.carriedOver), .section(2), "二、上年结转政府信息公开申请数量",
      "上年结转政府信息公开申请数量", "上年结转政府信息公开申请", "上年结转申请数量"),
    Row(.request(.granted), .group(1), "（一）予以公开", "予以公开"),
    Row(
      .request(.partlyGranted), .group(2), "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "部分公开区分处理的只计这一情形不计其他情形", "部分公开"),
    Row(.request(.withheld), .group(3), "（三）不予公开", "不予公开", "不予以公开"),
    Row(.request(.withheldStateSecret), .item(1), "1.属于国家秘密", "属于国家秘密"),
    Row(
      .request(.withheldByLaw), .item(2), "2.其他法律行政法规禁止公开", "其他法律行政法规禁止公开"),
    Row(
      .request(.withheldSecurityAndStability), .item(3), "3.危及“三安全一稳定”", "危及三安全一稳定"),
    Row(
      .request(.withheldThirdPartyRights), .item(4), "4.保护第三方合法权益", "保护第三方合法权益"),
    Row(
      .request(.withheldInternalAffairs), .item(5), "5.属于三类内部事务信息", "属于三类内部事务信息"),
    Row(
      .request(.withheldProcessInformation), .item(6), "6.属于四类过程性信息", "属于四类过程性信息"),
    Row(.request(.withheldEnforcementFile), .item(7), "7.属于行政执法案卷", "属于行政执法案卷"),
    Row(
      .request(.withheldAdministrativeInquiry), .item(8), "8.属于行政查询事项", "属于行政查询事项"),
    Row(.request(.unavailable), .group(4), "（四）无法提供", "无法提供"),
    Row(
      .request(.unavailableNotHeld), .item(1), "1.本机关不掌握相关政府信息", "本机关不掌握相关政府信息"),
    Row(
      .request(.unavailableRequiresCreation), .item(2), "2.没有现成信息需要另行制作",
      "没有现成信息需要另行制作"),
    Row(
      .request(.unavailableStillUnclear), .item(3), "3.补正后申请内容仍不明确", "补正后申请内容仍不明确"),
    Row(.request(.notProcessed), .group(5), "（五）不予处理", "不予处理"),
    Row(.request(.notProcessedPetition), .item(1), "1.信访举报投诉类申请", "信访举报投诉类申请"),
    Row(.request(.notProcessedRepeated), .item(2), "2.重复申请", "重复申请"),
    Row(.request(.notProcessedPublication), .item(3), "3.要求提供公开出版物", "要求提供公开出版物"),
    Row(
      .request(.notProcessedExcessive), .item(4), "4.无正当理由大量反复申请", "无正当理由大量反复申请"),
    Row(
      .request(.notProcessedConfirmation), .item(5), "5.要求行政机关确认或重新出具已获取信息",
      "要求行政机关确认或重新出具已获取信息"),
    Row(.request(.otherHandling), .group(6), "（六）其他处理", "其他处理"),
    Row(
      .request(.otherCorrectionOverdue), .item(1),
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请", "申请人无正当理由逾期不补正"),
    Row(
      .request(.otherFeeOverdue), .item(2),
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请",
      "申请人逾期未按收费通知要求缴纳费用"),
    Row(.request(.otherUnspecified), .item(3), "3.其他", "其他"),
    Row(.request(.outcomeTotal), .group(7), "（七）总计", "总计", "合计"),
    Row(.request(.carriedForward), .section(4), "四、结转下年度继续办理", "结转下年度继续办理"),
  ]

  /// The stub that runs beside the outcomes.
  static let outcomesStub = "三、本年度办理结果"

  /// Wordings of the columns of section 二.
  static let proactiveColumns: [(ProactiveColumn, [String])] = [
    (.issued, ["本年制发件数", "本年制发数", "制发件数", "制发数"]),
    (.repealed, ["本年废止件数", "本年废止数", "废止件数", "废止数"]),
    (.inForce, ["现行有效件数", "现行有效数"]),
    (.decisions, ["本年处理决定数量", "处理决定数量", "本年处理决定数"]),
    (.amount, ["本年收费金额单位万元", "本年收费金额", "收费金额"]),
  ]

  /// Wordings of the columns of section 三.
  static let requestColumns: [(RequestColumn, [String])] = [
    (.naturalPerson, ["自然人"]),
    (.commercialEnterprise, ["商业企业"]),
    (.researchInstitution, ["科研机构"]),
    (.publicWelfareOrganization, ["社会公益组织"]),
    (.legalServiceInstitution, ["法律服务机构"]),
    (.other, ["其他"]),
    (.total, ["总计", "合计", "总数"]),
  ]

  /// Wordings of the proceedings of section 四.
  static let reviewRows: [(ReviewRow, [String])] = [
    (.reconsideration, ["行政复议"]),
    (.litigationDirect, ["未经复议直接起诉", "未经复议直接起诉的"]),
    (.litigationAfterReconsideration, ["复议后起诉", "经复议后起诉"]),
  ]

  /// Wordings of the results of section 四.
  static let reviewColumns: [(ReviewColumn, [String])] = [
    (.upheld, ["结果维持", "维持"]),
    (.corrected, ["结果纠正", "纠正"]),
    (.otherResult, ["其他结果", "其他"]),
    (.pending, ["尚未审结", "未审结"]),
    (.total, ["总计", "合计", "总数"]),
  ]

  /// Wordings of the six headings, without number.
  static let headings: [(Int, [String])] = [
    (1, ["总体情况", "总体概况", "基本情况"]),
    (
      2,
      ["主动公开政府信息情况", "政府信息主动公开情况", "主动公开政府信息的情况", "主动公开情况"]
    ),
    (
      3,
      [
        "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "依申请公开情况",
        "依申请公开政府信息情况", "政府信息公开申请情况", "收到和处理申请情况",
      ]
    ),
    (
      4,
      [
        "政府信息公开行政复议行政诉讼情况", "因政府信息公开行政复议行政诉讼情况",
        "政府信息公开行政复议和行政诉讼情况", "因政府信息公开行政复议和行政诉讼情况",
        "因政府信息公开工作被申请行政复议提起行政诉讼情况", "行政复议行政诉讼情况",
        "行政复议和行政诉讼情况", "行政复议诉讼情况",
      ]
    ),
    (
      5,
      [
        "存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况",
        "存在的主要问题及改进措施", "存在问题及改进情况",
        "存在问题及改进措施", "存在的问题及改进情况", "问题及改进",
      ]
    ),
    (6, ["其他需要报告的事项", "其他需要报告的情况", "需要报告的其他事项", "其他事项"]),
  ]

  /// The form's own headings, for messages.
  static let headingLabels = [
    1: "一、总体情况", 2: "二、主动公开政府信息情况", 3: "三、收到和处理政府信息公开申请情况",
    4: "四、政府信息公开行政复议、行政诉讼情况", 5: "五、存在的主要问题及改进情况", 6: "六、其他需要报告的事项",
  ]

  /// Words in the tables that are neither row label nor value.
  static let tableWords = [
    "第二十条第一项", "第二十条第五项", "第二十条第六项", "第二十条第八项", "第二十条第九项",
    "第二十条第项", "信息内容", "申请人情况", "法人或其他组织", "行政复议", "行政诉讼",
    "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和", "单位万元", "单位件",
    "统计指标", "项目", "本年度办理结果",
  ]

  /// Words only the tables of edition 2019 have.
  static let edition2019Words = [
    "其他对外管理服务事项", "政府集中采购", "本年新制作数量", "本年新公开数量", "对外公开总数量",
    "上一年项目数量", "采购项目数量", "采购总金额", "本年增减",
  ]

  /// Dots that lead to a page number in a table of contents.
  static let leaders: Set<Unicode.Scalar> = ["…", ".", "·", "⋯", "‥", "．"]

  /// The ends of lines of an official letter's head.
  static let letterheadEndings = ["文件", "号"]

  /// The ends a title has, longest first where one ends another.
  static let titleEndings = [
    "政府信息公开工作年度报告", "政务信息公开工作年度报告", "政府信息公开年度工作报告",
    "政府信息公开年度报告", "政务信息公开年度报告", "政务公开工作年度报告", "信息公开工作年度报告",
    "信息公开年度报告", "政府信息公开工作的年度报告", "政府信息公开工作报告", "政务公开年度报告",
    "信息公开工作报告", "政府信息公开工作年报", "政府信息公开年报", "信息公开年报", "年度报告", "工作报告",
    "年报",
  ]
  /// Words that only a title on information disclosure has.
  static let titleCores = ["信息公开", "政务公开"]
  /// The last characters of a title.
  static let titleLastWords = ["报告", "年报"]
  /// Words before a title's ending that are no part of the publisher.
  static let titleFillers = ["关于", "的", "年度", "本级", "《", "》"]
  /// What may follow the year in a title: 2022年度.
  static let yearSuffix: Unicode.Scalar = "度"
  /// Punctuation that a title does not have.
  static let sentencePunctuation: Set<Unicode.Scalar> = [
    "。", "；", "，", "：", "！", "？", ";", ":", "!", "?",
  ]
  /// No line of a table ends with it.
  static let fullStop: Unicode.Scalar = "。"
  /// What ends a sentence, or a line that leads to a list.
  static let sentenceEndings: Set<Unicode.Scalar> = [
    "。", "！", "？", "：", "；", "”", "）", ".", ")",
  ]
  /// What a publisher that lost its last word to the ending gets back: 人民 + 政府.
  static let publisherRestoration = (ending: "人民", restored: "人民政府", taken: "政府")

  /// Unit words that may follow a number.
  static let units = ["万元", "元", "件", "项", "条", "个", "份", "次", "宗", "部"]
  /// Texts of a cell that has no number.
  static let blankMarks: Set<String> = [
    "", "/", "／", "\\", "＼", "-", "－", "—", "——", "–", "―", "--", "无", "*",
  ]
  /// Characters of dates and of ranges of dates.
  static let year: Unicode.Scalar = "年"
  static let month: Unicode.Scalar = "月"
  static let day: Unicode.Scalar = "日"
  static let rangeWords = ["起至", "起到", "至", "到", "起", "-", "—", "～", "~", "－", "–"]

  /// Messages name a number's table, row and column with these.
  static let balanceParts = (
    received: "一、本年新收", carriedOver: "二、上年结转", outcomes: "三（七）总计", carriedForward: "四、结转下年度"
  )

  /// Whether the text says only that a section has nothing: 无, 无其他需要报告的事项.
  static func isNoContent(_ scalars: [Unicode.Scalar]) -> Bool {
    noContentWords.contains { scalars.starts(with: $0.unicodeScalars) }
  }

  private static let noContentWords = ["无", "没有", "暂无"]
  /// The one of the ``blankMarks`` that is also what a section without content says.
  static let none = "无"
  /// Numerals of groups, which lose their parentheses where a stub is torn into characters.
  static let groupNumerals = "一二三四五六七"
  /// The character for ten in numbers of days.
  static let ten: Unicode.Scalar = "十"

  /// The form's label of a request row.
  static func label(of row: RequestRow) -> String {
    rows.first { $0.key == .request(row) }?.label ?? row.rawValue
  }

  /// The form's label of a row of section 二.
  static func label(of row: ProactiveRow) -> String {
    rows.first { $0.key == .proactive(row) }?.label ?? row.rawValue
  }

  /// The form's label of a column.
  static func label(of column: RequestColumn) -> String {
    requestColumns.first { $0.0 == column }?.1.first ?? column.rawValue
  }

  /// The form's label of a proceeding.
  static func label(of row: ReviewRow) -> String {
    reviewRows.first { $0.0 == row }?.1.first ?? row.rawValue
  }
}
