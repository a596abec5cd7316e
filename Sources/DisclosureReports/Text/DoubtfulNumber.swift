import PageModel

/// A word that says about how many, or that is a number with something at it that none has: 约345, （345）, 1.2万,
/// 3e2, 345-350, 三百四十五. Nobody can say which number to put in its place.
enum DoubtfulNumber {
  /// Words that stand before a number, also with a blank between them.
  static let qualifiersBefore: Set<String> = [
    "约", "大约", "近", "将近", "超", "超过", "逾", "至少", "不少于", "不足", "不到", "≈", "~", "～", ">", "<", "≥",
    "≤",
    "＞", "＜",
  ]

  /// Words that stand behind a number, also with a blank between them.
  static let qualifiersBehind: Set<String> = ["左右", "上下", "以上", "以下", "余", "多", "+", "%", "％"]

  /// What such a word consists of besides digits.
  static let scalars: Set<Unicode.Scalar> = {
    let words = qualifiersBefore.union(qualifiersBehind).union(UnitWords.all)
    let signs = "+-—−–－＋()（）〔〕[]【】.．,，·。；;、?？!！=*/%％‰^×x"
    return Set(words.joined().unicodeScalars).union(signs.unicodeScalars).union(powers)
  }()

  private static let powers: Set<Unicode.Scalar> = ["十", "百", "千", "万", "亿"]

  /// Characters of such a word; longer ones are prose without blanks.
  private static let mostScalars = 16
  /// Characters of one with Latin letters, 3e2, 12b.
  private static let mostWithLetters = 6

  /// Whether a word is one. `beginsLine` where no other stands before it: then 1. and （2） number what follows, and
  /// 三 is a word.
  static func isOne(_ word: Substring.UnicodeScalarView, beginsLine: Bool) -> Bool {
    guard word.prefix(mostScalars + 1).count <= mostScalars else { return false }
    if word.allSatisfy(isNumeral) { return !beginsLine }
    let mayHaveLetters = word.prefix(mostWithLetters + 1).count <= mostWithLetters
    guard word.contains(where: { FormScalars.digit($0) != nil }),
      word.allSatisfy({ scalar in
        FormScalars.digit(scalar) != nil || scalars.contains(scalar)
          || mayHaveLetters && scalar.isASCII && scalar.properties.isAlphabetic
      })
    else { return false }
    return !(beginsLine && isEnumerator(word))
  }

  /// A Chinese numeral, formal ones (壹贰叁) among them.
  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    FormScalars.chineseNumeral(scalar) != nil || powers.contains(scalar)
      || "两壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars.contains(scalar)
  }

  private static func isEnumerator(_ word: Substring.UnicodeScalarView) -> Bool {
    let scalars = Array(word)
    return FormEnumerator.read(scalars, at: 0)?.1 == scalars.count
  }
}
