import LayoutAnalysis
import PageModel
import Testing

/// The table that many tests draw, with rules around its cells, with three rules and with none.
enum DrawnRegions {
  static let grid = """
    ┌──────────┬──────────┬──────────┐
    │ Region   │  Budget  │  Result  │
    ├──────────┼──────────┼──────────┤
    │ North    │   1,200  │     985  │
    ├──────────┼──────────┼──────────┤
    │ South    │     310  │      40  │
    ├──────────┼──────────┼──────────┤
    │ East     │  12,450  │  11,032  │
    └──────────┴──────────┴──────────┘
    """
  static let threeRules = """
    ────────────────────────────────
    Region      Budget      Result
    ────────────────────────────────
    North        1,200         985
    South          310          40
    East        12,450      11,032
    ────────────────────────────────
    """
  static let unruled = """
    Region      Budget      Result
    North        1,200         985
    South          310          40
    East        12,450      11,032
    """
  /// What each of them says.
  static let picture = [
    "Region | Budget | Result", "North | 1,200 | 985", "South | 310 | 40",
    "East | 12,450 | 11,032",
  ]
  /// A table of words between three rules.
  static let words = """
    ──────────────────────────────────────
    Region      Capital       Language
    ──────────────────────────────────────
    Norway      Oslo          Norwegian
    Sweden      Stockholm     Swedish
    Denmark     Copenhagen    Danish
    Finland     Helsinki      Finnish
    ──────────────────────────────────────
    """
}

/// Expects that a page has one table with rules on some sides, and what it says.
func expectHalfRuled(
  _ page: PDFPage, _ picture: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = tables(on: page)
  #expect(found.map(\.picture) == [picture], sourceLocation: sourceLocation)
  #expect(found.map(\.method) == [.halfRuled], sourceLocation: sourceLocation)
}

/// The same of a drawing.
func expectHalfRuled(
  _ drawing: String, _ picture: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  expectHalfRuled(PageDrawing.page(drawing), picture, sourceLocation: sourceLocation)
}
