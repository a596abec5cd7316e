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

  /// One table from its parts, in page order.
  func joined(_ parts: [TableFragment]) -> Table {
    let tolerance = options.tableJoinToleranceInFontSizes * fontSize
    let edges = LatticeFinder.clustered(
      parts.flatMap { Self.relative($0.columnEdges) }, tolerance: tolerance)
    var rowCount = 0
    var cells: [TableCell] = []
    for part in parts {
      let own = Self.regridded(part, on: edges)
      let repeated = rowCount == 0 ? 0 : Self.repeatedHeaderRows(of: own, in: cells)
      let kept = own.filter { $0.rows.lowerBound >= repeated }.map {
        $0.with(
          rows: ($0.rows.lowerBound - repeated + rowCount)..<($0.rows.upperBound - repeated
            + rowCount), columns: $0.columns)
      }
      let seam = TableSeam(above: cells, below: kept, row: rowCount)
      cells = seam.joinedCells()
      rowCount += part.table.rowCount - repeated - (seam.isRowTorn ? 1 : 0)
    }
    let columnCount = edges.count - 1
    return Table(
      rowCount: rowCount, columnCount: columnCount,
      cells: RoleClassifier.classified(cells, rowCount: rowCount, columnCount: columnCount),
      pages: parts.map(\.page), frame: parts[0].table.frame, method: parts[0].table.method)
  }

  private static func relative(_ edges: [Double]) -> [Double] {
    edges.map { $0 - edges[0] }
  }

  /// A part's cells with their columns counted on the common edges.
  private static func regridded(_ part: TableFragment, on edges: [Double]) -> [TableCell] {
    let own = relative(part.columnEdges)
    var previous = -1
    let map = own.map { edge -> Int in
      let nearest = edges.indices.min { abs(edges[$0] - edge) < abs(edges[$1] - edge) } ?? 0
      previous = max(nearest, previous + 1)
      return previous
    }
    return part.table.cells.map {
      $0.with(
        rows: $0.rows, columns: map[$0.columns.lowerBound]..<map[$0.columns.upperBound])
    }
  }

  /// How many of the part's first rows print the table's header again.
  private static func repeatedHeaderRows(of part: [TableCell], in table: [TableCell]) -> Int {
    let header = table.filter { $0.role == .columnHeader }
    var count = 0
    while true {
      let first = header.filter { $0.rows.lowerBound == count }
      let again = part.filter { $0.rows.lowerBound == count }
      guard !first.isEmpty, first.contains(where: { $0.text != "" }),
        first.map(\.text) == again.map(\.text), first.map(\.rows) == again.map(\.rows),
        first.map(\.columns) == again.map(\.columns)
      else { return count }
      count += 1
    }
  }
}
