internal import CXLSXWriter
internal import SystemFiles

/// A sheet whose rows are written from top to bottom; it belongs to its workbook.
struct RowSheet {
  fileprivate let sheet: UnsafeMutablePointer<lxw_worksheet>
}

extension WorkbookFile {
  /// Adds a sheet with its first row, which stays in view.
  mutating func addRowSheet(
    _ name: String, header: [String], headerHeight: Double
  ) throws(WorkbookError) -> RowSheet {
    let sheet = try newSheet(name)
    let bold = try format(.columnName)
    try Self.check(worksheet_set_row(sheet, 0, headerHeight, nil))
    for (column, name) in header.enumerated() {
      try Self.check(worksheet_write_string(sheet, 0, lxw_col_t(column), name, bold))
    }
    worksheet_freeze_panes(sheet, 1, 0)
    // Numbers of more digits than Excel keeps are text on purpose; Excel need not mark them.
    try Self.check(
      worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    return RowSheet(sheet: sheet)
  }

  /// Writes a cell of the last row or of one below it.
  mutating func write(
    _ value: Sheet.Value, row: Int, column: Int, of sheet: RowSheet
  ) throws(WorkbookError) {
    let row = lxw_row_t(row)
    let column = lxw_col_t(column)
    switch value {
    case .blank: break
    case .text(let text):
      try Self.check(worksheet_write_string(sheet.sheet, row, column, text, nil))
    case .number(let value, "0"):
      try Self.check(worksheet_write_number(sheet.sheet, row, column, value, nil))
    case .number(let value, let number):
      let format = try format(WorkbookFormat(number: number))
      try Self.check(worksheet_write_number(sheet.sheet, row, column, value, format))
    }
  }

  /// Gives a sheet with all its rows its widths and a filter over them.
  ///
  /// - Returns: How many bytes its rows take in their temporary file; the last row may be missing.
  func finish(
    _ sheet: RowSheet, rowCount: Int, widths: [Double]
  ) throws(WorkbookError) -> Int {
    for (column, width) in widths.enumerated() {
      let column = lxw_col_t(column)
      try Self.check(worksheet_set_column(sheet.sheet, column, column, width, nil))
    }
    if let last = lxw_col_t(exactly: widths.count - 1) {
      try Self.check(worksheet_autofilter(sheet.sheet, 0, 0, lxw_row_t(rowCount - 1), last))
    }
    guard let rows = sheet.sheet.pointee.optimize_tmpfile else { return 0 }
    // The library does not look whether the rows got into their file.
    guard fflush(rows) == 0, ferror(rows) == 0 else {
      throw TemporaryFile.failure(.current)
    }
    return ftell(rows)
  }
}
