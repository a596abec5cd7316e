/// The rules of a page's style sheets that say whether and how elements are seen.
///
/// Rules within `@media` for other devices, and those that ask more of an element than names, classes and
/// identifiers, its own and of those around it, are left out, as is whatever a script does later.
struct StyleSheet {
  struct Rule {
    let selector: StyleSelector
    let weight: Int
    var declarations: StyleDeclarations
  }

  private var rules: [Rule] = []
  private var places: [StyleSelector: Int] = [:]
  /// Most rules that are kept.
  ///
  /// 2,000: the largest site's sheet within a page has some hundreds.
  private static let mostRules = 2_000

  /// Whether there is no rule.
  var isEmpty: Bool { rules.isEmpty }
  /// Whether it takes rules from elsewhere, `@import`.
  private(set) var hasImports = false

  /// Adds the rules of a sheet's text.
  mutating func add(_ text: String) {
    add(Self.withoutComments(Array(text.utf8))[...], depth: 0)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, depth: Int) {
    var level = 0
    var start = bytes.startIndex
    var selector: ArraySlice<UInt8> = []
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        if level == 0 {
          selector = bytes[start..<index]
          start = index + 1
        }
        level += 1
      case UInt8(ascii: "}"):
        level = max(0, level - 1)
        guard level == 0 else { continue }
        addBlock(selector, bytes[min(start, index)..<index], depth: depth)
        selector = []
        start = index + 1
      case UInt8(ascii: ";") where level == 0:
        if Self.words(bytes[start..<index]).first == "@import" { hasImports = true }
        start = index + 1
      default: break
      }
    }
  }

  private mutating func addBlock(
    _ selector: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>, depth: Int
  ) {
    guard selector.first(where: { $0 > 0x20 }) == UInt8(ascii: "@") else {
      add(selector, body)
      return
    }
    let words = Self.words(selector)
    // Rules nest within each other no deeper than this.
    guard words.first == "@media", depth < 4 else { return }
    let queries = words.dropFirst().joined(separator: " ").split(separator: ",")
    if queries.contains(where: Self.isScreen) { add(body, depth: depth + 1) }
  }

  /// Whether a query of `@media` asks for a screen, or any device, and nothing more.
  private static func isScreen(_ query: Substring) -> Bool {
    let words = query.split(separator: " ").filter { $0 != "only" }
    return words == ["screen"] || words == ["all"]
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    String(decoding: bytes, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  /// The rules whose subject an element is, the strongest last; what is around it is to be asked yet.
  func rules(name: String, id: String?, classes: Set<Substring>) -> [Rule] {
    // The sort is stable: of equal weight the later one counts.
    rules.filter { $0.selector.subject.fits(name: name, id: id, classes: classes) }
      .sorted { $0.weight < $1.weight }
  }

  private mutating func add(_ selectors: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) {
    let declarations = StyleDeclarations(String(decoding: body, as: UTF8.self))
    guard declarations.isTelling else { return }
    for text in selectors.split(separator: UInt8(ascii: ",")) {
      guard let selector = StyleSelector(text) else { continue }
      if let place = places[selector] {
        rules[place].declarations.override(by: declarations)
      } else if rules.count < Self.mostRules {
        places[selector] = rules.count
        rules.append(
          Rule(selector: selector, weight: selector.weight, declarations: declarations))
      }
    }
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
