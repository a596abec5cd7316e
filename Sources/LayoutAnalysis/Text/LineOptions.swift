/// When glyphs stand on one line, and which of them are note marks or letters that share a glyph.
package struct LineOptions: Sendable, Hashable {
  /// Two glyphs stand on one line when their boxes overlap vertically by this share of the lower one.
  package var overlapShare = 0.5
  /// The two letters of one glyph have halves of its box: as wide as each other but for this.
  package var halfGlyphToleranceInWidths = 0.005
  /// So many glyphs before and behind lam and alef tell how wide the font's own alef is …
  package var lamAlefReach = 1_000
  /// … and where none stands there, no more than this many are taken for one glyph.
  package var fewLamAlefs = 6
  /// A digit is a note mark when its font is smaller than this share of the one before it …
  package var raisedFontSizeRatio = 0.8
  /// … and its middle this much higher; right beside the digits of a number also on the line or lower.
  package var raisedDistanceInFontSizes = 0.08
  /// A digit of nearly the size of those beside it is a note mark where its baseline lies this much higher or
  /// lower, in font sizes: browsers raise marks by a third and lower them by a fifth. Boxes of two fonts tell
  /// baselines to a tenth.
  package var markBaselineInFontSizes = 0.16
  /// A digit whose baseline is another than that of the number it stands by may be this far from it, in font sizes:
  /// a blank parts them.
  package var markGapInFontSizes = 0.6
  /// Marks are not larger than what they mark, to within this factor.
  package var markFontSizeRatio = 1.02

  package init() {}
}
