import PageModel

/// Writes the lines a reader sees: one visual line a line, a blank line between lines.
///
/// In a table row the cells come from left to right; fragments on one baseline are joined by one
/// blank, a cell of several lines comes line after line. A blank value cell beside filled ones is
/// written as one ideographic space (U+3000), so that the values after it keep their place. A blank
/// inside a number of a Chinese table is written as a narrow no-break space (U+202F), since a plain one
/// parts two values. A form feed begins each page after the first.
public struct LineBrokenTextWriter: Sendable {
  /// Whether running heads and page numbers are written too.
  public var includesFurniture: Bool

  /// Makes a writer.
  public init(includesFurniture: Bool = false) {
    self.includesFurniture = includesFurniture
  }

  /// The text of the pages; ends with a line feed unless it is empty.
  public func text(of pages: [PageLayout]) -> String {
    let written = pages.map { lines(of: $0).joined(separator: "\n\n") }
    let text = written.joined(separator: "\n\u{0C}")
    return text.isEmpty ? "" : text + "\n"
  }

  private func lines(of page: PageLayout) -> [String] {
    var placed = page.blocks.enumerated().map { index, block -> (y: Double, lines: [String]) in
      switch block {
      case .line(let line): (line.box.midY, [line.text])
      case .table(let table):
        (table.box.y0, lines(of: table, endsPage: index == page.blocks.count - 1))
      }
    }
    if includesFurniture {
      for line in page.furniture {
        let index = placed.firstIndex { $0.y > line.box.midY } ?? placed.count
        placed.insert((line.box.midY, [line.text]), at: index)
      }
    }
    return placed.flatMap(\.lines)
  }

  /// The lines of a table, row by row.
  private func lines(of table: Table, endsPage: Bool) -> [String] {
    var result: [String] = []
    let text = CellText(isEastAsian: table.cells.contains(where: \.isEastAsian))
    for (row, cells) in rows(of: table).enumerated() {
      let marksBlanks = marksBlanks(
        in: cells, isLattice: table.method == .lattice,
        mayBeTorn: endsPage && row == table.rowCount - 1)
      var run: [TextLine] = []
      var runText: [String] = []
      func endRun() {
        if !runText.isEmpty { result.append(runText.joined(separator: " ")) }
        run = []
        runText = []
      }
      for cell in cells {
        if cell.lines.isEmpty {
          if cell.role == .data, marksBlanks { runText.append("\u{3000}") }
        } else if cell.lines.count == 1 {
          if let last = run.last, !Self.shareBaseline(last, cell.lines[0]),
            !namesColumns(row, of: table)
          {
            endRun()
          }
          run.append(cell.lines[0])
          runText.append(text.isEastAsian ? Self.keepingNumber(in: cell) : cell.text)
        } else {
          endRun()
          result += cell.lines.map { text.joined($0) }
        }
      }
      endRun()
    }
    return result
  }

  /// The text of a cell, the blanks inside its number such that they part no values.
  private static func keepingNumber(in cell: TableCell) -> String {
    guard cell.role == .data, cell.text.contains(" "), CellContent(cell.text) == .number else {
      return cell.text
    }
    return cell.text.split(separator: " ").joined(separator: "\u{202F}")
  }

  /// The cells of each row, left to right.
  ///
  /// Where white space alone makes the table, what names a column stands in the middle of several
  /// header rows and belongs to the lowest of them: written before headings that stand left of it, it
  /// would name their column.
  private func rows(of table: Table) -> [[TableCell]] {
    var rows = table.cellsByFirstRow
    guard let last = headerEnd(of: table), last > 1 else { return rows }
    for row in 0..<(last - 1) {
      let lowered = rows[row].filter { $0.role == .columnHeader && $0.rows.upperBound == last }
      rows[row].removeAll { $0.role == .columnHeader && $0.rows.upperBound == last }
      rows[last - 1] += lowered
    }
    rows[last - 1].sort { $0.columns.lowerBound < $1.columns.lowerBound }
    return rows
  }

  /// Whether a row is the lowest header row of a table that white space alone makes.
  private func namesColumns(_ row: Int, of table: Table) -> Bool {
    row + 1 == headerEnd(of: table)
  }

  /// The row below the header of a table that white space alone makes.
  private func headerEnd(of table: Table) -> Int? {
    guard table.method == .stream else { return nil }
    return table.cells.filter { $0.role == .columnHeader }.map(\.rows.upperBound).max()
  }

  /// Whether blank value cells of the row are places that text must keep: not beside a lone value
  /// without vertical rules, whose cell they may be part of, nor where a page break may have cut the
  /// row so that its values stand overleaf.
  private func marksBlanks(in cells: [TableCell], isLattice: Bool, mayBeTorn: Bool) -> Bool {
    let filled = cells.count { $0.role == .data && !$0.text.isEmpty }
    if filled == 0 { return !mayBeTorn && cells.contains { !$0.text.isEmpty } }
    return isLattice || filled > 1
  }

  private static func shareBaseline(_ left: TextLine, _ right: TextLine) -> Bool {
    let overlap = min(left.box.y1, right.box.y1) - max(left.box.y0, right.box.y0)
    if overlap >= min(left.box.height, right.box.height) / 2 { return true }
    guard left.direction == .vertical, right.direction == .vertical else { return false }
    // Turned text: its lines run along y.
    let across = min(left.box.x1, right.box.x1) - max(left.box.x0, right.box.x0)
    return across >= min(left.box.width, right.box.width) / 2
  }
}
