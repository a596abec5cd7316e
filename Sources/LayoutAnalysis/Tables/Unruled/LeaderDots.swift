import PageModel

/// When dots lead the eye to a figure and when they are one.
package struct LeaderDotOptions: Sendable {
  /// So many dots in a row are leader dots, or one value that is missing.
  package var fewest = 3
  /// Dots of one leader stand no farther apart than this, in font sizes: one in each half size.
  package var widestStepInFontSizes = 0.8
  /// … and no farther than this many times as far as its first two do.
  package var stepRatio = 1.8
  /// The dots of an ellipsis are set solid: no more room between them than this, in font sizes.
  package var solidGapInFontSizes = 0.15
  /// An ellipsis that stands for a value has at least this much room before it, in font sizes; leader dots
  /// begin at their label.
  package var gapInFontSizes = 1.0
  /// … or this much behind a figure or a leader, which no leader follows: more than a blank.
  package var gapBehindValueInFontSizes = 0.35

  package init() {}
}

/// Tells leader dots from an ellipsis that stands where a value is missing.
struct LeaderDots {
  let page: PDFPage
  let options = LeaderDotOptions()

  private static let scalars: ScalarSet = [".", "…", "·", "‥", "․", "_"]

  /// Which glyphs of a line are leader dots: three or more dots in a row.
  func positions(in glyphs: [Int]) -> [Bool] {
    var result = [Bool](repeating: false, count: glyphs.count)
    var start = 0
    while start < glyphs.count {
      guard isDot(glyphs[start]) else {
        start += 1
        continue
      }
      let end = end(of: start, in: glyphs)
      if end - start >= options.fewest, start > 0, !isEllipsis(start..<end, in: glyphs, result) {
        for position in start..<end { result[position] = true }
      }
      start = end
    }
    return result
  }

  private func isDot(_ glyph: Int) -> Bool { Self.scalars.contains(page.glyphs[glyph].scalar) }

  private func gap(before position: Int, in glyphs: [Int]) -> Double {
    page.glyphs[glyphs[position]].box.x0 - page.glyphs[glyphs[position - 1]].box.x1
  }

  private func fontSize(_ glyph: Int) -> Double {
    max(page.styles[page.glyphs[glyph].style].fontSize, page.glyphs[glyph].box.width)
  }

  /// Where the dots that begin at a position end: dots go on as they began.
  private func end(of start: Int, in glyphs: [Int]) -> Int {
    var end = start + 1
    let size = fontSize(glyphs[start])
    var widest = options.widestStepInFontSizes * size
    while end < glyphs.count, isDot(glyphs[end]) {
      let step = page.glyphs[glyphs[end]].box.x0 - page.glyphs[glyphs[end - 1]].box.x0
      guard step <= widest else { break }
      if end == start + 1 {
        widest = min(
          widest, max(options.stepRatio * step, options.gapBehindValueInFontSizes * size))
      }
      end += 1
    }
    return end
  }

  /// Whether dots stand where a value would: three of them, set solid, with room before them.
  private func isEllipsis(_ dots: Range<Int>, in glyphs: [Int], _ leaders: [Bool]) -> Bool {
    let size = fontSize(glyphs[dots.lowerBound])
    let isSolid = dots.dropFirst().allSatisfy {
      gap(before: $0, in: glyphs) <= options.solidGapInFontSizes * size
    }
    guard dots.count == options.fewest, isSolid else { return false }
    let before = dots.lowerBound - 1
    let scalar = page.glyphs[glyphs[before]].scalar
    let room = gap(before: dots.lowerBound, in: glyphs)
    let isBehindValue = scalar.isDigit || leaders[before] || isDot(glyphs[before])
    return room >= (isBehindValue ? options.gapBehindValueInFontSizes : options.gapInFontSizes)
      * size
  }
}
