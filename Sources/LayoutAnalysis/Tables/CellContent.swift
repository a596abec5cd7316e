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
    var signs = 0
    var endsInDigit = false
    var unit = String.UnicodeScalarView()
    for scalar in Self.number(in: text) where !scalar.isBlank && !scalar.isNoteMark {
      let isSign = Self.numberSigns.contains(scalar)
      if unit.isEmpty, scalar.isDigit || isSign {
        endsInDigit = scalar.isDigit
        signs += 1
      } else {
        unit.append(scalar)
        if unit.count > UnitWords.longest { break }
      }
    }
    if unit.isEmpty {
      self = signs > 0 ? .number : .blank
    } else {
      // 16件 is a number, 3.其他 the third of some words.
      self = endsInDigit && UnitWords.contains(String(unit)) ? .number : .words
    }
  }

  /// What is left of the text without a note in parentheses behind a digit, 22（其中修订16件）, and
  /// without the word before a number that says more or fewer, 增3.
  private static func number(in text: String) -> Substring.UnicodeScalarView {
    let scalars = text.unicodeScalars
    var part = scalars[...]
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

  /// The characters of 增加, 新增, 减少.
  private static let directions: ScalarSet = ["增", "加", "新", "减", "少"]

  /// Signs that stand inside or instead of a number; 无 is what Chinese tables print for none.
  private static let numberSigns: ScalarSet = [
    ".", ",", "，", "．", "+", "-", "－", "−", "–", "—", "/", "／", "%", "％", "無", "无",
  ]
}
