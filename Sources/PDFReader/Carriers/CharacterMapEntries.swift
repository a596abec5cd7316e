/// Entries of a font's map of codes to characters, a `/ToUnicode` stream (PDF 1.7, 9.10.3).
enum CharacterMapEntries {
  /// Codes that follow each other, and where the first of them leads.
  struct Entry {
    let codes: ClosedRange<Int>
    /// Hexadecimal digits of UTF-16; the last unit counts up with the codes.
    let target: ArraySlice<UInt8>

    /// The character that the first code leads to; `nil` for several, or none.
    var first: Int? { target.count <= 4 ? CharacterMapEntries.number(target) : nil }
  }

  /// Hands out the entries in their order, `bfchar` (code, target) and `bfrange` (first, last, target or
  /// targets), until `body` answers that it needs no more.
  static func read(_ map: [UInt8], _ body: (Entry) -> Bool) {
    var tokens: [ArraySlice<UInt8>] = []
    var isRange = false
    var inArray = false
    var position = 0
    while position < map.count {
      let start = position
      position += 1
      switch map[start] {
      case UInt8(ascii: "<"):
        while position < map.count, map[position] != UInt8(ascii: ">") { position += 1 }
        tokens.append(map[(start + 1)..<position])
        guard inArray || tokens.count == (isRange ? 3 : 2) else { continue }
        let entry = entry(of: tokens, place: inArray ? tokens.count - 3 : nil)
        if !inArray { tokens = [] }
        if let entry, !body(entry) { return }
      case UInt8(ascii: "["): inArray = isRange && tokens.count == 2
      case UInt8(ascii: "]"): (inArray, tokens) = (false, [])
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        while position < map.count, map[position] > UInt8(ascii: "9") { position += 1 }
        let word = map[start..<position]
        if word.elementsEqual("beginbfrange".utf8) { (isRange, tokens) = (true, []) }
        if word.elementsEqual("beginbfchar".utf8) { (isRange, tokens) = (false, []) }
        // Ranges of codes are pairs, of no target.
        if word.elementsEqual("begincodespacerange".utf8) { (isRange, tokens) = (true, []) }
        if word.elementsEqual("endcodespacerange".utf8) { tokens = [] }
      default: break
      }
    }
  }

  /// - Parameter place: The place of the target among those of an array.
  private static func entry(of tokens: [ArraySlice<UInt8>], place: Int?) -> Entry? {
    guard let first = number(tokens[0]), let target = tokens.last else { return nil }
    if let place { return Entry(codes: (first + place)...(first + place), target: target) }
    let last = tokens.count > 2 ? number(tokens[1]) ?? first : first
    return last >= first ? Entry(codes: first...last, target: target) : nil
  }

  /// The value of up to eight hexadecimal digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.count <= 8 ? Int(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
