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
    case "left", "inset-inline-start": move(.left, value)
    case "right": move(.right, value)
    case "top": move(.top, value)
    case "bottom": move(.bottom, value)
    case "inset": move([.top, .right, .bottom, .left], value)
    case "text-indent":
      set(.indentedAway, StyleLength.share(value).map { abs($0) >= 1 } ?? false)
      move(.indent, Self.words(value).first ?? "")
    case "margin": move([.marginTop, .marginRight, .marginBottom, .marginLeft], value)
    case "margin-left", "margin-inline-start": move(.marginLeft, value)
    case "margin-right": move(.marginRight, value)
    case "margin-top": move(.marginTop, value)
    case "margin-bottom": move(.marginBottom, value)
    case "padding": move([.paddingTop, nil, nil, .paddingLeft], value)
    case "padding-left", "padding-inline-start": move(.paddingLeft, value)
    case "padding-top": move(.paddingTop, value)
    case "width", "inline-size":
      set(.narrow, Self.isNothing(value))
      move(.width, value)
    case "height", "block-size":
      set(.low, Self.isNothing(value))
      move(.height, value)
    case "max-width": set(.keptNarrow, Self.isNothing(value))
    case "max-height": set(.keptLow, Self.isNothing(value))
    case "overflow", "overflow-x", "overflow-y":
      set(.clipped, value.hasPrefix("hidden") || value.hasPrefix("clip"))
    case "clip": set(.clippedToNothing, Self.isEmptyRectangle(value))
    case "clip-path", "-webkit-clip-path": set(.pathToNothing, Self.isEmptyPath(value))
    case "transform", "-webkit-transform": readTransform(value)
    case "scale": set(.scaledAway, value.split(separator: " ").contains { Double($0) == 0 })
    case "translate":
      let values = Self.words(value)
      move(.translateX, values.first ?? "auto")
      move(.translateY, values.count > 1 ? values[1] : "auto")
    default: break
    }
  }

  private mutating func move(_ side: StyleOffsets.Side, _ value: String) {
    offsets.set(side, value)
    set(.placed, true)
  }

  private mutating func move(_ sides: [StyleOffsets.Side?], _ value: String) {
    offsets.set(sides, Self.words(value))
    set(.placed, true)
  }

  /// A box of no more pixels shows no character.
  private static let nothingPixels = 1.0

  static func isOff(_ value: String) -> Bool {
    StyleLength(value).map { $0.pixels != 0 } ?? false
  }

  static func isNothing(_ value: String) -> Bool {
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

  private mutating func readTransform(_ value: String) {
    func arguments(_ name: String) -> [String]? {
      value.firstRange(of: name + "(").map { range in
        value[range.upperBound...].prefix { $0 != ")" }.split { $0 == "," || $0 == " " }
          .map(String.init)
      }
    }
    let scales = ["scale", "scalex", "scaley", "scale3d"].compactMap(arguments)
    set(.transformedAway, scales.joined().contains { Double($0) == 0 })
    let moves = arguments("translate") ?? arguments("translate3d") ?? []
    move(.moveX, arguments("translatex")?.first ?? moves.first ?? "auto")
    move(.moveY, arguments("translatey")?.first ?? (moves.count > 1 ? moves[1] : "auto"))
  }
}
