/// Whether a screen is what the conditions of a style sheet ask for (Media Queries Level 4).
///
/// The screen is a reader's usual one; what holds on some of those and not on others nobody can tell.
struct StyleMedia {
  /// Widths of the windows that reports are read in, in pixels: a laptop's to a large screen's.
  private static let widths = 1_200.0...1_920.0
  /// Their heights.
  private static let heights = 600.0...1_080.0
  /// Pixels of the device to one of the page's.
  private static let densities = 1.0...2.0
  /// Conditions within each other.
  private static let mostDepth = 16

  /// Whether one of the queries of `@media` holds; an empty list does.
  static func holds(_ queries: StyleTokenList) -> StyleFit {
    guard !queries.trimmed.isEmpty else { return .yes }
    return queries.split(",").map { query($0.trimmed) }.max() ?? .yes
  }

  /// Whether the condition of `@supports` holds in the browsers of today; that of `@import` may be a declaration
  /// without parentheses of its own.
  static func isSupported(_ condition: StyleTokenList) -> StyleFit {
    let isDeclaration =
      condition.first(from: condition.startIndex) { $0.isSign(":") } < condition.endIndex
    return isDeclaration
      ? support(condition, nil) : Self.condition(condition.trimmed, depth: 0, feature: support)
  }

  private static func query(_ query: StyleTokenList) -> StyleFit {
    guard case .word(let first)? = query.tokens.first else {
      return condition(query, depth: 0, feature: feature)
    }
    var rest = query
    var isDenied = false
    var type = first.lowercased()
    if type == "not" || type == "only" {
      isDenied = type == "not"
      rest = query[(query.startIndex + 1)..<query.endIndex].trimmed
      guard case .word(let word)? = rest.tokens.first else {
        return condition(query, depth: 0, feature: feature)
      }
      type = word.lowercased()
    }
    var fit: StyleFit = type == "all" || type == "screen" ? .yes : .no
    rest = rest[(rest.startIndex + 1)..<rest.endIndex].trimmed
    if case .word(let and)? = rest.tokens.first, and.lowercased() == "and" {
      rest = rest[(rest.startIndex + 1)..<rest.endIndex].trimmed
      fit = min(fit, condition(rest, depth: 0, feature: feature))
    } else if !rest.isEmpty {
      return .no
    }
    return isDenied ? fit.denied : fit
  }

  /// `(a) and (b)`, `not (a)`, `(a) or ((b) and (c))`.
  private static func condition(
    _ list: StyleTokenList, depth: Int, feature: (StyleTokenList, String?) -> StyleFit
  ) -> StyleFit {
    guard depth < mostDepth else { return .maybe }
    var result: StyleFit?
    var isDenied = false
    var isOr = false
    var index = list.startIndex
    while index < list.endIndex {
      let inside = list.inside(index).trimmed
      var fit: StyleFit?
      switch list.tokens[index] {
      case .blank: break
      case .word(let word):
        switch word.lowercased() {
        case "not": isDenied = true
        case "or": isOr = true
        case "and": isOr = false
        default: return .no
        }
      case .sign("("):
        let isGroup =
          inside.tokens.first?.closing != nil || inside.tokens.first == .word("not")
        fit =
          isGroup ? condition(inside, depth: depth + 1, feature: feature) : feature(inside, nil)
      case .function(let name): fit = feature(inside, name)
      default: return .no
      }
      if var fit {
        if isDenied { fit = fit.denied }
        isDenied = false
        result = result.map { isOr ? max($0, fit) : min($0, fit) } ?? fit
      }
      index = list.after(index)
    }
    return result ?? .no
  }

  // MARK: Features

  /// `min-width: 768px`, `width >= 768px`, `orientation: landscape`.
  private static func feature(_ list: StyleTokenList, _ function: String?) -> StyleFit {
    guard function == nil else { return .maybe }
    let parts = list.split(":")
    guard parts.count == 2 else { return range(list) }
    let name = parts[0].trimmed.text
    let value = parts[1].trimmed.text
    if let (bounds, length) = measured(name, value) {
      if name.contains("min-") { return bounds.fit { $0 >= length } }
      if name.contains("max-") { return bounds.fit { $0 <= length } }
      return bounds.contains(length) ? .maybe : .no
    }
    return words[name].map { $0 == value ? .yes : .no } ?? .maybe
  }

  /// What a feature is on a reader's screen.
  private static let words = [
    "orientation": "landscape", "hover": "hover", "any-hover": "hover", "pointer": "fine",
    "any-pointer": "fine", "prefers-color-scheme": "light",
    "prefers-reduced-motion": "no-preference", "prefers-contrast": "no-preference",
    "forced-colors": "none", "inverted-colors": "none", "scripting": "enabled",
    "display-mode": "browser", "update": "fast", "grid": "0", "monochrome": "0",
    "-ms-high-contrast": "none", "-webkit-transform-3d": "1",
  ]

  /// The sizes a feature may have and the one that is asked for.
  private static func measured(
    _ feature: String, _ value: String
  ) -> (ClosedRange<Double>, Double)? {
    let name = feature.replacing("min-", with: "").replacing("max-", with: "")
    switch name {
    case "width", "device-width": return StyleLength(value).map { (widths, $0.pixels) }
    case "height", "device-height": return StyleLength(value).map { (heights, $0.pixels) }
    case "resolution", "-webkit-device-pixel-ratio", "-webkit-resolution":
      let digits = value.prefix { $0.isNumber || $0 == "." }
      let unit = value[digits.endIndex...]
      return Double(digits).map { (densities, unit == "dpi" ? $0 / 96 : $0) }
    default: return nil
    }
  }

  /// `400px <= width < 700px`, or a feature's name alone.
  private static func range(_ list: StyleTokenList) -> StyleFit {
    var operands: [String] = [""]
    var signs: [String] = []
    for token in list.tokens {
      if case .sign(let sign) = token, "<>=".unicodeScalars.contains(sign) {
        if operands[operands.count - 1].isEmpty, !signs.isEmpty {
          signs[signs.count - 1].unicodeScalars.append(sign)
        } else {
          signs.append(String(sign))
          operands.append("")
        }
      } else if token != .blank {
        operands[operands.count - 1] += StyleTokenList([token]).text
      }
    }
    guard !signs.isEmpty else {
      return ["width", "height", "color", "hover", "pointer"].contains(list.text) ? .yes : .maybe
    }
    var fit = StyleFit.yes
    for (index, sign) in signs.enumerated() {
      let (left, right) = (operands[index], operands[index + 1])
      if let (bounds, length) = measured(left, right) {
        fit = min(fit, bounds.fit { compare($0, sign, length) })
      } else if let (bounds, length) = measured(right, left) {
        fit = min(fit, bounds.fit { compare(length, sign, $0) })
      } else {
        return .maybe
      }
    }
    return fit
  }

  private static func compare(_ one: Double, _ sign: String, _ other: Double) -> Bool {
    switch sign {
    case "<": one < other
    case "<=": one <= other
    case ">": one > other
    case ">=": one >= other
    default: one == other
    }
  }

  // MARK: Support

  /// `display: grid`, `selector(:has(a))`.
  private static func support(_ list: StyleTokenList, _ function: String?) -> StyleFit {
    guard function == nil else { return .maybe }
    let property = list.split(":")[0].trimmed.text
    if property.hasPrefix("--") { return .yes }
    if ["-moz-", "-ms-", "-o-"].contains(where: property.hasPrefix) { return .no }
    return supported.contains(property) ? .yes : .maybe
  }

  private static let supported: Set<String> = [
    "display", "position", "color", "background", "background-color", "gap",
    "grid-template-columns",
    "flex", "flex-wrap", "object-fit", "aspect-ratio", "transform", "opacity", "visibility",
    "backdrop-filter", "-webkit-appearance", "appearance", "font-size", "width", "height", "margin",
    "padding", "overflow", "clip-path", "filter", "scroll-behavior", "float", "content",
  ]
}

extension ClosedRange<Double> {
  /// Whether something holds at both ends, at one, or at none.
  fileprivate func fit(_ holds: (Double) -> Bool) -> StyleFit {
    switch (holds(lowerBound), holds(upperBound)) {
    case (true, true): .yes
    case (false, false): .no
    default: .maybe
    }
  }
}
