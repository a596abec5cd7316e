import PageModel

/// Undoes the library's reordering of words that are written from right to left.
///
/// The library hands out such words in reading order, set in marks of the bidirectional algorithm
/// (U+202A, U+202B and U+202C), which have no boxes; the boxes of a word stay in the order of the
/// page, from left to right.
enum BidiFragments {
  private static let leftToRight: Unicode.Scalar = "\u{202A}"
  private static let rightToLeft: Unicode.Scalar = "\u{202B}"
  private static let end: Unicode.Scalar = "\u{202C}"

  /// Whether the scalar is one of the marks.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == leftToRight || scalar == rightToLeft || scalar == end
  }

  /// The scalars without marks, those of each word in the order of its boxes.
  static func unmarked(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    // The directions of the open marks, and where each began in the result.
    var open: [(isReversed: Bool, items: [[Unicode.Scalar]])] = [(false, [])]
    for scalar in scalars {
      switch scalar {
      case leftToRight: open.append((false, []))
      case rightToLeft: open.append((true, []))
      case end:
        guard open.count > 1, let done = open.popLast() else { continue }
        let items = done.isReversed ? done.items.reversed() : done.items
        open[open.count - 1].items.append(items.flatMap { $0 })
      default: open[open.count - 1].items.append([scalar])
      }
    }
    return open.flatMap { $0.items.flatMap { $0 } }
  }
}
