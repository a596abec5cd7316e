/// Reads style sheets into rules (CSS Syntax 3, section 5; CSS Nesting; Conditional Rules).
///
/// What browsers know and this does not, a rule or a condition, leaves the rules in it uncertain.
struct StyleSheetReader {
  private(set) var sheet = StyleSheet()
  private let saved: SavedStyleSheets
  /// How many sheets may still be imported: some import each other.
  private var importsLeft = 200

  /// Makes a reader of the sheets of a page that was saved with others.
  init(saved: SavedStyleSheets) {
    self.saved = saved
  }

  /// Where rules stand.
  private struct Place {
    /// What the rule around selects; `nil` outside of rules.
    var around: [StyleSelector]?
    var layer = StyleLayers.outermost
    var isCertain = true
    var depth = 0
  }

  /// Rules within each other.
  private static let mostDepth = 32

  /// Adds the rules of a sheet's text for what its element's `media` says.
  mutating func add(_ text: String, media: String) {
    read(sheet: text, Place(), if: StyleMedia.holds(StyleTokenList(media)))
  }

  /// Reads a whole sheet: those that it imports, which stand before its rules, and these.
  private mutating func read(sheet text: String, _ place: Place, if fit: StyleFit) {
    guard fit > .no else { return }
    var place = place
    place.isCertain = place.isCertain && fit == .yes
    let list = StyleTokenList(text)
    var index = list.startIndex
    while index < list.endIndex {
      switch list.tokens[index] {
      case .blank: index += 1
      case .at("import"): index = readImport(list, from: index + 1, place)
      case .at("charset"), .at("layer"):
        let end = list.first(from: index + 1) { $0.isSign("{") || $0.isSign(";") }
        guard end < list.endIndex, list.tokens[end].isSign(";") else {
          return read(list[index..<list.endIndex], place)
        }
        read(list[index..<(end + 1)], place)
        index = end + 1
      default: return read(list[index..<list.endIndex], place)
      }
    }
  }

  private mutating func read(_ list: StyleTokenList, _ place: Place) {
    guard place.depth < Self.mostDepth else {
      sheet.isCut = true
      return
    }
    var block = StyleBlock()
    var index = list.startIndex
    while index < list.endIndex {
      switch list.tokens[index] {
      case .blank: index += 1
      case .at(let name):
        flush(&block, place)
        index = readAt(name, list, from: index + 1, place)
      default:
        let isInRule = place.around != nil
        let end = list.first(from: index) {
          $0.isSign("{") || isInRule && $0.isSign(";")
        }
        if isInRule, let after = Self.declaration(list, from: index, firstEnd: end) {
          block.read(list[index..<after])
          index = after + 1
        } else if end < list.endIndex, list.tokens[end].isSign("{") {
          flush(&block, place)
          readRule(list[index..<end], list.inside(end), place)
          index = list.after(end)
        } else {
          index = end + 1
        }
      }
    }
    flush(&block, place)
  }

  /// Where a declaration ends that begins at a place; `nil` where a rule begins there.
  private static func declaration(
    _ list: StyleTokenList, from start: Int, firstEnd: Int
  ) -> Int? {
    guard case .word(let name) = list.tokens[start] else { return nil }
    let colon = list.first(from: start + 1) { $0 != .blank }
    guard colon < list.endIndex, list.tokens[colon].isSign(":") else { return nil }
    // The value of a variable may hold a block.
    if name.hasPrefix("--") { return list.first(from: start) { $0.isSign(";") } }
    return firstEnd >= list.endIndex || list.tokens[firstEnd].isSign(";") ? firstEnd : nil
  }

  private mutating func flush(_ block: inout StyleBlock, _ place: Place) {
    guard let around = place.around else { return }
    sheet.add(block, for: around, layer: place.layer, isCertain: place.isCertain)
    block = StyleBlock()
  }

  private mutating func readRule(
    _ selectors: StyleTokenList, _ body: StyleTokenList, _ place: Place
  ) {
    let reader = StyleSelectorReader(around: place.around ?? [], isNested: place.around != nil)
    guard let own = reader.selectors(selectors.trimmed) else { return }
    var inner = place
    inner.around = own
    inner.depth += 1
    read(body, inner)
  }

  // MARK: At-rules

  /// Reads what stands behind `@name`; where it ends.
  private mutating func readAt(
    _ name: String, _ list: StyleTokenList, from start: Int, _ place: Place
  ) -> Int {
    let end = list.first(from: start) { $0.isSign("{") || $0.isSign(";") }
    let prelude = list[start..<end].trimmed
    guard end < list.endIndex, list.tokens[end].isSign("{") else {
      if name == "layer" {
        for name in prelude.split(",") { _ = layer(name.trimmed.text, place) }
      }
      return end + 1
    }
    let body = list.inside(end)
    var inner = place
    inner.depth += 1
    switch name {
    case "media": read(body, inner, if: StyleMedia.holds(prelude))
    case "supports": read(body, inner, if: StyleMedia.isSupported(prelude))
    case "layer":
      inner.layer = layer(prelude.text, place)
      read(body, inner)
    case "property": readVariable(prelude.text, body, isCertain: place.isCertain)
    case "font-face":
      if let family = StyleFontFace(body).doubtfulFamily { sheet.doubtfulFonts.insert(family) }
    case "keyframes", "-webkit-keyframes": readAnimation(prelude.text, body)
    case _ where Self.withoutRules.contains(name) || name.hasPrefix("-"): break
    default: read(body, inner, if: .maybe)
    }
    return list.after(end)
  }

  private mutating func read(_ body: StyleTokenList, _ place: Place, if fit: StyleFit) {
    guard fit > .no else { return }
    var place = place
    place.isCertain = place.isCertain && fit == .yes
    read(body, place)
  }

  private mutating func layer(_ name: String, _ place: Place) -> Int {
    guard let layer = sheet.layers.layer(name, in: place.layer) else {
      sheet.isCut = true
      return place.layer
    }
    return layer
  }

  /// Rules that say nothing of how an element of the page is seen when it was opened.
  private static let withoutRules: Set<String> = [
    "page", "counter-style", "font-feature-values", "font-palette-values",
    "view-transition", "starting-style", "color-profile", "position-try", "viewport", "charset",
    "namespace",
  ]

  /// Reads what stands behind `@import`: the sheet itself where its address holds it; where it ends.
  private mutating func readImport(
    _ list: StyleTokenList, from start: Int, _ place: Place
  ) -> Int {
    let end = list.first(from: start) { $0.isSign(";") || $0.isSign("{") }
    // With a block it is no import and says nothing.
    guard end >= list.endIndex || list.tokens[end].isSign(";") else { return list.after(end) }
    let prelude = list[start..<end].trimmed
    guard let first = prelude.tokens.first else { return end + 1 }
    let address: String
    switch first {
    case .string(let text), .url(let text): address = text
    case .function("url"):
      guard case .string(let text)? = prelude.inside(prelude.startIndex).trimmed.tokens.first else {
        return end + 1
      }
      address = text
    default: return end + 1
    }
    var inner = place
    inner.depth += 1
    var rest = prelude[prelude.after(prelude.startIndex)..<prelude.endIndex].trimmed
    var fit = StyleFit.yes
    if rest.tokens.first == .word("layer") {
      inner.layer = layer("", place)
      rest = rest[(rest.startIndex + 1)..<rest.endIndex].trimmed
    } else if rest.tokens.first == .function("layer") {
      inner.layer = layer(rest.inside(rest.startIndex).trimmed.text, place)
      rest = rest[rest.after(rest.startIndex)..<rest.endIndex].trimmed
    }
    if rest.tokens.first == .function("supports") {
      fit = StyleMedia.isSupported(rest.inside(rest.startIndex))
      rest = rest[rest.after(rest.startIndex)..<rest.endIndex].trimmed
    }
    fit = min(fit, StyleMedia.holds(rest))
    if let text = saved.text(at: address) {
      if inner.depth < Self.mostDepth, importsLeft > 0 {
        importsLeft -= 1
        read(sheet: text, inner, if: fit)
      } else {
        sheet.isCut = true
      }
    } else if fit > .no {
      sheet.hasImports = true
    }
    return end + 1
  }

  /// Notes what holds of a variable (CSS Properties and Values, section 3): its value where nobody sets it, the
  /// values it may have, and whether elements take it from the one around them.
  private mutating func readVariable(_ name: String, _ body: StyleTokenList, isCertain: Bool) {
    var values: [String: StyleTokenList] = [:]
    for declaration in body.split(";").map(\.trimmed) {
      guard case .word(let descriptor)? = declaration.tokens.first else { continue }
      let colon = declaration.first(from: declaration.startIndex) { $0.isSign(":") }
      guard colon < declaration.endIndex else { continue }
      values[descriptor.lowercased()] = declaration[(colon + 1)..<declaration.endIndex].trimmed
    }
    // Without a syntax and the word on inheriting it is no rule, nor with a first value that is none.
    guard case .string(let text)? = values["syntax"]?.tokens.first,
      let syntax = StyleSyntax(text), let inherits = values["inherits"]?.text,
      ["true", "false"].contains(inherits)
    else { return }
    let value = values["initial-value"]?.text
    let fit = value.map(syntax.accepts) ?? StyleFit(!syntax.needsInitialValue)
    guard fit > .no else { return }
    let types = syntax.needsInitialValue ? syntax : nil
    if isCertain, fit == .yes {
      sheet.initialVariables[name] = value
      sheet.variableTypes[name] = types
    } else {
      if let value { sheet.otherInitialVariables[name] = value }
      sheet.otherVariableTypes[name] = types
    }
    if inherits == "false" { sheet.keptOutVariables.insert(name) }
  }

  /// Notes how an animation leaves an element.
  private mutating func readAnimation(_ name: String, _ body: StyleTokenList) {
    var index = body.startIndex
    while index < body.endIndex {
      let end = body.first(from: index) { $0.isSign("{") }
      guard end < body.endIndex else { return }
      let frames = body[index..<end].split(",").map(\.trimmed.text)
      if frames.contains("to") || frames.contains("100%") {
        var block = StyleBlock()
        for declaration in body.inside(end).split(";") { block.read(declaration) }
        sheet.animations[name.filter { $0 != "\"" }, default: StyleDeclarations()]
          .override(by: block.normal.style)
      }
      index = body.after(end)
    }
  }
}
