/// Which text is set in columns of prose.
package struct ColumnOptions: Sendable, Hashable {
  /// Two columns of prose need a common gutter this wide.
  package var gutterInFontSizes = 1.3
  /// … over at least this many successive lines.
  package var gutterLineCount = 4
  /// … with this much text on either side, so that lists and tables are no columns.
  package var widthInFontSizes = 10.0
  /// Most gutters of a line that are followed downward.
  package var mostGuttersOfLine = 16
  /// Most stretches of a page, one below the other, that are parted into columns of prose; a page of
  /// a newspaper has a few.
  package var maximumStretches = 64
  /// A line of prose fills this share of its column (`column-02`).
  package var proseFillShare = 0.6
  /// So many gutters of a page are tried, the best supported first.
  package var mostGutters = 8
  /// Columns are parted into columns no more often than this.
  package var deepestParts = 3
  /// The rules of a table beside another one are no shorter than this share of its text's width.
  package var leastRuleShare = 0.6
  /// This share of the lines of prose is one piece without values …
  package var singlePieceShare = 0.6
  /// … and of these, half fill this share of their column.
  package var fullLineShare = 0.8
  /// Where words are not parted, so many letters are one …
  package var lettersOfWord = 6
  /// … and lines of prose have so many words, by and large.
  package var wordsOfLine = 4

  package init() {}
}
