internal import Dispatch
package import SystemFiles

/// Writes lines one after the other, each whole before the next.
///
/// Whoever reads them may be slow: the writing waits on a thread of its own, and with it those whose lines they
/// are.
struct ReplyOutput: Sendable {
  private let descriptor: FileDescriptor
  private let queue = DispatchQueue(label: "replies")

  /// - Parameter descriptor: What is written to; it stays open.
  init(_ descriptor: Int32) {
    self.descriptor = FileDescriptor(rawValue: descriptor)
  }

  /// Writes a line, its end among the bytes.
  ///
  /// - Throws: ``StreamFailure``.
  func write(_ line: [UInt8]) async throws {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try writeAll(line) }) }
    }
  }

  private func writeAll(_ line: [UInt8]) throws {
    do throws(Errno) {
      try descriptor.writeWhole(line)
    } catch {
      throw error == .brokenPipe ? StreamFailure.outputClosed : .unwritable(error)
    }
  }
}

/// Why a stream cannot go on.
package enum StreamFailure: Error, Hashable {
  /// Whoever read the replies is gone.
  case outputClosed
  /// The replies cannot be written, and why.
  case unwritable(Errno)
  /// The requests cannot be read, and why.
  case unreadable(Errno)
}
