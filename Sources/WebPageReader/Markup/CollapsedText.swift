import PageModel

/// Text as a browser sets it: runs of white space are one blank, and none stands at the ends.
struct CollapsedText {
  private(set) var text = ""
  /// Whether two numbers with a blank between them are kept apart, as in cells, where a blank between
  /// digits may otherwise be taken for one that groups them.
  let separatesNumbers: Bool
  /// Whether white space was met since the last character.
  private var isParted = false
  /// Whether all of it held a line end of the source, which parts no two ideographs.
  private var isLineEnd = false
  /// Whether something parts what follows from what went before: struck or hidden text, a link's end.
  private var isSeam = false
  /// Whether a sheet that is not at hand may hide what follows and not what went before, or the other way.
  private var isOutsideSeam = false
  /// Whether a number in it is made of two texts of which such a sheet may hide one.
  private(set) var hasOutsideSeam = false
  /// How the last character was set.
  private var look: MarkupTree.Look?
  /// Whether the last character is a digit that became the mark of a note.
  private var isMark = false
  /// Whether it stands where a note's mark may, and is none.
  private var isInNoteAlone = false

  init(separatesNumbers: Bool = false) {
    self.separatesNumbers = separatesNumbers
  }

  /// The text so collapsed; `nil` where nothing is left.
  static func collapsed(_ text: String) -> String? {
    var collapsed = CollapsedText()
    collapsed.append(text)
    return collapsed.text.isEmpty ? nil : collapsed.text
  }

  var isEmpty: Bool { text.isEmpty }

  /// Adds a piece of the page's text; digits above and below the line become such characters, and so do
  /// those of a note's mark right behind a number.
  mutating func append(
    _ piece: String, at place: LetterPlace = .line, look: MarkupTree.Look? = nil
  ) {
    if let look, let last = self.look {
      if Self.areApart(look, last) { isSeam = true }
      if look.outsideNames != last.outsideNames { isOutsideSeam = true }
    }
    if let look, piece.unicodeScalars.contains(where: Self.isInk) { self.look = look }
    for scalar in piece.unicodeScalars {
      switch scalar.value {
      case 0x202E: isOverridden = true
      case 0x202C, 0x202D: isOverridden = false
      case 0x0A, 0x0D:
        if !isParted { isLineEnd = true }
        isParted = true
      case 0x09, 0x0B, 0x0C, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
        0x205F:
        isParted = true
        isLineEnd = isLineEnd && scalar != "\u{A0}"
      case 0x3000:
        // An indent of the next word, or a gap that was set on purpose.
        if !text.isEmpty { pendingWide += 1 }
      case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202B,
        0x2060...0x206F, 0xFEFF:
        continue
      default:
        // Characters that are shown from the last to the first make no number that is known.
        if look?.isReversed == true || isOverridden { isSeam = true }
        add(character(scalar, at: place))
      }
    }
  }

  /// Whether two pieces of text are set so differently that their digits are no one number.
  private static func areApart(_ look: MarkupTree.Look, _ other: MarkupTree.Look) -> Bool {
    look.isShifted != other.isShifted || look.box != other.box
      || look.doubtful != other.doubtful
      || min(look.size, other.size) < VisibilityThresholds.leastSizeShare
        * max(look.size, other.size)
  }

  /// What a character becomes at its place.
  private mutating func character(
    _ scalar: Unicode.Scalar, at place: LetterPlace
  ) -> Unicode.Scalar {
    let (wasMark, wasAlone) = (isMark, isInNoteAlone)
    isMark = false
    isInNoteAlone = false
    switch place {
    case .line: return scalar
    case .raised: return Self.raised(scalar)
    case .lowered: return Self.lowered(scalar)
    case .note:
      let isBehindNumber =
        !isParted && pendingWide == 0 && (text.unicodeScalars.last.map(Self.isDigit) ?? false)
      isMark = Self.isDigit(scalar) && (wasMark || isBehindNumber && !wasAlone)
      isInNoteAlone = !isMark
      return isMark ? Self.raised(scalar) : scalar
    }
  }

  /// Whether a character before has turned the direction of what follows, U+202E.
  private var isOverridden = false

  /// Says that what follows must not become one number with what went before.
  mutating func addSeam() {
    isSeam = true
  }

  /// Ideographic spaces since the last character.
  private var pendingWide = 0

  private mutating func add(_ scalar: Unicode.Scalar) {
    defer {
      isParted = false
      isLineEnd = false
      isSeam = false
      isOutsideSeam = false
      pendingWide = 0
      text.unicodeScalars.append(scalar)
    }
    guard let last = text.unicodeScalars.last else { return }
    let isNumberSeam = Self.isDigit(last) && Self.isDigit(scalar)
    if isNumberSeam, isSeam || separatesNumbers && (isParted || pendingWide > 0) {
      // Two numbers, as the page shows them.
      text.unicodeScalars.append("\u{3000}")
    } else if isOutsideSeam, !isParted, pendingWide == 0, Self.isInNumber(last, scalar) {
      hasOutsideSeam = true
    } else if pendingWide > 0 {
      for _ in 0..<pendingWide { text.unicodeScalars.append("\u{3000}") }
    } else if isParted, !(isLineEnd && Self.isIdeographic(last) && Self.isIdeographic(scalar)) {
      text.unicodeScalars.append(" ")
    }
  }

  /// Whether the scalar is no white space.
  static func isInk(_ scalar: Unicode.Scalar) -> Bool { !scalar.isBlank }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit }

  /// Whether two characters side by side stand in one number: digits, or a digit and a point or separator.
  private static func isInNumber(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let signs: [Unicode.Scalar] = [".", ",", "，", "．"]
    return isDigit(left) && (isDigit(right) || signs.contains(right))
      || signs.contains(left) && isDigit(right)
  }

  /// A line end of the source between two such characters leaves no blank (CSS Text 3, section 4.1.3).
  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    EastAsianWidth.isWide(scalar)
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    halfWidth(scalar).lowered
  }

  private static func raised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    halfWidth(scalar).raised
  }

  /// A full-width digit as one of ASCII.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF10...0xFF19).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
