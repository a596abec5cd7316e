internal import CXLSXWriter
internal import PageModel

/// Owner of a workbook of libxlsxwriter; no other file sees the library.
struct WorkbookFile: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var isClosed = false
  /// The formats in use; they belong to the workbook.
  private var formats: [Format: UnsafeMutablePointer<lxw_format>] = [:]

  /// What cells of one look share.
  private struct Format: Hashable {
    let role: TableCell.Role
    let number: String?
  }

  /// The file of these sheets.
  static func bytes(of sheets: [Sheet]) throws(WorkbookError) -> [UInt8] {
    try WorkbookLock.withLock { () throws(WorkbookError) in
      // Only versions from 1.1.6 can write to memory; Debian has older ones.
      let file = try TemporaryFile()
      var workbook = try WorkbookFile(path: file.path)
      try workbook.setDate()
      if sheets.isEmpty { _ = try workbook.newSheet("No tables") }
      for sheet in sheets { try workbook.add(sheet) }
      try workbook.close()
      return try file.contents()
    }
  }

  private init(path: String) throws(WorkbookError) {
    guard let workbook = workbook_new(path) else {
      throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    self.workbook = workbook
  }

  deinit {
    if !isClosed { lxw_workbook_free(workbook) }
  }

  /// Dates the workbook, so that it does not tell when it was made.
  private func setDate() throws(WorkbookError) {
    var properties = lxw_doc_properties()
    properties.created = Self.creationTime
    try Self.check(workbook_set_properties(workbook, &properties))
  }

  /// 1980-01-01, the date of the entries of its archive; 0 would stand for now.
  private static let creationTime = 315_532_800

  /// Writes the file; the library frees the workbook, whether that succeeds or not.
  private mutating func close() throws(WorkbookError) {
    isClosed = true
    try Self.check(workbook_close(workbook))
  }

  private func newSheet(
    _ name: String
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    return sheet
  }

  private mutating func add(_ sheet: Sheet) throws(WorkbookError) {
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
    let format = try format(of: entry)
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

  private mutating func format(
    of entry: Sheet.Entry
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    var number: String?
    if case .number(_, let format) = entry.value { number = format }
    let key = Format(role: entry.role, number: number)
    if let format = formats[key] { return format }
    guard let format = workbook_add_format(workbook) else {
      throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch entry.role {
    case .columnHeader:
      format_set_bold(format)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .stub: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .data: break
    }
    if let number { format_set_num_format(format, number) } else { format_set_text_wrap(format) }
    formats[key] = format
    return format
  }

  private static func check(_ code: lxw_error) throws(WorkbookError) {
    if code != LXW_NO_ERROR { throw failure(code) }
  }

  private static func failure(_ code: lxw_error) -> WorkbookError {
    let reason = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    return TemporaryFile.failure(reason)
  }
}
