import PageModel

/// Lays out one page: tables first, then the lines of what they left.
struct PageAnalyzer {
  let options: LayoutOptions

  init(options: LayoutOptions) {
    self.options = options
  }

  /// The layouts of a page; furniture is found later, when all pages are known.
  ///
  /// One, or two where two pages are printed side by side on it. A page whose text is turned is laid out
  /// as if it were upright.
  func layouts(of page: PDFPage) -> [PageLayout] {
    if let sheet = PrintedSheet(page, options: options) { return sheet.pages.map(uprightLayout) }
    return [layout(of: page)]
  }

  private func layout(of page: PDFPage) -> PageLayout {
    guard let turn = PageTurn(page) else { return uprightLayout(of: page) }
    let analyzer = PageAnalyzer(options: turn.turned(options))
    return turn.restored(analyzer.uprightLayout(of: turn.upright()))
  }

  private func uprightLayout(of page: PDFPage) -> PageLayout {
    let fontSize = Self.usualFontSize(of: page)
    var free = readableGlyphs(of: page, fontSize: fontSize)
    let found = TableFinder(page: page, options: options, fontSize: fontSize).tables(in: free)
    let fragments = found.fragments
    free = found.free
    let vertical = Set(found.verticalTexts.flatMap(\.self))
    let lines = LineBuilder(page: page, options: options).lines(
      of: vertical.isEmpty ? free : free.filter { !vertical.contains($0) })
    let ordered = ReadingOrder(options: options).ordered(
      lines, tableTops: fragments.map(\.table.box.y0))
    return PageLayout(
      number: page.number, frame: page.frame,
      blocks: adding(
        found.verticalTexts, of: page, to: Self.merged(ordered, fragments.map(\.table))),
      furniture: [], findings: found.findings,
      readings: page.readingsOfItsNumbers, recognizedText: Self.recognizedText(free, of: page),
      pictures: page.picturesOfText, fragments: fragments, passedOver: found.passedOver,
      scored: found.scored)
  }

  /// The blocks with the lines of texts that are set in vertical lines, each text as a whole before what
  /// begins below its top.
  private func adding(
    _ texts: [[Int]], of page: PDFPage, to blocks: [PageLayout.Block]
  ) -> [PageLayout.Block] {
    guard !texts.isEmpty else { return blocks }
    let builder = LineBuilder(
      page: page.settingVertical(texts.flatMap(\.self)), options: options)
    var result = blocks
    for text in texts {
      let lines = builder.lines(of: text)
      let top = lines.map(\.box.y0).min() ?? 0
      let place = result.firstIndex { block in
        switch block {
        case .line(let line): line.direction == .horizontal && line.box.y0 > top
        case .table(let table): table.box.y0 > top
        }
      }
      result.insert(
        contentsOf: lines.map { .line($0) }, at: place ?? result.endIndex)
    }
    return result
  }

  private static func recognizedText(_ glyphs: [Int], of page: PDFPage) -> RecognizedText {
    RecognizedText(
      confidences: glyphs.compactMap { index in
        if case .recognized(let confidence) = page.glyphs[index].origin { confidence } else { nil }
      })
  }

  /// Glyphs a reader reads: not invisible, and no watermark.
  func readableGlyphs(of page: PDFPage, fontSize: Double) -> [Int] {
    let readable = page.styles.map { style in
      style.isVisible && !isWatermark(style, usualFontSize: fontSize)
    }
    guard readable.contains(false) else { return Array(page.glyphs.indices) }
    let pale = page.glyphs.indices.filter {
      let style = page.glyphs[$0].style
      return !readable[style] && page.styles[style].isVisible
    }
    let isOnDarkGround = glyphsOnDarkGround(among: pale, of: page)
    return page.glyphs.indices.filter {
      readable[page.glyphs[$0].style] || isOnDarkGround.contains($0)
    }
  }

  /// The pale glyphs that stand on a darker fill: the white header of a colored row.
  private func glyphsOnDarkGround(among pale: [Int], of page: PDFPage) -> Set<Int> {
    var result: Set<Int> = []
    var tree = BoxTree(pale.map { page.glyphs[$0].box.middle })
    // The fill that was drawn last is the ground.
    for fill in page.fills.reversed() {
      for glyph in tree.remove(touching: fill.rect).map({ pale[$0] })
      where fill.color.distance(to: page.styles[page.glyphs[glyph].style].color)
        >= options.watermarks.readableContrast
      {
        result.insert(glyph)
      }
    }
    return result
  }

  private func isWatermark(_ style: TextStyle, usualFontSize: Double) -> Bool {
    let lightness = min(style.color.red, style.color.green, style.color.blue)
    let isLarge = style.fontSize > usualFontSize * options.watermarks.fontSizeRatio
    return lightness
      >= (isLarge ? options.watermarks.lightness : options.watermarks.tiledLightness)
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
      while next < tables.count, tables[next].box.y0 < line.box.midY {
        blocks.append(.table(tables[next]))
        next += 1
      }
      blocks.append(.line(line))
    }
    return blocks + tables[next...].map { .table($0) }
  }
}
