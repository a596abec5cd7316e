import PageModel

/// Where and how tables are sought, and whether their parts are joined.
public struct TableOptions: Sendable, Hashable {
  /// The one method to use; `nil` lets the finder choose for each region of a page.
  public var method: Table.Method?
  /// Tables are sought only within this part of each page, in points, top-left origin; `nil` is the
  /// whole page.
  public var area: Rect?
  /// Whether the parts of a table on successive pages become one table.
  public var joinsOverPages = true

  /// Chooses by itself, on whole pages, and joins.
  public init() {}
}
