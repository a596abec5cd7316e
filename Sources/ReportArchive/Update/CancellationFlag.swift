#if canImport(os)
  internal import os
#else
  internal import Synchronization
#endif

/// Tells work on a thread of its own that the task which waits for it was canceled.
final class CancellationFlag: Sendable {
  // A class: both sides look at the same one.
  #if canImport(os)
    // Mutex would need macOS 15.
    private let flag = OSAllocatedUnfairLock(initialState: false)
  #else
    private let flag = Mutex(false)
  #endif

  /// Tells it.
  func cancel() {
    flag.withLock { $0 = true }
  }

  /// Throws where it was told.
  func check() throws {
    if flag.withLock({ $0 }) { throw CancellationError() }
  }
}
