import PageModel

/// The part of a table that stands on one page.
package struct TableFragment: Sendable {
  /// Column edges, x in points, ascending.
  package let columnEdges: [Double]
  /// The part as a table of its own, roles classified.
  package let table: Table

  /// Page number, from 1.
  package var page: Int { table.pages[0] }
}

/// Fills a grid with the page's glyphs.
struct FragmentBuilder {
  let page: PDFPage
  let options: LayoutOptions

  /// The fragment and the glyphs it took; `nil` when the grid holds no text.
  func fragment(
    of drawn: LatticeGrid, glyphs: GlyphField, method: Table.Method,
    leaders: [Int: Double] = [:], headerRows: Int = 0
  ) -> (fragment: TableFragment, taken: [Int])? {
    let inFrame = glyphs.glyphs(in: drawn.frame)
    let isDrawn = method == .lattice
    let drawn = prepared(drawn, glyphs: inFrame, method: method)
    let grid = isDrawn ? parted(drawn, glyphs: inFrame) : drawn
    // Rows that text parts were not drawn.
    let method = grid.rowCount > drawn.rowCount ? .halfRuled : method
    let ranges = grid.cells()
    var cellAt = [Int](repeating: 0, count: grid.rowCount * grid.columnCount)
    for (index, range) in ranges.enumerated() {
      for row in range.rows {
        for column in range.columns { cellAt[row * grid.columnCount + column] = index }
      }
    }
    var members = [[Int]](repeating: [], count: ranges.count)
    var taken: [Int] = []
    var crossing: [Int] = []
    let bases =
      isDrawn
      ? OverrunText(page: page, grid: grid, options: options).owners(of: inFrame)
        .merging(basesOfMarks(inFrame, across: grid)) { $1 } : [:]
    for index in leaders.isEmpty ? inFrame : glyphs.adding(leaders.keys, to: inFrame) {
      let box = page.glyphs[index].box
      let place = bases[index].map { page.glyphs[$0].box } ?? box
      guard let position = grid.position(x: leaders[index] ?? place.midX, y: place.midY) else {
        continue
      }
      members[cellAt[position.row * grid.columnCount + position.column]].append(index)
      taken.append(index)
      if page.glyphs[index].scalar.isDigit, crossesEdge(box, of: grid) { crossing.append(index) }
    }
    for index in crossing.prefix(options.maximumOverflowGlyphs) {
      gatherNumber(around: index, taken: taken, into: &members)
    }
    guard !taken.isEmpty, ranges.count > 1 else { return nil }
    for (index, position) in overflow(of: grid, glyphs: glyphs, taken: taken) {
      members[cellAt[position.row * grid.columnCount + position.column]].append(index)
      taken.append(index)
    }
    let builder = LineBuilder(page: page, options: options)
    let filled = zip(ranges, members).map { range, indices in
      (
        range: range, lines: builder.lines(of: indices),
        frame: grid.frame(rows: range.rows, columns: range.columns)
      )
    }
    let padding = CellText.padding(of: filled.map { ($0.lines, $0.frame) }, options: options)
    let cells = filled.map { range, lines, frame in
      TableCell(
        rows: range.rows, columns: range.columns, lines: lines,
        text: CellText.joined(lines, in: frame, padding: padding, options: options),
        page: page.number, frame: frame, role: .data)
    }
    let table = Table(
      rowCount: grid.rowCount, columnCount: grid.columnCount,
      cells: RoleClassifier.classified(
        cells, rowCount: grid.rowCount, columnCount: grid.columnCount,
        knownHeaderRows: min(headerRows, grid.rowCount)),
      pages: [page.number], frame: grid.frame, method: method)
    return (TableFragment(columnEdges: grid.columnEdges, table: table), taken)
  }
}

extension TableFragment {
  /// The fragment with another confidence.
  func with(confidence: Double) -> TableFragment {
    TableFragment(
      columnEdges: columnEdges,
      table: Table(
        rowCount: table.rowCount, columnCount: table.columnCount, cells: table.cells,
        pages: table.pages, frame: table.frame, method: table.method, confidence: confidence))
  }
}

extension FragmentBuilder {
  /// The grid as its text shows it to be; text was asked already where it was found by text.
  private func prepared(
    _ drawn: LatticeGrid, glyphs: [Int], method: Table.Method
  ) -> LatticeGrid {
    let framed = withoutFrame(drawn, glyphs: glyphs)
    guard method == .lattice else { return framed }
    let grid = withoutSlivers(framed, glyphs: glyphs)
    var stray = StrayRules(page: page, grid: grid, glyphs: glyphs, options: options)
    return stray.removed().compacted()
  }

  /// The grid with an edge between rows of text that no rule parts, unless only rules count.
  private func parted(_ grid: LatticeGrid, glyphs: [Int]) -> LatticeGrid {
    guard options.tables.method != .lattice else { return grid }
    return BaselineRows(page: page, grid: grid, glyphs: glyphs, options: options).parted()
  }

  /// The grid without inner rows and columns that are too thin for text and hold none.
  private func withoutSlivers(_ grid: LatticeGrid, glyphs: [Int]) -> LatticeGrid {
    let used = usedPlaces(of: grid, glyphs: glyphs)
    let thickness = used.height * options.sliverInFontSizes
    let thin = { (used: [Bool], edges: [Double]) in
      Set(used.indices.filter { !used[$0] && edges[$0 + 1] - edges[$0] < thickness })
    }
    return grid.withoutSlivers(
      rows: thin(used.rows, grid.rowEdges), columns: thin(used.columns, grid.columnEdges))
  }

  /// Which rows and columns hold text, and the largest font size in the grid.
  private func usedPlaces(
    of grid: LatticeGrid, glyphs: [Int]
  ) -> (rows: [Bool], columns: [Bool], height: Double) {
    var rows = [Bool](repeating: false, count: grid.rowCount)
    var columns = [Bool](repeating: false, count: grid.columnCount)
    var height = 0.0
    for index in glyphs {
      let box = page.glyphs[index].box
      guard let place = grid.position(x: box.midX, y: box.midY) else { continue }
      rows[place.row] = true
      columns[place.column] = true
      height = max(height, page.styles[page.glyphs[index].style].fontSize)
    }
    return (rows, columns, height)
  }

  /// The grid without outer rows and columns that are too thin for text and hold none: the room
  /// between a table and a frame drawn close around it.
  private func withoutFrame(_ grid: LatticeGrid, glyphs: [Int]) -> LatticeGrid {
    let used = usedPlaces(of: grid, glyphs: glyphs)
    let margin = used.height * options.frameMarginInFontSizes
    let rows = Self.trimmed(used.rows, edges: grid.rowEdges, margin: margin)
    let columns = Self.trimmed(used.columns, edges: grid.columnEdges, margin: margin)
    guard !rows.isEmpty, !columns.isEmpty,
      rows.count < grid.rowCount || columns.count < grid.columnCount
    else { return grid }
    return grid.part(rows: rows, columns: columns)
  }

  private static func trimmed(_ used: [Bool], edges: [Double], margin: Double) -> Range<Int> {
    var first = 0
    var end = used.count
    while first < end, !used[first], edges[first + 1] - edges[first] < margin { first += 1 }
    while end > first, !used[end - 1], edges[end] - edges[end - 1] < margin { end -= 1 }
    return first..<end
  }

  /// Whether a column edge cuts through the box.
  private func crossesEdge(_ box: Rect, of grid: LatticeGrid) -> Bool {
    let margin = box.width * options.crossingDigitShare
    let next = grid.columnEdges.partitioningIndex { $0 > box.x0 + margin }
    return next < grid.columnEdges.count && grid.columnEdges[next] < box.x1 - margin
  }

  /// The glyphs behind which small ones stand that reach over a column rule: a note mark goes where
  /// the text it marks is.
  private func basesOfMarks(_ glyphs: [Int], across grid: LatticeGrid) -> [Int: Int] {
    let size = { (index: Int) in page.styles[page.glyphs[index].style].fontSize }
    guard let largest = glyphs.map(size).max() else { return [:] }
    let marks = glyphs.filter {
      size($0) < options.raisedFontSizeRatio * largest && !page.glyphs[$0].scalar.isBlank
        && crossesEdge(page.glyphs[$0].box, of: grid)
    }
    var result: [Int: Int] = [:]
    for mark in marks.prefix(options.maximumOverflowGlyphs) {
      let box = page.glyphs[mark].box
      result[mark] = glyphs.filter { index in
        let base = page.glyphs[index].box
        return size(mark) < options.raisedFontSizeRatio * size(index) && base.midX < box.x0
          && box.x0 - base.x1 < options.latinWordGapInFontSizes * size(index)
          && base.y0 < box.y1 && base.y1 > box.y0
      }.max { page.glyphs[$0].box.x1 < page.glyphs[$1].box.x1 }
    }
    return result
  }

  /// Puts the digits of a number that is too wide for its column into the cell that has most of them.
  private func gatherNumber(around index: Int, taken: [Int], into members: inout [[Int]]) {
    let glyph = page.glyphs[index]
    let gap = glyph.box.height * options.digitGapInFontSizes
    let line = taken.filter {
      let other = page.glyphs[$0]
      return other.scalar.isDigit && abs(other.box.midY - glyph.box.midY) < glyph.box.height / 4
    }.sorted { page.glyphs[$0].box.x0 < page.glyphs[$1].box.x0 }
    guard let center = line.firstIndex(of: index) else { return }
    var first = center
    while first > 0, page.glyphs[line[first]].box.x0 - page.glyphs[line[first - 1]].box.x1 <= gap {
      first -= 1
    }
    var last = center
    while last + 1 < line.count,
      page.glyphs[line[last + 1]].box.x0 - page.glyphs[line[last]].box.x1 <= gap
    {
      last += 1
    }
    let number = Set(line[first...last])
    let shares = members.indices.map { cell in members[cell].count(where: number.contains) }
    guard let most = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return }
    for cell in members.indices where cell != most && shares[cell] > 0 {
      members[cell].removeAll(where: number.contains)
    }
    members[most] += number.subtracting(members[most]).sorted()
  }

  /// Glyphs of vertical or stacked lines that run out of the table's lower edge: a page break leaves
  /// a tall stub cell less room than its label needs, and the label is printed all the same.
  ///
  /// Such a glyph stands alone on its line, right below the last one of a column of single glyphs.
  private func overflow(
    of grid: LatticeGrid, glyphs: GlyphField, taken: [Int]
  ) -> [(glyph: Int, position: (row: Int, column: Int))] {
    let edge = grid.frame.y1
    // None of these was taken: what a grid takes stands above its lower edge.
    let below = (glyphs.glyphs(below: edge, within: 3, limit: options.maximumOverflowGlyphs) ?? [])
      .map { (index: $0, box: page.glyphs[$0].box) }.sorted { $0.box.y0 < $1.box.y0 }
    guard !below.isEmpty else { return [] }
    let near = taken.filter { page.glyphs[$0].box.y1 > edge - 3 * page.glyphs[$0].box.height }
    var inside = near.map { page.glyphs[$0].box }
    var result: [(glyph: Int, position: (row: Int, column: Int))] = []
    let boxes = below.map(\.box)
    let torn = tornLine(among: below.map(\.index), below: grid, near: near)
    for (index, box) in below {
      // A cell that a page break leaves too little room: its next line reaches over the lower edge.
      if torn.contains(index), box.x0 >= grid.frame.x0, box.x1 <= grid.frame.x1,
        let position = grid.position(x: box.midX, y: edge)
      {
        result.append((index, position))
        continue
      }
      guard Self.standsAlone(box, among: boxes) else { continue }
      let above = inside.filter { abs($0.midX - box.midX) < box.width / 4 && $0.midY < box.midY }
      guard let last = above.max(by: { $0.y1 < $1.y1 }),
        abs(box.y0 - last.y1) < box.height * options.overflowGapInGlyphHeights,
        Self.standsAlone(last, among: inside),
        let position = grid.position(x: box.midX, y: edge)
      else { continue }
      result.append((index, position))
      inside.append(box)
    }
    return result
  }

  /// The glyphs of a line that a page break leaves no room in its cells: it begins above the lower edge
  /// of the table, in the type of the text there, below lines that fill their cells, and nothing but the
  /// page's foot follows. Notes are smaller, and headings stand there in their own right.
  private func tornLine(
    among indices: [Int], below grid: LatticeGrid, near: [Int]
  ) -> Set<Int> {
    let edge = grid.frame.y1
    let usual = near.map { page.styles[page.glyphs[$0].style].fontSize }.max() ?? 0
    let line = indices.filter { index in
      let size = page.styles[page.glyphs[index].style].fontSize
      let top = page.glyphs[index].box.midY - size / 2
      return size > 0 && size >= options.noteFontSizeRatio * usual
        && edge - top >= options.straddledGlyphShare * size
    }.sorted { page.glyphs[$0].box.x0 < page.glyphs[$1].box.x0 }
    guard let bottom = line.map({ page.glyphs[$0].box.y1 }).max() else { return [] }
    let foot = page.frame.y1 - options.furnitureBandShare * page.frame.height
    let isLast = !page.glyphs.contains {
      $0.box.midY > bottom && $0.box.midY < foot && page.styles[$0.style].isVisible
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line.map { page.glyphs[$0].scalar })
    guard isLast, !Enumerator.beginsChapter(String(text)) else { return [] }
    return goesOn(line, below: grid, near: near, fontSize: usual) ? Set(line) : []
  }

  /// Whether every part of a line below a grid goes on with the text of the cell above it: that cell's
  /// last line is full, since text is broken nowhere else.
  private func goesOn(
    _ line: [Int], below grid: LatticeGrid, near: [Int], fontSize: Double
  ) -> Bool {
    var left = line[...]
    let last = grid.cells().filter { $0.rows.upperBound == grid.rowCount }
    for cell in last.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      let frame = grid.frame(rows: cell.rows, columns: cell.columns)
      let own = left.prefix { page.glyphs[$0].box.midX < frame.x1 }
      guard let first = own.first, let end = own.last else { continue }
      left = left.dropFirst(own.count)
      let inside = near.map { page.glyphs[$0].box }.filter {
        frame.contains(x: $0.midX, y: $0.midY)
      }
      let lowest = inside.map(\.midY).max() ?? 0
      let upper = Rect.union(of: inside.filter { lowest - $0.midY < fontSize / 2 })
      guard let upper, frame.width - upper.width <= options.fullLineRoomInFontSizes * fontSize,
        page.glyphs[first].box.x0 >= frame.x0, page.glyphs[end].box.x1 <= frame.x1
      else { return false }
    }
    return left.isEmpty
  }

  /// Whether no other glyph stands beside this one within its own width.
  private static func standsAlone(_ box: Rect, among others: [Rect]) -> Bool {
    !others.contains { other in
      other != box && abs(other.midY - box.midY) < box.height / 2
        && other.x1 > box.x0 - box.width / 2 && other.x0 < box.x1 + box.width / 2
        && abs(other.midX - box.midX) > box.width / 4
    }
  }
}

/// Joins the lines of a cell.
enum CellText {
  /// The text of a cell: no blank inside CJK, none kept where a line broke; two numbers are kept apart
  /// by an ideographic space.
  ///
  /// Two numbers stand far apart on one line, or below each other though the upper one leaves room
  /// for another digit: a number is broken only where its line is full. `padding` is the room between
  /// a cell's edges and its text, in points; `nil` where the table does not show it.
  static func joined(
    _ lines: [TextLine], in frame: Rect, padding: Double? = nil,
    options: LayoutOptions = LayoutOptions()
  ) -> String {
    var result = ""
    for (index, line) in lines.enumerated() {
      let text = joined(line, options: options)
      let isTwoNumbers =
        index > 0 && result.unicodeScalars.last?.isDigit == true
        && text.unicodeScalars.first?.isDigit == true
        && hasRoom(behind: lines[index - 1], in: frame, padding: padding, options: options)
      if isTwoNumbers {
        result += "\u{3000}" + text
      } else {
        WrappedText.append(text, to: &result)
      }
    }
    return result
  }

  /// Whether another digit would have found room on a line of a cell.
  private static func hasRoom(
    behind line: TextLine, in frame: Rect, padding: Double?, options: LayoutOptions
  ) -> Bool {
    let room = frame.width - line.box.width
    guard let padding else { return room > options.fullLineRoomInFontSizes * line.fontSize }
    let digit = line.box.width / Double(max(line.text.unicodeScalars.count, 1))
    return room - 2 * padding >= digit
  }

  /// The room between the left edges of a table's cells and their text, in points; `nil` where no cell
  /// shows it.
  ///
  /// Wrapped words that begin at one place in spite of different lengths are set at it; their first line
  /// may be indented.
  static func padding(
    of cells: [(lines: [TextLine], frame: Rect)], options: LayoutOptions
  ) -> Double? {
    var least: Double?
    for (lines, frame) in cells where lines.count > 1 {
      for (upper, lower) in zip(lines, lines.dropFirst())
      where lower.direction == .horizontal
        && abs(upper.box.x0 - lower.box.x0) < options.sameEdgeInFontSizes * lower.fontSize
        && abs(upper.box.width - lower.box.width) > lower.fontSize
          * options.sameEdgeLengthsInFontSizes
      {
        let margin = max(0, min(upper.box.x0, lower.box.x0) - frame.x0)
        least = min(least ?? margin, margin)
      }
    }
    return least
  }

  /// The text of one line of a cell.
  static func joined(_ line: TextLine, options: LayoutOptions = LayoutOptions()) -> String {
    var result = ""
    for (index, word) in line.words.enumerated() {
      guard index > 0, let last = result.unicodeScalars.last,
        let first = word.text.unicodeScalars.first
      else {
        result += word.text
        continue
      }
      let gap = word.box.x0 - line.words[index - 1].box.x1
      if last.isDigit, first.isDigit,
        gap >= options.separateNumbersGapInFontSizes * line.fontSize
      {
        result += "\u{3000}" + word.text
      } else {
        WrappedText.append(word.text, to: &result)
      }
    }
    return result
  }
}
