package import SystemFiles

/// A file's size and time of change.
package struct FileState: Codable, Hashable, Sendable {
  package let size: Int64
  /// Nanoseconds since 1970.
  package let modified: Int64
  /// Whether the file was so young when it was looked at that a change in the same instant could
  /// not be told by its time.
  package let isInDoubt: Bool

  /// How old a file's time of change must be for a later change to show in it, in nanoseconds.
  ///
  /// 2 seconds: the coarsest clock of a file system in use (FAT).
  private static let settlingTime: Int64 = 2_000_000_000

  /// The state that the system tells.
  ///
  /// - Parameter now: When it told it, in nanoseconds since 1970.
  package init(_ status: stat, now: Int64 = Self.now) {
    #if canImport(Darwin)
      modified = Self.nanoseconds(status.st_mtimespec)
    #else
      modified = Self.nanoseconds(status.st_mtim)
    #endif
    size = Int64(status.st_size)
    isInDoubt = modified > now - Self.settlingTime
  }

  /// The present, in nanoseconds since 1970.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? Int64.max : seconds &+ Int64(time.tv_nsec)
  }
}
