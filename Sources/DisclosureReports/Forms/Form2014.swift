extension FormEdition {
  /// 国办发〔2014〕32号, for the report years 2014 to 2018.
  public static let edition2014: Self = "2014"
}

extension ReportForm {
  /// 政府信息公开情况统计表 of 国办发〔2014〕32号: one column of indicators, behind a narrative under
  /// headings of the report's own.
  public static let edition2014 = ReportForm(
    unchecked: .edition2014, years: 2014...2018,
    tables: [
      Table(
        "statistics", "政府信息公开情况统计表",
        columns: [.init(SingleColumn.figure, "统计数", "统计数量", "数量", "数值", "统计数据")],
        rows: statistics)
    ],
    sums: [
      .row(
        "identity.statistics.received", table: "statistics", StatisticsRow.received,
        is: [
          .receivedInPerson, .receivedByFax, .receivedOnline, .receivedByLetter,
        ], named: .init(english: "the ways of asking", chinese: "各种申请方式")),
      .row(
        "identity.statistics.concluded", table: "statistics", StatisticsRow.concluded,
        is: [
          .concludedOnTime, .concludedExtended,
        ], named: .init(english: "the cases concluded", chinese: "各类办结件")),
      .row(
        "identity.statistics.answered", table: "statistics", StatisticsRow.answered,
        is: [
          .answeredAlreadyDisclosed, .answeredGranted, .answeredPartlyGranted, .answeredWithheld,
          .answeredNotThisBody, .answeredNonexistent, .answeredToBeAmended, .answeredOtherChannel,
        ], named: .init(english: "the answers", chinese: "各类答复")),
      .row(
        "identity.statistics.withheld", table: "statistics", StatisticsRow.answeredWithheld,
        is: [
          .withheldStateSecret, .withheldTradeSecret, .withheldPrivacy,
          .withheldSecurityAndStability, .withheldNotGovernmentInformation, .withheldByLaw,
        ], named: .init(english: "the reasons", chinese: "各项不同意公开理由")),
      .row(
        "identity.statistics.reviews", table: "statistics", StatisticsRow.reviews,
        is: [
          .reviewsUpheld, .reviewsCorrected, .reviewsOther,
        ], named: .init(english: "the results", chinese: "各类结果")),
      .row(
        "identity.statistics.litigation", table: "statistics", StatisticsRow.litigation,
        is: [
          .litigationUpheld, .litigationCorrected, .litigationOther,
        ], named: .init(english: "the results", chinese: "各类结果")),
      .row(
        "identity.statistics.staff", table: "statistics", StatisticsRow.staff,
        is: [
          .staffFullTime, .staffPartTime,
        ], named: .init(english: "the staff", chinese: "各类人员")),
    ],
    tableWords: [
      "统计指标", "单位", "统计数", "政府信息公开情况统计表",
      "主动公开情况", "通过不同渠道和方式公开政府信息的情况", "回应解读情况",
      "通过不同渠道和方式回应解读的情况", "依申请公开情况", "机构建设和保障经费情况",
      "政府信息公开会议和培训情况",
    ],
    surroundingWords: [
      "附件", "附表", "附：", "政府信息公开情况统计表", "填报单位", "填报人", "填报日期", "填表人", "填表单位",
      "单位负责人", "审核人", "联系电话", "联系方式", "制表人", "单位名称",
    ], narrative: narrative)

  private static let narrative: [NarrativeWording] = {
    typealias Words = NarrativeWords
    func figure(_ row: StatisticsRow) -> FigurePath {
      FigurePath(table: "statistics", row: row.rawValue)
    }
    let received = figure(.received)
    let ways: [(StatisticsRow, String)] = [
      (.receivedInPerson, "当面申请"), (.receivedByFax, "传真申请"), (.receivedOnline, "网络申请"),
      (.receivedByLetter, "信函申请"),
    ]
    return FormNarratives.received(gives: [[received]], new: [[received]])
      + ways.map { row, name in
        NarrativeWording(
          [[.words([name]), Words.link, .number, Words.cases]], gives: [[figure(row)]],
          context: ["信息公开", "依申请公开", "公开申请"], unless: Words.otherRequests, mayBeAside: true)
      }
      + [
        NarrativeWording(
          FormNarratives.counted(Words.concluding, Words.requests), gives: [[figure(.concluded)]]),
        NarrativeWording(
          [
            [
              .words(["主动公开"]), .maybe(["各类"]), .words(["政府信息"]), Words.link, .number,
              .words(["条"]),
            ]
          ],
          gives: [[figure(.disclosed)]]),
        FormNarratives.issued(
          Words.normativeDocuments, gives: figure(.issuedNormativeDocuments)),
      ]
      + FormNarratives.reviews(
        reconsideration: [figure(.reviews)], litigation: [figure(.litigation)])
  }()

  /// The rows as the table prints them; the comments are headings without a figure.
  private static let statistics: [Row] = [
    // 一、主动公开情况
    .init(
      StatisticsRow.disclosed, .group(1), "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
      "主动公开政府信息数不同渠道和方式公开相同信息计1条", "主动公开政府信息数", unit: "条"),
    .init(StatisticsRow.disclosedNormativeDocuments, nil, "其中：主动公开规范性文件数", "主动公开规范性文件数", unit: "条"),
    .init(
      StatisticsRow.issuedNormativeDocuments, nil, "制发规范性文件总数", "制发规范性文件总数", "制发规范性文件数", unit: "件"),
    // （二）通过不同渠道和方式公开政府信息的情况
    .init(StatisticsRow.disclosedInGazette, .item(1), "1.政府公报公开政府信息数", "政府公报公开政府信息数", unit: "条"),
    .init(StatisticsRow.disclosedOnWebsite, .item(2), "2.政府网站公开政府信息数", "政府网站公开政府信息数", unit: "条"),
    .init(StatisticsRow.disclosedOnMicroblog, .item(3), "3.政务微博公开政府信息数", "政务微博公开政府信息数", unit: "条"),
    .init(StatisticsRow.disclosedOnWeChat, .item(4), "4.政务微信公开政府信息数", "政务微信公开政府信息数", unit: "条"),
    .init(StatisticsRow.disclosedOtherwise, .item(5), "5.其他方式公开政府信息数", "其他方式公开政府信息数", unit: "条"),
    // 二、回应解读情况
    .init(
      StatisticsRow.responses, .group(1), "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
      "回应公众关注热点或重大舆情数不同方式回应同一热点或舆情计1次", "回应公众关注热点或重大舆情数", unit: "次"),
    // （二）通过不同渠道和方式回应解读的情况
    .init(
      StatisticsRow.pressConferences, .item(1), "1.参加或举办新闻发布会总次数",
      "参加或举办新闻发布会总次数", "参加或举办新闻发布会次数", unit: "次"),
    .init(
      StatisticsRow.pressConferencesByPrincipals, nil, "其中：主要负责同志参加新闻发布会次数",
      "主要负责同志参加新闻发布会次数", unit: "次"),
    .init(StatisticsRow.interviews, .item(2), "2.政府网站在线访谈次数", "政府网站在线访谈次数", unit: "次"),
    .init(
      StatisticsRow.interviewsByPrincipals, nil, "其中：主要负责同志参加政府网站在线访谈次数",
      "主要负责同志参加政府网站在线访谈次数", unit: "次"),
    .init(StatisticsRow.interpretations, .item(3), "3.政策解读稿件发布数", "政策解读稿件发布数", unit: "篇"),
    .init(StatisticsRow.responsesOnSocialMedia, .item(4), "4.微博微信回应事件数", "微博微信回应事件数", unit: "次"),
    .init(StatisticsRow.responsesOtherwise, .item(5), "5.其他方式回应事件数", "其他方式回应事件数", unit: "次"),
    // 三、依申请公开情况
    .init(StatisticsRow.received, .group(1), "（一）收到申请数", "收到申请数", unit: "件"),
    .init(StatisticsRow.receivedInPerson, .item(1), "1.当面申请数", "当面申请数", unit: "件"),
    .init(StatisticsRow.receivedByFax, .item(2), "2.传真申请数", "传真申请数", unit: "件"),
    .init(StatisticsRow.receivedOnline, .item(3), "3.网络申请数", "网络申请数", unit: "件"),
    .init(StatisticsRow.receivedByLetter, .item(4), "4.信函申请数", "信函申请数", unit: "件"),
    .init(StatisticsRow.concluded, .group(2), "（二）申请办结数", "申请办结数", unit: "件"),
    .init(StatisticsRow.concludedOnTime, .item(1), "1.按时办结数", "按时办结数", unit: "件"),
    .init(StatisticsRow.concludedExtended, .item(2), "2.延期办结数", "延期办结数", unit: "件"),
    .init(StatisticsRow.answered, .group(3), "（三）申请答复数", "申请答复数", unit: "件"),
    .init(
      StatisticsRow.answeredAlreadyDisclosed, .item(1), "1.属于已主动公开范围数",
      "属于已主动公开范围数", unit: "件"),
    .init(StatisticsRow.answeredGranted, .item(2), "2.同意公开答复数", "同意公开答复数", unit: "件"),
    .init(StatisticsRow.answeredPartlyGranted, .item(3), "3.同意部分公开答复数", "同意部分公开答复数", unit: "件"),
    .init(StatisticsRow.answeredWithheld, .item(4), "4.不同意公开答复数", "不同意公开答复数", unit: "件"),
    .init(StatisticsRow.withheldStateSecret, nil, "其中：涉及国家秘密", "涉及国家秘密", unit: "件"),
    .init(StatisticsRow.withheldTradeSecret, nil, "涉及商业秘密", "涉及商业秘密", unit: "件"),
    .init(StatisticsRow.withheldPrivacy, nil, "涉及个人隐私", "涉及个人隐私", unit: "件"),
    .init(
      StatisticsRow.withheldSecurityAndStability, nil, "危及国家安全、公共安全、经济安全和社会稳定",
      "危及国家安全公共安全经济安全和社会稳定", unit: "件"),
    .init(
      StatisticsRow.withheldNotGovernmentInformation, nil, "不是《条例》所指政府信息", "不是条例所指政府信息", unit: "件"),
    .init(StatisticsRow.withheldByLaw, nil, "法律法规规定的其他情形", "法律法规规定的其他情形", unit: "件"),
    .init(StatisticsRow.answeredNotThisBody, .item(5), "5.不属于本行政机关公开数", "不属于本行政机关公开数", unit: "件"),
    .init(StatisticsRow.answeredNonexistent, .item(6), "6.申请信息不存在数", "申请信息不存在数", unit: "件"),
    .init(StatisticsRow.answeredToBeAmended, .item(7), "7.告知作出更改补充数", "告知作出更改补充数", unit: "件"),
    .init(StatisticsRow.answeredOtherChannel, .item(8), "8.告知通过其他途径办理数", "告知通过其他途径办理数", unit: "件"),
    .init(StatisticsRow.reviews, .section(4), "四、行政复议数量", "行政复议数量", unit: "件"),
    .init(
      StatisticsRow.reviewsUpheld, .group(1), "（一）维持具体行政行为数",
      "维持具体行政行为数", unit: "件", below: .reviews),
    .init(
      StatisticsRow.reviewsCorrected, .group(2), "（二）被依法纠错数",
      "被依法纠错数", unit: "件", below: .reviews),
    .init(StatisticsRow.reviewsOther, .group(3), "（三）其他情形数", "其他情形数", unit: "件", below: .reviews),
    .init(StatisticsRow.litigation, .section(5), "五、行政诉讼数量", "行政诉讼数量", unit: "件"),
    .init(
      StatisticsRow.litigationUpheld, .group(1), "（一）维持具体行政行为或者驳回原告诉讼请求数",
      "维持具体行政行为或者驳回原告诉讼请求数", unit: "件", below: .litigation),
    .init(
      StatisticsRow.litigationCorrected, .group(2), "（二）被依法纠错数",
      "被依法纠错数", unit: "件", below: .litigation),
    .init(
      StatisticsRow.litigationOther, .group(3), "（三）其他情形数",
      "其他情形数", unit: "件", below: .litigation),
    .init(StatisticsRow.complaints, .section(6), "六、举报投诉数量", "举报投诉数量", unit: "件"),
    .init(
      StatisticsRow.fees, .section(7), "七、依申请公开信息收取的费用",
      "依申请公开信息收取的费用", "依申请公开信息收取的费用数", unit: "万元"),
    // 八、机构建设和保障经费情况
    .init(StatisticsRow.offices, .group(1), "（一）政府信息公开工作专门机构数", "政府信息公开工作专门机构数", unit: "个"),
    .init(StatisticsRow.readingPoints, .group(2), "（二）设置政府信息公开查阅点数", "设置政府信息公开查阅点数", unit: "个"),
    .init(StatisticsRow.staff, .group(3), "（三）从事政府信息公开工作人员数", "从事政府信息公开工作人员数", unit: "人"),
    .init(
      StatisticsRow.staffFullTime, .item(1), "1.专职人员数（不包括政府公报及政府网站工作人员数）",
      "专职人员数不包括政府公报及政府网站工作人员数", "专职人员数", unit: "人"),
    .init(StatisticsRow.staffPartTime, .item(2), "2.兼职人员数", "兼职人员数", unit: "人"),
    .init(
      StatisticsRow.budget, .group(4), "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）",
      "政府信息公开专项经费不包括用于政府公报编辑管理及政府网站建设维护等方面的经费", "政府信息公开专项经费", unit: "万元"),
    // 九、政府信息公开会议和培训情况
    .init(
      StatisticsRow.meetings, .group(1), "（一）召开政府信息公开工作会议或专题会议数",
      "召开政府信息公开工作会议或专题会议数", unit: "次"),
    .init(StatisticsRow.trainings, .group(2), "（二）举办各类培训班数", "举办各类培训班数", unit: "次"),
    .init(StatisticsRow.trainees, .group(3), "（三）接受培训人员数", "接受培训人员数", unit: "人次"),
  ]
}
