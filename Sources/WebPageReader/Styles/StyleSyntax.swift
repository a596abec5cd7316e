/// The values that `@property` lets a variable have, `<length> | none` (CSS Properties and Values, section 5), as far
/// as it can be told whether a value is one.
struct StyleSyntax: Sendable {
  /// One of the alternatives.
  private struct Part {
    /// A type's name between its brackets, or a word.
    let name: String
    let isType: Bool
    /// `+` for words behind each other, `#` for a list with commas.
    let multiplier: Character?
  }

  /// Empty where every value is one.
  private let parts: [Part]

  /// Reads a syntax; `nil` for what is none.
  init?(_ text: String) {
    let text = text.filter { !"\n\r\t".contains($0) }
    if text.filter({ $0 != " " }) == "*" {
      parts = []
      return
    }
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(Self.part)
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    self.parts = parts.compactMap(\.self)
  }

  /// Whether a variable needs a value where nobody sets it.
  var needsInitialValue: Bool { !parts.isEmpty }

  private static func part(_ text: Substring) -> Part? {
    var word = text.drop { $0 == " " }
    while word.last == " " { word.removeLast() }
    let multiplier = word.last.flatMap { "+#".contains($0) ? $0 : nil }
    if multiplier != nil { word.removeLast() }
    guard word.first == "<", word.last == ">" else {
      let isWord =
        !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
      return isWord && !StyleDeclarations.wideWords.contains(word.lowercased())
        ? Part(name: word.lowercased(), isType: false, multiplier: multiplier) : nil
    }
    let name = String(word.dropFirst().dropLast())
    return types.contains(name) ? Part(name: name, isType: true, multiplier: multiplier) : nil
  }

  private static let types: Set<String> = [
    "length", "number", "percentage", "length-percentage", "string", "color", "image", "url",
    "integer", "angle", "time", "resolution", "transform-function", "transform-list",
    "custom-ident",
  ]

  // MARK: Values

  /// Whether a value is one that it lets a variable have.
  func accepts(_ value: String) -> StyleFit {
    guard !parts.isEmpty else { return .yes }
    let list = StyleTokenList(value).trimmed
    return parts.map { Self.fit(list, $0) }.max() ?? .no
  }

  private static func fit(_ list: StyleTokenList, _ part: Part) -> StyleFit {
    let values: [StyleTokenList]
    switch part.multiplier {
    case "#": values = list.split(",").map(\.trimmed)
    case "+": values = words(list)
    default: values = part.name == "transform-list" ? words(list) : [list]
    }
    return values.map { fit(word: $0, part) }.min() ?? .no
  }

  /// What stands between blanks that are in no block.
  private static func words(_ list: StyleTokenList) -> [StyleTokenList] {
    var words: [StyleTokenList] = []
    var start = list.startIndex
    while start < list.endIndex {
      let end = list.first(from: start) { $0 == .blank }
      if end > start { words.append(list[start..<end]) }
      start = end + 1
    }
    return words
  }

  private static func fit(word list: StyleTokenList, _ part: Part) -> StyleFit {
    guard let first = list.tokens.first, list.after(list.startIndex) == list.endIndex else {
      return .no
    }
    guard part.isType else { return StyleFit(list.text == part.name) }
    switch first {
    case .number(let number, let unit): return fit(number: number, unit, part.name)
    case .word(let word):
      switch part.name {
      case "custom-ident": return StyleFit(!StyleDeclarations.wideWords.contains(word.lowercased()))
      case "color":
        // Colors of windows have names that are not kept here.
        let isKnown = StyleColor(word.lowercased()) != nil || word.lowercased() == "currentcolor"
        return isKnown ? .yes : plainWords.contains(word.lowercased()) ? .no : .maybe
      default: return .no
      }
    case .hash: return StyleFit(part.name == "color" && StyleColor(list.text) != nil)
    case .string: return StyleFit(part.name == "string")
    case .url: return StyleFit(part.name == "url" || part.name == "image")
    case .function("url"): return StyleFit(part.name == "url" || part.name == "image")
    // Sums, colors and pictures are not worked out.
    case .function:
      if part.name == "color", StyleColor(list.text) != nil { return .yes }
      return ["custom-ident", "string", "url"].contains(part.name) ? .no : .maybe
    default: return .no
    }
  }

  /// Words of other properties, which are no colors.
  private static let plainWords: Set<String> = [
    "none", "inline", "block", "inline-block", "hidden", "visible", "auto", "normal",
  ]

  private static func fit(number: String, _ unit: String, _ type: String) -> StyleFit {
    let isWhole = number.drop { $0 == "-" || $0 == "+" }.allSatisfy(\.isNumber)
    switch (type, unit) {
    case ("number", ""): return .yes
    case ("integer", ""): return StyleFit(isWhole)
    case ("length", ""), ("length-percentage", ""): return StyleFit(Double(number) == 0)
    case ("percentage", "%"), ("length-percentage", "%"): return .yes
    case ("length", _), ("length-percentage", _):
      if unit == "%" || otherUnits.values.joined().contains(unit) { return .no }
      return StyleLength("1" + unit) == nil ? .maybe : .yes
    default: return StyleFit(otherUnits[type]?.contains(unit) ?? false)
    }
  }

  private static let otherUnits: [String: [String]] = [
    "angle": ["deg", "grad", "rad", "turn"], "time": ["s", "ms"],
    "resolution": ["dpi", "dpcm", "dppx", "x"],
  ]
}
