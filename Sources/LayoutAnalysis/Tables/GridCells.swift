/// The cells of a grid, and which of them covers each of its positions.
struct GridCells {
  /// The cells, as ``LatticeGrid/cells()`` gives them.
  let ranges: [(rows: Range<Int>, columns: Range<Int>)]
  private let columnCount: Int
  /// The cell at each position, row by row.
  private let covering: [Int]

  init(of grid: LatticeGrid) {
    ranges = grid.cells()
    columnCount = grid.columnCount
    var covering = [Int](repeating: 0, count: grid.rowCount * grid.columnCount)
    for (index, range) in ranges.enumerated() {
      for row in range.rows {
        for column in range.columns { covering[row * columnCount + column] = index }
      }
    }
    self.covering = covering
  }

  /// The index of the cell at a position.
  func index(at position: (row: Int, column: Int)) -> Int {
    covering[position.row * columnCount + position.column]
  }
}
