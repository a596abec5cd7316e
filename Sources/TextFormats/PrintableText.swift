/// Text of documents and names of files as a terminal may show them, whoever wrote them.
package enum PrintableText {
  /// One line: without what would begin a new line, move the cursor or turn the direction of text
  /// around; each such character becomes U+FFFD.
  package static func line(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isHarmless) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
  }

  /// The same for text of several lines: line feeds, form feeds and tabs stay.
  package static func lines(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isHarmlessInText) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isHarmlessInText($0) ? $0 : "\u{FFFD}" }))
  }

  private static func isHarmlessInText(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar == "\u{C}" || isHarmless(scalar)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return true }
    switch scalar {
    // Marks and overrides of direction (UAX 9).
    case "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }
}
