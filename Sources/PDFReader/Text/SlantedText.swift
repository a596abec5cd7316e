import PageModel

/// Hides text that is set at a slant on a page whose other text is upright: a watermark, a stamp. It
/// runs through the lines and cells of the page and belongs to none of them.
struct SlantedText {
  let options: PDFReaderOptions
  /// By how much the library errs in the size of fonts of a name: a watermark's size may be one that
  /// no upright text shares, so that it was not set right.
  let ratios: [String: Set<Double>]
  /// An ideograph is as wide as its font is high, to within this share: at a slant its box is narrower.
  private static let ideographTolerance = 0.15
  /// Font sizes within this factor are one.
  private static let sameSize = 1.2
  /// Colors whose components differ by at most this are one.
  private static let sameColor = 0.05
  /// Operators that were followed to this share of their codes tell what is theirs; some codes are blanks.
  private static let followedShare = 0.8
  /// A glyph may begin this far before the point at which it is shown, in font sizes.
  private static let slackInFontSizes = 0.2
  /// Directions whose components differ by less are as much horizontal as vertical, and the library
  /// may take them for either.
  private static let diagonalTolerance = 0.02

  /// The baseline may run this far beyond a box, as a share of its length across the line: the library
  /// guesses how far some fonts reach above and below theirs.
  private static let reach = 0.25

  /// Whether some of the page's text is set at a slant.
  static func isFound(in ink: Ink, options: PDFReaderOptions) -> Bool {
    ink.shows.contains { min(abs($0.direction.x), abs($0.direction.y)) >= options.leastSlant }
  }

  /// Marks the glyphs of slanted operators as not visible.
  ///
  /// - Parameter followed: Glyphs to which upright operators were followed are theirs. Where nearly all upright text
  ///   was followed, the others are the slanted operators' wherever they may be.
  func hide(
    _ glyphs: inout [RawGlyph], styles: [RawStyle], ink: Ink, followed: ShowWalk.Followed
  ) {
    let slanted = ink.shows.filter { isSlanted($0.direction) }
    guard !slanted.isEmpty else { return }
    let finder = BaselineFinder(slanted)
    let straight = BaselineFinder(ink.shows.filter { !isSlanted($0.direction) })
    let matches = glyphs.map { match(of: $0, styles[$0.style], finder) }
    let isCertain = followed.share >= Self.followedShare
    let hidden = glyphs.indices.filter { index in
      guard let distance = matches[index], !followed.glyphs[index] else { return false }
      return isCertain
        || !isUpright(glyphs[index], styles[glyphs[index].style], straight, slanted: distance)
    }
    let upright = Double(glyphs.count - hidden.count)
    let isUsuallyUpright = upright >= options.leastUprightTextShare * Double(glyphs.count)
    // A page that was laid on the scanner askew has no upright text but a stamped number. What repeats
    // itself is a watermark all the same, on a last page with few lines.
    let different = Set(hidden.map { glyphs[$0].scalar }).count
    let isTiled = upright > 0 && different * options.fewestWatermarkTiles <= hidden.count
    guard isUsuallyUpright || isTiled else { return }
    for index in hidden {
      glyphs[index].isVisible = false
      // What the library put below or above it in one line is upright all the same.
      for neighbor in [index - 1, index + 1]
      where glyphs.indices.contains(neighbor) && followed.glyphs[neighbor] {
        glyphs[neighbor].isVertical = false
      }
    }
  }

  /// Whether a direction is far from both axes.
  private func isSlanted(_ direction: Point) -> Bool {
    min(abs(direction.x), abs(direction.y)) >= options.leastSlant
  }

  /// How far along its line a slanted operator may have drawn the glyph, from where it begins; `nil` where none may.
  private func match(
    of glyph: RawGlyph, _ style: RawStyle, _ finder: BaselineFinder
  ) -> Double? {
    let slack = Self.slackInFontSizes * style.fontSize
    return edges(of: glyph.box).compactMap { edge in
      finder.show(through: (edge.from, edge.to), slack: slack) { show in
        fits(show, style) && edge.axis.begins(show.direction)
          && hasAdvance(of: show, glyph, along: edge.axis)
      }?.distance
    }.min()
  }

  /// Whether what may be slanted may as well be upright: it is so, unless it begins where the slanted operator does
  /// and the upright one does not.
  private func isUpright(
    _ glyph: RawGlyph, _ style: RawStyle, _ straight: BaselineFinder, slanted distance: Double
  ) -> Bool {
    let slack = Self.slackInFontSizes * style.fontSize
    let left = edges(of: glyph.box)[0]
    let upright = straight.show(through: (left.from, left.to), slack: slack) { show in
      fits(show, style) && show.direction.x > 0 && isUprightAdvance(of: show, glyph)
    }
    guard let upright else { return false }
    return abs(distance) >= slack || abs(upright.distance) < slack
  }

  private func fits(_ show: TextShow, _ style: RawStyle) -> Bool {
    let sizes = [1] + (ratios[style.fontName] ?? [])
    return sizes.contains { ratio in
      let size = style.fontSize * ratio
      return size / Self.sameSize <= show.fontSize && show.fontSize <= size * Self.sameSize
    }
      && show.color.map { $0.distance(to: style.color) <= Self.sameColor } ?? true
  }

  /// Whether the glyph's box along an axis is as long as its font makes it at the operator's slant.
  private func hasAdvance(of show: TextShow, _ glyph: RawGlyph, along axis: Axis) -> Bool {
    let along = axis.isHorizontal ? glyph.box.width : glyph.box.height
    let across = axis.isHorizontal ? glyph.box.height : glyph.box.width
    let part = axis.isHorizontal ? abs(show.direction.x) : abs(show.direction.y)
    let full = show.fontSize * part
    guard glyph.isIdeograph else {
      return along < across && along <= full * (1 + Self.ideographTolerance)
    }
    return abs(along - full) <= Self.ideographTolerance * full
  }

  private func isUprightAdvance(of show: TextShow, _ glyph: RawGlyph) -> Bool {
    guard glyph.isIdeograph else { return glyph.box.width < glyph.box.height }
    return abs(glyph.box.width - show.fontSize) <= Self.ideographTolerance * show.fontSize
  }

  // MARK: Edges

  /// A direction along an axis, in which the library takes slanted text to run.
  private struct Axis {
    let isHorizontal: Bool
    let isForward: Bool

    /// Whether text of the direction may be taken to run along this axis.
    func begins(_ direction: Point) -> Bool {
      let along = isHorizontal ? direction.x : direction.y
      let across = isHorizontal ? direction.y : direction.x
      return (along > 0) == isForward
        && abs(along) >= abs(across) - SlantedText.diagonalTolerance
    }
  }

  /// The four edges of a box, each where text of one axis begins.
  private func edges(of box: Rect) -> [(axis: Axis, from: Point, to: Point)] {
    let x0 = box.x0 - Self.reach * box.width
    let x1 = box.x1 + Self.reach * box.width
    let y0 = box.y0 - Self.reach * box.height
    let y1 = box.y1 + Self.reach * box.height
    return [
      (
        Axis(isHorizontal: true, isForward: true), Point(x: box.x0, y: y0), Point(x: box.x0, y: y1)
      ),
      (
        Axis(isHorizontal: true, isForward: false), Point(x: box.x1, y: y0),
        Point(x: box.x1, y: y1)
      ),
      (
        Axis(isHorizontal: false, isForward: true), Point(x: x0, y: box.y0),
        Point(x: x1, y: box.y0)
      ),
      (
        Axis(isHorizontal: false, isForward: false), Point(x: x0, y: box.y1),
        Point(x: x1, y: box.y1)
      ),
    ]
  }
}

extension RawGlyph {
  /// Whether it is an ideograph of full width.
  var isIdeograph: Bool {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
