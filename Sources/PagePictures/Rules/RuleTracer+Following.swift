extension RuleTracer {
  /// Follows the line that a seed is a part of, and takes of it what may be a rule.
  func follow(_ seed: Seed) -> [RuleTrack] {
    // As the middle of a double line first; where most of it is single, what lies beside it is not its
    // own.
    var places = places(of: seed, asDouble: true)
    let double = places.count(where: \.isDouble)
    let isDouble = Double(double) >= options.doubleStretches * Double(places.count)
    if double > 0, !isDouble { places = self.places(of: seed, asDouble: false) }
    guard let lowest = places.first?.index else { return [] }
    let thicknesses = places.map(\.thickness).sorted()
    let columns = lowest * stretch..<(lowest + places.count) * stretch
    var track = RuleTrack(
      columns: columns, reach: columns,
      middles: places.map(\.middle), first: lowest, stretch: stretch,
      thickness: thicknesses[thicknesses.count / 2])
    track.isDouble = isDouble && double > 0
    return parts(of: track)
  }

  private func places(of seed: Seed, asDouble: Bool) -> [Place] {
    let first = seed.columns.lowerBound / stretch
    let last = (seed.columns.upperBound - 1) / stretch
    let center = (first + last) / 2
    let start = place(center, near: Float(seed.row), reach: 2, asDouble: asDouble)
    guard let start else { return [] }
    let before = walk(from: center, start, step: -1, asDouble: asDouble)
    return before.reversed() + [start] + walk(from: center, start, step: 1, asDouble: asDouble)
  }

  /// Where the line runs in a stretch.
  private struct Place {
    var index: Int
    var middle: Float
    var thickness: Float
    /// Whether it is the middle of two lines.
    var isDouble: Bool
  }

  private func walk(from center: Int, _ start: Place, step: Int, asDouble: Bool) -> [Place] {
    var result: [Place] = []
    var middle = start.middle
    var index = center + step
    while index >= 0, index * stretch < picture.width {
      guard let next = place(index, near: middle, reach: 1, asDouble: asDouble) else { break }
      middle += min(max(next.middle - middle, -1), 1) * 0.7
      result.append(
        Place(
          index: index, middle: middle, thickness: next.thickness, isDouble: next.isDouble))
      index += step
    }
    return result
  }

  /// The line in a stretch, at most `reach` rows from where it is expected, if ink covers most of it.
  private func place(
    _ index: Int, near middle: Float, reach: Int, asDouble: Bool
  ) -> Place? {
    let columns = (index * stretch..<(index + 1) * stretch).clamped(to: 0..<picture.width)
    let expected = Int(middle.rounded())
    let wide = reach + Int(options.thickestRule * pixelsPerPoint / 2) + 2
    let rows = max(expected - wide, 0)..<min(expected + wide + 1, picture.height)
    guard rows.count > 2, !columns.isEmpty else { return nil }
    guard coverage(columns, middle: middle, reach: reach) * 2 >= columns.count else { return nil }
    let sums = rows.map { row in
      var sum = 0
      for index in row * picture.width + columns.lowerBound..<row * picture.width
        + columns.upperBound
      {
        sum += 255 - Int(picture.pixels[index])
      }
      return Float(sum)
    }
    // What crosses the line darkens all rows alike.
    let base = sums.min() ?? 0
    let near = max(expected - reach, rows.lowerBound)...min(expected + reach, rows.upperBound - 1)
    guard let peakRow = near.max(by: { sums[$0 - rows.lowerBound] < sums[$1 - rows.lowerBound] })
    else { return nil }
    let single = extent(of: sums, peak: peakRow - rows.lowerBound, base: base)
    let double =
      asDouble ? doubled(single, sums, peak: peakRow - rows.lowerBound, base: base) : single
    let (upper, lower) = (double.lowerBound, double.upperBound)
    var weight: Float = 0
    var moment: Float = 0
    for row in max(upper - 1, 0)...min(lower + 1, sums.count - 1) {
      weight += sums[row] - base
      moment += (sums[row] - base) * Float(row + rows.lowerBound)
    }
    guard weight > 0 else { return nil }
    return Place(
      index: index, middle: moment / weight, thickness: Float(lower - upper + 1),
      isDouble: double != single)
  }

  /// The rows about a peak that are more than half as dark.
  private func extent(of sums: [Float], peak: Int, base: Float) -> ClosedRange<Int> {
    let half = base + (sums[peak] - base) / 2
    var (upper, lower) = (peak, peak)
    while upper > 0, sums[upper - 1] > half { upper -= 1 }
    while lower + 1 < sums.count, sums[lower + 1] > half { lower += 1 }
    return upper...lower
  }

  /// The rows of a line and of a second one of about the same darkness close by.
  private func doubled(
    _ rows: ClosedRange<Int>, _ sums: [Float], peak: Int, base: Float
  ) -> ClosedRange<Int> {
    let alike = base + (sums[peak] - base) * options.doubleAlike
    let gap = Int((options.doubleGap * pixelsPerPoint).rounded())
    let above = max(rows.lowerBound - 1 - gap, 0)..<rows.lowerBound
    let below =
      rows.upperBound
      + 1..<max(
        min(rows.upperBound + 2 + gap, sums.count), rows.upperBound + 1)
    let upper = above.first { sums[$0] >= alike } ?? rows.lowerBound
    let lower = below.last { sums[$0] >= alike } ?? rows.upperBound
    return upper...lower
  }

  /// Columns in which ink lies at most a row beside the line.
  private func coverage(_ columns: Range<Int>, middle: Float, reach: Int) -> Int {
    let expected = Int(middle.rounded())
    let rows = max(expected - reach, 0)...max(min(expected + reach, picture.height - 1), 0)
    var count = 0
    for column in columns where rows.contains(where: { ink[column, $0] }) { count += 1 }
    return count
  }
}
