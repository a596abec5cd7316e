/// What names the cells of a table: the column headers above them and the stub beside them.
///
/// Made once for a table; each path then costs the headers of its own columns.
public struct TableHeadings: Sendable {
  /// The grid rows that hold column headers.
  public let headerRows: Set<Int>
  /// Number of rows at the table's top that hold nothing but column headers.
  ///
  /// 0 where there are none, and where one of these headers reaches down into a row with values: then
  /// no line between rows parts the head of the table from its body.
  public let leadingRowCount: Int
  /// For each row the run of header rows nearest above it.
  private let headerRuns: [Range<Int>]
  /// For each column the headers that cover it, top to bottom.
  private let headers: [[TableCell]]
  /// For each row the stub cells that cover it, left to right.
  private let stubs: [[TableCell]]
  /// The pages on which the table stands sideways: the cells of a row stand one below another.
  private let sidewaysPages: Set<Int>

  /// The headings of a table whose cells have roles.
  public init(_ table: Table) {
    var headers = [[TableCell]](repeating: [], count: table.columnCount)
    var stubs = [[TableCell]](repeating: [], count: table.rowCount)
    var rows: Set<Int> = []
    for cell in table.cells {
      switch cell.role {
      case .columnHeader:
        rows.formUnion(cell.rows)
        for column in cell.columns { headers[column].append(cell) }
      case .stub:
        for row in cell.rows { stubs[row].append(cell) }
      case .data: break
      }
    }
    headerRows = rows
    sidewaysPages = Self.sidewaysPages(of: table)
    leadingRowCount = Self.leadingRowCount(of: table)
    var run = 0..<0
    headerRuns = (0..<table.rowCount).map { row in
      defer {
        if rows.contains(row) { run = (run.upperBound == row ? run.lowerBound : row)..<(row + 1) }
      }
      return run
    }
    self.headers = headers
    self.stubs = stubs.map { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
  }

  private static func sidewaysPages(of table: Table) -> Set<Int> {
    // For each page how many more neighbors stand below each other than beside each other.
    var balances: [Int: Int] = [:]
    for (cell, next) in zip(table.cells, table.cells.dropFirst())
    where cell.rows == next.rows && cell.page == next.page {
      guard let page = cell.page, let own = cell.frame, let other = next.frame else { continue }
      let isBelow = abs(other.midY - own.midY) > abs(other.midX - own.midX)
      balances[page, default: 0] += isBelow ? 1 : -1
    }
    return Set(balances.filter { $0.value > 0 }.keys)
  }

  private static func leadingRowCount(of table: Table) -> Int {
    let firstBodyRow = table.cells.first { $0.role != .columnHeader }?.rows.lowerBound
    let count = firstBodyRow ?? table.rowCount
    let isCrossed = table.cells.contains {
      $0.rows.lowerBound < count && $0.rows.upperBound > count
    }
    return isCrossed ? 0 : count
  }

  /// The headers in the table's leading rows that name a column, from the outermost to its own; blank
  /// ones are left out. Empty where ``leadingRowCount`` is 0.
  public func leadingPath(ofColumn column: Int) -> [TableCell] {
    headers[column].filter { $0.rows.lowerBound < leadingRowCount && !$0.text.isEmpty }
  }

  /// The column headers above a cell, from the outermost to its own: 申请人情况, 法人或其他组织, 商业企业.
  ///
  /// They come from the nearest run of header rows above the cell, so that a section within the
  /// table has its own headers; blank ones are left out. Empty where there are none.
  public func columnPath(of cell: TableCell) -> [TableCell] {
    let run = headerRuns[cell.rows.lowerBound]
    var path: [TableCell] = []
    let covering =
      cell.columns.count == 1
      ? headers[cell.columns.lowerBound] : cell.columns.flatMap { headers[$0] }
    for header in covering
    where !header.text.isEmpty && run.contains(header.rows.lowerBound)
      && heads(header, cell)
    {
      let isKnown = path.contains {
        $0.rows.lowerBound == header.rows.lowerBound
          && $0.columns.lowerBound == header.columns.lowerBound
      }
      if !isKnown { path.append(header) }
    }
    return cell.columns.count == 1 ? path : path.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// Whether the header is meant to stand over the cell: edges a few points off each other are drawn
  /// as one, so at least half of the narrower of both must lie within the other.
  private func heads(_ header: TableCell, _ cell: TableCell) -> Bool {
    guard header.columns != cell.columns else { return true }
    guard let above = columnExtent(of: header), let own = columnExtent(of: cell),
      above.isSideways == own.isSideways
    else { return !Self.crosses(header.columns, cell.columns) }
    let narrower = min(above.end - above.start, own.end - own.start)
    guard narrower > 0 else { return true }
    let common = min(above.end, own.end) - max(above.start, own.start)
    return common * 2 >= narrower
  }

  /// From where to where a cell reaches in the direction in which its table's columns follow each other: that is
  /// down the page where the table stands sideways.
  private func columnExtent(
    of cell: TableCell
  ) -> (start: Double, end: Double, isSideways: Bool)? {
    guard let frame = cell.frame else { return nil }
    let isSideways = cell.page.map(sidewaysPages.contains) ?? false
    return isSideways ? (frame.y0, frame.y1, true) : (frame.x0, frame.x1, false)
  }

  /// Whether two ranges overlap though neither lies within the other: spans of markup written row
  /// by row, where a cell reaches under the next header without belonging to it.
  private static func crosses(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.overlaps(other) && one.clamped(to: other) != one && other.clamped(to: one) != other
  }

  /// The stub cells that name a row, from the outermost group to its own label: 三、本年度办理结果,
  /// （三）不予公开, 1.属于国家秘密; blank ones are left out.
  public func stubPath(ofRow row: Int) -> [TableCell] {
    stubs[row].filter { !$0.text.isEmpty }
  }
}
