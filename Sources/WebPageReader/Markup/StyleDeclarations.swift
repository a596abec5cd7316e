/// What the declarations of a style say of showing an element; `nil` where they say nothing.
struct StyleDeclarations {
  private var isDisplayed: Bool?
  private var isVisible: Bool?
  private var isOpaque: Bool?
  private var isOnPage: Bool?
  private var isIndentedAway: Bool?
  private var hasWidth: Bool?
  private var hasHeight: Bool?
  private var isClipped: Bool?
  private(set) var hasFontSize: Bool?
  private(set) var isBlock = false
  private(set) var isStruck = false
  /// Whether text is raised above the line or lowered below it.
  private(set) var isRaised = false

  init() {}

  /// Reads declarations, `display: none; color: red`.
  init(_ style: String) {
    var style = style
    style.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        read(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
  }

  /// Whether a reader sees nothing of the element, its font's size apart.
  var isHidden: Bool {
    isDisplayed == false || isVisible == false || isOpaque == false || isOnPage == false
      || isIndentedAway == true || isClipped == true && (hasWidth == false || hasHeight == false)
  }

  /// Whether they say anything of showing the element.
  var isTelling: Bool {
    isDisplayed != nil || isVisible != nil || isOpaque != nil || isOnPage != nil
      || isIndentedAway != nil || hasWidth != nil || hasHeight != nil || isClipped != nil
      || hasFontSize != nil
  }

  /// Adds what stronger declarations say.
  mutating func override(by other: StyleDeclarations) {
    isDisplayed = other.isDisplayed ?? isDisplayed
    isVisible = other.isVisible ?? isVisible
    isOpaque = other.isOpaque ?? isOpaque
    isOnPage = other.isOnPage ?? isOnPage
    isIndentedAway = other.isIndentedAway ?? isIndentedAway
    hasWidth = other.hasWidth ?? hasWidth
    hasHeight = other.hasHeight ?? hasHeight
    isClipped = other.isClipped ?? isClipped
    hasFontSize = other.hasFontSize ?? hasFontSize
  }

  /// Hides the element, as a framework's class does.
  mutating func hide() { isDisplayed = false }

  /// Reads one declaration. Nearly all are of widths, fonts and colors: what they begin with says so.
  private mutating func read(_ declaration: UnsafeBufferPointer<UInt8>) {
    guard let first = declaration.firstIndex(where: { $0 > 0x20 }) else { return }
    switch declaration[first] | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "v"), UInt8(ascii: "t"): break
    case UInt8(ascii: "o"):
      guard declaration[first...].dropFirst().first.map({ $0 | 0x20 }) != UInt8(ascii: "u") else {
        return
      }
    case UInt8(ascii: "f"):
      guard declaration[first...].dropFirst(5).first.map({ $0 | 0x20 }) == UInt8(ascii: "s") else {
        return
      }
    case UInt8(ascii: "w"), UInt8(ascii: "h"), UInt8(ascii: "l"):
      // A width that is none, or a place left of the page.
      guard let colon = declaration[first...].firstIndex(of: UInt8(ascii: ":")),
        let value = declaration[(colon + 1)...].first(where: { $0 > 0x20 }),
        value == UInt8(ascii: "0") || value == UInt8(ascii: "-") || value == UInt8(ascii: ".")
      else { return }
    default: return
    }
    let words = declaration.lazy.filter { $0 > 0x20 }.map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    let text = String(decoding: Array(words), as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else { return }
    read(text[..<colon], text[text.index(after: colon)...].prefix { $0 != "!" })
  }

  private mutating func read(_ property: Substring, _ value: Substring) {
    switch property {
    case "display":
      isDisplayed = value != "none"
      isBlock = ["block", "table", "flex", "list-item"].contains(value)
    case "vertical-align":
      if value == "super" || value == "sub" { isRaised = true }
    case "visibility": isVisible = value != "hidden" && value != "collapse"
    case "opacity": isOpaque = !Self.isZero(value)
    case "font-size": hasFontSize = !Self.isZero(value)
    case "width": hasWidth = !Self.isZero(value)
    case "height": hasHeight = !Self.isZero(value)
    case "overflow": isClipped = value == "hidden" || value == "clip"
    case "left": isOnPage = !Self.isFarLeft(value)
    case "text-indent": isIndentedAway = Self.isFarLeft(value)
    case "text-decoration", "text-decoration-line":
      if value.contains("line-through") { isStruck = true }
    default: break
    }
  }

  private static func isZero(_ value: Substring) -> Bool {
    let number = value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    return !number.isEmpty && number.allSatisfy { $0 == "0" || $0 == "." }
  }

  /// Whether a length moves what it is said of off every screen: -9999px, -999em.
  private static func isFarLeft(_ value: Substring) -> Bool {
    value.first == "-" && value.dropFirst().prefix { $0.isASCII && $0.isNumber }.count > 2
      && !value.hasSuffix("%")
  }
}
