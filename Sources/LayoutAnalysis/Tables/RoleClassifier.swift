import PageModel

/// Tells column headers and stubs from values.
///
/// A header row holds no number; the first rows of a table up to the first one with a number are
/// headers, and so are a row that is one cell from edge to edge and the row of words below it (a
/// section within the table). The stub is what stands left of the first column with numbers.
enum RoleClassifier {
  /// The cells with their roles.
  static func classified(_ cells: [TableCell], rowCount: Int, columnCount: Int) -> [TableCell] {
    let headerRows = headerRows(of: cells, rowCount: rowCount, columnCount: columnCount)
    // Each run of rows between headers has its own stub.
    var block = 0
    let blocks = (0..<rowCount).map { row in
      if headerRows.contains(row), !headerRows.contains(row - 1) { block += 1 }
      return block
    }
    let bodies = Dictionary(
      grouping: cells.filter { !headerRows.contains($0.rows.lowerBound) },
      by: { blocks[$0.rows.lowerBound] })
    let firstDataColumns = bodies.mapValues(firstDataColumn)
    return cells.map { cell in
      let row = cell.rows.lowerBound
      if headerRows.contains(row) { return cell.with(role: .columnHeader) }
      let firstDataColumn = firstDataColumns[blocks[row]] ?? 0
      let isStub =
        cell.columns.lowerBound < firstDataColumn && CellContent(cell.text) != .number
      return cell.with(role: isStub ? .stub : .data)
    }
  }

  /// The first column with numbers that has words to its left; 0 for a table without a stub.
  private static func firstDataColumn(of body: [TableCell]) -> Int {
    let words = body.filter { CellContent($0.text) == .words }.map(\.columns.lowerBound).min()
    guard let firstWords = words else { return 0 }
    return body.filter {
      CellContent($0.text) == .number && $0.columns.lowerBound > firstWords
    }.map(\.columns.lowerBound).min() ?? firstWords + 1
  }

  private static func headerRows(
    of cells: [TableCell], rowCount: Int, columnCount: Int
  ) -> Set<Int> {
    var starting = [[TableCell]](repeating: [], count: rowCount)
    for cell in cells { starting[cell.rows.lowerBound].append(cell) }
    var result: Set<Int> = []
    var isHeading = true
    for row in 0..<rowCount {
      let own = starting[row]
      let isBand = own.count == 1 && own[0].columns.count == columnCount
      if isBand && CellContent(own[0].text) != .number {
        isHeading = true
      } else if isHeading && !isHeaderRow(own) {
        isHeading = false
      }
      if isHeading { result.insert(row) }
    }
    return result.count == rowCount ? bandsOnly(starting, columnCount: columnCount) : result
  }

  /// A row that begins with words and has no number; a label beside blank cells names a row.
  private static func isHeaderRow(_ cells: [TableCell]) -> Bool {
    let contents = cells.map { CellContent($0.text) }
    if contents.contains(.number) { return isColumnCount(cells) }
    return cells.count < 2 || contents.dropFirst().contains(.words)
  }

  /// A row that counts the columns: 1, 2, 3 … from its first number to its last.
  private static func isColumnCount(_ cells: [TableCell]) -> Bool {
    let counted = cells.drop { CellContent($0.text) != .number }
    return counted.count >= fewestCountedColumns
      && zip(counted, 1...).allSatisfy { $0.text == String($1) }
  }

  /// Shorter rows of 1, 2, 3 may be values.
  private static let fewestCountedColumns = 5

  /// A table without any number: only its first row and its bands can be told to be headers.
  private static func bandsOnly(_ starting: [[TableCell]], columnCount: Int) -> Set<Int> {
    Set(
      starting.indices.filter { row in
        row == 0 || starting[row].count == 1 && starting[row][0].columns.count == columnCount
      })
  }
}

/// What kind of text a cell holds.
package enum CellContent {
  /// Nothing.
  case blank
  /// A number, or a mark that stands for none.
  case number
  /// Anything else.
  case words

  package init(_ text: String) {
    var signs = 0
    var endsInDigit = false
    var unit = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isBlank && !scalar.isNoteMark {
      let isSign = Self.numberSigns.contains(scalar)
      if unit.isEmpty, scalar.isDigit || isSign {
        endsInDigit = scalar.isDigit
        signs += 1
      } else {
        unit.append(scalar)
        if unit.count > Self.longestUnit { break }
      }
    }
    if unit.isEmpty {
      self = signs > 0 ? .number : .blank
    } else {
      // 16件 is a number, 3.其他 the third of some words.
      self = endsInDigit && Self.units.contains(String(unit)) ? .number : .words
    }
  }

  /// Units that follow a number in its cell.
  private static let units: Set<String> = [
    "件", "条", "项", "个", "元", "万元", "亿元", "千元", "人", "人次", "次", "份", "篇", "户", "家",
  ]
  private static let longestUnit = 2

  /// Signs that stand inside or instead of a number; 无 is what Chinese tables print for none.
  private static let numberSigns: Set<Unicode.Scalar> = [
    ".", ",", "，", "．", "+", "-", "－", "−", "–", "—", "/", "／", "%", "％", "無", "无",
  ]
}

extension TableCell {
  /// The cell in another role.
  func with(role: Role) -> TableCell {
    TableCell(
      rows: rows, columns: columns, lines: lines, text: text, page: page, frame: frame, role: role)
  }

  /// The cell at other grid positions.
  func with(rows: Range<Int>, columns: Range<Int>) -> TableCell {
    TableCell(
      rows: rows, columns: columns, lines: lines, text: text, page: page, frame: frame, role: role)
  }
}
