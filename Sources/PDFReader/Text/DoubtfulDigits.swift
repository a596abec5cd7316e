import Algorithms
import PageModel

/// Digits that are printed, but not as a part of the text around them: struck through, or one upon the other.
///
/// Digits that are struck through are not read: what stands beside them in a cell is the number that was meant, or
/// none is. Of those upon each other nobody knows what is meant; they stay. A finding says where to look.
struct DoubtfulDigits {
  let page: PDFPage
  private let slashes: [Slash]
  private let visible: [Glyph]

  /// Parts of a glyph's height between which a line strikes it through.
  private static let middle = 0.22...0.72
  /// A line through words ends this close to them, in font sizes; rules of tables go on.
  private static let overhang = 0.6
  /// Digits share at least this much of the narrower one's width and height.
  private static let shared = 0.5
  /// Pages with more digits are drawings, and maps.
  private static let mostDigits = 5_000
  /// Longer lines strike no words through, in points.
  private static let longestStroke = 400.0

  init(page: PDFPage, slashes: [Slash]) {
    self.page = page
    self.slashes = slashes
    visible = page.glyphs.filter { page.styles[$0.style].isVisible }
      .sorted { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }
  }

  /// The page without what is struck through, and what is found.
  func read() -> ReadPage {
    guard visible.contains(where: { Self.isDigit($0) }) else {
      return ReadPage(page: page, findings: [])
    }
    return read(struck: struck(by: page.rulings), overprinted: overprinted())
  }

  /// The same of digits that the lines of annotations strike through, however far they go on.
  func read(struckBy rulings: [Ruling]) -> ReadPage {
    read(struck: struck(by: rulings, overhang: .infinity), overprinted: [])
  }

  private func read(struck: [Glyph], overprinted: [Glyph]) -> ReadPage {
    ReadPage(
      page: struck.isEmpty ? page : page.doubting(struck),
      findings: [finding(.pageStruck, struck), finding(.pageOverprinted, overprinted)]
        .compactMap(\.self))
  }

  private func finding(_ template: FindingTemplate, _ glyphs: [Glyph]) -> Finding? {
    Finding(template, glyphs.map { ($0.scalar, $0.box) }, page: page.number)
  }

  private static func isDigit(_ glyph: Glyph) -> Bool {
    (0x30...0x39).contains(glyph.scalar.value)
  }

  // MARK: Struck through

  /// - Parameter overhang: How far a line may go on beside words, in heights of letters.
  private func struck(
    by rulings: [Ruling], overhang: Double = Self.overhang
  ) -> [Glyph] {
    let lines = rulings.filter {
      $0.orientation == .horizontal && $0.end - $0.start <= Self.longestStroke
    }
    var result: [Glyph] = []
    for line in lines {
      result += words(from: line.start, to: line.end, around: line.position, overhang) { box in
        let part = box.height > 0 ? (line.position - box.y0) / box.height : 0
        return Self.middle.contains(part) && box.midX > line.start && box.midX < line.end
      }
    }
    var crossed: [Rect: [Slash]] = [:]
    for slash in slashes where slash.box.width <= Self.longestStroke {
      crossed[slash.box, default: []].append(slash)
    }
    for (box, lines) in crossed.sorted(by: { ($0.key.y0, $0.key.x0) < ($1.key.y0, $1.key.x0) }) {
      result += words(from: box.x0, to: box.x1, around: box.midY, overhang) { letter in
        lines.contains { $0.crosses(letter) }
      }.filter { !result.contains($0) }
    }
    return result
  }

  /// The digits of the words that a line goes through, and that it ends with.
  private func words(
    from start: Double, to end: Double, around y: Double, _ overhang: Double,
    where isCrossed: (Rect) -> Bool
  ) -> [Glyph] {
    // No letter on a page of text is higher than this, in points.
    let reach = 40.0
    let low = visible.partitioningIndex { $0.box.midY >= y - reach }
    let near = visible[low...].prefix { $0.box.midY <= y + reach }
    guard let crossed = near.first(where: { isCrossed($0.box) }) else { return [] }
    // A slanting line leaves the letters at its ends beside it.
    let words = near.filter {
      abs($0.box.midY - crossed.box.midY) < crossed.box.height / 2 && $0.box.midX > start
        && $0.box.midX < end
    }
    guard let first = words.map(\.box.x0).min(), let last = words.map(\.box.x1).max(),
      let size = words.map(\.box.height).min(), start >= first - overhang * size,
      end <= last + overhang * size,
      2 * words.count(where: { isCrossed($0.box) }) >= words.count
    else { return [] }
    return words.filter(Self.isDigit)
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

extension PDFPage {
  /// The page with the mark for an unknown character in the place of some glyphs.
  fileprivate func doubting(_ digits: [Glyph]) -> PDFPage {
    let doubted = Set(digits)
    return with(
      glyphs: glyphs.map { glyph in
        doubted.contains(glyph)
          ? Glyph(scalar: "\u{FFFD}", box: glyph.box, style: glyph.style, origin: glyph.origin)
          : glyph
      })
  }

  /// The page with other glyphs.
  func with(glyphs: [Glyph]) -> PDFPage {
    PDFPage(
      number: number, frame: frame, rotation: rotation, textTurn: textTurn, glyphs: glyphs,
      styles: styles, rulings: rulings, fills: fills, images: images, slants: slants,
      carrier: carrier, readings: readings)
  }
}

extension Slash {
  /// Whether it goes through the core of a letter: half its box, about the middle.
  fileprivate func crosses(_ letter: Rect) -> Bool {
    // The part of the line that is within the core on both axes (Liang and Barsky's clipping).
    var enter = 0.0
    var leave = 1.0
    for (start, end, middle, half) in [
      (from.x, to.x, letter.midX, letter.width / 4),
      (from.y, to.y, letter.midY, letter.height / 4),
    ] {
      let low = (middle - half - start) / (end - start)
      let high = (middle + half - start) / (end - start)
      enter = max(enter, min(low, high))
      leave = min(leave, max(low, high))
    }
    return enter < leave
  }
}

extension Finding {
  /// A finding of glyphs, with their characters and the place of the first; `nil` where there are none.
  init?(
    _ template: FindingTemplate, _ glyphs: [(scalar: Unicode.Scalar, box: Rect)], page: Int
  ) {
    guard let first = glyphs.first else { return nil }
    let most = 40
    var text = String.UnicodeScalarView()
    text.append(contentsOf: glyphs.prefix(most).map(\.scalar))
    let more = glyphs.count > most ? "…" : ""
    self.init(template, ["text": "\(String(text))\(more)"], page: page, frame: first.box)
  }
}
