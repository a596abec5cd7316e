import Algorithms
import PageModel

/// A page's rulings made ready for table finding: collinear pieces joined, noise left out.
struct RulingSet {
  /// A joined ruling and the places where its pieces met.
  struct JoinedRuling {
    var ruling: Ruling
    /// Ends of its pieces, in ascending order: producers that draw borders cell by cell put one at
    /// each column edge.
    var joints: [Double]

    /// Adds a piece that begins where this one ends.
    mutating func extend(by piece: Ruling) {
      for joint in [piece.start, piece.end] where joint != joints.last { joints.append(joint) }
      ruling = Ruling(
        orientation: ruling.orientation, position: ruling.position, start: ruling.start,
        end: max(ruling.end, piece.end), thickness: max(ruling.thickness, piece.thickness))
    }
  }

  /// Rulings that cross or touch each other.
  typealias Group = (horizontal: [JoinedRuling], vertical: [JoinedRuling])

  var horizontal: [JoinedRuling]
  var vertical: [JoinedRuling]
  /// The distance within which two coordinates are the same grid line.
  let tolerance: Double
  /// How far rules may stop short of those they would cross.
  let shortRuleGap: Double
  /// Strokes at one place that are looked at for the other one of a double rule.
  private let mostNeighbors: Int
  /// The frames of tables whose cells are parted by fills only.
  private(set) var filledFrames: [Rect] = []

  init(rulings: [Ruling], fontSize: Double, options: LayoutOptions) {
    mostNeighbors = options.rulings.mostNeighbors
    tolerance = options.rulings.snapInFontSizes * fontSize
    shortRuleGap = options.grids.shortRuleGapInFontSizes * fontSize
    let joiner = Joiner(
      gap: options.rulings.joinInFontSizes * fontSize,
      dashGap: options.rulings.dashGapInFontSizes * fontSize,
      longestDash: options.rulings.longestDashInFontSizes * fontSize, snap: tolerance / 2,
      shortest: options.rulings.shortestInFontSizes * fontSize)
    horizontal = joiner.joined(rulings.filter { $0.orientation == .horizontal })
    vertical = joiner.joined(rulings.filter { $0.orientation == .vertical })
  }

  /// The rulings of a page, with those that its fills stand for.
  init(on page: PDFPage, _ rulings: [Ruling], fontSize: Double, options: LayoutOptions) {
    let drawn = RulingSet(rulings: rulings, fontSize: fontSize, options: options)
    let filled = FillGrid(rulings: drawn, fontSize: fontSize, options: options).rulings(of: page)
    guard !filled.isEmpty else {
      self = drawn
      return
    }
    self = RulingSet(rulings: rulings + filled, fontSize: fontSize, options: options)
    filledFrames = RulingSet(rulings: filled, fontSize: fontSize, options: options)
      .connectedGroups().compactMap { group in
        let columns = group.vertical.map(\.ruling.position)
        let rows = group.horizontal.map(\.ruling.position)
        guard let left = columns.min(), let right = columns.max(), let top = rows.min(),
          let bottom = rows.max()
        else { return nil }
        return Rect(x0: left, y0: top, x1: right, y1: bottom)
      }
  }

  /// Whether a grid's frame is that of a table parted by fills only.
  func isFilled(_ frame: Rect) -> Bool {
    filledFrames.contains {
      abs($0.x0 - frame.x0) <= tolerance && abs($0.x1 - frame.x1) <= tolerance
        && abs($0.y0 - frame.y0) <= tolerance && abs($0.y1 - frame.y1) <= tolerance
    }
  }

  /// Groups of rulings that cross or touch each other, each a candidate table; top to bottom.
  func connectedGroups() -> [Group] {
    var sets = DisjointSets(count: horizontal.count + vertical.count)
    let columns = vertical.indices.sorted {
      vertical[$0].ruling.position < vertical[$1].ruling.position
    }
    let positions = columns.map { vertical[$0].ruling.position }
    for (row, item) in horizontal.enumerated() {
      let line = item.ruling
      var next = positions.partitioningIndex { $0 >= line.start - tolerance }
      while next < columns.count, positions[next] <= line.end + tolerance {
        let column = vertical[columns[next]].ruling
        if line.position >= column.start - tolerance, line.position <= column.end + tolerance {
          sets.unite(row, horizontal.count + columns[next])
        }
        next += 1
      }
    }
    uniteDoubles(horizontal, from: 0, &sets)
    uniteDoubles(vertical, from: horizontal.count, &sets)
    uniteShortColumns(&sets)
    uniteUnclosedColumns(&sets)
    return sets.groups().map { members in
      (
        members.filter { $0 < horizontal.count }.map { horizontal[$0] },
        members.filter { $0 >= horizontal.count }.map { vertical[$0 - horizontal.count] }
      )
    }
  }
}

extension RulingSet {
  /// Puts two strokes a hair apart together: a double rule.
  private func uniteDoubles(
    _ rulings: [JoinedRuling], from first: Int, _ sets: inout DisjointSets
  ) {
    let sorted = rulings.indices.sorted {
      (rulings[$0].ruling.position, $0) < (rulings[$1].ruling.position, $1)
    }
    for (place, index) in sorted.enumerated() {
      let ruling = rulings[index].ruling
      for other in sorted[(place + 1)...].prefix(mostNeighbors) {
        let next = rulings[other].ruling
        guard next.position - ruling.position <= tolerance else { break }
        if abs(next.start - ruling.start) <= tolerance, abs(next.end - ruling.end) <= tolerance {
          sets.unite(first + index, first + other)
        }
      }
    }
  }

  /// Puts vertical rulings that stop short of the horizontal ones above and below them to those.
  private func uniteShortColumns(_ sets: inout DisjointSets) {
    let rows = horizontal.indices.sorted {
      horizontal[$0].ruling.position < horizontal[$1].ruling.position
    }
    let positions = rows.map { horizontal[$0].ruling.position }
    /// The rulings nearest to one end of a vertical one, of those that reach its place.
    func nearest(to end: Double, of ruling: Ruling) -> [Int] {
      let start = positions.partitioningIndex { $0 >= end - shortRuleGap }
      let reached = rows[start...].prefix { horizontal[$0].ruling.position <= end + shortRuleGap }
        .filter { index in
          let line = horizontal[index].ruling
          return line.start - tolerance <= ruling.position
            && ruling.position <= line.end + tolerance
        }
      let distance = { abs(horizontal[$0].ruling.position - end) }
      let least = reached.map(distance).min() ?? 0
      return reached.filter { distance($0) <= least + tolerance }
    }
    for (index, item) in vertical.enumerated() {
      let above = nearest(to: item.ruling.start, of: item.ruling)
      let below = nearest(to: item.ruling.end, of: item.ruling)
      guard !above.isEmpty, !below.isEmpty, Set(above).isDisjoint(with: below) else { continue }
      for row in above + below { sets.unite(row, horizontal.count + index) }
    }
  }

  /// Puts vertical rulings that touch no horizontal one to the table beside them whose vertical
  /// rulings run from the same height to the same height: a row that a page break tore has no rule
  /// above or below its stub cells.
  private func uniteUnclosedColumns(_ sets: inout DisjointSets) {
    let first = horizontal.count
    var closed = [Bool](repeating: false, count: first + vertical.count)
    for index in horizontal.indices { closed[sets.root(of: index)] = true }
    let partners = vertical.indices.filter { closed[sets.root(of: first + $0)] }
      .sorted { (vertical[$0].ruling.position, $0) < (vertical[$1].ruling.position, $1) }
    guard !partners.isEmpty else { return }
    let byEnds = Dictionary(grouping: partners) { ends(of: vertical[$0].ruling) }
    for index in vertical.indices where !closed[sets.root(of: first + index)] {
      let partner = nearestPartner(of: vertical[index].ruling, among: byEnds)
      if let partner { sets.unite(first + index, first + partner) }
    }
  }

  /// Where a ruling begins and ends, counted in tolerances.
  private struct Ends: Hashable {
    var start: Double
    var end: Double
  }

  private func ends(of ruling: Ruling) -> Ends {
    Ends(
      start: (ruling.start / tolerance).rounded(.down),
      end: (ruling.end / tolerance).rounded(.down))
  }

  /// Takes the first of the candidates, nearest first, that has the same ends, where it is nearer
  /// than the best one so far.
  private func consider(
    _ candidates: some Sequence<Int>, for ruling: Ruling,
    best: inout (distance: Double, index: Int)?
  ) {
    for index in candidates {
      let other = vertical[index].ruling
      let distance = abs(other.position - ruling.position)
      if let best, (best.distance, best.index) <= (distance, index) { return }
      if abs(other.start - ruling.start) <= tolerance, abs(other.end - ruling.end) <= tolerance {
        best = (distance, index)
        return
      }
    }
  }

  /// The vertical ruling beside another one with the same ends.
  private func nearestPartner(of ruling: Ruling, among partners: [Ends: [Int]]) -> Int? {
    let ends = ends(of: ruling)
    var best: (distance: Double, index: Int)?
    for start in -1...1 {
      for end in -1...1 {
        let place = Ends(start: ends.start + Double(start), end: ends.end + Double(end))
        guard let row = partners[place] else { continue }
        let next = row.partitioningIndex { vertical[$0].ruling.position >= ruling.position }
        consider(row[next...], for: ruling, best: &best)
        consider(row[..<next].reversed(), for: ruling, best: &best)
      }
    }
    return best?.index
  }
}

/// Joins collinear pieces.
private struct Joiner {
  /// Pieces with a gap up to this are one.
  let gap: Double
  /// … and dashes, pieces no longer than `longestDash`, with a gap up to this.
  let dashGap: Double
  let longestDash: Double
  /// Pieces this near across their direction are collinear.
  let snap: Double
  /// What is shorter when joined is left out.
  let shortest: Double

  func joined(_ rulings: [Ruling]) -> [RulingSet.JoinedRuling] {
    var result: [RulingSet.JoinedRuling] = []
    for track in tracks(of: rulings) {
      var open: RulingSet.JoinedRuling?
      var wasDash = false
      for ruling in track.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        let isDash = ruling.length <= longestDash
        let reach = isDash && wasDash ? max(gap, dashGap) : gap
        wasDash = isDash
        if let end = open?.ruling.end, ruling.start - end <= reach {
          open?.extend(by: ruling)
        } else {
          if let done = open { result.append(done) }
          open = RulingSet.JoinedRuling(ruling: ruling, joints: [ruling.start, ruling.end])
        }
      }
      if let done = open { result.append(done) }
    }
    return result.filter { $0.ruling.length >= shortest }
  }

  /// Rulings of one orientation grouped by position.
  private func tracks(of rulings: [Ruling]) -> [[Ruling]] {
    var tracks: [[Ruling]] = []
    var first = 0.0
    for ruling in rulings.sorted(by: {
      ($0.position, $0.start, $0.end) < ($1.position, $1.start, $1.end)
    }) {
      if !tracks.isEmpty, ruling.position - first <= snap {
        tracks[tracks.count - 1].append(ruling)
      } else {
        tracks.append([ruling])
        first = ruling.position
      }
    }
    return tracks
  }
}
