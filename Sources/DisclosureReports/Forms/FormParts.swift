/// What the editions of 2019 and 2021 have in common: headings, and the tables of sections 三 and 四.
enum FormParts {
  static let headings: [ReportForm.Heading] = [
    .init(
      1, "一、总体情况", "总体情况", "总体概况", "基本情况", "概述", "概况", "总体工作情况", "工作总体情况", "总体概述",
      "政府信息公开工作总体情况", "政府信息公开总体情况"),
    .init(
      2, "二、主动公开政府信息情况",
      "主动公开政府信息情况", "政府信息主动公开情况", "主动公开政府信息的情况", "主动公开情况", "主动公开工作情况"),
    .init(
      3, "三、收到和处理政府信息公开申请情况",
      "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "依申请公开情况",
      "依申请公开政府信息情况", "政府信息公开申请情况", "收到和处理申请情况"),
    .init(
      4, "四、政府信息公开行政复议、行政诉讼情况",
      "政府信息公开行政复议行政诉讼情况", "因政府信息公开行政复议行政诉讼情况",
      "政府信息公开行政复议和行政诉讼情况", "因政府信息公开行政复议和行政诉讼情况",
      "因政府信息公开工作被申请行政复议提起行政诉讼情况", "行政复议行政诉讼情况",
      "行政复议和行政诉讼情况", "行政复议诉讼情况"),
    .init(
      5, "五、存在的主要问题及改进情况",
      "存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进措施",
      "存在问题及改进情况", "存在问题及改进措施", "存在的问题及改进情况", "问题及改进", "主要问题和改进措施", "主要问题及改进情况",
      "存在问题和下一步工作打算", "存在的问题和下一步打算", "存在问题及下一步工作", "存在的主要问题和下一步工作措施", "存在的不足及改进措施",
      "存在的困难及下一步打算", "存在的不足和改进措施", "存在问题与改进措施"),
    .init(
      6, "六、其他需要报告的事项",
      "其他需要报告的事项", "其他需要报告的情况", "需要报告的其他事项", "其他事项", "需要说明的事项", "其他需要说明的事项",
      "需要说明的其他事项", "其他情况"),
  ]

  /// Section 三. The rows of （六）其他处理 differ from edition to edition.
  static func requests(otherHandling: [ReportForm.Row]) -> ReportForm.Table {
    ReportForm.Table(
      "requests", "三、收到和处理政府信息公开申请情况", section: 3, stub: "三、本年度办理结果",
      headerWords: ["申请人情况", "法人或其他组织"],
      columns: [
        .init(RequestColumn.naturalPerson, "自然人"),
        .init(RequestColumn.commercialEnterprise, "商业企业"),
        .init(RequestColumn.researchInstitution, "科研机构"),
        .init(RequestColumn.publicWelfareOrganization, "社会公益组织"),
        .init(RequestColumn.legalServiceInstitution, "法律服务机构"),
        .init(RequestColumn.other, "其他"),
        .init(RequestColumn.total, "总计", "合计", "总数"),
      ],
      rows: requestRows(otherHandling: otherHandling))
  }

  private static func requestRows(otherHandling: [ReportForm.Row]) -> [ReportForm.Row] {
    typealias Key = RequestRow
    return [
      .init(
        Key.newlyReceived, .section(1), "一、本年新收政府信息公开申请数量",
        "本年新收政府信息公开申请数量", "本年新收政府信息公开申请", "本年新收申请数量"),
      .init(
        Key.carriedOver, .section(2), "二、上年结转政府信息公开申请数量",
        "上年结转政府信息公开申请数量", "上年结转政府信息公开申请", "上年结转申请数量"),
      .init(Key.granted, .group(1), "（一）予以公开", "予以公开"),
      .init(
        Key.partlyGranted, .group(2), "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "部分公开区分处理的只计这一情形不计其他情形", "部分公开"),
      .init(
        Key.withheld, .group(3), "（三）不予公开", "不予公开", "不予以公开",
        members: [
          .withheldStateSecret, .withheldByLaw, .withheldSecurityAndStability,
          .withheldThirdPartyRights, .withheldInternalAffairs, .withheldProcessInformation,
          .withheldEnforcementFile, .withheldAdministrativeInquiry,
        ]),
      .init(Key.withheldStateSecret, .item(1), "1.属于国家秘密", "属于国家秘密"),
      .init(Key.withheldByLaw, .item(2), "2.其他法律行政法规禁止公开", "其他法律行政法规禁止公开"),
      .init(
        Key.withheldSecurityAndStability, .item(3), "3.危及“三安全一稳定”", "危及三安全一稳定"),
      .init(Key.withheldThirdPartyRights, .item(4), "4.保护第三方合法权益", "保护第三方合法权益"),
      .init(Key.withheldInternalAffairs, .item(5), "5.属于三类内部事务信息", "属于三类内部事务信息"),
      .init(Key.withheldProcessInformation, .item(6), "6.属于四类过程性信息", "属于四类过程性信息"),
      .init(Key.withheldEnforcementFile, .item(7), "7.属于行政执法案卷", "属于行政执法案卷"),
      .init(Key.withheldAdministrativeInquiry, .item(8), "8.属于行政查询事项", "属于行政查询事项"),
      .init(
        Key.unavailable, .group(4), "（四）无法提供", "无法提供",
        members: [.unavailableNotHeld, .unavailableRequiresCreation, .unavailableStillUnclear]),
      .init(Key.unavailableNotHeld, .item(1), "1.本机关不掌握相关政府信息", "本机关不掌握相关政府信息"),
      .init(
        Key.unavailableRequiresCreation, .item(2), "2.没有现成信息需要另行制作",
        "没有现成信息需要另行制作"),
      .init(Key.unavailableStillUnclear, .item(3), "3.补正后申请内容仍不明确", "补正后申请内容仍不明确"),
      .init(
        Key.notProcessed, .group(5), "（五）不予处理", "不予处理",
        members: [
          .notProcessedPetition, .notProcessedRepeated, .notProcessedPublication,
          .notProcessedExcessive, .notProcessedConfirmation,
        ]),
      .init(Key.notProcessedPetition, .item(1), "1.信访举报投诉类申请", "信访举报投诉类申请"),
      .init(Key.notProcessedRepeated, .item(2), "2.重复申请", "重复申请"),
      .init(Key.notProcessedPublication, .item(3), "3.要求提供公开出版物", "要求提供公开出版物"),
      .init(Key.notProcessedExcessive, .item(4), "4.无正当理由大量反复申请", "无正当理由大量反复申请"),
      .init(
        Key.notProcessedConfirmation, .item(5), "5.要求行政机关确认或重新出具已获取信息",
        "要求行政机关确认或重新出具已获取信息"),
    ] + otherHandling + [
      .init(Key.outcomeTotal, .group(7), "（七）总计", "总计", "合计"),
      .init(Key.carriedForward, .section(4), "四、结转下年度继续办理", "结转下年度继续办理"),
    ]
  }

  /// Section 四: one printed row, headed by proceedings and their results.
  static let reviews = ReportForm.Table(
    "reviews", "四、政府信息公开行政复议、行政诉讼情况", section: 4, layout: .acrossHeaders,
    headerWords: ["行政复议", "行政诉讼"],
    columns: [
      .init(ReviewColumn.upheld, "结果维持", "维持"),
      .init(ReviewColumn.corrected, "结果纠正", "纠正"),
      .init(ReviewColumn.otherResult, "其他结果", "其他"),
      .init(ReviewColumn.pending, "尚未审结", "未审结"),
      .init(ReviewColumn.total, "总计", "合计", "总数"),
    ],
    rows: [
      .init(ReviewRow.reconsideration, nil, "行政复议", "行政复议"),
      .init(
        ReviewRow.litigationDirect, nil, "未经复议直接起诉", "未经复议直接起诉", "未经复议直接起诉的"),
      .init(ReviewRow.litigationAfterReconsideration, nil, "复议后起诉", "复议后起诉", "经复议后起诉"),
    ])

  /// The sums of sections 三 and 四.
  static let sums: [ReportForm.Sum] = [
    .balance(
      "identity.requests.balance", table: "requests",
      [RequestRow.newlyReceived, .carriedOver], equals: [.outcomeTotal, .carriedForward]),
    .row(
      "identity.requests.outcomes", table: "requests", RequestRow.outcomeTotal,
      is: [
        .granted, .partlyGranted, .withheld, .unavailable, .notProcessed, .otherHandling,
      ], named: .init(english: "the outcomes", chinese: "各类办理结果")),
    .column(
      "identity.requests.rowTotal", table: "requests", RequestColumn.total,
      is: [
        .naturalPerson, .commercialEnterprise, .researchInstitution, .publicWelfareOrganization,
        .legalServiceInstitution, .other,
      ], named: .init(english: "the applicants", chinese: "各类申请人")),
    .column(
      "identity.reviews.total", table: "reviews", ReviewColumn.total,
      is: [.upheld, .corrected, .otherResult, .pending],
      named: .init(english: "the results", chinese: "各类结果")),
  ]

  /// Words of the tables of sections 三 and 四.
  static let tableWords = [
    "信息内容",
    "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和", "单位万元", "单位件",
    "统计指标", "项目", "本年度办理结果",
    "第二十条第一项", "第二十条第五项", "第二十条第六项", "第二十条第八项", "第二十条第九项",
    "第二十条第项", "第项",
  ]
}
