import Algorithms
import PageModel

/// Finds merged cells where no vertical rules part the columns.
///
/// Two rules of typesetting serve: text does not run across the edge between two cells, and a
/// heading over several columns is centered on them.
struct SpanInference {
  private let page: PDFPage
  private(set) var grid: LatticeGrid
  private let options: LayoutOptions
  /// The horizontal glyphs in the grid's frame.
  private let inside: [Int]
  /// What of them stands in each row.
  private let glyphsOfRow: [[Mark]]

  /// A glyph in a row.
  private struct Mark {
    /// No higher than its type: some fonts claim more room.
    let box: Rect
    let isDigit: Bool
  }

  init(page: PDFPage, grid: LatticeGrid, glyphs: [Int], options: LayoutOptions) {
    self.page = page
    self.grid = grid
    self.options = options
    inside = glyphs.filter {
      let box = page.glyphs[$0].box
      return grid.frame.contains(x: box.midX, y: box.midY)
        && page.styles[page.glyphs[$0].style].direction == .horizontal
    }
    var rows = [[Mark]](repeating: [], count: grid.rowCount)
    for index in inside {
      let box = page.glyphs[index].box
      guard let row = grid.position(x: box.midX, y: box.midY)?.row else { continue }
      let size = page.styles[page.glyphs[index].style].fontSize
      let height = size > 0 ? min(size, box.height) : box.height
      rows[row].append(
        Mark(
          box: Rect(x0: box.x0, y0: box.midY - height / 2, x1: box.x1, y1: box.midY + height / 2),
          isDigit: page.glyphs[index].scalar.isDigit))
    }
    glyphsOfRow = rows
  }

  /// Merges the cells on both sides of a column edge that a line of text runs across.
  ///
  /// - Parameter drawn: For each row the column edges at which a rule is drawn, as the grid's walls are. It
  ///   parts texts however close they stand, unless it goes through a character.
  mutating func mergeCrossedCells(drawn: [[Bool]]) {
    let rowsAt = rowsOfCells()
    let beside = glyphsOfRow.map(glyphsBesideEdges)
    for edge in 1..<grid.columnCount {
      for row in 0..<grid.rowCount
      where isCrossed(grid.columnEdges[edge], by: beside[row][edge], isRuled: drawn[row][edge]) {
        let left = rowsAt[row * grid.columnCount + edge - 1]
        let right = rowsAt[row * grid.columnCount + edge]
        for merged in left == right ? left : row..<(row + 1) {
          grid.verticalWalls[merged][edge] = false
        }
      }
    }
  }

  /// At each grid position the rows of its cell.
  private func rowsOfCells() -> [Range<Int>] {
    var result = [Range<Int>](repeating: 0..<0, count: grid.rowCount * grid.columnCount)
    for cell in grid.cells() {
      for row in cell.rows {
        for column in cell.columns { result[row * grid.columnCount + column] = cell.rows }
      }
    }
    return result
  }

  /// For each column edge the glyphs that reach it or nearly do.
  private func glyphsBesideEdges(_ marks: [Mark]) -> [[Mark]] {
    var result = [[Mark]](repeating: [], count: grid.columnEdges.count)
    for mark in marks {
      let reach = mark.box.height * options.spans.runningTextGapInFontSizes
      var edge = grid.columnEdges.partitioningIndex { $0 >= mark.box.x0 - reach }
      while edge < result.count, grid.columnEdges[edge] <= mark.box.x1 + reach {
        result[edge].append(mark)
        edge += 1
      }
    }
    return result
  }

  /// Whether a line of text among the glyphs runs across x.
  private func isCrossed(_ x: Double, by marks: [Mark], isRuled: Bool) -> Bool {
    var before: [Mark] = []
    var after: [Mark] = []
    for mark in marks {
      let box = mark.box
      let reach = box.height * options.spans.runningTextGapInFontSizes
      let overlap = box.width * options.spans.straddledGlyphShare
      if box.x0 < x - overlap, box.x1 > x + overlap {
        if !isRuled || !mark.isDigit { return true }
      } else if box.midX < x, box.x1 > x - reach {
        before.append(mark)
      } else if box.midX >= x, box.x0 < x + reach {
        after.append(mark)
      }
    }
    guard !isRuled else { return false }
    // A row has a few lines, so a few glyphs beside an edge; more lie over each other.
    return before.prefix(options.spans.maximumLinesInRow).contains { left in
      after.prefix(options.spans.maximumLinesInRow).contains { right in
        right.box.x0 - left.box.x1 < left.box.height * runningGap(between: left, right)
          && abs(right.box.midY - left.box.midY) < left.box.height / 2
      }
    }
  }

  /// The gap below which two glyphs are of one text, in font sizes: the digits of a number are set solid.
  private func runningGap(between left: Mark, _ right: Mark) -> Double {
    left.isDigit && right.isDigit
      ? options.spans.runningNumberGapInFontSizes : options.spans.runningTextGapInFontSizes
  }

  /// Widens each heading over the blank cells beside it as far as it is centered on them; the rows
  /// below take the heading's columns where each of their cells fits into one of them.
  mutating func mergeCenteredHeadings() {
    var heading: [Range<Int>] = []
    for (row, items) in itemsByRow().enumerated() {
      let filled = items.filter { $0.content != .blank }
      guard !filled.isEmpty else { continue }
      if filled.contains(where: { $0.content == .number }) {
        for columns in heading where filled.count(where: { columns.contains($0.columns) }) <= 1 {
          merge(columns, in: row, items: items)
        }
      } else {
        heading = filled.map { centeredSpan(of: $0, in: items) ?? $0.columns }
        for columns in heading { merge(columns, in: row, items: items) }
      }
    }
  }

  /// Makes one cell of the row's cells in `columns`, where they fill it to its edges.
  private mutating func merge(_ columns: Range<Int>, in row: Int, items: [Item]) {
    let own = items.filter { columns.contains($0.columns) }
    guard own.reduce(0, { $0 + $1.columns.count }) == columns.count else { return }
    for edge in columns.dropFirst() { grid.verticalWalls[row][edge] = false }
  }

  /// A cell that lies in one row only.
  private struct Item {
    let columns: Range<Int>
    let content: CellContent
    /// The middle of its text.
    let middle: Double
    let fontSize: Double
  }

  /// The cells that lie in one row only, row by row, left to right.
  private func itemsByRow() -> [[Item]] {
    let builder = LineBuilder(page: page, options: options)
    var members = [[Int]](repeating: [], count: grid.rowCount * grid.columnCount)
    for index in inside {
      let box = page.glyphs[index].box
      guard let place = grid.position(x: box.midX, y: box.midY) else { continue }
      members[place.row * grid.columnCount + place.column].append(index)
    }
    let text = CellText(isEastAsian: true, options: options)
    var result = [[Item]](repeating: [], count: grid.rowCount)
    for cell in grid.cells() where cell.rows.count == 1 {
      let row = cell.rows.lowerBound
      let lines = builder.lines(of: cell.columns.flatMap { members[row * grid.columnCount + $0] })
      let box =
        Rect.union(of: lines.map(\.box)) ?? grid.frame(rows: cell.rows, columns: cell.columns)
      result[row].append(
        Item(
          columns: cell.columns,
          content: CellContent(text.joined(lines, in: box)), middle: box.midX,
          fontSize: lines.first?.fontSize ?? 0))
    }
    return result.map { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
  }

  /// The widest run of columns, own and blank ones, whose middle is the middle of the item's text.
  private func centeredSpan(of item: Item, in items: [Item]) -> Range<Int>? {
    var reach = item.columns
    while let next = items.first(where: { $0.columns.upperBound == reach.lowerBound }),
      next.content == .blank
    {
      reach = next.columns.lowerBound..<reach.upperBound
    }
    while let next = items.first(where: { $0.columns.lowerBound == reach.upperBound }),
      next.content == .blank
    {
      reach = reach.lowerBound..<next.columns.upperBound
    }
    let tolerance = item.fontSize * options.spans.centeringToleranceInFontSizes
    let spans = (reach.lowerBound...item.columns.lowerBound).flatMap { start in
      (item.columns.upperBound...reach.upperBound).map { start..<$0 }
    }
    return spans.filter { span in
      let middle = (grid.columnEdges[span.lowerBound] + grid.columnEdges[span.upperBound]) / 2
      return abs(middle - item.middle) <= tolerance && span.count > item.columns.count
    }.max { $0.count < $1.count }
  }
}
