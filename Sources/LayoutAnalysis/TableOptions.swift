import PageModel

/// Where and how tables are sought, and whether their parts are joined.
public struct TableOptions: Sendable, Hashable {
  /// The one method to use; `nil` lets the finder choose for each region of a page.
  public var method: Table.Method?
  /// Tables are sought only within this part of each page, in points, top-left origin; `nil` is the
  /// whole page.
  public var area: Rect?
  /// Whether tables without any rule are sought, where no method is named; their text stays text otherwise.
  public var seeksUnruled = true
  /// The least score, and the least confidence, of a table whose cells white space parts, from 0 to 1:
  /// what is more likely no table, or cut wrongly, stays text. Tables whose rules part every cell are
  /// taken at any confidence, and say it.
  public var leastConfidence = 0.5
  /// Whether the parts of a table on successive pages become one table.
  public var joinsOverPages = true

  /// Chooses by itself, on whole pages, and joins.
  public init() {}
}
