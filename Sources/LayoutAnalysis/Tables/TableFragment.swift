import Algorithms
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
    let places = GridCells(of: grid)
    let ranges = places.ranges
    var members = [[Int]](repeating: [], count: ranges.count)
    var taken: [Int] = []
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
      members[places.index(at: position)].append(index)
      taken.append(index)
    }
    guard !taken.isEmpty, ranges.count > 1 else { return nil }
    let isEastAsian = taken.contains { CharacterClass(page.glyphs[$0].scalar) == .cjk }
    var numbers = OverrunNumbers(
      page: page, grid: grid, options: options, places: places, members: members)
    taken += numbers.settle(
      wideBlank: CellText.wideBlank(isEastAsian: isEastAsian),
      outside: glyphs.glyphs(beside: grid.frame))
    members = numbers.members
    for (index, position) in overflow(of: grid, glyphs: glyphs, taken: taken) {
      members[places.index(at: position)].append(index)
      taken.append(index)
    }
    let builder = LineBuilder(page: page, options: options)
    let filled = zip(ranges, members).enumerated().map { cell, filling in
      (
        range: filling.0, lines: builder.lines(of: filling.1),
        text: textLines(of: filling.1, leaders: leaders, builder: builder),
        frame: grid.frame(rows: filling.0.rows, columns: filling.0.columns),
        overrun: numbers.texts[cell]
      )
    }
    let text = CellText(
      isEastAsian: isEastAsian,
      padding: CellText.padding(
        of: filled.map { ($0.text ?? $0.lines, $0.frame) }, options: options),
      spread: SpreadDigits(
        filled.map { ($0.range.columns, $0.text ?? $0.lines) },
        isRecognized: taken.contains { !page.glyphs[$0].origin.isCertain }, options: options.cells),
      options: options)
    let cells = filled.map { range, lines, written, frame, overrun in
      TableCell(
        rows: range.rows, columns: range.columns, lines: lines,
        text: overrun ?? text.joined(written ?? lines, in: frame, columns: range.columns),
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

extension FragmentBuilder {
  /// The lines of a cell without what is drawn with characters, leader dots and rules of hyphens; `nil`
  /// where it has none.
  private func textLines(
    of indices: [Int], leaders: [Int: Double], builder: LineBuilder
  ) -> [TextLine]? {
    guard !leaders.isEmpty else { return nil }
    let drawn = indices.filter { leaders[$0] != nil }
    let dots = drawn.reduce(0) { $0 + DrawnByCharacters.dots(page.glyphs[$1].scalar) }
    let left = indices.filter { index in
      guard leaders[index] != nil else { return true }
      let scalar = page.glyphs[index].scalar
      return DrawnByCharacters.dots(scalar) > 0
        ? dots < DrawnByCharacters.fewestLeaderDots : !DrawnByCharacters.isStroke(scalar)
    }
    return left.count < indices.count ? builder.lines(of: left) : nil
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
    let used = usedPlaces(of: drawn, glyphs: glyphs)
    let framed = withoutFrame(drawn, used: used)
    guard method == .lattice else { return framed }
    let isWhole = framed.rowCount == drawn.rowCount && framed.columnCount == drawn.columnCount
    let grid = withoutSlivers(
      framed, used: isWhole ? used : usedPlaces(of: framed, glyphs: glyphs))
    var stray = StrayRules(page: page, grid: grid, glyphs: glyphs, options: options)
    return stray.removed().compacted()
  }

  /// The grid with an edge between rows of text that no rule parts, unless only rules count.
  private func parted(_ grid: LatticeGrid, glyphs: [Int]) -> LatticeGrid {
    guard options.tables.method != .lattice else { return grid }
    return BaselineRows(page: page, grid: grid, glyphs: glyphs, options: options).parted()
  }

  /// The grid without inner rows and columns that are too thin for text and hold none.
  private func withoutSlivers(_ grid: LatticeGrid, used: UsedPlaces) -> LatticeGrid {
    let thickness = used.height * options.grids.sliverInFontSizes
    let thin = { (used: [Bool], edges: [Double]) in
      Set(used.indices.filter { !used[$0] && edges[$0 + 1] - edges[$0] < thickness })
    }
    return grid.withoutSlivers(
      rows: thin(used.rows, grid.rowEdges), columns: thin(used.columns, grid.columnEdges))
  }

  /// Which rows and columns hold text, and the largest font size in the grid.
  private typealias UsedPlaces = (rows: [Bool], columns: [Bool], height: Double)

  private func usedPlaces(of grid: LatticeGrid, glyphs: [Int]) -> UsedPlaces {
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
  private func withoutFrame(_ grid: LatticeGrid, used: UsedPlaces) -> LatticeGrid {
    let margin = used.height * options.grids.frameMarginInFontSizes
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
    let margin = box.width * options.cells.crossingDigitShare
    let next = grid.columnEdges.partitioningIndex { $0 > box.x0 + margin }
    return next < grid.columnEdges.count && grid.columnEdges[next] < box.x1 - margin
  }

  /// The glyphs behind which small ones stand that reach over a column rule: a note mark goes where
  /// the text it marks is.
  private func basesOfMarks(_ glyphs: [Int], across grid: LatticeGrid) -> [Int: Int] {
    let size = { (index: Int) in page.styles[page.glyphs[index].style].fontSize }
    guard let largest = glyphs.map(size).max() else { return [:] }
    let marks = glyphs.filter {
      size($0) < options.lines.raisedFontSizeRatio * largest && !page.glyphs[$0].scalar.isBlank
        && crossesEdge(page.glyphs[$0].box, of: grid)
    }
    var result: [Int: Int] = [:]
    for mark in marks.prefix(options.overflow.maximumGlyphs) {
      let box = page.glyphs[mark].box
      result[mark] = glyphs.filter { index in
        let base = page.glyphs[index].box
        return size(mark) < options.lines.raisedFontSizeRatio * size(index) && base.midX < box.x0
          && box.x0 - base.x1 < options.words.latinInFontSizes * size(index)
          && base.y0 < box.y1 && base.y1 > box.y0
      }.max { page.glyphs[$0].box.x1 < page.glyphs[$1].box.x1 }
    }
    return result
  }
}
