/// The codes of fonts whose text is in GBK, as characters that no file uses.
///
/// The library takes most codes for letters of Latin-1 and several for the same sign, and leaves out the
/// one that is a blank there. With a map of the font's own to characters for private use it hands out
/// every code as it is, at its place.
enum GBKCode {
  /// The character for code 0: the last two bytes of a character are the code.
  private static let first: UInt32 = 0x10F000
  /// Codes that may be a part of a pair.
  private static let parts: ClosedRange<UInt8> = 0x40...0xFE
  /// The blank, which the library leaves out, though it ends a pair; other codes mean the same everywhere.
  private static let blank: UInt8 = 0x20
  /// Entries of a part of a map, at most (Adobe Technical Note 5014).
  private static let entriesOfPart = 100

  /// The code that a character stands for.
  static func code(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value >= first else { return nil }
    return UInt8(exactly: scalar.value - first).flatMap {
      $0 == blank || parts.contains($0) ? $0 : nil
    }
  }

  /// Whether a code is the first of a pair.
  static func isLead(_ code: UInt8) -> Bool { (0x81...0xFE).contains(code) }

  /// Whether a code is the second of a pair.
  static func isTrail(_ code: UInt8) -> Bool { parts.contains(code) && code != 0x7F }

  /// The map of a font (PDF 1.7, 9.10.3) that leads codes to these characters.
  static let map: [UInt8] = {
    var text = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <FF> endcodespacerange

      """
    var rest = ([blank] + Array(parts))[...]
    while !rest.isEmpty {
      let part = rest.prefix(entriesOfPart)
      rest = rest.dropFirst(entriesOfPart)
      text += "\(part.count) beginbfchar\n"
      for code in part {
        let value = first + UInt32(code)
        guard let scalar = Unicode.Scalar(value) else { continue }
        let units = Unicode.Scalar(scalar).utf16.map { String($0, radix: 16, uppercase: true) }
        text += "<\(String(code, radix: 16, uppercase: true))> <\(units.joined())>\n"
      }
      text += "endbfchar\n"
    }
    return Array((text + "endcmap end end\n").utf8)
  }()
}
