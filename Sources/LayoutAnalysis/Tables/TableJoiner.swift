import PageModel

/// Puts the parts of a table together, row by row of their common columns.
///
/// Each part costs no more than its own cells: of what stands above only the cells at the page break
/// are looked at again.
struct TableJoiner {
  /// The cells so far.
  private(set) var cells: [TableCell] = []
  /// Number of rows so far.
  private(set) var rowCount = 0
  private let columnCount: Int
  private var statistics = LabelStatistics()
  /// The cells that end in the last row.
  private var lowest: [Int] = []

  /// A table without rows.
  init(columnCount: Int) {
    self.columnCount = columnCount
  }

  /// Adds a part below; `columns` tells where its columns stand, and its first `repeatedRowCount` rows
  /// are left out.
  mutating func append(_ part: Table, columns: [Range<Int>], repeatedRowCount: Int) {
    let distance = rowCount - repeatedRowCount
    var own = part.cells.filter { $0.rows.lowerBound >= repeatedRowCount }.map {
      $0.with(rows: $0.rows.shifted(by: distance), columns: $0.columns.placed(columns))
    }
    let rows = rowCount..<(distance + part.rowCount)
    own += blankCells(beside: own, rows: rows, page: part.pages[0])
    var all = statistics
    all.count(own)
    let seam = TableSeam(
      above: lowest.map { cells[$0] }, below: own, row: rowCount, statistics: all)
    for (index, cell) in zip(lowest, seam.upper) { cells[index] = cell }
    statistics.count(seam.lower)
    cells += seam.lower
    let known = lowest
    rowCount = rows.upperBound - (seam.isRowTorn ? 1 : 0)
    let added = (cells.count - seam.lower.count)..<cells.count
    lowest = (known + added).filter { cells[$0].rows.upperBound == rowCount }
  }

  /// Blank cells where the part has no column: it held no text on that page.
  private func blankCells(beside own: [TableCell], rows: Range<Int>, page: Int) -> [TableCell] {
    guard !rows.isEmpty else { return [] }
    var covering = [Rect?](repeating: nil, count: rows.count * columnCount)
    for cell in own {
      for row in cell.rows {
        for column in cell.columns {
          covering[(row - rows.lowerBound) * columnCount + column] = cell.box
        }
      }
    }
    var blanks: [TableCell] = []
    for row in rows {
      var x = own.first?.box.x0 ?? 0
      let boxes = covering[((row - rows.lowerBound) * columnCount)...].prefix(columnCount)
      for (column, box) in boxes.enumerated() {
        if let box {
          x = box.x1
        } else {
          let beside = boxes.lazy.compactMap(\.self).first
          blanks.append(
            TableCell(
              rows: row..<(row + 1), columns: column..<(column + 1), lines: [], text: "",
              page: page,
              frame: Rect(x0: x, y0: beside?.y0 ?? 0, x1: x, y1: beside?.y1 ?? 0), role: .data))
        }
      }
    }
    return blanks
  }
}

/// What the cells of a table say of its labels: which columns number them, where the values begin.
struct LabelStatistics {
  private var labels: [Int: (all: Int, numbered: Int)] = [:]
  /// The first column with numbers that is not the first of all; 0 where there is none.
  private(set) var firstDataColumn = 0

  /// Counts further cells.
  mutating func count(_ cells: [TableCell]) {
    for cell in cells where !cell.text.isEmpty {
      let column = cell.columns.lowerBound
      // A column of units stands with the values and not with the labels.
      if column > 0, CellContent(cell.text) == .number || UnitWords.contains(cell.text) {
        firstDataColumn = firstDataColumn == 0 ? column : min(firstDataColumn, column)
      }
      guard cell.role != .columnHeader else { continue }
      labels[column, default: (0, 0)].all += 1
      if Enumerator.begins(cell.text) { labels[column, default: (0, 0)].numbered += 1 }
    }
  }

  /// Whether most labels of a column begin with a number.
  func areNumbered(column: Int) -> Bool {
    guard let count = labels[column] else { return true }
    return count.numbered * 2 >= count.all
  }
}
