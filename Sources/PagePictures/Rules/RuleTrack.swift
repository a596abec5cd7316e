/// A line of ink as it runs through the picture; a vertical one in the picture with rows and columns
/// exchanged.
struct RuleTrack: Sendable, Hashable {
  /// Columns it covers.
  var columns: Range<Int>
  /// Columns up to where ink goes on in its line, also through characters.
  var reach: Range<Int>
  /// The gap between its dashes in pixels; 0 for a solid line.
  var dashGap: Float = 0
  /// Whether its middle is that between the two lines of a double rule.
  var isDouble = false
  /// Whether nothing but paper is beside nearly all of it.
  var isClean = false
  /// Whether it is a rule only if it joins others at both ends.
  var isWeak = false
  /// The row of its middle, in whole and parts, in each stretch of `stretch` columns from `first` on.
  var middles: [Float]
  /// The stretch of the first middle.
  var first: Int
  /// Columns a stretch.
  let stretch: Int
  /// Its thickness in pixels.
  var thickness: Float

  /// The row of its middle at a column; beyond its ends that of the end.
  func middle(at column: Int) -> Float {
    let place = (Float(column) + 0.5) / Float(stretch) - 0.5 - Float(first)
    let index = min(max(Int(place.rounded(.down)), 0), middles.count - 1)
    let next = min(index + 1, middles.count - 1)
    let part = min(max(place - Float(index), 0), 1)
    return middles[index] + (middles[next] - middles[index]) * part
  }

  /// The mean of its middles.
  var position: Float { middles.reduce(0, +) / Float(middles.count) }

  /// Joins a track that lies in its prolongation, or beside it.
  mutating func join(_ other: RuleTrack) {
    let all =
      min(first, other.first)..<max(first + middles.count, other.first + other.middles.count)
    let own = self
    middles = all.map { index in
      let column = index * stretch + stretch / 2
      let has = own.columns.contains(column)
      let otherHas = other.columns.contains(column)
      if has == otherHas, !has { return own.nearestEnd(column, other) }
      return has ? own.middle(at: column) : other.middle(at: column)
    }
    first = all.lowerBound
    let length = Float(columns.count + other.columns.count)
    thickness =
      (thickness * Float(columns.count) + other.thickness * Float(other.columns.count)) / length
    columns =
      min(
        columns.lowerBound, other.columns.lowerBound)..<max(
        columns.upperBound, other.columns.upperBound)
  }

  /// The middle between two tracks at a column that neither covers: on the line from end to end.
  private func nearestEnd(_ column: Int, _ other: RuleTrack) -> Float {
    let (left, right) =
      columns.lowerBound < other.columns.lowerBound ? (self, other) : (other, self)
    let from = left.columns.upperBound - 1
    let to = right.columns.lowerBound
    guard column > from, to > from else { return middle(at: column) }
    let share = Float(column - from) / Float(to - from)
    return left.middle(at: from) + (right.middle(at: to) - left.middle(at: from)) * min(share, 1)
  }
}

/// A rule: one track, or several side by side that are the edges of one thick or doubled rule.
struct FoundRule: Sendable, Hashable {
  /// The tracks, in order across the rule.
  var tracks: [RuleTrack]
  /// Where it begins and ends along its axis.
  var start: Double
  var end: Double
  /// Whether it is not drawn: the end of a table that a page break tore.
  var isImplied = false

  init(_ track: RuleTrack) {
    tracks = [track]
    start = Double(track.columns.lowerBound)
    end = Double(track.columns.upperBound)
  }

  var length: Double { end - start }

  /// Whether nothing but paper is beside nearly all of it.
  var isClean: Bool { tracks.contains(where: \.isClean) }

  /// Whether it is a rule only if it joins others at both ends.
  var isWeak: Bool { tracks.allSatisfy(\.isWeak) }

  /// The gap between its dashes; 0 for a solid rule.
  var dashGap: Double { Double(tracks.map(\.dashGap).max() ?? 0) }

  /// Up to where ink goes on in its line.
  var reach: ClosedRange<Double> {
    let start = tracks.map(\.reach.lowerBound).min() ?? 0
    let end = tracks.map(\.reach.upperBound).max() ?? 0
    return Double(start)...Double(end)
  }

  /// The row of its middle at a column.
  func middle(at column: Double) -> Double {
    let rows = tracks.map { $0.middle(at: Int(column)) }
    return Double((rows.min() ?? 0) + (rows.max() ?? 0)) / 2
  }

  /// The mean row of its middle.
  var position: Double {
    let rows = tracks.map(\.position)
    return Double((rows.min() ?? 0) + (rows.max() ?? 0)) / 2
  }

  /// From its upper to its lower edge.
  var thickness: Double {
    let upper = tracks.map { $0.position - $0.thickness / 2 }.min() ?? 0
    let lower = tracks.map { $0.position + $0.thickness / 2 }.max() ?? 0
    return Double(lower - upper)
  }

  /// How much of its length another rule has beside it.
  func overlap(_ other: FoundRule) -> Double {
    max(0, min(end, other.end) - max(start, other.start))
  }
}
