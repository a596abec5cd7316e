/// A color that a style or an attribute names.
struct StyleColor: Sendable, Hashable {
  /// From 0 to 255.
  let red: UInt8
  let green: UInt8
  let blue: UInt8
  /// From 0, not to be seen, to 1.
  let alpha: Double

  static let black = StyleColor(0, 0, 0)
  static let white = StyleColor(255, 255, 255)
  /// What browsers give links.
  static let link = StyleColor(0, 0, 238)

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A color as styles write it, in lower case: `#fff`, `rgb(255, 255, 255)`, `hsl(0 0% 100% / 0)`,
  /// `white`; `nil` for one that is not worked out.
  init?(_ text: some StringProtocol) {
    if text.first == "#" {
      self.init(hexadecimal: text.dropFirst())
    } else if let open = text.firstIndex(of: "(") {
      self.init(
        function: text[..<open], of: text[text.index(after: open)...].prefix { $0 != ")" })
    } else if text == "transparent" {
      self.init(0, 0, 0, alpha: 0)
    } else if let digits = Self.names[String(text)] {
      self.init(hexadecimal: digits)
    } else {
      return nil
    }
  }

  /// A color as attributes write it: the `#` may be missing.
  init?(attribute text: some StringProtocol) {
    let word = text.lowercased().filter { !$0.isWhitespace }
    if let color = StyleColor(word) {
      self = color
    } else {
      self.init(hexadecimal: word)
    }
  }

  private init?(hexadecimal digits: some StringProtocol) {
    let values = digits.compactMap { $0.hexDigitValue }
    guard values.count == digits.count else { return nil }
    let pairs: [Int]
    switch values.count {
    case 3, 4: pairs = values.map { $0 * 17 }
    case 6, 8:
      pairs = stride(from: 0, to: values.count, by: 2).map { values[$0] * 16 + values[$0 + 1] }
    default: return nil
    }
    self.init(
      UInt8(pairs[0]), UInt8(pairs[1]), UInt8(pairs[2]),
      alpha: pairs.count > 3 ? Double(pairs[3]) / 255 : 1)
  }

  private init?(function name: some StringProtocol, of text: some StringProtocol) {
    let parts = text.split { $0 == "," || $0 == "/" || $0.isWhitespace }
    guard (3...4).contains(parts.count) else { return nil }
    let alpha = parts.count > 3 ? Self.share(String(parts[3])) : 1
    guard let alpha else { return nil }
    switch name {
    case "rgb", "rgba":
      let values = parts.prefix(3).compactMap { Self.component(String($0)) }
      guard values.count == 3 else { return nil }
      self.init(values[0], values[1], values[2], alpha: alpha)
    case "hsl", "hsla":
      guard let hue = Double(parts[0].prefix { $0.isNumber || $0 == "." || $0 == "-" }),
        let saturation = Self.share(String(parts[1])),
        let lightness = Self.share(String(parts[2]))
      else { return nil }
      self.init(hue: hue, saturation: saturation, lightness: lightness, alpha: alpha)
    default: return nil
    }
  }

  /// The color of a hue in degrees (CSS Color 4, section 7.1).
  private init(hue: Double, saturation: Double, lightness: Double, alpha: Double) {
    let reach = saturation * min(lightness, 1 - lightness)
    func component(_ offset: Double) -> UInt8 {
      let turn = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      let place = turn < 0 ? turn + 12 : turn
      return Self.byte(255 * (lightness - reach * max(-1, min(place - 3, 9 - place, 1))))
    }
    self.init(component(0), component(8), component(4), alpha: alpha)
  }

  private static func byte(_ value: Double) -> UInt8 {
    value.isFinite ? UInt8(min(max(value.rounded(), 0), 255)) : 0
  }

  /// 255 or 100 %.
  private static func component(_ text: String) -> UInt8? {
    if text.last == "%" { return Double(text.dropLast()).map { byte($0 * 2.55) } }
    return Double(text).map(byte)
  }

  /// 0.5 or 50 %.
  private static func share(_ text: String) -> Double? {
    let value = text.last == "%" ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
    return value.flatMap { $0.isFinite ? min(max($0, 0), 1) : nil }
  }

  // MARK: Comparing

  /// The color as it looks upon a ground, with so much of its own opacity left.
  func over(_ ground: StyleColor, opacity: Double = 1) -> StyleColor {
    let share = alpha * opacity
    func mix(_ top: UInt8, _ below: UInt8) -> UInt8 {
      Self.byte(Double(top) * share + Double(below) * (1 - share))
    }
    return StyleColor(mix(red, ground.red), mix(green, ground.green), mix(blue, ground.blue))
  }

  /// The largest difference of a component, from 0 to 1.
  func distance(to other: StyleColor) -> Double {
    func apart(_ one: UInt8, _ two: UInt8) -> Int { abs(Int(one) - Int(two)) }
    let most = max(apart(red, other.red), apart(green, other.green), apart(blue, other.blue))
    return Double(most) / 255
  }

  /// The named colors (CSS Color 4, section 6.1).
  private static let names: [String: String] = {
    let words = table.split(separator: " ")
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: words.count - 1, by: 2).map {
        (String(words[$0]), String(words[$0 + 1]))
      })
  }()

  private static let table = """
    aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc \
    bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a \
    burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 \
    cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan \
    008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki \
    bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred \
    8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f \
    darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue \
    00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 \
    forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod \
    daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink \
    ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa \
    lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 \
    lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey \
    d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa \
    lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime \
    00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa \
    mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 \
    mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred \
    c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite \
    ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered \
    ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee \
    palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd \
    powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue \
    4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee \
    sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey \
    708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 \
    tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 \
    yellow ffff00 yellowgreen 9acd32
    """
}
