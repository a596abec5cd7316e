/// Which of the 256 bytes stand in something.
struct ByteSet: Sendable, Hashable {
  private var words = SIMD4<UInt64>()

  /// How many different ones there are.
  var count: Int {
    (0..<4).reduce(0) { $0 + words[$1].nonzeroBitCount }
  }

  mutating func insert(_ byte: UInt8) {
    words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
  }

  mutating func formUnion(_ other: ByteSet) {
    words |= other.words
  }
}
