import PageModel

/// Builds labelled rows from the lines of tables.
struct TextRowBuilder: Sendable {
  private let tables: TextTables
  private var rows: [PendingRow] = []
  private var labels: [String] = []
  private var isRunOpen = false
  private var headers: [String] = []
  /// Whether the headers stand on several lines.
  private var areHeadersStacked = false
  /// Whether the last line was one of headers, so that another one goes on with them.
  private var areHeadersOpen = false
  /// Short lines since the last values that are no words of the tables.
  private var fragments: [String] = []
  /// Widths of tables whose columns the text names in another order than the form.
  private var reordered: Set<Int> = []
  private let sequence: HeaderSequence
  /// The caption above the next rows, where it says another year than the report's.
  var otherYear: String?
  /// How many paragraphs stand before the next rows.
  var paragraphsBefore = 0
  /// How many titles of other reports stand before the next rows.
  private var part = 0

  /// Makes a builder of the rows of a text with these tables.
  init(tables: TextTables) {
    self.tables = tables
    sequence = HeaderSequence(form: tables.form)
  }

  private struct PendingRow: Sendable {
    let labels: [String]
    let unit: String?
    let before: [String]
    var values: [String]
    let page: Int?
    let isRun: Bool
    /// The headers of columns on the line nearest above.
    let headers: [String]
    /// Whether these headers stand on several lines.
    let areHeadersStacked: Bool
    /// Numbers of values whose columns the text names in another order than the form.
    let reordered: Set<Int>
    /// Whether headers of columns stand right above, and no label between: in text that gives labels before
    /// values these are the values of a label that comes later, or of none.
    let followsHeaders: Bool
    /// Which table it belongs to.
    let table: TableKey
    /// How many paragraphs stand before it.
    let paragraphsBefore: Int
  }

  /// What tells the rows of one table from those of another.
  private struct TableKey: Hashable, Sendable {
    /// The caption above that says another year than the report's.
    let otherYear: String?
    /// How many titles of other reports stand above.
    let part: Int
  }

  /// Ends all tables: the title of another report stands here.
  mutating func beginPart() { part += 1 }

  /// Adds a line of table words.
  mutating func addLabel(_ line: TextPageLine) {
    labels.append(line.text)
    // Words that are no headers of columns begin rows whose headers are not known.
    let words = ValueTokens(line.text).labels
    let found = tables.headers(in: words)
    if !found.isEmpty || words.count > 1 {
      areHeadersStacked = areHeadersOpen
      headers = areHeadersOpen ? headers + found : found
    }
    areHeadersOpen = !found.isEmpty && (areHeadersOpen || found.count == words.count)
    isRunOpen = false
  }

  /// Ends a run of values that stand one a line, at a line of other words.
  mutating func endRun(at line: TextPageLine) {
    isRunOpen = false
    if line.text.unicodeScalars.count <= Self.longestFragment { fragments.append(line.text) }
  }

  /// Characters of a line that may be pieces of headers: 人法律服商业科研.
  private static let longestFragment = 40

  /// Adds a line that ends in values. Values one a line make one row until a label comes between.
  mutating func addValues(_ tokens: ValueTokens, line: TextPageLine) {
    if !tokens.hasNumber, !tables.headers(in: tokens.labels).isEmpty { return addLabel(line) }
    let isSingle = tokens.values.count == 1
    areHeadersOpen = false
    noteOrder()
    if isRunOpen, isSingle, tokens.labels.isEmpty {
      rows[rows.count - 1].values += tokens.values
      return
    }
    var words = tokens.labels
    let unit = words.last.flatMap { UnitWords.contains($0) ? $0 : nil }
    if unit != nil { words.removeLast() }
    let label = words.joined(separator: " ")
    rows.append(
      PendingRow(
        labels: label.isEmpty ? [] : [label], unit: unit, before: labels, values: tokens.values,
        page: line.page, isRun: isSingle, headers: headers,
        areHeadersStacked: areHeadersStacked, reordered: reordered,
        followsHeaders: label.isEmpty && endInHeaders,
        table: TableKey(otherYear: otherYear, part: part), paragraphsBefore: paragraphsBefore))
    labels = []
    isRunOpen = isSingle && !tables.isWhole(tokens)
  }

  /// Whether nobody can tell the columns of so many values: the text names them in another order than the
  /// form, or only a part of them, and not all beside each other.
  private func isReordered(_ row: PendingRow) -> Bool {
    let count = row.values.count
    guard count > 1, row.headers.count == count else { return row.reordered.contains(count) }
    if !sequence.mayHead(row.headers, areStacked: row.areHeadersStacked) { return true }
    return row.areHeadersStacked && row.reordered.contains(count)
  }

  /// Whether the words since the last values end in headers; short ones, 其他, behind others on lines of
  /// their own.
  private var endInHeaders: Bool {
    let last = labels.last { !tables.isColumnName($0) || tables.areHeaders($0) }
    return last.map(tables.areHeaders) ?? false
  }

  /// Looks at the words since the last values for columns in another order.
  private mutating func noteOrder() {
    guard !labels.isEmpty || !fragments.isEmpty else { return }
    let words = fragments + labels
    let lines = words.map(ReportDate.squeezed)
    fragments = []
    let orders = sequence.orders(in: words)
    for order in orders where order.isForms { reordered.subtract(order.widths) }
    for order in tables.columnOrders {
      switch order.order(in: lines) {
      case .unknown: break
      case .asInTheForm: reordered.remove(order.width)
      case .otherwise: reordered.insert(order.width)
      }
    }
    for order in orders where !order.isForms { reordered.formUnion(order.widths) }
  }

  /// Runs of values, one a line, that cannot be rows although their count fits.
  ///
  /// Some extractors give a table's columns instead of its rows, and what stands between two
  /// labels may by chance be as many values as a row has. Where other runs of the text fit no row,
  /// a run counts only when its total, or each proceeding's total in section 四, is the sum of the
  /// values before it.
  private var disordered: Set<Int> {
    // Between headers of several columns nobody can tell whose a single value is.
    let columns = tables.regionHeaders.count
    if columns > 1 { return Set(rows.indices.filter { rows[$0].values.count != columns }) }
    if let uncertain = uncertainRows { return uncertain }
    let reordered = rows.indices.filter { isReordered(rows[$0]) }
    if !reordered.isEmpty { return Set(reordered) }
    let widths = tables.widths
    guard rows.contains(where: { $0.isRun && widths[$0.values.count] == nil }) else { return [] }
    return Set(
      rows.indices.filter { index in
        let values = rows[index].values
        guard rows[index].isRun, let parts = widths[values.count] else { return false }
        var start = 0
        for width in parts {
          guard FormNumber.lastIsSum(Array(values[start..<start + width])) else { return true }
          start += width
        }
        return false
      })
  }

  /// Rows of a table of one column beside which others stand whose headers were not found: all where a
  /// header adds up years, and where more rows have several values than page numbers that stand behind
  /// the last value of a page explain: then a single value may be that of the other column.
  private var uncertainRows: Set<Int>? {
    guard tables.hasSingleColumn else { return nil }
    if tables.namesOtherPeriods { return Set(rows.indices) }
    let numbered = rows.indices.filter { index in
      rows[index].values.contains { !FormNumber.isBlank($0) }
    }
    let several = numbered.filter { rows[$0].values.count > 1 }
    return several.count * Self.rowsToOneOdd > numbered.count ? Set(rows.indices) : nil
  }

  /// Rows right below headers of columns, but for those of tables whose headers name rows as well.
  private var belowHeaders: Set<Int> {
    let across = Set(
      (tables.form?.tables ?? []).filter { $0.layout == .acrossHeaders }.map(\.figures.count))
    return Set(
      rows.indices.filter { rows[$0].followsHeaders && !across.contains(rows[$0].values.count) })
  }

  /// Rows of tables that give values before their labels.
  ///
  /// Right below the headers stands a row of values, and behind the last one a label that has none: each
  /// row would be taken for that of the label above it, the one before its own.
  private var beforeLabels: Set<Int> {
    var result: Set<Int> = []
    var first: Int?
    func close(before words: [String], end: Int) {
      defer { first = nil }
      guard let first, let label = words.first(where: { !tables.areHeaders($0) }),
        tables.namesRow(label)
      else { return }
      result.formUnion(first..<end)
    }
    for index in rows.indices {
      let row = rows[index]
      if row.followsHeaders || !row.labels.isEmpty { close(before: row.before, end: index) }
      if row.followsHeaders { first = index }
    }
    close(before: labels, end: rows.count)
    return result
  }

  /// Rows of one value to each that may have several.
  private static let rowsToOneOdd = 10

  /// All rows of the report's year as one table, for a table may go on behind another, those below each caption of
  /// another year and behind each title of another report as one more, and what could not be a row; no table where the text has no rows.
  func finished() -> (tables: [MaterialTable], findings: [Finding]) {
    let disordered = disordered.union(belowHeaders).union(beforeLabels)
    let findings = disordered.sorted().map { index in
      Finding(
        .rowDisordered, ["values": .list(rows[index].values, .space)], page: rows[index].page)
    }
    var tables: [(key: TableKey, paragraphsBefore: Int, rows: [LabelledRow])] = []
    for (index, row) in rows.enumerated() where !disordered.contains(index) {
      if let table = tables.firstIndex(where: { $0.key == row.table }) {
        tables[table].rows.append(labelledRow(row))
      } else {
        tables.append((row.table, row.paragraphsBefore, [labelledRow(row)]))
      }
    }
    let textAfter = labels.joined(separator: "\n")
    let last = TableKey(otherYear: otherYear, part: part)
    return (
      tables.map { key, paragraphs, rows in
        MaterialTable(
          rows: rows, textAfter: key == last ? textAfter : "",
          captions: key.otherYear.map { [$0] } ?? [], paragraphsBefore: paragraphs)
      }, findings
    )
  }

  private func labelledRow(_ row: PendingRow) -> LabelledRow {
    let headers = tables.regionHeaders.isEmpty ? row.headers : tables.regionHeaders
    return LabelledRow(
      labels: row.labels, unit: row.unit, textBefore: row.before.joined(separator: "\n"),
      values: row.values.enumerated().map { index, text in
        RawValue(
          source: SourceText(text: text, page: row.page),
          header: headers.count == row.values.count ? [headers[index]] : [])
      },
      source: SourceText(
        text: (row.labels + row.values).joined(separator: " "), page: row.page))
  }
}
