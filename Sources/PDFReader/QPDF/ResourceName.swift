/// Names in content streams as keys of resource dictionaries.
enum ResourceName {
  /// Longer names than the PDF reference allows (127 bytes) are not looked up.
  private static let maximumLength = 255

  /// Hands out the key, with its slash, `#` codes resolved and a zero at its end; `nil` where the
  /// name is too long.
  static func withKey<Result>(
    _ name: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<CChar>) -> Result?
  ) -> Result? {
    guard name.count <= maximumLength else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 2) { key in
      key[0] = CChar(bitPattern: UInt8(ascii: "/"))
      var length = 1
      var index = 0
      while index < name.count {
        var byte = name[index]
        index += 1
        if byte == UInt8(ascii: "#"), index + 1 < name.count,
          let high = hexDigit(name[index]), let low = hexDigit(name[index + 1])
        {
          byte = high << 4 | low
          index += 2
        }
        key[length] = CChar(bitPattern: byte)
        length += 1
      }
      key[length] = 0
      guard let start = key.baseAddress else { return nil }
      return body(UnsafePointer(start))
    }
  }

  /// A number that stands for a name in caches (FNV-1a, 64 bits).
  static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
