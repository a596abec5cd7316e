import Algorithms
import PageModel

/// A grid that text and rulings give together, and what speaks for it.
struct TextGrid {
  var grid: LatticeGrid
  /// Grid rows at the top that hold the header.
  var headerRows: Int
  /// Lines of text of the body.
  var bodyLines: [PieceLine]
  /// Rulings across the whole table.
  var fullRules: Int
  /// Glyphs that are no text, and the x by which they belong to a column: leader dots stand where the
  /// text left of them does.
  var leaders: [Int: Double]
  /// Where rules between rows begin that do not reach over the stub's outer columns.
  var ruleStarts: [Double]
}

/// Builds the grid of a region from its lines of text and whatever rulings it has.
///
/// Rulings are believed where they are; between them white space decides.
struct TextGridBuilder {
  let options: LayoutOptions
  /// The usual gap between two words, in font sizes.
  let wordGap: Double
  /// The distance within which two coordinates are the same grid line.
  let tolerance: Double

  /// The grid; `nil` where the text gives fewer than two columns or rows.
  func textGrid(
    in frame: Rect, lines uncut: [PieceLine], horizontal: [Ruling], vertical: [Ruling],
    shades: [Double] = []
  ) -> TextGrid? {
    guard uncut.count > 1 else { return nil }
    let drawnRules = fullRules(among: horizontal, in: frame)
    let fullRules = (drawnRules + shades).sorted()
    let bodyStart = bodyStart(of: uncut, fullRules: fullRules)
    let ruleStarts = ruleStarts(among: horizontal, lines: uncut, bodyStart: bodyStart)
    let (columnEdges, lines) = cutLines(
      uncut, in: frame, bodyStart: bodyStart, vertical: vertical, ruleStarts: ruleStarts)
    guard columnEdges.count > 2, columnEdges.count <= options.maximumTextColumns else { return nil }
    let columns = TextColumns(edges: columnEdges, lines: lines, bodyStart: bodyStart)
    let starts = RowGrouper(options: options, columns: columns, wordGap: wordGap)
      .rowStarts(of: lines, from: bodyStart, rules: fullRules)
    // Each header line is a row until the levels are known.
    let rows = Array(0..<bodyStart) + starts
    guard rows.count > 1 else { return nil }
    var rowEdges = [frame.y0]
    for line in rows.dropFirst() {
      rowEdges.append(Self.edge(above: line, in: lines, rules: fullRules))
    }
    rowEdges.append(frame.y1)
    guard zip(rowEdges, rowEdges.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    var grid = LatticeGrid(columnEdges: columnEdges, rowEdges: rowEdges)
    grid.raiseAllWalls()
    openCrossedWalls(&grid, lines: lines, rows: rows, columns: columns)
    openGroups(
      &grid, lines: lines, rows: rows, bodyStart: bodyStart, columns: columns, rules: drawnRules)
    var headerRows = bodyStart
    if bodyStart > 0 {
      HeaderLevels(
        options: options, columns: columns, horizontal: horizontal, vertical: vertical
      )
      .settle(&grid, lines: Array(lines[..<bodyStart]))
      let compact = grid.withoutUnusedRowEdges(in: 0..<bodyStart)
      headerRows = bodyStart - (grid.rowCount - compact.rowCount)
      grid = compact
    }
    return TextGrid(
      grid: grid, headerRows: headerRows, bodyLines: Array(lines[bodyStart...]),
      fullRules: drawnRules.count,
      leaders: lines.reduce(into: [:]) { $0.merge($1.leaders) { first, _ in first } },
      ruleStarts: ruleStarts)
  }

  /// The edges of the columns, and the lines with their pieces cut there. Headings set close are cut where the
  /// body's columns are; then they have a say in where exactly the edges stand.
  private func cutLines(
    _ uncut: [PieceLine], in frame: Rect, bodyStart: Int, vertical: [Ruling], ruleStarts: [Double]
  ) -> (edges: [Double], lines: [PieceLine]) {
    func edges(_ lines: [PieceLine]) -> [Double] {
      columnEdges(
        in: frame, lines: lines, bodyStart: bodyStart, vertical: vertical, ruleStarts: ruleStarts)
    }
    var found = edges(uncut)
    guard found.count > 2, found.count <= options.maximumTextColumns else {
      return (found, uncut)
    }
    let body = TextColumns(edges: found, lines: uncut, bodyStart: bodyStart)
    let headed = uncut.enumerated().map { index, line in
      index < bodyStart
        ? line.cut(into: body, isLowest: index + 1 == bodyStart, options: options.pieces) : line
    }
    if zip(uncut, headed).contains(where: { $0.pieces.count != $1.pieces.count }) {
      let finer = edges(headed)
      if finer.count == found.count { found = finer }
    }
    return (found, headed.map { $0.cut(at: found, options: options.pieces) })
  }

  /// Where the rules that end at the table's right edge begin, its left edge left out: a cell of the
  /// stub that runs over several rows interrupts the rules between them.
  ///
  /// One such rule below a heading says nothing of the rows, unless there are hardly any.
  func ruleStarts(
    among rulings: [Ruling], lines: [PieceLine], bodyStart: Int
  ) -> [Double] {
    // What is drawn in pieces begins with the first of them.
    var rules: [(position: Double, start: Double, end: Double)] = []
    for ruling in rulings.sorted(by: { $0.position < $1.position }) {
      if let last = rules.last, ruling.position - last.position <= tolerance {
        rules[rules.count - 1].start = min(last.start, ruling.start)
        rules[rules.count - 1].end = max(last.end, ruling.end)
      } else {
        rules.append((ruling.position, ruling.start, ruling.end))
      }
    }
    guard let end = rules.map(\.end).max(), let start = rules.map(\.start).min() else { return [] }
    let reaching = rules.filter { $0.end > end - tolerance }
    guard reaching.count >= options.rows.fewestRowRules,
      reaching.count * options.rows.mostLinesOfRuledRow >= lines.count
    else { return [] }
    let room = lines[0].fontSize
    let inner = reaching.filter { $0.start > start + room && $0.start < end - room }
    let rows = lines[bodyStart...].count { $0.valueCount > 1 }
    guard inner.count > 1 || rows < options.rows.fewestRowRules else { return [] }
    return LatticeFinder.clustered(inner.map(\.start), tolerance: tolerance)
  }

  /// Heights of the rules that run over nearly the whole width, ascending.
  func fullRules(among rulings: [Ruling], in frame: Rect) -> [Double] {
    // Pieces on one height count together.
    var lengths: [(position: Double, length: Double)] = []
    for ruling in rulings.sorted(by: { $0.position < $1.position }) {
      let length = min(ruling.end, frame.x1) - max(ruling.start, frame.x0)
      if let last = lengths.last, ruling.position - last.position <= tolerance {
        lengths[lengths.count - 1].length += length
      } else {
        lengths.append((ruling.position, length))
      }
    }
    return lengths.filter { $0.length >= options.rows.fullRuleShare * frame.width }.map(\.position)
  }

  func columnEdges(
    in frame: Rect, lines: [PieceLine], bodyStart: Int, vertical: [Ruling], ruleStarts: [Double]
  ) -> [Double] {
    let body = Array(lines[bodyStart...])
    let headings = Array(lines[..<bodyStart])
    let several = body.filter { $0.pieces.count > 1 }
    // A body of one or two rows has not enough to say: its headings vote too.
    let counts = several.map(\.pieces.count).sorted()
    let usual = counts.isEmpty ? 2 : counts[counts.count / 2]
    let naming = several.count > 2 ? [] : headings.filter { $0.pieces.count >= usual }
    let voting = naming + several
    let gutters = ColumnGutters.find(
      in: voting, headings: headings + body.filter { $0.pieces.count == 1 },
      leavesOnly: !ruleStarts.isEmpty, options: options
    ).map(\.x)
      .filter { $0 > frame.x0 && $0 < frame.x1 }
    let drawn = LatticeFinder.clustered(
      vertical.filter { $0.length >= options.rows.fullRuleShare / 2 * frame.height }.map(\.position)
        + ruleStarts, tolerance: tolerance
    ).filter { $0 > frame.x0 + tolerance && $0 < frame.x1 - tolerance }
    let middles = voting.flatMap { $0.pieces.map(\.midX) }.sorted()
    func holdsText(_ low: Double, _ high: Double, of middles: [Double]) -> Bool {
      let next = middles.partitioningIndex { $0 > low }
      return next < middles.count && middles[next] < high
    }
    // A gutter yields to a rule that stands in the same white space.
    var edges = drawn
    for gutter in gutters {
      let next = drawn.partitioningIndex { $0 > gutter }
      let left = next > 0 ? drawn[next - 1] : nil
      let right = next < drawn.count ? drawn[next] : nil
      let isFree =
        (left.map { holdsText($0, gutter, of: middles) } ?? true)
        && (right.map { holdsText(gutter, $0, of: middles) } ?? true)
      if isFree { edges.append(gutter) }
    }
    edges.sort()
    // An empty column between a rule and a gutter is none.
    let inHeadings = headings.flatMap { $0.pieces.map(\.midX) }.sorted()
    let rules = Set(drawn)
    var kept = [frame.x0]
    for edge in edges + [frame.x1] {
      let low = kept[kept.count - 1]
      let isEmpty =
        !holdsText(low, edge, of: middles) && !holdsText(low, edge, of: inHeadings)
      let isNarrow = edge - low < options.grids.frameMarginInFontSizes * lines[0].fontSize
      if isEmpty, isNarrow, kept.count > 1, edge < frame.x1 {
        // Two rules for one.
        kept[kept.count - 1] = (low + edge) / 2
      } else if isEmpty, kept.count > 1, !rules.contains(low) {
        kept[kept.count - 1] = edge
      } else if !(isEmpty && !rules.contains(edge) && edge != frame.x1) {
        kept.append(edge)
      }
    }
    return HeadingColumns(headings: headings, options: options).parted(
      kept, body: body, isShort: several.count <= options.headers.mostRowsToldByHeadings)
  }

  /// The height between a line and the one above it, on the rule there if there is one.
  static func edge(above line: Int, in lines: [PieceLine], rules: [Double]) -> Double {
    guard line > 0 else { return lines[0].box.y0 }
    let upper = lines[line - 1].box
    let lower = lines[line].box
    let next = rules.partitioningIndex { $0 >= lower.midY }
    if next > 0, rules[next - 1] > upper.midY { return rules[next - 1] }
    return (max(upper.y1, upper.midY) + min(lower.y0, lower.midY)) / 2
  }

  /// Opens the walls that a piece of text stands across.
  func openCrossedWalls(
    _ grid: inout LatticeGrid, lines: [PieceLine], rows: [Int], columns: TextColumns
  ) {
    for (index, line) in lines.enumerated() {
      let row = rows.partitioningIndex { $0 > index } - 1
      guard row >= 0 else { continue }
      for piece in line.pieces {
        for edge in columns.range(of: piece).dropFirst() { grid.verticalWalls[row][edge] = false }
      }
      // A heading within the table, alone in its row, is centered on all of it.
      let end = row + 1 < rows.count ? rows[row + 1] : lines.count
      if line.pieces.count == 1, rows[row] == index, end == index + 1,
        row + 1 == rows.count || !beginsHead(line, above: lines[rows[row + 1]], columns: columns),
        columns.range(of: line.pieces[0]).lowerBound > 0
          || line.pieces[0].x0 > grid.frame.x0 + grid.frame.width / 4,
        abs(line.pieces[0].midX - grid.frame.midX)
          < options.spans.centeringToleranceInFontSizes * 2 * line.fontSize
      {
        for edge in 1..<grid.columnCount { grid.verticalWalls[row][edge] = false }
      }
    }
  }
}

extension LatticeGrid {
  /// Parts all positions.
  mutating func raiseAllWalls() {
    for row in 0..<rowCount { verticalWalls[row] = verticalWalls[row].map { _ in true } }
    for edge in 0...rowCount { horizontalWalls[edge] = horizontalWalls[edge].map { _ in true } }
  }

  /// The grid without the row edges among some rows that part no cells.
  func withoutUnusedRowEdges(in rows: Range<Int>) -> LatticeGrid {
    var kept: [Int] = []
    for edge in 0...rowCount
    where edge == 0 || edge == rowCount || !rows.dropFirst().contains(edge)
      || horizontalWalls[edge].contains(true)
    {
      kept.append(edge)
    }
    guard kept.count <= rowCount else { return self }
    var result = LatticeGrid(columnEdges: columnEdges, rowEdges: kept.map { rowEdges[$0] })
    for (row, edge) in kept.dropLast().enumerated() {
      result.verticalWalls[row] = verticalWalls[edge]
    }
    for (edge, old) in kept.enumerated() { result.horizontalWalls[edge] = horizontalWalls[old] }
    return result
  }
}
