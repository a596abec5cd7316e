/// Limits and thresholds of reading a web page; every one has a default that needs no thought.
public struct WebPageReaderOptions: Sendable, Hashable {
  /// Largest page that is read, in bytes; a larger one throws `tooLarge`.
  ///
  /// 16 MiB: pages with pictures inside them have a few; the text of a report is below 200 kB.
  public var maximumBytes: Int
  /// Most elements and pieces of text that are kept; the rest of the page is not read: `limit.nodes`.
  ///
  /// 500,000: pages pasted from a word processor have up to 50,000.
  public var maximumNodes: Int
  /// Deepest nesting of elements; where a page goes deeper, its rest is not read: `limit.depth`.
  ///
  /// 1,000: a menu nests 30, a few hundred come from tags that a site never closes.
  public var maximumDepth: Int
  /// Most grid positions of a table; a larger one is given as lines of text: `limit.cells`.
  ///
  /// 200,000: the largest budget tables have 10,000.
  public var maximumCells: Int
  /// Most columns of a table; one with more is given as lines of text: `limit.columns`.
  ///
  /// 512, columns that no cell begins in not counted.
  public var maximumColumns: Int
  /// Most times that an element is asked whether it fits a rule of a style sheet; then no more rules are
  /// applied: `limit.styles`.
  ///
  /// 10 million, a second or two: the largest framework on the longest report asks 2 million.
  public var maximumStyleWork: Int

  /// Makes options with the documented defaults.
  public init() {
    maximumBytes = 16 << 20
    maximumNodes = 500_000
    maximumDepth = 1_000
    maximumCells = 200_000
    maximumColumns = 512
    maximumStyleWork = 10_000_000
  }
}

/// Thresholds of telling an article from what stands around it.
package struct ArticleThresholds: Sendable {
  /// Text outside links from which a block is prose and no menu, in characters that are no digits.
  ///
  /// 25: a headline fits, captions of menus and 版权所有 lines do not reach it before they end.
  package var fewestProseCharacters = 25
  /// Text of a line without links from which a block is no menu, in characters that are no digits.
  ///
  /// 4: the shortest heading, 一、概述. The captions of menus stay, their links do not.
  package var fewestLineCharacters = 4
  /// Longest text of a link that may be an item of a menu, in characters.
  ///
  /// 60: a link around more is a whole article in a link that was never closed.
  package var longestMenuItem = 60
  /// Links from which a block may be a menu by its link density.
  package var fewestMenuLinks = 3
  /// Share of a block's text in links from which it is a menu.
  ///
  /// 0.7: separators and captions make up the rest.
  package var leastMenuShare = 0.7
  /// Links from which a short line may be a path to the page, 首页 > 政务公开 > 年报.
  package var fewestPathLinks = 2
  /// Share of a short line's text in links from which it is such a path.
  package var leastPathShare = 0.4
  /// Longest such line, in characters.
  package var longestPath = 80
  /// A cell with more text than this holds prose, in characters, and its table is for layout.
  ///
  /// 160: the longest label of the forms, with a note, has 60.
  package var longestCellText = 160

  package init() {}
}
