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

  init(rulings: [Ruling], fontSize: Double, options: LayoutOptions) {
    tolerance = options.rulingSnapInFontSizes * fontSize
    let gap = options.rulingJoinInFontSizes * fontSize
    let shortest = options.shortestRulingInFontSizes * fontSize
    horizontal = Self.joined(
      rulings.filter { $0.orientation == .horizontal }, gap: gap, snap: tolerance / 2,
      shortest: shortest)
    vertical = Self.joined(
      rulings.filter { $0.orientation == .vertical }, gap: gap, snap: tolerance / 2,
      shortest: shortest)
  }

  private static func joined(
    _ rulings: [Ruling], gap: Double, snap: Double, shortest: Double
  ) -> [JoinedRuling] {
    var result: [JoinedRuling] = []
    for track in tracks(of: rulings, snap: snap) {
      var open: JoinedRuling?
      for ruling in track.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        if let end = open?.ruling.end, ruling.start - end <= gap {
          open?.extend(by: ruling)
        } else {
          if let done = open { result.append(done) }
          open = JoinedRuling(ruling: ruling, joints: [ruling.start, ruling.end])
        }
      }
      if let done = open { result.append(done) }
    }
    return result.filter { $0.ruling.length >= shortest }
  }

  /// Rulings of one orientation grouped by position.
  private static func tracks(of rulings: [Ruling], snap: Double) -> [[Ruling]] {
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

extension Array {
  /// The first index whose element fulfils a predicate that is false before and true after it.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
