import Algorithms
import PageModel

/// Finds the grids of ruled tables: steps from rulings to grid lines to walls, no text involved.
struct LatticeFinder {
  let options: LayoutOptions

  /// The grid of a group of touching rulings; `nil` where they draw no two cells: a single frame is a
  /// box around something else.
  func grid(of group: RulingSet.Group, tolerance: Double) -> LatticeGrid? {
    guard !group.vertical.isEmpty, group.horizontal.count + group.vertical.count > 2 else {
      return nil
    }
    return grid(
      horizontal: group.horizontal.map(\.ruling), vertical: group.vertical.map(\.ruling),
      tolerance: tolerance)
  }

  private func grid(
    horizontal: [Ruling], vertical: [Ruling], tolerance: Double
  ) -> LatticeGrid? {
    let columnEdges = Self.edges(
      positions: vertical.map(\.position), across: horizontal, tolerance: tolerance)
    let rowEdges = Self.edges(
      positions: horizontal.map(\.position), across: vertical, tolerance: tolerance)
    guard columnEdges.count >= 2, rowEdges.count >= 2,
      columnEdges.count * rowEdges.count <= options.maximumGridPositions
    else { return nil }
    var grid = LatticeGrid(columnEdges: columnEdges, rowEdges: rowEdges)
    grid.raiseWalls(
      horizontal: horizontal, vertical: vertical, tolerance: tolerance, options: options)
    return grid.rowCount * grid.columnCount > 1 ? grid : nil
  }

  /// Grid lines: the rulings' own positions, and the far ends of the rulings across them where no
  /// outer rule was drawn.
  static func edges(positions: [Double], across: [Ruling], tolerance: Double) -> [Double] {
    var edges = clustered(positions, tolerance: tolerance)
    if let start = across.map(\.start).min(), edges.first.map({ start < $0 - tolerance }) ?? true {
      edges.insert(start, at: 0)
    }
    if let end = across.map(\.end).max(), edges.last.map({ end > $0 + tolerance }) ?? true {
      edges.append(end)
    }
    return edges
  }

  /// Means of the groups that lie within `tolerance` of their first member.
  static func clustered(_ values: [Double], tolerance: Double) -> [Double] {
    var result: [Double] = []
    var cluster: [Double] = []
    for value in values.sorted() {
      if let first = cluster.first, value - first > tolerance {
        result.append(cluster.reduce(0, +) / Double(cluster.count))
        cluster = []
      }
      cluster.append(value)
    }
    if !cluster.isEmpty { result.append(cluster.reduce(0, +) / Double(cluster.count)) }
    return result
  }
}

extension LatticeGrid {
  /// Sets the walls that rulings cover, or nearly: rules that stop short of both those they would cross.
  mutating func raiseWalls(
    horizontal: [Ruling], vertical: [Ruling], tolerance: Double, options: LayoutOptions
  ) {
    // The tolerance is a fraction of the font size.
    let fontSize = tolerance / options.rulings.snapInFontSizes
    let gap = options.grids.shortRuleGapInFontSizes * fontSize
    let rows = rowEdges
    let columns = columnEdges
    for ruling in vertical {
      guard let edge = Self.nearest(ruling.position, in: columns, tolerance: tolerance) else {
        continue
      }
      for row in Self.steps(along: ruling, in: rows)
      where Self.covers(ruling, rows[row], rows[row + 1], gap: gap, options: options) {
        verticalWalls[row][edge] = true
      }
    }
    for ruling in horizontal {
      guard let edge = Self.nearest(ruling.position, in: rows, tolerance: tolerance) else {
        continue
      }
      for column in Self.steps(along: ruling, in: columns)
      where Self.covers(ruling, columns[column], columns[column + 1], gap: gap, options: options) {
        horizontalWalls[edge][column] = true
      }
    }
  }

  /// The steps between edges that a ruling runs along, in part at least.
  private static func steps(along ruling: Ruling, in edges: [Double]) -> Range<Int> {
    let first = max(edges.partitioningIndex { $0 > ruling.start } - 1, 0)
    let end = min(edges.partitioningIndex { $0 >= ruling.end }, edges.count - 1)
    return first..<max(first, end)
  }

  private static func covers(
    _ ruling: Ruling, _ low: Double, _ high: Double, gap: Double, options: LayoutOptions
  ) -> Bool {
    let start = max(ruling.start, low)
    let end = min(ruling.end, high)
    let isNearlyWhole = start - low <= gap && high - end <= gap
    let share = isNearlyWhole ? options.grids.leastShortRuleShare : options.grids.wallCoverageShare
    return end - start >= share * (high - low)
  }

  private static func nearest(_ position: Double, in edges: [Double], tolerance: Double) -> Int? {
    let next = edges.partitioningIndex { $0 >= position }
    let candidates = [next - 1, next].filter(edges.indices.contains)
    let best = candidates.min { abs(edges[$0] - position) < abs(edges[$1] - position) }
    return best.flatMap { abs(edges[$0] - position) <= tolerance ? $0 : nil }
  }
}
