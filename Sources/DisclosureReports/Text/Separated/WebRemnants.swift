/// Entities and tags that a web page leaves behind in text.
enum WebRemnants {
  /// Characters of an entity or a tag at most.
  private static let longest = 300

  private static let entities: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "lt": "<", "gt": ">", "amp": "&",
    "quot": "\"", "ldquo": "“", "rdquo": "”", "middot": "·", "mdash": "—", "ndash": "–",
    "sup1": "¹", "sup2": "²", "sup3": "³",
  ]

  /// Tags that set off or emphasize words; others may be text.
  private static let tags: Set<String> = [
    "br", "p", "div", "span", "b", "strong", "em", "i", "u", "font", "center", "sup", "sub", "a",
    "img", "hr", "section", "article", "li", "ul", "ol", "s", "del", "strike", "ins", "mark",
  ]

  /// Tags whose digits are none of the number beside them.
  private static let places: [String: MarkedDigits.Place] = [
    "sup": .raised, "sub": .lowered, "s": .struck, "del": .struck, "strike": .struck,
  ]

  /// A tag as it stands in the text.
  private struct Tag {
    let name: String
    let isEnd: Bool
    /// What stands behind the name.
    let attributes: ArraySlice<Unicode.Scalar>
    /// Behind it.
    let end: Int

    var endsLine: Bool { ["br", "p", "div", "hr", "li"].contains(name) }
  }

  /// The scalars without them; a tag that ends a line becomes a blank. See ``MarkedDigits`` for digits that
  /// are raised, lowered, struck or linked.
  static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = MarkedDigits()
    var link: (start: Int, address: ArraySlice<Unicode.Scalar>)?
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "&":
        if let (scalar, end) = entity(in: scalars, at: index) {
          result.append(scalar)
          index = end
          continue
        }
      case "<":
        if let tag = tag(in: scalars, at: index) {
          if tag.name == "a" {
            if let link { result.makeLink(from: link.start, to: link.address) }
            link = address(in: tag.attributes).map { (result.scalars.count, $0) }
          } else {
            add(tag, to: &result)
          }
          index = tag.end
          continue
        }
      default: break
      }
      result.append(scalars[index])
      index += 1
    }
    if let link { result.makeLink(from: link.start, to: link.address) }
    return result.scalars
  }

  private static func add(_ tag: Tag, to result: inout MarkedDigits) {
    if tag.endsLine { result.append(" ") }
    if let place = places[tag.name] {
      if !tag.isEnd {
        result.places.append(place)
      } else if let index = result.places.lastIndex(of: place) {
        result.places.remove(at: index)
      }
    }
    // A picture, or letters set otherwise than those before them, and who knows how.
    let hasLook = ["span", "font"].contains(tag.name) || tag.attributes.contains("=")
    if hasLook || tag.name == "img" { result.addSeam() }
  }

  /// The address of a link without its opening quote; `nil` where a tag has none.
  private static func address(
    in attributes: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    let name = attributes.indices.first { index in
      attributes[index] == "=" && string(attributes[..<index].suffix(4)).lowercased() == "href"
    }
    return name.map { attributes[($0 + 1)...].drop { $0 == "\"" || $0 == "'" } }
  }

  private static func entity(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (Unicode.Scalar, end: Int)? {
    let rest = scalars[(start + 1)..<min(scalars.count, start + 10)]
    guard let end = rest.firstIndex(of: ";") else { return nil }
    let name = string(rest[..<end])
    if let scalar = entities[name] { return (scalar, end + 1) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
    return (scalar, end + 1)
  }

  private static func tag(in scalars: [Unicode.Scalar], at start: Int) -> Tag? {
    let rest = scalars[(start + 1)..<min(scalars.count, start + longest)]
    guard let end = rest.firstIndex(where: { $0 == ">" || $0 == "<" }), scalars[end] == ">" else {
      return nil
    }
    let words = rest[..<end].drop { $0 == "/" }
    let name = words.prefix { $0.properties.isAlphabetic }
    let lower = string(name).lowercased()
    guard tags.contains(lower) else { return nil }
    return Tag(
      name: lower, isEnd: rest.first == "/", attributes: words.dropFirst(name.count), end: end + 1)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
