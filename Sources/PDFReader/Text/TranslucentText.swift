import PageModel

/// Gives translucent text the color a reader sees: a watermark is often dark ink with little alpha,
/// which poppler reports as dark.
struct TranslucentText {
  let options: PDFReaderOptions

  /// Adds the styles that are needed and lets the translucent glyphs refer to them.
  func recolor(_ glyphs: inout [RawGlyph], styles: inout [RawStyle], ink: Ink) {
    let opaque = 1 - options.invisibleAlpha
    guard ink.shows.contains(where: { $0.isVisible && $0.alpha < opaque }) else { return }
    let finder = ShowFinder(ink.shows)
    for index in glyphs.indices
    where glyphs[index].isVisible && !glyphs[index].isLayer && !glyphs[index].isSettled {
      let glyph = glyphs[index]
      let style = styles[glyph.style]
      guard let show = finder.show(of: glyph, fontSize: style.fontSize, color: style.color),
        show.alpha < opaque
      else {
        continue
      }
      let ground = ink.ground(
        x: glyph.box.midX, y: glyph.box.midY, below: show.fillCount,
        searched: options.maximumFillsSearched)
      let seen = RawStyle(
        fontName: style.fontName, fontSize: style.fontSize,
        color: style.color.blended(over: ground, alpha: show.alpha))
      if let known = styles.firstIndex(of: seen) {
        glyphs[index].style = known
      } else {
        glyphs[index].style = styles.count
        styles.append(seen)
      }
    }
  }
}
