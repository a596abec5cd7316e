/// The rules of a page's style sheets that hide and show elements by their own name, class or identifier.
///
/// Rules within `@media` and the like are for other devices, and those that ask what is around an
/// element are left out, as is whatever a script does later.
struct StyleSheet {
  /// A selector without blanks: `td.note#a`.
  private struct Compound: Hashable {
    var name: String?
    var id: String?
    var classes: [String] = []

    /// What is compared between rules that fit the same element.
    var weight: Int { (id == nil ? 0 : 10_000) + classes.count * 100 + (name == nil ? 0 : 1) }
  }

  private struct Rule {
    let compound: Compound
    var declarations: StyleDeclarations
  }

  private var rules: [Rule] = []
  private var places: [Compound: Int] = [:]
  /// Most rules of showing and hiding that are kept.
  ///
  /// 500: the largest site's sheet within a page has some tens.
  private static let mostRules = 500

  /// Whether any rule hides something.
  private(set) var hidesAnything = false

  /// Adds the rules of a sheet's text.
  mutating func add(_ text: String) {
    let bytes = Self.withoutComments(Array(text.utf8))
    var depth = 0
    var start = 0
    var selector: ArraySlice<UInt8> = []
    var isNested = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        if depth == 0 {
          selector = bytes[start..<index]
          isNested = selector.first { $0 > 0x20 } == UInt8(ascii: "@")
          start = index + 1
        }
        depth += 1
      case UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        guard depth == 0 else { continue }
        if !isNested { add(selector, bytes[start..<index]) }
        start = index + 1
      case UInt8(ascii: ";") where depth == 0: start = index + 1
      default: break
      }
    }
  }

  /// What the rules say of an element, the strongest last.
  func declarations(
    name: String, id: String?, classes: Set<Substring>
  ) -> StyleDeclarations {
    var fitting: [Rule] = []
    for rule in rules {
      let own = rule.compound
      if let wanted = own.name, wanted != name { continue }
      if let wanted = own.id, wanted != id { continue }
      if own.classes.contains(where: { !classes.contains(Substring($0)) }) { continue }
      fitting.append(rule)
    }
    var result = StyleDeclarations()
    // The sort is stable: of equal weight the later one counts.
    for rule in fitting.sorted(by: { $0.compound.weight < $1.compound.weight }) {
      result.override(by: rule.declarations)
    }
    return result
  }

  private mutating func add(_ selectors: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) {
    let declarations = StyleDeclarations(String(decoding: body, as: UTF8.self))
    guard declarations.isTelling else { return }
    if declarations.isHidden || declarations.hasFontSize == false { hidesAnything = true }
    for selector in selectors.split(separator: UInt8(ascii: ",")) {
      guard let compound = Self.compound(selector) else { continue }
      if let place = places[compound] {
        rules[place].declarations.override(by: declarations)
      } else if rules.count < Self.mostRules {
        places[compound] = rules.count
        rules.append(Rule(compound: compound, declarations: declarations))
      }
    }
  }

  /// The selector where it names an element by itself; `nil` for any other.
  private static func compound(_ bytes: ArraySlice<UInt8>) -> Compound? {
    var text = Substring(String(decoding: bytes, as: UTF8.self))
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    var result = Compound()
    var isFirst = true
    while let mark = text.first {
      if mark == "." || mark == "#" {
        text.removeFirst()
      } else if !isFirst {
        return nil
      }
      let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      guard !word.isEmpty else { return nil }
      switch mark {
      case ".": result.classes.append(String(word))
      case "#": result.id = String(word)
      default: result.name = word.lowercased()
      }
      text = text.dropFirst(word.count)
      isFirst = false
    }
    return isFirst ? nil : result
  }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isComment = false
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if !isComment, bytes[index] == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        isComment = true
        index += 2
      } else if isComment, bytes[index] == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        isComment = false
        index += 2
      } else {
        if !isComment { result.append(bytes[index]) }
        index += 1
      }
    }
    return result
  }
}
