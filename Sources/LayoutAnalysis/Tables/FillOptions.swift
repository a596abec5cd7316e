/// Which fills are cells.
package struct FillOptions: Sendable, Hashable {
  /// Filled cells with a gap up to this stand side by side; browsers part them by 2 px, and white
  /// borders of spreadsheets are up to 3 pt wide.
  package var gapInFontSizes = 0.4
  /// A fill that is lower or narrower than this is no cell.
  package var leastCellInFontSizes = 0.6
  /// A fill over more than this share of the page is its ground.
  package var mostPageShare = 0.25
  /// A fill whose color is within this distance of white in each component is white.
  package var whiteTolerance = 0.02
  /// Between two filled rows a stripe without fill that is no higher than this many of them is a row.
  package var unfilledRowRatio = 1.5
  /// A fill that differs from white by more than this is colored.
  package var whiteContrast = 0.05

  /// An area that is lower or narrower than this is no ground of a table's cells: two lines of text.
  package var leastGroundInFontSizes = 2.0
  /// Only so many of a page's largest areas may be the grounds of tables.
  package var mostGrounds = 24
  /// So many cells lie on a ground at least …
  package var fewestCellsOnGround = 4
  /// … and cover at least this share of it: lines 3 px wide between rows 25 px high leave 0.87, and a page break
  /// through a head of several rows bares the ground below the shorter ones.
  package var leastTiledShare = 0.6

  package init() {}
}
