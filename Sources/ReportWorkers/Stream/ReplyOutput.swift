internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes lines one after the other, each whole before the next.
///
/// Whoever reads them may be slow: the writing waits on a thread of its own, and with it those whose lines they
/// are.
struct ReplyOutput: Sendable {
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "replies")

  /// - Parameter descriptor: What is written to; it stays open.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
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
    var rest = line[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite($0) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        throw errno == EPIPE ? StreamFailure.outputClosed : .unwritable(errno)
      }
    }
  }

  private func systemWrite(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// Why a stream cannot go on.
package enum StreamFailure: Error, Hashable {
  /// Whoever read the replies is gone.
  case outputClosed
  /// The replies cannot be written; the system's number of the reason.
  case unwritable(Int32)
  /// The requests cannot be read; the system's number of the reason.
  case unreadable(Int32)
}
