/// Which sheets hold two pages side by side.
package struct SheetOptions: Sendable, Hashable {
  /// A sheet with two pages side by side is at least this many times as wide as it is high: 1.41 for
  /// ISO sizes, 1.29 for letter …
  package var widthRatio = 1.2
  /// … leaves at least this much white space in its middle, the inner margins of both pages …
  package var gutterInFontSizes = 3.0
  /// … and the text of both pages begins and ends as far from their left edges within this.
  package var edgeToleranceInFontSizes = 2.0

  package init() {}
}
