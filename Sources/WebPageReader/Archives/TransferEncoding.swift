/// Bytes that were written as text to be sent or to stand in an address (RFC 2045, section 6).
enum TransferEncoding {
  /// What is written in base64 (RFC 4648); other characters are passed over.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for character in text {
      guard let value = base64Value(of: character) else { continue }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  private static func base64Value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// What is written as quoted-printable: `=E6` is a byte, `=` at the end of a line joins it to the next one. A
  /// `=` before anything else stays.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if let value = hexadecimal(text[index...].prefix(2)) {
        bytes.append(value)
        index += 2
      } else if let next = lineEnd(in: text, from: index) {
        index = next
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// The byte that two digits stand for.
  static func hexadecimal(_ digits: some Collection<UInt8>) -> UInt8? {
    guard digits.count == 2 else { return nil }
    var value: UInt8 = 0
    for digit in digits {
      guard let part = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      value = value << 4 | UInt8(part)
    }
    return value
  }

  /// Behind the line end that follows blanks, which programs on the way may have added; `nil` where text follows.
  private static func lineEnd(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    let rest = text[start...].drop { $0 == 0x20 || $0 == 0x09 }
    switch rest.first {
    case nil: return text.endIndex
    case 0x0A: return rest.startIndex + 1
    case 0x0D: return rest.startIndex + (rest.dropFirst().first == 0x0A ? 2 : 1)
    default: return nil
    }
  }
}
