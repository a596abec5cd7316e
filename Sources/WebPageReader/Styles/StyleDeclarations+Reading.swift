extension StyleDeclarations {
  /// Whether a property decides what is seen; most are of fonts, borders and margins.
  static func isRead(_ property: String) -> Bool { readProperties.contains(property) }

  private static let readProperties: Set<String> = [
    "all", "display", "visibility", "content-visibility", "opacity", "filter", "color",
    "-webkit-text-fill-color", "background", "background-color", "background-image", "font",
    "font-family", "font-size", "quotes", "position", "left", "top", "right", "bottom", "inset",
    "text-indent", "margin",
    "margin-left", "margin-right", "margin-top", "margin-bottom", "margin-inline-start", "padding",
    "padding-left", "padding-top", "padding-inline-start", "inset-inline-start", "width", "height",
    "inline-size",
    "block-size", "max-width", "max-height", "overflow", "overflow-x", "overflow-y", "clip",
    "clip-path", "-webkit-clip-path", "transform", "-webkit-transform", "scale", "translate",
    "mso-hide", "mso-text-raise", "text-decoration", "text-decoration-line", "vertical-align",
    "line-height", "letter-spacing", "text-shadow", "direction", "unicode-bidi", "float", "order",
    "flex-direction",
    "flex-flow", "mask",
    "mask-image", "-webkit-mask", "-webkit-mask-image", "-webkit-text-security", "content",
    "animation", "animation-name", "-webkit-animation", "-webkit-animation-name",
  ]

  /// Reads a declaration whose value is in lower case; one that no browser knows says nothing.
  mutating func read(_ property: String, _ value: String) {
    switch property {
    case "all": if Self.wideWords.contains(value) { reset() }
    case "display": readDisplay(value)
    case "visibility", "content-visibility": readVisibility(property, value)
    case "opacity": readOpacity(value)
    case "filter": set(.filteredAway, Self.isFilteredAway(value))
    case "color", "-webkit-text-fill-color": readColor(value)
    case "background", "background-color", "background-image": readGround(property, value)
    case "font-size": readFontSize(property, value)
    case "font":
      readFontSize(property, value)
      readFontFamilies(value)
    case "font-family": readFontFamilies(value)
    case "quotes": readQuotes(value)
    case "mso-hide": set(.officeHidden, value == "all")
    case "text-decoration", "text-decoration-line": set(.struck, value.contains("line-through"))
    case "vertical-align", "mso-text-raise":
      set(.raised, value == "super")
      set(.lowered, value == "sub")
      set(.shifted, StyleLength.share(value).map { $0 != 0 } ?? Self.isOff(value))
    case "direction":
      if ["ltr", "rtl", "initial"].contains(value) { set(.rightToLeft, value == "rtl") }
    case "unicode-bidi": set(.directionForced, value.hasSuffix("override"))
    case "content": set(content: value)
    case "text-shadow": readShadow(value)
    case "line-height":
      // A number without a unit is a multiple of the font's size.
      set(.withoutHeight, Double(value).map { $0 == 0 } ?? Self.isNothing(value))
    case "letter-spacing" where value != "inherit":
      set(.crowded, StyleLength(value).map { $0.pixels <= -Self.crowdingPixels } ?? false)
    case "animation", "animation-name", "-webkit-animation", "-webkit-animation-name":
      set(animations: value.split { $0 == " " || $0 == "," }.map(String.init))
    case "-webkit-text-security": set(.masked, value != "none")
    case "mask", "mask-image", "-webkit-mask", "-webkit-mask-image":
      set(.masked, value.contains("("))
    default: readPlace(property, value)
    }
  }

  /// Values that every property may have.
  static let wideWords: Set<String> = ["inherit", "initial", "unset", "revert", "revert-layer"]

  /// Characters that are moved so far towards each other are no number that anybody reads: a digit of usual size has 8
  /// pixels.
  private static let crowdingPixels = 4.0

  // MARK: Showing

  private mutating func readDisplay(_ value: String) {
    let words = value.split(separator: " ").map(String.init)
    let isKnown = words.allSatisfy(Self.displays.contains) || Self.wideWords.contains(value)
    let isUnclear = value.contains("(")
    guard isKnown || isUnclear else { return }
    set(.displayUnclear, isUnclear)
    set(.displayInherited, value == "inherit")
    // What is in a column of a table, and no cell, is not shown.
    set(.displayedNot, ["none", "table-column", "table-column-group"].contains(value))
    set(.block, words.contains(where: Self.blocks.contains) && !words.contains("inline"))
    set(.boxed, !["inline", "contents"].contains(value) && !words.contains(where: Self.isInTable))
  }

  /// Whether a display is a part of a table that has no box for what is in it.
  private static func isInTable(_ display: String) -> Bool {
    display.hasPrefix("table-") && display != "table-cell"
      || display.hasPrefix("ruby") || wideWords.contains(display)
  }

  /// Displays that begin and end a line.
  private static let blocks: Set<String> = [
    "block", "table", "flex", "grid", "list-item", "flow-root", "-webkit-box", "-webkit-flex",
    "table-row", "table-row-group", "table-header-group", "table-footer-group", "table-caption",
    "table-cell",
  ]

  private static let displays: Set<String> = [
    "none", "inline", "block", "inline-block", "contents", "flex", "inline-flex", "grid",
    "inline-grid", "table", "inline-table", "table-row", "table-row-group", "table-header-group",
    "table-footer-group", "table-cell", "table-caption", "table-column", "table-column-group",
    "list-item", "flow", "flow-root", "run-in", "ruby", "ruby-base", "ruby-text", "math",
    "-webkit-box", "-webkit-inline-box", "-webkit-flex", "-webkit-inline-flex",
  ]

  private mutating func readVisibility(_ property: String, _ value: String) {
    let words = ["visible", "hidden", property == "visibility" ? "collapse" : "auto"]
    let isUnclear = value.contains("(")
    guard words.contains(value) || Self.wideWords.contains(value) || isUnclear else { return }
    guard property == "visibility" else {
      set(.contentHidden, value == "hidden")
      return
    }
    set(.visibilityUnclear, isUnclear)
    set(.invisible, value == "hidden" || value == "collapse")
    set(.visible, value == "visible" || value == "initial")
  }

  private mutating func readOpacity(_ value: String) {
    if let share = StyleLength.share(value) ?? Double(value) ?? Self.calculated(value, whole: 1) {
      set(opacity: min(max(share, 0), 1))
      set(.opacityUnclear, false)
    } else if Self.wideWords.contains(value) {
      set(opacity: 1)
      set(.opacityUnclear, false)
    } else if value.contains("(") {
      set(.opacityUnclear, true)
    }
  }

  private mutating func readFontSize(_ property: String, _ value: String) {
    let size: StyleFontSize?
    if Self.wideWords.contains(value) {
      size = value == "initial" ? .pixels(StyleLength.usualFontSize) : .times(1)
    } else {
      size =
        property == "font"
        ? Self.size(inFont: value)
        : StyleFontSize(value)
          ?? Self.calculated(value, whole: StyleLength.usualFontSize).map { .pixels($0) }
    }
    // Below zero it is none.
    if let size, size.within(1) < 0 { return }
    if let size { set(fontSize: size) }
    if size != nil || property == "font-size" && value.contains("(") {
      set(.fontSizeUnclear, size == nil)
    }
  }

  /// Reads families, which in `font` stand behind the size of the first.
  private mutating func readFontFamilies(_ value: String) {
    guard value != "initial", Self.wideWords.contains(value) else {
      return set(
        fontFamilies: value.lowercased().split(separator: ",").map { family in
          String(family.filter { $0 != "\"" }.drop { $0 == " " })
        })
    }
    set(fontFamilies: [])
  }

  private mutating func readQuotes(_ value: String) {
    guard value == "initial" || !Self.wideWords.contains(value) else { return }
    set(.ownQuotes, !["none", "auto", "initial"].contains(value))
  }

  /// The size in `italic 12px/1.5 "宋体"`.
  private static func size(inFont value: String) -> StyleFontSize? {
    for word in words(value) {
      let size = word.prefix { $0 != "/" }
      let isWeight = size.allSatisfy(\.isNumber) && size != "0"
      if !isWeight, let size = StyleFontSize(size) { return size }
    }
    return nil
  }

  private static func calculated(_ value: String, whole: Double?) -> Double? {
    value.contains("(") ? StyleCalculation.value(value, whole: whole) : nil
  }

  private static func isFilteredAway(_ value: String) -> Bool {
    guard let range = value.firstRange(of: "opacity(") else { return false }
    let share = value[range.upperBound...].prefix { $0 != ")" }
    return (StyleLength.share(share) ?? Double(share)).map { $0 < leastOpacity } ?? false
  }

  // MARK: Colors

  private mutating func readColor(_ value: String) {
    switch value {
    case "inherit", "unset", "revert", "revert-layer", "currentcolor": set(color: .inherited)
    // The color of a window's text is black.
    case "initial", "windowtext", "canvastext": set(color: .color(.black))
    default:
      if let color = StyleColor(value) {
        set(color: .color(color))
      } else if value.contains("(") {
        set(color: .unknown)
      }
    }
  }

  private mutating func readShadow(_ value: String) {
    let colors = Self.words(value).compactMap { StyleColor($0) }
    set(shadow: Self.wideWords.contains(value) ? nil : colors.first)
  }

  private mutating func readGround(_ property: String, _ value: String) {
    let clear = StyleColor(0, 0, 0, alpha: 0)
    if Self.wideWords.contains(value) {
      if property != "background-image" { set(ground: clear) }
      if property != "background-color" { set(.pictured, false) }
      return
    }
    if property != "background-color" {
      let pictures = ["url(", "gradient(", "image(", "image-set(", "element(", "paint("]
      set(.pictured, pictures.contains(where: value.contains))
    }
    guard property != "background-image" else { return }
    var color: StyleColor? = property == "background" ? clear : nil
    var isKnown = property == "background"
    for word in Self.words(value) {
      if word == "window" || word == "canvas" {
        color = .white
        isKnown = true
      } else if let own = StyleColor(word) {
        color = own
        isKnown = true
      } else if property == "background-color", word.contains("(") {
        color = nil
        isKnown = true
      }
    }
    if isKnown { set(ground: color) }
  }

  /// Words parted by blanks that stand in no parentheses.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == " ", depth <= 0 {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
