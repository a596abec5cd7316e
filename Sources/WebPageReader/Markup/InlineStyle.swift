/// What an element's `style` says of showing it; rules of style sheets are not read, for what they hide
/// at first is often shown by others or by a script.
struct InlineStyle {
  private(set) var isHidden = false
  private(set) var isBlock = false
  private(set) var isStruck = false

  init(_ style: String) {
    var style = style
    style.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        read(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
  }

  /// Reads one declaration. Nearly all are of widths and fonts: their first letter says so.
  private mutating func read(_ declaration: UnsafeBufferPointer<UInt8>) {
    guard let first = declaration.firstIndex(where: { $0 > 0x20 }) else { return }
    switch declaration[first] | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "v"), UInt8(ascii: "t"): break
    default: return
    }
    let words = declaration.lazy.filter { $0 > 0x20 }.map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    let text = String(decoding: Array(words), as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = text[text.index(after: colon)...].prefix { $0 != "!" }
    switch (text[..<colon], value) {
    case ("display", "none"), ("visibility", "hidden"), ("visibility", "collapse"): isHidden = true
    case ("display", "block"), ("display", "table"), ("display", "flex"), ("display", "list-item"):
      isBlock = true
    case ("text-decoration", _), ("text-decoration-line", _):
      if value.contains("line-through") { isStruck = true }
    default: break
    }
  }
}
