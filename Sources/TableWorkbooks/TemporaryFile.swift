#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Owner of an empty file in the folder for temporary files that only this user may read; it goes away
/// with its owner.
struct TemporaryFile: ~Copyable {
  let path: String

  init() throws(WorkbookError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // mkstemp fills in the last six letters.
    var template = Array("\(folder)/tables-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw Self.failure(String(cString: strerror(errno))) }
    close(descriptor)
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    unlink(path)
  }

  /// What the file holds.
  func contents() throws(WorkbookError) -> [UInt8] {
    guard let stream = fopen(path, "r") else {
      throw Self.failure(String(cString: strerror(errno)))
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, stream)
      bytes += part[..<count]
      if count < part.count { break }
    }
    guard ferror(stream) == 0 else { throw Self.failure(String(cString: strerror(errno))) }
    return bytes
  }

  /// The error of a file that could not be written or read.
  static func failure(_ reason: String) -> WorkbookError {
    WorkbookError(
      .notWritten,
      "The workbook could not be written (\(reason)); check the folder for temporary files (TMPDIR)."
    )
  }
}
