import PageModel

/// What a path encloses on the page: all of its box, or a part of it.
struct Area {
  let box: Rect
  /// The corners of its parts; empty where it fills its box.
  private let parts: [[Point]]
  private let isEvenOdd: Bool

  /// Paths with more points are maps and drawings, which enclose no words.
  private static let mostPoints = 1_024

  init(_ box: Rect) {
    self.box = box
    parts = []
    isEvenOdd = false
  }

  /// A stroke, which hides what it lies over with all of its core.
  init(stroke box: Rect) {
    self.box = box
    parts = [
      [
        Point(x: box.x0, y: box.y0), Point(x: box.x1, y: box.y0), Point(x: box.x1, y: box.y1),
        Point(x: box.x0, y: box.y1),
      ]
    ]
    isEvenOdd = false
  }

  /// What a path encloses by the rule of nonzero winding numbers, or the even-odd rule (PDF 1.7, 8.5.3.3);
  /// `nil` where it has too many points or leaves all bounds.
  init?(_ path: Path, evenOdd: Bool) {
    guard path.points.count <= Self.mostPoints, let box = path.bounds else { return nil }
    self.box = box
    parts = path.subpaths.indices.map(path.outline)
    isEvenOdd = evenOdd
  }

  private init(_ box: Rect, of area: Area) {
    self.box = box
    parts = area.parts
    isEvenOdd = area.isEvenOdd
  }

  /// The part of it within a box, or `nil` where there is none.
  func clipped(to clip: Rect) -> Area? {
    box.intersection(clip).map { Area($0, of: self) }
  }

  /// Whether a point lies in it.
  func contains(x: Double, y: Double) -> Bool {
    guard box.contains(x: x, y: y) else { return false }
    guard !parts.isEmpty else { return true }
    var winding = 0
    for part in parts {
      guard var before = part.last else { continue }
      for point in part {
        defer { before = point }
        guard (before.y <= y) != (point.y <= y) else { continue }
        let share = (y - before.y) / (point.y - before.y)
        if before.x + share * (point.x - before.x) > x { winding += point.y > before.y ? 1 : -1 }
      }
    }
    return isEvenOdd ? winding % 2 != 0 : winding != 0
  }

  /// Whether it lies over a letter: a rectangle over its middle, another shape over all of its core.
  func hides(_ letter: Rect) -> Bool {
    guard contains(x: letter.midX, y: letter.midY) else { return false }
    guard !parts.isEmpty else { return true }
    let core = (x: 0.2 * letter.width, y: 0.2 * letter.height)
    return [-1.0, 1].allSatisfy { across in
      [-1.0, 1].allSatisfy {
        contains(x: letter.midX + across * core.x, y: letter.midY + $0 * core.y)
      }
    }
  }
}
