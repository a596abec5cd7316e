/// Rows that stand whole on lines: `| a | b |`, `a | b`, drawn with bars, or with tabs between cells.
struct RowLines: Sendable {
  /// A row, or a line between rows.
  enum Item: Sendable {
    case line(SeparatedLine)
    case row(SeparatedRow, SeparatedLine)
  }

  private let lines: ArraySlice<SeparatedLine>
  private let pages: ArraySlice<Int?>
  private let table: Int
  /// Whether the last bar of a line ends its last cell, and none begins an empty one behind it.
  private let endsInBar: Bool
  /// The same for the first bar.
  private let beginsWithBar: Bool

  /// The rows of lines of one table.
  init(lines: ArraySlice<SeparatedLine>, pages: ArraySlice<Int?>, table: Int) {
    let lines = Self.closed(lines)
    self.lines = lines
    self.pages = pages
    self.table = table
    var count = 0
    var ends = 0
    var begins = 0
    for case .bars(let parts) in lines.lazy.map(\.kind) {
      count += 1
      if Self.isEmpty(parts[parts.count - 1]) { ends += 1 }
      if Self.isEmpty(parts[0]) { begins += 1 }
    }
    // Where only some lines end in a bar nobody can tell what an empty end is: then it is none.
    endsInBar = ends * 2 >= count
    beginsWithBar = begins * 10 >= count * 9
  }

  // MARK: Rows broken over lines

  /// The lines with each row that opens with a bar, and does not close with one, in one: it goes on in the
  /// next lines up to the bar that closes it. What a cell has on several lines stands in it with blanks
  /// between, so that a number in two parts is none.
  private static func closed(_ lines: ArraySlice<SeparatedLine>) -> ArraySlice<SeparatedLine> {
    var opened = 0
    var closed = 0
    for case .bars(let parts) in lines.lazy.map(\.kind) where isEmpty(parts[0]) {
      opened += 1
      if isEmpty(parts[parts.count - 1]) { closed += 1 }
    }
    guard closed * 2 >= opened, closed < opened else { return lines }
    var result = lines
    for index in lines.indices {
      guard case .bars(var parts) = result[index].kind, isEmpty(parts[0]),
        let end = rest(of: index, in: result)
      else { continue }
      var text = result[index].text
      for next in index + 1...end {
        text += " " + result[next].text
        switch result[next].kind {
        case .bars(let more):
          parts[parts.count - 1] += " " + more[0]
          parts += more.dropFirst()
        case .plain: parts[parts.count - 1] += " " + result[next].text
        default: break
        }
        result[next] = SeparatedLine(Substring(result[next].formFeeds).unicodeScalars)
      }
      if parts.count <= SeparatedLine.mostCells {
        result[index] = result[index].with(text: text, kind: .bars(parts))
      }
    }
    return result
  }

  /// The line that closes a row that its own line leaves open; `nil` where none does.
  private static func rest(of index: Int, in lines: ArraySlice<SeparatedLine>) -> Int? {
    guard case .bars(let parts) = lines[index].kind, let last = parts.last, !isEmpty(last) else {
      return nil
    }
    for next in lines.indices[(index + 1)...].prefix(SeparatedBlocks.mostWrappedLines) {
      switch lines[next].kind {
      case .bars(let parts):
        // A bar alone closes the row, one before a cell opens the next.
        if isEmpty(parts[0]), parts.contains(where: { !isEmpty($0) }) { return nil }
        if isEmpty(parts[parts.count - 1]) { return next }
      case .plain, .blank: continue
      default: return nil
      }
    }
    return nil
  }

  /// The rows and the lines between them, in order.
  func items() -> [Item] {
    var items: [Item] = []
    var group: [Int] = []
    let hasGrid = isGrid
    func close() {
      if hasGrid, let merged = merged(group) {
        items.append(merged)
      } else {
        items += hasGrid ? wrapped(rows(of: group)) : rows(of: group)
      }
      group = []
    }
    for index in lines.indices {
      switch lines[index].kind {
      case .rule: close()
      case .bars, .tabs, .list: group.append(index)
      case .plain where goesOn(index): group.append(index)
      case .plain, .blank:
        close()
        items.append(.line(lines[index]))
      }
    }
    close()
    return Self.withCellsOnce(items)
  }

  /// The rows with a cell over several rows or columns once.
  private static func withCellsOnce(_ items: [Item]) -> [Item] {
    var repeated = RepeatedCells(
      rows: items.compactMap { item in
        if case .row(let row, _) = item { row } else { nil }
      })
    return items.map { item in
      if case .row(let row, let line) = item { .row(repeated.once(row), line) } else { item }
    }
  }

  /// Rows of lines next to each other, those that wrapped behind a bar in one.
  private func rows(of group: [Int]) -> [Item] {
    var rows: [Item] = []
    var index = 0
    while index < group.count {
      var parts = cells(of: lines[group[index]])
      var source = lines[group[index]].text
      let first = index
      while index + 1 < group.count, goesOn(group[index + 1]) {
        index += 1
        // The empty cell was the bar's end.
        parts = parts.dropLast() + cells(of: lines[group[index]])
        source += " " + lines[group[index]].text
      }
      rows.append(
        .row(
          SeparatedRow(cells: parts, table: table, source: source, page: pages[group[first]]),
          lines[group[first]]))
      index += 1
    }
    return rows
  }

  /// Whether the line goes on with the values of the row before it: where bars only stand between cells, a
  /// line that ends in one has wrapped behind it if nothing but values follows.
  private func goesOn(_ index: Int) -> Bool {
    guard !endsInBar, index > lines.startIndex, case .bars(let before) = lines[index - 1].kind,
      let last = before.last, Self.isEmpty(last),
      before.contains(where: { SeparatedCell($0, empty: .blank).content == .value })
    else { return false }
    let parts: [String]
    switch lines[index].kind {
    case .bars(let cells): parts = cells
    case .plain: parts = [lines[index].text]
    default: return false
    }
    return parts.allSatisfy { SeparatedCell($0, empty: .value).content == .value }
  }

  /// The cells of a line without what its outer bars stand beside.
  private func cells(of line: SeparatedLine) -> [SeparatedCell] {
    guard let (parts, areBars) = line.parts else {
      return [SeparatedCell(line.text, empty: .blank)]
    }
    guard areBars else { return parts.map { SeparatedCell($0, empty: .blank) } }
    var cells = parts[...]
    if beginsWithBar { cells = cells.dropFirst() }
    if endsInBar, let last = cells.last, Self.isEmpty(last) { cells = cells.dropLast() }
    return cells.map { SeparatedCell($0, empty: $0.isEmpty ? .filler : .maybeFiller) }
  }

  private static func isEmpty(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(FormScalars.isSpace)
  }

  // MARK: Tables drawn with a line between all rows

  /// Whether lines are drawn between the rows, and not only above, below and under the headers; the
  /// alignment rows of Markdown are not drawn.
  private var isGrid: Bool {
    lines.count { line in
      guard case .rule = line.kind else { return false }
      return line.text.unicodeScalars.contains { $0 == "+" || (0x2500...0x257F).contains($0.value) }
        && !line.text.unicodeScalars.contains("|")
    } > Self.mostRulesOfPlainTable
  }

  /// Above the headers, below them, and below the table.
  private static let mostRulesOfPlainTable = 3

  /// One row of the lines between two drawn lines, where only one of them has values: words wrapped.
  private func merged(_ group: [Int]) -> Item? {
    guard group.count > 1, let last = group.last else { return nil }
    let cells = group.map { self.cells(of: lines[$0]) }
    guard Set(cells.map(\.count)).count == 1,
      cells.count(where: { $0.contains { $0.content == .value } }) <= 1
    else { return nil }
    let whole = cells[0].indices.map { column in
      let texts = cells.map { $0[column].text }.filter { !$0.isEmpty }
      return SeparatedCell(texts.joined(separator: " "), empty: .blank)
    }
    let source = group.map { lines[$0].text }.joined(separator: " ")
    return .row(
      SeparatedRow(cells: whole, table: table, source: source, page: pages[last]), lines[last])
  }

  /// The rows between two drawn lines. A row ends at such a line: a line of values alone below one that has
  /// some goes on with its cells.
  private func wrapped(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    for item in items {
      guard case .row(let lower, _) = item, lower.labels.isEmpty, lower.hasValue,
        case .row(let upper, let line)? = result.last, upper.hasValue,
        let row = upper.joined(with: lower)
      else {
        result.append(item)
        continue
      }
      result[result.count - 1] = .row(row, line)
    }
    return result
  }
}
