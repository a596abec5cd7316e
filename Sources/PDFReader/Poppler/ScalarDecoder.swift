/// Decodes UTF-8 ended by a zero, one scalar a call, without a `String`.
struct ScalarDecoder: IteratorProtocol {
  private var rest: UnsafePointer<CChar>

  init(_ text: UnsafePointer<CChar>) {
    rest = text
  }

  /// The next scalar, U+FFFD for a sequence that is none, or `nil` at the end.
  mutating func next() -> Unicode.Scalar? {
    let lead = take()
    guard lead != 0 else { return nil }
    guard lead >= 0x80 else { return Unicode.Scalar(lead) }
    var length = 1
    var value = UInt32(lead & 0x1F)
    if lead >= 0xF0 {
      length = 3
      value = UInt32(lead & 0x07)
    } else if lead >= 0xE0 {
      length = 2
      value = UInt32(lead & 0x0F)
    }
    while length > 0, UInt8(bitPattern: rest.pointee) & 0xC0 == 0x80 {
      value = value << 6 | UInt32(take() & 0x3F)
      length -= 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func take() -> UInt8 {
    let byte = UInt8(bitPattern: rest.pointee)
    // The ending zero is never stepped over.
    if byte != 0 { rest += 1 }
    return byte
  }
}
