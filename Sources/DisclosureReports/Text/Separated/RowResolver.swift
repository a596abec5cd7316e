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
    case refused(BilingualText)
  }

  private let names: FormRowNames
  private let habits: SeparatorHabits
  private var places = RowPlaces()
  /// Whether the table has one column of values: a header names one, or all stand in the same, and no row
  /// has more.
  private let hasOneColumn: Bool

  /// Makes a resolver for the rows of one table.
  init(names: FormRowNames, habits: SeparatorHabits, rows: [SeparatedRow]) {
    self.names = names
    self.habits = habits
    hasOneColumn =
      (rows.contains { Self.namesOneColumn($0) } || Self.haveOnePlace(rows))
      && !rows.contains { row in row.values.count { $0.content == .value && !$0.isBlankMark } > 1 }
    for row in rows where row.hasValue && !row.hasWordsBehindValues {
      let cells = habits.cells(of: row)
      let widths = row.labels.isEmpty ? names.acrossWidths : names.widths(of: row)
      for width in widths { places.learn(cells, of: row, width: width) }
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

  /// Whether the values of all rows stand in the same cell behind the label.
  private static func haveOnePlace(_ rows: [SeparatedRow]) -> Bool {
    Set(rows.filter(\.hasValue).map { row in row.values.firstIndex { !$0.isEmpty } }).count == 1
  }

  /// What the row says.
  func resolved(_ row: SeparatedRow) -> Result {
    var row = row
    row.joinUnits()
    let cells = habits.cells(of: row)
    let isNothing = cells.allSatisfy(\.isEmpty)
    if row.labels.isEmpty, isNothing { return .words }
    if isNothing, names.hasSpoiledNumber(row) { return .refused(FindingPhrase.reasonNoNumber()) }
    if names.hasWordsForValue(row) { return .refused(FindingPhrase.reasonWords()) }
    guard !row.hasWordsBehindValues else {
      return row.hasValue
        ? .refused(FindingPhrase.reasonWords()) : .words
    }
    if row.values.contains(where: \.hasPartedDigits) {
      return .refused(FindingPhrase.reasonTwoNumbers())
    }
    if names.hasSingleColumn, !hasOneColumn {
      return isNothing ? .words : .values(cells, labels: row.labels)
    }
    if let across = acrossHeaders(row, cells) { return across }
    let widths = names.widths(of: row)
    guard !widths.isEmpty else { return unnamed(row, cells, isNothing) }
    for width in widths {
      if let values = places.values(of: row, in: cells, width: width) {
        return .values(values, labels: row.labels)
      }
    }
    if isNothing { return .words }
    return .refused(FindingPhrase.reasonSeparators(["count": "\(widths[0])"]))
  }

  /// A row without a label, or of a label the form does not know.
  private func unnamed(
    _ row: SeparatedRow, _ cells: [SeparatedCell], _ isNothing: Bool
  ) -> Result {
    if isNothing { return .words }
    // One value alone may be of any row.
    if row.labels.isEmpty, cells.count == 1 {
      return .refused(FindingPhrase.reasonLoneValue())
    }
    return .values(cells, labels: row.labels)
  }

  /// The values of a table whose headers name rows and columns, below those headers.
  private func acrossHeaders(_ row: SeparatedRow, _ cells: [SeparatedCell]) -> Result? {
    guard row.labels.isEmpty || names.areAcrossHeaders(row.headers) else { return nil }
    for width in names.acrossWidths where cells.contains(where: { !$0.isEmpty }) {
      if let values = places.values(of: row, in: cells, width: width) {
        return .values(values, labels: row.labels + [SeparatedCell("", empty: .blank)])
      }
    }
    return row.labels.isEmpty || cells.allSatisfy(\.isEmpty)
      ? nil : .refused(FindingPhrase.reasonCells(["count": "\(cells.count)"]))
  }
}
