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
    var order: [Int] = []
    var members: [Int: [Int]] = [:]
    for element in parents.indices {
      let representative = root(of: element)
      if members[representative] == nil { order.append(representative) }
      members[representative, default: []].append(element)
    }
    return order.compactMap { members[$0] }
  }
}
