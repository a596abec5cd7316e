import PageModel

/// Puts what a page's form fields, typed notes and stamps draw upon the page.
struct AnnotatedPage {
  /// The page as its own content draws it.
  private let plain: PDFPage
  /// What the annotations draw, on a page of its own.
  private let added: PDFPage
  /// What of that lets nothing of the page through.
  private let covers: PageCovers

  /// The page with its annotations; the page itself where it has none.
  static func reading(
    over plain: ReadPage, in document: borrowing QPDFDocument, options: PDFReaderOptions,
    notes: inout DocumentNotes
  ) -> ReadPage {
    let number = plain.page.number
    guard let object = document.page(at: number - 1),
      let appearances = PageAppearances(of: object, kinds: .words, in: document)
    else { return plain }
    let annotated = appearances.withDocument(in: document, options: options, notes: &notes) {
      opened, notes in
      Self(plain.page, opened, options: options, notes: &notes)
    }
    guard let annotated else {
      return plain.adding([Finding(.annotationsUnread, page: number)])
    }
    return ReadPage(page: annotated.page, findings: plain.findings)
      .adding(annotated.findings(of: appearances))
  }

  /// Reads the annotations from a file of their own; `nil` where that cannot be read.
  private init?(
    _ plain: PDFPage, _ opened: borrowing OpenedDocument, options: PDFReaderOptions,
    notes: inout DocumentNotes
  ) {
    var options = options
    options.readsAnnotations = false
    let read = opened.page(1, options: options, notes: &notes)
    guard !read.findings.contains(where: { $0.severity == .error }),
      let ink = opened.ink(ofPage: 1, options: options)
    else { return nil }
    self.plain = plain
    added = read.page
    covers = PageCovers(ink)
  }

  private func findings(of appearances: PageAppearances) -> [Finding] {
    var findings: [Finding] = []
    if !added.glyphs.isEmpty {
      findings.append(
        Finding(.annotationsRead, ["count": "\(added.glyphs.count)"], page: plain.number))
    }
    if !appearances.values.isEmpty {
      findings.append(
        Finding(
          .annotationValues, ["text": "\(appearances.values.joined(separator: " · "))"],
          page: plain.number))
    }
    if appearances.hasUndrawnValues {
      findings.append(Finding(.annotationsUnread, page: plain.number))
    }
    // A number typed upon the ground takes the place of what is beneath it.
    let hidden = plain.glyphs.filter {
      $0.scalar.isDigit && covers.hide($0, without: added.glyphs)
    }
    return findings
      + [Finding(.pageHidden, hidden.map { ($0.scalar, $0.box) }, page: plain.number)]
      .compactMap(\.self)
  }

  /// The page, without what lies under the ground of an annotation: a number typed over another takes its
  /// place.
  var page: PDFPage {
    let seen = plain.glyphs.filter { !covers.hide($0) }
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
