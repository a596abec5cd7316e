/// Which gaps of a line part two cells of a table without rules.
package struct PieceOptions: Sendable, Hashable {
  /// In tables a gap this wide parts two CJK words …
  package var cjkColumnGapInFontSizes = 0.7
  /// … and this wide a CJK word from a Latin one; single characters may be spaced wider (合　计).
  package var mixedColumnGapInFontSizes = 0.5
  /// … on one baseline, within this distance.
  package var levelInFontSizes = 0.1
  /// Two words of one cell are parted by less than this, where neither is a value: justified prose
  /// stretches its gaps to 0.6 (`none-prose-02`) …
  package var textGapInFontSizes = 0.62
  /// … and by less than this many of the page's usual word gaps.
  package var textGapInWordGaps = 2.0
  /// Beside a value less is enough: numbers hold no blanks but those that part thousands, 0.28 wide
  /// (`rows-01`) …
  package var valueGapInFontSizes = 0.4
  /// … and units.
  package var valueGapInWordGaps = 1.35
  /// Two numbers on one line are two from this gap on, unless the second looks like three more digits
  /// of the first …
  package var numberGapInFontSizes = 0.2
  /// … and from this many of the page's usual word gaps.
  package var numberGapInWordGaps = 0.9
  /// A currency sign belongs to the number after it over gaps up to this: it stands at the column's
  /// left edge.
  package var currencyGapInFontSizes = 8.0
  /// A percent sign or note mark belongs to the number before it over gaps up to this.
  package var closingSignGapInFontSizes = 1.0
  /// How far a heading over several columns stands off their middle.
  package var headingCenteringInFontSizes = 0.5
  /// How far a head stands off the edge or the middle of its column.
  package var headAlignmentInFontSizes = 0.12
  /// A gap at a proven edge is a gutter when it is so many times as wide as the piece's narrowest …
  package var gutterInOwnGaps = 1.25
  /// … and a piece's only gap when it is so many times as wide as the font's space.
  package var gutterInWordSpaces = 1.5

  package init() {}
}
