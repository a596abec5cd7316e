import PageModel

/// Decides which cells of rows are the values that the form has.
struct RowResolver: Sendable {
  /// What a row says.
  enum Result: Sendable {
    /// Words only.
    case words
    /// Values, the blank ones included, and the labels before them.
    case values([SeparatedCell], labels: [SeparatedCell])
    /// Nobody can tell which columns the values belong to, with the reason.
    case refused(String)
  }

  /// Rows whose cells are alike: of one table, as many cells, the label in the same one.
  private struct Shape: Hashable {
    let cells: Int
    let label: Int
    let width: Int
  }

  private let names: FormRowNames
  private let habits: SeparatorHabits
  /// Where values of rows of a shape stand, from rows in which there is only one place.
  private var places: [Shape: Set<Int>] = [:]
  /// Columns of values, where a header says that there is one.
  private var hasSingleHeader = false

  /// Makes a resolver for the rows of one table.
  init(names: FormRowNames, habits: SeparatorHabits, rows: [SeparatedRow]) {
    self.names = names
    self.habits = habits
    hasSingleHeader = rows.contains { Self.namesOneColumn($0) }
    for row in rows {
      for width in widths(of: row) {
        if case .at(let place) = RowWindow.place(of: width, in: habits.cells(of: row)), row.hasValue
        {
          places[shape(of: row, width: width), default: []].insert(place)
        }
      }
    }
  }

  /// Whether the row is one of headers that names a single column of values: 统计指标 单位 统计数.
  private static func namesOneColumn(_ row: SeparatedRow) -> Bool {
    let words = row.labels.map(\.token)
    guard words.count > 1, !row.hasValue,
      let stub = words.lastIndex(where: {
        NumberWords.unitHeaders.contains($0) || NumberWords.isStubHeader($0)
      })
    else { return false }
    return words.count - stub == 2
  }

  private func shape(of row: SeparatedRow, width: Int) -> Shape {
    Shape(cells: row.cellCount, label: row.labelIndex, width: width)
  }

  /// How many values the form has for the row.
  private func widths(of row: SeparatedRow) -> [Int] {
    names.widths(of: row)
  }

  /// What the row says.
  func resolved(_ row: SeparatedRow) -> Result {
    var row = row
    row.joinUnits()
    let cells = habits.cells(of: row)
    let isNothing = cells.allSatisfy(\.isEmpty)
    if row.labels.isEmpty, isNothing { return .words }
    guard !row.hasWordsBehindValues else {
      return row.hasValue
        ? .refused("words stand between the values of a row") : .words
    }
    if row.values.contains(where: \.hasPartedDigits) {
      return .refused("a cell has two numbers, or one in two parts")
    }
    if names.hasSingleColumn, !hasSingleHeader {
      return isNothing ? .words : .values(cells, labels: row.labels)
    }
    if let across = acrossHeaders(row, cells) { return across }
    let widths = widths(of: row)
    guard !widths.isEmpty else { return unnamed(row, cells, isNothing) }
    for width in widths {
      switch RowWindow.place(of: width, in: cells) {
      case .at(let place):
        return .values(Array(cells[place..<place + width]), labels: row.labels)
      case .several(let candidates):
        if let known = places[shape(of: row, width: width)], known.count == 1,
          let place = known.first, candidates.contains(place)
        {
          return .values(Array(cells[place..<place + width]), labels: row.labels)
        }
      case .none: break
      }
    }
    if isNothing { return .words }
    let count = cells.count { !$0.isEmpty }
    return .refused(
      "the row has \(count) values where the form has \(widths[0]), and the separators do not say in "
        + "which columns they stand")
  }

  /// A row without a label, or of a label the form does not know.
  private func unnamed(
    _ row: SeparatedRow, _ cells: [SeparatedCell], _ isNothing: Bool
  ) -> Result {
    if isNothing { return .words }
    // One value alone may be of any row.
    if row.labels.isEmpty, cells.count == 1 {
      return .refused("a value stands in a row of its own")
    }
    return .values(cells, labels: row.labels)
  }

  /// The values of a table whose headers name rows and columns, below those headers.
  private func acrossHeaders(_ row: SeparatedRow, _ cells: [SeparatedCell]) -> Result? {
    guard row.labels.isEmpty || names.areAcrossHeaders(row.headers) else { return nil }
    for width in names.acrossWidths {
      if case .at(let place) = RowWindow.place(of: width, in: cells),
        cells.contains(where: { !$0.isEmpty })
      {
        return .values(
          Array(cells[place..<place + width]),
          labels: row.labels + [SeparatedCell("", empty: .blank)])
      }
    }
    return row.labels.isEmpty || cells.allSatisfy(\.isEmpty)
      ? nil : .refused("the row has \(cells.count) cells where the form has another number")
  }
}
