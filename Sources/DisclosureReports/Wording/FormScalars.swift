import PageModel

/// What the characters of labels and numbers count as, whatever their width and variant.
enum FormScalars {
  /// Whether the scalar is white space of any width.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank }

  /// The value of an ASCII or full-width digit.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// The value of a Chinese numeral from 0 to 10.
  static func chineseNumeral(_ scalar: Unicode.Scalar) -> Int? {
    switch FormRadicals.ideograph(scalar) {
    case "〇", "○", "零", "Ｏ", "O": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }

  /// The value of a circled digit from 1 to 20.
  static func circledDigit(_ scalar: Unicode.Scalar) -> Int? {
    (0x2460...0x2473).contains(scalar.value) ? Int(scalar.value) - 0x245F : nil
  }

  /// Whether the scalar marks a note: a superscript, subscript or circled digit, or an asterisk.
  static func isNoteMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isNoteMark || scalar == "*" || scalar == "＊"
  }

  /// What stands behind each digit that is struck through, the combining stroke: no number has it.
  static let stroke: Unicode.Scalar = "\u{336}"

  /// Whether the scalar opens a parenthesis.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "（" || scalar == "﹙" || scalar == "〔"
  }

  /// Whether the scalar closes a parenthesis.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ")" || scalar == "）" || scalar == "﹚" || scalar == "〕"
  }

  /// Whether the scalar parts a number from its label.
  static func isEnumeratorMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ".", "．", "，", ",", "。", "﹑", "､": true
    default: false
    }
  }

  /// Whether the scalar counts when labels are compared: letters, digits and ideographs do.
  static func isLabelScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      true
    case 0x2E80...0x2FDF, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// The scalar labels are compared by: half width, 它 as 他, radicals as ideographs, simplified.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x5B83: "他"
    case 0x2E80...0x2FD5: TraditionalScalars.simplified(FormRadicals.ideograph(scalar))
    case 0x4E00...0x9FFF: TraditionalScalars.simplified(scalar)
    default: scalar
    }
  }

  /// Whether the scalar is set solid: no blank stands between it and its neighbor.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0x00B7, 0x2460...0x2473: true
    default: false
    }
  }
}
