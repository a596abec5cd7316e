import PageModel

/// Two pages printed side by side on one sheet.
struct PrintedSheet {
  /// The left and the right page, with their places on the sheet.
  let pages: [PDFPage]

  /// `nil` for a page that is one.
  ///
  /// A sheet is wider than high, nothing crosses its middle, and both halves are set alike: text from
  /// one edge to the other at the same distance from the left edge of each half, or page numbers that
  /// follow each other at one height.
  init?(_ page: PDFPage, options: LayoutOptions) {
    guard page.textTurn == 0, page.frame.width >= page.frame.height * options.sheets.widthRatio
    else {
      return nil
    }
    let middle = page.frame.midX
    let fontSize = PageAnalyzer.usualFontSize(of: page)
    let gutter = options.sheets.gutterInFontSizes * fontSize / 2
    let crosses = { (start: Double, end: Double) in
      start < middle + gutter && end > middle - gutter
    }
    let glyphs = page.glyphs.filter { page.styles[$0.style].isVisible }
    guard !glyphs.contains(where: { crosses($0.box.x0, $0.box.x1) }),
      !page.rulings.contains(where: {
        $0.orientation == .horizontal
          ? crosses($0.start, $0.end) : crosses($0.position, $0.position)
      })
    else { return nil }
    let halves = [
      Rect(x0: page.frame.x0, y0: page.frame.y0, x1: middle, y1: page.frame.y1),
      Rect(x0: middle, y0: page.frame.y0, x1: page.frame.x1, y1: page.frame.y1),
    ].map { Self.part(of: page, in: $0) }
    guard Self.areSetAlike(halves, fontSize: fontSize, options: options) else { return nil }
    pages = halves
  }

  private static func part(of page: PDFPage, in frame: Rect) -> PDFPage {
    let holds = { (box: Rect) in box.midX >= frame.x0 && box.midX < frame.x1 }
    return PDFPage(
      number: page.number, frame: frame, rotation: page.rotation, textTurn: page.textTurn,
      glyphs: page.glyphs.filter { holds($0.box) }, styles: page.styles,
      rulings: page.rulings.filter {
        let middle = $0.orientation == .horizontal ? ($0.start + $0.end) / 2 : $0.position
        return middle >= frame.x0 && middle < frame.x1
      }, fills: page.fills.filter { holds($0.rect) }, images: page.images.filter(holds),
      slants: page.slants.filter(holds), carrier: page.carrier,
      readings: page.readings.filter { holds($0.frame) })
  }

  private static func areSetAlike(
    _ halves: [PDFPage], fontSize: Double, options: LayoutOptions
  ) -> Bool {
    let lines = halves.map { half in
      LineBuilder(page: half, options: options).lines(
        of: half.glyphs.indices.filter { half.styles[half.glyphs[$0].style].isVisible })
    }
    guard let left = lines[0].last, let right = lines[1].last else { return false }
    if let first = PageNumber.value(of: left.text), PageNumber.value(of: right.text) == first + 1,
      abs(left.box.midY - right.box.midY) < fontSize
    {
      return true
    }
    let tolerance = options.sheets.edgeToleranceInFontSizes * fontSize
    let edges = zip(halves, lines).map { half, lines in
      (
        left: (lines.map(\.box.x0).min() ?? 0) - half.frame.x0,
        right: (lines.map(\.box.x1).max() ?? 0) - half.frame.x0
      )
    }
    // Columns of a table are no pages: text fills both halves, line below line.
    let areFull = zip(halves, lines).allSatisfy { half, lines in
      lines.count { $0.box.width >= half.frame.width / 2 } >= options.columns.gutterLineCount
    }
    return areFull && abs(edges[0].left - edges[1].left) < tolerance
      && abs(edges[0].right - edges[1].right) < tolerance
  }
}
