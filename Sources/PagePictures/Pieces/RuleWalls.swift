/// What rules part: asks of places in a picture whether a rule lies between them.
struct RuleWalls {
  private let horizontal: [Wall]
  private let vertical: [Wall]

  /// A rule as a straight line.
  private struct Wall {
    let position: Double
    let range: ClosedRange<Double>
    let half: Double
  }

  init(_ rules: RuleFinder.Rules) {
    func walls(_ rules: [FoundRule]) -> [Wall] {
      rules.map {
        Wall(
          position: $0.position + 0.5, range: $0.start...max($0.start, $0.end),
          half: $0.thickness / 2)
      }.sorted { ($0.position, $0.range.lowerBound) < ($1.position, $1.range.lowerBound) }
    }
    horizontal = walls(rules.horizontal)
    vertical = walls(rules.vertical)
  }

  /// Whether a vertical rule stands between two boxes side by side, or a horizontal one between two boxes
  /// one above the other.
  func part(_ box: PixelRect, _ other: PixelRect) -> Bool {
    Self.part(box.x, other.x, at: (box.y, other.y), vertical)
      || Self.part(box.y, other.y, at: (box.x, other.x), horizontal)
  }

  private static func part(
    _ first: Range<Int>, _ second: Range<Int>, at sides: (Range<Int>, Range<Int>), _ walls: [Wall]
  ) -> Bool {
    let from = Double(first.lowerBound + first.upperBound) / 2
    let to = Double(second.lowerBound + second.upperBound) / 2
    let low = min(from, to)
    let high = max(from, to)
    var index = walls.partitioned { $0.position > low }
    while index < walls.count, walls[index].position < high {
      let wall = walls[index]
      let beside = (
        Double(sides.0.lowerBound + sides.0.upperBound) / 2,
        Double(sides.1.lowerBound + sides.1.upperBound) / 2
      )
      if wall.range.contains(beside.0) || wall.range.contains(beside.1) { return true }
      index += 1
    }
    return false
  }

  /// The space between the nearest rules on all four sides of a box.
  func cell(around box: PixelRect) -> PixelRect? {
    let x = Double(box.x.lowerBound + box.x.upperBound) / 2
    let y = Double(box.y.lowerBound + box.y.upperBound) / 2
    guard let left = vertical.last(where: { $0.position < x && $0.range.contains(y) }),
      let right = vertical.first(where: { $0.position > x && $0.range.contains(y) }),
      let top = horizontal.last(where: { $0.position < y && $0.range.contains(x) }),
      let bottom = horizontal.first(where: { $0.position > y && $0.range.contains(x) })
    else { return nil }
    func between(_ low: Wall, _ high: Wall) -> Range<Int> {
      let first = Int((low.position + low.half).rounded(.up))
      return first..<max(first, Int((high.position - high.half).rounded(.down)))
    }
    return PixelRect(x: between(left, right), y: between(top, bottom))
  }
}

extension Array {
  /// The first index whose element satisfies a condition that, once satisfied, stays so.
  func partitioned(by condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
