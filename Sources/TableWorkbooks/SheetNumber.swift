/// A number that text prints for certain, with the format that prints the same digits.
///
/// Read are ASCII digits with an optional minus sign, thousands parted by commas or by blanks, a
/// decimal point, and a percent sign. Everything that could mean something else is no number: leading
/// zeros (007), a decimal comma (12,5), dates, a plus sign or brackets around the number, full-width
/// digits, and more than the 15 digits Excel keeps.
struct SheetNumber: Hashable {
  /// The value; 0.125 for 12.5%.
  let value: Double
  /// Excel's number format: `#,##0.00`, `0.0%`.
  let format: String

  init?(_ text: String) {
    var rest = Substring(text).unicodeScalars
    let isNegative = rest.first.map(Self.minusSigns.contains) ?? false
    if isNegative { rest.removeFirst() }
    var unit = ""
    if rest.last == "%" {
      rest.removeLast()
      unit = "%"
      if let last = rest.last, Self.blanks.contains(last) {
        rest.removeLast()
        unit = "\\ %"
      }
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = Whole(first), parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : nil
    if let decimals, !Self.areDigits(decimals.unicodeScalars[...]) { return nil }
    guard whole.digits.count + (decimals ?? "").count <= Self.maximumDigits else { return nil }
    // Shifting the exponent gives the double nearest to the printed decimal; dividing by 100 may not.
    let exponent = unit.isEmpty ? 0 : -2
    guard let value = Double("\(whole.digits).\(decimals ?? "0")e\(exponent)"),
      !isNegative || value != 0
    else { return nil }
    self.value = isNegative ? -value : value
    let fraction = decimals.map { "." + String(repeating: "0", count: $0.count) } ?? ""
    format = whole.format + fraction + unit
  }

  /// A whole number without any sign, as nearly all are; `nil` for any other text.
  init?(plain text: String) {
    let digits = text.utf8
    guard digits.count <= Self.maximumDigits,
      digits.first != UInt8(ascii: "0") || digits.count == 1,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let value = Int(text)
    else { return nil }
    self.value = Double(value)
    format = "0"
  }

  /// What stands before the decimal point.
  private struct Whole {
    let digits: String
    let format: String

    init?(_ text: Substring.UnicodeScalarView) {
      let signs = Set(text.filter { !SheetNumber.isDigit($0) })
      let groups = text.split(omittingEmptySubsequences: false) { signs.contains($0) }
      guard signs.count <= 1, groups.allSatisfy(SheetNumber.areDigits),
        groups[0].first != "0" || (groups[0].count == 1 && groups.count == 1)
      else { return nil }
      digits = groups.map { String($0) }.joined()
      guard let sign = signs.first else {
        format = "0"
        return
      }
      guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
      if sign == "," {
        format = "#,##0"
      } else if SheetNumber.blanks.contains(sign) {
        // Excel has no blank as a sign between thousands, so each group is written out.
        format = "#" + String(repeating: "\\ ###", count: groups.count - 2) + "\\ ##0"
      } else {
        return nil
      }
    }
  }

  private static func areDigits(_ text: Substring.UnicodeScalarView) -> Bool {
    !text.isEmpty && text.allSatisfy(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static let minusSigns: Set<Unicode.Scalar> = ["-", "\u{2212}"]
  /// Space, and the spaces that are not broken or are narrow.
  private static let blanks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{2009}", "\u{202F}"]
  /// The digits Excel keeps of a number.
  private static let maximumDigits = 15
}
