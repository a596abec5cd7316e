/// The groups into which blanks cut the digits of a number.
///
/// A blank within a number parts thousands, `1 234 567`, or all of its digits are spread alike,
/// `5 4 3 0`, as a cell does that is set from edge to edge. Other groups are two numbers.
struct DigitGroups {
  /// The digits of each group so far.
  private var counts: [Int] = []
  private var isBehindBlank = false
  /// Words in parentheses are a note, whose numbers are its own.
  private var isNote = false

  /// Takes the next scalar of a text; `false` where the groups before it are two numbers.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard !isNote else { return true }
    if FormScalars.isSpace(scalar) {
      isBehindBlank = true
    } else if FormScalars.digit(scalar) != nil {
      if counts.isEmpty || isBehindBlank { counts.append(0) }
      counts[counts.count - 1] += 1
      isBehindBlank = false
    } else {
      guard areOneNumber else { return false }
      isNote = FormScalars.isOpening(scalar)
      counts = []
      isBehindBlank = false
    }
    return true
  }

  /// Whether the groups so far are those of one number.
  var areOneNumber: Bool {
    guard let first = counts.first, counts.count > 1 else { return true }
    return first <= Self.groupLength && counts.dropFirst().allSatisfy { $0 == Self.groupLength }
      || counts.allSatisfy { $0 == 1 }
  }

  private static let groupLength = 3
}
