import PageModel

/// Rows of cells with spans, put on a grid as browsers do (HTML, section 4.9.12), and made to tile it.
///
/// Where cells would overlap, the later one is cut; where a row lacks cells, blank ones fill it; a lone
/// cell that begins its row reaches over the whole of it. Rows and columns in which no cell begins are
/// left out, so a span of a thousand columns costs none.
struct TableGrid {
  /// A limit that a table exceeds.
  struct Excess: Error {
    let finding: Finding
  }

  /// A cell at its place.
  private struct Placed {
    let element: Int
    var rows: Range<Int>
    var columns: Range<Int>
  }

  private var placed: [Placed] = []
  private var rowCount = 0
  private var columnCount = 0

  init(
    rows: [TableShape.Row], tree: MarkupTree, options: WebPageReaderOptions
  ) throws(Excess) {
    let cellCount = rows.reduce(0) { $0 + $1.cells.count }
    guard cellCount <= options.maximumCells else { throw Self.tooManyCells(options) }
    try place(rows, tree: tree, options: options)
    compact()
    guard columnCount <= options.maximumColumns else { throw Self.tooManyColumns(options) }
    guard rowCount * columnCount <= options.maximumCells else { throw Self.tooManyCells(options) }
    widenLoneCells()
  }

  private static func tooManyCells(_ options: WebPageReaderOptions) -> Excess {
    Excess(
      finding: Finding(.markupCells, ["most": "\(options.maximumCells)"]))
  }

  private static func tooManyColumns(_ options: WebPageReaderOptions) -> Excess {
    Excess(
      finding: Finding(.markupColumns, ["most": "\(options.maximumColumns)"]))
  }

  // MARK: Placing

  /// A cell of a row above that reaches down.
  private struct Hanging {
    let columns: Range<Int>
    let end: Int
  }

  private mutating func place(
    _ rows: [TableShape.Row], tree: MarkupTree, options: WebPageReaderOptions
  ) throws(Excess) {
    var hanging: [Hanging] = []
    var steps = 0
    let groupEnds = Self.groupEnds(of: rows)
    for (row, entry) in rows.enumerated() {
      let groupEnd = groupEnds[row]
      hanging = row > 0 && rows[row - 1].group != entry.group ? [] : hanging.filter { $0.end > row }
      // Cells that hang over many rows cost work in each of them.
      steps += hanging.count + 1
      guard steps <= options.maximumCells * 4 else { throw Self.tooManyCells(options) }
      var column = 0
      var added: [Hanging] = []
      var next = 0
      for cell in entry.cells {
        while next < hanging.count, hanging[next].columns.lowerBound <= column {
          column = max(column, hanging[next].columns.upperBound)
          next += 1
        }
        let attributes = tree.nodes[cell].attributes
        let wanted = SpanAttribute(columns: attributes?.columnSpan).count ?? 1
        let room = next < hanging.count ? hanging[next].columns.lowerBound - column : wanted
        let columns = column..<(column + min(wanted, room))
        let span = SpanAttribute(rows: attributes?.rowSpan).count
        let end = min(groupEnd, span.map { row + $0 } ?? groupEnd)
        placed.append(Placed(element: cell, rows: row..<end, columns: columns))
        if end > row + 1 { added.append(Hanging(columns: columns, end: end)) }
        column = columns.upperBound
      }
      if !added.isEmpty {
        hanging = (hanging + added).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
      }
    }
  }

  /// For each row the first one after it that is of another row group.
  private static func groupEnds(of rows: [TableShape.Row]) -> [Int] {
    var ends = [Int](repeating: rows.count, count: rows.count)
    for row in rows.indices.dropLast().reversed() {
      ends[row] = rows[row].group == rows[row + 1].group ? ends[row + 1] : row + 1
    }
    return ends
  }

  /// Leaves out rows and columns in which no cell begins.
  private mutating func compact() {
    let rows = GridLines(placed.map(\.rows.lowerBound))
    let columns = GridLines(placed.map(\.columns.lowerBound))
    for index in placed.indices {
      placed[index].rows = rows.range(placed[index].rows)
      placed[index].columns = columns.range(placed[index].columns)
    }
    rowCount = rows.count
    columnCount = columns.count
  }

  /// A heading within the table whose `colspan` was forgotten is meant for the whole row.
  private mutating func widenLoneCells() {
    var covered = [Int](repeating: 0, count: rowCount)
    var starting = [Int](repeating: 0, count: rowCount)
    for cell in placed {
      starting[cell.rows.lowerBound] += 1
      for row in cell.rows { covered[row] += cell.columns.count }
    }
    for index in placed.indices {
      let cell = placed[index]
      let row = cell.rows.lowerBound
      if cell.rows.count == 1, cell.columns.lowerBound == 0, starting[row] == 1,
        covered[row] == cell.columns.count
      {
        placed[index].columns = 0..<columnCount
      }
    }
  }

  // MARK: The table

  /// The table with its cells' lines, and blank cells where rows lack some; `note` takes what is hidden in a
  /// cell.
  func table(
    path: String, tree: MarkupTree, selectors: SelectorWriter,
    note: (WebCell, [HiddenText]) -> Void
  ) -> WebTable {
    var isCovered = [Bool](repeating: false, count: rowCount * columnCount)
    var prefixes: [Int: String] = [:]
    var parts: Set<Int> = []
    var cells: [WebCell] = placed.map { cell in
      for row in cell.rows {
        for column in cell.columns { isCovered[row * columnCount + column] = true }
      }
      let parent = tree.nodes[cell.element].parent
      let prefix = prefixes[parent] ?? selectors.selector(of: parent)
      prefixes[parent] = prefix
      let content = LineCollector.content(below: cell.element, of: tree)
      let hidden = tree.digitsBesideCells(around: cell.element, &parts) + content.hidden
      let result = WebCell(
        rows: cell.rows, columns: cell.columns, lines: content.lines,
        path: prefix + " > " + selectors.step(cell.element))
      if !hidden.isEmpty { note(result, hidden) }
      return result
    }
    for position in isCovered.indices where !isCovered[position] {
      let row = position / columnCount
      let column = position % columnCount
      cells.append(
        WebCell(rows: row..<(row + 1), columns: column..<(column + 1), lines: [], path: nil))
    }
    return WebTable(rowCount: rowCount, columnCount: columnCount, cells: cells, path: path)
  }
}

extension MarkupTree {
  /// What style sheets set in the rows and groups around a cell beside their cells: browsers make a cell of it, and
  /// the others stand in other columns. `seen` has the parts that were asked before.
  fileprivate func digitsBesideCells(around cell: Int, _ seen: inout Set<Int>) -> [HiddenText] {
    var result: [HiddenText] = []
    var part = nodes[cell].parent
    while part >= 0, !nodes[part].traits.isDisjoint(with: [.row, .rowGroup, .table]),
      seen.insert(part).inserted
    {
      let own = [nodes[part].attributes?.before, nodes[part].attributes?.behind]
      result += own.compactMap(\.self).filter(\.hasDigit).map {
        HiddenText(text: $0.text, kind: .generated)
      }
      part = nodes[part].traits.contains(.table) ? -1 : nodes[part].parent
    }
    return result
  }
}

/// The lines of a grid at which cells begin, numbered.
private struct GridLines {
  private let starts: [Int]

  init(_ starts: [Int]) {
    self.starts = Set(starts).sorted()
  }

  var count: Int { starts.count }

  /// A range of positions as a range of the lines in it; it must begin at one.
  func range(_ range: Range<Int>) -> Range<Int> {
    index(of: range.lowerBound)..<index(of: range.upperBound)
  }

  /// How many lines stand before a position.
  private func index(of position: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
