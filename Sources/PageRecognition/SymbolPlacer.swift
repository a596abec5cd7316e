internal import PagePictures

/// Says which symbols of a line belong to which of its cuttings.
///
/// Recognizers place symbols by time steps, off by up to a character, and the first and last of a cutting
/// reach into the gap. So symbols are dealt out in order, each cutting a run of them, such that they lie
/// near their cuttings and are about as many as the ink of each has characters.
struct SymbolPlacer {
  /// A cutting in the line.
  struct Place {
    /// Its columns.
    let columns: Range<Int>
    /// How many characters its ink has, as far as its shape tells.
    let count: ClosedRange<Int>
  }

  let places: [Place]
  /// Height of the line's ink, in pixels: the unit of distances.
  let inkHeight: Double

  /// What a character more or less than there should be costs, in heights of ink.
  ///
  /// 0.8: less than a character of the next cutting, which stands a gap and half a character away.
  private static let miscount = 0.8

  /// For each symbol the index of its place.
  func places(of symbols: [RecognizedSymbol]) -> [Int] {
    guard !places.isEmpty else { return [] }
    let middles = symbols.map(middle)
    // The least cost of dealing the first symbols out to the first places, and the last one's share.
    var costs = [Double](repeating: .infinity, count: symbols.count + 1)
    costs[0] = 0
    var shares: [[Int]] = []
    for place in places {
      let distances = middles.map { distance($0, place.columns) }
      var next = [Double](repeating: .infinity, count: symbols.count + 1)
      var share = [Int](repeating: 0, count: symbols.count + 1)
      for start in costs.indices where costs[start] < .infinity {
        var cost = costs[start]
        var count = 0
        while true {
          let total = cost + Self.miscount * Double(miss(count, place.count))
          if total < next[start + count] {
            next[start + count] = total
            share[start + count] = count
          }
          guard start + count < symbols.count else { break }
          cost += distances[start + count]
          count += 1
          if cost > (next.last ?? .infinity) { break }
        }
      }
      costs = next
      shares.append(share)
    }
    var result = [Int](repeating: places.count - 1, count: symbols.count)
    var end = symbols.count
    for index in places.indices.reversed() {
      let count = shares[index][end]
      for symbol in (end - count)..<end { result[symbol] = index }
      end -= count
    }
    return result
  }

  /// A symbol's middle; one that is wider than a character reaches into a gap with its end.
  private func middle(_ symbol: RecognizedSymbol) -> Double {
    let width = min(Double(symbol.box.width), inkHeight)
    return Double(symbol.box.x.lowerBound) + width / 2
  }

  private func distance(_ x: Double, _ columns: Range<Int>) -> Double {
    max(Double(columns.lowerBound) - x, x - Double(columns.upperBound), 0) / inkHeight
  }

  private func miss(_ count: Int, _ expected: ClosedRange<Int>) -> Int {
    max(expected.lowerBound - count, count - expected.upperBound, 0)
  }
}
