/// Splits a content stream into operands and operators, byte by byte, for any bytes whatever.
///
/// It allocates nothing and never fails: what is no token is skipped, what is cut off ends early.
struct ContentScanner {
  /// What stands next in the stream.
  enum Token {
    /// A number; always finite.
    case number(Double)
    /// A name, as the range of its bytes after the slash.
    case name(Range<Int>)
    /// A string, array, dictionary or other operand, whose value no graphics operator needs.
    case operand
    /// An operator.
    case operation(Operator)
    /// No more tokens.
    case end
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// The strings that were passed.
  private var strings = Strings()
  /// The bytes of these strings, escapes taken off, up to ``mostBytes``.
  private(set) var shownBytes: [UInt8] = []
  /// Whether the next string is the first of another operator.
  private var areTaken = false

  /// No operator of a page of text shows more.
  private static let mostBytes = 65_536

  /// What is known of strings that were passed; escapes count as they are written.
  struct Strings {
    /// About how many bytes they had.
    var length = 0
    /// How many of these bytes only escape others.
    var escaping = 0
    /// Which bytes they had.
    var bytes = ByteSet()
    /// How many there were, and how many blanks in them.
    var words = 0
    /// How far numbers between them move what follows ahead, in thousandths of the font size.
    var gaps = 0.0
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next token.
  mutating func next() -> Token {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0, 9, 10, 12, 13, 32:
        position += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."):
        return .number(number())
      case UInt8(ascii: "/"):
        return .name(name())
      case UInt8(ascii: "("):
        skipString()
        return .operand
      case UInt8(ascii: "<"):
        position += 1
        // The parts of a dictionary are operands of their own; the operator drops them all.
        if position < bytes.count, bytes[position] == UInt8(ascii: "<") {
          position += 1
        } else {
          skipHexadecimal()
        }
        return .operand
      case UInt8(ascii: "["):
        skipArray()
        return .operand
      case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        position += 1
      case UInt8(ascii: "%"):
        skipComment()
      default:
        return .operation(operation())
      }
    }
    return .end
  }

  /// The strings that were passed since the last call; their bytes stay until the next one is passed.
  mutating func takeStrings() -> Strings {
    defer { strings = Strings() }
    if strings.words == 0 { shownBytes.removeAll(keepingCapacity: true) }
    areTaken = true
    return strings
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    strings.bytes.insert(byte)
    if shownBytes.count < Self.mostBytes { shownBytes.append(byte) }
  }

  private mutating func beginString() {
    strings.words += 1
    guard areTaken else { return }
    shownBytes.removeAll(keepingCapacity: true)
    areTaken = false
  }

  // MARK: Tokens

  private mutating func operation() -> Operator {
    let start = position
    var code: UInt32 = 0
    while position < bytes.count, Self.isRegular(bytes[position]) {
      code = code << 8 | UInt32(bytes[position])
      position += 1
    }
    return Operator(code: position - start <= 3 ? code : 0)
  }

  private mutating func name() -> Range<Int> {
    position += 1
    let start = position
    while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
    return start..<position
  }

  /// A number as Acrobat reads it: repeated and inner signs are ignored.
  private mutating func number() -> Double {
    var isNegative = false
    var value = 0.0
    var scale = 1.0
    var isFraction = false
    if bytes[position] == UInt8(ascii: "-") { isNegative = true }
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Double(byte &- UInt8(ascii: "0"))
        if isFraction {
          // More digits than a Double holds change nothing.
          if scale < 1e15 {
            scale *= 10
            value = value * 10 + digit
          }
        } else {
          value = value < 1e15 ? value * 10 + digit : value
        }
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"): break
      default:
        return (isNegative ? -value : value) / scale
      }
      position += 1
    }
    return (isNegative ? -value : value) / scale
  }

  // MARK: Skipped operands

  private mutating func skipString() {
    position += 1
    let start = position
    beginString()
    defer { strings.length += max(0, position - start - 1) }
    var depth = 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\\"):
        skipEscape()
        continue
      case UInt8(ascii: " "): strings.words += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return }
      default: break
      }
      append(byte)
    }
    position = bytes.count
  }

  /// Skips what stands behind a backslash: a code in up to three octal digits, or one character.
  private mutating func skipEscape() {
    guard position < bytes.count else { return }
    let octal = bytes[position...].prefix(3).prefix { (0x30...0x37).contains($0) }
    strings.escaping += max(1, octal.count)
    if !octal.isEmpty {
      position += octal.count
      append(UInt8(truncatingIfNeeded: octal.reduce(0) { $0 << 3 | Int($1 & 7) }))
      return
    }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): append(10)
    case UInt8(ascii: "r"): append(13)
    case UInt8(ascii: "t"): append(9)
    case UInt8(ascii: "b"): append(8)
    case UInt8(ascii: "f"): append(12)
    // The end of a line that goes on is none.
    case 10: break
    case 13: if position < bytes.count, bytes[position] == 10 { position += 1 }
    default: append(byte)
    }
  }

  /// Skips an array with the arrays and strings in it; a counter instead of recursion, so that
  /// no nesting is too deep.
  private mutating func skipArray() {
    position += 1
    var depth = 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "("):
        skipString()
        continue
      case UInt8(ascii: "<"):
        skipHexadecimal()
        continue
      case UInt8(ascii: "%"):
        skipComment()
        continue
      case UInt8(ascii: "-"):
        strings.gaps -= number()
        continue
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          position += 1
          return
        }
      default: break
      }
      position += 1
    }
  }

  /// Skips a string in hexadecimal digits with its end.
  private mutating func skipHexadecimal() {
    let start = position
    beginString()
    var high: UInt8?
    defer {
      strings.length += (position - start) / 2
      // A digit that is missing is 0.
      if let high { append(high << 4) }
    }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: ">") { return }
      guard let digit = Self.hexadecimalDigit(byte) else { continue }
      if let first = high {
        append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private mutating func skipComment() {
    while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
  }

  // MARK: Inline images

  /// Moves past the data of an inline image, the scanner standing behind its `ID`.
  mutating func skipInlineImageData() {
    // One white space ends ID; then data until EI with white space around it.
    position = min(position + 1, bytes.count)
    var candidate = position
    while candidate + 1 < bytes.count {
      if bytes[candidate] == UInt8(ascii: "E"), bytes[candidate + 1] == UInt8(ascii: "I"),
        candidate == position || Self.isBlank(bytes[candidate - 1]),
        candidate + 2 >= bytes.count || Self.isBlank(bytes[candidate + 2]),
        looksLikeContent(from: candidate + 2)
      {
        position = candidate + 2
        return
      }
      candidate += 1
    }
    position = bytes.count
  }

  /// Whether what follows an `EI` can be a content stream: image data may hold those letters too.
  private func looksLikeContent(from start: Int) -> Bool {
    let looked = 12
    return (start..<min(start + looked, bytes.count)).allSatisfy {
      Self.isBlank(bytes[$0]) || (0x20..<0x7F).contains(bytes[$0])
    }
  }

  // MARK: Character classes

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  @inline(__always)
  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32, UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "%"):
      false
    default: true
    }
  }
}
