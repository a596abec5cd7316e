/// A token of a style sheet (CSS Syntax Level 3, section 4), with its escapes read.
enum StyleToken: Sendable, Hashable {
  /// A name: of a property, an element, a value.
  case word(String)
  /// A name right before `(`, in lower case; it opens a block.
  case function(String)
  /// A name behind `@`, in lower case.
  case at(String)
  /// A name behind `#`.
  case hash(String)
  case string(String)
  /// `url(…)` without quotes.
  case url(String)
  /// A number as written and its unit, `%` or a name in lower case; empty for none.
  case number(String, unit: String)
  /// White space, however much.
  case blank
  /// Any other character, and a broken string or address.
  case sign(Unicode.Scalar)

  /// Whether the token is this character.
  func isSign(_ sign: Unicode.Scalar) -> Bool { self == .sign(sign) }

  /// What ends the block that the token opens; `nil` where it opens none.
  var closing: Unicode.Scalar? {
    switch self {
    case .function, .sign("("): ")"
    case .sign("["): "]"
    case .sign("{"): "}"
    default: nil
    }
  }
}

/// Cuts a style sheet into tokens; linear in its length.
struct StyleTokenizer {
  private let source: [Unicode.Scalar]
  private var index = 0

  private init(_ text: some StringProtocol) {
    source = Array(text.unicodeScalars)
  }

  /// The tokens of a text; comments are none.
  static func tokens(of text: some StringProtocol) -> [StyleToken] {
    var tokenizer = StyleTokenizer(text)
    var tokens: [StyleToken] = []
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  // MARK: Scalars

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    index + offset < source.count ? source[index + offset] : nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{0C}": true
    default: false
    }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{0C}"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "\u{0}": true
    default: scalar.value >= 0x80
    }
  }

  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    beginsName(scalar) || isDigit(scalar) || scalar == "-"
  }

  /// Whether an escape begins so far ahead.
  private func isEscape(at offset: Int) -> Bool {
    guard peek(offset) == "\\", let next = peek(offset + 1) else { return false }
    return !Self.isLineEnd(next)
  }

  /// Whether a name begins so far ahead.
  private func isName(at offset: Int) -> Bool {
    guard let first = peek(offset) else { return false }
    guard first == "-" else { return Self.beginsName(first) || isEscape(at: offset) }
    guard let second = peek(offset + 1) else { return false }
    return second == "-" || Self.beginsName(second) || isEscape(at: offset + 1)
  }

  /// Whether a number begins here.
  private var isNumber: Bool {
    var offset = 0
    if peek() == "+" || peek() == "-" { offset = 1 }
    if peek(offset) == "." { offset += 1 }
    return peek(offset).map(Self.isDigit) ?? false
  }

  // MARK: Tokens

  private mutating func next() -> StyleToken? {
    skipComments()
    guard let first = peek() else { return nil }
    if Self.isBlank(first) {
      while let scalar = peek(), Self.isBlank(scalar) { index += 1 }
      return .blank
    }
    if first == "\"" || first == "'" { return string(endedBy: first) }
    if isNumber { return number() }
    if skip("<!--") || skip("-->") { return .blank }
    if isName(at: 0) { return word() }
    index += 1
    if first == "#", let next = peek(), Self.isInName(next) || isEscape(at: 0) {
      return .hash(name())
    }
    if first == "@", isName(at: 0) { return .at(name().lowercased()) }
    return .sign(first)
  }

  private mutating func skipComments() {
    while peek() == "/", peek(1) == "*" {
      index += 2
      while index < source.count, !(peek() == "*" && peek(1) == "/") { index += 1 }
      index = min(index + 2, source.count)
    }
  }

  private mutating func skip(_ mark: String) -> Bool {
    guard source[index...].starts(with: mark.unicodeScalars) else { return false }
    index += mark.unicodeScalars.count
    return true
  }

  private mutating func name() -> String {
    var name = String.UnicodeScalarView()
    while let scalar = peek() {
      if Self.isInName(scalar) {
        name.append(scalar == "\u{0}" ? "\u{FFFD}" : scalar)
        index += 1
      } else if isEscape(at: 0) {
        index += 1
        name.append(escaped())
      } else {
        break
      }
    }
    return String(name)
  }

  /// The character of an escape, behind its backslash: up to six hexadecimal digits and a blank, or itself.
  private mutating func escaped() -> Unicode.Scalar {
    guard let first = peek() else { return "\u{FFFD}" }
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, let digit = peek().flatMap({ Character($0).hexDigitValue }),
      peek().map(\.isASCII) ?? false
    {
      value = value * 16 + UInt32(digit)
      digits += 1
      index += 1
    }
    guard digits > 0 else {
      index += 1
      return first
    }
    if peek() == "\r", peek(1) == "\n" { index += 1 }
    if let blank = peek(), Self.isBlank(blank) { index += 1 }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func word() -> StyleToken {
    let name = name()
    guard peek() == "(" else { return .word(name) }
    index += 1
    let lower = name.lowercased()
    guard lower == "url" else { return .function(lower) }
    var offset = 0
    while let scalar = peek(offset), Self.isBlank(scalar) { offset += 1 }
    if peek(offset) == "\"" || peek(offset) == "'" { return .function(lower) }
    return url()
  }

  private mutating func url() -> StyleToken {
    var text = String.UnicodeScalarView()
    while let scalar = peek() {
      if isEscape(at: 0) {
        index += 1
        text.append(escaped())
        continue
      }
      index += 1
      if scalar == ")" { break }
      text.append(scalar)
    }
    return .url(String(text))
  }

  /// A string; one with a line end in it is broken and ends before it.
  private mutating func string(endedBy quote: Unicode.Scalar) -> StyleToken {
    var text = String.UnicodeScalarView()
    index += 1
    while let scalar = peek() {
      if Self.isLineEnd(scalar) { return .sign("\u{FFFD}") }
      index += 1
      if scalar == quote { break }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let next = peek() else { break }
      if Self.isLineEnd(next) {
        index += next == "\r" && peek(1) == "\n" ? 2 : 1
      } else {
        text.append(escaped())
      }
    }
    return .string(String(text))
  }

  private mutating func number() -> StyleToken {
    var text = String.UnicodeScalarView()
    func take(_ tokenizer: inout StyleTokenizer) {
      text.append(tokenizer.source[tokenizer.index])
      tokenizer.index += 1
    }
    func takeDigits(_ tokenizer: inout StyleTokenizer) {
      while let scalar = tokenizer.peek(), Self.isDigit(scalar) { take(&tokenizer) }
    }
    if peek() == "+" || peek() == "-" { take(&self) }
    takeDigits(&self)
    if peek() == ".", let digit = peek(1), Self.isDigit(digit) {
      take(&self)
      takeDigits(&self)
    }
    if peek() == "e" || peek() == "E" {
      let isSigned = peek(1) == "+" || peek(1) == "-"
      if let digit = peek(isSigned ? 2 : 1), Self.isDigit(digit) {
        take(&self)
        if isSigned { take(&self) }
        takeDigits(&self)
      }
    }
    if peek() == "%" {
      index += 1
      return .number(String(text), unit: "%")
    }
    return .number(String(text), unit: isName(at: 0) ? name().lowercased() : "")
  }
}
