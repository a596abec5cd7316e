/// Which strokes are one ruling.
package struct RulingOptions: Sendable, Hashable {
  /// Rulings nearer than this are one grid line: double rules, and cell borders drawn side by side.
  package var snapInFontSizes = 0.25
  /// Collinear rulings with a gap up to this are one: dashes, and borders drawn cell by cell.
  package var joinInFontSizes = 0.3
  /// Short pieces with a gap up to this are dashes of one ruling; border styles of word processors
  /// leave gaps of up to 4 pt, LaTeX of 5.4 (arydshln) …
  package var dashGapInFontSizes = 0.6
  /// … and their dashes are no longer than this.
  package var longestDashInFontSizes = 0.7
  /// A ruling shorter than this bounds no cell: tick marks, underlined blanks.
  package var shortestInFontSizes = 0.6
  /// Strokes at one place that are looked at for the other one of a double rule.
  package var mostNeighbors = 256

  package init() {}
}
