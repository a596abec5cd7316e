internal import PageModel

/// A table as its sheet has it, before any library sees it.
struct Sheet {
  /// A cell or merged cell.
  struct Entry {
    let rows: Range<Int>
    let columns: Range<Int>
    let value: Value
    let role: TableCell.Role
  }

  /// What a cell shows.
  enum Value: Hashable {
    case blank
    case text(String)
    case number(Double, format: String)
  }

  let name: String
  let rowCount: Int
  let columnCount: Int
  let entries: [Entry]
  /// Rows at the top that stay in view; 0 where there would be nothing left to scroll.
  let frozenRowCount: Int
  let measures: SheetMeasures
  let findings: [Finding]

  init(_ table: Table, name: String) {
    self.name = name
    rowCount = table.rowCount
    columnCount = table.columnCount
    var findings: [Finding] = []
    let codeColumns = Self.codeColumns(of: table)
    entries = table.cells.map { cell in
      let text = SheetText(cell.text)
      if text.isCut {
        findings.append(
          Finding(
            .sheetCellCut, ["sheet": "\(name)"], page: cell.page, frame: cell.frame,
            place: cell.place))
      }
      return Entry(
        rows: cell.rows, columns: cell.columns,
        value: Self.value(
          of: text.string, cell.role, isCode: codeColumns.contains(cell.columns.lowerBound)),
        role: cell.role)
    }
    self.findings = findings
    let leading = TableHeadings(table).leadingRowCount
    frozenRowCount = leading < table.rowCount ? leading : 0
    measures = SheetMeasures(table)
  }

  /// Names stay text, whatever they look like (2023 above a column, 1.1 beside a row), and so do codes.
  private static func value(of text: String, _ role: TableCell.Role, isCode: Bool) -> Value {
    if text.isEmpty { return .blank }
    guard role == .data, let number = SheetNumber(text), !(isCode && text.allSatisfy(\.isNumber))
    else { return .text(text) }
    return .number(number.value, format: number.format)
  }

  /// The columns with a number like 03, where 12 is a code as well.
  private static func codeColumns(of table: Table) -> Set<Int> {
    let codes = table.cells.filter { cell in
      cell.role == .data && cell.text.hasPrefix("0") && cell.text.count > 1
        && cell.text.allSatisfy(\.isNumber)
    }
    return Set(codes.map(\.columns.lowerBound))
  }
}

/// Text as a sheet can hold it.
struct SheetText {
  let string: String
  /// Whether its end is missing.
  let isCut: Bool

  /// Characters that XML cannot hold become U+FFFD.
  init(_ text: String) {
    if Self.isPlain(text) {
      string = text
      isCut = false
      return
    }
    var kept = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      guard units <= Self.maximumUnits else { break }
      kept.append(Self.isAllowed(scalar) ? scalar : "\u{FFFD}")
    }
    string = Self.escaped(String(kept))
    isCut = units > Self.maximumUnits
  }

  /// Whether text fits and has nothing to replace or escape, as nearly all has; may be false for more.
  private static func isPlain(_ text: String) -> Bool {
    // U+FFFE and U+FFFF begin with the byte 0xEF, escapes with an underscore.
    text.utf8.count <= maximumUnits
      && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0xEF && $0 != UInt8(ascii: "_") }
  }

  /// Text like `_x0041_` would be read as an escaped character (ECMA-376 part 1, section 22.9.2.19), so
  /// its first underscore is escaped. The escape is not counted among the units.
  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  /// XML 1.0, section 2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// The UTF-16 units a cell of Excel holds.
  private static let maximumUnits = 32_767
}
