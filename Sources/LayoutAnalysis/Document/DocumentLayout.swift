import PageModel

/// A document laid out: pages, paragraphs over page breaks, tables joined over page breaks.
public struct DocumentLayout: Sendable {
  /// The pages in order.
  public let pages: [PageLayout]
  /// The paragraphs outside tables, in reading order.
  public let paragraphs: [Paragraph]
  /// The tables in reading order, parts on successive pages joined.
  public let tables: [Table]

  /// What of the pages was left out of the layout, and why.
  public var findings: [Finding] { pages.flatMap(\.findings) }

  /// Lays out pages; pure. Takes n log n in glyphs, rulings, fills and slants, and is linear in crossings
  /// of rulings.
  public init(pages: [PDFPage], options: LayoutOptions = LayoutOptions()) {
    let analyzer = PageAnalyzer(options: options)
    let layouts = FurnitureDetector(options: options).settingApart(pages.flatMap(analyzer.layouts))
    paragraphs = ParagraphBuilder(options: options).paragraphs(of: layouts)
    tables = Self.joinedTables(of: layouts, options: options)
    var next = layouts[...]
    self.pages = pages.map { page in
      let own = next.prefix { $0.number == page.number }
      next = next.dropFirst(own.count)
      return own.count == 1 ? own[own.startIndex] : PageLayout(side: own, by: page)
    }
  }

  private static func joinedTables(of pages: [PageLayout], options: LayoutOptions) -> [Table] {
    var runs: [TableRun] = []
    var last: PageLayout?
    for page in pages {
      for (index, fragment) in page.fragments.enumerated() {
        if options.tables.joinsOverPages, index == 0, let last, !last.fragments.isEmpty {
          let pageBreak = PageBreak(upper: last, lower: page, options: options)
          if runs[runs.count - 1].extend(by: fragment, over: pageBreak) { continue }
        }
        let captions = page.captions(ofTable: index, atMost: options.captionLineCount)
        runs.append(
          TableRun(
            fragment, captions: (index == 0 ? page.heads : []) + captions, options: options))
      }
      last = page
    }
    return runs.map(\.table)
  }
}
