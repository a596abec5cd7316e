internal import SystemFiles

/// Decodes text files: UTF-8, UTF-16, GB 18030 (which holds GBK and GB 2312) and Big5, told by content.
enum TextDecoding {
  /// Share of characters no text file has, above which bytes are no text in an encoding.
  private static let oddCharacterShare = 0.02
  /// The same for UTF-8 with damaged bytes: one in a thousand.
  private static let damagedCharacterShare = 0.001
  /// How far a file is looked at to tell text from binary data, in bytes.
  private static let inspectedBytes = 1 << 16

  /// The text, or `nil` for binary data.
  static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return plausible(utf8(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return plausible(utf16(bytes.dropFirst(2), bigEndian: false))
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return plausible(utf16(bytes.dropFirst(2), bigEndian: true))
    }
    return plausible(utf8(bytes[...])) ?? plausible(unmarkedUTF16(bytes)) ?? chinese(bytes)
      ?? plausible(String(decoding: bytes, as: UTF8.self), oddShare: damagedCharacterShare)
  }

  /// The text of a web page, or `nil` for binary data.
  ///
  /// Bytes that are UTF-8 and not ASCII alone are UTF-8 whatever the page says: saved pages keep the
  /// declaration of what they were, and text in another encoding is never UTF-8 by chance. Else the page
  /// is in the encoding named beside it, or in the one it names itself; damaged bytes become U+FFFD.
  ///
  /// - Parameter charset: What the page's sender calls its encoding; `nil` where it does not say.
  static func text(ofPage bytes: [UInt8], charset: String? = nil) -> String? {
    if let text = plausible(utf8(bytes[...])) { return text }
    let isMarked = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains {
      bytes.starts(with: $0)
    }
    let named = charset.flatMap { DeclaredEncoding(label: $0.lowercased()) }
    guard !isMarked, let declared = named ?? DeclaredEncoding(declaredIn: bytes) else {
      return text(of: bytes)
    }
    let text: String?
    switch declared {
    case .utf8: text = String(decoding: bytes, as: UTF8.self)
    case .gb18030: text = converted(bytes, from: "GB18030", replacingDamage: true)
    case .big5: text = converted(bytes, from: "BIG5-HKSCS", replacingDamage: true)
    }
    return plausible(text, oddShare: damagedCharacterShare) ?? self.text(of: bytes)
  }

  /// GB 18030 or Big5, in which every second page would be valid as the other: told by how many of its
  /// characters are those that reports are full of.
  private static func chinese(_ bytes: [UInt8]) -> String? {
    let texts = ["GB18030", "BIG5-HKSCS"].compactMap { plausible(converted(bytes, from: $0)) }
    guard texts.count > 1 else { return texts.first }
    let counts = texts.map { text in
      text.unicodeScalars.prefix(inspectedBytes).count { usualCharacters.contains($0) }
    }
    return counts[1] > counts[0] ? texts[1] : texts[0]
  }

  /// Characters that occur in every text on the matter, simplified and traditional.
  private static let usualCharacters = Set(
    "的一在不了有和人中大为為上国國以要年政府信息公开開工作情况況报報告主动動申请請机關关行数數".unicodeScalars)

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

  /// UTF-16 without a mark: the byte order in which nearly every unit is a usual character.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> String? {
    guard bytes.prefix(inspectedBytes).contains(0) else { return nil }
    for bigEndian in [false, true] {
      guard let text = utf16(bytes[...], bigEndian: bigEndian) else { continue }
      let scalars = text.unicodeScalars.prefix(inspectedBytes)
      let usual = scalars.count { isUsual($0.value) }
      if Double(scalars.count - usual) <= Double(scalars.count) * oddCharacterShare { return text }
    }
    return nil
  }

  /// Characters that Chinese text is made of: ASCII, Han, CJK and general punctuation.
  private static func isUsual(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x2000...0x2FFF, 0x3000...0x30FF,
      0x4E00...0x9FFF, 0xFF00...0xFFEF:
      true
    default: false
    }
  }

  /// The system's converter; `nil` where the bytes are not in this encoding, unless each damaged byte is
  /// to become U+FFFD.
  private static func converted(
    _ bytes: [UInt8], from encoding: String, replacingDamage: Bool = false
  ) -> String? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1)
    else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No sequence grows by more than half in UTF-8, and a replaced byte to three.
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    let written = input.withUnsafeMutableBufferPointer { source -> Int? in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = target.baseAddress
        var toLeft = target.count
        while iconv(converter, &from, &fromLeft, &to, &toLeft) == -1 {
          guard replacingDamage, fromLeft > 0, toLeft >= 3 else { return nil }
          for byte in "\u{FFFD}".utf8 {
            to?.pointee = CChar(bitPattern: byte)
            to = to.map { $0 + 1 }
          }
          toLeft -= 3
          from = from.map { $0 + 1 }
          fromLeft -= 1
        }
        return target.count - toLeft
      }
    }
    return written.flatMap { count in
      utf8(output[..<count].map { UInt8(bitPattern: $0) }[...])
    }
  }

  /// The text unless it holds characters that only binary data has.
  private static func plausible(
    _ text: String?, oddShare: Double = oddCharacterShare
  ) -> String? {
    guard let text, !text.isEmpty, !text.utf8.contains(0) else { return nil }
    var total = 0
    var odd = 0
    for scalar in text.unicodeScalars.prefix(inspectedBytes) {
      total += 1
      switch scalar.value {
      case 1...8, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xE000...0xF8FF, 0xFFFD...0xFFFF: odd += 1
      default: break
      }
    }
    return Double(odd) <= Double(total) * oddShare ? text : nil
  }
}
