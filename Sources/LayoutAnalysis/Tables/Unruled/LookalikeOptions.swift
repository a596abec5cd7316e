/// What stands in columns as a table does, and is none: the scale of a graph, a table of contents.
package struct LookalikeOptions: Sendable, Hashable {
  /// A scale has at least so many numbers in a column; columns of three or more are looked at.
  package var fewestScaleNumbers = 4
  /// A step of one counts rows or years; those of a scale are larger.
  package var leastScaleStep = 1.0
  /// Steps are even where they differ by less than this share.
  package var stepTolerance = 0.01
  /// Contents have no more columns than number, title and page …
  package var mostContentsColumns = 3
  /// … and at least so many page numbers, …
  package var fewestPageNumbers = 3
  /// … in so many tenths of their lines.
  package var tenthsWithPageNumber = 8
  /// Leader dots stand in more than one of so many lines; …
  package var linesPerLeader = 3
  /// … without them, titles have so many words or more …
  package var fewestTitleWords = 3
  /// … in so many tenths of the lines.
  package var tenthsWithTitle = 8

  package init() {}
}
