import PageModel

/// Gives glyphs their final styles, each style kept once and only where it is used.
struct StyleTable {
  let styles: [RawStyle]

  /// The glyphs of the page model and the styles they refer to, in order of first use.
  func finish(_ glyphs: [RawGlyph]) -> ([Glyph], [TextStyle]) {
    var kept: [TextStyle] = []
    var known: [TextStyle: Int] = [:]
    // Direction, visibility and origin make eight variants of each style.
    var places = [Int](repeating: -1, count: styles.count * 8)
    let finished = glyphs.map { glyph in
      let variant =
        glyph.style * 8 + (glyph.isLayer ? 4 : 0) + (glyph.isVertical ? 2 : 0)
        + (glyph.isVisible ? 1 : 0)
      if places[variant] < 0 {
        let style = TextStyle(
          fontName: styles[glyph.style].fontName, fontSize: styles[glyph.style].fontSize,
          // The color of hidden text means nothing; what it stands for is print.
          color: glyph.isLayer ? .black : styles[glyph.style].color,
          direction: glyph.isVertical ? .vertical : .horizontal,
          isVisible: glyph.isVisible)
        places[variant] = known[style] ?? kept.count
        if places[variant] == kept.count {
          known[style] = kept.count
          kept.append(style)
        }
      }
      return Glyph(
        scalar: glyph.scalar, box: glyph.box, style: places[variant],
        origin: glyph.isLayer ? .textLayer : .printed)
    }
    return (finished, kept)
  }
}
