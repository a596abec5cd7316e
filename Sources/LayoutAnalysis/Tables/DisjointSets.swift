/// Union–find with path halving.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The representative of an element's set.
  mutating func root(of element: Int) -> Int {
    var current = element
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  /// Makes one set of the two; the smaller representative stays, so that results do not depend on
  /// the order of calls.
  mutating func unite(_ first: Int, _ second: Int) {
    let one = root(of: first)
    let other = root(of: second)
    if one != other { parents[max(one, other)] = min(one, other) }
  }

  /// The sets, each in ascending order, ordered by their smallest element.
  mutating func groups() -> [[Int]] {
    var groups: [[Int]] = []
    forEachGroup { groups.append(Array($0)) }
    return groups
  }

  /// Visits the sets, each in ascending order, ordered by their smallest element.
  mutating func forEachGroup(_ visit: (ArraySlice<Int>) -> Void) {
    var counts = [Int](repeating: 0, count: parents.count)
    for element in parents.indices { counts[root(of: element)] += 1 }
    // A representative is the smallest of its set: it is met first.
    var next = [Int](repeating: 0, count: parents.count)
    var sorted = [Int](repeating: 0, count: parents.count)
    var end = 0
    for element in parents.indices {
      let representative = root(of: element)
      if representative == element {
        next[element] = end
        end += counts[element]
      }
      sorted[next[representative]] = element
      next[representative] += 1
    }
    var start = 0
    while start < end {
      let count = counts[sorted[start]]
      visit(sorted[start..<(start + count)])
      start += count
    }
  }
}
