import PageModel

/// What the widths of letters say of a font's size.
package struct LetterSizeOptions: Sendable, Hashable {
  /// A font is at least this many times as large as its letters are wide on average: 2 in most fonts, 1.67
  /// where all letters are equally wide. One that claims less is drawn glyph by glyph (Type 3) in a scale of
  /// its own, as browsers draw fonts that may not be embedded.
  package var leastInLetterWidths = 1.6
  /// … then this many times as large …
  package var usualInLetterWidths = 2.0
  /// … or this many times where all its letters are equally wide.
  package var monospacedInLetterWidths = 1.67
  /// An ideograph is as wide as its font is large; a font that claims less than this share of it is larger.
  package var leastInIdeographWidths = 0.9

  package init() {}
}

/// The sizes of a page's fonts, for each style: as the font claims, or as its letters tell where they are too
/// wide for that.
struct LetterSizes {
  let sizes: [Double]

  /// Takes one pass over the glyphs.
  init(of page: PDFPage, options: LetterSizeOptions) {
    var letters = [Widths](repeating: Widths(), count: page.styles.count)
    var ideographs = letters
    for glyph in page.glyphs {
      switch CharacterClass(glyph.scalar) {
      case .latin: letters[glyph.style].add(glyph.box.width)
      case .cjk, .hangul: ideographs[glyph.style].add(glyph.box.width)
      case .neutral, .sign: break
      }
    }
    sizes = page.styles.indices.map { style in
      let claimed = page.styles[style].fontSize
      guard page.styles[style].direction == .horizontal else { return claimed }
      let letter = letters[style]
      if letter.mean * options.leastInLetterWidths > claimed {
        return letter.mean
          * (letter.areEqual ? options.monospacedInLetterWidths : options.usualInLetterWidths)
      }
      let ideograph = ideographs[style].mean
      return ideograph * options.leastInIdeographWidths > claimed ? ideograph : claimed
    }
  }

  private struct Widths {
    private var count = 0
    private var sum = 0.0
    private var least = Double.infinity
    private var most = 0.0

    var mean: Double { count > 0 ? sum / Double(count) : 0 }
    /// Whether several letters are as wide as each other.
    var areEqual: Bool { count > 1 && most - least < mean / 20 }

    mutating func add(_ width: Double) {
      count += 1
      sum += width
      least = min(least, width)
      most = max(most, width)
    }
  }
}
