import LayoutAnalysis
import PageModel

/// A page of Latin text at places in points, with the space between words that fonts have: narrower gaps
/// and smaller steps from line to line than a drawing of characters shows.
struct SetPage {
  /// Font size in points.
  var size = 10.0
  /// The space between words, in font sizes.
  var space = 0.26
  private var glyphs: [Glyph] = []
  private var rulings: [Ruling] = []

  init(size: Double = 10) { self.size = size }

  func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
  }

  /// Width of a character, in points; ideographs are as wide as the type is high.
  private func advance(of scalar: Unicode.Scalar) -> Double {
    (scalar == " " ? space : scalar.value >= 0x2E80 ? 1 : 0.5) * size
  }

  /// Sets a text; `y` is its upper edge.
  mutating func set(_ text: String, x: Double, y: Double) {
    var x = x
    for scalar in text.unicodeScalars {
      let width = advance(of: scalar)
      if scalar != " " {
        glyphs.append(
          Glyph(scalar: scalar, box: Rect(x0: x, y0: y, x1: x + width, y1: y + size), style: 0))
      }
      x += width
    }
  }

  /// Sets a text that ends at a place.
  mutating func set(_ text: String, endingAt x: Double, y: Double) {
    set(text, x: x - width(of: text), y: y)
  }

  /// Sets a text centered on a place.
  mutating func set(_ text: String, centeredAt x: Double, y: Double) {
    set(text, x: x - width(of: text) / 2, y: y)
  }

  /// Sets words so far apart that a line fills a measure.
  mutating func justify(_ text: String, x: Double, y: Double, measure: Double) {
    let words = text.split(separator: " ").map(String.init)
    let solid = words.reduce(0) { $0 + width(of: $1) }
    let gap = (measure - solid) / Double(max(words.count - 1, 1))
    var x = x
    for word in words {
      set(word, x: x, y: y)
      x += width(of: word) + gap
    }
  }

  mutating func rule(y: Double, from start: Double, to end: Double) {
    rulings.append(
      Ruling(orientation: .horizontal, position: y, start: start, end: end, thickness: 0.5))
  }

  mutating func rule(x: Double, from start: Double, to end: Double) {
    rulings.append(
      Ruling(orientation: .vertical, position: x, start: start, end: end, thickness: 0.5))
  }

  var page: PDFPage {
    PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs,
      styles: [TextStyle(fontName: "Serif", fontSize: size)], rulings: rulings)
  }
}
