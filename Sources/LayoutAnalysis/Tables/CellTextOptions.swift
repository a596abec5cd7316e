/// How the lines and words of a cell are joined, and which digits are a cell's own.
package struct CellTextOptions: Sendable, Hashable {
  /// A gap this wide between two numbers in one cell keeps them apart; the blanks that part
  /// thousands are 0.25 wide.
  package var separateNumbersGapInFontSizes = 1.0
  /// Single digits whose gaps differ by more than this are no number that is spread over its cell.
  package var unevenDigitsInFontSizes = 0.1
  /// A digit this far from the middles of the two digits between which it stands, above or below, is in no column
  /// with either.
  package var staggeredDigitsInFontSizes = 0.15
  /// Digits whose gaps differ by no more than this from those of the ideographs around them are spaced as these are.
  package var sameSpacingInFontSizes = 0.06
  /// Two Korean syllables alone, with a gap this wide between them, are one word that is spaced out to
  /// fill its cell (`구   분`); a blank between words is half as wide.
  package var spacedLettersGapInFontSizes = 0.6
  /// Two lines of a cell that begin within this distance are set at its left edge …
  package var sameEdgeInFontSizes = 0.1
  /// … and not in its middle when their lengths differ by more than this.
  package var sameEdgeLengthsInFontSizes = 0.9
  /// A line of a cell that leaves more room than this, the cell's margins included, is not full where
  /// the table does not show its margins: the number below it is another one.
  package var fullLineRoomInFontSizes = 2.0
  /// A number that another one beside it shows to be broken leaves its lines this room at most: the cell's
  /// margins, about half a font size each, and less than a digit.
  package var brokenNumberRoomInFontSizes = 1.7
  /// A digit that reaches over a column rule by this share of its width takes its number along.
  package var crossingDigitShare = 0.15
  /// The digits of one number follow each other with gaps up to this.
  package var digitGapInFontSizes = 0.12

  package init() {}
}
