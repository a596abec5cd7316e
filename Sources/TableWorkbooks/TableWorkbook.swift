public import PageModel

/// Tables as an Excel workbook (Office Open XML, `.xlsx`), one sheet a table.
///
/// The sheets are called `Table 1`, `Table 2` …, in the order given; no tables give one empty sheet,
/// `No tables`, since a workbook has at least one. On a sheet:
/// - the grid begins at A1, merged cells are merged, and cells have thin borders;
/// - data cells that print a number for certain are numbers, with a format that shows the printed digits:
///   `1,234.50`, `1 234`, `12.5%`. `007`, dates, `12,5`, numbers with a unit and numbers of more than 15
///   digits stay text, and so do whole numbers in a column with one like `007`;
/// - column headers and stubs are text, headers bold and wrapped, and the leading header rows stay in
///   view while the sheet scrolls;
/// - columns are as wide as their text, Chinese characters counted double; long text is wrapped, and its
///   row is as high as its lines are estimated to need.
///
/// The same tables give the same bytes with the same version of libxlsxwriter; the workbook's date is
/// always 1980-01-01. Needs libxlsxwriter and, while it writes, room for a temporary file.
public struct TableWorkbook: Sendable, Hashable {
  /// The whole file.
  public let bytes: [UInt8]
  /// What did not fit: text cut at the 32,767 UTF-16 units a cell of Excel holds (`limit.cellText`).
  public let findings: [Finding]

  /// Writes the workbook; linear in grid positions and text.
  ///
  /// - Throws: ``WorkbookError`` for a table larger than Excel's 1,048,576 rows and 16,384 columns, and
  ///   where the temporary file cannot be written.
  public init(tables: [Table]) throws(WorkbookError) {
    for (index, table) in tables.enumerated()
    where table.rowCount > Self.maximumRows || table.columnCount > Self.maximumColumns {
      throw WorkbookError(
        .tooLarge,
        "Table \(index + 1) has \(table.rowCount) rows and \(table.columnCount) columns, an Excel"
          + " sheet at most \(Self.maximumRows) and \(Self.maximumColumns); write CSV instead.")
    }
    let sheets = tables.enumerated().map { Sheet($1, name: "Table \($0 + 1)") }
    bytes = try WorkbookFile.bytes(of: sheets)
    findings = sheets.flatMap(\.findings)
  }

  private static let maximumRows = 1_048_576
  private static let maximumColumns = 16_384
}
