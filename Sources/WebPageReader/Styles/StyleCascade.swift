/// Gives the style of each element: what its rules, its own declarations and its attributes say together, the
/// strongest last (CSS Cascade 5, section 6).
struct StyleCascade {
  /// The style of an element or of what is set before or behind it.
  struct Result {
    /// What is known to hold.
    var style = StyleDeclarations()
    /// What may hold instead.
    var others: [StyleDeclarations] = []
    var variables = StyleVariableScope()
  }

  /// The declarations of a rule that an element fits.
  private struct Match {
    let rule: Int
    let isCertain: Bool
  }

  let sheet: StyleSheet
  private let ranks: [Int]
  private let usesVariables: Bool
  private(set) var matcher: StyleMatcher
  private var known: [String: [Int]] = [:]

  /// Most rules of an element that may hold and of which each is tried by itself.
  private static let mostOthers = 8

  init(_ sheet: StyleSheet, _ tree: MarkupTree, maximumWork: Int) {
    self.sheet = sheet
    ranks = sheet.layers.ranks
    usesVariables =
      sheet.usesVariables
      || tree.nodes.contains { $0.attributes?.style?.value.usesVariables == true }
    matcher = StyleMatcher(
      StyleElements(sheet.isEmpty ? MarkupTree() : tree), maximumWork: maximumWork)
  }

  /// The styles of an element, and of what is set before and behind it.
  ///
  /// - Parameters:
  ///   - hints: What is weaker than all rules.
  ///   - variables: Those of the element around it.
  mutating func styles(
    of index: Int, in tree: MarkupTree, hints: StyleDeclarations, variables: StyleVariableScope
  ) -> (own: Result, before: Result?, after: Result?) {
    let node = tree.nodes[index]
    let matches = matches(of: index, in: tree)
    guard !matches.isEmpty || usesVariables else {
      let style = Self.style(hints, node.attributes?.style?.value)
      return (Result(style: style, variables: variables), nil, nil)
    }
    let own = result(
      matches.filter {
        let part = sheet.rules[$0.rule].selector.part
        return part == .whole || part == .first
      }, hints: hints, inline: node.attributes?.style?.value, variables)
    func part(_ part: StyleSelector.Part) -> Result? {
      let part = matches.filter { sheet.rules[$0.rule].selector.part == part }
      return part.isEmpty
        ? nil : result(part, hints: StyleDeclarations(), inline: nil, own.variables)
    }
    return (own, part(.before), part(.after))
  }

  /// Whether an element has a class by which frameworks hide it.
  mutating func hidesByName(_ classes: String) -> Bool {
    let names = matcher.classes(classes).names
    guard !names.isDisjoint(with: Self.hidingClasses) else { return false }
    // d-none d-md-block is shown on the screens that pages are read on.
    return !names.contains {
      $0.hasPrefix("d-") && $0 != "d-none" && !$0.hasPrefix("d-print")
    }
  }

  private static let hidingClasses: Set<Substring> = [
    "d-none", "hidden", "hide", "sr-only", "visually-hidden",
  ]

  // MARK: Rules

  private mutating func matches(of index: Int, in tree: MarkupTree) -> [Match] {
    guard !sheet.isEmpty, !matcher.isOut else { return [] }
    var matches: [Match] = []
    for rule in candidates(for: tree.nodes[index]) {
      let selector = sheet.rules[rule].selector
      let fit = matcher.fit(selector, node: index, in: tree)
      guard fit > .no else { continue }
      // What is said of the first letter alone may hold for a digit.
      let isCertain = fit == .yes && sheet.rules[rule].isCertain && selector.part != .first
      matches.append(Match(rule: rule, isCertain: isCertain))
    }
    matcher.spend(matches.count * Self.workOfMatch)
    // The sort is stable: of equal weight the later one counts.
    return matches.sorted { strength(of: $0.rule) < strength(of: $1.rule) }
  }

  /// What taking the declarations of a rule costs, in elements that are asked something.
  private static let workOfMatch = 8

  private func strength(of rule: Int) -> (Int, StyleSelector.Weight) {
    (ranks[sheet.rules[rule].layer], sheet.rules[rule].selector.weight)
  }

  /// The rules that an element may fit; the same for elements of the same name, identifier and classes.
  private mutating func candidates(for node: MarkupTree.Node) -> [Int] {
    let (id, classes) = (node.attributes?.id, node.attributes?.classes)
    let key = "\(node.name) \(id ?? "")\n\(classes ?? "")"
    if let rules = known[key] { return rules }
    let rules = sheet.candidates(
      name: node.name, id: id, classes: matcher.classes(classes).lower)
    matcher.spend(rules.count)
    known[key] = rules
    return rules
  }

  // MARK: Declarations

  private mutating func result(
    _ matches: [Match], hints: StyleDeclarations, inline: StyleBlock?,
    _ variables: StyleVariableScope
  ) -> Result {
    let certain = matches.filter(\.isCertain)
    let possible = possible(matches)
    var result = Result(variables: variables)
    if usesVariables {
      let telling = possible.filter { $0.contains { !$0.isCertain && setsVariables($0) } }
      result.variables = variables.within(
        ownVariables(certain, inline), possible: telling.map { ownVariables($0, inline) })
    }
    let known = result.variables.known
    result.style = style(certain, hints, inline, known)
    result.others = possible.map { style($0, hints, inline, known) }
    for others in result.variables.others {
      for matches in [certain, possible.last].compactMap(\.self) where isDeferred(matches, inline) {
        result.others.append(style(matches, hints, inline, others))
      }
    }
    return result
  }

  /// What may hold of rules that cannot all be decided: with those that do, each of the others by itself, and all
  /// together.
  private func possible(_ matches: [Match]) -> [[Match]] {
    let uncertain = matches.indices.filter { !matches[$0].isCertain }
    let single = uncertain.prefix(Self.mostOthers).map { index in
      matches.indices.filter { matches[$0].isCertain || $0 == index }.map { matches[$0] }
    }
    return uncertain.count > 1 ? single + [matches] : single
  }

  private func setsVariables(_ match: Match) -> Bool {
    let block = sheet.blocks[sheet.rules[match.rule].block]
    return !block.normal.variables.isEmpty || !block.important.variables.isEmpty
  }

  /// Whether a style hangs on variables.
  private func isDeferred(_ matches: [Match], _ inline: StyleBlock?) -> Bool {
    inline?.usesVariables == true
      || matches.contains { sheet.blocks[sheet.rules[$0.rule].block].usesVariables }
  }

  /// Normal declarations from the weakest to the strongest, then important ones, whose layers count the other
  /// way round.
  private func halves(_ matches: [Match], _ inline: StyleBlock?) -> [StyleBlock.Half] {
    let normal = matches.map { sheet.blocks[sheet.rules[$0.rule].block].normal }
    let byImportance = matches.filter {
      sheet.blocks[sheet.rules[$0.rule].block].important.isTelling
    }.sorted { one, other in
      let (one, other) = (strength(of: one.rule), strength(of: other.rule))
      return (-one.0, one.1) < (-other.0, other.1)
    }
    let important = byImportance.map { sheet.blocks[sheet.rules[$0.rule].block].important }
    return normal + (inline.map { [$0.normal] } ?? []) + important
      + (inline.map { [$0.important] } ?? [])
  }

  private func ownVariables(_ matches: [Match], _ inline: StyleBlock?) -> [String: String] {
    var own: [String: String] = [:]
    for half in halves(matches, inline) where !half.variables.isEmpty {
      if own.isEmpty { own = half.variables } else { own.merge(half.variables) { $1 } }
    }
    return own
  }

  /// The style of an element that no rule speaks of.
  private static func style(
    _ hints: StyleDeclarations, _ inline: StyleBlock?
  ) -> StyleDeclarations {
    guard let inline else { return hints }
    var style = hints
    style.override(by: inline.normal.style)
    style.override(by: inline.important.style)
    return style
  }

  private mutating func style(
    _ matches: [Match], _ hints: StyleDeclarations, _ inline: StyleBlock?,
    _ variables: StyleVariables?
  ) -> StyleDeclarations {
    var style = hints
    for half in halves(matches, inline) {
      style.override(by: half.style)
      for (property, value) in half.deferred {
        // What is no value once its variables are filled in leaves the property as nobody had said it.
        var uses = 0
        style.read(property, "unset")
        if let value = StyleVariables.filled(value, variables, uses: &uses) {
          style.read(property, value)
        }
        matcher.spend(uses * Self.workOfMatch)
      }
    }
    return style
  }
}
