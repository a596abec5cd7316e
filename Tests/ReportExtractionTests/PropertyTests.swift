import PageModel
import ReportExtraction
import Testing

/// What must not change a number.
@Suite struct PropertyTests {
  private func pages(_ name: String) throws -> [PDFPage] {
    var options = ExtractionOptions()
    options.recognition.scope = .never
    options.password = Samples.password(of: name)
    let path = Repository.samples.appending(path: "\(name).pdf").path
    return Array(try ReportExtractor(options: options).document(path: path).pages)
  }

  private func values(of pages: [PDFPage]) -> [String] {
    let material = PageMaterialReader().material(of: DocumentLayout(pages: pages))
    let report = ReportRecognizer().report(
      from: material, source: ReportSource(file: "test", kind: .pdf))
    return FigureCatalog.known.figures.map { path in
      "\(path) \(report[path].value.map { "\($0)" } ?? "-")"
    }
  }

  @Test(arguments: Samples.reports) func theOrderOfDrawingChangesNoNumber(name: String) throws {
    let pages = try pages(name)
    var generator = SeededGenerator(seed: 7)
    let shuffled = pages.map { page in
      PDFPage(
        number: page.number, frame: page.frame, rotation: page.rotation,
        glyphs: page.glyphs.shuffled(using: &generator), styles: page.styles,
        rulings: page.rulings.shuffled(using: &generator),
        fills: page.fills.shuffled(using: &generator), images: page.images)
    }
    #expect(values(of: shuffled) == values(of: pages))
  }

  /// Every table torn between any two of its rows, one tear a time.
  @Test(arguments: Samples.reports) func aTableTornAtAnyRowKeepsItsNumbers(name: String) throws {
    let pages = try pages(name)
    let expected = values(of: pages)
    for (index, page) in pages.enumerated() {
      for height in PageTear.rowEdges(of: page) {
        let torn = PageTear.tear(pages, page: index, at: height)
        let changed = zip(values(of: torn), expected).filter { $0 != $1 }
        #expect(
          changed.isEmpty,
          "page \(page.number) torn at \(height): \(changed.prefix(1)) of \(changed.count)")
      }
    }
  }

  @Test func theOrderOfFilesChangesNoReport() throws {
    let names = Samples.reports.filter { Samples.password(of: $0) == nil }
    let paths = names.map { Repository.samples.appending(path: "\($0).pdf").path }
    let forward = try paths.map { try ReportExtractor().report(path: $0) }
    let backward = try paths.reversed().map { try ReportExtractor().report(path: $0) }
    #expect(forward == backward.reversed())
  }
}

/// A reproducible source of chance (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Tears a page in two as a page break would.
enum PageTear {
  /// Heights between rows at which a table of the page can be torn: no glyph stands across them.
  static func rowEdges(of page: PDFPage) -> [Double] {
    let layout = DocumentLayout(pages: [page])
    let edges = layout.tables.flatMap { table in
      table.cells.compactMap { $0.frame?.y0 }.filter { $0 > (table.frame?.y0 ?? 0) + 1 }
    }
    return Set(edges.map { ($0 * 10).rounded() / 10 }).sorted().filter { height in
      !page.glyphs.contains { $0.box.y0 < height - 1 && $0.box.y1 > height + 1 }
    }
  }

  /// The document with one page torn at `height`; what stood below goes to the top of a new page.
  static func tear(_ pages: [PDFPage], page index: Int, at height: Double) -> [PDFPage] {
    let page = pages[index]
    let shift = 60 - height
    // The page number stays at the foot of its page.
    let foot = DocumentLayout(pages: [page]).pages[0].furniture.map(\.box)
    let upper = PDFPage(
      number: index + 1, frame: page.frame, glyphs: page.glyphs.filter { $0.box.midY < height },
      styles: page.styles,
      rulings: page.rulings.compactMap { part(of: $0, from: -.infinity, to: height) },
      images: page.images)
    let lower = PDFPage(
      number: index + 2, frame: page.frame,
      glyphs: page.glyphs.filter { $0.box.midY >= height }.map { glyph in
        let isFoot = foot.contains { $0.contains(x: glyph.box.midX, y: glyph.box.midY) }
        return Glyph(
          scalar: glyph.scalar, box: isFoot ? glyph.box : moved(glyph.box, by: shift),
          style: glyph.style)
      },
      styles: page.styles,
      rulings: page.rulings.compactMap { part(of: $0, from: height, to: .infinity) }.map { ruling in
        moved(ruling, by: shift)
      })
    let after = pages[(index + 1)...].map { page in
      PDFPage(
        number: page.number + 1, frame: page.frame, glyphs: page.glyphs, styles: page.styles,
        rulings: page.rulings, fills: page.fills, images: page.images)
    }
    return pages[..<index] + [upper, lower] + after
  }

  private static func part(of ruling: Ruling, from top: Double, to bottom: Double) -> Ruling? {
    switch ruling.orientation {
    case .horizontal:
      return ruling.position >= top - 1 && ruling.position <= bottom + 1 ? ruling : nil
    case .vertical:
      let start = max(ruling.start, top)
      let end = min(ruling.end, bottom)
      guard end > start else { return nil }
      return Ruling(
        orientation: .vertical, position: ruling.position, start: start, end: end,
        thickness: ruling.thickness)
    }
  }

  private static func moved(_ box: Rect, by shift: Double) -> Rect {
    Rect(x0: box.x0, y0: box.y0 + shift, x1: box.x1, y1: box.y1 + shift)
  }

  private static func moved(_ ruling: Ruling, by shift: Double) -> Ruling {
    ruling.orientation == .horizontal
      ? Ruling(
        orientation: .horizontal, position: ruling.position + shift, start: ruling.start,
        end: ruling.end, thickness: ruling.thickness)
      : Ruling(
        orientation: .vertical, position: ruling.position, start: ruling.start + shift,
        end: ruling.end + shift, thickness: ruling.thickness)
  }
}
