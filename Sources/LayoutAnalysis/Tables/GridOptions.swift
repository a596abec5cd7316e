/// Which rulings part the cells of a grid, and when a grid is a table.
package struct GridOptions: Sendable, Hashable {
  /// An outer row or column without text that is thinner than this is the room inside a frame.
  package var frameMarginInFontSizes = 0.9
  /// An inner row or column without text that is thinner than this is the room between the lines of a
  /// double rule; word processors set them up to 3 pt apart.
  package var sliverInFontSizes = 0.4
  /// A ruling bounds two neighboring grid positions when it covers this share of their common edge.
  package var wallCoverageShare = 0.6
  /// Rules that stop this far short of those they would cross still part cells.
  package var shortRuleGapInFontSizes = 0.5
  /// … where they cover this share of the way.
  package var leastShortRuleShare = 0.4
  /// Values of one cell stand nearer than this on their line: 63 (18.5%).
  package var crowdedGapInFontSizes = 0.8
  /// The share of a ruled table's lines that may stand in cells with several values; more, and its
  /// rulings part only some of its rows and columns.
  package var mostCrowdedShare = 0.25
  /// Boxes that stand this near to each other are one table's rows: designers leave a third of a line between
  /// them …
  package var boxGapInFontSizes = 0.8
  /// … where so many of them or more stand in rows.
  package var fewestRowBoxes = 3
  /// So many boxes or more are the cells of a table …
  package var fewestCellBoxes = 6
  /// … where this share of them stand equally far from each other: a page break moves a few.
  package var leastEvenBoxShare = 0.9
  /// A frame over most of a page with no more texts than this in it, …
  package var mostCellsOfFrame = 8
  /// … each column of which has so many lines, holds the page's running text.
  package var fewestLinesOfFramedProse = 8
  /// Rules around no more rows than this may bound the header only, …
  package var mostRowsOfHeaderFrame = 3
  /// … where within so many heights of its glyphs below them …
  package var headerFrameReachInHeights = 4.0
  /// … one of so many lines has values in columns.
  package var linesBelowHeaderFrame = 2
  /// How sure it is that a table is cut rightly whose rules were drawn cell by cell, or begin where the
  /// inner columns of its stub do.
  package var ruledRowsConfidence = 0.9

  package init() {}
}
