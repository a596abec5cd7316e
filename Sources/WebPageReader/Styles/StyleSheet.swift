/// The rules of a page's style sheets that say whether and how elements are seen, found by what they ask of
/// an element.
struct StyleSheet {
  struct Rule {
    let selector: StyleSelector
    /// Index of its declarations, which rules of one list share.
    let block: Int
    let layer: Int
    /// Whether it is known to hold, as far as its sheet's conditions go.
    let isCertain: Bool
  }

  private(set) var rules: [Rule] = []
  private(set) var blocks: [StyleBlock] = []
  /// How each animation leaves an element.
  var animations: [String: StyleDeclarations] = [:]
  /// The values that variables have where nothing sets them.
  var initialVariables: [String: String] = [:]
  /// The same as rules that may hold say.
  var otherInitialVariables: [String: String] = [:]
  /// The values that variables may have; without those that may be any.
  var variableTypes: [String: StyleSyntax] = [:]
  /// The same as rules that may hold say.
  var otherVariableTypes: [String: StyleSyntax] = [:]
  /// Variables that elements do not take from the one around them.
  var keptOutVariables: Set<String> = []
  /// Families of fonts that the page brings itself and that may draw digits as others, in lower case.
  var doubtfulFonts: Set<String> = []
  var layers = StyleLayers()
  /// Whether it takes rules from elsewhere, `@import`.
  var hasImports = false
  /// Whether there is more than is kept.
  var isCut = false
  /// Whether values use variables.
  private(set) var usesVariables = false
  private var index = StyleIndex()

  /// Most rules that are kept.
  ///
  /// 100,000: the largest frameworks have 10,000.
  private static let mostRules = 100_000

  /// Whether there is no rule.
  var isEmpty: Bool { rules.isEmpty }

  /// Adds declarations for what selectors fit.
  mutating func add(
    _ block: StyleBlock, for selectors: [StyleSelector], layer: Int, isCertain: Bool
  ) {
    guard block.isTelling else { return }
    blocks.append(block)
    usesVariables = usesVariables || block.usesVariables
    for selector in selectors {
      guard selector.part != .other else { continue }
      guard rules.count < Self.mostRules else {
        isCut = true
        return
      }
      index.add(selector.subject, rules.count)
      rules.append(
        Rule(selector: selector, block: blocks.count - 1, layer: layer, isCertain: isCertain))
    }
  }

  /// The rules whose subject an element may be, in their order.
  func candidates(name: String, id: String?, classes: Set<String>) -> [Int] {
    index.candidates(name: name, id: id, classes: classes)
  }
}

/// Finds rules by an identifier, a class or a name that they ask of an element; identifiers and classes in
/// lower case, as some pages mean them.
struct StyleIndex {
  private enum Key: Hashable {
    case id(String), cssClass(String), name(String)
  }

  private var rules: [Key: [Int]] = [:]
  /// Rules that ask for none of them.
  private var others: [Int] = []

  mutating func add(_ subject: StyleSelector.Compound, _ rule: Int) {
    guard let keys = Self.keys(of: subject), !keys.isEmpty else {
      others.append(rule)
      return
    }
    for key in keys { rules[key, default: []].append(rule) }
  }

  /// One of these an element has that fits; `nil` where it may have none.
  private static func keys(of subject: StyleSelector.Compound) -> Set<Key>? {
    if let id = subject.ids.first { return [.id(id.lowercased())] }
    if let cssClass = subject.classes.last { return [.cssClass(cssClass.lowercased())] }
    if let name = subject.name { return [.name(name)] }
    for condition in subject.conditions {
      guard case .any(let selectors, _) = condition else { continue }
      let keys = selectors.map { selector in
        // No deeper: lists within lists could take any time.
        let hasOwn =
          !selector.subject.ids.isEmpty || !selector.subject.classes.isEmpty
          || selector.subject.name != nil
        return hasOwn ? Self.keys(of: selector.subject) : nil
      }
      let known = keys.compactMap(\.self)
      if known.count == keys.count { return known.reduce(into: []) { $0.formUnion($1) } }
    }
    return nil
  }

  /// The rules that an element may fit, in their order.
  func candidates(name: String, id: String?, classes: Set<String>) -> [Int] {
    var result = others
    if let id { result += rules[.id(id.lowercased())] ?? [] }
    for cssClass in classes { result += rules[.cssClass(cssClass)] ?? [] }
    result += rules[.name(name)] ?? []
    guard result.count > others.count else { return result }
    result.sort()
    var last = -1
    return result.filter { rule in
      defer { last = rule }
      return rule != last
    }
  }
}
