import Algorithms
import PageModel

/// The columns that headings side by side name, though the body leaves some blank.
///
/// The value of a neighbor stands under its own heading, and none under the heading of the blank: taken
/// for one column, the two would share the value.
struct HeadingColumns {
  /// What the lowest headings cover, left to right, none over another; the lines of one heading cover one
  /// stretch.
  private let stretches: [ClosedRange<Double>]
  /// The distance within which middles agree, in points.
  private let tolerance: Double

  init(headings: [PieceLine], options: LayoutOptions) {
    tolerance = options.spans.centeringToleranceInFontSizes / 2 * (headings.first?.fontSize ?? 0)
    var stretches: [ClosedRange<Double>] = []
    for line in headings.reversed() {
      for piece in line.pieces where piece.x0 < piece.x1 && !piece.isValue {
        let first = stretches.partitioningIndex { $0.upperBound > piece.x0 }
        let below = stretches[first...].prefix(2).prefix { $0.lowerBound < piece.x1 }
        // A heading over several spans them.
        guard below.count < 2 else { continue }
        if let only = below.first {
          stretches[first] =
            min(only.lowerBound, piece.x0)...max(only.upperBound, piece.x1)
        } else {
          stretches.insert(piece.x0...piece.x1, at: first)
        }
      }
    }
    self.stretches = stretches
  }

  /// The edges of columns with further ones between headings that share a column, where no text of the
  /// body stands across; `edges` rise.
  ///
  /// - Parameter isShort: Whether the body has so few rows that values may stand anywhere below their headings. The
  ///   many values of a longer one are all centered below one heading, where the others are blank.
  func parted(_ edges: [Double], body: [PieceLine], isShort: Bool) -> [Double] {
    let texts = body.flatMap(\.pieces)
    let values = texts.sorted { $0.midX < $1.midX }
    let gaps = Gaps(between: texts)
    var result = edges
    for (low, high) in zip(edges, edges.dropFirst()) {
      let inside = stretches[stretches.partitioningIndex { $0.lowerBound >= low }...]
        .prefix { $0.upperBound <= high }
      guard inside.count > 1 else { continue }
      let own = values[values.partitioningIndex { $0.midX > low }...].prefix { $0.midX < high }
      guard !own.isEmpty, own.allSatisfy(\.isValue) else { continue }
      guard isShort || inside.contains(where: { isCentered(own, below: $0) }) else { continue }
      for (left, right) in zip(inside, inside.dropFirst()) where left.upperBound < right.lowerBound
      {
        let edge = (left.upperBound + right.lowerBound) / 2
        if gaps.areOpen(at: edge) { result.append(edge) }
      }
    }
    return result.sorted()
  }

  /// Whether the middles of all texts are that of a heading.
  private func isCentered(
    _ texts: some Sequence<TextPiece>, below heading: ClosedRange<Double>
  ) -> Bool {
    let middle = (heading.lowerBound + heading.upperBound) / 2
    return texts.allSatisfy { abs($0.midX - middle) <= tolerance }
  }

  /// Where no text stands, whatever its line.
  private struct Gaps {
    private let starts: [Double]
    /// For each of `starts` how far the texts reach that begin there or before.
    private let reach: [Double]

    init(between texts: [TextPiece]) {
      let sorted = texts.sorted { $0.x0 < $1.x0 }
      starts = sorted.map(\.x0)
      var farthest = -Double.infinity
      reach = sorted.map {
        farthest = max(farthest, $0.x1)
        return farthest
      }
    }

    /// Whether no text begins before a place and ends behind it.
    func areOpen(at edge: Double) -> Bool {
      let begun = starts.partitioningIndex { $0 >= edge }
      return begun == 0 || reach[begun - 1] <= edge
    }
  }
}
