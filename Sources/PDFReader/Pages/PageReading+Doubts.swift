import PageModel

/// What of a page's text is not what its reader sees, or may not be.
extension PageReading {
  /// The page's text as its glyphs are, where the file gives other digits to be read in their place.
  mutating func shown(
    _ text: PageText, drawn: Drawn?, frame: Rect, in graphics: borrowing QPDFDocument
  ) -> PageText? {
    guard let drawn, drawn.ink.hasReplacedText, let page = graphics.page(at: number - 1),
      let copy = ReplacedText.copy(of: page, in: graphics), !copy.bytes.isEmpty,
      let document = try? PopplerDocumentHandle(bytes: copy.bytes, file: "", password: nil),
      let page = document.page(at: 0),
      let shown = page.withText({ $0.glyphs(in: frame, options: options) })
    else { return nil }
    let digits = ReplacedText.digits(shown: shown, given: text)
    guard !digits.isEmpty else { return nil }
    noteText(.pageReplaced, digits.map { ($0.scalar, $0.box) })
    return shown
  }

  /// The page's text with a mark for each character that is drawn and of which its font does not say what it is;
  /// `nil` where there are none.
  mutating func whole(
    _ text: PageText, drawn: Drawn?, frame: Rect, in graphics: borrowing QPDFDocument,
    _ original: borrowing PopplerPageHandle
  ) -> PageText? {
    guard let drawn, let page = graphics.page(at: number - 1) else { return nil }
    let untold = UntoldCodes(drawn.ink.fonts, in: graphics)
    guard !untold.isEmpty, let copy = untold.copy(of: page, in: graphics), !copy.bytes.isEmpty,
      let document = try? PopplerDocumentHandle(bytes: copy.bytes, file: "", password: nil),
      let page = document.page(at: 0),
      var whole = page.withText({ $0.glyphs(in: frame, options: options) })
    else { return nil }
    var marks = UntoldCodes.marks(in: &whole, known: text)
    guard !marks.isEmpty else { return nil }
    // Producers set blanks in such codes as well.
    let blank = blank(marks.map { whole.glyphs[$0].box }, of: original, frame: frame, in: graphics)
    let blanks = Set(blank.map { marks[$0] })
    marks.removeAll(where: blanks.contains)
    guard let first = marks.first else { return nil }
    note(.pageUntold, ["count": "\(marks.count)"], frame: whole.glyphs[first].box)
    whole.glyphs = whole.glyphs.indices.filter { !blanks.contains($0) }.map { whole.glyphs[$0] }
    return whole
  }

  /// The boxes, by index, within which the page shows nothing; none where it may not be drawn.
  private func blank(
    _ boxes: [Rect], of page: borrowing PopplerPageHandle, frame: Rect,
    in graphics: borrowing QPDFDocument
  ) -> Set<Int> {
    let size = DrawingSize(frame: frame, scale: InkCheck.pixelsPerPoint, options: options)
    guard !boxes.isEmpty, mayBeDrawn(in: graphics),
      let drawing = page.drawing(
        pixelsPerPoint: size.scale, width: size.width, height: size.height)
    else { return [] }
    return InkCheck.blank(boxes, on: drawing, scale: size.scale)
  }

  /// Takes away digits of fonts that nobody can trust: a sign for what is unknown stands in their places.
  mutating func distrust(
    _ glyphs: inout [RawGlyph], _ styles: [RawStyle], ink: Ink,
    in graphics: borrowing QPDFDocument?
  ) {
    switch graphics {
    case .some(let document):
      let fonts = DigitFonts(ink.fonts, in: document)
      guard !fonts.isEmpty else { return }
      let finder = ShowFinder(ink.shows)
      let digits = glyphs.indices.filter { glyphs[$0].isVisible && glyphs[$0].scalar.isDigit }
      let shows = digits.map { index in
        let style = styles[glyphs[index].style]
        return finder.exactShow(
          of: glyphs[index], fontSize: style.fontSize, color: style.color)?.run.font
      }
      for (template, doubtful) in [
        (FindingTemplate.pageContradicted, fonts.contradicted), (.pageNameless, fonts.nameless),
      ] {
        let found = zip(digits, shows).filter { $0.1.map(doubtful.contains) ?? false }.map(\.0)
        noteText(template, found.map { (glyphs[$0].scalar, glyphs[$0].box) })
        for index in found { glyphs[index].scalar = "\u{FFFD}" }
      }
    case .none: break
    }
  }

  /// Gives glyphs the colors that they are drawn in, where some of the page are hidden: the library gives
  /// all glyphs of a word the color of the first.
  mutating func settle(
    _ glyphs: inout [RawGlyph], _ styles: inout [RawStyle], ink: Ink, frame: Rect,
    in graphics: borrowing QPDFDocument?, _ page: borrowing PopplerPageHandle
  ) {
    let seen = SeenInk(options: options, ink: ink)
    guard seen.mayHideText(frame: frame) else { return }
    switch graphics {
    case .some(let document):
      let bytes = ink.fonts.map { $0.facts(in: document).bytesPerCode }
      let need = seen.need(bytesPerCode: bytes)
      guard need != .none else { return }
      let settled = ShowWalk(seen: seen, bytesPerCode: bytes)
        .settle(&glyphs, styles: &styles, onlyHides: need == .hiddenEnds)
      noteText(.pageHidden, settled.hidden.map { (glyphs[$0].scalar, glyphs[$0].box) })
      let digits = PartlySeenNumbers(glyphs).digits(among: settled.hidden)
      let blank = blank(digits.map { glyphs[$0].box }, of: page, frame: frame, in: document)
      for (place, index) in digits.enumerated() where !blank.contains(place) {
        glyphs[index].scalar = UntoldCodes.mark
        glyphs[index].isVisible = true
      }
      noteText(
        .pageDoubtfulPaint,
        settled.doubtful.filter(\.scalar.isDigit).map { ($0.scalar, $0.box) })
    case .none: break
    }
  }

  /// Leaves out digits that stand on their heads among upright text.
  mutating func hideReversed(
    _ glyphs: inout [RawGlyph], ink: Ink, in graphics: borrowing QPDFDocument?
  ) {
    guard ReversedText.isFound(in: ink) else { return }
    switch graphics {
    case .some(let document):
      let isDrawn = ink.fonts.map { $0.facts(in: document).isDrawn(in: document) }
      let reversed = ReversedText(ink: ink, isDrawn: isDrawn).digits(among: glyphs)
      noteText(.pageReversed, reversed.map { (glyphs[$0].scalar, glyphs[$0].box) })
      for index in reversed {
        glyphs[index].isVisible = false
        glyphs[index].isSettled = true
      }
    case .none: break
    }
  }
}
