/// Which text runs across the edges of columns, or is centered on several.
package struct SpanOptions: Sendable, Hashable {
  /// In a table without vertical rules, text with a gap below this at a column edge runs across it.
  package var runningTextGapInFontSizes = 0.35
  /// … and two digits with a gap below this: a number's are set solid, and the least room between the texts of two
  /// cells is the two pixels that browsers give them.
  package var runningNumberGapInFontSizes = 0.1
  /// … and a glyph that reaches over the edge by this share of its width stands across it.
  package var straddledGlyphShare = 0.15
  /// Most lines of text looked at beside a column edge in one row; a row of a table has a few.
  package var maximumLinesInRow = 64
  /// A heading is centered on its columns when the middles agree within this distance.
  package var centeringToleranceInFontSizes = 0.5

  package init() {}
}
