/// What layout needs to know of a character: how it joins with its neighbors.
package enum CharacterClass {
  /// Han, kana, CJK punctuation, full-width forms: set solid.
  case cjk
  /// Letters and digits of scripts that part words with blanks.
  case latin
  /// Everything else: signs and brackets.
  case sign

  package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x20000...0x3FFFF, 0x2460...0x24FF, 0x2018...0x201D, 0x2014, 0x2026:
      self = .cjk
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA...0x24F, 0x370...0x1FFF:
      self = .latin
    default:
      self = .sign
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar leaves no ink: blanks, controls and zero-width characters.
  package var isBlank: Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// The superscript form of a digit.
  package var raised: Unicode.Scalar {
    switch value {
    case 0x31: "¹"
    case 0x32: "²"
    case 0x33: "³"
    case 0x30...0x39: Unicode.Scalar(0x2070 + value - 0x30) ?? self
    default: self
    }
  }

  /// Whether the scalar marks a note: a superscript or circled digit.
  package var isNoteMark: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2460...0x2473, 0x203B: true
    default: false
    }
  }

  /// Whether the scalar is an ASCII or full-width digit.
  package var isDigit: Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }
}

/// Joins the lines of wrapped text.
package enum WrappedText {
  /// The lines as one run: one blank between two words of Latin letters, nothing anywhere else,
  /// so that 自 / 然 / 人 gives 自然人 and a number broken over two lines stays one number.
  package static func joined(_ lines: some Sequence<String>) -> String {
    var result = ""
    for line in lines { append(line, to: &result) }
    return result
  }

  /// Joins one more line to a text.
  package static func append(_ line: String, to text: inout String) {
    guard !line.isEmpty else { return }
    if needsBlank(between: text.unicodeScalars, and: line.unicodeScalars) { text += " " }
    text += line
  }

  private static func needsBlank(
    between upper: String.UnicodeScalarView, and lower: String.UnicodeScalarView
  ) -> Bool {
    // Not `dropLast`, which counts all scalars.
    let end = upper.suffix(2)
    guard let last = end.last, let first = lower.first else { return false }
    return isWordBreak(last, first)
      && !isNumberBreak(end.count > 1 ? end.first : nil, last, first)
  }

  /// Whether a number broke at its separator: 12, / 345.
  private static func isNumberBreak(
    _ before: Unicode.Scalar?, _ left: Unicode.Scalar, _ right: Unicode.Scalar
  ) -> Bool {
    (left == "," || left == ".") && right.isDigit && before?.isDigit == true
  }

  private static func isWordBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    guard CharacterClass(left) != .cjk, CharacterClass(right) != .cjk else { return false }
    return !(left.isDigit && right.isDigit) && left != "-" && left != "/" && right != "/"
  }
}
