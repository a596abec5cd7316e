extension StyleDeclarations {
  /// Reads what places an element and its box.
  mutating func readPlace(_ property: String, _ value: String) {
    switch property {
    case "position":
      set(.lifted, value == "absolute" || value == "fixed")
      set(.relative, value == "relative")
    case "float": set(.floated, value == "left" || value == "right")
    case "order": set(.floated, Double(value).map { $0 != 0 } ?? false)
    case "flex-direction", "flex-flow": set(.reversedFlow, value.contains("reverse"))
    case "left": set(.farLeft, Self.isFar(value))
    case "right": set(.farRight, Self.isFar(value))
    case "bottom": set(.farDown, Self.isFar(value))
    case "top":
      set(.farUp, Self.isFar(value))
      set(.movedUpOrDown, Self.isOff(value))
    case "inset": set(.farLeft, Self.words(value).contains(where: Self.isFar))
    case "text-indent":
      set(
        .indentedAway, Self.isFar(value) || StyleLength.share(value).map { abs($0) >= 1 } ?? false)
    case "margin": set(.marginAway, Self.words(value).contains(where: Self.isFarBack))
    case "margin-left", "margin-top", "margin-inline-start":
      set(.marginAway, Self.isFarBack(value))
    case "width", "inline-size": set(.narrow, Self.isNothing(value))
    case "height", "block-size": set(.low, Self.isNothing(value))
    case "max-width": set(.keptNarrow, Self.isNothing(value))
    case "max-height": set(.keptLow, Self.isNothing(value))
    case "overflow", "overflow-x", "overflow-y":
      set(.clipped, value.hasPrefix("hidden") || value.hasPrefix("clip"))
    case "clip": set(.clippedToNothing, Self.isEmptyRectangle(value))
    case "clip-path", "-webkit-clip-path": set(.pathToNothing, Self.isEmptyPath(value))
    case "transform", "-webkit-transform": set(.transformedAway, Self.movesAway(value))
    case "scale": set(.transformedAway, value.split(separator: " ").contains { Double($0) == 0 })
    case "translate": set(.transformedAway, Self.words(value).contains(where: Self.isFar))
    default: break
    }
  }

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

  static func isOff(_ value: String) -> Bool {
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
    for name in ["scale(", "scalex(", "scaley(", "scale3d("] {
      if let range = value.firstRange(of: name) {
        let parts = value[range.upperBound...].prefix { $0 != ")" }.split { $0 == "," || $0 == " " }
        if parts.contains(where: { Double($0) == 0 }) { return true }
      }
    }
    return false
  }
}
