public import PageModel

/// A web page as a reader sees it: what it says of itself, its paragraphs and tables in reading order.
///
/// Without what is not shown: scripts, styles, comments, hidden elements, forms' fields outside of tables.
public struct WebPage: Sendable, Hashable {
  /// What the page's head says under a name.
  public struct Metadata: Sendable, Hashable {
    /// The name as written: `ArticleTitle`, `og:title`.
    public let name: String
    /// What stands there, blanks collapsed; never empty.
    public let content: String
  }

  /// A piece of the page.
  public enum Block: Sendable, Hashable {
    /// A line or paragraph.
    case paragraph(Paragraph)
    /// A table of data.
    case table(WebTable)
  }

  /// A run of text that block elements and line breaks set apart.
  public struct Paragraph: Sendable, Hashable {
    /// The text, blanks collapsed as a browser does; never empty.
    public let text: String
    /// 1 to 6 within `h1` to `h6`; `nil` elsewhere.
    public let headingLevel: Int?
    /// Whether it stands in a menu, a footer or another part around the article.
    public let isNavigation: Bool
    /// CSS selector of the element it stands in.
    public let path: String
  }

  /// The text of `<title>`; `nil` where there is none.
  public let title: String?
  /// What the `<meta>` elements with a name or property say, in their order.
  public let metadata: [Metadata]
  /// Paragraphs and tables in reading order.
  public let blocks: [Block]
  /// Limits that were reached.
  public let findings: [Finding]

  /// Reads a page; linear in its length.
  ///
  /// Nothing is fetched: neither what the page links nor what it is made of.
  ///
  /// - Parameters:
  ///   - html: The page's source, decoded; of any size, but what it holds is read up to the limits of
  ///     `options`.
  ///   - options: The limits.
  public init(html: String, options: WebPageReaderOptions = WebPageReaderOptions()) {
    self.init(html: html, sheets: .none, options: options)
  }

  /// Reads a page that was saved with its style sheets.
  package init(html: String, sheets: SavedStyleSheets, options: WebPageReaderOptions) {
    let source = MarkupParser.tree(of: html, options: options, sheets: sheets)
    var walk = BlockWalk(tree: source.tree, options: options)
    walk.run()
    title = source.tree.title
    metadata = source.tree.metadata
    blocks = walk.blocks
    findings = source.findings + walk.findings
  }
}

/// A table of a web page: cells that tile a grid.
public struct WebTable: Sendable, Hashable {
  /// Number of rows of the grid; rows in which no cell begins are left out.
  public let rowCount: Int
  /// Number of columns of the grid; columns in which no cell begins are left out.
  public let columnCount: Int
  /// The cells, which cover each grid position once.
  public let cells: [WebCell]
  /// CSS selector of the table.
  public let path: String
}

/// A cell of a web page's table.
public struct WebCell: Sendable, Hashable {
  /// Grid rows it covers.
  public let rows: Range<Int>
  /// Grid columns it covers.
  public let columns: Range<Int>
  /// Its lines from top to bottom, as block elements and line breaks part them; none is empty.
  public let lines: [String]
  /// CSS selector of the cell; `nil` for a blank one that the page's row lacks.
  public let path: String?
}
