extension FormEdition {
  /// 国办公开办函〔2019〕60号, for the report years 2019 and 2020.
  public static let edition2019: Self = "2019"
}

extension ReportForm {
  /// 《中华人民共和国政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号.
  public static let edition2019 = ReportForm(
    unchecked: .edition2019, years: 2019...2020, headings: FormParts.headings,
    tables: [
      Table(
        "proactiveDisclosure", "二、主动公开政府信息情况", section: 2,
        columns: [
          .init(ProactiveColumn.produced, "本年新制作数量", "本年制作数量", "新制作数量"),
          .init(ProactiveColumn.disclosed, "本年新公开数量", "本年公开数量", "新公开数量"),
          .init(
            ProactiveColumn.totalDisclosed, "对外公开总数量", "对外公开数量", "对外公开总数"),
          .init(ProactiveColumn.itemsLastYear, "上一年项目数量", "上年项目数量", "上一年度项目数量"),
          .init(
            ProactiveColumn.change, "本年增减", "本年度增减", "本年增减数量", isSigned: true),
          .init(ProactiveColumn.decisions, "处理决定数量", "本年处理决定数量", "处理决定数"),
          .init(ProactiveColumn.projects, "采购项目数量", "采购项目数"),
          .init(
            ProactiveColumn.amount, "采购总金额", "采购总金额万元保留四位小数", "采购金额",
            unitKey: "amountUnit"),
        ],
        rows: [
          // 第二十条第（一）项
          .init(ProactiveRow.regulations, "规章", "规章", "政府规章", columns: documents2019),
          .init(
            ProactiveRow.normativeDocuments, "规范性文件", "规范性文件", "行政规范性文件",
            columns: documents2019),
          // 第二十条第（五）项
          .init(
            ProactiveRow.administrativeLicensing, "行政许可", "行政许可", columns: items2019),
          .init(
            ProactiveRow.otherServices, "其他对外管理服务事项", "其他对外管理服务事项",
            columns: items2019),
          // 第二十条第（六）项
          .init(
            ProactiveRow.administrativePenalties, "行政处罚", "行政处罚", columns: items2019),
          .init(
            ProactiveRow.administrativeCompulsion, "行政强制", "行政强制", columns: items2019),
          // 第二十条第（八）项
          .init(
            ProactiveRow.administrativeFees, "行政事业性收费", "行政事业性收费", "行政事业收费",
            columns: [ProactiveColumn.itemsLastYear, .change]),
          // 第二十条第（九）项
          .init(
            ProactiveRow.procurement, "政府集中采购", "政府集中采购", "政府采购",
            columns: [ProactiveColumn.projects, .amount]),
        ]),
      FormParts.requests(otherHandling: [
        .init(RequestRow.otherHandling, .group(6), "（六）其他处理", "其他处理")
      ]),
      FormParts.reviews,
    ],
    sums: FormParts.sums, tableWords: FormParts.tableWords, narrative: narrative)

  private static let documents2019: [ProactiveColumn] = [.produced, .disclosed, .totalDisclosed]
  private static let items2019: [ProactiveColumn] = [.itemsLastYear, .change, .decisions]

  private static let narrative: [NarrativeWording] =
    FormNarratives.requests + FormNarratives.reviews + FormNarratives.decisions
    + [
      FormNarratives.issued(
        NarrativeWords.normativeDocuments, gives: document(.normativeDocuments, .produced)),
      FormNarratives.issued(NarrativeWords.regulations, gives: document(.regulations, .produced)),
    ]

  private static func document(_ row: ProactiveRow, _ column: ProactiveColumn) -> FigurePath {
    FigurePath(table: "proactiveDisclosure", row: row.rawValue, column: column.rawValue)
  }
}
