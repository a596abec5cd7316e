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
    for run in runs(of: glyphs) {
      // An operator shows glyphs of one direction: one that is turned speaks for its run.
      let isTurned = run.contains { index in
        let style = styles[glyphs[index].style]
        return turned.show(of: glyphs[index], fontSize: style.fontSize, color: style.color) != nil
      }
      guard !isTurned else { continue }
      for index in run {
        let box = glyphs[index].box
        glyphs[index].box = Rect(
          x0: box.x0 - box.width / 2, y0: box.y0 + box.height, x1: box.x1 - box.width / 2,
          y1: box.y1 + box.height)
      }
    }
  }

  /// Runs of vertical glyphs of one style, each beside the one before in the library's order.
  private static func runs(of glyphs: [RawGlyph]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in glyphs.indices where glyphs[index].isVertical {
      if let last = runs.last, last.upperBound == index,
        glyphs[index - 1].style == glyphs[index].style,
        abs(glyphs[index - 1].box.midX - glyphs[index].box.midX) < glyphs[index].box.width / 4
      {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}
