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
      for code in Self.silent(in: entry) {
        map.told.remove(code)
        map.silent.insert(code)
      }
      return true
    }
    known[identity] = map
    return map
  }

  /// The codes of an entry that lead to nothing that is drawn.
  private static func silent(in entry: CharacterMapEntries.Entry) -> [Int] {
    guard !entry.target.isEmpty else { return Array(entry.codes) }
    return entry.codes.filter { entry.character(of: $0).map(isSilent) ?? false }
  }

  /// Whether a character is a control, or one that marks directions, joins or breaks and draws nothing.
  static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
