internal import ProcessStarting

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Owner of a folder that only this user may read; it goes away with all it holds when its owner does.
struct TemporaryFolder: ~Copyable {
  let path: String

  /// Makes a folder in another one, or in the system's for temporary files.
  init(in parent: String?) throws(OfficeConversionError) {
    let folder = parent ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // mkdtemp fills in the last six letters, and makes a folder that is new and this user's alone:
    // nobody else can have put one there under a name that could be guessed.
    var template = Array("\(folder)/document-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else {
      throw OfficeConversionError(
        code: .systemFailure,
        advice:
          "No folder for temporary files could be made (\(String(cString: strerror(errno)))); "
          + "check TMPDIR.")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    guard !path.isEmpty else { return }
    let child = try? ChildProcess("/bin/rm", ["rm", "-rf", "--", path])
    child?.waitForEnd()
  }
}
