internal import ProcessStarting
internal import SystemFiles

/// Owner of a folder that only this user may read; it goes away with all it holds when its owner does.
struct TemporaryFolder: ~Copyable {
  let path: String

  /// Makes a folder in another one, or in the system's for temporary files.
  init(in parent: String?) throws(OfficeConversionError) {
    do throws(Errno) {
      path = try TemporaryEntry.folder("\(parent ?? Environment.temporaryFolder)/document-")
    } catch {
      throw OfficeConversionError(
        code: .systemFailure,
        advice: "No folder for temporary files could be made (\(error)); check TMPDIR.")
    }
  }

  deinit {
    let child = try? ChildProcess("/bin/rm", ["rm", "-rf", "--", path])
    child?.waitForEnd()
  }
}
