/// Which rules strike text through and part no cells.
package struct StrayRuleOptions: Sendable, Hashable {
  /// A rule this near to the middle of a line of text strikes it through and parts no rows. Cell walls
  /// keep clear of text; boxes of fonts that claim too much height reach over them by less than a third.
  package var struckTextReachInFontSizes = 0.15
  /// A glyph with this share of its width on each side of a rule is cut by it.
  package var straddleShare = 0.2
  /// Two glyphs nearer than this on both sides of a rule are one text; cells leave more room.
  package var touchingTextInFontSizes = 0.1

  package init() {}
}
