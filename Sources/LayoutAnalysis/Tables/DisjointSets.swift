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
    // A representative is the smallest of its set: it is met first.
    var groups: [[Int]] = []
    var place = [Int](repeating: 0, count: parents.count)
    for element in parents.indices {
      let representative = root(of: element)
      if representative == element {
        place[element] = groups.count
        groups.append([element])
      } else {
        groups[place[representative]].append(element)
      }
    }
    return groups
  }
}
