import PageModel

/// What a seam needs to know of the cells that lie whole above it: no later seam changes those.
struct SettledCells {
  private(set) var cells: [TableCell] = []
  /// Headings by their first row.
  private(set) var headings: [Int: [TableCell]] = [:]
  /// The first column but the stub with a number.
  private(set) var firstDataColumn: Int?
  /// For each column its labels, and how many of them bear a number.
  private(set) var labels: [Int: (count: Int, numbered: Int)] = [:]

  /// Adds a cell that ends above the seam.
  mutating func append(_ cell: TableCell) {
    cells.append(cell)
    let column = cell.columns.lowerBound
    if column > 0, column < firstDataColumn ?? .max, CellContent(cell.text) == .number {
      firstDataColumn = column
    }
    if cell.role == .columnHeader {
      headings[cell.rows.lowerBound, default: []].append(cell)
    } else if !cell.text.isEmpty {
      let isNumbered = Enumerator.begins(cell.text)
      let known = labels[column] ?? (0, 0)
      labels[column] = (known.count + 1, known.numbered + (isNumbered ? 1 : 0))
    }
  }
}

/// The place where a page break tore a table: decides which cells above and below it are one.
///
/// - A group's label cell left blank on one side of the break is the rest of its neighbor.
/// - In a column of numbered labels (（一）…, 1.…) the first one below the break that bears no number
///   continues the last one above it: （四）无 + 法提供.
/// - A row is torn when its own label is so continued and no value column is filled on both sides.
struct TableSeam {
  private let settled: SettledCells
  private let above: [TableCell]
  private let below: [TableCell]
  /// The first row below the break.
  private let row: Int
  private let pairs: [(upper: Int, lower: Int)]
  private let firstDataColumn: Int
  /// Whether the break cuts through a row, so that the first row below it is no row of its own.
  let isRowTorn: Bool

  /// The seam above `row`; `above` are the cells that reach it, and any others not settled.
  init(
    above: [TableCell], below: [TableCell], row: Int, settled: SettledCells = SettledCells()
  ) {
    self.settled = settled
    self.above = above
    self.below = below
    self.row = row
    let lowerFirst = below.indices.filter { below[$0].rows.lowerBound == row }
    pairs = above.indices.filter { above[$0].rows.upperBound == row }.flatMap { upper in
      lowerFirst.filter { below[$0].columns == above[upper].columns }.map { (upper, $0) }
    }
    let dataColumns = (above + below).filter {
      CellContent($0.text) == .number && $0.columns.lowerBound > 0
    }.map(\.columns.lowerBound)
    firstDataColumn =
      (dataColumns + [settled.firstDataColumn].compactMap(\.self)).min() ?? 0
    isRowTorn =
      row > 0
      && Self.isRowTorn(
        above: above, below: below, row: row, pairs: pairs, firstDataColumn: firstDataColumn,
        settled: settled)
  }

  /// The cells of both sides, torn ones made one.
  func joinedCells() -> [TableCell] {
    guard row > 0 else { return below }
    var upper = above
    var dropped: Set<Int> = []
    for pair in pairs where isTorn(pair) {
      upper[pair.upper] = merged(upper[pair.upper], below[pair.lower])
      dropped.insert(pair.lower)
    }
    let shift = isRowTorn ? 1 : 0
    let lower = below.indices.filter { !dropped.contains($0) }.map { index -> TableCell in
      let cell = below[index]
      return cell.with(
        rows: (cell.rows.lowerBound - shift)..<(cell.rows.upperBound - shift),
        columns: cell.columns)
    }
    return upper + lower
  }

  private func isTorn(_ pair: (upper: Int, lower: Int)) -> Bool {
    if isRowTorn { return true }
    let upper = above[pair.upper]
    guard upper.columns.lowerBound < firstDataColumn, upper.role != .columnHeader,
      below[pair.lower].role != .columnHeader
    else { return false }
    // The label beside the values is its row's own; only a group's label goes over several rows.
    let isRowLabel =
      upper.columns.upperBound == firstDataColumn && upper.rows.count == 1
      && below[pair.lower].rows.count == 1
    if isRowLabel { return false }
    return upper.text.isEmpty || below[pair.lower].text.isEmpty
      || Self.continuesLabel(above: above, below: below, pair: pair, settled: settled)
  }

  /// One cell of two; the lower one's first row falls away when the row itself was torn.
  private func merged(_ upper: TableCell, _ lower: TableCell) -> TableCell {
    let lines = upper.lines + lower.lines
    return TableCell(
      rows: upper.rows.lowerBound..<(lower.rows.upperBound - (isRowTorn ? 1 : 0)),
      columns: upper.columns, lines: lines,
      text: WrappedText.joined([upper.text, lower.text]),
      page: upper.text.isEmpty ? lower.page : upper.page,
      frame: upper.text.isEmpty ? lower.frame : upper.frame, role: upper.role)
  }

  private static func isRowTorn(
    above: [TableCell], below: [TableCell], row: Int, pairs: [(upper: Int, lower: Int)],
    firstDataColumn: Int, settled: SettledCells
  ) -> Bool {
    // Every cell on either side of the break must have its other half.
    let upperCount = above.count { $0.rows.upperBound == row }
    let lowerCount = below.count { $0.rows.lowerBound == row }
    guard pairs.count == upperCount, pairs.count == lowerCount, firstDataColumn > 0 else {
      return false
    }
    let isFilledTwice = pairs.contains {
      above[$0.upper].columns.lowerBound >= firstDataColumn && !above[$0.upper].text.isEmpty
        && !below[$0.lower].text.isEmpty
    }
    guard !isFilledTwice, below.contains(where: { $0.rows.lowerBound == row && !$0.text.isEmpty })
    else { return false }
    guard
      let label = pairs.filter({ above[$0.upper].columns.lowerBound < firstDataColumn })
        .max(by: { above[$0.upper].columns.lowerBound < above[$1.upper].columns.lowerBound })
    else { return false }
    return below[label.lower].text.isEmpty
      || continuesLabel(above: above, below: below, pair: label, settled: settled)
  }

  /// Whether the lower label lacks the number that most labels of its column bear.
  private static func continuesLabel(
    above: [TableCell], below: [TableCell], pair: (upper: Int, lower: Int), settled: SettledCells
  ) -> Bool {
    guard !above[pair.upper].text.isEmpty, !Enumerator.begins(below[pair.lower].text) else {
      return false
    }
    let column = above[pair.upper].columns.lowerBound
    let labels = (above + below).filter {
      $0.columns.lowerBound == column && !$0.text.isEmpty && $0.role != .columnHeader
    }
    let others = settled.labels[column] ?? (0, 0)
    let numbered = labels.count { Enumerator.begins($0.text) } + others.numbered
    return numbered * 2 >= labels.count + others.count
  }
}
