/// What came over a wire and was not taken yet.
package struct WireBuffer: Sendable {
  private var bytes: [UInt8] = []
  /// Index of the first byte that was not taken.
  private var start = 0

  /// Makes an empty buffer.
  package init() {}

  /// How many bytes wait.
  package var count: Int { bytes.count - start }

  /// Appends what came.
  package mutating func append(_ part: some Sequence<UInt8>) {
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes += part
  }

  /// The next whole line without its line feed; `nil` where its end has not come.
  ///
  /// - Throws: ``WireFault`` where it is longer than any line may be.
  package mutating func line() throws(WireFault) -> String? {
    let waiting = bytes[start...]
    guard let end = waiting.firstIndex(of: UInt8(ascii: "\n")) else {
      guard waiting.count <= RecognitionWire.longestLine else { throw WireFault() }
      return nil
    }
    guard end - start <= RecognitionWire.longestLine else { throw WireFault() }
    defer { start = end + 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The next bytes; `nil` where fewer have come.
  package mutating func take(_ count: Int) -> [UInt8]? {
    guard self.count >= count else { return nil }
    defer { start += count }
    return Array(bytes[start..<start + count])
  }
}

/// Something was said that the protocol does not know.
package struct WireFault: Error, Sendable, Hashable {
  /// Makes a fault.
  package init() {}
}
