/// Which bytes stand in something, by their last six bits: enough to tell many different ones from a few,
/// at the price of one operation a byte.
struct ByteSet: Sendable, Hashable {
  private var bits: UInt64 = 0

  /// How many different ones there are at least.
  var count: Int { bits.nonzeroBitCount }

  mutating func insert(_ byte: UInt8) {
    bits |= 1 << UInt64(byte & 63)
  }

  /// Whether the code of an ASCII character may be in it, where codes are characters.
  func has(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && bits & 1 << UInt64(scalar.value & 63) != 0
  }

  /// Whether a byte may be in it.
  func mayHave(_ byte: UInt8) -> Bool { bits & 1 << UInt64(byte & 63) != 0 }

  mutating func formUnion(_ other: ByteSet) {
    bits |= other.bits
  }
}
