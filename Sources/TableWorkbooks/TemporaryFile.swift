internal import SystemFiles

/// Owner of an empty file in the folder for temporary files that only this user may read; it goes away
/// with its owner.
struct TemporaryFile: ~Copyable {
  let path: String

  init() throws(WorkbookError) {
    do throws(Errno) {
      let file = try TemporaryEntry.file("\(Environment.temporaryFolder)/tables-")
      close(file.descriptor)
      path = file.path
    } catch {
      throw Self.failure(error)
    }
  }

  deinit {
    unlink(path)
  }

  /// Throws unless the folder for temporary files takes one more file of this size, in bytes.
  static func requireRoom(_ size: Int) throws(WorkbookError) {
    #if canImport(Darwin)
      var folder = statvfs()
      let error =
        statvfs(Environment.temporaryFolder, &folder) == 0
          && UInt(folder.f_bavail) * folder.f_frsize < UInt(size) ? ENOSPC : 0
    #else
      let file = try TemporaryFile()
      let descriptor = open(file.path, O_WRONLY)
      defer { close(descriptor) }
      let error = posix_fallocate(descriptor, 0, off_t(size))
    #endif
    if [ENOSPC, EFBIG, EDQUOT].contains(error) { throw failure(Errno(rawValue: error)) }
  }

  /// What the file holds.
  func contents() throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    try readParts { bytes += $0 }
    return bytes
  }

  /// Calls `body` with what the file holds, part by part; what `body` throws ends the reading.
  func forEachPart(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var failure: (any Error)?
    try readParts { part in
      guard failure == nil else { return }
      do { try body(part) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func readParts(_ body: (ArraySlice<UInt8>) -> Void) throws(WorkbookError) {
    guard let stream = fopen(path, "r") else {
      throw Self.failure(.current)
    }
    defer { fclose(stream) }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, stream)
      body(part[..<count])
      if count < part.count { break }
    }
    guard ferror(stream) == 0 else { throw Self.failure(.current) }
  }

  /// The error of a file that could not be written or read.
  static func failure(_ error: Errno) -> WorkbookError {
    failure("\(error)")
  }

  /// The same for a reason in words.
  static func failure(_ reason: String) -> WorkbookError {
    WorkbookError(
      .notWritten,
      "The workbook could not be written (\(reason)); check the folder for temporary files (TMPDIR)."
    )
  }
}
