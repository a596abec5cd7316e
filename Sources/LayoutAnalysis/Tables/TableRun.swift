import PageModel

/// The parts of one table on successive pages, their columns counted in common.
struct TableRun {
  /// A part and where its columns stand among those of the table.
  private struct Part {
    let fragment: TableFragment
    var columns: [Range<Int>]
    /// How many of its first rows print the table's header again.
    let repeatedRowCount: Int
  }

  private let options: LayoutOptions
  private let captions: [TextLine]
  private let fontSize: Double
  private let header: TableHeader
  private var parts: [Part]
  private var columns: JoinedColumns

  /// A run of one part; `captions` are the lines above it.
  init(_ fragment: TableFragment, captions: [TextLine], options: LayoutOptions) {
    self.options = options
    self.captions = captions
    fontSize = fragment.table.usualFontSize
    header = TableHeader(fragment.table, options: options)
    columns = JoinedColumns(fragment, fontSize: fontSize, options: options)
    parts = [
      Part(
        fragment: fragment, columns: fragment.table.ownColumns, repeatedRowCount: 0)
    ]
  }

  /// Takes the first table below a page break as the next part, where it continues the last one.
  ///
  /// Linear in the part's cells.
  mutating func extend(by next: TableFragment, over pageBreak: PageBreak) -> Bool {
    guard let last = parts.last?.fragment,
      pageBreak.isOpen(above: last.table, captions: captions),
      let fit = fit(of: next, after: last)
    else { return false }
    let headerColumns = fit.insertions.reduce(parts[0].columns) { columns, insertion in
      columns.map(insertion.applied)
    }
    let repeated = header.repeatedRowCount(
      of: next.table, columns: fit.places, headerColumns: headerColumns)
    if repeated == 0, !pageBreak.isMarkedAsContinuation {
      let own = TableHeader(next.table, options: options)
      if own.contradicts(
        header, columns: fit.places, otherColumns: headerColumns, areDrawn: fit.isDrawn)
      {
        return false
      }
      // White space alone parts lists as well, and the columns of prose.
      if !fit.isDrawn, !areRuledAlike(last, next),
        !next.table.hasNumbers || !pageBreak.isTight(above: last.table, below: next.table)
      {
        return false
      }
    }
    for insertion in fit.insertions {
      for index in parts.indices {
        parts[index].columns = parts[index].columns.map(insertion.applied)
      }
    }
    columns = fit.columns
    parts.append(Part(fragment: next, columns: fit.places, repeatedRowCount: repeated))
    return true
  }

  /// Whether rules of the same length bound both parts.
  private func areRuledAlike(_ last: TableFragment, _ next: TableFragment) -> Bool {
    guard last.table.method != .stream, next.table.method != .stream else { return false }
    let tolerance = options.joins.toleranceInFontSizes * fontSize
    return abs(last.table.box.width - next.table.box.width) <= tolerance
  }

  private func fit(of next: TableFragment, after last: TableFragment) -> ColumnFit? {
    let areDrawn = last.table.method == .lattice && next.table.method == .lattice
    if let fit = columns.fitByEdges(next, after: last, areDrawn: areDrawn) { return fit }
    let ratio = next.table.usualFontSize / max(fontSize, 1)
    guard !areDrawn || columns.areByText, ratio < options.paragraphs.fontSizeRatio,
      ratio > 1 / options.paragraphs.fontSizeRatio
    else { return nil }
    return columns.fitByText(next, options: options)
  }

  /// The pages the parts stand on; two of them may stand on one sheet.
  private var pages: [Int] {
    parts.map(\.fragment.page).reduce(into: []) { pages, page in
      if pages.last != page { pages.append(page) }
    }
  }

  /// The table; the only part as it is, several of them joined.
  var table: Table {
    guard parts.count > 1 else { return parts[0].fragment.table }
    var joiner = TableJoiner(columnCount: columns.count)
    for part in parts {
      joiner.append(
        part.fragment.table, columns: part.columns, repeatedRowCount: part.repeatedRowCount)
    }
    return Table(
      rowCount: joiner.rowCount, columnCount: columns.count,
      cells: RoleClassifier.classified(
        joiner.cells, rowCount: joiner.rowCount, columnCount: columns.count),
      pages: pages, frame: parts[0].fragment.table.frame,
      method: parts[0].fragment.table.method,
      confidence: parts.map(\.fragment.table.confidence).min() ?? 1)
  }
}

extension Table {
  /// Each column as a range of its own.
  fileprivate var ownColumns: [Range<Int>] { (0..<columnCount).map { $0..<($0 + 1) } }

  /// Whether any cell below its header holds a number.
  fileprivate var hasNumbers: Bool {
    cells.contains { $0.role != .columnHeader && CellContent($0.text) == .number }
  }
}
