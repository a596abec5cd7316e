internal import CXLSXWriter

extension WorkbookFile {
  /// Adds the sheet of a table.
  mutating func add(_ sheet: Sheet) throws(WorkbookError) {
    let target = try newSheet(sheet.name)
    for (column, width) in sheet.measures.columnWidths.enumerated() {
      let column = lxw_col_t(column)
      try Self.check(worksheet_set_column(target, column, column, width, nil))
    }
    for (row, height) in sheet.measures.rowHeights.sorted(by: { $0.key < $1.key }) {
      try Self.check(worksheet_set_row(target, lxw_row_t(row), height, nil))
    }
    if sheet.frozenRowCount > 0 {
      worksheet_freeze_panes(target, lxw_row_t(sheet.frozenRowCount), 0)
    }
    // 007 is text on purpose; Excel need not mark it.
    try Self.check(
      worksheet_ignore_errors(
        target, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    for entry in sheet.entries { try write(entry, to: target) }
  }

  private mutating func write(
    _ entry: Sheet.Entry, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    var number: String?
    if case .number(_, let format) = entry.value { number = format }
    let format = try format(.table(entry.role, number: number))
    let row = lxw_row_t(entry.rows.lowerBound)
    let column = lxw_col_t(entry.columns.lowerBound)
    if entry.rows.count > 1 || entry.columns.count > 1 {
      try Self.check(
        worksheet_merge_range(
          sheet, row, column, lxw_row_t(entry.rows.upperBound - 1),
          lxw_col_t(entry.columns.upperBound - 1), "", format))
    }
    switch entry.value {
    case .blank: try Self.check(worksheet_write_blank(sheet, row, column, format))
    case .text(let text):
      try Self.check(worksheet_write_string(sheet, row, column, text, format))
    case .number(let value, _):
      try Self.check(worksheet_write_number(sheet, row, column, value, format))
    }
  }
}
