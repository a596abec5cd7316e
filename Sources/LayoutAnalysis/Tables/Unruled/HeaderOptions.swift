/// Which lines of a table without rules are its header.
package struct HeaderOptions: Sendable, Hashable {
  /// Most lines of a header.
  package var maximumLines = 7
  /// White space between a header and what stands above it.
  package var gapInFontSizes = 1.0
  /// Type so many times as large as that of the header is a title's.
  package var leastTitleSizeRatio = 1.15
  /// Headings tell the columns of a body of so many rows, wherever its values stand; those of a longer one stand below
  /// the middle of one heading where another's column is blank.
  package var mostRowsToldByHeadings = 2

  package init() {}
}
