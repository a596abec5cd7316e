#if canImport(os)
  import os
#else
  import Synchronization
#endif

/// The one lock of the process around libxlsxwriter, which keeps dates in a static of the C library
/// while it closes a workbook.
enum WorkbookLock {
  #if canImport(os)
    // Mutex would need macOS 15.
    private static let lock = OSAllocatedUnfairLock()
  #else
    private static let lock = Mutex<Void>(())
  #endif

  /// Runs `body` while no other thread of the process is inside the library.
  static func withLock<Result: Sendable, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    #if canImport(os)
      lock.lock()
      defer { lock.unlock() }
      return try body()
    #else
      try lock.withLock { (_: inout Void) throws(Failure) -> Result in try body() }
    #endif
  }
}
