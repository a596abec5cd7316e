/// A `data:` address, which holds what it leads to (RFC 2397).
enum DataAddress {
  /// The style sheet in `data:text/css;base64,…`; `nil` for any other address.
  static func styleSheet(_ address: String) -> String? {
    let parts = address.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let head = parts[0].lowercased().filter { !$0.isWhitespace }
    guard head.hasPrefix("data:text/css") else { return nil }
    let bytes = unescaped(parts[1].utf8)
    return String(
      decoding: head.hasSuffix(";base64") ? TransferEncoding.base64(bytes) : bytes, as: UTF8.self)
  }

  /// The bytes, `%20` and the like made what they stand for.
  private static func unescaped(_ text: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = TransferEncoding.hexadecimal(rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
