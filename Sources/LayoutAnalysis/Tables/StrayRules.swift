import PageModel

/// Takes down walls that bound no cell because they go through text.
///
/// - A rule along the middle of a line of text parts no rows.
/// - A rule across a line of text parts no columns where no other row has it, or where the line is
///   centered on what the rule would part: a body's rule drawn on through the heading above. Text
///   that merely runs over the rule beside it is too wide for its cell and stays in it.
struct StrayRules {
  private let page: PDFPage
  private let options: LayoutOptions
  private var grid: LatticeGrid
  /// The horizontal glyphs of each row, left to right.
  private let glyphsOfRow: [[Int]]

  init(page: PDFPage, grid: LatticeGrid, glyphs: [Int], options: LayoutOptions) {
    self.page = page
    self.grid = grid
    self.options = options
    var rows = [[Int]](repeating: [], count: grid.rowCount)
    for index in glyphs where page.styles[page.glyphs[index].style].direction == .horizontal {
      let box = page.glyphs[index].box
      if let row = grid.position(x: box.midX, y: box.midY)?.row { rows[row].append(index) }
    }
    let places = page.glyphs
    for row in rows.indices {
      rows[row].sort { (places[$0].box.x0, $0) < (places[$1].box.x0, $1) }
    }
    glyphsOfRow = rows
  }

  /// The grid without its stray walls.
  mutating func removed() -> LatticeGrid {
    for row in 0..<grid.rowCount {
      removeRulesAlongText(row)
      removeRulesAcrossText(row)
    }
    return grid
  }

  // MARK: Along text

  /// Takes down the row's lower and upper walls where they go through the middle of two glyphs or more.
  private mutating func removeRulesAlongText(_ row: Int) {
    for edge in [row, row + 1] where edge > 0 && edge < grid.rowCount {
      let y = grid.rowEdges[edge]
      let cut = glyphsOfRow[row].filter {
        abs(page.glyphs[$0].box.midY - y)
          < options.strayRules.struckTextReachInFontSizes * fontSize(of: $0)
      }
      guard cut.count > 1 else { continue }
      for columns in Set(cut.compactMap { columnsOfCell(at: $0, row: row) })
      where cut.count(where: { columnsOfCell(at: $0, row: row) == columns }) > 1 {
        for column in columns { grid.horizontalWalls[edge][column] = false }
      }
    }
  }

  private func columnsOfCell(at glyph: Int, row: Int) -> Range<Int>? {
    let box = page.glyphs[glyph].box
    return grid.position(x: box.midX, y: box.midY).map { columns(around: $0.column, row: row) }
  }

  /// The columns of the cell that holds a grid position.
  private func columns(around column: Int, row: Int) -> Range<Int> {
    var first = column
    var end = column + 1
    while first > 0, !grid.verticalWalls[row][first] { first -= 1 }
    while end < grid.columnCount, !grid.verticalWalls[row][end] { end += 1 }
    return first..<end
  }

  // MARK: Across text

  private mutating func removeRulesAcrossText(_ row: Int) {
    // Note marks reach over rules of narrow columns.
    let least =
      options.lines.raisedFontSizeRatio * glyphsOfRow[row].reduce(0) { max($0, fontSize(of: $1)) }
    for edge in grid.columnEdges.indices.dropFirst().dropLast()
    where grid.verticalWalls[row][edge] {
      guard let run = runAcross(grid.columnEdges[edge], row: row, leastFontSize: least),
        isStray(edge, row: row, run)
      else { continue }
      grid.verticalWalls[row][edge] = false
      let height = rowsOfWall(at: edge, row: row)
      for other in height { grid.verticalWalls[other][edge] = false }
    }
  }

  /// A run of glyphs without a gap that words would leave, on both sides of a rule.
  private struct Run {
    var box: Rect
    let fontSize: Double
    /// Whether the rule goes through a glyph, not between two.
    let isStraddled: Bool
  }

  private func runAcross(_ x: Double, row: Int, leastFontSize least: Double) -> Run? {
    let glyphs = glyphsOfRow[row]
    for index in glyphs {
      let glyph = page.glyphs[index]
      let box = glyph.box
      let size = fontSize(of: index)
      guard size >= least, !glyph.scalar.isDigit else { continue }
      let overlap = box.width * options.strayRules.straddleShare
      let isStraddled = box.x0 < x - overlap && box.x1 > x + overlap
      let isBeside =
        box.x1 <= x + overlap && box.x1 > x - size * options.strayRules.touchingTextInFontSizes
      guard isStraddled || isBeside else { continue }
      var run = Run(box: box, fontSize: size, isStraddled: isStraddled)
      let line = glyphs.filter {
        abs(page.glyphs[$0].box.midY - box.midY) < size * options.lines.overlapShare / 2
      }
      if !isStraddled {
        let follows = line.contains {
          let next = page.glyphs[$0]
          return $0 != index && !next.scalar.isDigit && next.box.midX > x
            && next.box.x0 - box.x1 < size * options.strayRules.touchingTextInFontSizes
        }
        guard follows else { continue }
      }
      let reach = size * options.spans.runningTextGapInFontSizes
      for other in line where page.glyphs[other].box.x0 >= box.x0 {
        let next = page.glyphs[other].box
        if next.x0 - run.box.x1 < reach { run.box = run.box.union(next) }
      }
      for other in line.reversed() where page.glyphs[other].box.x0 < box.x0 {
        let next = page.glyphs[other].box
        if run.box.x0 - next.x1 < reach { run.box = run.box.union(next) }
      }
      return run
    }
    return nil
  }

  private func isStray(_ edge: Int, row: Int, _ run: Run) -> Bool {
    let left = columns(around: edge - 1, row: row)
    let right = columns(around: edge, row: row)
    let x0 = grid.columnEdges[left.lowerBound]
    let x1 = grid.columnEdges[right.upperBound]
    guard run.box.x0 > x0, run.box.x1 < x1 else { return false }
    let rows = rowsOfWall(at: edge, row: row)
    let isAlone = !grid.verticalWalls.indices.contains {
      !rows.contains($0) && grid.verticalWalls[$0][edge]
    }
    if isAlone, run.isStraddled { return true }
    let tolerance = options.spans.centeringToleranceInFontSizes * run.fontSize
    guard abs(run.box.midX - (x0 + x1) / 2) <= tolerance,
      !standsBesideOthers(run, from: x0, to: x1, row: row)
    else { return false }
    // Two cells filled to their edges leave no room at their far ends.
    return run.isStraddled || min(run.box.x0 - x0, x1 - run.box.x1) > tolerance
  }

  /// Whether another text stands on a run's line, apart from it: then each has a cell of its own.
  private func standsBesideOthers(_ run: Run, from x0: Double, to x1: Double, row: Int) -> Bool {
    let line = glyphsOfRow[row].map { page.glyphs[$0].box }.filter { box in
      x0 < box.midX && box.midX < x1
        && abs(box.midY - run.box.midY) < run.fontSize * options.lines.overlapShare / 2
    }
    var text = run.box
    let gap = options.cells.separateNumbersGapInFontSizes * run.fontSize
    for box in line where box.x0 >= text.x0 && box.x0 - text.x1 < gap { text = text.union(box) }
    for box in line.reversed() where box.x1 <= text.x1 && text.x0 - box.x1 < gap {
      text = text.union(box)
    }
    return line.contains { $0.midX < text.x0 || $0.midX > text.x1 }
  }

  /// The rows of a wall between two cells that stand side by side, or the row alone where their rows
  /// differ.
  private func rowsOfWall(at edge: Int, row: Int) -> Range<Int> {
    let sides = [edge - 1, edge].map { column in
      var first = row
      var end = row + 1
      while first > 0, !grid.horizontalWalls[first][column] { first -= 1 }
      while end < grid.rowCount, !grid.horizontalWalls[end][column] { end += 1 }
      return first..<end
    }
    return sides[0] == sides[1] ? sides[0] : row..<(row + 1)
  }

  private func fontSize(of index: Int) -> Double {
    let glyph = page.glyphs[index]
    let size = page.styles[glyph.style].fontSize
    return size > 0 ? size : glyph.box.height
  }
}
