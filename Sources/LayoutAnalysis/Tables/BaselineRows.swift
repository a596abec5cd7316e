import PageModel

/// Parts rows of a ruled grid in which several rows of text stand one below the other.
///
/// Many tables have rules between their columns but not between their rows, or between groups of rows
/// only. Text tells the rows apart: the first column has an entry on each of their baselines, others have
/// theirs on the same ones, and no entry is broken for want of room. A cell whose text is broken over
/// several lines, or that lists things beside a single entry of the others, is one cell.
struct BaselineRows {
  let page: PDFPage
  let grid: LatticeGrid
  let glyphs: [Int]
  let options: LayoutOptions
  private var thresholds: BaselineRowOptions { options.baselineRows }

  /// A cell that stands in one row of the grid and holds text, and its lines.
  private struct Cell {
    let columns: Range<Int>
    let lines: [TextLine]
  }

  /// Such a cell before its lines are built: of most rows only the first cell's are asked for.
  private struct FilledCell {
    let columns: Range<Int>
    let glyphs: [Int]
  }

  /// The grid with an edge between the rows of text.
  func parted() -> LatticeGrid {
    let cells = filledCellsOfRows()
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    // The first of several rows is a header, broken by hand.
    let header = filled.count > 1 ? filled.first : nil
    let parts = cells.indices.map { $0 == header ? [] : rowEdges(of: cells[$0]) }
    let open = filled.filter { !parts[$0].isEmpty }
    guard !open.isEmpty, !areRecords(open.map { parts[$0].count + 1 }, of: filled.count) else {
      return grid
    }
    return grid.parted(parts)
  }

  /// Whether rules close every entry and all have a few lines each: names, addresses and numbers set in
  /// lines of their own.
  private func areRecords(_ lineCounts: [Int], of rowCount: Int) -> Bool {
    lineCounts.count >= thresholds.fewestRecords
      && Double(lineCounts.count) >= thresholds.recordShare * Double(rowCount - 1)
      && lineCounts.allSatisfy { $0 <= thresholds.mostLinesOfRecord }
  }

  /// The cells of each row of the grid that stand in no other one and hold text, left to right.
  private func filledCellsOfRows() -> [[FilledCell]] {
    let cells = GridCells(of: grid)
    var members = [[Int]](repeating: [], count: cells.ranges.count)
    for index in glyphs {
      let box = page.glyphs[index].box
      if let place = grid.position(x: box.midX, y: box.midY) {
        members[cells.index(at: place)].append(index)
      }
    }
    var rows = [[FilledCell]](repeating: [], count: grid.rowCount)
    for (range, own) in zip(cells.ranges, members) where range.rows.count == 1 && !own.isEmpty {
      rows[range.rows.lowerBound].append(FilledCell(columns: range.columns, glyphs: own))
    }
    return rows.map { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
  }

  /// Heights between the rows of text in a row of the grid; none where it holds a single one.
  private func rowEdges(of cells: [FilledCell]) -> [Double] {
    let builder = LineBuilder(page: page, options: options)
    let cell = { (cell: FilledCell) in
      Cell(columns: cell.columns, lines: builder.lines(of: cell.glyphs))
    }
    // Most entries have one line; vertical lines are no rows.
    guard cells.count > 1, builder.glyphLines(of: cells[0].glyphs).count > 1 else { return [] }
    let first = cell(cells[0])
    guard first.lines.count > 1 else { return [] }
    let filled = [first] + cells.dropFirst().map(cell)
    guard filled.allSatisfy({ $0.lines.allSatisfy { $0.direction == .horizontal } }) else {
      return []
    }
    var entries = first.lines.map { [$0] }
    for line in filled.dropFirst().flatMap(\.lines) {
      guard let place = entries.firstIndex(where: { isBeside(line, $0[0]) }) else { return [] }
      entries[place].append(line)
    }
    entries = joined(entries, in: first)
    guard entries.count > 1, areColumns(filled, ofEntries: entries.count),
      areRows(entries, columnCount: filled.count)
    else { return [] }
    let edges = zip(entries, entries.dropFirst()).map { upper, lower in
      let bottom = upper.map(\.box.y1).max() ?? 0
      let top = lower.map(\.box.y0).min() ?? 0
      return (bottom + top) / 2
    }
    let isAscending = zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }
    return isAscending ? edges : []
  }

  /// The entries, those of a label that is broken over several lines as one: nothing else stands on the
  /// first or on the second of two such lines.
  private func joined(_ entries: [[TextLine]], in stub: Cell) -> [[TextLine]] {
    var result: [[TextLine]] = []
    var last: (line: TextLine, isAlone: Bool)?
    for entry in entries {
      let isAlone = entry.count == 1
      if let above = last, above.isAlone || isAlone,
        !hasRoom(behind: above.line, for: entry[0], in: stub)
      {
        result[result.count - 1] += entry
        last = (entry[0], above.isAlone && isAlone)
      } else {
        result.append(entry)
        last = (entry[0], isAlone)
      }
    }
    return result
  }

  /// Whether cells are columns of so many entries: most of them have more than half of those, and they are
  /// not broken text, or two are not.
  private func areColumns(_ cells: [Cell], ofEntries count: Int) -> Bool {
    let others = cells.dropFirst()
    let full = others.filter { $0.lines.count * 2 > count }
    guard !full.isEmpty,
      Double(full.count) >= thresholds.leastFullColumns * Double(others.count)
    else { return false }
    let whole = ([cells[0]] + full).count { !isBroken($0) }
    return whole > min(full.count, 1)
      && others.allSatisfy { $0.lines.count * 2 > count || !isBroken($0) }
  }

  /// Whether lines that stand beside each other are rows: most of them have a value, or there are many and
  /// all columns have words in all of them.
  private func areRows(_ entries: [[TextLine]], columnCount: Int) -> Bool {
    let values = entries.count { entry in
      entry.contains { line in line.text.contains { $0.isNumber } }
    }
    if values * 2 >= entries.count { return true }
    return entries.count >= thresholds.fewestRowsOfWords
      && columnCount >= thresholds.fewestColumnsOfWords
      && entries.allSatisfy { entry in
        entry.count == columnCount && entry.allSatisfy { $0.text.count > 1 }
      }
  }

  private func isBeside(_ line: TextLine, _ other: TextLine) -> Bool {
    let distance = options.rows.baselineToleranceInFontSizes * max(line.fontSize, other.fontSize)
    return abs(line.box.midY - other.box.midY) <= distance
      || abs(line.box.y1 - other.box.y1) <= distance
  }

  /// Whether a cell's text may be broken for want of room at the end of each line.
  private func isBroken(_ cell: Cell) -> Bool {
    cell.lines.count > 1
      && zip(cell.lines, cell.lines.dropFirst()).allSatisfy { upper, lower in
        !hasRoom(behind: upper, for: lower, in: cell)
          && (areDigits(upper) && areDigits(lower)
            || !ValueText.isValue(upper.text) && !beginsWithValue(lower))
      }
  }

  private func beginsWithValue(_ line: TextLine) -> Bool {
    line.words.first.map { ValueText.isValue($0.text) } ?? false
  }

  private func areDigits(_ line: TextLine) -> Bool {
    line.text.unicodeScalars.allSatisfy { $0.isDigit || CellText.numberSigns.contains($0) }
  }

  /// Whether the first word of a line would have found room at the end of the one above it.
  private func hasRoom(behind upper: TextLine, for lower: TextLine, in cell: Cell) -> Bool {
    guard let word = lower.words.first else { return true }
    let left = grid.columnEdges[cell.columns.lowerBound]
    let right = grid.columnEdges[cell.columns.upperBound]
    let margin = cell.lines.map { max(0, min($0.box.x0 - left, right - $0.box.x1)) }.min() ?? 0
    // Chinese text and numbers are broken between any two characters.
    let first = word.text.unicodeScalars.first
    let isAnywhere = first.map { CharacterClass($0) == .cjk } ?? false
    let digit = word.box.width / Double(max(word.text.unicodeScalars.count, 1))
    let needed =
      areDigits(upper) && areDigits(lower)
      ? digit
      : isAnywhere ? lower.fontSize : word.box.width + thresholds.blankInFontSizes * lower.fontSize
    return right - left - 2 * margin - upper.box.width >= needed
  }
}

/// When lines that stand beside each other in a row of a ruled grid are rows.
package struct BaselineRowOptions: Sendable, Hashable {
  /// Width of the blank before a word, in font sizes: 0.25 in most faces.
  package var blankInFontSizes = 0.25
  /// At least this share of the columns beside the first one have entries in most rows.
  ///
  /// 0.7: of a row of values beside a label one or two are broken over two lines.
  package var leastFullColumns = 0.7
  /// Rows of words alone have at least so many lines; headers of ruled tables are two or three lines high …
  package var fewestRowsOfWords = 4
  /// … and so many columns.
  package var fewestColumnsOfWords = 3
  /// At least so many rows with several lines each, …
  package var fewestRecords = 3
  /// … nearly all of the rows below the header, as a share of them, …
  package var recordShare = 0.8
  /// … and with no more lines than this are records: name and office, street and town, telephone and fax.
  package var mostLinesOfRecord = 3

  /// The documented defaults.
  package init() {}
}

extension LatticeGrid {
  /// The grid with further edges in some of its rows; cells that reach into other rows stay whole.
  fileprivate func parted(_ edgesOfRows: [[Double]]) -> LatticeGrid {
    var result = LatticeGrid(
      columnEdges: columnEdges,
      rowEdges: rowEdges.indices.flatMap { row in
        [rowEdges[row]] + (row < rowCount ? edgesOfRows[row] : [])
      })
    var next = 0
    for row in 0..<rowCount {
      let isWhole = (0..<columnCount).map {
        horizontalWalls[row][$0] && horizontalWalls[row + 1][$0]
      }
      for part in 0...edgesOfRows[row].count {
        result.verticalWalls[next] = verticalWalls[row]
        if next > 0 {
          result.horizontalWalls[next] = part == 0 ? horizontalWalls[row] : isWhole
        }
        next += 1
      }
    }
    return result
  }
}
