import PageModel

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

  /// Columns that text takes.
  static func width(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    return EastAsianWidth.isWide(first) ? 2 : 1
  }
}
