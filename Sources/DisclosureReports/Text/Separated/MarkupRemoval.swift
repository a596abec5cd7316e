/// Takes the marks of Markdown, and remnants of web pages, off a line.
///
/// What is printed stays: a lone `*` behind a number is a note, `- 3 -` a page number.
enum MarkupRemoval {
  /// Characters a line has at most for its links to be looked for; longer lines are no one's writing.
  private static let longestLine = 20_000
  /// Characters between the brackets of a link at most.
  private static let longestLink = 400

  /// Whether the text has any character that may be a mark.
  static func mayApply(to text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case 0x23, 0x26, 0x2A, 0x2B, 0x2D, 0x3C, 0x5B, 0x5C, 0x5F, 0x60, 0x7E: true
      default: false
      }
    }
  }

  /// Whether the line opens or closes a fence of code.
  static func isFence(_ line: String) -> Bool {
    let scalars = line.unicodeScalars.drop(while: FormScalars.isSpace)
    guard let first = scalars.first, first == "`" || first == "~" else { return false }
    let rest = scalars.drop { $0 == first }
    return scalars.count - rest.count >= 3
      && rest.allSatisfy { $0.isASCII && $0 != "`" }
  }

  /// The line without marks.
  static func plain(_ line: String) -> String {
    guard mayApply(to: line) else { return line }
    var scalars = Array(line.unicodeScalars)
    guard scalars.count <= longestLine else { return line }
    removeLead(from: &scalars)
    if scalars.contains("<") || scalars.contains("&") {
      scalars = WebRemnants.removed(from: scalars)
    }
    if scalars.contains("[") { scalars = withoutLinks(scalars) }
    if scalars.contains("\\") { scalars = unescaped(scalars) }
    scalars = withoutEmphasis(scalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: What begins a line

  /// Takes off `## `, `> `, and the bullet before words.
  private static func removeLead(from scalars: inout [Unicode.Scalar]) {
    let begin = scalars.firstIndex { !FormScalars.isSpace($0) } ?? scalars.endIndex
    guard begin < scalars.endIndex else { return }
    var end = begin
    switch scalars[begin] {
    case "#", ">":
      let mark = scalars[begin]
      while end < scalars.endIndex, scalars[end] == mark, end - begin < 6 { end += 1 }
      // `#标题` without a blank is what some tools write.
      guard end < scalars.endIndex, scalars[end] != mark else { return }
      scalars.removeSubrange(begin..<end)
      if mark == "#" {
        while scalars.last == "#" || scalars.last.map(FormScalars.isSpace) ?? false {
          scalars.removeLast()
        }
      }
      let first = scalars.firstIndex { !FormScalars.isSpace($0) } ?? scalars.endIndex
      scalars.removeSubrange(0..<first)
    case "*", "-", "+", "•":
      end = begin + 1
      guard end < scalars.endIndex, FormScalars.isSpace(scalars[end]),
        let first = scalars[end...].firstIndex(where: { !FormScalars.isSpace($0) }),
        isWord(scalars[first])
      else { return }
      scalars.removeSubrange(begin..<first)
    default: return
    }
  }

  /// Whether a bullet may stand before the scalar: a digit may be a value below its sign.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    FormScalars.digit(scalar) == nil
      && (FormScalars.isLabelScalar(scalar) || FormScalars.isOpening(scalar) || scalar == "["
        || scalar == "*" || scalar == "“")
  }

  // MARK: Links and escapes

  /// `[words](address)` as its words, those of a note's mark as raised digits; `![picture](address)` as
  /// nothing.
  private static func withoutLinks(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = MarkedDigits()
    var index = 0
    while index < scalars.count {
      let isPicture =
        scalars[index] == "!" && index + 1 < scalars.count && scalars[index + 1] == "["
      let open = isPicture ? index + 1 : index
      if scalars[open] == "[", let link = link(in: scalars, at: open) {
        let words = isPicture ? [] : Array(scalars[link.words])
        result.appendLink(words, to: scalars[link.address])
        index = link.end
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return result.scalars
  }

  private static func link(
    in scalars: [Unicode.Scalar], at open: Int
  ) -> (words: Range<Int>, address: Range<Int>, end: Int)? {
    let limit = min(scalars.count, open + longestLink)
    guard let close = scalars[open + 1..<limit].firstIndex(where: { $0 == "]" || $0 == "[" }),
      scalars[close] == "]", close + 1 < scalars.count, scalars[close + 1] == "(",
      let end = scalars[(close + 2)..<min(scalars.count, close + longestLink)].firstIndex(of: ")")
    else { return nil }
    let address = scalars[close + 2..<end]
    // `[1](含…)` is a note, no link: an address begins in Latin letters or marks.
    guard address.first.map({ $0.isASCII }) ?? true,
      !address.isEmpty || close > open + 1
    else { return nil }
    return (open + 1..<close, close + 2..<end, end + 1)
  }

  /// `1\.` as `1.`; a stroke that stands alone is the mark of a blank cell.
  private static func unescaped(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\\", index + 1 < scalars.count, isMark(scalars[index + 1]) {
        index += 1
      }
      result.append(scalars[index])
      index += 1
    }
    return result
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B, 0x5D...0x60, 0x7B, 0x7D, 0x7E: true
    default: false
    }
  }

  // MARK: Emphasis

  /// Takes away pairs of `**`, `__`, `~~` and back quotes, and of single `*` and `_` around words. Digits between
  /// `~~` get the stroke that their readers see.
  private static func withoutEmphasis(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = scalars
    for mark in ["*", "_", "~"] as [Unicode.Scalar] where result.contains(mark) {
      result = withoutPairs(of: [mark, mark], in: result)
    }
    for mark in ["`", "*", "_"] as [Unicode.Scalar] where result.contains(mark) {
      result = withoutPairs(of: [mark], in: result)
    }
    return result
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.properties.isAlphabetic || scalar == "_"
  }

  /// The scalars without the marks that open before a word and close behind one.
  private static func withoutPairs(
    of mark: [Unicode.Scalar], in scalars: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var places: [Int] = []
    var index = 0
    while index + mark.count <= scalars.count {
      if scalars[index..<index + mark.count].elementsEqual(mark) {
        places.append(index)
        index += mark.count
      } else {
        index += 1
      }
    }
    var removed: Set<Int> = []
    var open: Int?
    for place in places {
      let before = place > 0 ? scalars[place - 1] : " "
      let after = place + mark.count < scalars.count ? scalars[place + mark.count] : " "
      // Within a word it is a character of its own, a_b_c (CommonMark 0.31, section 6.2).
      let isOneStroke = mark == ["_"]
      if let start = open {
        // What closes stands behind a word; `3* 4*` are two notes.
        if !FormScalars.isSpace(before), !isOneStroke || !isInWord(after) {
          removed.formUnion([start, place])
          open = nil
        }
      } else if !FormScalars.isSpace(after), mark.count > 1 || FormScalars.digit(before) == nil,
        !isOneStroke || !isInWord(before)
      {
        open = place
      }
    }
    guard !removed.isEmpty else { return scalars }
    var result = MarkedDigits()
    index = 0
    while index < scalars.count {
      if removed.contains(index) {
        if mark.first == "~" { result.isStruck.toggle() }
        index += mark.count
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return result.scalars
  }
}
