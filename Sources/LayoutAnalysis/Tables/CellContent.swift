import PageModel

/// What kind of text a cell holds.
package enum CellContent {
  /// Nothing.
  case blank
  /// A number, or a mark that stands for none.
  case number
  /// Anything else.
  case words

  package init(_ text: String) {
    var hasSigns = false
    var endsInDigit = false
    var unit: [Unicode.Scalar] = []
    for scalar in Self.number(in: text) where !scalar.isBlank && !scalar.isNoteMark {
      if unit.isEmpty, scalar.isDigit || Self.numberSigns.contains(scalar) {
        endsInDigit = scalar.isDigit
        hasSigns = true
      } else if endsInDigit, unit.count < UnitWords.longest {
        unit.append(scalar)
      } else {
        self = .words
        return
      }
    }
    if unit.isEmpty {
      self = hasSigns ? .number : .blank
    } else {
      // 16件 is a number, 3.其他 the third of some words.
      self = UnitWords.contains(String(String.UnicodeScalarView(unit))) ? .number : .words
    }
  }

  /// What is left of the text without a note in parentheses behind a digit, 22（其中修订16件）, and
  /// without the word before a number that says more or fewer, 增3.
  private static func number(in text: String) -> Substring.UnicodeScalarView {
    let scalars = text.unicodeScalars
    var part = scalars[...]
    guard scalars.first.map(mayBeginNumber) ?? false else { return part }
    if let last = scalars.last, last == "）" || last == ")",
      let open = scalars.firstIndex(where: { $0 == "（" || $0 == "(" }),
      scalars[..<open].last(where: { !$0.isBlank })?.isDigit == true
    {
      part = scalars[..<open]
    }
    guard let first = part.first, directions.contains(first) else { return part }
    let rest = part.drop { directions.contains($0) }
    return rest.first?.isDigit == true ? rest : part
  }

  /// Whether a text that begins so may be a number; most begin with words.
  private static func mayBeginNumber(_ first: Unicode.Scalar) -> Bool {
    first.isDigit || first.isBlank || first.isNoteMark || numberSigns.contains(first)
      || directions.contains(first)
  }

  /// The characters of 增加, 新增, 减少.
  private static let directions: ScalarSet = ["增", "加", "新", "减", "少"]

  /// Signs that stand inside or instead of a number; 无 is what Chinese tables print for none.
  private static let numberSigns: ScalarSet = [
    ".", ",", "，", "．", "+", "-", "－", "−", "–", "—", "/", "／", "\\", "＼", "%", "％", "無", "无",
  ]
}
