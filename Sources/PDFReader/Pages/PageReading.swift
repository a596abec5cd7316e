import PageModel

/// Reads one page and notes what its reader should know.
struct PageReading {
  let number: Int
  let options: PDFReaderOptions
  private(set) var findings: [Finding] = []
  /// Whether the page is over all limits, so that poppler must not see it.
  private(set) var isAbandoned = false
  /// Whether nobody can tell what the page costs, and such pages are not to be read.
  private(set) var isRefused = false
  /// What the page asks of poppler; `nil` where that could not be counted.
  private(set) var cost: PageCost?

  /// What the content stream tells of the page.
  struct Drawn {
    let ink: Ink
    let geometry: PageGeometry
  }

  init(number: Int, options: PDFReaderOptions) {
    self.number = number
    self.options = options
  }

  /// What the page's content stream draws, or `nil` where libqpdf cannot read it.
  mutating func drawn(in document: borrowing QPDFDocument) -> Drawn? {
    guard let page = document.page(at: number - 1) else { return nil }
    let geometry = PageGeometry(page: page, of: document)
    let resources = PageGeometry.resources(of: page, document)
    switch document.size(ofContentOf: page, limit: options.maximumContentBytesPerPage) {
    case .bounded: break
    case .excessive:
      isAbandoned = true
      return nil
    case .unknown: return nil
    }
    guard let content = document.content(ofPage: page) else { return nil }
    var interpreter = ContentInterpreter(
      frame: geometry.frame, matrix: geometry.matrix, options: options)
    let ink = interpreter.ink(of: content.bytes, resources: resources, in: document)
    cost = interpreter.cost
    guard let ink else {
      isAbandoned = true
      return nil
    }
    return Drawn(ink: ink, geometry: geometry)
  }

  /// Decides whether poppler may see the page, by what it costs and what those before it did.
  mutating func decide(on total: inout DocumentCost) {
    guard !options.readsUnmeasured, !isAbandoned else { return }
    isRefused = cost.map { !$0.isModest || !total.admits($0) } ?? true
  }

  /// Whether the page cannot be told to be one that may be drawn: it asks for more than was counted.
  var isUnmeasured: Bool { cost.map { !$0.isModest } ?? true }

  /// The page, with rulings from the drawn page where the content stream tells none.
  mutating func page(
    _ document: borrowing PopplerDocumentHandle, drawn: Drawn?,
    graphics: borrowing QPDFDocument?
  ) -> PDFPage {
    guard let page = document.page(at: number - 1) else {
      let unreadable = Self.unreadable(number)
      findings += unreadable.findings
      return unreadable.page
    }
    let frame = page.frame
    guard frame.width > 0, frame.height > 0 else {
      note(.pageEmpty)
      return PDFPage(number: number, frame: frame, glyphs: [], styles: [])
    }
    guard !isAbandoned else {
      note(.pageAbandoned)
      return PDFPage(number: number, frame: frame, glyphs: [], styles: [])
    }
    let trusted = agreeing(drawn, frame)
    // The libraries see different pages: what one of them counted says nothing of the other's.
    if drawn != nil, trusted == nil, !options.readsUnmeasured { isRefused = true }
    guard !isRefused else {
      note(.pageUnmeasured)
      return PDFPage(number: number, frame: frame, glyphs: [], styles: [])
    }
    var text = text(of: page, frame: frame)
    switch graphics {
    case .some(let graphics):
      if let decoded = decoded(text, drawn: drawn, frame: frame, in: graphics) { text = decoded }
      if let shown = shown(text, drawn: drawn, frame: frame, in: graphics) { text = shown }
      if let whole = whole(text, drawn: trusted, frame: frame, in: graphics, page) { text = whole }
    case .none: break
    }
    if let ink = trusted?.ink { straighten(&text, ink: ink, in: graphics) }
    var glyphs = DoubledGlyphRemover(
      distanceInFontSizes: options.doubledGlyphDistanceInFontSizes
    ).singles(of: text)
    var textTurn = 0
    if let ink = trusted?.ink {
      textTurn = TextTurn(options: options).mark(&glyphs, styles: text.styles, ink: ink)
      // A page printed sideways is not set in vertical fonts.
      if textTurn == 0 {
        VerticalFontCorrection.apply(to: &glyphs, styles: text.styles, ink: ink)
      }
    }
    var colored = text.styles
    if let ink = trusted?.ink { distrust(&glyphs, colored, ink: ink, in: graphics) }
    if let ink = trusted?.ink {
      settle(&glyphs, &colored, ink: ink, frame: frame, in: graphics, page)
      if textTurn == 0 { hideReversed(&glyphs, ink: ink, in: graphics) }
    }
    TextVisibility(options: options).mark(&glyphs, styles: colored, ink: trusted?.ink)
    if let ink = trusted?.ink { PageEdge(frame: frame, ink: ink).mark(&glyphs) }
    var picture: Picture?
    if let ink = trusted?.ink {
      let dropped = text.glyphs.count - glyphs.count
      picture = self.picture(of: ink, frame: frame, &glyphs, colored, droppedBefore: dropped)
      TranslucentText(options: options).recolor(&glyphs, styles: &colored, ink: ink)
    }
    let (finished, styles) = StyleTable(styles: colored).finish(glyphs)
    if trusted?.ink.exceedsLimit == true {
      note(.pageOperators)
    }
    var result = PDFPage(
      number: number, frame: frame, rotation: trusted?.geometry.rotation ?? 0,
      textTurn: textTurn, glyphs: finished, styles: styles,
      rulings: picture?.rulings
        ?? rulings(of: page, frame: frame, trusted?.ink, finished, graphics: graphics),
      fills: trusted?.ink.fills ?? [], images: trusted?.ink.images.map(\.box) ?? [],
      slants: trusted?.ink.slants ?? [], carrier: picture?.carrier ?? .marks)
    if case .marks = result.carrier {
      let checked = DoubtfulDigits(page: result, slashes: trusted?.ink.slashes ?? []).read()
      result = checked.page
      findings += checked.findings
      noteText(.pagePale, PaleDigits(page: result).glyphs.map { ($0.scalar, $0.box) })
    }
    return result
  }

  /// A page that could not be opened.
  static func unreadable(_ number: Int) -> ReadPage {
    ReadPage(
      page: PDFPage(
        number: number, frame: Rect(x0: 0, y0: 0, x1: 0, y1: 0), glyphs: [], styles: []),
      findings: [
        Finding(.pageUnreadable, page: number)
      ])
  }

  // MARK: Pictures

  /// What is told of a page that is a picture.
  private struct Picture {
    let carrier: PageCarrier
    /// The lines drawn upon it.
    let rulings: [Ruling]
  }

  /// `nil` for a page that is no picture. The text laid under a picture becomes the page's text.
  private func picture(
    of ink: Ink, frame: Rect, _ glyphs: inout [RawGlyph], _ styles: [RawStyle],
    droppedBefore: Int
  ) -> Picture? {
    guard let pictures = PictureFinder(images: ink.images, frame: frame, options: options) else {
      return nil
    }
    let kinds = LayerFinder(options: options, pictures: pictures, ink: ink)
      .kinds(of: glyphs, styles: styles)
    let printed = zip(glyphs, kinds).filter { $0.1 == .printed }.map(\.0.box)
    guard let resolution = pictures.pixelsPerPoint(printed: printed, rulings: ink.rulings) else {
      return nil
    }
    for index in glyphs.indices where kinds[index] == .layer {
      glyphs[index].isLayer = true
      glyphs[index].isVisible = true
    }
    glyphs = DoubledLayers(options: options, styles: styles, droppedBefore: droppedBefore)
      .singles(of: glyphs)
    return Picture(
      carrier: .picture(pixelsPerPoint: resolution), rulings: pictures.uncovered(ink.rulings))
  }

  // MARK: Shapes

  /// The page, told to be one of shapes where its fonts do not say what its characters are; what the
  /// library takes them for is left out.
  func told(_ page: PDFPage, drawn: Drawn?, in document: borrowing QPDFDocument) -> PDFPage {
    guard let ink = drawn?.ink, page.carrier == .marks else { return page }
    let finder = ShapesFinder(
      page, fonts: ink.fonts, outlineCount: ink.outlineCount, options: options.carriers)
    switch finder.telling(in: document) {
    case .all: return page
    case .none: return page.shapes { _ in false }
    case .allBut(let fonts): return page.shapes { !fonts.contains($0.fontName) }
    }
  }

  // MARK: Text

  private mutating func text(of page: borrowing PopplerPageHandle, frame: Rect) -> PageText {
    guard let text = page.withText({ $0.glyphs(in: frame, options: options) }) else {
      note(.pageTextUnreadable)
      return PageText()
    }
    if text.exceedsLimit {
      note(.pageGlyphs, ["most": "\(options.maximumGlyphsPerPage)"])
    }
    if text.isMispaired {
      note(.pageMispaired)
    }
    return text
  }

  /// The page's text where fonts have codes of GBK in place of the letters that the library takes them for;
  /// `nil` for nearly all pages, whose fonts have names in Latin letters.
  private func decoded(
    _ text: PageText, drawn: Drawn?, frame: Rect, in graphics: borrowing QPDFDocument
  ) -> PageText? {
    guard let drawn,
      text.styles.contains(where: { $0.fontName.utf8.contains { $0 >= 0x80 } }),
      let page = graphics.page(at: number - 1)
    else { return nil }
    let fonts = GBKFonts.dictionaries(among: drawn.ink.fonts, in: graphics)
    guard !fonts.isEmpty,
      let copy = graphics.withMaps(
        fonts.map { ($0, GBKCode.map) }, { QPDFPageCopy(of: page, in: graphics) }),
      !copy.bytes.isEmpty
    else { return nil }
    guard
      let document = try? PopplerDocumentHandle(bytes: copy.bytes, file: "", password: nil),
      let page = document.page(at: 0),
      let coded = page.withText({ $0.glyphs(in: frame, options: options) })
    else { return nil }
    return GBKText(coded: coded, original: text)?.text
  }

  /// Notes glyphs with their characters, where there are any.
  mutating func noteText(
    _ template: FindingTemplate, _ glyphs: [(scalar: Unicode.Scalar, box: Rect)]
  ) {
    if let finding = Finding(template, glyphs, page: number) { findings.append(finding) }
  }

  /// Sets sizes and boxes right that the library guessed, and hides what is set at a slant.
  private func straighten(
    _ text: inout PageText, ink: Ink, in graphics: borrowing QPDFDocument?
  ) {
    let boxes = LooseFontBoxes(text.glyphs, styles: text.styles, ink: ink)
    let styles = boxes.isEmpty ? text.styles : boxes.corrected(text.styles)
    if SlantedText.isFound(in: ink, options: options) {
      SlantedText(options: options, ratios: boxes.ratios).hide(
        &text.glyphs, styles: styles, ink: ink,
        followed: followed(to: text.glyphs, styles, ink, in: graphics))
    }
    if !boxes.isEmpty { boxes.apply(to: &text.glyphs, styles: text.styles) }
    text.styles = styles
  }

  /// How far the page's upright operators could be followed.
  private func followed(
    to glyphs: [RawGlyph], _ styles: [RawStyle], _ ink: Ink,
    in graphics: borrowing QPDFDocument?
  ) -> ShowWalk.Followed {
    switch graphics {
    case .some(let document):
      ShowWalk(
        seen: SeenInk(options: options, ink: ink),
        bytesPerCode: ink.fonts.map { $0.facts(in: document).bytesPerCode }
      ).followed(to: glyphs, styles: styles)
    case .none: ShowWalk.Followed(glyphs: glyphs.map { _ in false }, share: 0)
    }
  }

  // MARK: Rulings

  private mutating func rulings(
    of page: borrowing PopplerPageHandle, frame: Rect, _ ink: Ink?, _ glyphs: [Glyph],
    graphics: borrowing QPDFDocument?
  ) -> [Ruling] {
    if let ink {
      guard ink.rulings.isEmpty, !glyphs.isEmpty, isScan(ink, frame: frame) else {
        return ink.rulings
      }
    }
    let mayBeDrawn =
      switch graphics {
      case .some(let graphics): self.mayBeDrawn(in: graphics)
      case .none: options.readsUnmeasured
      }
    guard mayBeDrawn, let drawn = drawnRulings(of: page, frame: frame) else {
      note(.pageRulingsMissing)
      return []
    }
    note(.pageRulingsDrawn)
    return drawn
  }

  /// Whether the page is an image of a page with recognized text in or under it; a picture that
  /// text was set upon is none.
  private func isScan(_ ink: Ink, frame: Rect) -> Bool {
    let scan = ink.images.firstIndex { $0.box.area >= options.scannedImageShare * frame.area }
    guard let scan else { return false }
    return ink.shows.contains { !$0.isVisible || $0.imageCount <= scan }
  }

  func mayBeDrawn(in graphics: borrowing QPDFDocument) -> Bool {
    var check = DrawingCheck(options: options)
    switch check.verdict(for: number, in: graphics) {
    case .fine: return true
    case .tooLarge: return false
    case .unmeasured: return options.readsUnmeasured
    }
  }

  private func drawnRulings(of page: borrowing PopplerPageHandle, frame: Rect) -> [Ruling]? {
    let size = DrawingSize(frame: frame, scale: options.drawnPixelsPerPoint, options: options)
    guard
      let drawing = page.drawing(
        pixelsPerPoint: size.scale, width: size.width, height: size.height)
    else { return nil }
    return DrawnRulings(options: options).rulings(on: drawing, scale: size.scale)
  }

  // MARK: Agreement

  /// What was drawn, where both libraries speak of the same page; off by rounding is the same.
  private mutating func agreeing(_ drawn: Drawn?, _ frame: Rect) -> Drawn? {
    guard let drawn else { return nil }
    let tolerance = 0.5
    let own = drawn.geometry.frame
    if abs(own.width - frame.width) <= tolerance, abs(own.height - frame.height) <= tolerance {
      return drawn
    }
    note(.pageDisagreement)
    return nil
  }

  mutating func note(
    _ template: FindingTemplate, _ arguments: KeyValuePairs<String, BilingualText> = [:],
    frame: Rect? = nil
  ) {
    findings.append(Finding(template, arguments, page: number, frame: frame))
  }
}

extension PDFPage {
  /// The page as one of shapes, with the glyphs of some styles.
  fileprivate func shapes(keeping isKept: (TextStyle) -> Bool) -> PDFPage {
    let keeps = styles.map(isKept)
    return PDFPage(
      number: number, frame: frame, rotation: rotation, textTurn: textTurn,
      glyphs: glyphs.filter { keeps[$0.style] },
      styles: styles, rulings: rulings, fills: fills, images: images, slants: slants,
      carrier: .shapes, readings: readings)
  }
}
