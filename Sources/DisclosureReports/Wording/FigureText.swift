import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The text of a cell, cut into a number, its unit and a note on it.
///
/// Read are digits of any width, `1,234`, `1，234`, `1 234`, decimals, a sign, one unit behind the
/// number, and one note behind that: a mark (`3*`, `21006¹`, `12①`, `3[1]`) or words in parentheses
/// (`22（其中修订16件）`). Anything less certain is no number.
struct FigureText: Hashable {
  /// The number.
  private(set) var number = FormNumber.unreadable
  /// The unit as printed behind the number; `nil` where there is none.
  private(set) var unit: String?
  /// What else stands behind the number; `nil` where nothing does.
  private(set) var note: String?
  /// The digits behind the number's point, be they zeros and whatever blanks stand among them.
  private(set) var fraction: [Int] = []

  private var scalars: [Unicode.Scalar] = []

  /// Reads the text; `isSigned` where its column counts more or fewer: `增3`, `减少4`, `--253`.
  ///
  /// - Parameter isOneNumber: Whether its digits are known to be one number's, whatever blanks part
  ///   them: those of one reading in a picture.
  init(_ text: String, isSigned: Bool = false, isOneNumber: Bool = false) {
    if let plain = FormNumber.plain(text) {
      number = plain
      return
    }
    guard collect(text, isOneNumber: isOneNumber) else { return }
    if Self.isBlank(scalars) {
      number = .blank
      return
    }
    takeNoteMarks(of: text)
    // 10⁴ is a power, though it may be 10 with a note.
    if let note, Self.string(scalars) == "10", note.unicodeScalars.allSatisfy(\.isRaised) {
      self.note = nil
      return
    }
    takeParentheses()
    takeUnit()
    let negative = isSigned ? takeDirection() : nil
    let value = Self.decimal(scalars[...], negative: negative)
    number = value.map { .number($0.number) } ?? .unreadable
    fraction = value?.fraction ?? []
    scalars = []
    if value == nil {
      unit = nil
      note = nil
    }
  }

  /// Takes the scalars that count; `false` where blanks part two numbers, or where they stand far apart,
  /// as layout writes them.
  private mutating func collect(_ text: String, isOneNumber: Bool) -> Bool {
    var isParted = false
    var groups = DigitGroups()
    for scalar in text.unicodeScalars {
      guard isOneNumber || groups.take(scalar) else { return false }
      if scalar == "\u{3000}", !scalars.isEmpty { isParted = true }
      guard !FormScalars.isSpace(scalar) else { continue }
      if isParted, FormScalars.digit(scalar) != nil { return false }
      scalars.append(FormScalars.folded(scalar))
    }
    return isOneNumber || groups.areOneNumber
  }

  // MARK: What stands behind the number

  private mutating func takeNoteMarks(of text: String) {
    let printed = text.unicodeScalars.filter { !FormScalars.isSpace($0) }
    let marks = printed.reversed().prefix { FormScalars.isNoteMark($0) }.count
    if marks > 0, marks < scalars.count {
      note = Self.string(printed.suffix(marks))
      scalars.removeLast(marks)
    }
    if scalars.last == "]", let open = scalars.lastIndex(of: "["), open > 0 {
      note = Self.string(scalars[open...])
      scalars.removeSubrange(open...)
    }
  }

  /// Words in parentheses at the end: a unit, or a note on the number before them.
  private mutating func takeParentheses() {
    guard let last = scalars.last, FormScalars.isClosing(last), let open = openingOfLast(), open > 0
    else { return }
    let words = scalars[(open + 1)..<(scalars.count - 1)]
    let text = Self.string(words)
    if UnitWords.contains(text) {
      unit = text
    } else if words.count(where: Self.isIdeograph) > 1 || words.first == Self.including {
      note = Self.string(scalars[open...])
    } else {
      return
    }
    scalars.removeSubrange(open...)
  }

  /// The parenthesis that opens what the last scalar closes.
  private func openingOfLast() -> Int? {
    var depth = 0
    for index in scalars.indices.reversed() {
      if FormScalars.isClosing(scalars[index]) { depth += 1 }
      if FormScalars.isOpening(scalars[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private mutating func takeUnit() {
    guard let last = scalars.last, FormScalars.isWide(last) else { return }
    for word in UnitWords.all {
      let tail = word.unicodeScalars
      if scalars.count > tail.count, scalars.suffix(tail.count).elementsEqual(tail) {
        scalars.removeLast(tail.count)
        unit = word
        return
      }
    }
  }

  // MARK: More and fewer

  /// Takes a word or a doubled stroke before the number; whether it says fewer, `nil` for neither.
  private mutating func takeDirection() -> Bool? {
    for (words, isNegative) in [(NumberWords.increases, false), (NumberWords.decreases, true)] {
      for word in words where scalars.starts(with: word.unicodeScalars) {
        let rest = scalars.dropFirst(word.unicodeScalars.count)
        guard let first = rest.first, FormScalars.digit(first) != nil else { return nil }
        scalars = Array(rest)
        return isNegative
      }
    }
    let strokes = scalars.prefix { Self.isStroke($0) }.count
    guard (1...2).contains(strokes), strokes < scalars.count,
      FormScalars.digit(scalars[strokes]) != nil
    else { return nil }
    scalars.removeFirst(strokes)
    return true
  }

  // MARK: The number

  /// Digits that a number has at most: more do not fit into 64 bits for certain.
  static let mostDigits = 18

  /// The number the scalars spell and the digits behind its point, or `nil`. A separator must stand between
  /// groups of three digits.
  private static func decimal(
    _ scalars: ArraySlice<Unicode.Scalar>, negative: Bool?
  ) -> (number: Decimal, fraction: [Int])? {
    var rest = scalars
    var isNegative = negative ?? false
    if negative == nil, let sign = rest.first, isMinus(sign) || sign == "+" {
      isNegative = sign != "+"
      rest = rest.dropFirst()
    }
    var mantissa = 0
    var digits = 0
    var fraction: [Int]?
    var group: Int?
    for scalar in rest {
      if let digit = FormScalars.digit(scalar) {
        guard digits < mostDigits else { return nil }
        mantissa = mantissa * 10 + digit
        digits += 1
        fraction?.append(digit)
        group = group.map { $0 + 1 }
      } else if scalar == ".", fraction == nil, digits > 0, group.map({ $0 == 3 }) ?? true {
        fraction = []
        group = nil
      } else if scalar == ",", fraction == nil, digits > 0, group.map({ $0 == 3 }) ?? (digits < 4) {
        group = 0
      } else {
        return nil
      }
    }
    guard digits > 0, fraction?.isEmpty != true, group.map({ $0 == 3 }) ?? true else { return nil }
    let number = Decimal(
      sign: isNegative ? .minus : .plus, exponent: -(fraction?.count ?? 0),
      significand: Decimal(mantissa))
    return (number, fraction ?? [])
  }

  // MARK: Scalars

  /// 含, “including”, with which a note may begin.
  private static let including: Unicode.Scalar = "含"

  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "−" || scalar == "–"
  }

  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    isMinus(scalar) || scalar == "—" || scalar == "―"
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    FormScalars.isLabelScalar(scalar) && FormScalars.isWide(scalar)
  }

  private static func isBlank(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count < 3 && NumberWords.blankMarks.contains(string(scalars))
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
