/// Text that is put together character by character.
///
/// A string looks at its own form and room for each character that is added, and takes many times as long.
package struct GatheredText {
  @usableFromInline var bytes: [UInt8] = []

  /// No text, with room for so many characters.
  @inlinable package init(capacity: Int = 0) {
    // An ideograph takes three bytes.
    if capacity > 0 { bytes.reserveCapacity(3 * capacity) }
  }

  /// Adds a character.
  @inlinable package mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
    case ..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      appendRest(value)
    case ..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      appendRest(value >> 6)
      appendRest(value)
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      appendRest(value >> 12)
      appendRest(value >> 6)
      appendRest(value)
    }
  }

  /// Adds the lowest six bits as a byte that goes on with a character.
  @inlinable mutating func appendRest(_ bits: UInt32) {
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F))
  }

  /// The text so far, which begins anew.
  @inlinable package mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
