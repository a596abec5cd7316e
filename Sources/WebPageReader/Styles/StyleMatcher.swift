/// Tells whether elements fit selectors, within a bound of work.
struct StyleMatcher {
  /// What an element's `class` says.
  struct Classes {
    let names: Set<Substring>
    /// In lower case.
    let lower: Set<String>

    static let none = Classes(names: [], lower: [])
  }

  private let elements: StyleElements
  private var known: [String: Classes] = [:]
  /// Elements that were asked something.
  private(set) var work = 0

  private let maximumWork: Int

  /// Whether the bound is reached: then nothing fits any more.
  var isOut: Bool { work >= maximumWork }

  init(_ elements: StyleElements, maximumWork: Int) {
    self.elements = elements
    self.maximumWork = maximumWork
  }

  /// Counts work that others do for matching.
  mutating func spend(_ count: Int) { work += count }

  mutating func classes(_ text: String?) -> Classes {
    guard let text, !text.isEmpty else { return .none }
    if let classes = known[text] { return classes }
    let names = Set(text.split(whereSeparator: \.isWhitespace))
    let classes = Classes(names: names, lower: Set(names.map { $0.lowercased() }))
    known[text] = classes
    return classes
  }

  /// Whether an element of the tree fits.
  mutating func fit(_ selector: StyleSelector, node: Int, in tree: MarkupTree) -> StyleFit {
    fit(selector, elements.indices[node], tree)
  }

  private mutating func fit(
    _ selector: StyleSelector, _ index: Int, _ tree: MarkupTree
  ) -> StyleFit {
    let own = fit(selector.subject, index, tree)
    guard own > .no, !selector.others.isEmpty else { return own }
    return min(own, fit(selector.others[...], around: index, tree))
  }

  /// Whether elements around one fit, each in its relation to the one before.
  private mutating func fit(
    _ steps: ArraySlice<StyleSelector.Step>, around index: Int, _ tree: MarkupTree
  ) -> StyleFit {
    guard let step = steps.first else { return .yes }
    let rest = steps.dropFirst()
    let isAmongSiblings = step.relation == .next || step.relation == .later
    var best = StyleFit.no
    var current = index
    while best < .yes, !isOut {
      let element = elements.elements[current]
      current = isAmongSiblings ? element.previous : element.parent
      guard current >= 0 else { break }
      var fit = fit(step.compound, current, tree)
      if fit > best, !rest.isEmpty { fit = min(fit, self.fit(rest, around: current, tree)) }
      best = max(best, fit)
      if step.relation == .child || step.relation == .next { break }
    }
    return best
  }

  private mutating func fit(
    _ compound: StyleSelector.Compound, _ index: Int, _ tree: MarkupTree
  ) -> StyleFit {
    work += 1
    guard !isOut else { return .no }
    let element = elements.elements[index]
    if let name = compound.name, name != element.name { return .no }
    let attributes = tree.nodes[element.node].attributes
    var result = StyleFit.yes
    for id in compound.ids {
      guard let own = attributes?.id else { return .no }
      result = min(result, Self.fit(own == id, own.lowercased() == id.lowercased()))
    }
    if !compound.classes.isEmpty {
      guard let text = attributes?.classes else { return .no }
      let classes = classes(text)
      for name in compound.classes where result > .no {
        result = min(
          result,
          Self.fit(
            classes.names.contains(Substring(name)), classes.lower.contains(name.lowercased())))
      }
    }
    for condition in compound.conditions where result > .no {
      result = min(result, fit(condition, index, tree))
    }
    return result
  }

  /// Pages without a document type are read whatever the case of identifiers and classes is; whether a page
  /// is such a one is not known.
  private static func fit(_ isSame: Bool, _ isSameInLowerCase: Bool) -> StyleFit {
    isSame ? .yes : isSameInLowerCase ? .maybe : .no
  }

  // MARK: Conditions

  private mutating func fit(
    _ condition: StyleCondition, _ index: Int, _ tree: MarkupTree
  ) -> StyleFit {
    let element = elements.elements[index]
    let attributes = tree.nodes[element.node].attributes
    switch condition {
    case .attribute(let name, let comparison, let value, let ignoresCase):
      return Self.fit(attributes, name, comparison, value, ignoresCase)
    case .count(let count): return fit(count, index, tree)
    case .empty: return StyleFit(element.isEmpty)
    case .root: return StyleFit(element.parent < 0)
    case .link: return StyleFit(attributes?.isLink == true)
    case .any(let selectors, _): return best(selectors, index, tree)
    case .none(of: let selectors): return best(selectors, index, tree).denied
    case .all(let conditions):
      var result = StyleFit.yes
      for condition in conditions where result > .no {
        result = min(result, fit(condition, index, tree))
      }
      return result
    case .field: return Self.fields.contains(element.name) ? .maybe : .no
    case .always: return .yes
    case .never: return .no
    case .unknown: return .maybe
    }
  }

  private static let fields: Set<String> = [
    "button", "fieldset", "form", "input", "meter", "optgroup", "option", "output", "progress",
    "select", "textarea",
  ]

  private mutating func best(
    _ selectors: [StyleSelector], _ index: Int, _ tree: MarkupTree
  ) -> StyleFit {
    var best = StyleFit.no
    for selector in selectors where best < .yes {
      best = max(best, fit(selector, index, tree))
    }
    return best
  }

  private mutating func fit(
    _ count: StyleCondition.Count, _ index: Int, _ tree: MarkupTree
  ) -> StyleFit {
    guard !count.among.isEmpty else {
      return StyleFit(
        count.holds(
          elements.place(of: index, isOfName: count.isOfName, isFromEnd: count.isFromEnd)))
    }
    // Which of the siblings are counted is nowhere kept.
    return min(.maybe, best(count.among, index, tree))
  }

  private static func fit(
    _ attributes: MarkupTree.Attributes?, _ name: String,
    _ comparison: StyleCondition.Comparison, _ value: String, _ ignoresCase: Bool
  ) -> StyleFit {
    guard let entry = attributes?.all.first(where: { $0.name == name }) else { return .no }
    guard comparison != .present else { return .yes }
    guard let text = entry.value else { return .maybe }
    let isSame = holds(text, comparison, value)
    // Of some attributes browsers compare the values whatever their case is.
    let isSameInLowerCase = holds(text.lowercased(), comparison, value.lowercased())
    return ignoresCase ? StyleFit(isSameInLowerCase) : fit(isSame, isSameInLowerCase)
  }

  private static func holds(
    _ text: String, _ comparison: StyleCondition.Comparison, _ value: String
  ) -> Bool {
    switch comparison {
    case .present: true
    case .equal: text == value
    case .word: text.split(whereSeparator: \.isWhitespace).contains { $0 == value }
    case .dash: text == value || text.hasPrefix(value + "-")
    case .prefix: !value.isEmpty && text.hasPrefix(value)
    case .suffix: !value.isEmpty && text.hasSuffix(value)
    case .inside: !value.isEmpty && text.contains(value)
    }
  }
}
