import Synchronization

/// The one lock of the process around every use of poppler.
///
/// Poppler fills process-wide statics of its color management without a lock and caches the text
/// of a page unlocked, so that even one document a thread is not safe.
enum LibraryLock {
  private static let lock = Mutex<Void>(())

  /// Runs `body` while no other thread of the process is inside the library.
  static func withLock<Result: Sendable, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try lock.withLock { (_: inout Void) throws(Failure) -> Result in try body() }
  }
}
