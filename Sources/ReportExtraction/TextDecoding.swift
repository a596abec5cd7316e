#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Decodes text files: UTF-8, UTF-16 and GB 18030 (which holds GBK and GB 2312), told by content.
enum TextDecoding {
  /// Share of characters no text file has, above which bytes are no text in an encoding.
  private static let oddCharacterShare = 0.02
  /// How far a file is looked at to tell text from binary data, in bytes.
  private static let inspectedBytes = 1 << 16

  /// The text, or `nil` for binary data.
  static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return plausible(utf8(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return plausible(utf16(bytes.dropFirst(2), bigEndian: false)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return plausible(utf16(bytes.dropFirst(2), bigEndian: true)) }
    if let bigEndian = utf16ByteOrder(of: bytes.prefix(inspectedBytes)) {
      return plausible(utf16(bytes[...], bigEndian: bigEndian))
    }
    return plausible(utf8(bytes[...])) ?? plausible(gb18030(bytes))
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String? {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self)
  }

  /// The byte order of UTF-16 without a mark: line feeds and digits have a zero beside them, always
  /// on the same side.
  private static func utf16ByteOrder(of bytes: ArraySlice<UInt8>) -> Bool? {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard zeros.even + zeros.odd > 0, min(zeros.even, zeros.odd) == 0 else { return nil }
    return zeros.even > 0
  }

  /// The system's converter; `nil` where the bytes are not in this encoding.
  private static func gb18030(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No sequence of GB 18030 grows by more than half in UTF-8; twice the size is ample.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    let written = input.withUnsafeMutableBufferPointer { source -> Int? in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = target.baseAddress
        var toLeft = target.count
        let failed = iconv(converter, &from, &fromLeft, &to, &toLeft) == size_t.max
        return failed ? nil : target.count - toLeft
      }
    }
    return written.flatMap { count in
      utf8(output[..<count].map { UInt8(bitPattern: $0) }[...])
    }
  }

  /// The text unless it holds characters that only binary data has.
  private static func plausible(_ text: String?) -> String? {
    guard let text else { return nil }
    var total = 0
    var odd = 0
    for scalar in text.unicodeScalars.prefix(inspectedBytes) {
      total += 1
      switch scalar.value {
      case 0: return nil
      case 1...8, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xE000...0xF8FF, 0xFFFD...0xFFFF: odd += 1
      default: break
      }
    }
    return Double(odd) <= Double(total) * oddCharacterShare ? text : nil
  }
}
