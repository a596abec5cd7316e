import PageModel

/// What the maps of fonts say of codes, by the numbers of the maps in the file.
///
/// A class, since pages share it.
final class ToldCodes {
  /// What a `/ToUnicode` stream says of codes.
  struct Map {
    /// Those that it leads to characters a reader may see.
    var told = CodeSet()
    /// Those that it leads to nothing that is drawn.
    var silent = CodeSet()
  }

  private var known: [Int: Map] = [:]

  /// What a `/ToUnicode` stream says; `nil` where it cannot be read.
  func map(_ stream: QPDFDocument.Object, in document: borrowing QPDFDocument) -> Map? {
    let identity = document.identity(of: stream)
    if identity != 0, let known = known[identity] { return known }
    guard let lines = document.content(ofStream: stream) else { return nil }
    var map = Map()
    CharacterMapEntries.read(lines) { entry in
      map.told.insert(entry.codes)
      map.silent.remove(entry.codes)
      for codes in Self.silentCodes(of: entry) {
        map.told.remove(codes)
        map.silent.insert(codes)
      }
      return true
    }
    known[identity] = map
    return map
  }

  /// The codes of an entry that lead to nothing that is drawn.
  private static func silentCodes(
    of entry: CharacterMapEntries.Entry
  ) -> [ClosedRange<Int>] {
    guard !entry.target.isEmpty else { return [entry.codes] }
    guard let first = entry.first else { return [] }
    let offset = entry.codes.lowerBound - first
    return silent.compactMap { range in
      let codes = range.lowerBound + offset...range.upperBound + offset
      return codes.overlaps(entry.codes) ? codes.clamped(to: entry.codes) : nil
    }
  }

  /// Controls, and characters that mark directions, joins or breaks and draw nothing.
  private static let silent: [ClosedRange<Int>] = [
    0...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E,
    0x2060...0x206F, 0xFEFF...0xFEFF,
  ]

  /// Whether a character is one that draws nothing.
  static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    silent.contains { $0.contains(Int(scalar.value)) }
  }
}
