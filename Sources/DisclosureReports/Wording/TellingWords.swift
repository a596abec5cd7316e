/// A header of a column, and what of it tells it from those beside it: 制发 of 本年制发件数, 科研 of 科研机构.
struct TellingWords: Sendable {
  /// The characters that count.
  let scalars: [Unicode.Scalar]
  /// Those of them that say which column it is.
  let telling: [Unicode.Scalar]

  /// Words that stand in the headers of many columns, each before those that are a part of it.
  private static let general: [[Unicode.Scalar]] = [
    "本年度", "本年", "年度", "数量", "件数", "总数", "总额", "金额", "单位", "机构", "组织", "团体", "结果", "情况",
    "万元", "数", "量", "件", "个", "元", "年",
  ].map { Array($0.unicodeScalars) }
  /// Digits of a year.
  private static let yearLength = 4

  init(_ header: String) {
    scalars = FormTargets.scalars(of: header)
    telling = scalars.contains(where: FormScalars.isWide) ? Self.telling(in: scalars) : []
  }

  /// Whether a header may be another way of printing the form's: it is a piece of it, has its characters in another
  /// order, as 人然自 of a line set from below, has half of what tells it from others, or says nothing of its column
  /// at all, 数量.
  ///
  /// - Parameters:
  ///   - isJoined: Whether it was joined of lines. Those of one header that came apart have little besides.
  ///   - isRecognized: Whether it was recognized in a picture, where one character is enough.
  func mayBe(_ form: Self, isJoined: Bool, isRecognized: Bool) -> Bool {
    if telling.isEmpty || form.telling.isEmpty { return true }
    if Self.common(scalars, form.scalars) == scalars.count { return true }
    if scalars.sorted() == form.scalars.sorted() { return true }
    let common = Self.common(telling, form.telling)
    if isJoined, common * 2 < telling.count { return false }
    return isRecognized ? common > 0 : common * 2 >= form.telling.count
  }

  private static func telling(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let rest = scalars[index...]
      if let word = general.first(where: { rest.starts(with: $0) }) {
        index += word.count
        continue
      }
      let digits = rest.prefix { FormScalars.digit($0) != nil }
      if digits.count == yearLength {
        index += digits.count
        continue
      }
      result.append(scalars[index])
      index += 1
    }
    return result
  }

  /// The length of the longest common subsequence.
  private static func common(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var lengths = [Int](repeating: 0, count: other.count + 1)
    for scalar in one {
      var diagonal = 0
      for index in other.indices {
        let above = lengths[index + 1]
        lengths[index + 1] =
          scalar == other[index] ? diagonal + 1 : max(above, lengths[index])
        diagonal = above
      }
    }
    return lengths[other.count]
  }
}
