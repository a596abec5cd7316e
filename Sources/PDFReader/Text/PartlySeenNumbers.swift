import PageModel

/// Numbers of which a reader sees some digits and others not: something lies upon them, or they are clipped.
///
/// Where nothing is drawn in the place of a digit that is not seen, the number is the rest; else nobody knows what
/// the number is.
struct PartlySeenNumbers {
  private let glyphs: [RawGlyph]

  /// Of what a glyph is set upon it shares this part of the width and height at least.
  private static let shared = 0.1

  init(_ glyphs: [RawGlyph]) {
    self.glyphs = glyphs
  }

  /// Those of the glyphs that are digits of numbers of which others are seen, and upon which no glyph is set anew.
  func digits(among hidden: [Int]) -> [Int] {
    let open = hidden.filter { glyphs[$0].scalar.isDigit }
    guard !open.isEmpty else { return [] }
    let seen = glyphs.filter(\.isVisible)
    var found: Set<Int> = []
    var edge = seen.filter(\.scalar.isDigit).map(\.box)
    while !edge.isEmpty {
      let next = open.filter { index in
        !found.contains(index) && edge.contains { glyphs[index].box.isBeside($0) }
      }
      found.formUnion(next)
      edge = next.map { glyphs[$0].box }
    }
    return open.filter { index in
      found.contains(index) && !seen.contains { overlap($0.box, glyphs[index].box) }
    }
  }

  /// Whether two boxes share more than the rounded edges of neighbors.
  private func overlap(_ one: Rect, _ other: Rect) -> Bool {
    min(one.x1, other.x1) - max(one.x0, other.x0) > Self.shared * other.width
      && min(one.y1, other.y1) - max(one.y0, other.y0) > Self.shared * other.height
  }
}

extension Rect {
  /// Digits of a number stand this close to each other, in heights of digits.
  static let digitGap = 0.2

  /// Whether two digits with these boxes stand side by side in one number.
  func isBeside(_ other: Rect) -> Bool {
    let reach = Self.digitGap * other.height
    return abs(midY - other.midY) < other.height / 4
      && (abs(x0 - other.x1) <= reach || abs(other.x0 - x1) <= reach)
  }
}
