/// The layers of style sheets, `@layer`, in the order in which their rules count (CSS Cascade 5, section 6.4).
struct StyleLayers {
  /// The rules outside of all layers, which are stronger than those within.
  static let outermost = 0

  /// A layer's place among those of the layer around it, after the places of the layers around.
  private var keys: [[Int]] = [[]]
  private var counts: [Int] = [0]
  private var known: [String: Int] = [:]

  /// Most layers; sites have up to ten.
  private static let most = 1_000

  /// The layer of a name within another one, `a.b`; a new one for an empty name, and `nil` beyond the limit.
  mutating func layer(_ name: String, in outer: Int) -> Int? {
    guard !name.isEmpty else { return add(to: outer) }
    var layer = outer
    for part in name.split(separator: ".") {
      let key = "\(layer) \(part)"
      guard let next = known[key] ?? add(to: layer) else { return nil }
      known[key] = next
      layer = next
    }
    return layer
  }

  private mutating func add(to outer: Int) -> Int? {
    guard keys.count < Self.most else { return nil }
    keys.append(keys[outer] + [counts[outer]])
    counts.append(0)
    counts[outer] += 1
    return keys.count - 1
  }

  /// For each layer how strong it is. What stands in a layer itself is stronger than the layers in it.
  var ranks: [Int] {
    let order = keys.indices.sorted { one, other in
      (keys[one] + [Int.max]).lexicographicallyPrecedes(keys[other] + [Int.max])
    }
    var ranks = [Int](repeating: 0, count: keys.count)
    for (rank, layer) in order.enumerated() { ranks[layer] = rank }
    return ranks
  }
}
