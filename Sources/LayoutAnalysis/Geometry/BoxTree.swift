import PageModel

/// Boxes in a binary tree, each half of them in a box of its own: what touches an area is found
/// without looking at the rest.
///
/// Boxes without a place (not-a-number) are in no area. Building takes n log n; a query about as long
/// as what it finds.
struct BoxTree {
  private struct Node {
    let bounds: Rect
    /// Its entries in `order`.
    let entries: Range<Int>
    /// Its halves; -1 in a leaf.
    let left: Int
    let right: Int
    /// How many of its entries are left.
    var count: Int
  }

  private let boxes: [Rect]
  private var order: [Int]
  /// Halves before the whole.
  private var nodes: [Node] = []
  /// The node of all entries; -1 where there is none.
  private var root = -1
  private var isRemoved: [Bool]

  /// Few enough entries to look at one by one.
  private static let leafSize = 12

  /// A tree of boxes, known by their indices.
  init(_ boxes: [Rect]) {
    self.boxes = boxes
    isRemoved = [Bool](repeating: false, count: boxes.count)
    order = boxes.indices.filter { !(boxes[$0].midX.isNaN || boxes[$0].midY.isNaN) }
    guard let first = order.first else { return }
    let middles = order.reduce(boxes[first].middle) { $0.union(boxes[$1].middle) }
    nodes.reserveCapacity(2 * (order.count / Self.leafSize + 1))
    root = build(order.indices, within: middles)
  }

  /// Adds the node of some entries, whose middles stand within `middles`, and of all below it; returns its
  /// index.
  private mutating func build(_ entries: Range<Int>, within middles: Rect) -> Int {
    let boxes = boxes
    guard entries.count > Self.leafSize else {
      let first = boxes[order[entries.lowerBound]]
      let bounds = order[entries].reduce(first) { $0.union(boxes[$1]) }
      return add(Node(bounds: bounds, entries: entries, left: -1, right: -1, count: entries.count))
    }
    let isWide = middles.width > middles.height
    let middle = entries.lowerBound + entries.count / 2
    part(entries, at: middle) { isWide ? boxes[$0].midX : boxes[$0].midY }
    let halves = middles.parted(at: boxes[order[middle]].middle, isWide: isWide)
    let left = build(entries.lowerBound..<middle, within: halves.0)
    let right = build(middle..<entries.upperBound, within: halves.1)
    return add(
      Node(
        bounds: nodes[left].bounds.union(nodes[right].bounds), entries: entries, left: left,
        right: right, count: entries.count))
  }

  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  /// Orders entries so that none before `middle` lies beyond any behind it; linear but for odd orders, which
  /// are sorted.
  private mutating func part(_ entries: Range<Int>, at middle: Int, by place: (Int) -> Double) {
    var (low, high) = (entries.lowerBound, entries.upperBound - 1)
    var roundsLeft = 2 * (Int.bitWidth - entries.count.leadingZeroBitCount)
    while low < high {
      guard roundsLeft > 0 else {
        order[low...high].sort { place($0) < place($1) }
        return
      }
      roundsLeft -= 1
      let pivot = place(order[low + (high - low) / 2])
      var (left, right) = (low, high)
      while left <= right {
        while place(order[left]) < pivot { left += 1 }
        while place(order[right]) > pivot { right -= 1 }
        guard left <= right else { break }
        order.swapAt(left, right)
        left += 1
        right -= 1
      }
      if middle <= right {
        high = right
      } else if middle >= left {
        low = left
      } else {
        return
      }
    }
  }

  /// The boxes that touch an area, by index, ascending.
  func indices(touching area: Rect) -> [Int] {
    var result: [Int] = []
    visit(root, area) {
      result.append($0); return false
    }
    result.sort()
    return result
  }

  /// Whether a box that touches an area fulfils a predicate.
  func contains(touching area: Rect, where predicate: (Int) -> Bool) -> Bool {
    visit(root, area, predicate)
  }

  /// Takes boxes that touch an area and returns them, ascending: they are found no more.
  mutating func remove(touching area: Rect) -> [Int] {
    var removed: [Int] = []
    removeEntries(of: root, area, &removed)
    removed.sort()
    return removed
  }

  /// Visits boxes that touch an area until `stop` says so; returns whether it did.
  @discardableResult
  private func visit(_ index: Int, _ area: Rect, _ stop: (Int) -> Bool) -> Bool {
    guard nodes.indices.contains(index) else { return false }
    let node = nodes[index]
    guard node.count > 0, node.bounds.touches(area) else { return false }
    if node.left >= 0 { return visit(node.left, area, stop) || visit(node.right, area, stop) }
    return order[node.entries].contains {
      !isRemoved[$0] && boxes[$0].touches(area) && stop($0)
    }
  }

  private mutating func removeEntries(of index: Int, _ area: Rect, _ removed: inout [Int]) {
    guard nodes.indices.contains(index), nodes[index].count > 0,
      nodes[index].bounds.touches(area)
    else { return }
    let before = removed.count
    if nodes[index].left >= 0 {
      removeEntries(of: nodes[index].left, area, &removed)
      removeEntries(of: nodes[index].right, area, &removed)
    } else {
      for entry in nodes[index].entries {
        let box = order[entry]
        if !isRemoved[box], boxes[box].touches(area) {
          isRemoved[box] = true
          removed.append(box)
        }
      }
    }
    nodes[index].count -= removed.count - before
  }
}

extension Rect {
  /// Whether the rectangles have a point in common, edges included.
  fileprivate func touches(_ other: Rect) -> Bool {
    x0 <= other.x1 && other.x0 <= x1 && y0 <= other.y1 && other.y0 <= y1
  }

  /// The middle, as a box without extent.
  var middle: Rect { Rect(x0: midX, y0: midY, x1: midX, y1: midY) }

  /// Both sides of a point, from left to right or from the top down.
  fileprivate func parted(at point: Rect, isWide: Bool) -> (Rect, Rect) {
    isWide
      ? (Rect(x0: x0, y0: y0, x1: point.x0, y1: y1), Rect(x0: point.x0, y0: y0, x1: x1, y1: y1))
      : (Rect(x0: x0, y0: y0, x1: x1, y1: point.y0), Rect(x0: x0, y0: point.y0, x1: x1, y1: y1))
  }
}

extension Ruling {
  /// Its middle, as a box without extent.
  var middle: Rect {
    let along = (start + end) / 2
    return orientation == .horizontal
      ? Rect(x0: along, y0: position, x1: along, y1: position)
      : Rect(x0: position, y0: along, x1: position, y1: along)
  }
}

extension BoxTree {
  /// A tree of rulings, each a box as thin as a line.
  init(_ rulings: [Ruling]) {
    self.init(
      rulings.map {
        $0.orientation == .horizontal
          ? Rect(x0: $0.start, y0: $0.position, x1: $0.end, y1: $0.position)
          : Rect(x0: $0.position, y0: $0.start, x1: $0.position, y1: $0.end)
      })
  }
}
