import PageModel

/// Makes text of the codes of fonts in GBK, in the order in which they stand on the page.
struct GBKText {
  /// Codes without a partner, for each pair, from which on a font's text is in another encoding: in that
  /// of western Europe letters with accents end words.
  private static let mostLoneCodes = 0.2
  /// Share of the pairs whose second code is no ASCII, at least: in GBK two of three are not, and nearly
  /// all in the characters of GB 2312. A letter with an accent has hardly ever another one behind it.
  private static let leastHighPairs = 0.5
  /// How much of a code's height or width the other one of its pair stands beside, 0 to 1.
  private static let sharedLine = 0.5

  /// The page with codes for characters.
  private let coded: PageText
  /// The page as its encodings say.
  private let original: PageText
  /// The first glyph of each pair, with its character.
  private let pairs: [Int: Unicode.Scalar]
  /// Names of the fonts whose codes are pairs.
  private let fonts: Set<String>

  init?(coded: PageText, original: PageText) {
    guard let decoder = GBKDecoder() else { return nil }
    self.coded = coded
    self.original = original
    var pairs: [Int: Unicode.Scalar] = [:]
    var counts: [String: Counts] = [:]
    var index = 0
    while index < coded.glyphs.count {
      defer { index += 1 }
      guard let lead = GBKCode.code(of: coded.glyphs[index].scalar), lead >= 0x80 else { continue }
      let font = coded.styles[coded.glyphs[index].style].fontName
      if let scalar = Self.pair(at: index, lead: lead, in: coded, decoder) {
        pairs[index] = scalar
        index += 1
        counts[font, default: Counts()].add(pairWith: GBKCode.code(of: coded.glyphs[index].scalar))
      } else {
        counts[font, default: Counts()].lone += 1
      }
    }
    self.pairs = pairs
    fonts = Set(counts.filter { $0.value.arePairs }.keys)
  }

  /// What the codes of a font come to.
  private struct Counts {
    var pairs = 0
    /// Pairs whose second code is no ASCII.
    var highPairs = 0
    var lone = 0

    mutating func add(pairWith trail: UInt8?) {
      pairs += 1
      if let trail, trail >= 0x80 { highPairs += 1 }
    }

    var arePairs: Bool {
      Double(lone) <= mostLoneCodes * Double(pairs)
        && Double(highPairs) >= leastHighPairs * Double(pairs)
    }
  }

  /// The page's text, each pair one glyph; codes that are in no pair are what their encoding says.
  var text: PageText {
    guard !fonts.isEmpty else { return original }
    var text = coded
    text.glyphs = []
    var told: [Rect: Unicode.Scalar] = [:]
    for glyph in original.glyphs { told[glyph.box] = glyph.scalar }
    var index = 0
    while index < coded.glyphs.count {
      defer { index += 1 }
      let glyph = coded.glyphs[index]
      guard GBKCode.code(of: glyph.scalar) != nil else {
        text.glyphs.append(glyph)
        continue
      }
      if let scalar = pairs[index], fonts.contains(coded.styles[glyph.style].fontName) {
        index += 1
        guard !scalar.isBlank else { continue }
        let box = glyph.box.union(coded.glyphs[index].box)
        text.glyphs.append(glyph.with(scalar, box: box))
      } else if let scalar = told[glyph.box] {
        text.glyphs.append(glyph.with(scalar, box: glyph.box))
      }
    }
    return text
  }

  /// The character of a code and the one after it, where both stand on one line in one font.
  private static func pair(
    at index: Int, lead: UInt8, in text: PageText, _ decoder: borrowing GBKDecoder
  ) -> Unicode.Scalar? {
    guard GBKCode.isLead(lead), index + 1 < text.glyphs.count else { return nil }
    let first = text.glyphs[index]
    let second = text.glyphs[index + 1]
    guard let trail = GBKCode.code(of: second.scalar), GBKCode.isTrail(trail),
      text.styles[first.style].fontName == text.styles[second.style].fontName,
      isBeside(first.box, second.box)
    else { return nil }
    return decoder.scalar(lead, trail)
  }

  /// Whether boxes stand on one line, upright or turned.
  private static func isBeside(_ one: Rect, _ other: Rect) -> Bool {
    let height = min(one.y1, other.y1) - max(one.y0, other.y0)
    let width = min(one.x1, other.x1) - max(one.x0, other.x0)
    return height >= sharedLine * min(one.height, other.height)
      || width >= sharedLine * min(one.width, other.width)
  }
}

extension RawGlyph {
  /// The glyph as another character, in another box.
  fileprivate func with(_ scalar: Unicode.Scalar, box: Rect) -> RawGlyph {
    RawGlyph(
      scalar: scalar, box: box, style: style, isVertical: isVertical, isVisible: isVisible,
      isLayer: isLayer)
  }
}
