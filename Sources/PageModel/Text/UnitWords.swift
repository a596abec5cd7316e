/// The units that tables of indicators count in, in a column of their own or behind a number.
package enum UnitWords {
  /// Longest first where one ends another.
  package static let all = [
    "万元", "亿元", "千元", "人次", "场次", "万次", "万件", "万条", "元", "件", "项", "条", "个", "份", "次", "宗", "部",
    "篇", "人", "场",
    "期", "家", "处", "起", "批", "名", "户",
  ]

  /// The longest unit, in characters.
  package static let longest = 2

  /// Whether the text is a unit and nothing else.
  package static func contains(_ text: some StringProtocol) -> Bool {
    // Most texts are longer than any unit, and hashing them costs.
    text.utf8.count <= longestBytes && set.contains(String(text))
  }

  private static let longestBytes = all.map(\.utf8.count).max() ?? 0

  private static let set = Set(all)
}
