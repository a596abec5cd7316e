/// Text that content gives to be read in the place of what it shows (`/ActualText`; PDF 1.7, 14.9.4), written
/// where marked content begins; what lists of properties give the library does not read.
struct ReplacementText {
  /// How many characters it has.
  private let count: Int
  /// Whether digits are among them.
  private let hasDigits: Bool
  /// Codes that were shown in its place.
  private var shownCodes = 0
  /// Marked contents that are open within its own.
  var depth = 0

  /// Takes a string's characters: UTF-16 behind a byte order mark, else one byte each.
  init(_ bytes: [UInt8]) {
    let isWide = bytes.starts(with: [0xFE, 0xFF])
    let characters = isWide ? Array(bytes.dropFirst(2)) : bytes
    count = isWide ? characters.count / 2 : characters.count
    hasDigits = characters.indices.contains {
      (0x30...0x39).contains(characters[$0])
        && (!isWide || $0 % 2 == 1 && [0, 0xFF].contains(characters[$0 - 1]))
    }
  }

  /// Reads the string that stands at a place of content.
  init(at start: Int, in content: UnsafeBufferPointer<UInt8>) {
    var position = start
    while position < content.count, content[position] <= 32 { position += 1 }
    let rest = content[min(position, content.count)...]
    // No more is needed than tells whether there are digits.
    let most = 4_096
    switch rest.first {
    case UInt8(ascii: "<"):
      let digits = rest.dropFirst().prefix(most).prefix { $0 != UInt8(ascii: ">") }
        .compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      self.init(
        stride(from: 0, to: digits.count - 1, by: 2).map {
          UInt8(digits[$0] << 4 | digits[$0 + 1])
        })
    case UInt8(ascii: "("):
      self.init(Array(rest.dropFirst().prefix(most).prefix { $0 != UInt8(ascii: ")") }))
    default: self.init([UInt8]())
    }
  }

  /// Counts codes that are shown; whether digits may be among what is shown, or what is given.
  mutating func mayReplaceDigits(showing codes: Int) -> Bool {
    shownCodes += codes
    return hasDigits || shownCodes > count
  }
}

extension ContentInterpreter {
  /// The key of such text.
  private static let key = Array("ActualText".utf8)

  /// Takes note of a name among the properties of marked content.
  @inline(__always)
  mutating func noteReplacement(
    _ name: Range<Int>, in content: UnsafeBufferPointer<UInt8>
  ) {
    if name.count == Self.key.count, content[name].elementsEqual(Self.key) {
      givenText = ReplacementText(at: name.upperBound, in: content)
    }
  }

  /// Begins marked content.
  mutating func beginMarked() {
    defer { givenText = nil }
    if replacement != nil { replacement?.depth += 1 } else { replacement = givenText }
  }

  mutating func endMarked() {
    guard let open = replacement else { return }
    if open.depth > 0 { replacement?.depth -= 1 } else { replacement = nil }
  }

  /// Takes note of what is shown while other text is given for it.
  mutating func showReplaced(in document: borrowing QPDFDocument) {
    guard replacement != nil, !collector.ink.hasReplacedText else { return }
    let fonts = collector.ink.fonts
    let bytes =
      fonts.indices.contains(state.font)
      ? fonts[state.font].facts(in: document).bytesPerCode : 1
    let codes = (shown.length - shown.escaping) / bytes
    if replacement?.mayReplaceDigits(showing: codes) ?? false {
      collector.ink.hasReplacedText = true
    }
  }
}
