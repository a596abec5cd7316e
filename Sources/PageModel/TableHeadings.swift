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
      && Self.heads(header, cell)
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
  private static func heads(_ header: TableCell, _ cell: TableCell) -> Bool {
    guard header.columns != cell.columns else { return true }
    guard let above = header.frame, let own = cell.frame else {
      return !crosses(header.columns, cell.columns)
    }
    let narrower = min(above.width, own.width)
    guard narrower > 0 else { return true }
    let common = min(above.x1, own.x1) - max(above.x0, own.x0)
    return common * 2 >= narrower
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
