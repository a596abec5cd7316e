import PageModel

/// Finds text that is turned by 90°, 180° or 270°.
struct TextTurn {
  let options: PDFReaderOptions

  /// Marks the glyphs turned sideways as vertical, and tells how most of the page's glyphs are turned: 0, 90
  /// where they read downward, 180 where they stand on their heads, 270 where they read upward.
  ///
  /// The library's lines tell only of runs (``VerticalRunDetector``); the operators that show text
  /// tell of single glyphs too, and the direction.
  func mark(_ glyphs: inout [RawGlyph], styles: [RawStyle], ink: Ink) -> Int {
    let turned = ink.shows.filter { abs($0.direction.y) > abs($0.direction.x) }
    guard !turned.isEmpty || ink.shows.contains(where: Self.isUpsideDown) else { return 0 }
    let finder = ShowFinder(turned)
    let straight = ShowFinder(ink.shows.filter { abs($0.direction.y) <= abs($0.direction.x) })
    var downward = 0
    var upward = 0
    var upsideDown = 0
    for index in glyphs.indices where glyphs[index].isVisible {
      let glyph = glyphs[index]
      let style = styles[glyph.style]
      let level = straight.show(of: glyph, fontSize: style.fontSize, color: style.color)
      if let level, !glyph.isVertical, Self.isUpsideDown(level) { upsideDown += 1 }
      guard
        let show = finder.show(of: glyph, fontSize: style.fontSize, color: style.color),
        glyph.isVertical || level == nil
      else { continue }
      glyphs[index].isVertical = true
      if show.direction.y > 0 { downward += 1 } else { upward += 1 }
    }
    let counts = [(90, downward), (180, upsideDown), (270, upward)]
    guard let most = counts.max(by: { $0.1 < $1.1 }),
      Double(most.1) >= options.leastTurnedTextShare * Double(glyphs.count)
    else { return 0 }
    return most.0
  }

  private static func isUpsideDown(_ show: TextShow) -> Bool {
    show.direction.x < 0 && abs(show.direction.y) <= abs(show.direction.x)
  }
}
