import PageModel

/// Sets right the sizes and boxes of Type 3 fonts, which the library guesses.
///
/// It scales the size of such a font by the width of a glyph it takes for an m. Where fonts have numbers
/// for names of their glyphs, as those of browsers, that doubles the size, and the boxes are two lines
/// high. An ideograph tells the size, since it is as wide as its font is high, and the operator that
/// shows it tells the baseline. Of letters the operator tells both, where their widths agree: the library
/// gives such fonts no name. With a size twice too large the blanks between words seem too narrow.
struct LooseFontBoxes {
  /// What the fonts of one name need.
  private struct Correction {
    /// The true font size divided by the library's.
    let ratio: Double
    /// How far below the upper edge of a box its baseline runs, as a share of the box's height.
    let baseline: Double
  }

  /// A font as the library names and measures it: fonts of one name differ in how far it errs.
  private struct Font: Hashable {
    let name: String
    /// The library's size in tenths of a point.
    let size: Int

    init(_ style: RawStyle) {
      name = style.fontName
      size = Int(min(max(style.fontSize * 10, 0), 1e6).rounded())
    }
  }

  private let corrections: [Font: Correction]
  /// Sizes of styles before they were set right are this many times too large at least; ideographs that
  /// a designer condensed are two thirds as wide as high.
  private static let leastExcess = 1.6
  /// An ideograph's width and the size that the operator names differ by this share at most.
  private static let sizeTolerance = 0.1
  /// A glyph begins this close to where its operator shows it, in font sizes.
  private static let originTolerance = 0.05
  /// Ratios and baselines of one font are counted in steps of this share.
  private static let step = 0.02
  /// Fewer ideographs that agree tell nothing.
  private static let fewestWitnesses = 2
  /// Letters are about half as wide as their font is high; their widths differ from that by this share of
  /// the size on average: 0.36 em in condensed faces, 0.6 em where all are equally wide.
  private static let letterTolerance = 0.4
  /// Fewer letters that agree, or less than half of a font's, tell nothing.
  private static let fewestLetters = 3
  /// A font whose size is right to this share is left as it is.
  private static let rightness = 0.1

  /// Looks what the page's fonts need.
  init(_ glyphs: [RawGlyph], styles: [RawStyle], ink: Ink) {
    let suspects = Self.suspects(among: glyphs, styles: styles)
    guard !suspects.isEmpty else {
      corrections = [:]
      return
    }
    let finder = BaselineFinder(ink.shows.filter { $0.direction.x > 0.99 })
    var votes: [Font: [[Int]: Int]] = [:]
    var letters: [Font: Int] = [:]
    for suspect in suspects {
      let glyph = suspect.glyph
      let near = Self.originTolerance * suspect.size
      let edge = (
        from: Point(x: glyph.box.x0, y: glyph.box.y0), to: Point(x: glyph.box.x0, y: glyph.box.y1)
      )
      let style = styles[glyph.style]
      if suspect.isLetter { letters[Font(style), default: 0] += 1 }
      // A box two lines high has the line above in it as well: all are counted. The glyph's own baseline
      // is at the same place in every box; the line above the first is missing.
      var keys: Set<[Int]> = []
      finder.visitShows(through: edge, slack: near) {
        abs($0.fontSize - suspect.size) <= suspect.tolerance * suspect.size
          && abs($0.origin.x - glyph.box.x0) <= near
      } _: { show, _ in
        let ratio = show.fontSize / style.fontSize
        let baseline = (show.origin.y - glyph.box.y0) / glyph.box.height
        keys.insert([ratio, baseline].map { Int(($0 / Self.step).rounded()) })
      }
      for key in keys { votes[Font(style), default: [:]][key, default: 0] += 1 }
    }
    var corrections: [Font: Correction] = [:]
    for (font, counts) in votes {
      // The lower baseline where two are as frequent: the other is of the line above.
      guard let most = counts.max(by: { ($0.value, $0.key[1]) < ($1.value, $1.key[1]) }) else {
        continue
      }
      let ratio = Double(most.key[0]) * Self.step
      if let count = letters[font] {
        guard most.value >= Self.fewestLetters, most.value * 2 > count,
          abs(ratio - 1) > Self.rightness
        else { continue }
      } else if most.value < Self.fewestWitnesses {
        continue
      }
      corrections[font] = Correction(ratio: ratio, baseline: Double(most.key[1]) * Self.step)
    }
    self.corrections = corrections
  }

  /// A glyph that may tell its font's size, and about what that is.
  private struct Suspect {
    let glyph: RawGlyph
    let size: Double
    let tolerance: Double
    let isLetter: Bool
  }

  /// The ideographs that are much narrower than their size; of fonts without a name and without such
  /// ideographs the letters and digits.
  private static func suspects(among glyphs: [RawGlyph], styles: [RawStyle]) -> [Suspect] {
    var result: [Suspect] = []
    var hasIdeographs = [Bool](repeating: false, count: styles.count)
    for glyph in glyphs where glyph.isIdeograph && !glyph.isVertical && glyph.box.height > 0 {
      hasIdeographs[glyph.style] = true
      guard styles[glyph.style].fontSize >= glyph.box.width * leastExcess else { continue }
      result.append(
        Suspect(
          glyph: glyph, size: glyph.box.width, tolerance: sizeTolerance, isLetter: false))
    }
    let isAsked = styles.indices.map {
      namesOfNone.contains(styles[$0].fontName) && styles[$0].fontSize > 0 && !hasIdeographs[$0]
    }
    guard isAsked.contains(true) else { return result }
    let letters = glyphs.filter {
      isAsked[$0.style] && $0.scalar.isASCIILetterOrDigit && !$0.isVertical && $0.box.height > 0
    }
    var sums = [(width: Double, count: Double)](repeating: (0, 0), count: styles.count)
    for glyph in letters {
      sums[glyph.style].width += glyph.box.width
      sums[glyph.style].count += 1
    }
    return result
      + letters.map {
        Suspect(
          glyph: $0, size: 2 * sums[$0.style].width / sums[$0.style].count,
          tolerance: letterTolerance, isLetter: true)
      }
  }

  /// What the library calls fonts without a name.
  private static let namesOfNone: Set<String> = ["", "Default"]

  /// Whether no font needs anything.
  var isEmpty: Bool { corrections.isEmpty }

  /// The ratios that fonts of each name need.
  var ratios: [String: Set<Double>] {
    corrections.reduce(into: [:]) { $0[$1.key.name, default: []].insert($1.value.ratio) }
  }

  /// The styles with their true sizes.
  func corrected(_ styles: [RawStyle]) -> [RawStyle] {
    styles.map { style in
      guard let correction = corrections[Font(style)] else { return style }
      return RawStyle(
        fontName: style.fontName, fontSize: style.fontSize * correction.ratio, color: style.color)
    }
  }

  /// Lets the boxes of upright glyphs be as high as their size makes them, on their baselines; `styles`
  /// have the sizes that the library gave.
  func apply(to glyphs: inout [RawGlyph], styles: [RawStyle]) {
    for index in glyphs.indices where !glyphs[index].isVertical && glyphs[index].isVisible {
      guard let correction = corrections[Font(styles[glyphs[index].style])] else { continue }
      let box = glyphs[index].box
      let baseline = box.y0 + correction.baseline * box.height
      glyphs[index].box = Rect(
        x0: box.x0, y0: baseline - correction.ratio * (baseline - box.y0), x1: box.x1,
        y1: baseline + correction.ratio * (box.y1 - baseline))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
