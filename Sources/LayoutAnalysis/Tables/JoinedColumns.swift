import PageModel

/// A column that a further part of a table brings: it is cut off the one to its left, or new.
struct ColumnInsertion {
  /// The place of the new column.
  let index: Int
  /// Whether cells in the column to its left cover it too.
  let isSplit: Bool

  /// The place of earlier columns after the insertion.
  func applied(_ range: Range<Int>) -> Range<Int> {
    let lower = range.lowerBound >= index ? range.lowerBound + 1 : range.lowerBound
    let moves = isSplit ? range.upperBound >= index : range.upperBound > index
    return lower..<(moves ? range.upperBound + 1 : range.upperBound)
  }
}

/// Where the columns of a part stand among those of the table it continues.
struct ColumnFit {
  /// The table's columns with the part's own.
  let columns: JoinedColumns
  /// For each column of the part its place.
  let places: [Range<Int>]
  /// How the table's earlier columns move, in order.
  let insertions: [ColumnInsertion]
  /// Whether rulings told the columns of both sides.
  let isDrawn: Bool
}

/// The columns of a table of which several parts are known, x counted from its left edge.
struct JoinedColumns {
  /// Edges, ascending from 0.
  private var edges: [Double]
  /// For each column the x between which its text stands.
  private var extents: [ClosedRange<Double>]
  /// The first part's left edge on its page.
  private let left: Double
  private let tolerance: Double
  /// Within this distance texts are aligned.
  private let alignment: Double
  /// Whether a part was fitted by its text: then the edges tell only roughly where the others' are.
  private(set) var areByText = false

  /// Number of columns.
  var count: Int { edges.count - 1 }

  init(_ fragment: TableFragment, fontSize: Double, options: LayoutOptions) {
    left = fragment.columnEdges[0]
    edges = fragment.columnEdges.map { [left] in $0 - left }
    extents = fragment.textExtents(shiftedBy: left)
    tolerance = options.joins.toleranceInFontSizes * fontSize
    alignment = options.joins.columnAlignmentInFontSizes * fontSize
  }

  // MARK: By edges

  /// The fit of a part whose edges agree with those of the part before it.
  ///
  /// Drawn edges may be missing on either page, where cells are merged over all of its rows: half of
  /// them must agree. Of edges found by white space all must.
  func fitByEdges(
    _ next: TableFragment, after last: TableFragment, areDrawn: Bool
  ) -> ColumnFit? {
    let areDrawn = areDrawn && !areByText
    let upper = areDrawn ? last.columnEdges.map { $0 - last.columnEdges[0] } : edges
    let own = next.columnEdges.map { $0 - next.columnEdges[0] }
    guard let upperWidth = upper.last, let ownWidth = own.last, upper[0] == 0,
      abs(upperWidth - ownWidth) <= tolerance
    else { return nil }
    let (few, many) = upper.count < own.count ? (upper, own) : (own, upper)
    let shared = few.count { edge in many.contains { abs($0 - edge) <= tolerance } }
    guard shared > 2, areDrawn ? shared * 2 > few.count : shared == few.count else { return nil }
    return fit(own, extents: next.textExtents(shiftedBy: next.columnEdges[0]), areDrawn: areDrawn)
  }

  /// Edges within the tolerance are one, the outermost ones always agree; `nil` where the edges lie so
  /// close that they cannot be told apart.
  private func fit(
    _ own: [Double], extents ownExtents: [ClosedRange<Double>], areDrawn: Bool
  ) -> ColumnFit? {
    var joined = self
    var insertions: [ColumnInsertion] = []
    var next = 1
    for edge in own.dropFirst().dropLast() {
      next = joined.place(of: edge, from: next)
      if next == joined.edges.count - 1 || joined.edges[next] > edge + tolerance {
        joined.split(at: next, edge: edge)
        insertions.append(ColumnInsertion(index: next, isSplit: true))
      }
      next += 1
    }
    var places = [0]
    for edge in own.dropFirst().dropLast() {
      places.append(joined.place(of: edge, from: (places.last ?? 0) + 1))
    }
    places.append(joined.edges.count - 1)
    let ranges = zip(places, places.dropFirst()).map { ($0, $1) }
    guard ranges.allSatisfy({ $0 < $1 }) else { return nil }
    for (range, extent) in zip(ranges, ownExtents) where range.1 - range.0 == 1 {
      joined.widen(range.0, by: extent)
    }
    return ColumnFit(
      columns: joined, places: ranges.map { $0..<$1 }, insertions: insertions, isDrawn: areDrawn)
  }

  /// The first inner edge from `start` on that does not lie before `edge`.
  private func place(of edge: Double, from start: Int) -> Int {
    var place = start
    while place < edges.count - 1, edges[place] < edge - tolerance { place += 1 }
    return place
  }

  private mutating func split(at index: Int, edge: Double) {
    edges.insert(edge, at: index)
    let old = extents[index - 1]
    extents[index - 1] = min(old.lowerBound, edge)...min(old.upperBound, edge)
    extents.insert(max(old.lowerBound, edge)...max(old.upperBound, edge), at: index)
  }

  private mutating func widen(_ column: Int, by extent: ClosedRange<Double>) {
    extents[column] =
      min(
        extents[column].lowerBound, extent.lowerBound)...max(
        extents[column].upperBound, extent.upperBound)
  }

  // MARK: By text

  /// The fit of a part whose text stands in the same columns, one to one and in order.
  ///
  /// The pages' margins may differ: the part is tried where it stands, and with its edges and its text
  /// moved to those of the table. A column without text on one of the pages may be missing there.
  func fitByText(_ next: TableFragment, options: LayoutOptions) -> ColumnFit? {
    let own = next.textExtents(shiftedBy: 0)
    guard let first = own.first, let last = own.last, let width = edges.last,
      let right = next.columnEdges.last, extents.count > 1
    else { return nil }
    let shifts = [
      left, next.columnEdges[0], right - width, first.lowerBound - extents[0].lowerBound,
      last.upperBound - extents[count - 1].upperBound,
    ]
    for shift in shifts {
      let moved = own.map { ($0.lowerBound - shift)...($0.upperBound - shift) }
      if let pairs = pairs(with: moved, options: options) {
        return fit(moved, pairs: pairs)
      }
    }
    return nil
  }

  /// For each column of a part the one it continues; `nil` unless all columns of the side with fewer
  /// have their partner and most are aligned with it.
  private func pairs(with own: [ClosedRange<Double>], options: LayoutOptions) -> [Int?]? {
    var pairs = [Int?](repeating: nil, count: own.count)
    var place = 0
    var aligned = 0
    for (index, extent) in own.enumerated() {
      let partners = extents.indices.filter {
        overlaps(extents[$0], extent, share: options.joins.columnOverlapShare)
      }
      guard partners.count <= 1 else { return nil }
      guard let partner = partners.first else { continue }
      guard partner >= place else { return nil }
      pairs[index] = partner
      place = partner + 1
      if areAligned(extents[partner], extent) { aligned += 1 }
    }
    let count = pairs.count { $0 != nil }
    guard count > 1, count == min(own.count, extents.count),
      Double(aligned) >= options.joins.alignedColumnShare * Double(count)
    else { return nil }
    return pairs
  }

  private func overlaps(
    _ one: ClosedRange<Double>, _ other: ClosedRange<Double>, share: Double
  ) -> Bool {
    let common = min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound)
    let narrower = min(
      one.upperBound - one.lowerBound, other.upperBound - other.lowerBound)
    return common >= share * narrower && common >= 0
  }

  private func areAligned(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Bool {
    let left = one.lowerBound - other.lowerBound
    let right = one.upperBound - other.upperBound
    return min(abs(left), abs(right), abs(left + right) / 2) <= alignment
  }

  private func fit(_ own: [ClosedRange<Double>], pairs: [Int?]) -> ColumnFit {
    var joined = self
    joined.areByText = true
    var insertions: [ColumnInsertion] = []
    var places: [Range<Int>] = []
    for (extent, pair) in zip(own, pairs) {
      let place = pair.map { $0 + insertions.count } ?? places.last?.upperBound ?? 0
      if pair == nil {
        joined.insert(extent, at: place)
        insertions.append(ColumnInsertion(index: place, isSplit: false))
      } else {
        joined.widen(place, by: extent)
      }
      places.append(place..<(place + 1))
    }
    return ColumnFit(columns: joined, places: places, insertions: insertions, isDrawn: false)
  }

  private mutating func insert(_ extent: ClosedRange<Double>, at index: Int) {
    extents.insert(extent, at: index)
    if index == 0 {
      edges.insert(min(edges[0], extent.lowerBound), at: 0)
    } else if index == count {
      edges.append(max(edges[index], extent.upperBound))
    } else {
      edges.insert(
        min(max(extent.upperBound, edges[index - 1]), edges[index + 1]), at: index + 1)
    }
  }
}

extension TableFragment {
  /// For each column the x between which the text of its cells stands, headers apart, less `shift`;
  /// the middle of a column without text.
  fileprivate func textExtents(shiftedBy shift: Double) -> [ClosedRange<Double>] {
    var body = [ClosedRange<Double>?](repeating: nil, count: table.columnCount)
    var head = body
    for cell in table.cells where cell.columns.count == 1 {
      let column = cell.columns.lowerBound
      for line in cell.lines {
        let low = max(line.box.x0, columnEdges[column])
        let high = min(line.box.x1, columnEdges[column + 1])
        guard low <= high else { continue }
        let known = cell.role == .columnHeader ? head[column] : body[column]
        let extent = min(low, known?.lowerBound ?? low)...max(high, known?.upperBound ?? high)
        if cell.role == .columnHeader { head[column] = extent } else { body[column] = extent }
      }
    }
    return (0..<table.columnCount).map { column in
      let room = columnEdges[column + 1] - columnEdges[column]
      let extent =
        body[column] ?? head[column]
        ?? (columnEdges[column] + room / 3)...(columnEdges[column] + room * 2 / 3)
      return (extent.lowerBound - shift)...(extent.upperBound - shift)
    }
  }
}
