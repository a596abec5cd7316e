/// How wide the spaces between the words of a page usually are.
package struct WordSpaceOptions: Sendable, Hashable {
  /// Gaps between letters from the word gap of text up to this tell the usual one …
  package var widestGapInFontSizes = 0.9
  /// … which is never less than this …
  package var narrowestGapInFontSizes = 0.2
  /// … and this where a page has too few words to tell.
  package var defaultGapInFontSizes = 0.28
  /// Fewer gaps than this tell nothing.
  package var fewestGaps = 5
  /// One gap in so many is narrower than the font's space.
  package var tightGapShare = 10
  /// Fonts have spaces up to this, but for those whose letters are all equally wide …
  package var widestSpaceInFontSizes = 0.4
  /// … which differ by no more than this share.
  package var evenLetterShare = 0.05

  package init() {}
}
