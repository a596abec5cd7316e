/// What names the cells of a table: the column headers above them and the stub beside them.
///
/// Made once for a table; each path then costs the headers of its own columns.
public struct TableHeadings: Sendable {
  /// The grid rows that hold column headers.
  public let headerRows: Set<Int>
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

  /// The column headers above a cell, from the outermost to its own: 申请人情况, 法人或其他组织, 商业企业.
  ///
  /// They come from the nearest run of header rows above the cell, so that a section within the
  /// table has its own headers; blank ones are left out. Empty where there are none.
  public func columnPath(of cell: TableCell) -> [TableCell] {
    let run = headerRuns[cell.rows.lowerBound]
    var path: [TableCell] = []
    for header in cell.columns.flatMap({ headers[$0] })
    where !header.text.isEmpty && run.contains(header.rows.lowerBound) {
      let isKnown = path.contains {
        $0.rows.lowerBound == header.rows.lowerBound
          && $0.columns.lowerBound == header.columns.lowerBound
      }
      if !isKnown { path.append(header) }
    }
    return cell.columns.count == 1 ? path : path.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// The stub cells that name a row, from the outermost group to its own label: 三、本年度办理结果,
  /// （三）不予公开, 1.属于国家秘密; blank ones are left out.
  public func stubPath(ofRow row: Int) -> [TableCell] {
    stubs[row].filter { !$0.text.isEmpty }
  }
}
