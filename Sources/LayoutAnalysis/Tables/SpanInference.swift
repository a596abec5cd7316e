import PageModel

/// Finds merged cells where no vertical rules part the columns.
///
/// Two rules of typesetting serve: text does not run across the edge between two cells, and a
/// heading over several columns is centered on them.
struct SpanInference {
  private let page: PDFPage
  private(set) var grid: LatticeGrid
  private let options: LayoutOptions
  private let inside: [Int]

  init(page: PDFPage, grid: LatticeGrid, glyphs: [Int], options: LayoutOptions) {
    self.page = page
    self.grid = grid
    self.options = options
    inside = glyphs.filter {
      let box = page.glyphs[$0].box
      return grid.frame.contains(x: box.midX, y: box.midY)
        && page.styles[page.glyphs[$0].style].direction == .horizontal
    }
  }

  /// Merges the cells on both sides of a column edge that a line of text runs across.
  mutating func mergeCrossedCells() {
    let cells = grid.cells()
    for edge in 1..<grid.columnCount {
      for row in crossedRows(at: grid.columnEdges[edge]) {
        let left = cells.first { $0.rows.contains(row) && $0.columns.upperBound == edge }
        let right = cells.first { $0.rows.contains(row) && $0.columns.lowerBound == edge }
        let rows = left?.rows == right?.rows ? left?.rows : nil
        for merged in rows ?? row..<(row + 1) { grid.verticalWalls[merged][edge] = false }
      }
    }
  }

  /// The rows in which text runs across x.
  private func crossedRows(at x: Double) -> Set<Int> {
    var rows: Set<Int> = []
    var before: [Rect] = []
    var after: [Rect] = []
    for index in inside {
      let box = page.glyphs[index].box
      let reach = box.height * options.runningTextGapInFontSizes
      let overlap = box.width * options.straddledGlyphShare
      if box.x0 < x - overlap, box.x1 > x + overlap {
        if let row = grid.position(x: box.midX, y: box.midY)?.row { rows.insert(row) }
      } else if box.midX < x, box.x1 > x - reach {
        before.append(box)
      } else if box.midX >= x, box.x0 < x + reach {
        after.append(box)
      }
    }
    for left in before {
      for right in after
      where right.x0 - left.x1 < left.height * options.runningTextGapInFontSizes
        && abs(right.midY - left.midY) < left.height / 2
      {
        if let row = grid.position(x: left.midX, y: left.midY)?.row { rows.insert(row) }
      }
    }
    return rows
  }

  /// Widens each heading over the blank cells beside it as far as it is centered on them; the rows
  /// below take the heading's columns where each of their cells fits into one of them.
  mutating func mergeCenteredHeadings() {
    var heading: [Range<Int>] = []
    for row in 0..<grid.rowCount {
      let items = items(in: row)
      let filled = items.filter { $0.text != nil }
      guard !filled.isEmpty else { continue }
      if filled.contains(where: { $0.text.map(CellContent.init) == .number }) {
        for columns in heading where filled.count(where: { columns.contains($0.columns) }) <= 1 {
          merge(columns, in: row, items: items)
        }
      } else {
        for item in filled {
          if let wide = centeredSpan(of: item, in: items) { merge(wide, in: row, items: items) }
        }
        heading = self.items(in: row).filter { $0.text != nil }.map(\.columns)
      }
    }
  }

  /// Makes one cell of the row's cells in `columns`, where they fill it to its edges.
  private mutating func merge(_ columns: Range<Int>, in row: Int, items: [Item]) {
    let own = items.filter { columns.contains($0.columns) }
    guard own.reduce(0, { $0 + $1.columns.count }) == columns.count else { return }
    for edge in (columns.lowerBound + 1)..<max(columns.upperBound, columns.lowerBound + 1) {
      grid.verticalWalls[row][edge] = false
    }
  }

  /// A cell that lies in one row only.
  private struct Item {
    let columns: Range<Int>
    /// Its text, or `nil` when blank.
    let text: String?
    /// The middle of its text.
    let middle: Double
    let fontSize: Double
  }

  private func items(in row: Int) -> [Item] {
    let builder = LineBuilder(page: page, options: options)
    return grid.cells().filter { $0.rows == row..<(row + 1) }.map { cell in
      let frame = grid.frame(rows: cell.rows, columns: cell.columns)
      let own = inside.filter {
        let box = page.glyphs[$0].box
        return frame.contains(x: box.midX, y: box.midY)
      }
      let lines = builder.lines(of: own)
      let box = Rect.union(of: lines.map(\.box))
      return Item(
        columns: cell.columns, text: lines.isEmpty ? nil : CellText.joined(lines),
        middle: box?.midX ?? frame.midX, fontSize: lines.first?.fontSize ?? 0)
    }
  }

  /// The widest run of columns, own and blank ones, whose middle is the middle of the item's text.
  private func centeredSpan(of item: Item, in items: [Item]) -> Range<Int>? {
    var reach = item.columns
    while let next = items.first(where: { $0.columns.upperBound == reach.lowerBound }),
      next.text == nil
    {
      reach = next.columns.lowerBound..<reach.upperBound
    }
    while let next = items.first(where: { $0.columns.lowerBound == reach.upperBound }),
      next.text == nil
    {
      reach = reach.lowerBound..<next.columns.upperBound
    }
    let tolerance = item.fontSize * options.centeringToleranceInFontSizes
    let spans = (reach.lowerBound...item.columns.lowerBound).flatMap { start in
      (item.columns.upperBound...reach.upperBound).map { start..<$0 }
    }
    return spans.filter { span in
      let middle = (grid.columnEdges[span.lowerBound] + grid.columnEdges[span.upperBound]) / 2
      return abs(middle - item.middle) <= tolerance && span.count > item.columns.count
    }.max { $0.count < $1.count }
  }
}
