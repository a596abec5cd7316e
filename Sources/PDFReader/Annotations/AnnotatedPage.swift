import PageModel

/// Puts what a page's form fields, typed notes and stamps draw upon the page.
struct AnnotatedPage {
  /// The page as its own content draws it.
  private let plain: PDFPage
  /// What the annotations draw, on a page of its own.
  private let added: PDFPage
  /// Boxes through which nothing of the page is seen.
  private let covers: [Rect]

  /// The page with its annotations; the page itself where it has none.
  static func reading(
    over plain: ReadPage, in document: borrowing QPDFDocument, options: PDFReaderOptions,
    notes: inout DocumentNotes
  ) -> ReadPage {
    let number = plain.page.number
    guard let object = document.page(at: number - 1),
      let appearances = PageAppearances(of: object, in: document)
    else { return plain }
    guard
      let annotated = Self(
        plain.page, appearances, in: document, options: options, notes: &notes)
    else {
      return plain.adding(Finding(.annotationsUnread, page: number))
    }
    let read = ReadPage(page: annotated.page, findings: plain.findings)
    guard !annotated.added.glyphs.isEmpty else { return read }
    return read.adding(
      Finding(
        .annotationsRead, ["count": "\(annotated.added.glyphs.count)"], page: number))
  }

  /// Reads the annotations from a file of their own; `nil` where that is not to be had.
  private init?(
    _ plain: PDFPage, _ appearances: PageAppearances, in document: borrowing QPDFDocument,
    options: PDFReaderOptions, notes: inout DocumentNotes
  ) {
    guard let copy = appearances.page(in: document), !copy.bytes.isEmpty else { return nil }
    var options = options
    options.readsAnnotations = false
    let source = DocumentSource(file: "", password: nil, options: options)
    guard let opened = try? OpenedDocument(bytes: copy.bytes, source: source) else {
      // It may have been refused because nobody can tell what it costs.
      notes.leftUnmeasured = true
      return nil
    }
    let read = opened.page(1, options: options, notes: &notes)
    guard !read.findings.contains(where: { $0.severity == .error }) else { return nil }
    self.plain = plain
    added = read.page
    covers = opened.covers(ofPage: 1, options: options)
  }

  /// The page, without what lies under the ground of an annotation: a number typed over another takes its
  /// place.
  var page: PDFPage {
    let seen = plain.glyphs.filter { glyph in
      !covers.contains { $0.contains(x: glyph.box.midX, y: glyph.box.midY) }
    }
    let glyphs = added.glyphs.map { glyph in
      Glyph(
        scalar: glyph.scalar, box: glyph.box, style: glyph.style + plain.styles.count,
        origin: .annotation)
    }
    return PDFPage(
      number: plain.number, frame: plain.frame, rotation: plain.rotation, textTurn: plain.textTurn,
      glyphs: seen + glyphs, styles: plain.styles + added.styles,
      rulings: plain.rulings + added.rulings, fills: plain.fills + added.fills,
      images: plain.images + added.images, slants: plain.slants + added.slants,
      carrier: plain.carrier, readings: plain.readings)
  }
}

extension OpenedDocument {
  /// Boxes that a page's content fills so that nothing beneath them is seen.
  fileprivate borrowing func covers(ofPage number: Int, options: PDFReaderOptions) -> [Rect] {
    var reading = PageReading(number: number, options: options)
    switch graphics {
    case .some(let graphics):
      guard let ink = reading.drawn(in: graphics)?.ink else { return [] }
      return ink.opaqueFills + ink.images.filter(\.isOpaque).map(\.box)
    case .none: return []
    }
  }
}

extension ReadPage {
  fileprivate func adding(_ finding: Finding) -> ReadPage {
    ReadPage(page: page, findings: findings + [finding])
  }
}
