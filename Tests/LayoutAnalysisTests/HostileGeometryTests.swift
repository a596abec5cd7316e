import LayoutAnalysis
import PageModel
import Testing

/// Pages no typesetter makes: laid out in bounded time, without a trap.
@Suite struct HostileGeometryTests {
  private func page(
    _ boxes: [Rect], rulings: [Ruling] = [], frame: Rect = Rect(x0: 0, y0: 0, x1: 595, y1: 842)
  ) -> PDFPage {
    PDFPage(
      number: 1, frame: frame, glyphs: boxes.map { Glyph(scalar: "5", box: $0, style: 0) },
      styles: [TextStyle(fontName: "", fontSize: 10)], rulings: rulings)
  }

  @Test(arguments: [1e20, -1e20, .infinity, -.infinity, .nan, 0])
  func coordinatesOfAnySizeAreTaken(value: Double) {
    let box = Rect(x0: value, y0: value, x1: value + 10, y1: value + 10)
    let usual = Rect(x0: 50, y0: 50, x1: 60, y1: 60)
    let rulings = [Ruling.Orientation.horizontal, .vertical].map {
      Ruling(orientation: $0, position: value, start: value, end: 50, thickness: value)
    }
    let layout = DocumentLayout(pages: [page([box, usual, box], rulings: rulings + rulings)])
    #expect(LineBrokenTextWriter().text(of: layout.pages).contains("5"))
  }

  @Test(arguments: [1e20, -1e20, .infinity, -.infinity, .nan, 0])
  func drawingsOfAnySizeAreLookedAt(value: Double) {
    let wide = Rect(x0: value, y0: 10, x1: 100, y1: value)
    let text = page([Rect(x0: 50, y0: 50, x1: 60, y1: 60)])
    let drawn = PDFPage(
      number: 1, frame: text.frame, glyphs: text.glyphs, styles: text.styles,
      fills: [Fill(rect: wide, color: .black), Fill(rect: wide, color: .white)],
      slants: [wide, Rect(x0: 0, y0: 0, x1: 300, y1: 300)])
    #expect(DocumentLayout(pages: [drawn]).pages.count == 1)
  }

  @Test(.timeLimit(.minutes(30))) func manyGlyphsAtOnePlaceAreLaidOut() {
    let box = Rect(x0: 50, y0: 50, x1: 60, y1: 60)
    let rulings = [20.0, 40, 80].map {
      Ruling(orientation: .horizontal, position: $0, start: 20, end: 80, thickness: 1)
    }
    let sides = [20.0, 55, 80].map {
      Ruling(orientation: .vertical, position: $0, start: 20, end: 80, thickness: 1)
    }
    let layout = DocumentLayout(pages: [
      page(Array(repeating: box, count: 30_000), rulings: rulings + sides)
    ])
    #expect(layout.tables.count == 1)
  }

  @Test(.timeLimit(.minutes(30))) func manyRulesAreLookedThrough() {
    let rules = (0..<40_000).map { (index: Int) -> Ruling in
      let start = Double(index % 4) * 50
      return Ruling(
        orientation: .horizontal, position: Double(index / 4) * 0.03, start: start,
        end: start + 50, thickness: 0.1)
    }
    let layout = DocumentLayout(pages: [page([Rect(x0: 1, y0: 1, x1: 5, y1: 5)], rulings: rules)])
    #expect(layout.pages.count == 1)
  }

  @Test func aDrawingIsNoTableAndSaysSo() {
    let rules = (0..<2_100).flatMap { index -> [Ruling] in
      [Ruling.Orientation.horizontal, .vertical].map {
        Ruling(
          orientation: $0, position: Double(index) * 4, start: 0, end: 8_400, thickness: 0.1)
      }
    }
    let layout = DocumentLayout(pages: [page([Rect(x0: 1, y0: 1, x1: 11, y1: 11)], rulings: rules)])
    #expect(layout.tables.isEmpty)
    #expect(layout.findings.map(\.rule) == ["limit.rulings"])
  }
}
