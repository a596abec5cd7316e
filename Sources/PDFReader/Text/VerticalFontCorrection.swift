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
      guard holdsIdeograph(around: run, in: glyphs) else {
        // Numbers below each other in a column, which the library took for one text.
        for index in run { glyphs[index].isVertical = false }
        continue
      }
      for index in run {
        let box = glyphs[index].box
        glyphs[index].box = Rect(
          x0: box.x0 - box.width / 2, y0: box.y0 + box.height, x1: box.x1 - box.width / 2,
          y1: box.y1 + box.height)
      }
    }
  }

  /// Whether ideographs stand in a run or in the vertical text it is a part of: digits alone are not set
  /// below each other.
  private static func holdsIdeograph(around run: Range<Int>, in glyphs: [RawGlyph]) -> Bool {
    let isPart = { (index: Int) in glyphs.indices.contains(index) && glyphs[index].isVertical }
    var low = run.lowerBound
    while isPart(low - 1), run.lowerBound - low < longestLookAround { low -= 1 }
    var high = run.upperBound
    while isPart(high), high - run.upperBound < longestLookAround { high += 1 }
    return glyphs[low..<high].contains { $0.scalar.value >= firstIdeographicScalar }
  }

  /// Glyphs looked at on either side of a run.
  private static let longestLookAround = 64
  /// The first of the radicals, with which the blocks of ideographs begin.
  private static let firstIdeographicScalar: UInt32 = 0x2E80

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
