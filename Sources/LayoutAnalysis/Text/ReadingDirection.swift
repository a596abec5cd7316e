import PageModel

/// Puts the characters of a line from the order in which they stand into the order in which they are
/// read, where some are written from right to left.
///
/// The inverse of the bidirectional algorithm (Unicode Standard Annex 9) as far as a line of print
/// needs it: numbers and Latin words keep their order, and the line runs in the direction of most of
/// its letters.
enum ReadingDirection {
  /// What a character says of its direction.
  enum Strength {
    case leftToRight, rightToLeft, number, neutral
  }

  /// The strength of a character.
  static func strength(of scalar: Unicode.Scalar) -> Strength {
    switch scalar.value {
    case 0x590...0x8FF
    where (0x660...0x669).contains(scalar.value)
      || (0x6F0...0x6F9).contains(scalar.value):
      .number
    case 0x30...0x39, 0xFF10...0xFF19: .number
    default:
      isOfScriptFromRight(scalar.value)
        ? .rightToLeft : scalar.properties.isAlphabetic ? .leftToRight : .neutral
    }
  }

  /// Whether a character is written from right to left; the digits of those scripts are not.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    isOfScriptFromRight(scalar.value) && strength(of: scalar) == .rightToLeft
  }

  private static func isOfScriptFromRight(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// The places of the characters in reading order; `scalars` stand from left to right.
  static func readingOrder(of scalars: [Unicode.Scalar]) -> [Int] {
    let own = scalars.map(strength)
    let isReversed =
      own.count { $0 == .rightToLeft } >= own.count { $0 == .leftToRight }
    let strengths = resolved(own, of: scalars)
    var runs: [(isReversed: Bool, places: Range<Int>)] = []
    for (place, strength) in strengths.enumerated() {
      let runsBack =
        strength == .rightToLeft || strength == .neutral && isReversed
      if let last = runs.last, last.isReversed == runsBack {
        runs[runs.count - 1].places = last.places.lowerBound..<(place + 1)
      } else {
        runs.append((runsBack, place..<(place + 1)))
      }
    }
    let ordered = isReversed ? runs.reversed() : runs
    return ordered.flatMap { $0.isReversed ? Array($0.places.reversed()) : Array($0.places) }
  }

  /// Whether brackets in reading order close before they open: some files name them as they look,
  /// others as they are read.
  static func areBracketsMirrored(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    scalars.first { $0.mirrored != $0 }.map { ")]}»".unicodeScalars.contains($0) } ?? false
  }

  /// The strengths, marks between two characters of one direction having theirs.
  private static func resolved(_ own: [Strength], of scalars: [Unicode.Scalar]) -> [Strength] {
    var strengths = own
    joinNumbers(scalars, &strengths)
    var place = 0
    while place < strengths.count {
      guard strengths[place] == .neutral else {
        place += 1
        continue
      }
      let end = strengths[place...].firstIndex { $0 != .neutral } ?? strengths.count
      if place > 0, end < strengths.count, strengths[place - 1] == strengths[end],
        strengths[end] != .number
      {
        for index in place..<end { strengths[index] = strengths[end] }
      }
      place = end
    }
    return strengths
  }

  private static let separators: ScalarSet = [".", ",", "/", ":", "-"]
  private static let signs: ScalarSet = ["%", "$", "€", "£", "¥", "₪", "+", "-", "°"]

  /// Makes separators within numbers, and signs of percent and currency beside them, part of them.
  private static func joinNumbers(_ scalars: [Unicode.Scalar], _ strengths: inout [Strength]) {
    let original = strengths
    for place in scalars.indices where original[place] == .neutral {
      let before = place > 0 && original[place - 1] == .number
      let after = place + 1 < original.count && original[place + 1] == .number
      if before && after && separators.contains(scalars[place])
        || (before || after) && signs.contains(scalars[place])
      {
        strengths[place] = .number
      }
    }
  }
}

extension Unicode.Scalar {
  /// The bracket that looks like this one in a mirror; any other character itself.
  var mirrored: Unicode.Scalar {
    switch self {
    case "(": ")"
    case ")": "("
    case "[": "]"
    case "]": "["
    case "{": "}"
    case "}": "{"
    case "«": "»"
    case "»": "«"
    default: self
    }
  }
}
