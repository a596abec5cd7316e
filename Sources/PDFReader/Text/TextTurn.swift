import PageModel

/// Finds text that is turned by 90°.
struct TextTurn {
  let options: PDFReaderOptions

  /// Marks the turned glyphs as vertical, and tells how most of the page's glyphs are turned: 0, 90
  /// where they read downward, 270 where they read upward.
  ///
  /// The library's lines tell only of runs (``VerticalRunDetector``); the operators that show text
  /// tell of single glyphs too, and the direction.
  func mark(_ glyphs: inout [RawGlyph], styles: [RawStyle], ink: Ink) -> Int {
    let turned = ink.shows.filter { abs($0.direction.y) > abs($0.direction.x) }
    guard !turned.isEmpty else { return 0 }
    let finder = ShowFinder(turned)
    let straight = ShowFinder(ink.shows.filter { abs($0.direction.y) <= abs($0.direction.x) })
    var downward = 0
    var upward = 0
    for index in glyphs.indices where glyphs[index].isVisible {
      let glyph = glyphs[index]
      let style = styles[glyph.style]
      guard
        let show = finder.show(of: glyph, fontSize: style.fontSize, color: style.color),
        glyph.isVertical
          || straight.show(of: glyph, fontSize: style.fontSize, color: style.color) == nil
      else { continue }
      glyphs[index].isVertical = true
      if show.direction.y > 0 { downward += 1 } else { upward += 1 }
    }
    let least = options.leastTurnedTextShare * Double(glyphs.count)
    guard Double(max(downward, upward)) >= least else { return 0 }
    return downward > upward ? 90 : 270
  }
}
