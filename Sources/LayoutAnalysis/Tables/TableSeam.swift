import PageModel

/// The place where a page break tore a table: decides which cells above and below it are one.
///
/// - A group's label cell left blank on one side of the break is the rest of its neighbor.
/// - In a column of numbered labels (（一）…, 1.…) the first one below the break that bears no number
///   continues the last one above it: （四）无 + 法提供.
/// - A row is torn when its own label is so continued and no value column is filled on both sides.
struct TableSeam {
  /// The cells above the break, those it tore made whole.
  private(set) var upper: [TableCell]
  /// The cells below the break that are left, at their rows.
  private(set) var lower: [TableCell]
  /// Whether the break cuts through a row, so that the first row below it is no row of its own.
  let isRowTorn: Bool

  private typealias Pair = (upper: Int, lower: Int)
  private let statistics: LabelStatistics

  /// Joins cells `above` that end at `row`, the first one below the break, with those `below`;
  /// `statistics` are those of both sides.
  init(above: [TableCell], below: [TableCell], row: Int, statistics: LabelStatistics) {
    upper = above
    lower = below
    lower = below
    self.statistics = statistics
    let first = below.indices.filter { below[$0].rows.lowerBound == row }
    let byColumns = Dictionary(first.map { (below[$0].columns, $0) }) { first, _ in first }
    let pairs = above.indices.compactMap { index -> Pair? in
      byColumns[above[index].columns].map { (index, $0) }
    }
    isRowTorn =
      pairs.count == above.count && pairs.count == first.count
      && Self.isRowTorn(pairs, above: above, below: below, statistics: statistics)
    var merged: Set<Int> = []
    for pair in pairs where isTorn(pair) {
      upper[pair.upper] = joined(pair)
      merged.insert(pair.lower)
    }
    let shift = isRowTorn ? -1 : 0
    lower = below.indices.filter { !merged.contains($0) }.map {
      below[$0].with(rows: below[$0].rows.shifted(by: shift), columns: below[$0].columns)
    }
  }

  private func isTorn(_ pair: Pair) -> Bool {
    if isRowTorn { return true }
    let above = upper[pair.upper]
    let below = lower[pair.lower]
    guard above.columns.lowerBound < statistics.firstDataColumn, above.role != .columnHeader,
      below.role != .columnHeader
    else { return false }
    // The label beside the values is its row's own; only a group's label goes over several rows.
    let isRowLabel =
      above.columns.upperBound == statistics.firstDataColumn && above.rows.count == 1
      && below.rows.count == 1
    if isRowLabel { return false }
    return above.text.isEmpty || below.text.isEmpty
      || Self.continuesLabel(above, below, statistics)
  }

  /// One cell of two; the lower one's first row falls away when the row itself was torn.
  private func joined(_ pair: Pair) -> TableCell {
    let above = upper[pair.upper]
    let below = lower[pair.lower]
    return TableCell(
      rows: above.rows.lowerBound..<(below.rows.upperBound - (isRowTorn ? 1 : 0)),
      columns: above.columns, lines: above.lines + below.lines,
      text: WrappedText.joined([above.text, below.text]),
      page: above.text.isEmpty ? below.page : above.page,
      frame: above.text.isEmpty ? below.frame : above.frame, role: above.role)
  }

  /// Whether the pairs, which are all cells at the break, are the halves of one row.
  private static func isRowTorn(
    _ pairs: [Pair], above: [TableCell], below: [TableCell], statistics: LabelStatistics
  ) -> Bool {
    let firstDataColumn = statistics.firstDataColumn
    guard firstDataColumn > 0, pairs.contains(where: { !below[$0.lower].text.isEmpty }) else {
      return false
    }
    let isFilledTwice = pairs.contains {
      above[$0.upper].columns.lowerBound >= firstDataColumn && !above[$0.upper].text.isEmpty
        && !below[$0.lower].text.isEmpty
    }
    guard !isFilledTwice, !isHeader(pairs, above: above, below: below, from: firstDataColumn),
      let label = pairs.filter({ above[$0.upper].columns.lowerBound < firstDataColumn })
        .max(by: { above[$0.upper].columns.lowerBound < above[$1.upper].columns.lowerBound })
    else { return false }
    return below[label.lower].text.isEmpty
      || continuesLabel(above[label.upper], below[label.lower], statistics)
  }

  /// Whether the row below the break has words and no number where the table has its numbers, and the
  /// row above it nothing: then it is the table's header, printed again, and no half of a row.
  private static func isHeader(
    _ pairs: [Pair], above: [TableCell], below: [TableCell], from firstDataColumn: Int
  ) -> Bool {
    let values = pairs.filter { below[$0.lower].columns.lowerBound >= firstDataColumn }
    let lower = values.map { CellContent(below[$0.lower].text) }
    return lower.contains(.words) && !lower.contains(.number)
      && values.allSatisfy { above[$0.upper].text.isEmpty }
  }

  /// Whether the lower label lacks the number that most labels of its column bear.
  private static func continuesLabel(
    _ above: TableCell, _ below: TableCell, _ statistics: LabelStatistics
  ) -> Bool {
    !above.text.isEmpty && !Enumerator.begins(below.text)
      && statistics.areNumbered(column: above.columns.lowerBound)
  }
}
