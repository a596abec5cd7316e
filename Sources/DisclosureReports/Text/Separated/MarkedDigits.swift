import PageModel

/// Text without marks of Markdown or tags, in which digits that the marks set apart are no digits of a
/// number: raised and lowered ones become such characters, struck ones get a stroke, and digits on the two
/// sides of a link's end have an ideographic space between them.
struct MarkedDigits {
  /// Where the digits that follow stand.
  enum Place {
    case raised, lowered, struck
  }

  /// The text so far.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The elements that are open, from the outermost.
  var places: [Place] = []
  /// Whether what follows stands between `~~`, the strokes of Markdown.
  var isStruck = false
  /// Whether something that parts two numbers was met since the last character.
  private var isSeam = false

  /// Adds a character of the text.
  mutating func append(_ scalar: Unicode.Scalar) {
    // No mark reaches beyond its cell.
    if scalar == "\t" || SeparatorMarks.isBar(scalar) { places = [] }
    guard scalar.isDigit else {
      if !Self.isEmphasis(scalar) { isSeam = false }
      scalars.append(scalar)
      return
    }
    let isStruck = isStruck || places.contains(.struck)
    let isInLine = isStruck || places.isEmpty
    if isSeam, isInLine, last?.isDigit ?? false { scalars.append("\u{3000}") }
    isSeam = false
    if isInLine {
      scalars.append(scalar)
      if isStruck { scalars.append(FormScalars.stroke) }
    } else {
      let digit = FormScalars.folded(scalar)
      scalars.append(places.last == .lowered ? digit.lowered : digit.raised)
    }
  }

  /// Says that digits which follow are not of the number before them.
  mutating func addSeam() {
    isSeam = true
  }

  /// Adds the words of a link. Right behind a number, digits that lead to a place of the page itself are
  /// the mark of a note, and others are not of that number.
  mutating func appendLink(_ words: [Unicode.Scalar], to address: some Collection<Unicode.Scalar>) {
    let inner = words.filter { !Self.isEmphasis($0) }
    let isBehindNumber = last.map { $0.isDigit || $0.isNoteMark } ?? false
    if isBehindNumber, Self.isNote(address), !inner.isEmpty, inner.allSatisfy(\.isDigit) {
      places.append(.raised)
      for scalar in inner { append(scalar) }
      places.removeLast()
    } else {
      // 345[.1](a) is no fraction.
      if isBehindNumber, let first = inner.first, FormScalars.isEnumeratorMark(first) {
        scalars.append("\u{3000}")
      }
      addSeam()
      for scalar in words { append(scalar) }
    }
    addSeam()
  }

  /// Adds again, as the words of a link, what was added since there were so many scalars.
  mutating func makeLink(from start: Int, to address: some Collection<Unicode.Scalar>) {
    let words = Array(scalars[start...])
    scalars.removeSubrange(start...)
    appendLink(words, to: address)
  }

  /// The last character, marks of emphasis aside.
  private var last: Unicode.Scalar? { scalars.last { !Self.isEmphasis($0) } }

  private static func isEmphasis(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "*" || scalar == "_" || scalar == "~" || scalar == "`"
  }

  /// Whether a link leads to a place of the page itself, as the mark of a note does.
  private static func isNote(_ address: some Collection<Unicode.Scalar>) -> Bool {
    address.first { $0 != "<" && !FormScalars.isSpace($0) } == "#"
  }
}
