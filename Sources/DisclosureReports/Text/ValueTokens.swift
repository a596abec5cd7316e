/// A line's words, cut into what labels and the values after it.
struct ValueTokens: Sendable, Hashable {
  /// Words before the values.
  let labels: [String]
  /// The values at the line's end, blank cells included.
  let values: [String]
  /// Whether one of the values is a number.
  let hasNumber: Bool

  /// Cuts a line at its blanks. An ideographic space that stands alone is a blank cell.
  init(_ text: String) {
    var tokens: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars {
      if scalar != "\u{3000}" && FormScalars.isSpace(scalar) {
        if tokens.last?.isEmpty == false { tokens.append([]) }
      } else {
        tokens[tokens.count - 1].append(scalar)
      }
    }
    if tokens.last?.isEmpty == true { tokens.removeLast() }
    var values: [String] = []
    var hasNumber = false
    var end = tokens.count
    while end > 0 {
      let last = tokens[end - 1]
      if Self.isNumber(last) {
        values.append(Self.string(last))
        hasNumber = true
        end -= 1
      } else if Self.isBlankMark(last) {
        values.append(last == ["\u{3000}"] ? "" : Self.string(last))
        end -= 1
      } else if end > 1, Self.isUnit(last), Self.isNumber(tokens[end - 2]) {
        values.append(Self.string(tokens[end - 2]) + " " + Self.string(last))
        hasNumber = true
        end -= 2
      } else {
        break
      }
    }
    self.values = values.reversed()
    self.hasNumber = hasNumber
    labels = tokens[..<end].map(Self.string)
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isNumber(_ token: [Unicode.Scalar]) -> Bool {
    guard let first = token.first,
      FormScalars.digit(first) != nil || (token.count > 1 && (first == "-" || first == "+"))
    else { return false }
    if case .number = FormNumber(reading: string(token)) { return true }
    return false
  }

  private static func isBlankMark(_ token: [Unicode.Scalar]) -> Bool {
    token == ["\u{3000}"] || (token.count <= 2 && FormVocabulary.blankMarks.contains(string(token)))
  }

  private static func isUnit(_ token: [Unicode.Scalar]) -> Bool {
    token.count <= 2 && FormVocabulary.units.contains(string(token))
  }
}
