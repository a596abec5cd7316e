/// The words that stand in cells beside numbers or in place of them.
enum NumberWords {
  /// Units of money.
  static let moneyUnits: Set<String> = ["万元", "元", "亿元", "千元"]
  /// Headers of a column that holds the units of its rows.
  static let unitHeaders: Set<String> = ["单位", "计量单位", "计数单位"]
  /// Words in headers of columns that hold labels.
  static let stubHeaders = ["指标", "项目", "内容", "名称", "单位", "序号"]

  /// Whether a header stands over labels: 指标, 统计指标, 项目名称.
  static func isStubHeader(_ header: String) -> Bool {
    ["指标", "项目", "名称", "内容"].contains { header.hasSuffix($0) }
  }
  /// Words before a unit in parentheses.
  static let unitPrefixes = ["单位：", "单位:", "计量单位：", "单位"]
  /// Texts of a cell that has no number.
  static let blankMarks: Set<String> = [
    "", "/", "／", "\\", "＼", "-", "－", "—", "——", "–", "―", "--", "无", "*",
  ]
  /// The one of the ``blankMarks`` that is also what a section without content says.
  static let none = "无"
  /// Words before a number in a column that counts more or fewer, longest first.
  static let increases = ["增加", "新增", "增长", "增"]
  /// The same for fewer.
  static let decreases = ["减少", "减"]
  /// Words in headers of columns that add up years, give another year, or a part of one.
  private static let otherPeriods = [
    "累计", "上年", "去年", "同比", "上一年", "季度", "半年", "月份",
  ].map { Array($0.unicodeScalars) }

  /// Whether a header or a wording adds up years or gives another year than the report's.
  static func namesOtherPeriod(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.indices.contains { index in
      switch scalars[index] {
      case "累", "上", "去", "同", "季", "半", "月":
        otherPeriods.contains { scalars[index...].starts(with: $0) }
      default: false
      }
    }
  }

  /// Labels of a row that adds up those of single bodies.
  static let totals: Set<String> = ["合计", "总计", "共计", "总数", "合计数"]
}
