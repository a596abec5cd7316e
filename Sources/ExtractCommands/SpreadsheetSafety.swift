internal import ArgumentParser
internal import SystemFiles

/// Whether CSV is made harmless to spreadsheets.
package struct SpreadsheetSafety: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "In CSV, write an apostrophe before text that a spreadsheet would run as a formula "
        + "(= + - @); numbers stay as they are. (default: for files yes, for pipes no)",
      "CSV 中会被电子表格当作公式的文字（以 = + - @ 开头），在前面加撇号；数字不变。（默认：写入文件时加，写入管道时不加）"))
  var safeForExcel: Bool?

  package init() {}

  /// Whether it is, for a result written to this file, or to standard output for `nil`.
  package func isAsked(for path: String?) -> Bool {
    if let safeForExcel { return safeForExcel }
    if let path { return Self.isFile(path) }
    return FileKind(ofDescriptor: STDOUT_FILENO) == .regularFile
  }

  /// Whether a path names a file or folder, or nothing yet; pipes and devices are for programs.
  private static func isFile(_ path: String) -> Bool {
    FileKind(atPath: path) != .other
  }
}
