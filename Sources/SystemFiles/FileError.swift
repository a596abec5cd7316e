package import SystemPackage

/// Why the system gave no file or folder, or not the whole of it.
package struct FileError: Error, Sendable, Hashable {
  /// The kinds of failure.
  package enum Code: String, Sendable {
    case fileNotFound, isDirectory, permissionDenied, unreadable, tooLarge
  }

  package let code: Code
  /// The path, or the name given with an open file.
  package let file: String
  /// What happened and what to do, without the file's name.
  package let advice: String

  package init(_ code: Code, file: String, advice: String) {
    self.code = code
    self.file = file
    self.advice = advice
  }

  /// Why the system did not open or read a file.
  package init(_ error: Errno, file: String) {
    switch error {
    case .noSuchFileOrDirectory, .notDirectory:
      self.init(.fileNotFound, file: file, advice: "There is no such file; check the path.")
    case .isDirectory:
      self.init(
        .isDirectory, file: file, advice: "This is a directory; name a PDF file in it.")
    case .permissionDenied, .notPermitted:
      self.init(
        .permissionDenied, file: file,
        advice: "The file may not be read; change its permissions or ask its owner.")
    default:
      self.init(
        .unreadable, file: file,
        advice: "The system could not read the file (\(error)); check the disk and try again.")
    }
  }

  package static func tooManyBytes(_ size: Int, limit: Int, file: String) -> FileError {
    FileError(
      .tooLarge, file: file,
      advice: "The file has \(size) bytes, more than the limit of \(limit) (maximumBytes); "
        + "no report is that large.")
  }
}
