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
    reader.read(map)
    return reader.codes >= fewestCodes && !reader.hasRun && reader.targets.count <= mostTargets
  }

  /// Reads `bfchar` (code, target) and `bfrange` (first, last, target or targets) until it is sure.
  private mutating func read(_ map: [UInt8]) {
    var tokens: [ArraySlice<UInt8>] = []
    var isRange = false
    var isArray = false
    var position = 0
    while position < map.count, !hasRun, targets.count <= Self.mostTargets {
      let start = position
      position += 1
      switch map[start] {
      case UInt8(ascii: "<"):
        while position < map.count, map[position] != UInt8(ascii: ">") { position += 1 }
        tokens.append(map[(start + 1)..<position])
        if isArray || tokens.count == (isRange ? 3 : 2) { take(&tokens, isRange: isRange) }
        if isArray { tokens = [] }
      case UInt8(ascii: "["): isArray = isRange
      case UInt8(ascii: "]"): (isArray, tokens) = (false, [])
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        while position < map.count, map[position] > UInt8(ascii: "9") { position += 1 }
        let word = map[start..<position]
        if word.elementsEqual("beginbfrange".utf8) { (isRange, tokens) = (true, []) }
        if word.elementsEqual("beginbfchar".utf8) { (isRange, tokens) = (false, []) }
        // Ranges of codes are pairs as well, of no target.
        if word.elementsEqual("begincodespacerange".utf8) { (isRange, tokens) = (true, []) }
      default: break
      }
    }
  }

  private mutating func take(_ tokens: inout [ArraySlice<UInt8>], isRange: Bool) {
    defer { tokens = [] }
    guard let target = tokens.last else { return }
    if isRange, tokens.count == 3, tokens[0] != tokens[1] { hasRun = true }
    codes += 1
    targets.insert(target)
  }
}
