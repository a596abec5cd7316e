import PageModel

/// Digits that are printed, but not as a part of the text around them: struck through, or one upon the other.
///
/// They stay in the text, for nobody knows what is meant; a finding says where to look.
struct DoubtfulDigits {
  let page: PDFPage
  private let visible: [Glyph]

  /// Parts of a glyph's height between which a line strikes it through.
  private static let middle = 0.35...0.72
  /// A line through words ends this close to them, in font sizes; rules of tables go on.
  private static let overhang = 0.6
  /// Digits share at least this much of the narrower one's width and height.
  private static let shared = 0.5
  /// Pages with more digits are drawings, and maps.
  private static let mostDigits = 5_000
  /// Longer lines strike no words through, in points.
  private static let longestStroke = 400.0

  init(page: PDFPage) {
    self.page = page
    visible = page.glyphs.filter { page.styles[$0.style].isVisible }
      .sorted { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }
  }

  var findings: [Finding] {
    guard visible.contains(where: { Self.isDigit($0) }) else { return [] }
    return [finding(.pageStruck, struck()), finding(.pageOverprinted, overprinted())]
      .compactMap(\.self)
  }

  private func finding(_ template: FindingTemplate, _ glyphs: [Glyph]) -> Finding? {
    guard let first = glyphs.first else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: glyphs.prefix(40).map(\.scalar))
    return Finding(
      template, ["text": "\(String(text))"], page: page.number, frame: first.box)
  }

  private static func isDigit(_ glyph: Glyph) -> Bool {
    (0x30...0x39).contains(glyph.scalar.value)
  }

  // MARK: Struck through

  private func struck() -> [Glyph] {
    let lines = page.rulings.filter {
      $0.orientation == .horizontal && $0.end - $0.start <= Self.longestStroke
    }
    return lines.flatMap(struck)
  }

  /// The digits of the words that a line goes through, and that it ends with.
  private func struck(by line: Ruling) -> [Glyph] {
    var low = 0
    var high = visible.count
    // No letter on a page of text is higher than this, in points.
    let reach = 40.0
    while low < high {
      let middle = (low + high) / 2
      if visible[middle].box.midY < line.position - reach {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var crossed: [Glyph] = []
    while low < visible.count, visible[low].box.midY <= line.position + reach {
      let box = visible[low].box
      let part = box.height > 0 ? (line.position - box.y0) / box.height : 0
      if Self.middle.contains(part), box.midX > line.start, box.midX < line.end {
        crossed.append(visible[low])
      }
      low += 1
    }
    guard let first = crossed.map(\.box.x0).min(), let last = crossed.map(\.box.x1).max(),
      let size = crossed.map(\.box.height).min(), line.start >= first - Self.overhang * size,
      line.end <= last + Self.overhang * size
    else { return [] }
    return crossed.filter(Self.isDigit)
  }

  // MARK: One upon the other

  private func overprinted() -> [Glyph] {
    let digits = visible.filter(Self.isDigit)
    guard digits.count <= Self.mostDigits else { return [] }
    var result: [Glyph] = []
    for (index, glyph) in digits.enumerated() {
      for other in digits[(index + 1)...] {
        // Ordered by their middles: what follows stands lower still.
        guard other.box.midY - glyph.box.midY < glyph.box.height / 2 else { break }
        if share(glyph.box, other.box) { result += [glyph, other] }
      }
    }
    return result
  }

  private func share(_ one: Rect, _ other: Rect) -> Bool {
    let across = min(one.x1, other.x1) - max(one.x0, other.x0)
    let down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > Self.shared * min(one.width, other.width)
      && down > Self.shared * min(one.height, other.height)
  }
}
