import Algorithms
import PageModel

/// White space that runs down a table between two columns.
struct Gutter {
  /// Where a line may be drawn without touching text, or touching least.
  var x: Double
  /// Lines with text on both sides.
  var support: Int
}

/// Finds the gutters that lines of text leave open.
///
/// Each line votes: for the gaps between its pieces, and against where its pieces stand. A gutter is
/// where nearly all votes are for.
enum ColumnGutters {
  /// The gutters that `lines` vote for, left to right; where they leave a choice, a gutter spares the
  /// text of the `headings` too, of the lowest ones only where `leavesOnly` is set.
  static func find(
    in lines: [PieceLine], headings: [PieceLine] = [], leavesOnly: Bool = false,
    options: LayoutOptions
  ) -> [Gutter] {
    // A part of a table on one page may have one row only.
    let fewest =
      lines.count == 1
      ? 1 : max(2, Int((Double(lines.count) * options.gutters.supportShare).rounded(.up)))
    let intervals = intervals(
      of: lines,
      headings: leaves(of: headings, options: options))
    let pieces = Self.extents(of: lines)
    let headingPieces = Self.extents(of: headings)
    var gutters: [Gutter] = []
    var index = 0
    while index < intervals.count {
      guard isOpen(intervals[index], fewest: fewest, options: options) else {
        index += 1
        continue
      }
      var end = index
      while end < intervals.count, isOpen(intervals[end], fewest: fewest, options: options) {
        end += 1
      }
      gutters += split(
        intervals[index..<end], pieces: pieces, headings: headingPieces, options: options)
      index = end
    }
    return gutters
  }

  /// A stretch of x over which the votes do not change.
  private struct Interval {
    let x0: Double
    let x1: Double
    let support: Int
    let blocked: Int
    /// Headings that stand in it.
    let headings: Int
  }

  private static func isOpen(_ interval: Interval, fewest: Int, options: LayoutOptions) -> Bool {
    interval.support >= fewest
      && Double(interval.blocked)
        <= options.gutters.blockedShare * Double(interval.support + interval.blocked)
  }

  private static func intervals(of lines: [PieceLine], headings: [TextPiece]) -> [Interval] {
    var events: [(x: Double, support: Int, blocked: Int, headings: Int)] = []
    for piece in headings {
      events.append((piece.x0, 0, 0, 1))
      events.append((piece.x1, 0, 0, -1))
    }
    for line in lines {
      for piece in line.pieces {
        events.append((piece.x0, 0, 1, 0))
        events.append((piece.x1, 0, -1, 0))
      }
      for (left, right) in zip(line.pieces, line.pieces.dropFirst()) where right.x0 > left.x1 {
        events.append((left.x1, 1, 0, 0))
        events.append((right.x0, -1, 0, 0))
      }
    }
    events.sort { $0.x < $1.x }
    var result: [Interval] = []
    var support = 0
    var blocked = 0
    var heading = 0
    for (index, event) in events.enumerated() {
      support += event.support
      blocked += event.blocked
      heading += event.headings
      if index + 1 < events.count, events[index + 1].x > event.x {
        result.append(
          Interval(
            x0: event.x, x1: events[index + 1].x, support: support, blocked: blocked,
            headings: heading))
      }
    }
    return result
  }

  /// The headings without those that stand over several others of one line below them, or over one that
  /// does: these are centered over their columns and leave no gutter open.
  private static func leaves(of headings: [PieceLine], options: LayoutOptions) -> [TextPiece] {
    var leaves: [TextPiece] = []
    // Of the lines below as many as a header has; a line has its pieces, and those of them that span others.
    var lower: [(pieces: [TextPiece], spanning: [TextPiece])] = []
    for line in headings.reversed() {
      var spanning: [TextPiece] = []
      for piece in line.pieces {
        let isOver = { (other: TextPiece) in other.x0 < piece.x1 && other.x1 > piece.x0 }
        let isSpanning = lower.contains {
          $0.spanning.contains(where: isOver) || $0.pieces.count(where: isOver) > 1
        }
        if isSpanning { spanning.append(piece) } else { leaves.append(piece) }
      }
      lower.append((line.pieces, spanning))
      if lower.count > options.headers.maximumLines { lower.removeFirst() }
    }
    return leaves
  }

  /// Left and right ends of the pieces of some lines, by their left ends.
  private static func extents(of lines: [PieceLine]) -> [(x0: Double, x1: Double)] {
    lines.flatMap { $0.pieces.map { ($0.x0, $0.x1) } }.sorted { $0.0 < $1.0 }
  }

  /// Those of the pieces, sorted by their left ends, that stand wholly inside a stretch.
  private static func inside(
    _ x0: Double, _ x1: Double, _ pieces: [(x0: Double, x1: Double)]
  ) -> [(x0: Double, x1: Double)] {
    pieces[pieces.partitioningIndex { $0.x0 > x0 }...].prefix { $0.x0 < x1 }.filter { $0.x1 < x1 }
  }

  /// The gutters of an open stretch: several where a piece stands wholly inside it, since that piece
  /// is a column with few entries.
  private static func split(
    _ stretch: ArraySlice<Interval>, pieces: [(x0: Double, x1: Double)],
    headings: [(x0: Double, x1: Double)], options: LayoutOptions
  ) -> [Gutter] {
    guard let first = stretch.first, let last = stretch.last else { return [] }
    var joined: [(x0: Double, x1: Double, count: Int)] = []
    for island in inside(first.x0, last.x1, pieces) {
      if let end = joined.last?.x1, island.x0 <= end {
        joined[joined.count - 1].x1 = max(end, island.x1)
        joined[joined.count - 1].count += 1
      } else {
        joined.append((island.x0, island.x1, 1))
      }
    }
    // A single entry is a column where a heading names it.
    let naming = inside(first.x0, last.x1, headings)
    var reach = naming.map(\.x1)
    for index in reach.indices.dropFirst() { reach[index] = max(reach[index - 1], reach[index]) }
    let merged = joined.filter { island in
      if island.count > 1 { return true }
      let before = naming.partitioningIndex { $0.x0 >= island.x1 }
      return before > 0 && reach[before - 1] > island.x0
    }
    let stretch = Array(stretch)
    var gutters: [Gutter] = []
    var left = first.x0
    for island in merged + [(last.x1, last.x1, 0)] {
      let start = stretch.partitioningIndex { $0.x0 >= left }
      let end = stretch.partitioningIndex { $0.x1 > island.x0 }
      let part = stretch[start..<max(start, end)]
      if let gutter = best(part, options: options) { gutters.append(gutter) }
      left = island.x1
    }
    return gutters
  }

  /// The middle of the least blocked and best supported stretch.
  private static func best(_ part: ArraySlice<Interval>, options: LayoutOptions) -> Gutter? {
    guard
      let top = part.min(by: {
        ($0.blocked, $0.headings, -$0.support, $0.x0)
          < ($1.blocked, $1.headings, -$1.support, $1.x0)
      })
    else { return nil }
    let equal = part.filter {
      $0.blocked == top.blocked && $0.support == top.support && $0.headings == top.headings
    }
    let widest = equal.max { $0.x1 - $0.x0 < $1.x1 - $1.x0 } ?? top
    return Gutter(x: (widest.x0 + widest.x1) / 2, support: top.support)
  }
}
