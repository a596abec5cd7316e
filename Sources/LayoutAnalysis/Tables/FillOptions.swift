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

  package init() {}
}
