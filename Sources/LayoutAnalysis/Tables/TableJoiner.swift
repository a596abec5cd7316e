import PageModel

/// Joins the parts of a table that page breaks tore apart.
///
/// Two parts belong together when nothing but page furniture stands between them and their edges
/// agree; columns are compared by their x, not by their count.
struct TableJoiner {
  let options: LayoutOptions
  let fontSize: Double

  /// Whether `next`, at the top of the following page, continues `last`, at the foot of its page.
  func continues(_ last: TableFragment, _ next: TableFragment) -> Bool {
    guard last.table.method == next.table.method else { return false }
    let tolerance = options.tableJoinToleranceInFontSizes * fontSize
    let upper = Self.relative(last.columnEdges)
    let lower = Self.relative(next.columnEdges)
    guard let upperWidth = upper.last, let lowerWidth = lower.last,
      abs(upperWidth - lowerWidth) <= tolerance
    else { return false }
    let (few, many) = upper.count < lower.count ? (upper, lower) : (lower, upper)
    let shared = few.count { edge in many.contains { abs($0 - edge) <= tolerance } }
    return shared * 2 > few.count && shared > 2
  }

  /// One table from its parts, in page order; `nil` where their cells do not fit together.
  func joined(_ parts: [TableFragment]) -> Table? {
    guard
      let columns = CommonColumns(
        parts.map { Self.relative($0.columnEdges) },
        tolerance: options.tableJoinToleranceInFontSizes * fontSize)
    else { return nil }
    var rowCount = 0
    var settled = SettledCells()
    // The cells that reach the next seam.
    var open: [TableCell] = []
    for (part, places) in zip(parts, columns.places) {
      let own = part.table.cells.map {
        $0.with(
          rows: $0.rows, columns: places[$0.columns.lowerBound]..<places[$0.columns.upperBound])
      }
      let repeated = rowCount == 0 ? 0 : Self.repeatedHeaderRows(of: own, in: settled, open)
      let kept = own.filter { $0.rows.lowerBound >= repeated }.map {
        $0.with(rows: $0.rows.shifted(by: rowCount - repeated), columns: $0.columns)
      }
      let seam = TableSeam(above: open, below: kept, row: rowCount, settled: settled)
      let joined = seam.joinedCells()
      rowCount += part.table.rowCount - repeated - (seam.isRowTorn ? 1 : 0)
      open = joined.filter { $0.rows.upperBound >= rowCount }
      for cell in joined where cell.rows.upperBound < rowCount { settled.append(cell) }
    }
    let cells = (settled.cells + open).sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    guard Table.tiles(cells, rowCount: rowCount, columnCount: columns.count) else { return nil }
    return Table(
      rowCount: rowCount, columnCount: columns.count,
      cells: RoleClassifier.classified(cells, rowCount: rowCount, columnCount: columns.count),
      pages: parts.map(\.page), frame: parts[0].table.frame, method: parts[0].table.method,
      confidence: parts.map(\.table.confidence).min() ?? 1)
  }

  private static func relative(_ edges: [Double]) -> [Double] {
    edges.map { $0 - edges[0] }
  }

  /// How many of the part's first rows print the table's header again.
  private static func repeatedHeaderRows(
    of part: [TableCell], in settled: SettledCells, _ open: [TableCell]
  ) -> Int {
    var count = 0
    while true {
      let reaching = open.filter { $0.role == .columnHeader && $0.rows.lowerBound == count }
      let first = ((settled.headings[count] ?? []) + reaching).sorted {
        $0.columns.lowerBound < $1.columns.lowerBound
      }
      let again = part.filter { $0.rows.lowerBound == count }
      guard !first.isEmpty, first.contains(where: { $0.text != "" }),
        first.map(\.text) == again.map(\.text), first.map(\.rows) == again.map(\.rows),
        first.map(\.columns) == again.map(\.columns)
      else { return count }
      count += 1
    }
  }
}

/// The columns of several table parts counted on common edges.
private struct CommonColumns {
  /// For each part, the place of each of its edges among the common ones, ascending.
  let places: [[Int]]
  /// Number of common columns.
  let count: Int

  /// Takes each part's edges, ascending from 0: edges of different parts within `tolerance` are one,
  /// those of one part stay apart, and the outermost ones always agree.
  ///
  /// `nil` where the parts' edges lie so close that they cannot be told apart.
  init?(_ parts: [[Double]], tolerance: Double) {
    var common = parts[0]
    for own in parts.dropFirst() {
      var next = 1
      for edge in own.dropFirst().dropLast() {
        next = Self.place(of: edge, from: next, in: common, tolerance: tolerance)
        if next == common.count - 1 || common[next] > edge + tolerance {
          common.insert(edge, at: next)
        }
        next += 1
      }
    }
    places = parts.map { own in
      var result = [0]
      for edge in own.dropFirst().dropLast() {
        let next = (result.last ?? 0) + 1
        result.append(Self.place(of: edge, from: next, in: common, tolerance: tolerance))
      }
      return result + [common.count - 1]
    }
    count = common.count - 1
    let isAscending = places.allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0 < $1 } }
    guard isAscending else { return nil }
  }

  /// The first inner edge from `start` on that does not lie before `edge`.
  private static func place(
    of edge: Double, from start: Int, in edges: [Double], tolerance: Double
  ) -> Int {
    var place = start
    while place < edges.count - 1, edges[place] < edge - tolerance { place += 1 }
    return place
  }
}

extension Range<Int> {
  /// The range moved by `distance`.
  func shifted(by distance: Int) -> Range<Int> {
    (lowerBound + distance)..<(upperBound + distance)
  }
}
