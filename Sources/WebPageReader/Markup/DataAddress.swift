/// A `data:` address, which holds what it leads to (RFC 2397).
enum DataAddress {
  /// The style sheet in `data:text/css;base64,…`; `nil` for any other address.
  static func styleSheet(_ address: String) -> String? {
    let parts = address.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let head = parts[0].lowercased().filter { !$0.isWhitespace }
    guard head.hasPrefix("data:text/css") else { return nil }
    let bytes = unescaped(parts[1].utf8)
    return String(decoding: head.hasSuffix(";base64") ? decoded(bytes) : bytes, as: UTF8.self)
  }

  /// The bytes, `%20` and the like made what they stand for.
  private static func unescaped(_ text: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// What is written in base64 (RFC 4648); other characters are passed over.
  private static func decoded(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for character in text {
      guard let value = alphabet.firstIndex(of: character) else { continue }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
