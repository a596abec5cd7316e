import PageModel

/// A page laid out: its lines outside tables, and its tables, in reading order.
public struct PageLayout: Sendable {
  /// A piece of a page in reading order.
  public enum Block: Sendable {
    /// A line outside tables.
    case line(TextLine)
    /// The part of a table that stands on this page.
    case table(Table)
  }

  /// Page number, from 1.
  public let number: Int
  /// The page's area in points.
  public let frame: Rect
  /// Lines and tables from top to bottom, columns of prose one after the other.
  public let blocks: [Block]
  /// Running page numbers and headers, set apart.
  public let furniture: [TextLine]
  /// What of the page was left out of the layout, and why.
  public let findings: [Finding]
  /// The table parts with the edges that joining needs.
  let fragments: [TableFragment]

  init(
    number: Int, frame: Rect, blocks: [Block], furniture: [TextLine], findings: [Finding],
    fragments: [TableFragment]
  ) {
    self.number = number
    self.frame = frame
    self.blocks = blocks
    self.furniture = furniture
    self.findings = findings
    self.fragments = fragments
  }

  /// The lines outside tables.
  public var lines: [TextLine] {
    blocks.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  /// One page of the pages that are printed side by side on it, one after the other.
  init(side pages: some Sequence<PageLayout>, by page: PDFPage) {
    self.init(
      number: page.number, frame: page.frame, blocks: pages.flatMap(\.blocks),
      furniture: pages.flatMap(\.furniture), findings: pages.flatMap(\.findings),
      fragments: pages.flatMap(\.fragments))
  }

  /// The same page with some lines set apart as furniture.
  func settingApart(_ isFurniture: (TextLine) -> Bool) -> PageLayout {
    var kept: [Block] = []
    var apart = furniture
    for block in blocks {
      if case .line(let line) = block, isFurniture(line) {
        apart.append(line)
      } else {
        kept.append(block)
      }
    }
    return PageLayout(
      number: number, frame: frame, blocks: kept, furniture: apart, findings: findings,
      fragments: fragments)
  }
}
