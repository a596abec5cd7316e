/// Writes a cell over several rows or columns once, where a tool wrote its text into each of them, as converters of
/// sheets and web pages do: `三、本年度办理结果 | （一）予以公开 | （一）予以公开 | 5`.
struct RepeatedCells: Sendable {
  /// Whether some row has the same words in two cells side by side: then the tool repeats cells.
  private let isRepeating: Bool
  /// The cells of the row above.
  private var above: [SeparatedCell] = []
  /// The cells of the last row of headers.
  private var headers: [SeparatedCell] = []

  /// Looks at the rows of a table for how its tool writes them.
  init(rows: [SeparatedRow]) {
    isRepeating = rows.contains { row in
      zip(row.cells, row.cells.dropFirst()).contains { Self.haveSameWords($0, $1) }
    }
  }

  /// The row with each cell once; to be asked row by row from the top.
  mutating func once(_ row: SeparatedRow) -> SeparatedRow {
    let cells = row.cells
    let above = above.count == cells.count ? above : []
    defer {
      self.above = cells
      if !row.hasValue, cells.count(where: { $0.content == .words }) > 1 { headers = cells }
    }
    var once = row
    if row.hasValue {
      once.labels = labels(of: row, below: above)
      once.values = values(of: row)
    } else if isRepeating {
      once.labels = cells.indices.filter { index in
        cells[index].content == .words
          && !(index > 0 && Self.haveSameWords(cells[index - 1], cells[index]))
          && !(above.indices.contains(index) && Self.haveSameWords(above[index], cells[index]))
      }.map { cells[$0] }
    }
    return once
  }

  /// The labels without those of groups that began above.
  private func labels(of row: SeparatedRow, below above: [SeparatedCell]) -> [SeparatedCell] {
    guard let own = row.labels.last else { return [] }
    let outer = zip(row.cells, above).prefix { $0 != own && Self.haveSameWords($0, $1) }.count
    var labels: [SeparatedCell] = []
    for cell in row.cells[outer..<row.cells.count - row.values.count] where cell.content == .words {
      if isRepeating, let last = labels.last, Self.haveSameWords(last, cell) { continue }
      labels.append(cell)
    }
    return labels
  }

  /// The values, those in columns of one header once where they are all the same.
  private func values(of row: SeparatedRow) -> [SeparatedCell] {
    guard isRepeating, headers.count == row.cells.count else { return row.values }
    let headers = headers.suffix(row.values.count)
    var values: [SeparatedCell] = []
    var run: [SeparatedCell] = []
    for (index, value) in zip(headers.indices, row.values) {
      if !run.isEmpty, !Self.haveSameWords(headers[index - 1], headers[index]) {
        values += Self.once(run)
        run = []
      }
      run.append(value)
    }
    return values + Self.once(run)
  }

  private static func once(_ run: [SeparatedCell]) -> [SeparatedCell] {
    Set(run.map(\.text)).count == 1 ? Array(run.prefix(1)) : run
  }

  private static func haveSameWords(_ first: SeparatedCell, _ second: SeparatedCell) -> Bool {
    first.content == .words && second.content == .words && first.token == second.token
  }
}
