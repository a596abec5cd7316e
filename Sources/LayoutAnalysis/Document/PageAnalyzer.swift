import PageModel

/// Lays out one page: tables first, then the lines of what they left.
struct PageAnalyzer {
  let options: LayoutOptions

  init(options: LayoutOptions) {
    self.options = options
  }

  /// The layout of a page; furniture is found later, when all pages are known.
  func layout(of page: PDFPage) -> PageLayout {
    let fontSize = Self.usualFontSize(of: page)
    var free = readableGlyphs(of: page, fontSize: fontSize)
    var fragments: [TableFragment] = []
    var findings: [Finding] = []
    if page.rulings.count > 2 {
      let rulings = RulingSet(rulings: page.rulings, fontSize: fontSize, options: options)
      if rulings.horizontal.count * rulings.vertical.count <= options.maximumRulingCrossings {
        fragments = tableFragments(on: page, rulings: rulings, free: &free)
      } else {
        findings.append(
          Finding(
            rule: "limit.rulings", severity: .warning,
            message: "The page has more lines than any table; no tables were sought on it.",
            page: page.number))
      }
    }
    let lines = LineBuilder(page: page, options: options).lines(of: free)
    let ordered = ReadingOrder(options: options).ordered(
      lines, tableTops: fragments.map(\.table.frame.y0))
    return PageLayout(
      number: page.number, frame: page.frame,
      blocks: Self.merged(ordered, fragments.map(\.table)), furniture: [], findings: findings,
      fragments: fragments)
  }

  /// The tables that rulings draw, top to bottom; takes their glyphs out of `free`.
  private func tableFragments(
    on page: PDFPage, rulings: RulingSet, free: inout [Int]
  ) -> [TableFragment] {
    var fragments: [TableFragment] = []
    let builder = FragmentBuilder(page: page, options: options)
    // Smaller tables first: a frame around the page must not take the text of the table inside it.
    let lattices = LatticeFinder(options: options).grids(in: rulings)
      .sorted { $0.frame.area < $1.frame.area }
    for grid in lattices {
      Self.take(builder.fragment(of: grid, glyphs: free, method: .lattice), &fragments, &free)
    }
    let finder = RuledRowsFinder(page: page, options: options)
    for grid in finder.grids(in: rulings, glyphs: free) {
      Self.take(builder.fragment(of: grid, glyphs: free, method: .halfRuled), &fragments, &free)
    }
    return fragments.sorted {
      ($0.table.frame.y0, $0.table.frame.x0) < ($1.table.frame.y0, $1.table.frame.x0)
    }
  }

  private static func take(
    _ result: (fragment: TableFragment, taken: [Int])?, _ fragments: inout [TableFragment],
    _ free: inout [Int]
  ) {
    guard let result else { return }
    fragments.append(result.fragment)
    let taken = Set(result.taken)
    free.removeAll { taken.contains($0) }
  }

  /// Glyphs a reader reads: not invisible, and no watermark.
  func readableGlyphs(of page: PDFPage, fontSize: Double) -> [Int] {
    let readable = page.styles.map { style in
      style.isVisible && !isWatermark(style, usualFontSize: fontSize)
    }
    return page.glyphs.indices.filter { readable[page.glyphs[$0].style] }
  }

  private func isWatermark(_ style: TextStyle, usualFontSize: Double) -> Bool {
    let lightness = min(style.color.red, style.color.green, style.color.blue)
    let isLarge = style.fontSize > usualFontSize * options.watermarkFontSizeRatio
    return lightness
      >= (isLarge ? options.watermarkLightness : options.tiledWatermarkLightness)
  }

  /// The font size of most visible glyphs; 10 pt on a page without any.
  static func usualFontSize(of page: PDFPage) -> Double {
    var counts = [Int](repeating: 0, count: page.styles.count)
    for glyph in page.glyphs where page.styles[glyph.style].isVisible { counts[glyph.style] += 1 }
    let total = counts.reduce(0, +)
    var seen = 0
    for index in counts.indices.sorted(by: {
      (page.styles[$0].fontSize, $0) < (page.styles[$1].fontSize, $1)
    }) where page.styles[index].fontSize > 0 {
      seen += counts[index]
      if seen * 2 >= total { return page.styles[index].fontSize }
    }
    return 10
  }

  /// Lines and tables by their place on the page; a table comes before the first line below its top.
  private static func merged(_ lines: [TextLine], _ tables: [Table]) -> [PageLayout.Block] {
    var blocks: [PageLayout.Block] = []
    var next = 0
    for line in lines {
      while next < tables.count, tables[next].frame.y0 < line.box.midY {
        blocks.append(.table(tables[next]))
        next += 1
      }
      blocks.append(.line(line))
    }
    return blocks + tables[next...].map { .table($0) }
  }
}
