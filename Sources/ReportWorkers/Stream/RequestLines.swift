#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A line of requests.
struct RequestLine: Sendable {
  /// From 1.
  let number: Int
  /// Without its end; `nil` where it was longer than any may be, and thrown away.
  let bytes: [UInt8]?
}

/// The lines of a file or pipe, one after the other; no more of them is held than the longest may have.
struct RequestLines {
  /// The longest line, in bytes.
  ///
  /// 64 MiB: 48 MiB of file in base64, twenty times what a scanned report of hundreds of pages has.
  static let longest = 64 << 20

  private let descriptor: Int32
  private let longest: Int
  private var lines = LineBuffer()
  private var number = 0
  /// Whether the rest of a line that was too long is still to come.
  private var isPassingOver = false
  private var isAtEnd = false
  /// The system's number of what went wrong while reading; `nil` where nothing did.
  private(set) var failure: Int32?

  init(_ descriptor: Int32, longest: Int = Self.longest) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// The next line, once it is there; `nil` at the end. The last one need not have an end.
  mutating func next() -> RequestLine? {
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let line = lines.next() {
        number += 1
        return RequestLine(number: number, bytes: Array(line))
      }
      if lines.count > longest {
        _ = lines.takeRest()
        isPassingOver = true
        number += 1
        return RequestLine(number: number, bytes: nil)
      }
      guard !isAtEnd else {
        let rest = lines.takeRest()
        guard !rest.isEmpty else { return nil }
        number += 1
        return RequestLine(number: number, bytes: Array(rest))
      }
      fill(&part)
    }
  }

  private mutating func fill(_ part: inout [UInt8]) {
    let count = read(descriptor, &part, part.count)
    guard count > 0 else {
      if count < 0, errno == EINTR { return }
      if count < 0, errno == EAGAIN { return waitForMore() }
      if count < 0 { failure = errno }
      isAtEnd = true
      return
    }
    var bytes = part[..<count]
    if isPassingOver {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
      bytes = bytes[(end + 1)...]
      isPassingOver = false
    }
    lines.append(bytes)
  }

  /// For a pipe that whoever made it does not want to be waited for by reading.
  private func waitForMore() {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
