/// A font that a page brings itself, `@font-face` (CSS Fonts 4, section 4), as far as telling whether it may draw
/// digits as others.
///
/// Pages against copying bring a font in which a 3 looks like an 8. Such a font stands in the page itself, since it is
/// made anew with each page, or is one for some digits alone. Fonts in files of their own, which many sites set all
/// their text in, leave nothing in doubt.
struct StyleFontFace {
  /// Its family in lower case, where it may draw digits as others.
  private(set) var doubtfulFamily: String?

  /// Reads the descriptors in the braces of `@font-face`.
  init(_ body: StyleTokenList) {
    var family: String?
    var isEmbedded = false
    var digits = Self.allDigits
    for declaration in body.split(";").map(\.trimmed) {
      guard case .word(let name)? = declaration.tokens.first else { continue }
      let colon = declaration.first(from: declaration.startIndex) { $0.isSign(":") }
      guard colon < declaration.endIndex else { continue }
      let value = declaration[(colon + 1)..<declaration.endIndex].trimmed
      switch name.lowercased() {
      case "font-family": family = Self.family(value)
      case "src": isEmbedded = Self.addresses(in: value).contains(where: Self.holdsFont)
      case "unicode-range": digits = Self.digits(in: value)
      default: break
      }
    }
    let isOfSomeDigits = digits != Self.allDigits
    if !digits.isEmpty, isEmbedded || isOfSomeDigits { doubtfulFamily = family }
  }

  private static let allDigits: Set<UInt32> = Set(0x30...0x39)

  /// A family's name, in quotes or in words, in lower case.
  static func family(_ value: StyleTokenList) -> String {
    let words: [String] = value.tokens.compactMap { token in
      switch token {
      case .string(let name), .word(let name): name.lowercased()
      default: nil
      }
    }
    return words.joined(separator: " ")
  }

  private static func addresses(in value: StyleTokenList) -> [String] {
    value.tokens.compactMap { token in
      switch token {
      case .url(let address), .string(let address): address
      default: nil
      }
    }
  }

  private static func holdsFont(_ address: String) -> Bool {
    let start = address.prefix { $0 != ":" }.lowercased()
    return start == "data" || start == "blob"
  }

  /// The digits in `U+30-39, U+4??`.
  private static func digits(in value: StyleTokenList) -> Set<UInt32> {
    // Tokens cut a range where a number ends; its text is whole again without blanks.
    let text = value.tokens.map { token in
      switch token {
      case .word(let word): word
      case .number(let number, let unit): number + unit
      case .sign(let sign): String(sign)
      default: ""
      }
    }.joined().lowercased()
    return text.split(separator: ",").reduce(into: []) { digits, part in
      guard part.hasPrefix("u+") else { return }
      let ends = part.dropFirst(2).split(separator: "-", maxSplits: 1)
      guard let start = ends.first,
        let least = UInt32(start.replacing("?", with: "0"), radix: 16),
        let most = UInt32((ends.last ?? start).replacing("?", with: "f"), radix: 16)
      else { return }
      digits.formUnion(allDigits.filter { least <= $0 && $0 <= most })
    }
  }
}
