/// Words that give a label or a header another meaning, though all else in it is the form's wording: as data.
enum MeaningWords {
  /// What a word is about. A text with such a word names nothing of the form whose wording has none of its kind.
  struct Kind: Sendable {
    let words: [String]
  }

  /// Kinds of words that change what is counted.
  static let kinds: [Kind] = [
    // A share of it, and how much it grew.
    Kind(words: ["%", "占比", "比例", "比重", "百分", "增幅", "率"]),
    // The sum of years.
    Kind(words: ["累计", "历年", "历次"]),
    // More or fewer than before.
    Kind(words: ["同比", "环比", "同期", "增减"]),
    // A part of the year.
    Kind(words: ["季度", "半年", "月份"]),
    // What is to come.
    Kind(words: ["计划", "预计", "目标", "拟"]),
    // What holds no more.
    Kind(words: ["失效", "作废", "撤销"]),
  ]

  /// The year before the report's, and earlier ones.
  static let past = ["上年", "去年", "上一年", "往年", "前年"]
  /// The year behind it.
  static let future = ["下年", "次年", "明年", "下一年"]
  /// The report's own year.
  static let present = ["本年", "今年", "当年"]

  /// Words of amounts of money, in headers of columns.
  static let amounts = ["金额", "费用", "经费", "总额", "收入", "支出", "元"]
  /// Words of what is counted in its place.
  static let counts = ["项目数", "件数", "户数", "人数", "次数", "笔数", "项数", "宗数"]

  /// Words that deny what stands behind them, each before those that begin it.
  static let negations = ["没有", "没", "不", "未", "非", "无"]
  /// Characters between a denying word and what it denies: 不予公开, 无法提供, 不再处理.
  static let auxiliaries: Set<Unicode.Scalar> = ["予", "以", "法", "能", "再", "可", "得", "经"]

  /// Signs before a unit that make it many; 十 does so before 万元 alone, for 第二十条 is an article.
  static let multiples: Set<Unicode.Scalar> = ["百", "千", "万", "亿"]
  /// Signs before 万元 and 亿元.
  static let multiplesOfMoney: Set<Unicode.Scalar> = ["十", "百", "千", "万"]
  /// Units of what the forms count, money aside.
  static let countUnits: Set<Unicode.Scalar> = [
    "件", "条", "次", "人", "项", "份", "宗", "个", "家", "户", "场", "篇", "部", "起", "批", "名", "期",
  ]
}
