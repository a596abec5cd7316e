/// Which drawings are graphs, and no tables.
package struct GraphOptions: Sendable, Hashable {
  /// The share of a table's lines whose words its rulings may cut; more, and they are no cell walls.
  package var mostCutLinesShare = 0.1
  /// So many lines at one place beside a column edge are set there, and cut by no rule.
  package var fewestAlignedLines = 3
  /// Lines at an angle that reach over this width and half this height are a graph.
  package var plotSizeInFontSizes = 6.0
  /// Text covers less than this share of a graph.
  package var plotTextShare = 0.1
  /// The numbers along a graph's axes stand within this distance of it.
  package var plotMarginInFontSizes = 3.0
  /// A curve is drawn in at least so many lines at an angle; a cell is struck out with one or two.
  package var fewestSegmentsOfCurve = 4
  /// A single line at an angle that is wider than this share of a table is a graph's; several are at any width.
  package var leastSlantShare = 1.0 / 3
  /// And it runs across at least so many of a graph's gridlines.
  package var fewestGridlines = 2
  /// A frame of which a graph covers more than this share is the graph's own: axes and bars drawn with
  /// lines around them. Bars within the cells of a table cover one column.
  package var leastGraphShare = 0.6
  /// So many fills of one breadth on one base line, of different lengths, are a bar chart
  /// (`none-chart-01`).
  package var fewestBars = 3

  package init() {}
}
