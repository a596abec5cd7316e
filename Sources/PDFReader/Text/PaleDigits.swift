import PageModel

/// Finds digits so pale that a page's layout takes them for a watermark, though they stand where figures do:
/// right beside darker ones, or alone on a line with darker text. What is meant nobody knows.
struct PaleDigits {
  private let page: PDFPage
  private let isPale: [Bool]

  /// The darkest component of a color from which on text counts as a watermark at any size.
  private static let paleness = 0.78
  /// A ground this much darker, in a color component, makes pale text legible.
  private static let contrast = 0.2
  /// Glyphs with at most this between them are of one word, in font sizes.
  private static let gap = 0.3
  /// Pale glyphs looked at; more are a pattern.
  private static let mostGlyphs = 500
  /// Font sizes within this factor are one.
  private static let sameSize = 1.25

  init(page: PDFPage) {
    self.page = page
    isPale = page.styles.map {
      $0.isVisible && min($0.color.red, $0.color.green, $0.color.blue) >= Self.paleness
    }
  }

  /// The pale glyphs of numbers, from left to right on each line.
  var glyphs: [Glyph] {
    guard isPale.contains(true) else { return [] }
    let pale = page.glyphs.filter { isPale[$0.style] && !isOnGround($0.box) }
    guard !pale.isEmpty, pale.count <= Self.mostGlyphs, pale.contains(where: \.scalar.isDigit)
    else { return [] }
    let dark = page.glyphs.filter { page.styles[$0.style].isVisible && !isPale[$0.style] }
    return words(of: pale).filter { word in
      let line = dark.filter { isOnLine($0, of: word) }
      let isBeside = line.contains { dark in
        dark.scalar.isDigit && word.contains { self.isBeside($0.box, dark) }
      }
      let isNumber = word.allSatisfy {
        $0.scalar.isDigit || ",.-%".unicodeScalars.contains($0.scalar)
      }
      return isBeside || isNumber && word.contains(where: \.scalar.isDigit) && !line.isEmpty
    }.flatMap(\.self)
  }

  private func isOnGround(_ box: Rect) -> Bool {
    if page.images.contains(where: { $0.contains(x: box.midX, y: box.midY) }) { return true }
    let ground = page.fills.last { $0.rect.contains(x: box.midX, y: box.midY) }
    guard let color = ground?.color else { return false }
    return color.distance(to: .white) >= Self.contrast
  }

  /// Pale glyphs that stand right beside each other.
  private func words(of pale: [Glyph]) -> [[Glyph]] {
    var words: [[Glyph]] = []
    for glyph in pale.sorted(by: { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }) {
      if let last = words.last?.last, isBeside(glyph.box, last) {
        words[words.count - 1].append(glyph)
      } else {
        words.append([glyph])
      }
    }
    return words
  }

  private func isBeside(_ box: Rect, _ other: Glyph) -> Bool {
    let gap = max(box.x0 - other.box.x1, other.box.x0 - box.x1)
    return abs(box.midY - other.box.midY) < box.height / 2
      && gap <= Self.gap * page.styles[other.style].fontSize
  }

  /// Whether darker text of about the word's size stands on its line.
  private func isOnLine(_ dark: Glyph, of word: [Glyph]) -> Bool {
    guard let first = word.first else { return false }
    let sizes = (page.styles[dark.style].fontSize, page.styles[first.style].fontSize)
    return abs(dark.box.midY - first.box.midY) < first.box.height / 2
      && sizes.0 <= sizes.1 * Self.sameSize && sizes.1 <= sizes.0 * Self.sameSize
  }
}
