internal import CXLSXWriter
internal import SystemFiles

/// Owner of a workbook of libxlsxwriter; no file but those of this type sees the library.
struct WorkbookFile: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var isClosed = false
  /// The formats in use; they belong to the workbook.
  private var formats: [WorkbookFormat: UnsafeMutablePointer<lxw_format>] = [:]

  /// The file of these sheets.
  static func bytes(of sheets: [Sheet]) throws(WorkbookError) -> [UInt8] {
    try WorkbookLock.withLock { () throws(WorkbookError) in
      // Only versions from 1.1.6 can write to memory; Debian has older ones.
      let file = try TemporaryFile()
      var workbook = try WorkbookFile(path: file.path)
      if sheets.isEmpty { _ = try workbook.newSheet("No tables") }
      for sheet in sheets { try workbook.add(sheet) }
      try workbook.close()
      return try file.contents()
    }
  }

  /// A workbook that ``close()`` writes to `path`.
  ///
  /// - Parameter keepsOneRow: Whether only the last row is in memory; rows are then written from top
  ///   to bottom, and those above lie in a temporary file.
  init(path: String, keepsOneRow: Bool = false) throws(WorkbookError) {
    let workbook = Environment.temporaryFolder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = keepsOneRow ? 1 : 0
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let workbook else { throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
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
  mutating func close() throws(WorkbookError) {
    try setDate()
    isClosed = true
    try Self.check(workbook_close(workbook))
  }

  /// Adds an empty sheet.
  func newSheet(
    _ name: String
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    return sheet
  }

  /// The library's format for a look.
  mutating func format(
    _ look: WorkbookFormat
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[look] { return format }
    guard let format = workbook_add_format(workbook) else {
      throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    if look.isFramed {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    if look.isBold { format_set_bold(format) }
    switch look.alignment {
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case nil: break
    }
    if let number = look.number {
      format_set_num_format(format, number)
    } else {
      format_set_text_wrap(format)
    }
    formats[look] = format
    return format
  }

  /// Throws what a call of the library failed with.
  static func check(_ code: lxw_error) throws(WorkbookError) {
    if code != LXW_NO_ERROR { throw failure(code) }
  }

  /// The error for a code of the library.
  static func failure(_ code: lxw_error) -> WorkbookError {
    let reason = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    return TemporaryFile.failure(reason)
  }
}
