import PageModel

/// A line's words, cut into what labels and the values after it.
struct ValueTokens: Sendable, Hashable {
  /// Words before the values.
  let labels: [String]
  /// The values at the line's end, blank cells included.
  let values: [String]
  /// Whether one of the values is a number.
  let hasNumber: Bool

  /// Cuts a line at its blanks. An ideographic space that stands alone is a blank cell; a narrow
  /// no-break space stands inside a number. What only comes near to a number, 约345, is a value as well, so that it
  /// is said that it cannot be read.
  init(_ text: String) {
    let tokens = text.unicodeScalars.split {
      $0 != "\u{3000}" && $0 != "\u{202F}" && FormScalars.isSpace($0)
    }
    var values: [String] = []
    var hasNumber = false
    var end = tokens.count
    while end > 0 {
      let last = tokens[end - 1]
      if Self.isNumber(last) {
        end -= 1
        hasNumber = true
        let isQualified =
          end > 0 && DoubtfulNumber.qualifiersBefore.contains(String(tokens[end - 1]))
        if isQualified { end -= 1 }
        values.append((isQualified ? String(tokens[end]) + " " : "") + String(last))
      } else if Self.isBlankMark(last) {
        values.append(last.first == "\u{3000}" ? "" : String(last))
        end -= 1
      } else if end > 1,
        Self.isUnit(last) || DoubtfulNumber.qualifiersBehind.contains(String(last)),
        Self.isNumber(tokens[end - 2])
      {
        values.append(String(tokens[end - 2]) + " " + String(last))
        hasNumber = true
        end -= 2
      } else if DoubtfulNumber.isOne(last, beginsLine: end == 1) {
        values.append(String(last))
        end -= 1
      } else if end > 2, hasNumber, last.prefix(5).count < 5, Self.isNumber(tokens[end - 2]) {
        // A word between numbers, 155 持平 12, is a value that cannot be read.
        values.append(String(last))
        end -= 1
      } else {
        break
      }
    }
    self.values = values.reversed()
    self.hasNumber = hasNumber
    labels = tokens[..<end].map { String($0) }
  }

  /// Whether a line may end in values: most lines of prose do not, and need not be cut.
  static func mayEnd(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return FormScalars.digit(last) != nil || last == "\u{3000}" || FormScalars.isClosing(last)
      || FormScalars.isNoteMark(last) || last == FormScalars.stroke || endings.contains(last)
      || DoubtfulNumber.scalars.contains(last)
  }

  /// Whether a word is a number, with its unit or note, comes near to one, or is a mark that stands for none.
  static func isValue(_ word: String) -> Bool {
    let token = word.unicodeScalars[...]
    return isNumber(token) || isBlankMark(token) || DoubtfulNumber.isOne(token, beginsLine: true)
  }

  /// What stands before a number that counts more or fewer.
  private static let signs: Set<Unicode.Scalar> = Set(
    ["-", "+", "—", "−", "–", "－", "＋"]
      + (NumberWords.increases + NumberWords.decreases).compactMap(\.unicodeScalars.first))

  private static let endings: Set<Unicode.Scalar> = Set(
    (NumberWords.blankMarks + UnitWords.all).compactMap(\.unicodeScalars.last))

  /// Whether a word is a number, or would be one if its digits were not struck through.
  private static func isNumber(_ token: Substring.UnicodeScalarView) -> Bool {
    if token.contains(FormScalars.stroke) {
      return isNumber(Substring(String(token.filter { $0 != FormScalars.stroke })).unicodeScalars)
    }
    guard let first = token.first else { return false }
    let isDigit = FormScalars.digit(first) != nil
    guard isDigit || signs.contains(first) else { return false }
    if isDigit, token.allSatisfy({ FormScalars.digit($0) != nil }) { return true }
    if case .number = FigureText(String(token), isSigned: true).number { return true }
    return false
  }

  private static func isBlankMark(_ token: Substring.UnicodeScalarView) -> Bool {
    guard token.prefix(3).count <= 2 else { return false }
    return token.elementsEqual(CollectionOfOne("\u{3000}"))
      || NumberWords.blankMarks.contains(String(token))
  }

  private static func isUnit(_ token: Substring.UnicodeScalarView) -> Bool {
    token.prefix(3).count <= 2 && UnitWords.contains(String(token))
  }
}
