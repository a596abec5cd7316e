/// The tokens of a style sheet with the ends of their blocks, and how far a reader has come in them.
///
/// A block ends with its own closing sign and with no other; what else closes nothing is a sign like any.
struct StyleTokenList {
  let tokens: ArraySlice<StyleToken>
  /// For each token that opens a block, where its closing sign stands, or the end of all.
  private let ends: [Int]

  /// Reads a text.
  init(_ text: some StringProtocol) {
    self.init(StyleTokenizer.tokens(of: text))
  }

  /// Takes tokens.
  init(_ tokens: [StyleToken]) {
    var ends = [Int](repeating: 0, count: tokens.count)
    var open: [(index: Int, closing: Unicode.Scalar)] = []
    for (index, token) in tokens.enumerated() {
      if let last = open.last, token.isSign(last.closing) {
        ends[last.index] = index
        open.removeLast()
      } else if let closing = token.closing {
        open.append((index, closing))
      }
    }
    for block in open { ends[block.index] = tokens.count }
    self.tokens = tokens[...]
    self.ends = ends
  }

  private init(_ tokens: ArraySlice<StyleToken>, _ ends: [Int]) {
    self.tokens = tokens
    self.ends = ends
  }

  /// A part of the tokens.
  subscript(_ range: Range<Int>) -> StyleTokenList { StyleTokenList(tokens[range], ends) }

  var startIndex: Int { tokens.startIndex }
  var endIndex: Int { tokens.endIndex }
  var isEmpty: Bool { tokens.isEmpty }

  /// What stands within the block that a token opens.
  func inside(_ index: Int) -> StyleTokenList {
    self[(index + 1)..<max(index + 1, min(ends[index], endIndex))]
  }

  /// The index behind a token, and behind its block where it opens one.
  func after(_ index: Int) -> Int {
    tokens[index].closing == nil ? index + 1 : min(ends[index] + 1, endIndex)
  }

  /// The first place from one on, outside of blocks, where a token fits; the end where none does.
  func first(from start: Int, where fits: (StyleToken) -> Bool) -> Int {
    var index = start
    while index < endIndex, !fits(tokens[index]) { index = after(index) }
    return index
  }

  /// The parts between signs that stand outside of blocks.
  func split(_ sign: Unicode.Scalar) -> [StyleTokenList] {
    var parts: [StyleTokenList] = []
    var start = startIndex
    while true {
      let end = first(from: start) { $0.isSign(sign) }
      parts.append(self[start..<end])
      if end >= endIndex { return parts }
      start = end + 1
    }
  }

  /// Without white space at the ends.
  var trimmed: StyleTokenList {
    var range = startIndex..<endIndex
    while let last = range.last, tokens[last] == .blank { range = range.lowerBound..<last }
    while let first = range.first, tokens[first] == .blank {
      range = (first + 1)..<range.upperBound
    }
    return self[range]
  }

  /// The tokens as a value is compared: in lower case but for strings, white space as one blank.
  var text: String {
    var text = ""
    for token in tokens {
      switch token {
      case .word(let name): text += Self.plain(name.lowercased())
      case .function(let name): text += Self.plain(name) + "("
      case .at(let name): text += "@" + Self.plain(name)
      case .hash(let name): text += "#" + Self.plain(name.lowercased())
      case .string(let string): text += Self.quoted(string)
      case .url: text += "url()"
      case .number(let number, let unit): text += Self.plain(number: number) + Self.plain(unit)
      case .blank: if !text.isEmpty, text.last != " " { text += " " }
      case .sign(let sign): text.unicodeScalars.append(sign)
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// A string with escapes for what would end it.
  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      if ["\"", "\\", "\n", "\r", "\u{0C}"].contains(scalar) {
        text += "\\" + String(scalar.value, radix: 16) + " "
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// A name that holds no sign, whatever was escaped in it.
  private static func plain(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.value >= 0x80 || $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-"
        || $0 == "_" || $0 == "%"
    }
    return isPlain ? name : "\u{FFFD}"
  }

  /// A number without an exponent.
  private static func plain(number: String) -> String {
    guard number.contains(where: { $0 == "e" || $0 == "E" }) else { return number }
    guard let value = Double(number), value.isFinite else { return "0" }
    if abs(value) > 1e15 { return value < 0 ? "-999999999999999" : "999999999999999" }
    return abs(value) < 1e-4 ? "0" : "\(value)"
  }
}
