import LayoutAnalysis
import PageModel
import Testing

/// Ten times as much on a page takes about ten times as long; a search of everything for each thing
/// would take a hundred times. `scripts/bench-scaling` measures more closely.
@Suite(.serialized) struct LayoutGrowthTests {
  /// The bound leaves room for a machine that does other things, too.
  private static let mostGrowth = 25.0

  @Test(arguments: [false, true]) func tablesCostNoMoreThanTheirGlyphs(areRuled: Bool) {
    #expect(growth { Self.table(glyphs: $0, isRuled: areRuled) } < Self.mostGrowth)
  }

  @Test func whiteTextOnFillsCostsNoMoreThanItsGlyphs() {
    #expect(growth { Self.filledCells(count: $0) } < Self.mostGrowth)
  }

  @Test func manyShortLinesCostNoMoreThanTheirGlyphs() {
    #expect(growth { Self.table(glyphs: $0, columns: 2, isRuled: false) } < Self.mostGrowth)
  }

  @Test func manyBoxesCostNoMoreThanTheirGlyphs() {
    #expect(growth { Self.boxes(count: $0 / 4) } < Self.mostGrowth)
  }

  @Test func aWideTableCostsNoMoreThanItsGlyphs() {
    #expect(growth { Self.table(glyphs: $0, columns: $0 / 6, isRuled: false) } < Self.mostGrowth)
  }

  /// How many times longer 10,000 take than 1,000; the shortest of three runs each.
  private func growth(_ page: (Int) -> PDFPage) -> Double {
    let clock = ContinuousClock()
    let times = [1_000, 10_000].map { count in
      let page = page(count)
      return (0..<3).map { _ in clock.measure { _ = DocumentLayout(pages: [page]) } }.min()
    }
    guard let small = times[0], let large = times[1] else { return .infinity }
    return large / small
  }

  private static func glyph(_ scalar: Unicode.Scalar, x: Double, y: Double) -> Glyph {
    Glyph(scalar: scalar, box: Rect(x0: x, y0: y, x1: x + 5, y1: y + 10), style: 0)
  }

  private static func table(glyphs count: Int, columns: Int = 10, isRuled: Bool) -> PDFPage {
    var glyphs: [Glyph] = []
    var rulings: [Ruling] = []
    for index in 0..<(count / 2) {
      let x = 50 + Double(index % columns) * 20
      let y = 50 + Double(index / columns) * 14
      glyphs += [glyph("1", x: x + 5, y: y), glyph("2", x: x + 10, y: y)]
      guard isRuled else { continue }
      rulings += [
        Ruling(orientation: .horizontal, position: y - 2, start: x, end: x + 20, thickness: 0.5),
        Ruling(orientation: .vertical, position: x, start: y - 2, end: y + 12, thickness: 0.5),
      ]
    }
    let height = 100 + Double(count / 2 / columns) * 14
    return PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: height), glyphs: glyphs,
      styles: [TextStyle(fontName: "", fontSize: 10)], rulings: rulings)
  }

  /// Boxes of two cells with two letters each, one below the other.
  private static func boxes(count: Int) -> PDFPage {
    var glyphs: [Glyph] = []
    var rulings: [Ruling] = []
    for index in 0..<count {
      let y = 50 + Double(index) * 28
      for x in [50.0, 70] {
        glyphs += [glyph("a", x: x + 5, y: y), glyph("b", x: x + 10, y: y)]
      }
      rulings += [y - 2, y + 12].map {
        Ruling(orientation: .horizontal, position: $0, start: 50, end: 90, thickness: 0.5)
      }
      rulings += [50.0, 70, 90].map {
        Ruling(orientation: .vertical, position: $0, start: y - 2, end: y + 12, thickness: 0.5)
      }
    }
    return PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 100 + Double(count) * 28), glyphs: glyphs,
      styles: [TextStyle(fontName: "", fontSize: 10)], rulings: rulings)
  }

  private static func filledCells(count: Int) -> PDFPage {
    var glyphs: [Glyph] = []
    var fills: [Fill] = []
    for index in 0..<count {
      let x = 50 + Double(index % 10) * 20
      let y = 50 + Double(index / 10) * 14
      glyphs.append(glyph("5", x: x + 5, y: y))
      fills.append(Fill(rect: Rect(x0: x, y0: y - 2, x1: x + 20, y1: y + 12), color: .black))
    }
    return PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 100 + Double(count / 10) * 14),
      glyphs: glyphs, styles: [TextStyle(fontName: "", fontSize: 10, color: .white)], fills: fills)
  }
}
