import PageModel

/// Puts the glyphs of vertical fonts where they are drawn.
///
/// Poppler's boxes begin at the point from which a glyph is shown, as if it stood to the right of
/// and above it. A vertical font centers its glyphs below that point (PDF 1.7, 9.7.4.3: the default
/// position vector). Text turned by 90° needs no correction.
enum VerticalFontCorrection {
  /// Moves the vertical glyphs that no turned text-showing operator accounts for.
  static func apply(to glyphs: inout [RawGlyph], styles: [RawStyle], ink: Ink) {
    guard glyphs.contains(where: \.isVertical) else { return }
    let turned = ShowFinder(ink.shows.filter { abs($0.direction.y) > abs($0.direction.x) })
    for index in glyphs.indices where glyphs[index].isVertical {
      let style = styles[glyphs[index].style]
      guard turned.show(of: glyphs[index], fontSize: style.fontSize, color: style.color) == nil
      else { continue }
      let box = glyphs[index].box
      glyphs[index].box = Rect(
        x0: box.x0 - box.width / 2, y0: box.y0 + box.height, x1: box.x1 - box.width / 2,
        y1: box.y1 + box.height)
    }
  }
}
