/// Writes JSON: keys sorted, UTF-8, slashes as they are, laid out as Foundation's encoder does.
struct JSONText {
  let isIndented: Bool
  private(set) var bytes: [UInt8] = []

  /// An empty text.
  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  /// Writes a value that stands so deep in others.
  mutating func append(_ item: JSONItem, depth: Int = 0) {
    switch item {
    case .literal(let text): bytes.append(contentsOf: text.utf8)
    case .text(let text): append(text)
    case .list(let list):
      append(list.items, between: "[", "]", depth) { $0.append($1, depth: depth + 1) }
    case .object(let object):
      append(object.sortedMembers, between: "{", "}", depth) {
        $0.append($1.key)
        $0.bytes.append(contentsOf: $0.isIndented ? " : ".utf8 : ":".utf8)
        $0.append($1.value, depth: depth + 1)
      }
    case .slot(let slot): append(slot.item ?? .object(JSONObject()), depth: depth)
    }
  }

  private mutating func append<Part>(
    _ parts: [Part], between opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ depth: Int,
    write: (inout JSONText, Part) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    if isIndented, parts.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    for (place, part) in parts.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(depth + 1)
      write(&self, part)
    }
    breakLine(depth)
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func breakLine(_ depth: Int) {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard text.utf8.contains(where: Self.mustBeEscaped) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escape(byte)
      case 0x08: escape(UInt8(ascii: "b"))
      case 0x09: escape(UInt8(ascii: "t"))
      case 0x0A: escape(UInt8(ascii: "n"))
      case 0x0C: escape(UInt8(ascii: "f"))
      case 0x0D: escape(UInt8(ascii: "r"))
      case 0..<0x20:
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(byte)
  }
}
