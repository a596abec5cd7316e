/// Which lines at the edges of pages are running heads, page numbers or what a browser prints.
package struct FurnitureOptions: Sendable, Hashable {
  /// A page-number or repeated line counts as furniture within this share of the page's height
  /// from its top or bottom edge.
  package var bandShare = 0.14
  /// So many lines at either edge of a page may be furniture: a running head and a number.
  package var lineCount = 2
  /// Running heads stand at the same height within this distance.
  package var heightInFontSizes = 0.5
  /// A running head stands on so many pages, …
  package var fewestPagesOfHead = 3
  /// … or on two of a document with no more pages than this.
  package var mostPagesOfShortDocument = 4
  /// In what a browser prints around a page, date or address and title stand further apart than this.
  package var browserTitleGapInFontSizes = 3.0

  package init() {}
}
