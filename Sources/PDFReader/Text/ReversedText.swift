import PageModel

/// Finds digits that stand on their heads, or mirrored, on a page whose other text is upright: 69 is 96 to
/// its reader, and nobody knows what is meant.
struct ReversedText {
  let ink: Ink
  /// For each of the page's fonts, whether its glyphs are drawings, which may be mirrored themselves.
  let isDrawn: [Bool]

  /// A digit is at most so wide, in font sizes.
  private static let widestDigit = 0.7
  /// A glyph begins this close to the operator that shows it, in font sizes.
  private static let slack = 0.2

  /// Whether there are any such operators.
  static func isFound(in ink: Ink) -> Bool {
    ink.shows.contains { $0.isVisible && isReversed($0) }
  }

  private static func isReversed(_ show: TextShow) -> Bool {
    show.run.isReversed || show.direction.x < -0.9
  }

  /// The digits that are shown so; none where as many letters are, which tell which way the text is turned: it is a
  /// table set the other way round.
  func digits(among glyphs: [RawGlyph]) -> [Int] {
    let places = ink.shows.filter { show in
      show.isVisible && Self.isReversed(show)
        && !(isDrawn.indices.contains(show.run.font) && isDrawn[show.run.font])
    }.map(place)
    let reversed = glyphs.indices.filter { index in
      let box = glyphs[index].box
      return glyphs[index].isVisible && places.contains { $0.contains(x: box.midX, y: box.midY) }
    }
    let digits = reversed.filter { glyphs[$0].scalar.isDigit }
    let letters = reversed.count { glyphs[$0].scalar.properties.isAlphabetic }
    return letters < digits.count ? digits : []
  }

  /// Where an operator's digits may stand.
  private func place(_ show: TextShow) -> Rect {
    let width =
      Double(show.run.bytes) * Self.widestDigit * show.run.widestGlyph + show.run.gaps
    let slack = Self.slack * show.fontSize
    // A negative scale turns the direction that the matrix gives.
    let isBackward = (show.direction.x < 0) != show.run.isScaledBackward
    let x0 = show.origin.x - (isBackward ? width : slack)
    return Rect(
      x0: x0, y0: show.origin.y - show.fontSize, x1: x0 + width + slack,
      y1: show.origin.y + show.fontSize)
  }
}
