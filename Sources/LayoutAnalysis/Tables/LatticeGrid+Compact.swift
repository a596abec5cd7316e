extension LatticeGrid {
  /// The grid without the inner edges at which no cell begins: a rule that stops inside a cell makes
  /// no row or column.
  func compacted() -> LatticeGrid {
    let ranges = cells()
    let rows = Set(ranges.map(\.rows.lowerBound)).sorted() + [rowCount]
    let columns = Set(ranges.map(\.columns.lowerBound)).sorted() + [columnCount]
    guard rows.count < rowEdges.count || columns.count < columnEdges.count else { return self }
    var result = LatticeGrid(
      columnEdges: columns.map { columnEdges[$0] }, rowEdges: rows.map { rowEdges[$0] })
    let places = { (bounds: Range<Int>, kept: [Int]) in
      kept.partitioningIndex {
        $0 >= bounds.lowerBound
      }..<kept.partitioningIndex { $0 >= bounds.upperBound }
    }
    for range in ranges {
      result.encloseCell(rows: places(range.rows, rows), columns: places(range.columns, columns))
    }
    return result
  }

  /// Raises the walls around a cell.
  private mutating func encloseCell(rows: Range<Int>, columns: Range<Int>) {
    for row in rows {
      verticalWalls[row][columns.lowerBound] = true
      verticalWalls[row][columns.upperBound] = true
    }
    for column in columns {
      horizontalWalls[rows.lowerBound][column] = true
      horizontalWalls[rows.upperBound][column] = true
    }
  }

  /// The grid without the given rows and columns, each becoming one edge: the room between the two
  /// lines of a double rule.
  func withoutSlivers(rows: Set<Int>, columns: Set<Int>) -> LatticeGrid {
    guard !rows.isEmpty || !columns.isEmpty else { return self }
    let keptRows = (0..<rowCount).filter { !rows.contains($0) }
    let keptColumns = (0..<columnCount).filter { !columns.contains($0) }
    guard !keptRows.isEmpty, !keptColumns.isEmpty else { return self }
    let rowPlaces = Self.places(keptRows, count: rowCount)
    let columnPlaces = Self.places(keptColumns, count: columnCount)
    var result = LatticeGrid(
      columnEdges: Self.middles(of: columnPlaces, columnEdges),
      rowEdges: Self.middles(of: rowPlaces, rowEdges))
    for (place, row) in keptRows.enumerated() {
      for (edge, olds) in columnPlaces.enumerated()
      where olds.contains(where: { verticalWalls[row][$0] }) {
        result.verticalWalls[place][edge] = true
      }
    }
    for (place, column) in keptColumns.enumerated() {
      for (edge, olds) in rowPlaces.enumerated()
      where olds.contains(where: { horizontalWalls[$0][column] }) {
        result.horizontalWalls[edge][place] = true
      }
    }
    return result
  }

  /// For each edge between the kept rows or columns, the edges that become one there.
  private static func places(_ kept: [Int], count: Int) -> [ClosedRange<Int>] {
    let starts = [0] + kept.map { $0 + 1 }
    let ends = kept + [count]
    return zip(starts, ends).map { $0...$1 }
  }

  private static func middles(of places: [ClosedRange<Int>], _ edges: [Double]) -> [Double] {
    places.map { (edges[$0.lowerBound] + edges[$0.upperBound]) / 2 }
  }
}
