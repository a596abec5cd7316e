/// Entities and tags that a web page leaves behind in text.
enum WebRemnants {
  /// Characters of an entity or a tag at most.
  private static let longest = 300

  private static let entities: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "lt": "<", "gt": ">", "amp": "&",
    "quot": "\"", "ldquo": "“", "rdquo": "”", "middot": "·", "mdash": "—", "ndash": "–",
  ]

  /// Tags that set off or emphasize words; others may be text.
  private static let tags: Set<String> = [
    "br", "p", "div", "span", "b", "strong", "em", "i", "u", "font", "center", "sup", "sub", "a",
    "img", "hr", "section", "article", "li", "ul", "ol",
  ]

  /// The scalars without them; a tag that ends a line becomes a blank.
  static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
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
        if let (endsLine, end) = tag(in: scalars, at: index) {
          if endsLine { result.append(" ") }
          index = end
          continue
        }
      default: break
      }
      result.append(scalars[index])
      index += 1
    }
    return result
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

  private static func tag(in scalars: [Unicode.Scalar], at start: Int) -> (Bool, end: Int)? {
    let rest = scalars[(start + 1)..<min(scalars.count, start + longest)]
    guard let end = rest.firstIndex(where: { $0 == ">" || $0 == "<" }), scalars[end] == ">" else {
      return nil
    }
    let name = string(rest[..<end].drop { $0 == "/" }.prefix { $0.properties.isAlphabetic })
      .lowercased()
    guard tags.contains(name) else { return nil }
    return (["br", "p", "div", "hr", "li"].contains(name), end + 1)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
