/// What layout needs to know of a character: how it joins with its neighbors.
package enum CharacterClass {
  /// Han, kana, CJK punctuation, full-width forms: set solid.
  case cjk
  /// Korean syllables and letters: as wide as ideographs, but words are parted by blanks.
  case hangul
  /// Letters and digits of scripts that part words with blanks.
  case latin
  /// Marks that Chinese and Latin text share, curly quotes, dash and ellipsis: they join as the letters
  /// around them do.
  case neutral
  /// Everything else: signs and brackets.
  case sign

  @inlinable package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // Most characters of a Chinese page.
    case 0x4E00...0x9FFF: self = .cjk
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA...0x24F, 0x370...0x10FF, 0x1200...0x1FFF:
      self = .latin
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF:
      self = .hangul
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
      0x2460...0x24FF:
      self = .cjk
    case 0x2018...0x201D, 0x2014, 0x2026:
      self = .neutral
    default:
      self = .sign
    }
  }

  /// Whether these are letters as wide as high, which vertical lines set upright.
  @inlinable package var isWideLetter: Bool { self == .cjk || self == .hangul }

  /// Whether such characters are about as wide as high; the marks that Chinese shares with Latin text
  /// count so.
  @inlinable package var isWide: Bool {
    switch self {
    case .cjk, .hangul, .neutral: true
    case .latin, .sign: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar leaves no ink: blanks, controls and zero-width characters.
  @inlinable package var isBlank: Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// The superscript form of a digit.
  @inlinable package var raised: Unicode.Scalar {
    switch value {
    case 0x31: "¹"
    case 0x32: "²"
    case 0x33: "³"
    case 0x30...0x39: Unicode.Scalar(0x2070 + value - 0x30) ?? self
    default: self
    }
  }

  /// Whether the scalar is a superscript digit.
  package var isRaised: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }

  /// The subscript form of a digit.
  package var lowered: Unicode.Scalar {
    (0x30...0x39).contains(value) ? Unicode.Scalar(0x2080 + value - 0x30) ?? self : self
  }

  /// Whether the scalar marks a note: a superscript, subscript or circled digit.
  @inlinable package var isNoteMark: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2080...0x2089, 0x2460...0x2473, 0x203B: true
    default: false
    }
  }

  /// Whether the scalar is an ASCII or full-width digit.
  @inlinable package var isDigit: Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }
}
