import PageModel

/// Tells column headers and stubs from values.
///
/// A header row holds no number but years and units; the first rows of a table up to the first one
/// with a number are headers, and so are a row that is one cell from edge to edge and the row of words
/// below it (a section within the table). The stub is what stands left of the first column of numbers
/// that has words to its left: codes and names alike.
package enum RoleClassifier {
  /// The table with its cells' roles; for tables whose cells other means have found.
  package static func classified(_ table: Table) -> Table {
    Table(
      rowCount: table.rowCount, columnCount: table.columnCount,
      cells: classified(table.cells, rowCount: table.rowCount, columnCount: table.columnCount),
      pages: table.pages, frame: table.frame, method: table.method, confidence: table.confidence)
  }

  /// The cells with their roles; the first `knownHeaderRows` are headers whatever they hold.
  static func classified(
    _ cells: [TableCell], rowCount: Int, columnCount: Int, knownHeaderRows: Int = 0
  ) -> [TableCell] {
    var isHeader = headerRows(of: cells, rowCount: rowCount, columnCount: columnCount)
    for row in 0..<knownHeaderRows { isHeader[row] = true }
    // Each run of rows between headers has its own stub.
    var block = 0
    let blocks = (0..<rowCount).map { row in
      if isHeader[row], row == 0 || !isHeader[row - 1] { block += 1 }
      return block
    }
    var bodies = [[TableCell]](repeating: [], count: block + 1)
    for cell in cells where !isHeader[cell.rows.lowerBound] {
      bodies[blocks[cell.rows.lowerBound]].append(cell)
    }
    let stubs = bodies.map { StubColumns($0) }
    return cells.map { cell in
      let row = cell.rows.lowerBound
      if isHeader[row] { return cell.with(role: .columnHeader) }
      return cell.with(role: stubs[blocks[row]].contains(cell) ? .stub : .data)
    }
  }

  /// For each row whether it is a header.
  private static func headerRows(
    of cells: [TableCell], rowCount: Int, columnCount: Int
  ) -> [Bool] {
    var starting = [[TableCell]](repeating: [], count: rowCount)
    for cell in cells { starting[cell.rows.lowerBound].append(cell) }
    var result: [Bool] = []
    var isHeading = true
    for row in 0..<rowCount {
      let own = starting[row]
      let isBand = own.count == 1 && own[0].columns.count == columnCount
      if isBand, TableCaption.isNote(own[0].text), !own[0].text.isEmpty {
        isHeading = false
      } else if isBand && CellContent(own[0].text) != .number {
        isHeading = true
      } else if isHeading, !isHeaderRow(own),
        !areYears(own, above: starting[(row + 1)...].prefix(yearRowReach))
      {
        isHeading = false
      }
      result.append(isHeading)
    }
    return result.contains(false) ? result : bandsOnly(starting, columnCount: columnCount)
  }

  /// A row that begins with words and has no number; a label beside blank cells names a row, and so
  /// does an item of a list.
  private static func isHeaderRow(_ cells: [TableCell]) -> Bool {
    let contents = cells.map { $0.text == "%" ? .words : CellContent($0.text) }
    if contents.contains(.number) { return isColumnCount(cells) }
    if cells.contains(where: { isItem($0.text) }) { return false }
    return cells.count < 2 || contents.dropFirst().contains(.words)
  }

  /// Whether the text is an item of a list, 二、教育支出; the mere （2） may count columns.
  private static func isItem(_ text: String) -> Bool {
    Enumerator.begins(text)
      && text.contains { $0.isLetter && !$0.isNumber }
  }

  /// A row of words and years above columns that hold other numbers: Région, 2006, 2007. One such
  /// number alone may be a value.
  private static func areYears(_ row: [TableCell], above rows: ArraySlice<[TableCell]>) -> Bool {
    let years = row.filter { CellContent($0.text) == .number }
    guard years.count > 1, years.allSatisfy({ ValueText.isYear($0.text) }),
      row[0] != years[0] || row[0].columns.lowerBound > 0
    else {
      return false
    }
    let below = rows.joined().filter { cell in
      CellContent(cell.text) == .number && years.contains { $0.columns.overlaps(cell.columns) }
    }
    return below.count { !ValueText.isYear($0.text) } * 2 > below.count
  }

  /// A row that counts the columns: 1, 2, 3 … from its first number to its last.
  private static func isColumnCount(_ cells: [TableCell]) -> Bool {
    let counted = cells.drop { CellContent($0.text) != .number }
    return counted.count >= fewestCountedColumns
      && zip(counted, 1...).allSatisfy { $0.text == String($1) }
  }

  /// So many rows below a row of years tell whether their columns hold other numbers.
  private static let yearRowReach = 8

  /// Shorter rows of 1, 2, 3 may be values.
  private static let fewestCountedColumns = 5

  /// A table without any number: only its first row and its bands can be told to be headers.
  private static func bandsOnly(_ starting: [[TableCell]], columnCount: Int) -> [Bool] {
    starting.enumerated().map { row, cells in
      row == 0 || cells.count == 1 && cells[0].columns.count == columnCount
    }
  }
}

/// The columns that name the rows of a table's body.
private struct StubColumns {
  /// The first column of values.
  private let end: Int
  /// Columns before it that hold values all the same.
  private let values: Set<Int>

  /// Words over several columns say nothing of any of them: the 合计 below codes and names.
  init(_ body: [TableCell]) {
    let width = body.reduce(0) { max($0, $1.columns.upperBound) }
    var numbers = [Int](repeating: 0, count: width)
    var words = numbers
    var quantities: Set<Int> = []
    var wide: [Range<Int>] = []
    for cell in body {
      let column = cell.columns.lowerBound
      switch CellContent(cell.text) {
      case .number:
        numbers[column] += 1
        if !cell.text.unicodeScalars.allSatisfy(\.isDigit) { quantities.insert(column) }
      case .words:
        if cell.columns.count == 1 {
          words[column] += 1
        } else if cell.columns.count < width {
          wide.append(cell.columns)
        }
      case .blank: break
      }
    }
    // A column of numbers may hold a few words (n.a.), a column of words a few numbers.
    let firstWords =
      words.indices.first { words[$0] > numbers[$0] }
      ?? words.indices.first { words[$0] > 0 } ?? wide.map(\.lowerBound).min()
    guard let firstWords else {
      end = 0
      values = []
      return
    }
    let right = numbers.indices.filter { $0 > firstWords && numbers[$0] > 0 }
    let firstNumbers = right.first { numbers[$0] >= words[$0] } ?? right.first
    if let firstNumbers {
      // Blank columns before the first number are values left open.
      let filled = (firstWords..<firstNumbers).last { column in
        words[column] > 0 || numbers[column] > 0 || wide.contains { $0.contains(column) }
      }
      end = (filled ?? firstWords) + 1
    } else {
      end =
        wide.filter { $0.lowerBound == firstWords }.map(\.upperBound).min()
        ?? firstWords + 1
    }
    // Bare digits left of the names are their codes, unless nothing but words follows.
    values =
      right.isEmpty
      ? Set(numbers.indices.filter { numbers[$0] > 0 }) : quantities.filter { $0 < firstWords }
  }

  /// Whether the cell names its row.
  func contains(_ cell: TableCell) -> Bool {
    let column = cell.columns.lowerBound
    return column < end
      && (!values.contains(column) || CellContent(cell.text) == .words)
  }
}

extension TableCell {
  /// The cell in another role.
  func with(role: Role) -> TableCell {
    TableCell(
      rows: rows, columns: columns, lines: lines, text: text, page: page, frame: frame, role: role,
      place: place)
  }

  /// The cell at other grid positions.
  func with(rows: Range<Int>, columns: Range<Int>) -> TableCell {
    TableCell(
      rows: rows, columns: columns, lines: lines, text: text, page: page, frame: frame, role: role,
      place: place)
  }
}
