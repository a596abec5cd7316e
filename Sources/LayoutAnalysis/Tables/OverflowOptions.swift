/// Which glyphs below a table are the overflow of its stub.
package struct OverflowOptions: Sendable, Hashable {
  /// A glyph right below a table belongs to the stacked label above it when the gap is at most this.
  package var gapInGlyphHeights = 1.2
  /// Up to this many glyphs right below a table may be the overflow of its stub cells (the 果 of
  /// 三、本年度办理结果); more are a line of text.
  package var maximumGlyphs = 48

  package init() {}
}
