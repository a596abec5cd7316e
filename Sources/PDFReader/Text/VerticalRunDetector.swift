import PageModel

/// Finds the runs whose glyphs the library itself puts below (or above) each other in one line.
///
/// The library tells no writing direction. Within one of its lines, a glyph that stands clear
/// below its predecessor and in the same column can only come from a vertical font or from text
/// turned by 90°. Characters stacked one a line have line ends between them and stay horizontal.
struct VerticalRunDetector {
  /// How far the column's edges may differ, in font sizes.
  private let tolerance: Double
  private var last: Rect?

  init(tolerance: Double) {
    self.tolerance = tolerance
  }

  /// Whether the glyph and its predecessor are in a vertical run.
  mutating func continues(_ box: Rect, fontSize: Double) -> Bool {
    defer { last = box }
    guard let last, last.midY != box.midY else { return false }
    let slack = tolerance * fontSize
    guard abs(last.x0 - box.x0) <= slack, abs(last.x1 - box.x1) <= slack else { return false }
    let overlap = min(last.y1, box.y1) - max(last.y0, box.y0)
    return overlap <= min(last.height, box.height) / 2
  }

  /// The library ended a line: what follows begins a run of its own.
  mutating func endLine() {
    last = nil
  }
}
