/// Which parts of tables on successive pages are one table.
package struct TableJoinOptions: Sendable, Hashable {
  /// Table fragments on successive pages join when their edges agree within this distance.
  package var toleranceInFontSizes = 0.6
  /// A line in type smaller than this share of a table's own is a note below it (8 pt below 9 pt).
  package var noteFontSizeRatio = 0.93
  /// Most lines of a caption: title, number, unit, who publishes it.
  package var captionLineCount = 4
  /// Parts found by white space whose header is not repeated join when less than this share of the
  /// page stays free below the upper one and above the lower one: margins, running heads, notes.
  package var roomShare = 0.3
  /// Texts of two columns stand in one when they overlap by this share of the narrower one …
  package var columnOverlapShare = 0.5
  /// … and this share of a table's columns must agree in their left or right edges or their middles:
  /// a column of words may be wider on either side on the next page …
  package var alignedColumnShare = 0.7
  /// … within this distance, since the widths of columns may be reckoned anew on each page.
  package var columnAlignmentInFontSizes = 1.0
  /// A header is repeated when the texts above this share of the columns are the same: the stub's may
  /// say that the table goes on.
  package var repeatedHeaderShare = 0.8
  /// Most rows of a header that are compared with those of another part.
  package var maximumHeaderRows = 8

  package init() {}
}
