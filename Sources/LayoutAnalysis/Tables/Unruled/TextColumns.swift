import Algorithms
import PageModel

/// The columns of a text grid and how far their text reaches.
struct TextColumns {
  let edges: [Double]
  /// Left and right ends of each column's text in the body.
  private(set) var extents: [ClosedRange<Double>?]
  /// Where most of each column's text begins and ends: note marks hang beyond that, labels are indented.
  private(set) var usual: [ClosedRange<Double>?]
  /// Whether each column's text ends at one x, as figures do.
  private(set) var areFlushRight: [Bool]

  var count: Int { edges.count - 1 }

  init(edges: [Double], lines: [PieceLine], bodyStart: Int) {
    self.edges = edges
    extents = [ClosedRange<Double>?](repeating: nil, count: edges.count - 1)
    usual = []
    areFlushRight = []
    var starts = [[Double]](repeating: [], count: edges.count - 1)
    var ends = starts
    for (index, line) in lines.enumerated() {
      for piece in line.pieces {
        let columns = range(of: piece)
        guard columns.count == 1, let column = columns.first, index >= bodyStart else { continue }
        let known = extents[column]
        extents[column] =
          min(
            known?.lowerBound ?? piece.x0, piece.x0)...max(known?.upperBound ?? piece.x1, piece.x1)
        starts[column].append(piece.x0)
        ends[column].append(piece.x1)
      }
    }
    let tolerance = (lines.first?.fontSize ?? 0) * Self.flushInFontSizes
    usual = zip(starts, ends).map { starts, ends in
      guard !ends.isEmpty else { return nil }
      let end = PieceLineBuilder.median(ends)
      return min(PieceLineBuilder.median(starts), end)...end
    }
    areFlushRight = zip(ends, usual).map { ends, usual in
      guard ends.count > 1, let end = usual?.upperBound else { return false }
      return ends.count { abs(end - $0) <= tolerance } * 2 > ends.count
    }
  }

  /// Texts end at one x within this distance.
  private static let flushInFontSizes = 0.2

  /// The columns a piece stands in.
  func range(of piece: TextPiece) -> Range<Int> {
    let margin = min(piece.width / 10, 1)
    let first = column(at: piece.x0 + margin)
    let last = column(at: piece.x1 - margin)
    return first..<(max(first, last) + 1)
  }

  func column(at x: Double) -> Int {
    min(max(edges.partitioningIndex { $0 > x } - 1, 0), count - 1)
  }

  /// The middle of the text of some columns.
  func middle(of columns: Range<Int>) -> Double {
    let low = extents[columns.lowerBound]?.lowerBound ?? edges[columns.lowerBound]
    let high = extents[columns.upperBound - 1]?.upperBound ?? edges[columns.upperBound]
    return (low + high) / 2
  }
}
