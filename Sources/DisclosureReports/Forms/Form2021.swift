extension FormEdition {
  /// 国办公开办函〔2021〕30号, for report years from 2021.
  public static let edition2021: Self = "2021"
}

extension ReportForm {
  /// 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号.
  public static let edition2021 = ReportForm(
    unchecked: .edition2021, years: 2021...2100, headings: FormParts.headings,
    tables: [
      Table(
        "proactiveDisclosure", "二、主动公开政府信息情况", section: 2,
        columns: [
          .init(ProactiveColumn.issued, "本年制发件数", "本年制发数", "制发件数", "制发数"),
          .init(ProactiveColumn.repealed, "本年废止件数", "本年废止数", "废止件数", "废止数"),
          .init(ProactiveColumn.inForce, "现行有效件数", "现行有效数"),
          .init(ProactiveColumn.decisions, "本年处理决定数量", "处理决定数量", "本年处理决定数"),
          .init(
            ProactiveColumn.amount, "本年收费金额单位万元", "本年收费金额", "收费金额", unit: "万元"),
        ],
        rows: [
          // 第二十条第（一）项
          .init(ProactiveRow.regulations, "规章", "规章", "政府规章", columns: documents),
          .init(
            ProactiveRow.normativeDocuments, "行政规范性文件", "行政规范性文件", "规范性文件",
            columns: documents),
          // 第二十条第（五）项
          .init(
            ProactiveRow.administrativeLicensing, "行政许可", "行政许可",
            columns: [ProactiveColumn.decisions]),
          // 第二十条第（六）项
          .init(
            ProactiveRow.administrativePenalties, "行政处罚", "行政处罚",
            columns: [ProactiveColumn.decisions]),
          .init(
            ProactiveRow.administrativeCompulsion, "行政强制", "行政强制",
            columns: [ProactiveColumn.decisions]),
          // 第二十条第（八）项
          .init(
            ProactiveRow.administrativeFees, "行政事业性收费", "行政事业性收费", "行政事业收费",
            columns: [ProactiveColumn.amount]),
        ]),
      FormParts.requests(otherHandling: [
        .init(
          RequestRow.otherHandling, .group(6), "（六）其他处理", "其他处理",
          members: [.otherCorrectionOverdue, .otherFeeOverdue, .otherUnspecified]),
        .init(
          RequestRow.otherCorrectionOverdue, .item(1),
          "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
          "申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请", "申请人无正当理由逾期不补正"),
        .init(
          RequestRow.otherFeeOverdue, .item(2),
          "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
          "申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请",
          "申请人逾期未按收费通知要求缴纳费用"),
        .init(RequestRow.otherUnspecified, .item(3), "3.其他", "其他"),
      ]),
      FormParts.reviews,
    ],
    sums: FormParts.sums, tableWords: FormParts.tableWords, narrative: narrative)

  private static let documents: [ProactiveColumn] = [.issued, .repealed, .inForce]

  private static let narrative: [NarrativeWording] =
    FormNarratives.requests + FormNarratives.reviews + FormNarratives.decisions
    + [
      FormNarratives.issued(
        NarrativeWords.normativeDocuments, gives: document(.normativeDocuments, .issued)),
      FormNarratives.issued(NarrativeWords.regulations, gives: document(.regulations, .issued)),
    ]
    + FormNarratives.kept(
      inForce: document(.normativeDocuments, .inForce),
      repealed: document(.normativeDocuments, .repealed))

  private static func document(_ row: ProactiveRow, _ column: ProactiveColumn) -> FigurePath {
    FigurePath(table: "proactiveDisclosure", row: row.rawValue, column: column.rawValue)
  }
}
