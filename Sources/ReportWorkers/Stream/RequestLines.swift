internal import SystemFiles

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

  private let descriptor: FileDescriptor
  private let longest: Int
  private var lines = LineBuffer()
  private var number = 0
  /// Whether the rest of a line that was too long is still to come.
  private var isPassingOver = false
  private var isAtEnd = false
  /// What went wrong while reading; `nil` where nothing did.
  private(set) var failure: Errno?

  init(_ descriptor: Int32, longest: Int = Self.longest) {
    self.descriptor = FileDescriptor(rawValue: descriptor)
    self.longest = longest
  }

  /// The next line, once it is there; `nil` at the end. The last one need not have an end.
  mutating func next() -> RequestLine? {
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
      fill()
    }
  }

  private mutating func fill() {
    var bytes: ArraySlice<UInt8> = []
    do throws(Errno) {
      bytes = try descriptor.next()[...]
    } catch {
      failure = error
    }
    guard !bytes.isEmpty else {
      isAtEnd = true
      return
    }
    if isPassingOver {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
      bytes = bytes[(end + 1)...]
      isPassingOver = false
    }
    lines.append(bytes)
  }
}
