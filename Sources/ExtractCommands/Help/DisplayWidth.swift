internal import ReportExtraction
internal import SystemFiles

/// How wide text stands on a terminal: Chinese characters take two columns.
package enum DisplayWidth {
  /// The start of a text that fits into so many columns; an ellipsis tells where it was cut.
  package static func cut(_ text: String, to columns: Int) -> String {
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
  package static func width(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    return EastAsianWidth.isWide(first) ? 2 : 1
  }

  /// Columns of the terminal behind a descriptor; 80 where there is none.
  package static func columns(ofTerminal descriptor: CInt) -> Int {
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }
}
