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
    let layouts = pages.map(analyzer.layout)
    self.pages = FurnitureDetector(options: options).settingApart(layouts)
    paragraphs = ParagraphBuilder(options: options).paragraphs(of: self.pages)
    tables = Self.joinedTables(of: self.pages, options: options)
  }

  private static func joinedTables(of pages: [PageLayout], options: LayoutOptions) -> [Table] {
    var runs: [[TableFragment]] = []
    var endsAtPageFoot = false
    for page in pages {
      let opensPage: Bool
      if case .table = page.blocks.first { opensPage = true } else { opensPage = false }
      for (index, fragment) in page.fragments.enumerated() {
        let joiner = TableJoiner(options: options, fontSize: fontSize(of: fragment.table))
        if options.tables.joinsOverPages, index == 0, opensPage, endsAtPageFoot,
          let last = runs.last?.last,
          last.page + 1 == page.number, joiner.continues(last, fragment)
        {
          runs[runs.count - 1].append(fragment)
        } else {
          runs.append([fragment])
        }
      }
      if case .table = page.blocks.last { endsAtPageFoot = true } else { endsAtPageFoot = false }
    }
    return runs.flatMap { run -> [Table] in
      let joiner = TableJoiner(options: options, fontSize: fontSize(of: run[0].table))
      let joined = run.count > 1 ? joiner.joined(run) : nil
      return joined.map { [$0] } ?? run.map(\.table)
    }
  }

  private static func fontSize(of table: Table) -> Double {
    let sizes = table.cells.flatMap { $0.lines.map(\.fontSize) }.sorted()
    return sizes.isEmpty ? 10 : sizes[sizes.count / 2]
  }
}
