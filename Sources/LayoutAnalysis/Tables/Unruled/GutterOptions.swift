/// Which white space between the pieces of many lines parts two columns.
package struct GutterOptions: Sendable, Hashable {
  /// A gutter needs this share of a table's lines to have text on both sides of it, since some
  /// columns are nearly empty (`census-03`) …
  package var supportShare = 0.2
  /// … and may be crossed by this share of them: labels longer than their column, `frame-01`.
  package var blockedShare = 0.12
  /// A gutter between columns of prose may be crossed by this share of the lines: headings over both.
  package var blockedShareOfProse = 0.4

  package init() {}
}
