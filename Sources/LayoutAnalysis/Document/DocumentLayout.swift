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

  /// The characters outside tables that this program recognized; none where all text is printed or was
  /// recognized before.
  public var recognizedText: RecognizedText {
    pages.reduce(RecognizedText()) { $0 + $1.recognizedText }
  }

  /// Lays out pages; pure. Takes n log n in glyphs, rulings, fills and slants, and is linear in crossings
  /// of rulings.
  public init(pages: [PDFPage], options: LayoutOptions = LayoutOptions()) {
    let turns = PageTurns(of: pages)
    let layouts = FurnitureDetector(options: options).settingApart(
      pages.flatMap { page in
        guard let turn = turns[page.number] else {
          return PageAnalyzer(options: options).layouts(of: page)
        }
        return PageAnalyzer(options: turn.turned(options)).layouts(of: turn.upright())
      })
    paragraphs = ParagraphBuilder(options: options).paragraphs(of: layouts).map(turns.restored)
    tables = Self.joinedTables(of: layouts, options: options).map(turns.restored)
    var next = layouts[...]
    self.pages = pages.map { page in
      let own = next.prefix { $0.number == page.number }
      next = next.dropFirst(own.count)
      let whole = own.count == 1 ? own[own.startIndex] : PageLayout(side: own, by: page)
      return turns[page.number]?.placed(whole) ?? whole
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
        let captions = page.captions(ofTable: index, atMost: options.joins.captionLineCount)
        runs.append(
          TableRun(
            fragment, captions: (index == 0 ? page.heads : []) + captions, options: options))
      }
      last = page
    }
    return runs.map(\.table)
  }
}
