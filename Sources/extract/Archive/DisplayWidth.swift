/// How wide text stands on a terminal: Chinese characters take two columns.
enum DisplayWidth {
  /// The start of a text that fits into so many columns; an ellipsis tells where it was cut.
  static func cut(_ text: String, to columns: Int) -> String {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += width(of: text[index])
      // One column is kept for the ellipsis until the whole text is seen to fit.
      if used < columns { end = text.index(after: index) }
      if used > columns { return "\(text[..<end])…" }
    }
    return text
  }

  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    // The East Asian wide blocks of Unicode's EastAsianWidth.txt.
    return switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
