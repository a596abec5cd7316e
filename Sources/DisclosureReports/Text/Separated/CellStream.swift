import PageModel

/// Cells that stand on lines of their own, each ending at a bar: rows are not marked, or by a bar alone.
///
/// Three tools' habits: a bar alone between two cells; `cell |` with a bar alone before each row;
/// `cell |` with bars at the end of short rows, `|||`.
struct CellStream: Sendable {
  /// What comes out of it, in order.
  enum Item: Sendable {
    case line(String)
    case row(SeparatedRow)
  }

  private struct Segment {
    let lines: [String]
    /// What an empty segment is.
    let empty: SeparatedCell.Content
    let page: Int?
    /// Whether its bar stands on a line of its own.
    let endsAlone: Bool

    var cell: SeparatedCell { SeparatedCell(lines.joined(separator: " "), empty: empty) }
  }

  private let table: Int
  private var segments: [Segment] = []
  private let isTerminated: Bool

  /// The rows of lines that begin before the first bar and end at the last one, or behind it.
  init(lines: ArraySlice<SeparatedLine>, pages: ArraySlice<Int?>, table: Int) {
    self.table = table
    isTerminated = Self.isTerminated(lines)
    cut(lines, pages)
  }

  // MARK: Segments

  /// Whether cells end in a bar on their own line, and do not only stand between bars.
  static func isTerminated(_ lines: ArraySlice<SeparatedLine>) -> Bool {
    var alone = 0
    var behind = 0
    for case .bars(let parts) in lines.map(\.kind) {
      if parts.contains(where: { !$0.unicodeScalars.allSatisfy(FormScalars.isSpace) }) {
        behind += 1
      } else if parts.count == 2 {
        alone += 1
      }
    }
    return behind * 10 > behind + alone
  }

  private mutating func cut(_ lines: ArraySlice<SeparatedLine>, _ pages: ArraySlice<Int?>) {
    var pending: [String] = []
    for (index, line) in zip(lines.indices, lines) {
      switch line.kind {
      case .blank, .rule: continue
      case .plain, .tabs, .list: pending.append(line.text)
      case .bars(let parts):
        let isBare = parts.allSatisfy { $0.unicodeScalars.allSatisfy(FormScalars.isSpace) }
        for (place, part) in parts.enumerated() {
          let cell = SeparatedCell(part, empty: .blank)
          if !cell.isEmpty { pending.append(cell.text) }
          guard place < parts.count - 1 else { continue }
          let isLone = isBare && parts.count == 2
          segments.append(
            Segment(
              lines: pending, empty: isLone ? .maybeFiller : .filler, page: pages[index],
              endsAlone: isLone))
          pending = []
        }
      }
    }
    if !pending.isEmpty {
      segments.append(
        Segment(
          lines: pending, empty: .filler, page: lines.indices.last.flatMap { pages[$0] },
          endsAlone: true))
    }
  }

  /// Whether a bar alone stands before each row: then every run of values ends in one.
  private var marksRows: Bool {
    guard isTerminated else { return false }
    var rows = 0
    var marked = 0
    var hasValue = false
    var last: Segment?
    for segment in segments {
      let cell = segment.cell
      if cell.content == .words {
        // Prose below a table ends at the bar that begins the next one.
        if hasValue, !segment.endsAlone {
          rows += 1
          if let last, last.lines.isEmpty, last.empty == .maybeFiller { marked += 1 }
        }
        hasValue = false
      } else if cell.content == .value {
        hasValue = true
      }
      last = segment
    }
    return rows > 0 && marked == rows
  }

  // MARK: Rows

  /// The rows and the lines between them.
  func items() -> [Item] {
    let marksRows = marksRows
    var items: [Item] = []
    var labels: [(lines: [String], page: Int?)] = []
    var values: [SeparatedCell] = []
    func flush() {
      defer {
        labels = []
        values = []
      }
      if marksRows, values.last?.content == .maybeFiller { values.removeLast() }
      guard !values.isEmpty, let label = labels.last else {
        items += labels.flatMap { $0.lines.map(Item.line) }
        return
      }
      // A unit stands in a cell of its own behind its label.
      let isUnit = labels.count > 1 && UnitWords.contains(label.lines.joined())
      let own = labels.suffix(isUnit ? 2 : 1)
      items += labels.dropLast(own.count).flatMap { $0.lines.map(Item.line) }
      items.append(
        .row(row(Array(own), values, headers: labels.flatMap(\.lines), marksRows)))
    }
    for segment in segments {
      let cell = segment.cell
      if cell.content == .words {
        // The value of the last cell before prose stands on a line with nothing else.
        let first = segment.lines.first.map { SeparatedCell($0, empty: .blank) }
        if let first, segment.lines.count > 1, first.content == .value {
          values.append(first)
          flush()
          labels.append((Array(segment.lines.dropFirst()), segment.page))
          continue
        }
        if !values.isEmpty { flush() }
        labels.append((segment.lines, segment.page))
      } else if !labels.isEmpty {
        values.append(cell)
      } else if !cell.isEmpty {
        items.append(.line(cell.token))
      }
    }
    flush()
    return items
  }

  private func row(
    _ labels: [(lines: [String], page: Int?)], _ values: [SeparatedCell], headers: [String],
    _ marksRows: Bool
  ) -> SeparatedRow {
    let isSure = !isTerminated || marksRows
    let cells = values.map { cell in
      var cell = cell
      if cell.content == .maybeFiller, isSure { cell.content = .blank }
      return cell
    }
    let names = labels.map { SeparatedCell($0.lines.joined(separator: " "), empty: .blank) }
    var row = SeparatedRow(
      cells: names + cells, table: table,
      source: (names.map(\.token) + values.map(\.token)).joined(separator: " "),
      page: labels.first?.page ?? nil)
    row.headers = headers
    return row
  }
}
