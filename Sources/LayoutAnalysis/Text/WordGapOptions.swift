/// How wide the gaps between two words are.
package struct WordGapOptions: Sendable, Hashable {
  /// A gap this wide parts two words of Latin letters or digits. Justified WPS lines stretch the
  /// gaps inside a number to 0.1, word spaces begin at 0.2.
  package var latinInFontSizes = 0.15
  /// A gap this wide parts a Latin word from a CJK character. Automatic spacing between the two
  /// scripts takes 0.25, justification up to 0.6 (the address line of `hongze-2023`).
  package var mixedInFontSizes = 0.8
  /// A gap this wide parts two CJK words; letter-spaced headers (`huaian-2024`) stay together.
  package var cjkInFontSizes = 2.0

  package init() {}
}
