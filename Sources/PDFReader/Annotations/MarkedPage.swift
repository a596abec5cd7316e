import PageModel

/// A page with the shapes that annotations draw upon it: what they cover is not seen, and lines strike digits
/// through. They are no part of its tables.
struct MarkedPage {
  /// The page without what annotations cover, and what is found of digits that they cover or strike through;
  /// the page itself where there are none.
  static func reading(
    over read: ReadPage, in document: borrowing QPDFDocument, options: PDFReaderOptions,
    notes: inout DocumentNotes
  ) -> ReadPage {
    let page = read.page
    guard let object = document.page(at: page.number - 1),
      let shapes = PageAppearances(of: object, kinds: .shapes, in: document)
    else { return read }
    let drawn = shapes.withDocument(in: document, options: options, notes: &notes) { opened, _ in
      opened.ink(ofPage: 1, options: options)
    }
    guard let ink = drawn else {
      return read.adding([Finding(.annotationsUnread, page: page.number)])
    }
    let covers = PageCovers(ink)
    let seen = page.keeping { !covers.hide($0) }
    let hidden = Finding(
      .pageHidden,
      page.glyphs.filter { $0.scalar.isDigit && covers.hide($0) }
        .map { ($0.scalar, $0.box) }, page: page.number)
    let marked = DoubtfulDigits(page: seen, slashes: ink.slashes).read(struckBy: ink.rulings)
    return ReadPage(
      page: marked.page, findings: read.findings + [hidden].compactMap(\.self) + marked.findings)
  }
}

/// What a page's annotations draw that lets nothing beneath it through.
struct PageCovers {
  private let areas: [Area]

  init(_ ink: Ink) {
    areas = ink.covers + ink.images.filter(\.isOpaque).map { Area($0.box) }
  }

  /// Whether a glyph is not seen.
  func hide(_ glyph: Glyph) -> Bool {
    areas.contains { $0.hides(glyph.box) }
  }

  /// Whether a glyph is not seen beneath areas upon which none of `others` stands.
  func hide(_ glyph: Glyph, without others: [Glyph]) -> Bool {
    areas.contains { area in
      area.hides(glyph.box)
        && !others.contains { area.contains(x: $0.box.midX, y: $0.box.midY) }
    }
  }
}

extension PDFPage {
  /// The page with some of its glyphs.
  fileprivate func keeping(_ isKept: (Glyph) -> Bool) -> PDFPage {
    with(glyphs: glyphs.filter(isKept))
  }
}

extension ReadPage {
  /// The page with further findings.
  func adding(_ findings: [Finding]) -> ReadPage {
    ReadPage(page: page, findings: self.findings + findings)
  }
}
