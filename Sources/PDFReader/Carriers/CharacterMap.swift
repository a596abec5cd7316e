/// Looks into a font's map of codes to characters (PDF 1.7, 9.10.3) for whether it tells anything.
struct CharacterMap {
  /// Fewer codes may well all be one character.
  private static let fewestCodes = 10
  /// Different characters that many codes lead to in a map that tells nothing.
  private static let mostTargets = 2

  private var codes = 0
  private var targets = Set<ArraySlice<UInt8>>()
  private var hasRun = false

  /// Whether the map leads from many codes to hardly any characters.
  static func isMeaningless(_ map: [UInt8]) -> Bool {
    var reader = CharacterMap()
    CharacterMapEntries.read(map) { reader.take($0) }
    return reader.codes >= fewestCodes && !reader.hasRun && reader.targets.count <= mostTargets
  }

  /// Takes an entry; whether more are needed to be sure.
  private mutating func take(_ entry: CharacterMapEntries.Entry) -> Bool {
    if entry.codes.count > 1 { hasRun = true }
    codes += 1
    targets.insert(entry.target)
    return !hasRun && targets.count <= Self.mostTargets
  }
}
