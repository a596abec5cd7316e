internal import ReportExtraction

/// What the rules of findings are called in Chinese; their identifiers stay as they are in every language.
enum FindingWords {
  /// The rule's name, in English its identifier.
  static func name(of rule: String) -> BilingualText {
    BilingualText(chinese(rule), rule)
  }

  /// What a severity is called.
  static func name(of severity: Finding.Severity) -> BilingualText {
    switch severity {
    case .error: BilingualText("错误", "Error")
    case .warning: BilingualText("警告", "Warning")
    case .info: BilingualText("提示", "Note")
    }
  }

  private static func chinese(_ rule: String) -> String {
    if let name = names[rule] { return name }
    if rule.hasPrefix("identity.") { return "勾稽关系不成立" }
    if rule.hasPrefix("limit.") { return "超出读取限度，部分内容未读" }
    return rule
  }

  private static let names: [String: String] = [
    "label.approximate": "行名与格式文本略有出入",
    "label.unknown": "行名不在格式中，该行数据未采用",
    "row.duplicate": "同一行出现两次，取第一次",
    "row.unread": "有行名而未读到数据",
    "row.absent": "缺少格式规定的行",
    "row.grouped": "分项合并为一行",
    "row.ambiguous": "行名与数据无法对应，数据未采用",
    "row.disordered": "数据逐个成行，无法归位，未采用",
    "row.glued": "一行数据连写，无法分开，未采用",
    "row.valueCount": "一行数据个数与列数不符，未采用",
    "column.approximate": "列名与格式文本略有出入",
    "column.unknown": "列名不在格式中，其下数据未采用",
    "column.misnamed": "数据不在格式规定的列名之下，按次序读取",
    "column.absent": "该行缺少格式规定的列",
    "cell.blank": "单元格为空",
    "number.note": "数字后的单位或说明未采用",
    "unit.differs": "金额单位与格式不同",
    "number.unreadable": "单元格内容不是数字",
    "number.negative": "数量为负数，未采用",
    "number.fractional": "数量不是整数，未采用",
    "number.multiple": "数量以万、千等为单位，未采用",
    "number.uncertain": "数字识别不确定，未采用",
    "table.otherBody": "表格位于其他机关名称之下",
    "table.absent": "缺少格式规定的表格",
    "section.absent": "缺少格式规定的章节",
    "section.number": "章节序号与格式不符",
    "title.absent": "未找到标题",
    "title.fromMetadata": "标题取自元数据",
    "title.ambiguous": "有多个可能的标题",
    "publisher.absent": "未找到发布机关",
    "publisher.inferred": "发布机关由上下文推定",
    "publisher.differs": "标题与正文中的机关名称不一致",
    "year.absent": "未找到年度",
    "year.conflict": "标题与统计期限年度不一致",
    "year.inferred": "年度由上下文推定",
    "text.surrounding": "表格周围的文字不属于任何章节",
    "text.none": "文件没有正文文字",
    "text.hidden": "读者看不到的文字，未采用",
    "text.doubtful": "数字是否可信无法确定，请对照页面",
    "text.struck": "数字被划线删除，未予读取",
    "text.overprinted": "数字重叠，无法分辨",
    "text.unread": "有文字未归入报告",
    "text.mispaired": "文字与字形不符",
    "text.unreadable": "文字无法读取",
    "text.annotation": "部分文字出自表单域、批注或图章",
    "text.annotationUnread": "表单域、批注或图章无法读取",
    "edition.unknown": "表格不属于已知格式",
    "edition.none": "该年度尚无统一格式",
    "edition.ambiguous": "表格同时符合两种格式，按年度取定",
    "edition.year": "使用了其他年度的格式",
    "narrative.mismatch": "正文所述数字与表格不一致",
    "report.following": "文件中另有一份报告，未采用",
    "report.duplicate": "同一机关同一年度有多份报告",
    "correction.applied": "数字已按核对结果更正",
    "correction.superseded": "更正已被同一数字的后一次更正取代",
    "correction.refused": "更正与文件不符，未采用",
    "series.carriedOver": "上年结转数与上一年度报告的结转下年度数不一致",
    "series.inForce": "现行有效数与上年现行有效数加制发减废止不符",
    "series.magnitude": "数字与相邻年度相差百倍以上",
    "series.yearMissing": "相邻年度之间缺少报告",
    "source.notReport": "文件不是政府信息公开工作年度报告",
    "source.converted": "由文字处理文件转换后读取",
    "source.scanned": "扫描件，无文字",
    "source.textLayer": "扫描件，文字取自文字层",
    "source.recognized": "扫描件，文字由识别得到",
    "source.unrecognized": "扫描件，文字未识别",
    "source.recognizerFailed": "识别程序出错",
    "source.repaired": "文件有损坏，已修复读取",
    "page.unreadable": "页面无法读取",
    "page.empty": "页面为空",
    "page.disagreement": "页面内容前后不一致",
    "rulings.missing": "页面线条无法读取",
    "rulings.drawn": "表格线取自绘制结果",
  ]
}

extension Finding {
  /// The message in both languages; English in both where only that was kept.
  var words: BilingualText { BilingualText(message(in: .chinese), message) }
}
