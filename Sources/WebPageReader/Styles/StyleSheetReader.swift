/// Reads style sheets into rules (CSS Syntax 3, section 5; CSS Nesting; Conditional Rules).
///
/// What browsers know and this does not, a rule or a condition, leaves the rules in it uncertain.
struct StyleSheetReader {
  private(set) var sheet = StyleSheet()

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
    read(StyleTokenList(text), Place(), if: StyleMedia.holds(StyleTokenList(media)))
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
      if name == "import" { sheet.hasImports = true }
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
    case "property": readVariable(prelude.text, body)
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
    "font-face", "page", "counter-style", "font-feature-values", "font-palette-values",
    "view-transition", "starting-style", "color-profile", "position-try", "viewport", "charset",
    "namespace",
  ]

  /// Notes the value of a variable that nobody sets (CSS Properties and Values, section 3).
  private mutating func readVariable(_ name: String, _ body: StyleTokenList) {
    for declaration in body.split(";").map(\.trimmed)
    where declaration.tokens.first == .word("initial-value") {
      let colon = declaration.first(from: declaration.startIndex) { $0.isSign(":") }
      guard colon < declaration.endIndex else { continue }
      let value = declaration[(colon + 1)..<declaration.endIndex].trimmed.text
      sheet.initialVariables[name] = value
    }
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
