extension StyleDeclarations {
  /// Reads declarations, `display: none; color: red`.
  init(_ style: String) {
    self.init()
    var style = style
    style.withUTF8 { bytes in
      var start = 0
      var depth = 0
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : UInt8(ascii: ";")
        switch byte {
        // A semicolon within url(data:…;base64,…) ends no declaration.
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth = max(0, depth - 1)
        case UInt8(ascii: ";") where depth == 0 || index == bytes.count:
          read(UnsafeBufferPointer(rebasing: bytes[start..<index]))
          start = min(index + 1, bytes.count)
        default: break
        }
      }
    }
  }

  /// Reads one declaration. Most are of fonts, borders and margins: what they begin with says so.
  private mutating func read(_ declaration: UnsafeBufferPointer<UInt8>) {
    guard let first = declaration.firstIndex(where: { $0 > 0x20 }),
      declaration.count - first <= Self.longestRead,
      let colon = declaration[first...].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let name = Self.word(declaration[first..<colon])
    guard Self.readProperties.contains(name) else { return }
    var value = Self.word(declaration[(colon + 1)...])
    let isImportant = value.contains("!")
    if isImportant { value = String(value.prefix { $0 != "!" }) }
    while value.last == " " { value.removeLast() }
    read(name, value, isImportant)
  }

  /// Longer declarations are pictures.
  private static let longestRead = 2_000

  /// The text in lower case, white space collapsed and none at its ends.
  private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var word: [UInt8] = []
    for byte in bytes {
      if byte > 0x20 {
        word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if let last = word.last, last != 0x20 {
        word.append(0x20)
      }
    }
    if word.last == 0x20 { word.removeLast() }
    return String(decoding: word, as: UTF8.self)
  }

  private static let readProperties: Set<String> = [
    "display", "visibility", "content-visibility", "opacity", "color", "-webkit-text-fill-color",
    "background", "background-color", "background-image", "font", "font-size", "position", "left",
    "top", "right", "bottom", "text-indent", "margin", "margin-left", "margin-top", "width",
    "height",
    "max-width", "max-height", "overflow", "overflow-x", "overflow-y", "clip", "clip-path",
    "transform",
    "mso-hide", "mso-text-raise", "text-decoration", "text-decoration-line", "vertical-align",
    "direction", "unicode-bidi",
  ]

  private mutating func read(_ property: String, _ value: String, _ isImportant: Bool) {
    func say(_ fact: Facts, _ value: Bool) { set(fact, value, isImportant: isImportant) }
    switch property {
    case "display":
      say(.displayedNot, value == "none")
      say(.block, ["block", "table", "flex", "grid", "list-item"].contains(value))
    case "visibility": say(.invisible, value == "hidden" || value == "collapse")
    case "content-visibility": say(.pathToNothing, value == "hidden")
    case "opacity":
      if let share = StyleLength.share(value) ?? Double(value) {
        set(opacity: min(max(share, 0), 1), isImportant: isImportant)
      }
    case "color", "-webkit-text-fill-color": readColor(value, isImportant)
    case "background", "background-color", "background-image": readGround(value, isImportant)
    case "font", "font-size":
      let size = property == "font" ? Self.size(inFont: value) : StyleFontSize(value)
      if let size { set(fontSize: size, isImportant: isImportant) }
    case "mso-hide": say(.officeHidden, value == "all")
    case "text-decoration", "text-decoration-line": say(.struck, value.contains("line-through"))
    case "vertical-align", "mso-text-raise":
      say(.raised, value == "super")
      say(.lowered, value == "sub")
      say(.shifted, StyleLength.share(value).map { $0 != 0 } ?? Self.isOff(value))
    case "direction": say(.rightToLeft, value == "rtl")
    case "unicode-bidi": say(.directionForced, value.hasSuffix("override"))
    default: readPlace(property, value, isImportant)
    }
  }

  /// Reads what places an element and its box.
  private mutating func readPlace(_ property: String, _ value: String, _ isImportant: Bool) {
    func say(_ fact: Facts, _ value: Bool) { set(fact, value, isImportant: isImportant) }
    switch property {
    case "position":
      say(.lifted, value == "absolute" || value == "fixed")
      say(.relative, value == "relative")
    case "left": say(.farLeft, Self.isFar(value))
    case "right": say(.farRight, Self.isFar(value))
    case "bottom": say(.farDown, Self.isFar(value))
    case "top":
      say(.farUp, Self.isFar(value))
      say(.movedUpOrDown, Self.isOff(value))
    case "text-indent":
      say(
        .indentedAway, Self.isFar(value) || StyleLength.share(value).map { abs($0) >= 1 } ?? false)
    case "margin": say(.marginAway, value.split(separator: " ").contains(where: Self.isFarBack))
    case "margin-left", "margin-top": say(.marginAway, Self.isFarBack(value))
    case "width": say(.narrow, Self.isNothing(value))
    case "height": say(.low, Self.isNothing(value))
    case "max-width": say(.keptNarrow, Self.isNothing(value))
    case "max-height": say(.keptLow, Self.isNothing(value))
    case "overflow", "overflow-x", "overflow-y":
      say(.clipped, value.hasPrefix("hidden") || value.hasPrefix("clip"))
    case "clip": say(.clippedToNothing, Self.isEmptyRectangle(value))
    case "clip-path": say(.pathToNothing, Self.isEmptyPath(value))
    case "transform": say(.transformedAway, Self.movesAway(value))
    default: break
    }
  }

  // MARK: Colors and fonts

  private mutating func readColor(_ value: String, _ isImportant: Bool) {
    switch value {
    case "inherit", "unset", "currentcolor": return
    case "initial": set(color: .black, isImportant: isImportant)
    // The color of a window's text is black, of a variable not known.
    case "windowtext": set(color: .black, isImportant: isImportant)
    default: set(color: StyleColor(value), isImportant: isImportant)
    }
  }

  private mutating func readGround(_ value: String, _ isImportant: Bool) {
    if value.contains("url(") || value.contains("gradient(") || value.contains("var(") {
      set(ground: .unknown, isImportant: isImportant)
      return
    }
    for word in Self.words(value) {
      if word == "window" {
        set(ground: .color(.white), isImportant: isImportant)
      } else if let color = StyleColor(word) {
        set(ground: .color(color), isImportant: isImportant)
      }
    }
  }

  /// Words parted by blanks that stand in no parentheses.
  private static func words(_ text: String) -> [String] {
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

  /// The size in `italic 12px/1.5 "宋体"`.
  private static func size(inFont value: String) -> StyleFontSize? {
    for word in value.split(separator: " ") {
      let size = word.prefix { $0 != "/" }
      let isWeight = size.allSatisfy(\.isNumber) && size != "0"
      if !isWeight, let size = StyleFontSize(size) { return size }
    }
    return nil
  }

  // MARK: Places

  /// Pixels by which something is moved off every screen.
  private static let farPixels = 500.0
  /// Pixels ahead, where a reader would have to scroll for pages.
  private static let farAheadPixels = 5_000.0
  /// A box of no more pixels shows no character.
  private static let nothingPixels = 1.0

  private static func isFar(_ value: some StringProtocol) -> Bool {
    StyleLength(value).map { $0.pixels <= -farPixels || $0.pixels >= farAheadPixels } ?? false
  }

  private static func isFarBack(_ value: some StringProtocol) -> Bool {
    StyleLength(value).map { $0.pixels <= -farPixels } ?? false
  }

  private static func isOff(_ value: String) -> Bool {
    StyleLength(value).map { $0.pixels != 0 } ?? false
  }

  private static func isNothing(_ value: String) -> Bool {
    if let share = StyleLength.share(value) { return share == 0 }
    return StyleLength(value).map { $0.pixels <= nothingPixels } ?? false
  }

  /// Whether `rect(0, 0, 0, 0)`, `rect(1px 1px 1px 1px)` or the like leaves nothing.
  private static func isEmptyRectangle(_ value: String) -> Bool {
    guard value.hasPrefix("rect(") else { return false }
    let parts = value.dropFirst(5).prefix { $0 != ")" }.split { $0 == "," || $0 == " " }
    let sides = parts.map { StyleLength($0)?.pixels }
    guard sides.count == 4, let top = sides[0], let left = sides[3] else { return false }
    return sides[2].map { $0 - top <= nothingPixels } ?? false
      || sides[1].map { $0 - left <= nothingPixels } ?? false
  }

  /// Whether `inset(50%)`, `circle(0)` or a polygon of one point leaves nothing.
  private static func isEmptyPath(_ value: String) -> Bool {
    guard let open = value.firstIndex(of: "(") else { return false }
    let parts = value[value.index(after: open)...].prefix { $0 != ")" }
      .split { $0 == "," || $0 == " " }
    switch value[..<open] {
    case "inset":
      let shares = parts.prefix(4).compactMap(StyleLength.share)
      guard let top = shares.first else { return false }
      let right = shares.count > 1 ? shares[1] : top
      let bottom = shares.count > 2 ? shares[2] : top
      let left = shares.count > 3 ? shares[3] : right
      return top + bottom >= 1 || left + right >= 1
    case "circle", "ellipse":
      return parts.first.map { isNothing(String($0)) } ?? false
    case "polygon", "rect": return Set(parts).count == 1
    default: return false
    }
  }

  private static func movesAway(_ value: String) -> Bool {
    for name in ["translate(", "translatex(", "translatey(", "translate3d("] {
      if let range = value.firstRange(of: name) {
        let parts = value[range.upperBound...].prefix { $0 != ")" }.split { $0 == "," || $0 == " " }
        if parts.contains(where: isFar) { return true }
      }
    }
    for name in ["scale(", "scalex(", "scaley("] {
      if let range = value.firstRange(of: name) {
        let parts = value[range.upperBound...].prefix { $0 != ")" }.split { $0 == "," || $0 == " " }
        if parts.contains(where: { Double($0) == 0 }) { return true }
      }
    }
    return false
  }
}
