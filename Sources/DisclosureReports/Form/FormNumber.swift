#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The text of a cell read as a number.
enum FormNumber: Hashable {
  /// A number as printed: decimals kept, thousands separators and unit dropped.
  case number(Decimal)
  /// No number: an empty cell, a stroke, or 无.
  case blank
  /// Text that is no number.
  case unreadable

  /// Reads a cell's text: digits of any width, `1,234`, `1，234`, `1 234`, decimals, a sign, and
  /// one unit after the number.
  init(reading text: String) {
    var scalars: [Unicode.Scalar] = []
    var isParted = false
    for scalar in text.unicodeScalars {
      // Two numbers far apart in one cell, as layout writes them.
      if scalar == "\u{3000}", !scalars.isEmpty { isParted = true }
      guard !FormScalars.isSpace(scalar) else { continue }
      if isParted, FormScalars.digit(scalar) != nil {
        self = .unreadable
        return
      }
      scalars.append(FormScalars.folded(scalar))
    }
    Self.dropNoteMarks(of: text, from: &scalars)
    guard let first = scalars.first, Self.mayBeginNumber(first) else {
      self = Self.isBlank(scalars) ? .blank : .unreadable
      return
    }
    if scalars.count < 3, Self.isBlank(scalars) {
      self = .blank
      return
    }
    Self.dropUnit(from: &scalars)
    self = Self.decimal(scalars[...], spaced: text).map(FormNumber.number) ?? .unreadable
  }

  /// Whether all texts are numbers and the last one is the sum of the others.
  static func lastIsSum(_ texts: [String]) -> Bool {
    var sum = Decimal(0)
    for (index, text) in texts.enumerated() {
      guard case .number(let value) = FormNumber(reading: text) else { return false }
      if index == texts.count - 1 { return value == sum }
      sum += value
    }
    return false
  }

  /// Drops marks that refer to a note, which stand behind a number: 21006¹, 12①, 7*, 3[1].
  private static func dropNoteMarks(of text: String, from scalars: inout [Unicode.Scalar]) {
    let printed = text.unicodeScalars.filter { !FormScalars.isSpace($0) }
    let marks = printed.reversed().prefix { FormScalars.isNoteMark($0) }.count
    if marks < scalars.count { scalars.removeLast(marks) }
    if scalars.last == "]", let open = scalars.lastIndex(of: "["), open > 0 {
      scalars.removeSubrange(open...)
    }
  }

  private static func mayBeginNumber(_ scalar: Unicode.Scalar) -> Bool {
    FormScalars.digit(scalar) != nil || isMinus(scalar) || scalar == "+"
  }

  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "−" || scalar == "–"
  }

  private static func isBlank(_ scalars: [Unicode.Scalar]) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return FormVocabulary.blankMarks.contains(String(view))
  }

  private static func dropUnit(from scalars: inout [Unicode.Scalar]) {
    guard let last = scalars.last, FormScalars.isWide(last) else { return }
    for unit in FormVocabulary.units {
      let tail = unit.unicodeScalars
      if scalars.count > tail.count, scalars.suffix(tail.count).elementsEqual(tail) {
        scalars.removeLast(tail.count)
        return
      }
    }
  }

  /// The number the scalars spell, or `nil`. A separator must part groups of three digits.
  private static func decimal(
    _ scalars: ArraySlice<Unicode.Scalar>, spaced text: String
  ) -> Decimal? {
    var rest = scalars
    var negative = false
    if let sign = rest.first, isMinus(sign) || sign == "+" {
      negative = sign != "+"
      rest = rest.dropFirst()
    }
    var mantissa = 0
    var digits = 0
    var fraction: Int?
    var group: Int?
    for scalar in rest {
      if let digit = FormScalars.digit(scalar) {
        guard digits < 18 else { return nil }
        mantissa = mantissa * 10 + digit
        digits += 1
        fraction = fraction.map { $0 + 1 }
        group = group.map { $0 + 1 }
      } else if scalar == ".", fraction == nil, digits > 0, group.map({ $0 == 3 }) ?? true {
        fraction = 0
        group = nil
      } else if scalar == ",", fraction == nil, digits > 0, group.map({ $0 == 3 }) ?? (digits < 4) {
        group = 0
      } else {
        return nil
      }
    }
    guard digits > 0, fraction != 0, group.map({ $0 == 3 }) ?? true else { return nil }
    return Decimal(
      sign: negative ? .minus : .plus, exponent: -(fraction ?? 0), significand: Decimal(mantissa))
  }
}
