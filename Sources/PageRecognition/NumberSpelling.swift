/// A number as a recognizer spells it: its digits, and the marks between them.
///
/// Points and commas at the ends are none of it: they are dust beside the ink, or what a recognizer makes of
/// the white between two numbers.
struct NumberSpelling: Sendable, Hashable {
  /// Half width, in their order.
  let digits: String
  /// Points and commas between digits, by how many digits stand before them.
  let marks: [Int: Mark]
  let isNegative: Bool
  let isPercentage: Bool
  /// Whether a point stands before the first digit, dust or not.
  let beginsWithPoint: Bool

  enum Mark: Sendable, Hashable {
    case point, comma
  }

  /// What a text spells; `nil` where it has no digit, or something else between digits.
  ///
  /// Two marks in one place are one that was seen twice, or a comma and dust: no mark is known there.
  init?(_ text: String) {
    var digits = ""
    var marks: [Int: Mark] = [:]
    var isNegative = false
    var isPercentage = false
    var beginsWithPoint = false
    var doubled: Set<Int> = []
    for scalar in text.unicodeScalars.map(Self.halfWidth) {
      if isPercentage { return nil }
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case ".", ",":
        guard !digits.isEmpty else {
          beginsWithPoint = beginsWithPoint || scalar == "."
          continue
        }
        if marks[digits.count] != nil { doubled.insert(digits.count) }
        marks[digits.count] = scalar == "." ? .point : .comma
      case "-":
        guard digits.isEmpty, !isNegative else { return nil }
        isNegative = true
      case "%":
        guard !digits.isEmpty else { return nil }
        isPercentage = true
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    self.digits = digits
    self.marks = marks.filter { $0.key < digits.count && !doubled.contains($0.key) }
    self.beginsWithPoint = beginsWithPoint
    // Nobody prints -0: the stroke is a remnant beside it.
    self.isNegative = isNegative && digits.contains { $0 != "0" }
    self.isPercentage = isPercentage
  }

  /// The number without the commas that part its thousands, which recognizers see or not.
  var value: String {
    var result = isNegative ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if marks[place] == .point { result += "." }
      result.append(digit)
    }
    return isPercentage ? result + "%" : result
  }

  /// Whether it begins with a zero that says nothing, as no number does.
  var hasIdleZero: Bool { digits.count > 1 && digits.first == "0" && marks[1] != .point }

  /// Whether both have the same digits, sign and percent sign, whatever stands between the digits.
  func hasDigits(of other: NumberSpelling) -> Bool {
    digits == other.digits && isNegative == other.isNegative
      && isPercentage == other.isPercentage
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Full-width forms stand in the order of ASCII.
    let isWide = (0xFF01...0xFF5E).contains(scalar.value)
    return isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
