/// Reads selectors (Selectors Level 4).
struct StyleSelectorReader {
  /// What `&` stands for, and what selectors within a rule begin with; empty outside of rules.
  var around: [StyleSelector] = []
  /// Whether a selector without `&` is one of elements below those.
  var isNested = false
  /// How many parentheses are around what is read.
  private var depth = 0

  init(around: [StyleSelector] = [], isNested: Bool = false) {
    self.around = around
    self.isNested = isNested
  }

  /// The selectors of a list; `nil` where one is none at all, since then browsers read none.
  func selectors(_ list: StyleTokenList) -> [StyleSelector]? {
    var result: [StyleSelector] = []
    for part in list.split(",") {
      guard let selector = selector(part.trimmed) else { return nil }
      result.append(selector)
    }
    return result
  }

  /// The selectors that stand in parentheses; `:is()` forgives what is none.
  func inner(_ list: StyleTokenList, forgives: Bool) -> [StyleSelector]? {
    // What stands there begins below nothing.
    var reader = StyleSelectorReader(around: around)
    reader.depth = depth + 1
    guard forgives else { return reader.selectors(list) }
    return list.split(",").compactMap { reader.selector($0.trimmed) }.filter { $0.part == .whole }
  }

  /// Whether more parentheses are around what is read than any site has.
  var isTooDeep: Bool { depth >= Self.mostDepth }

  /// Parentheses within each other; no site has four.
  private static let mostDepth = 16

  private func selector(_ list: StyleTokenList) -> StyleSelector? {
    guard !list.isEmpty else { return nil }
    var steps: [StyleSelector.Step] = []
    var part = StyleSelector.Part.whole
    var relation: StyleSelector.Relation?
    var index = list.startIndex
    var hasParent = false
    while index < list.endIndex {
      if let next = Self.relation(list.tokens[index]) {
        if next != .below {
          // A relation stands between two elements; within a rule the first may be that around it.
          guard relation ?? .below == .below, !steps.isEmpty || isNested else { return nil }
          relation = next
        } else if relation == nil {
          relation = .below
        }
        index += 1
        continue
      }
      guard part == .whole else { return nil }
      var compound = StyleSelector.Compound()
      let start = index
      guard
        let end = read(list, from: start, into: &compound, part: &part, hasParent: &hasParent),
        end > start
      else { return nil }
      index = end
      steps.append(StyleSelector.Step(relation: relation ?? .below, compound: compound))
      relation = nil
    }
    guard relation ?? .below == .below, !steps.isEmpty else { return nil }
    if steps.count > Self.mostSteps {
      // Nobody can tell whether an element fits all of them.
      var last = steps[steps.count - 1].compound
      last.conditions.append(.unknown)
      steps = [StyleSelector.Step(relation: .below, compound: last)]
    }
    if isNested, !hasParent || list.tokens.first.flatMap(Self.relation) != nil {
      var parent = StyleSelector.Compound()
      parent.conditions = [.any(around, isWeighed: true)]
      steps.insert(StyleSelector.Step(relation: .below, compound: parent), at: 0)
    }
    return StyleSelector(steps, part: part)
  }

  /// Selectors of sites have up to eight.
  private static let mostSteps = 32

  private static func relation(_ token: StyleToken) -> StyleSelector.Relation? {
    switch token {
    case .blank: .below
    case .sign(">"): .child
    case .sign("+"): .next
    case .sign("~"): .later
    default: nil
    }
  }

  // MARK: Compounds

  /// Reads what is asked of one element; where it ends, `nil` for what is no selector.
  private func read(
    _ list: StyleTokenList, from start: Int, into compound: inout StyleSelector.Compound,
    part: inout StyleSelector.Part, hasParent: inout Bool
  ) -> Int? {
    var index = start
    while index < list.endIndex, Self.relation(list.tokens[index]) == nil {
      let token = list.tokens[index]
      let next = index + 1 < list.endIndex ? list.tokens[index + 1] : nil
      // Only names of states follow a part.
      if part != .whole, token != .sign(":") { return nil }
      switch token {
      case .word(let name):
        guard index == start else { return nil }
        compound.name = name.lowercased()
      case .sign("*"):
        guard index == start else { return nil }
      case .sign("&"):
        hasParent = true
        compound.conditions.append(around.isEmpty ? .root : .any(around, isWeighed: true))
      case .sign("|"):
        // A name in a namespace, as nobody writes in web pages.
        compound.conditions.append(.unknown)
        compound.name = nil
        if case .word = next { index += 1 } else if next == .sign("*") { index += 1 }
      case .hash(let id): compound.ids.append(id)
      case .sign("."):
        guard case .word(let name) = next else { return nil }
        compound.classes.append(name)
        index += 1
      case .sign("["):
        guard let condition = Self.attribute(list.inside(index).trimmed) else { return nil }
        compound.conditions.append(condition)
      case .sign(":"):
        guard let end = readState(list, from: index, into: &compound, part: &part) else {
          return nil
        }
        index = end
        continue
      default: return nil
      }
      index = list.after(index)
    }
    return index
  }

  private static func attribute(_ list: StyleTokenList) -> StyleCondition? {
    var tokens = list.tokens.filter { $0 != .blank }[...]
    // Attributes of pages are in no namespace.
    if tokens.first == .sign("*"), tokens.dropFirst().first == .sign("|") {
      tokens = tokens.dropFirst(2)
    } else if tokens.first == .sign("|") {
      tokens = tokens.dropFirst()
    }
    guard case .word(let name)? = tokens.first else { return nil }
    let key = name.lowercased()
    // A script takes these off when it has made the page.
    if key.hasSuffix("-cloak") { return .never }
    guard tokens.count > 1 else { return .attribute(key, .present, "", ignoresCase: false) }
    let comparisons: [Unicode.Scalar: StyleCondition.Comparison] = [
      "~": .word, "|": .dash, "^": .prefix, "$": .suffix, "*": .inside,
    ]
    var rest = tokens.dropFirst()
    var comparison = StyleCondition.Comparison.equal
    if case .sign(let sign)? = rest.first, let other = comparisons[sign] {
      comparison = other
      rest = rest.dropFirst()
    }
    guard rest.first == .sign("="), let value = rest.dropFirst().first else { return nil }
    var flag = ""
    if let last = rest.dropFirst(2).first {
      guard case .word(let word) = last, rest.count == 3 else { return nil }
      flag = word.lowercased()
    }
    switch value {
    case .word(let text), .string(let text):
      return .attribute(key, comparison, text, ignoresCase: flag == "i")
    default: return nil
    }
  }
}
