/// The words that captions of tables are made of.
enum CaptionWords {
  /// The year before the report's, each before those that begin it.
  static let past = ["上一年度", "上一年", "上年度", "上年", "去年度", "去年", "前一年度", "前一年"]
  /// The report's own year.
  static let present = ["本年度", "本年", "今年度", "今年", "当年度", "当年"]
  /// What captions end in.
  static let endings = ["情况", "数据", "统计", "统计数", "表", "同期", "同期数"]
  /// Words behind a year that compare it with another, or that count what it left behind.
  static let comparing = ["结转", "对比", "相比", "比较", "本年", "上年", "增", "减", "数量", "总数"]
  /// Words before a period.
  static let periods: Set<String> = [
    "统计期限", "统计期间", "统计时间", "统计时段", "统计周期", "统计区间", "报告期", "报告期限", "期间", "时间", "附", "附件", "附表",
    "数据", "情况",
  ]
  /// Characters around the days of a period: 自2022年1月1日起, 统计期限为….
  static let periodMarks: Set<Unicode.Scalar> = ["自", "从", "为", "是"]
  /// What tables are about, and the year behind a body's name.
  static let subjects =
    TitleWords.coreBeginnings + [
      "收到", "申请", "依申请", "主动公开", "办理", "行政复议", "行政诉讼", "行政许可", "统计", "数据", "情况", "二〇", "20",
    ]
  /// Beginnings of words for several bodies, or for the one that speaks.
  static let collective = ["全", "各", "本", "我", "其", "该", "所属", "下属", "直属"]
  /// What stands before a caption: 附件1：, 表2.
  private static let beginnings = ["附件", "附表", "附", "表"]

  /// Whether a line is nothing but 上一年 or 本年, as headers over several lines have them too.
  static func areOfHeaders(_ line: [Unicode.Scalar]) -> Bool {
    (past + present).contains(ReportDate.string(line))
  }

  /// A caption without blanks, without what counts it before it, 附件1：, 表2, （二）, and without parentheses and
  /// the colon behind it.
  static func bare(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let isMark = { (scalar: Unicode.Scalar) in
      !FormScalars.isLabelScalar(scalar) || FormScalars.digit(scalar) != nil
    }
    var rest = line[...]
    if let first = rest.indices.first, let (_, end) = FormEnumerator.read(line, at: first) {
      rest = rest[end...]
    }
    rest = rest.drop(while: isMark)
    if let word = beginnings.first(where: { rest.starts(with: $0.unicodeScalars) }) {
      let behind = rest.dropFirst(word.unicodeScalars.count)
      // 附近 and 表彰 are words of their own.
      if let next = behind.first, isMark(next) || FormScalars.chineseNumeral(next) != nil {
        rest = behind.drop { isMark($0) || FormScalars.chineseNumeral($0) != nil }
      }
    }
    let end = rest.lastIndex(where: FormScalars.isLabelScalar).map { $0 + 1 } ?? rest.startIndex
    return rest[..<max(end, rest.startIndex)].filter {
      !FormScalars.isClosing($0) && !FormScalars.isOpening($0)
    }
  }
}
