/// Joins the lines of wrapped text.
package enum WrappedText {
  /// The lines as one run: one blank where a line ended between two words of letters or of Hangul,
  /// nothing between ideographs, so that 自 / 然 / 人 gives 自然人.
  ///
  /// Among ideographs, a number may be broken over two lines and stays one; among words it is not, so
  /// that two numbers stay two.
  package static func joined(_ lines: some Sequence<String>) -> String {
    var result = ""
    for line in lines { append(line, to: &result) }
    return result
  }

  /// Joins one more line to a text.
  package static func append(_ line: String, to text: inout String) {
    guard !line.isEmpty else { return }
    let isWordBreak = LineEnd(text.unicodeScalars, line.unicodeScalars)?.isWordBreak ?? false
    if isWordBreak { text += " " }
    text += line
  }
}

/// Where a line ended: the characters around the break and the letters nearest to it.
private struct LineEnd {
  private let upper: String.UnicodeScalarView
  private let lower: String.UnicodeScalarView
  private let last: Unicode.Scalar
  private let beforeLast: Unicode.Scalar?
  private let first: Unicode.Scalar
  private let second: Unicode.Scalar?

  init?(_ upper: String.UnicodeScalarView, _ lower: String.UnicodeScalarView) {
    // Not `dropLast`, which counts all scalars.
    let end = upper.suffix(2)
    let start = lower.prefix(2)
    guard let last = end.last, let first = start.first else { return nil }
    self.upper = upper
    self.lower = lower
    self.last = last
    self.first = first
    beforeLast = end.count > 1 ? end.first : nil
    second = start.count > 1 ? start.last : nil
  }

  /// Whether the break stands for a blank.
  var isWordBreak: Bool {
    let classes = (CharacterClass(last), CharacterClass(first))
    if classes.0 == .cjk || classes.1 == .cjk { return false }
    if classes.0 == .neutral || classes.1 == .neutral, !isAmongWords { return false }
    if Self.dashes.contains(last) || last == "/" {
      // A dash or a stroke that stands between blanks has them at the end of a line, too.
      return beforeLast?.isBlank == true
    }
    if first == "/" { return second?.isBlank == true }
    if first.isDigit, last.isDigit || isSeparatorInNumber {
      return isAmongWords && !isAddress
    }
    return true
  }

  /// Whether the upper line ends with a number and its separator: 12, / 345.
  private var isSeparatorInNumber: Bool {
    (last == "," || last == ".") && beforeLast?.isDigit == true
  }

  /// Whether the letters nearest to the break are those of words that blanks part.
  private var isAmongWords: Bool {
    let before = ScriptContext.letterClass(in: upper.suffix(ScriptContext.reach).reversed())
    let after = ScriptContext.letterClass(in: lower.prefix(ScriptContext.reach))
    return ScriptContext.isAmongWords(before, after)
  }

  /// Whether the upper line ends within an address of the web, which is broken anywhere.
  private var isAddress: Bool {
    var word = Array(upper.suffix(Self.longestAddress).reversed().prefix { !$0.isBlank }.reversed())
    word = word.filter { !$0.isDigit }
    let text = String(String.UnicodeScalarView(word))
    return text.contains("://") || text.contains("www.")
  }

  private static let longestAddress = 200
  private static let dashes: ScalarSet = ["-", "‐", "–", "—"]
}

/// The script around a mark that Chinese and Latin text share: “ ” ‘ ’ — …
package enum ScriptContext {
  /// Letters farther away tell nothing of a mark.
  package static let reach = 32

  /// The class of the first letter.
  package static func letterClass(in scalars: some Sequence<Unicode.Scalar>) -> CharacterClass? {
    for scalar in scalars where !scalar.isDigit {
      switch CharacterClass(scalar) {
      case .latin: return .latin
      case .hangul: return .hangul
      case .cjk: return .cjk
      case .sign, .neutral: continue
      }
    }
    return nil
  }

  /// Whether a place between two letters is in text that parts words by blanks; where there is no letter
  /// on either side it is not.
  package static func isAmongWords(_ before: CharacterClass?, _ after: CharacterClass?) -> Bool {
    before != .cjk && after != .cjk && (before != nil || after != nil)
  }
}
