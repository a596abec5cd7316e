internal import ArgumentParser

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Whether CSV is made harmless to spreadsheets.
package struct SpreadsheetSafety: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "In CSV, write an apostrophe before text that a spreadsheet would run as a formula "
        + "(= + - @); numbers stay as they are. (default: for files yes, for pipes no)"))
  var safeForExcel: Bool?

  package init() {}

  /// Whether it is, for a result written to this file, or to standard output for `nil`.
  package func isAsked(for path: String?) -> Bool {
    if let safeForExcel { return safeForExcel }
    if let path { return Self.isFile(path) }
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a path names a file or folder, or nothing yet; pipes and devices are for programs.
  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
  }
}
