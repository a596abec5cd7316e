package import SystemFiles

/// A child, and this process's end of a two-way connection to it.
///
/// A child that is gone is an answer here, not a signal. The connection is closed when the value goes;
/// the child is its owner's to wait for.
package struct Conversation: ~Copyable, Sendable {
  /// The program at the other end.
  package let child: ChildProcess

  private let socket: Int32

  /// How far a child has kept up with what is said to it.
  package enum Progress: Sendable, Hashable {
    /// All was said, or something was heard.
    case done
    /// The child has closed its end.
    case ended
    /// The time was over.
    case timedOut
  }

  /// Makes a connection and has a child started at its other end.
  ///
  /// - Parameter start: Gets the child's end, which is closed here when it returns.
  /// - Throws: `Errno`.
  package init(
    _ start: (Int32) throws(Errno) -> ChildProcess
  ) throws(Errno) {
    var ends: [Int32] = [-1, -1]
    // A child that another thread starts meanwhile must not inherit an end: it would keep it open.
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #elseif canImport(Musl)
      let kind = SOCK_STREAM | SOCK_CLOEXEC
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .current }
    #if canImport(Darwin)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      var on: Int32 = 1
      setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
    defer { close(ends[1]) }
    do {
      child = try start(ends[1])
    } catch {
      close(ends[0])
      throw error
    }
    socket = ends[0]
  }

  deinit {
    close(socket)
  }

  /// Sends all bytes, as far as the child takes them.
  package borrowing func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) -> Progress
  {
    #if canImport(Darwin)
      let flags = MSG_DONTWAIT
    #else
      let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    #endif
    return bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let part = UnsafeRawBufferPointer(rebasing: buffer[sent...])
        let count = sendto(socket, part.baseAddress, part.count, flags, nil, 0)
        if count > 0 {
          sent += count
        } else if errno == EAGAIN || errno == EWOULDBLOCK {
          guard wait(for: POLLOUT, until: deadline) else { return .timedOut }
        } else if errno != EINTR {
          return .ended
        }
      }
      return .done
    }
  }

  /// Appends what the child has said next to the bytes, at least one byte where it is `done`.
  package borrowing func receive(
    into bytes: inout [UInt8], until deadline: ContinuousClock.Instant
  ) -> Progress {
    let bufferSize = 16_384
    while true {
      guard wait(for: POLLIN, until: deadline) else { return .timedOut }
      var count = 0
      var error: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: bufferSize) { buffer, filled in
        count = recv(socket, buffer.baseAddress, bufferSize, 0)
        error = errno
        filled = max(0, count)
      }
      if count > 0 {
        bytes += part
        return .done
      }
      if count == 0 || error != EINTR && error != EAGAIN { return .ended }
    }
  }

  /// Says that nothing more is sent.
  package borrowing func endSending() {
    shutdown(socket, Int32(SHUT_WR))
  }

  /// Waits until the socket can be read or written, or its other end is gone.
  private borrowing func wait(
    for event: some BinaryInteger, until deadline: ContinuousClock.Instant
  ) -> Bool {
    while true {
      let left = deadline - ContinuousClock.now
      guard left > .zero else { return false }
      let milliseconds = min(left / .milliseconds(1) + 1, 60_000)
      var request = pollfd(fd: socket, events: Int16(event), revents: 0)
      if poll(&request, 1, Int32(milliseconds)) > 0 { return true }
    }
  }
}
