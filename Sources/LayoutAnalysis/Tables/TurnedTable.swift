import PageModel

/// A ruled frame on a page whose text is turned by 90°, 180° or 270° as the page's other text is not: a table pasted
/// sideways beside others. It is found on a page of its own that is turned upright.
struct TurnedTable {
  private let page: PDFPage
  private let glyphs: [Int]
  private let frame: Rect
  private let options: LayoutOptions

  /// `nil` where the text of the glyphs, by ascending indices, is upright.
  init?(in frame: Rect, glyphs: [Int], on page: PDFPage, options: LayoutOptions) {
    let turn = TextOrder(page: page).turn(of: glyphs)
    guard turn != 0 else { return nil }
    let room = options.rulings.snapInFontSizes * PageAnalyzer.usualFontSize(of: page)
    let area = Rect(
      x0: frame.x0 - room, y0: frame.y0 - room, x1: frame.x1 + room, y1: frame.y1 + room)
    self.page = PDFPage(
      number: page.number, frame: page.frame, textTurn: turn,
      glyphs: glyphs.map { page.glyphs[$0] }, styles: page.styles,
      rulings: page.rulings.filter { area.contains($0) },
      fills: page.fills.filter { area.contains(x: $0.rect.midX, y: $0.rect.midY) },
      images: page.images, slants: page.slants)
    self.glyphs = glyphs
    self.frame = frame
    self.options = options
  }

  /// The tables of the frame in the coordinates of the page, and the glyphs they took.
  func tables() -> (fragments: [TableFragment], taken: [Int]) {
    guard let turn = PageTurn(page) else { return ([], []) }
    let upright = turn.upright()
    let finder = TableFinder(
      page: upright, options: turn.turned(options),
      fontSize: PageAnalyzer.usualFontSize(of: upright))
    let result = finder.tables(in: Array(upright.glyphs.indices))
    let free = Set(result.free)
    return (
      result.fragments.map(turn.placed),
      glyphs.indices.filter { !free.contains($0) }.map { glyphs[$0] }
    )
  }
}

extension Rect {
  /// Whether a ruling stands in the area from end to end.
  fileprivate func contains(_ ruling: Ruling) -> Bool {
    switch ruling.orientation {
    case .horizontal:
      (y0...y1).contains(ruling.position) && ruling.start >= x0 && ruling.end <= x1
    case .vertical:
      (x0...x1).contains(ruling.position) && ruling.start >= y0 && ruling.end <= y1
    }
  }
}
