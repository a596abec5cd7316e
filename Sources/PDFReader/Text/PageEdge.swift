import PageModel

/// Numbers that the page's edge cuts: a sheet wider than its paper, or a page that was cropped.
///
/// The library leaves out what lies beyond the edge. A digit of which a part lies there is cut; where the cut runs
/// between two digits, the operator that showed the number has more codes than there are digits, or begins beyond
/// the edge, or another one goes on there. The digit next to the cut becomes U+FFFD, so that the number is none.
struct PageEdge {
  let frame: Rect
  let ink: Ink

  /// A digit that reaches this far beyond the edge is cut, in points; edges are rounded.
  private static let rounding = 0.4
  /// The library leaves out glyphs of which more than half lies beyond the edge: the last digit may stand this far
  /// from it, in its heights.
  private static let reach = 0.6
  /// A table has fewer rows on a page, and numbers fewer digits so near to the edge; a page with more is a drawing.
  private static let mostDigits = 500
  /// A baseline lies this far from where the library has it at most, in heights of digits.
  private static let line = 0.35

  /// Marks the digits that are cut, or stand next to a cut.
  func mark(_ glyphs: inout [RawGlyph]) {
    let near = glyphs.indices.filter { index in
      let (glyph, reach) = (glyphs[index], Self.reach * glyphs[index].box.height)
      return isOnPage(glyph) && glyph.scalar.isDigit && !glyph.isVertical
        && (glyph.box.x0 < frame.x0 + reach || glyph.box.x1 > frame.x1 - reach)
    }
    guard near.count <= Self.mostDigits else { return }
    for index in near.filter({ isCut($0, among: glyphs) }) {
      glyphs[index].scalar = UntoldCodes.mark
      glyphs[index].isVisible = true
      glyphs[index].isSettled = true
    }
  }

  /// Whether the greater part of a glyph is on the page; of the others nothing is read.
  private func isOnPage(_ glyph: RawGlyph) -> Bool {
    (frame.x0...max(frame.x0, frame.x1)).contains(glyph.box.midX)
  }

  private func isCut(_ index: Int, among glyphs: [RawGlyph]) -> Bool {
    let box = glyphs[index].box
    let isBeyond =
      box.x0 < frame.x0 - Self.rounding || box.x1 > frame.x1 + Self.rounding
    guard glyphs[index].isVisible, !isBeyond else { return glyphs[index].isVisible }
    let isLeft = box.x0 < frame.x0 + Self.reach * box.height
    // Another digit may stand nearer to the edge.
    let isInner = glyphs.contains {
      isOnPage($0) && $0.scalar.isDigit && $0.box.isBeside(box) && ($0.box.x0 < box.x0) == isLeft
    }
    guard !isInner else { return false }
    if isLeft {
      return texts(around: box).contains { start, codes, size in
        start < frame.x0 - Self.rounding && start + Double(codes) * size > box.x0
      }
    }
    var first = box
    var count = 1
    for glyph in glyphs[..<index].reversed() {
      guard glyph.isVisible, glyph.box.isBeside(first), glyph.box.x0 < first.x0 else { break }
      first = glyph.box
      count += 1
    }
    let gap = Rect.digitGap * box.height
    return texts(around: box).contains { start, codes, _ in
      // Of the codes of a text without blanks each has a glyph.
      abs(start - first.x0) < gap && codes > count || start > box.midX && start < box.x1 + gap
    }
  }

  /// Texts that are shown on the line of a box: where each begins, how many codes it has, and its size.
  private func texts(around box: Rect) -> [(start: Double, codes: Int, size: Double)] {
    var texts: [(start: Double, codes: Int, size: Double)] = []
    var isOpen = false
    for show in ink.shows {
      if show.run.isAtStart {
        isOpen =
          show.isVisible && show.direction.x > 0.9 && show.origin.y > box.y0
          && show.origin.y < box.y1 + Self.line * box.height
        if isOpen { texts.append((show.origin.x, codes(of: show), show.fontSize)) }
      } else if isOpen {
        texts[texts.count - 1].codes += codes(of: show)
      }
    }
    return texts
  }

  private func codes(of show: TextShow) -> Int {
    let isComposite =
      ink.fonts.indices.contains(show.run.font) && ink.fonts[show.run.font].isComposite
    return show.run.bytes / (isComposite ? 2 : 1)
  }
}
