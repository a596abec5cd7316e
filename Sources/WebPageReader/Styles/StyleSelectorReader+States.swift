extension StyleSelectorReader {
  /// Reads `:state`, `:state(…)` or `::part`; where it ends, `nil` for what browsers do not know.
  func readState(
    _ list: StyleTokenList, from start: Int, into compound: inout StyleSelector.Compound,
    part: inout StyleSelector.Part
  ) -> Int? {
    let isPart = start + 1 < list.endIndex && list.tokens[start + 1] == .sign(":")
    let place = isPart ? start + 2 : start + 1
    guard place < list.endIndex else { return nil }
    let name: String
    var arguments: StyleTokenList?
    switch list.tokens[place] {
    case .word(let word): name = word.lowercased()
    case .function(let function):
      name = function
      arguments = list.inside(place).trimmed
    default: return nil
    }
    // Of another browser: rules with such names are none in those that pages are made for.
    guard !["-moz-", "-ms-", "-o-"].contains(where: name.hasPrefix) else { return nil }
    if isPart || Self.oldParts.contains(name) {
      part = part == .whole ? Self.part(name) : .other
    } else if part == .whole {
      guard let condition = arguments.map({ state(name, $0) }) ?? Self.state(name) else {
        return nil
      }
      compound.conditions.append(condition)
    }
    return list.after(place)
  }

  /// Parts that may be written with one colon.
  private static let oldParts: Set<String> = ["before", "after", "first-line", "first-letter"]

  private static func part(_ name: String) -> StyleSelector.Part {
    switch name {
    case "before": .before
    case "after": .after
    case "first-line", "first-letter": .first
    default: .other
    }
  }

  private static func state(_ name: String) -> StyleCondition {
    switch name {
    case "first-child": .count(StyleCondition.Count())
    case "last-child": .count(StyleCondition.Count(isFromEnd: true))
    case "first-of-type": .count(StyleCondition.Count(isOfName: true))
    case "last-of-type": .count(StyleCondition.Count(isFromEnd: true, isOfName: true))
    case "only-child":
      .all([.count(StyleCondition.Count()), .count(StyleCondition.Count(isFromEnd: true))])
    case "only-of-type":
      .all([
        .count(StyleCondition.Count(isOfName: true)),
        .count(StyleCondition.Count(isFromEnd: true, isOfName: true)),
      ])
    case "empty": .empty
    case "root", "scope": .root
    case "link", "any-link", "-webkit-any-link": .link
    // The page's scripts have made their elements.
    case "defined": .always
    case "checked": .attribute("checked", .present, "", ignoresCase: false)
    case "disabled": .attribute("disabled", .present, "", ignoresCase: false)
    case _ where untouched.contains(name) || name.hasPrefix("-webkit-"): .never
    case _ where fieldStates.contains(name): .field
    default: .unknown
    }
  }

  /// States that no element of a page has that was just opened and that nobody touches.
  private static let untouched: Set<String> = [
    "active", "autofill", "buffering", "current", "focus", "focus-visible", "focus-within",
    "fullscreen", "future", "host", "hover", "local-link", "modal", "muted", "past", "paused",
    "picture-in-picture", "playing", "popover-open", "seeking", "stalled", "target",
    "target-current", "target-within", "user-invalid", "user-valid", "visited", "volume-locked",
  ]
  private static let fieldStates: Set<String> = [
    "blank", "default", "enabled", "in-range", "indeterminate", "invalid", "optional",
    "out-of-range", "placeholder-shown", "read-write", "required", "valid",
  ]

  /// A state with arguments; `nil` for what is none.
  private func state(_ name: String, _ arguments: StyleTokenList) -> StyleCondition? {
    if isTooDeep { return .unknown }
    switch name {
    case "is", "matches", "-webkit-any":
      return inner(arguments, forgives: true).map { .any($0, isWeighed: true) }
    case "where": return inner(arguments, forgives: true).map { .any($0, isWeighed: false) }
    case "not": return inner(arguments, forgives: false).map { .none(of: $0) }
    case "nth-child": return count(arguments)
    case "nth-last-child": return count(arguments, isFromEnd: true)
    case "nth-of-type": return count(arguments, isOfName: true)
    case "nth-last-of-type": return count(arguments, isFromEnd: true, isOfName: true)
    case "host", "host-context", "state": return .never
    default: return .unknown
    }
  }

  // MARK: Counts

  /// Reads `2n+1`, `odd`, `3`, `-n + 3 of .row`.
  private func count(
    _ list: StyleTokenList, isFromEnd: Bool = false, isOfName: Bool = false
  ) -> StyleCondition? {
    let end = list.first(from: list.startIndex) { token in
      if case .word(let word) = token { word.lowercased() == "of" } else { false }
    }
    guard var count = Self.steps(list[list.startIndex..<end].text) else { return nil }
    count.isFromEnd = isFromEnd
    count.isOfName = isOfName
    if end < list.endIndex {
      guard !isOfName, let among = inner(list[(end + 1)..<list.endIndex], forgives: false) else {
        return nil
      }
      count.among = among
    }
    return .count(count)
  }

  private static func steps(_ text: String) -> StyleCondition.Count? {
    let text = text.filter { $0 != " " }
    switch text {
    case "odd": return StyleCondition.Count(step: 2, offset: 1)
    case "even": return StyleCondition.Count(step: 2, offset: 0)
    default: break
    }
    guard let mark = text.firstIndex(of: "n") else {
      return Int(text).map { StyleCondition.Count(step: 0, offset: $0) }
    }
    let step: Int?
    switch text[..<mark] {
    case "", "+": step = 1
    case "-": step = -1
    default: step = Int(text[..<mark])
    }
    let rest = text[text.index(after: mark)...]
    guard let step, let offset = rest.isEmpty ? 0 : Int(rest) else { return nil }
    return StyleCondition.Count(step: step, offset: offset)
  }
}
