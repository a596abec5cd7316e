/// A whole number in running text: digits of any width, `1,204`, 十二, 一百零三.
struct NarrativeNumber {
  let value: Int
  /// Where it ends.
  let end: Int

  /// The number that begins at a position; `nil` for none, and for one that may be only a part.
  init?(_ scalars: [Unicode.Scalar], at start: Int) {
    guard let number = Self.digits(scalars, start) ?? Self.numeral(scalars, start) else {
      return nil
    }
    self = number
  }

  /// Whether a number may begin with a character.
  static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    FormScalars.digit(scalar) != nil || digit(scalar) != nil || scalar == "十"
  }

  private init(value: Int, end: Int) {
    self.value = value
    self.end = end
  }

  /// Digits that fit into a number.
  private static let mostDigits = 12

  private static func digits(_ scalars: [Unicode.Scalar], _ start: Int) -> NarrativeNumber? {
    if start > 0, isPart(scalars[start - 1]) { return nil }
    var value = 0
    var count = 0
    var index = start
    var group: Int?
    while index < scalars.count {
      if let digit = FormScalars.digit(scalars[index]) {
        value = value * 10 + digit
        count += 1
        if let done = group { group = done + 1 }
      } else if scalars[index] == ",", count > 0, group == nil ? count <= 3 : group == 3,
        isGroup(scalars, after: index)
      {
        group = 0
      } else {
        break
      }
      guard count <= mostDigits else { return nil }
      index += 1
    }
    guard count > 0, group ?? 3 == 3, !(index < scalars.count && scalars[index] == ".") else {
      return nil
    }
    return NarrativeNumber(value: value, end: index)
  }

  /// Whether three digits follow, and no fourth.
  private static func isGroup(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
    guard index + 3 < scalars.count else { return false }
    let isFourth = index + 4 < scalars.count && FormScalars.digit(scalars[index + 4]) != nil
    return !isFourth && (1...3).allSatisfy { FormScalars.digit(scalars[index + $0]) != nil }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || FormScalars.digit(scalar) != nil || digit(scalar) != nil
      || "十百千万".unicodeScalars.contains(scalar)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar == "两" { return 2 }
    // Letters that look like a zero are none within a sentence.
    guard scalar.value > 0x7F, let value = FormScalars.chineseNumeral(scalar), value < 10 else {
      return nil
    }
    return value
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  private static func numeral(_ scalars: [Unicode.Scalar], _ start: Int) -> NarrativeNumber? {
    if start > 0, isPart(scalars[start - 1]) { return nil }
    var total = 0
    var section = 0
    var pending: Int?
    var positional = 0
    var units = 0
    /// The last of 十, 百 and 千 since 万, and whether 零 stands behind it or 万.
    var last: Int?
    var hasZero = false
    var hasTenThousands = false
    var index = start
    while index < scalars.count {
      if let digit = digit(scalars[index]) {
        hasZero = hasZero || digit == 0
        // 二〇 reads digit by digit.
        if let before = pending, units == 0 {
          positional = (positional == 0 ? before : positional) * 10 + digit
        } else if pending != nil, pending != 0 {
          return nil
        }
        pending = digit
      } else if let unit = unit(scalars[index]) {
        // 百余件 and 上千件 are no numbers; only 十 stands by itself.
        guard positional == 0, unit < last ?? .max, pending != 0,
          unit == 10 && index == start || pending != nil
        else { return nil }
        section += (pending ?? 1) * unit
        pending = nil
        units += 1
        last = unit
        hasZero = false
      } else if scalars[index] == "万" {
        guard positional == 0, pending != nil || section > 0 else { return nil }
        total = (section + (pending ?? 0)) * 10_000
        section = 0
        pending = nil
        units += 1
        last = nil
        hasZero = false
        hasTenThousands = true
      } else {
        break
      }
      index += 1
    }
    guard index > start, index - start <= mostDigits else { return nil }
    // 一百二 is 120 for one writer and 102 for another, 一万二 is 12000; 七八 is about so many.
    let isCutShort = last.map { $0 > 10 } ?? hasTenThousands
    if let pending, pending > 0, isCutShort, !hasZero { return nil }
    if positional > 0, index - start == 2, !hasZero { return nil }
    let value = positional > 0 ? positional : total + section + (pending ?? 0)
    return NarrativeNumber(value: value, end: index)
  }
}
