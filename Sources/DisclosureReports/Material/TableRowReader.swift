import LayoutAnalysis
import PageModel

/// Reads the rows of one table.
///
/// A row of a web page that lacks cells says nothing of its columns: nobody knows which cell is missing,
/// or whether a label's `colspan` is. Neither do rows below headers that lack cells. Their values have no
/// headers, so they count only where they are as many as the form has.
struct TableRowReader {
  private let headings: TableHeadings
  /// The texts of the rows of headers, a row a line.
  private let headerLines: [String]
  /// The cells that begin in each row below headers, left to right.
  private let bodyRows: [(row: Int, cells: [TableCell])]
  /// Rows that lack cells, which blank ones without a place stand for.
  private let shortRows: Set<Int>
  /// Rows below headers that lack cells.
  private let rowsBelowShortHeaders: Set<Int>
  /// For rows of a web page's table the innermost headers above them from left to right.
  private let headersInOrder: [Int: [[String]]]
  private let readings: PageReadings
  private let pictures: CellPictures
  private let bands: YearBands
  private let rowCount: Int

  /// Makes a reader; rows of the `forms` are none of headers.
  init(
    table: Table, forms: [ReportForm], readings: PageReadings = .none,
    pictures: CellPictures = .none
  ) {
    self.readings = readings
    self.pictures = pictures
    let table = table.withRows(of: forms)
    let headings = TableHeadings(table)
    self.headings = headings
    bands = YearBands(table, headings)
    rowCount = table.rowCount
    bodyRows = table.cellsByFirstRow.enumerated().filter {
      !headings.headerRows.contains($0.offset)
    }
    .map { ($0.offset, $0.element) }
    let shortRows =
      table.method == .markup
      ? Set(table.cells.filter { $0.place == nil }.map(\.rows.lowerBound)) : []
    self.shortRows = shortRows
    rowsBelowShortHeaders = Self.rows(of: table, below: shortRows, headings)
    headersInOrder = table.method == .markup ? Self.headersInOrder(of: table, headings) : [:]
    headerLines =
      shortRows.isEmpty
      ? []
      : headings.headerRows.sorted().map { row in
        table.cellsByFirstRow[row].map(\.text).joined(separator: " ")
      }
  }

  /// The rows whose nearest headers above them have one of the rows `short` among them.
  private static func rows(
    of table: Table, below short: Set<Int>, _ headings: TableHeadings
  ) -> Set<Int> {
    guard !short.isEmpty else { return [] }
    var result: Set<Int> = []
    var isShort = false
    for row in 0..<table.rowCount {
      if headings.headerRows.contains(row) {
        let beginsRun = !headings.headerRows.contains(row - 1)
        isShort = short.contains(row) || isShort && !beginsRun
      } else if isShort {
        result.insert(row)
      }
    }
    return result
  }

  /// For each row below headers the nearest of them that have none below themselves, left to right.
  private static func headersInOrder(
    of table: Table, _ headings: TableHeadings
  ) -> [Int: [[String]]] {
    var result: [Int: [[String]]] = [:]
    var run: [TableCell] = []
    var headers: [[String]]?
    for row in 0..<table.rowCount {
      if headings.headerRows.contains(row) {
        if headers != nil { run = [] }
        headers = nil
        run += table.cellsByFirstRow[row].filter { $0.role == .columnHeader && !$0.text.isEmpty }
      } else if run.count <= Self.mostHeaders {
        let own = headers ?? innermost(of: run)
        headers = own
        result[row] = own
      }
    }
    return result
  }

  /// Headers from which nobody asks for their order: the reviews of the form have 30.
  private static let mostHeaders = 60

  private static func innermost(of run: [TableCell]) -> [[String]] {
    run.filter { cell in
      !run.contains {
        $0.rows.lowerBound >= cell.rows.upperBound && $0.columns.overlaps(cell.columns)
      }
    }.sorted { $0.columns.lowerBound < $1.columns.lowerBound }.map { cell in
      run.filter {
        $0.rows.upperBound <= cell.rows.lowerBound && $0.columns.overlaps(cell.columns)
      }.map(\.text) + [cell.text]
    }
  }

  /// The table as its rows, top to bottom, below the lines above it and behind so many paragraphs; what stands in
  /// rows without a value is text not read. A table that names years for some of its rows comes as one for each of them.
  func tables(below captions: [String], behind paragraphs: Int = 0) -> [MaterialTable] {
    guard !bands.beginnings.isEmpty else {
      return [table(of: 0..<rowCount, below: captions, behind: paragraphs)]
    }
    let starts = [0] + bands.beginnings.keys.filter { $0 > 0 }.sorted()
    let others = captions.filter { NamedYear($0) == nil }
    return zip(starts, starts.dropFirst() + [rowCount]).map { start, end in
      let own =
        switch bands.beginnings[start] {
        case .year(let text)?: others + [text]
        case .headers?, nil: captions
        }
      return table(of: start..<end, below: own, behind: paragraphs)
    }
  }

  private func table(
    of range: Range<Int>, below captions: [String], behind paragraphs: Int
  ) -> MaterialTable {
    var rows: [LabelledRow] = []
    var unread: [SourceText] = []
    for (index, cells) in bodyRows where range.contains(index) && !bands.isBand(index) {
      if let row = self.row(index, cells) {
        rows += Self.halves(of: row)
      } else {
        unread += cells.filter { !$0.text.isEmpty }.map {
          SourceText($0)
        }
      }
    }
    return MaterialTable(
      rows: rows, unreadTexts: unread, headerLines: headerLines, captions: captions,
      paragraphsBefore: paragraphs)
  }

  private func row(_ index: Int, _ cells: [TableCell]) -> LabelledRow? {
    let isShort = shortRows.contains(index)
    var values = isShort ? Self.valuesOfShortRow(cells) : values(in: cells)
    var labels = headings.stubPath(ofRow: index)
    if isShort { labels.removeAll { CellContent($0.text) != .words } }
    if rowsBelowShortHeaders.contains(index) {
      values = values.map { $0.with(header: []) }
    }
    let unit = takeUnit(from: &values, &labels)
    guard let place = labels.last ?? cells.first(where: { !$0.text.isEmpty }), !values.isEmpty
    else { return nil }
    return LabelledRow(
      labels: labels.map(\.text), unit: unit, values: values,
      source: SourceText(
        text: labels.last?.text ?? "", page: place.page, frame: place.frame, place: place.place),
      headersInOrder: headersInOrder[index] ?? [])
  }

  /// The values of a row that lacks cells: what is no word, wherever it stands.
  private static func valuesOfShortRow(_ cells: [TableCell]) -> [RawValue] {
    cells.filter { cell in
      cell.place != nil && (cell.role == .data || CellContent(cell.text) != .words)
    }.map { RawValue(source: SourceText($0)) }
  }

  /// The rows of tables that stand side by side, 指标 | 数量 | 指标 | 数量: words below another header of
  /// labels name the values behind them.
  private static func halves(of row: LabelledRow) -> [LabelledRow] {
    let starts = row.values.indices.dropLast().filter { index in
      let value = row.values[index]
      // Numbers need no look at their headers.
      guard let first = value.source.text.unicodeScalars.first, !first.isASCII else { return false }
      return NumberWords.isStubHeader(value.header.last ?? "")
        && FormNumber(reading: value.source.text) == .unreadable
        && !NumberWords.isStubHeader(row.values[index + 1].header.last ?? "")
    }
    guard !starts.isEmpty else { return [row] }
    let ends = starts.dropFirst() + [row.values.count]
    let first = row.values[..<starts[0]]
    let own = first.isEmpty ? [] : [row.with(labels: row.labels, unit: row.unit, values: first)]
    return own
      + zip(starts, ends).compactMap { start, end in
        var values = row.values[(start + 1)..<end]
        var unit: String?
        if let first = values.first, UnitWords.contains(squeezed(first.source.text)) {
          unit = squeezed(first.source.text)
          values.removeFirst()
        }
        let source = row.values[start].source
        return values.isEmpty
          ? nil
          : LabelledRow(labels: [source.text], unit: unit, values: Array(values), source: source)
      }
  }

  /// Takes the unit out of a row: what stands below the header 单位, or is a unit and nothing else.
  private func takeUnit(from values: inout [RawValue], _ labels: inout [TableCell]) -> String? {
    if let index = values.firstIndex(where: { isUnit($0.source.text, below: $0.header) }) {
      let unit = values.remove(at: index).source.text
      return FormNumber.isBlank(unit) ? nil : unit
    }
    // The last label names the row only where another one stands before it.
    guard labels.count > 1, let last = labels.last,
      isUnit(last.text, below: headings.columnPath(of: last).map(\.text))
    else { return nil }
    labels.removeLast()
    return FormNumber.isBlank(last.text) ? nil : last.text
  }

  private func isUnit(_ text: String, below header: [String]) -> Bool {
    // Hashing every header and number would cost more than all else here: few end or begin like these.
    if let header = header.last, header.unicodeScalars.last == Self.unitHeaderEnd,
      NumberWords.unitHeaders.contains(Self.squeezed(header))
    {
      return true
    }
    guard let first = text.unicodeScalars.first, !first.isASCII else { return false }
    return text.utf8.count <= Self.longestUnitText && UnitWords.contains(Self.squeezed(text))
  }

  /// The last character of 单位.
  private static let unitHeaderEnd: Unicode.Scalar = "位"
  /// Bytes of the longest unit, blanks between its characters included.
  private static let longestUnitText = 12

  private static func squeezed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.filter { !FormScalars.isSpace($0) })
    return String(view)
  }

  /// The value cells among a row's cells, with their column headers.
  ///
  /// A blank cell is no value where it has no header though others have, or where its header covers
  /// a filled cell too: tables ruled between rows only leave such cells beside a merged one.
  private func values(in cells: [TableCell]) -> [RawValue] {
    let values = cells.filter { $0.role == .data }.map { cell in
      (cell: cell, path: headings.columnPath(of: cell))
    }
    let filledHeaders = Set(
      values.filter { !$0.cell.text.isEmpty }.compactMap { $0.path.last?.columns })
    let isHeaded = values.contains { !$0.path.isEmpty }
    return values.filter { value in
      guard value.cell.text.isEmpty, isHeaded else { return true }
      return value.path.last.map { !filledHeaders.contains($0.columns) } ?? false
    }.map { value in
      RawValue(
        source: pictures.text(of: value.cell), header: value.path.map(\.text),
        columns: value.cell.columns,
        reading: readings.reading(of: value.cell))
    }
  }
}
