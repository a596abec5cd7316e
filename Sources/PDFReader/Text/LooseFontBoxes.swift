import PageModel

/// Sets right the sizes and boxes of Type 3 fonts, which the library guesses.
///
/// It scales the size of such a font by the width of a glyph it takes for an m. Where fonts have numbers
/// for names of their glyphs, as those of browsers, that doubles the size, and the boxes are two lines
/// high. An ideograph tells the size, since it is as wide as its font is high, and the operator that
/// shows it tells the baseline.
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

  /// Looks what the page's fonts need.
  init(_ glyphs: [RawGlyph], styles: [RawStyle], ink: Ink) {
    let suspects = glyphs.filter {
      $0.isIdeograph && !$0.isVertical
        && styles[$0.style].fontSize >= $0.box.width * Self.leastExcess
    }
    guard !suspects.isEmpty else {
      corrections = [:]
      return
    }
    let finder = BaselineFinder(ink.shows.filter { $0.direction.x > 0.99 })
    var votes: [Font: [[Int]: Int]] = [:]
    for glyph in suspects where glyph.box.height > 0 {
      let size = glyph.box.width
      let near = Self.originTolerance * size
      let edge = (
        from: Point(x: glyph.box.x0, y: glyph.box.y0), to: Point(x: glyph.box.x0, y: glyph.box.y1)
      )
      let style = styles[glyph.style]
      // A box two lines high has the line above in it as well: all are counted. The glyph's own baseline
      // is at the same place in every box; the line above the first is missing.
      var keys: Set<[Int]> = []
      finder.visitShows(through: edge, slack: near) {
        abs($0.fontSize - size) <= Self.sizeTolerance * size
          && abs($0.origin.x - glyph.box.x0) <= near
      } _: { show, _ in
        let ratio = show.fontSize / style.fontSize
        let baseline = (show.origin.y - glyph.box.y0) / glyph.box.height
        keys.insert([ratio, baseline].map { Int(($0 / Self.step).rounded()) })
      }
      for key in keys { votes[Font(style), default: [:]][key, default: 0] += 1 }
    }
    corrections = votes.compactMapValues { counts in
      // The lower baseline where two are as frequent: the other is of the line above.
      guard let most = counts.max(by: { ($0.value, $0.key[1]) < ($1.value, $1.key[1]) }),
        most.value >= Self.fewestWitnesses
      else { return nil }
      return Correction(
        ratio: Double(most.key[0]) * Self.step, baseline: Double(most.key[1]) * Self.step)
    }
  }

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
