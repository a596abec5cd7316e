/// Marks and words that tell sentences, contents and empty sections from other lines.
enum SentenceMarks {
  /// No line of a table ends with it.
  static let fullStop: Unicode.Scalar = "。"
  /// Marks of sentences and of their parts.
  static let within: Set<Unicode.Scalar> = ["。", "，", "；", ",", ";"]
  /// 附, with which lines begin that name attachments.
  static let attachment: Unicode.Scalar = "附"
  /// Words that begin lines of an office below a letter: 抄送：县政府办公室, （此件公开发布）.
  static let administrativeBeginnings = ["抄送", "抄报", "主送", "此件", "联系人", "联系电话", "公开方式"]
  /// Words that end them: 甲县财政局办公室 2024年1月20日印发.
  static let administrativeEndings = ["印发"]
  /// 表, with which captions of tables end.
  static let table: Unicode.Scalar = "表"
  /// What ends a sentence, or a line that leads to a list.
  static let endings: Set<Unicode.Scalar> = ["。", "！", "？", "：", "；", "”", "）", ".", ")"]
  /// Dots that lead to a page number in a table of contents.
  static let leaders: Set<Unicode.Scalar> = ["…", ".", "·", "⋯", "‥", "．"]

  /// Whether the text says only that a section has nothing: 无, 无其他需要报告的事项.
  static func isNoContent(_ scalars: [Unicode.Scalar]) -> Bool {
    noContentWords.contains { scalars.starts(with: $0.unicodeScalars) }
  }

  private static let noContentWords = ["无", "没有", "暂无"]
}
