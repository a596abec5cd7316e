import PageModel

/// The columns that headings side by side name, though a body of one or two rows leaves some blank.
///
/// The value of a neighbor stands under its own heading, and none under the heading of the blank: taken
/// for one column, the two would share the value.
struct HeadingColumns {
  /// What the lowest headings cover, left to right; the lines of one heading cover one stretch.
  private let stretches: [ClosedRange<Double>]

  init(headings: [PieceLine]) {
    var stretches: [ClosedRange<Double>] = []
    for line in headings.reversed() {
      for piece in line.pieces where piece.x0 < piece.x1 && !piece.isValue {
        let below = stretches.indices.filter {
          stretches[$0].lowerBound < piece.x1 && stretches[$0].upperBound > piece.x0
        }
        // A heading over several spans them.
        guard below.count < 2 else { continue }
        if let only = below.first {
          stretches[only] =
            min(stretches[only].lowerBound, piece.x0)...max(stretches[only].upperBound, piece.x1)
        } else {
          stretches.append(piece.x0...piece.x1)
        }
      }
    }
    self.stretches = stretches.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The edges of columns with further ones between headings that share a column, where no text of the
  /// body stands across.
  func parted(_ edges: [Double], body: [PieceLine]) -> [Double] {
    let texts = body.flatMap(\.pieces)
    var result = edges
    for (low, high) in zip(edges, edges.dropFirst()) {
      let inside = stretches.filter { $0.lowerBound >= low && $0.upperBound <= high }
      let values = texts.filter { $0.midX > low && $0.midX < high }
      guard !values.isEmpty, values.allSatisfy(\.isValue) else { continue }
      for (left, right) in zip(inside, inside.dropFirst()) {
        let edge = (left.upperBound + right.lowerBound) / 2
        guard left.upperBound < right.lowerBound,
          !texts.contains(where: { $0.x0 < edge && $0.x1 > edge })
        else { continue }
        result.append(edge)
      }
    }
    return result.sorted()
  }
}
