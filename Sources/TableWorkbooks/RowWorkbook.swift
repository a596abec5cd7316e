public import PageModel

/// Rows under named columns as an Excel workbook (Office Open XML, `.xlsx`), written as they come.
///
/// Memory does not grow with the rows: they lie in temporary files until ``finish(_:)``. The first
/// row of a sheet has the columns' names, bold, stays in view and carries a filter. Where a sheet has
/// the 1,048,576 rows of Excel, the next one begins with the names again: `reports`, `reports 2` ….
/// Columns are as wide as the text of the first rows, Chinese characters counted double.
///
/// The same rows give the same bytes with the same version of libxlsxwriter; the workbook's date is
/// always 1980-01-01. Needs libxlsxwriter and, in the folder for temporary files (`TMPDIR`), about
/// twice the room of the sheets' text.
public struct RowWorkbook: ~Copyable {
  /// What a cell holds.
  public enum Cell: Sendable, Hashable {
    /// Nothing.
    case empty
    /// Text, whatever it looks like.
    case text(String)
    /// A number with its decimal text: digits, a decimal point, a minus sign. Where that text is
    /// anything else, or has more than the 15 digits Excel keeps, the cell holds it as text.
    case decimal(String)
  }

  private let temporary: TemporaryFile
  private var file: WorkbookFile
  /// The columns of the sheet at hand, and the name it goes by.
  private var columns: [String]
  private var name: String
  private let rowsPerSheet: Int
  private var sheets: [RowSheet]
  /// How many sheets have the columns of the one at hand.
  private var sheetsAlike = 1
  /// Rows of the last sheet, the names among them.
  private var rowCount = 1
  private var measures: RowMeasures
  private var cutCells = 0
  /// Bytes of the rows: of all sheets, and of the largest.
  private var rowBytes = (total: 0, largest: 0)

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns, one or more.
  ///   - sheetName: The name of the first sheet: up to 25 characters, none of `[]:*?/\`.
  /// - Throws: ``WorkbookError`` for more than Excel's 16,384 columns, and where the temporary file
  ///   cannot be made.
  public init(columns: [String], sheetName: String) throws(WorkbookError) {
    try self.init(columns: columns, sheetName: sheetName, rowsPerSheet: 1_048_576)
  }

  init(columns: [String], sheetName: String, rowsPerSheet: Int) throws(WorkbookError) {
    precondition(!columns.isEmpty && rowsPerSheet > 1, "a sheet has columns, and rows below names")
    try Self.check(columns)
    let temporary = try TemporaryFile()
    var file = try WorkbookFile(path: temporary.path, keepsOneRow: true)
    let measures = RowMeasures(header: columns)
    sheets = [
      try file.addRowSheet(sheetName, header: columns, headerHeight: measures.headerHeight)
    ]
    self.temporary = temporary
    self.file = file
    self.columns = columns
    name = sheetName
    self.rowsPerSheet = rowsPerSheet
    self.measures = measures
  }

  /// Adds a row: a cell a column, from the left; those left out are empty.
  ///
  /// - Throws: ``WorkbookError`` where the temporary file cannot be written.
  public mutating func append(_ cells: [Cell]) throws(WorkbookError) {
    precondition(cells.count <= columns.count, "a row has no more cells than there are columns")
    if rowCount == rowsPerSheet {
      try finishSheet()
      sheetsAlike += 1
      try beginSheet()
    }
    guard let sheet = sheets.last else { return }
    let values = cells.map { value(of: $0) }
    for (column, value) in values.enumerated() {
      try file.write(value, row: rowCount, column: column, of: sheet)
    }
    measures.add(values)
    rowCount += 1
  }

  /// Ends the sheet at hand and begins one with other columns.
  ///
  /// - Parameters:
  ///   - columns: The names of its columns, one or more.
  ///   - sheetName: Its name, which no other sheet has: up to 25 characters, none of `[]:*?/\`.
  /// - Throws: ``WorkbookError`` for more than Excel's 16,384 columns, and where the temporary file
  ///   cannot be written.
  public mutating func beginSheet(columns: [String], name: String) throws(WorkbookError) {
    precondition(!columns.isEmpty, "a sheet has columns")
    try Self.check(columns)
    try finishSheet()
    self.columns = columns
    self.name = name
    sheetsAlike = 1
    measures = RowMeasures(header: columns)
    try beginSheet()
  }

  private static func check(_ columns: [String]) throws(WorkbookError) {
    guard columns.count <= maximumColumns else {
      throw WorkbookError(
        .tooLarge,
        "There are \(columns.count) columns, an Excel sheet has at most \(maximumColumns);"
          + " write CSV instead.")
    }
  }

  /// Ends the workbook and gives its bytes, part by part.
  ///
  /// - Parameter write: Takes one part after the other, in order; what it throws is thrown on.
  /// - Returns: What did not fit: text cut at the 32,767 UTF-16 units a cell of Excel holds
  ///   (`limit.cellText`), one finding for all of it.
  /// - Throws: ``WorkbookError`` where the temporary files cannot be written or read back.
  public consuming func finish(
    _ write: (ArraySlice<UInt8>) throws -> Void
  ) throws -> [Finding] {
    try finishSheet()
    try TemporaryFile.requireRoom(rowBytes.largest + rowBytes.total / 4 + Self.margin)
    try WorkbookLock.withLock { () throws(WorkbookError) in try file.close() }
    try temporary.forEachPart(write)
    guard cutCells > 0 else { return [] }
    return [
      Finding(.sheetCellsCut, ["count": "\(cutCells)"])
    ]
  }

  private mutating func beginSheet() throws(WorkbookError) {
    sheets.append(
      try file.addRowSheet(
        sheetsAlike > 1 ? "\(name) \(sheetsAlike)" : name, header: columns,
        headerHeight: measures.headerHeight))
    rowCount = 1
  }

  private mutating func finishSheet() throws(WorkbookError) {
    guard let sheet = sheets.last else { return }
    let bytes = try file.finish(sheet, rowCount: rowCount, widths: measures.widths)
    rowBytes = (rowBytes.total + bytes, max(rowBytes.largest, bytes))
  }

  private mutating func value(of cell: Cell) -> Sheet.Value {
    switch cell {
    case .empty, .text(""), .decimal(""): return .blank
    case .decimal(let text):
      if let number = SheetNumber(plain: text) ?? SheetNumber(text) {
        return .number(number.value, format: number.format)
      }
      return self.text(text)
    case .text(let text): return self.text(text)
    }
  }

  private mutating func text(_ text: String) -> Sheet.Value {
    let text = SheetText(text)
    if text.isCut { cutCells += 1 }
    return .text(text.string)
  }

  private static let maximumColumns = 16_384
  /// Closing a workbook, the library copies one sheet after the other without looking whether it has
  /// room, and packs them: to a sixth where every cell has another number, so a quarter is ample. This
  /// much is for the last row and everything else, a megabyte.
  private static let margin = 1 << 20
}
