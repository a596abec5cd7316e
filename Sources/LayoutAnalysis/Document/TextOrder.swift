import PageModel

/// What the order of a page's glyphs says of how text is turned: a PDF reader gives the letters of a word as they
/// are read, whichever way they run.
struct TextOrder {
  /// How text of a part of a page is turned.
  package struct Options: Sendable, Hashable {
    /// Two letters are neighbors when one begins within this distance of the other's end, in letter heights or
    /// widths, whichever is less.
    package var neighborDistance = 0.3
    /// So many pairs of neighbors at least: the heads of a table have more.
    package var fewestPairs = 3
    /// This share of them, and of all letters, runs one way.
    package var leastShare = 0.9

    package init() {}
  }

  private let page: PDFPage
  private let options: Options

  init(page: PDFPage, options: Options = Options()) {
    self.page = page
    self.options = options
  }

  /// Degrees clockwise by which the text of some glyphs is turned: 90 where it runs downward, 180 where it runs
  /// to the left, 270 where it runs upward, 0 where it runs to the right or where too little is told. The glyphs
  /// are given by ascending indices.
  ///
  /// Ideographs are set upright below each other as well, and Hebrew and Arabic run to the left: letters and
  /// digits of other scripts tell.
  func turn(of glyphs: [Int]) -> Int {
    var counts = [0, 0, 0, 0]
    for (left, right) in zip(glyphs, glyphs.dropFirst()) where right == left + 1 {
      if let quarter = quarters(from: page.glyphs[left], to: page.glyphs[right]) {
        counts[quarter] += 1
      }
    }
    let total = counts.reduce(0, +)
    let vertical = glyphs.count { page.styles[page.glyphs[$0].style].direction == .vertical }
    let isSideways = Double(vertical) >= options.leastShare * Double(glyphs.count)
    // Turned heads above upright figures turn no table.
    guard total >= options.fewestPairs, isSideways || vertical == 0,
      let quarter = counts.indices.dropFirst().first(where: {
        Double(counts[$0]) >= options.leastShare * Double(total)
      })
    else { return 0 }
    return quarter * 90
  }

  /// Quarters of a turn by which two neighbors of a word are turned; `nil` where they are none.
  private func quarters(from first: Glyph, to second: Glyph) -> Int? {
    guard first.style == second.style, Self.isTelling(first.scalar), Self.isTelling(second.scalar)
    else { return nil }
    let (one, two) = (first.box, second.box)
    let near =
      options.neighborDistance * max(min(one.width, one.height), min(two.width, two.height))
    if page.styles[first.style].direction == .vertical {
      guard abs(one.midX - two.midX) < near else { return nil }
      if abs(two.y0 - one.y1) < near { return 1 }
      return abs(one.y0 - two.y1) < near ? 3 : nil
    }
    guard abs(one.midY - two.midY) < near else { return nil }
    if abs(two.x0 - one.x1) < near { return 0 }
    return abs(one.x0 - two.x1) < near ? 2 : nil
  }

  /// Whether a scalar is a letter or digit of a script that runs to the right.
  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x590 && CharacterClass(scalar) == .latin
  }
}
