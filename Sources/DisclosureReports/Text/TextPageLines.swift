/// A line of text with its place.
struct TextPageLine: Sendable, Hashable {
  /// The line without white space at its ends.
  let text: String
  /// Page number from 1, or `nil` where pages are unknown.
  let page: Int?
  /// Blanks before it, in half-width units.
  let indent: Int
  /// Its width, in half-width units: ideographs are two wide.
  let width: Int
  /// Whether an empty line stands before it.
  let followsBlank: Bool

  /// Where it ends, in half-width units.
  var right: Int { indent + width }
}

/// Cuts text into pages and lines.
struct TextPageLines: Sendable {
  /// The lines of each page, empty lines left out.
  let pages: [[TextPageLine]]
  /// Whether the text says where pages begin.
  let marksPages: Bool

  /// Cuts `text`: a form feed begins a page; without any, a line that begins with a single blank
  /// does, where the text's first line is such a line and no line is indented otherwise.
  init(_ text: String) {
    var raw: [[Unicode.Scalar]] = [[]]
    var pageStarts: Set<Int> = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n", "\u{2028}", "\u{85}":
        if previous != "\r" || scalar != "\n" { raw.append([]) }
      case "\r": raw.append([])
      case "\u{0C}":
        if raw.last?.allSatisfy(FormScalars.isSpace) == false { raw.append([]) }
        pageStarts.insert(raw.count - 1)
      case "\u{FEFF}": break
      default: raw[raw.count - 1].append(FormRadicals.ideograph(scalar))
      }
    }
    if pageStarts.isEmpty { pageStarts = Self.blankMarkedStarts(raw) }
    marksPages = !pageStarts.isEmpty
    var pages: [[TextPageLine]] = [[]]
    var followsBlank = false
    for (index, scalars) in raw.enumerated() {
      if pageStarts.contains(index), !(pages.count == 1 && pages[0].isEmpty) { pages.append([]) }
      let page = pageStarts.isEmpty ? nil : pages.count
      if let line = Self.line(scalars, page: page, followsBlank: followsBlank) {
        pages[pages.count - 1].append(line)
        followsBlank = false
      } else {
        followsBlank = true
      }
    }
    if pages.last?.isEmpty == true, pages.count > 1 { pages.removeLast() }
    self.pages = pages
  }

  /// The lines that begin with a single blank, where that is plainly how the text marks pages.
  private static func blankMarkedStarts(_ raw: [[Unicode.Scalar]]) -> Set<Int> {
    var starts: Set<Int> = []
    var isFirst = true
    for (index, line) in raw.enumerated() where !line.allSatisfy(FormScalars.isSpace) {
      let begins = line[0] == " "
      if isFirst, !begins { return [] }
      isFirst = false
      guard begins || FormScalars.isSpace(line[0]) else { continue }
      guard begins, !FormScalars.isSpace(line[1]) else { return [] }
      starts.insert(index)
    }
    // Where every line is indented by one blank the blank says nothing.
    return starts.count * 4 <= raw.count ? starts : []
  }

  private static func line(
    _ scalars: [Unicode.Scalar], page: Int?, followsBlank: Bool
  ) -> TextPageLine? {
    guard let first = scalars.firstIndex(where: { !FormScalars.isSpace($0) }),
      let last = scalars.lastIndex(where: { !FormScalars.isSpace($0) })
    else { return nil }
    var view = String.UnicodeScalarView()
    // A single ideographic space at either end is a blank cell of a row of values.
    let begin =
      first >= 2 && scalars[first - 2] == "\u{3000}" && scalars[first - 1] == " "
        && (first == 2 || scalars[first - 3] == " ") ? first - 2 : first
    var end = last + 1
    while end + 1 < scalars.count, scalars[end] == " ", scalars[end + 1] == "\u{3000}" { end += 2 }
    view.append(contentsOf: scalars[begin..<end])
    return TextPageLine(
      text: String(view), page: page, indent: units(scalars[..<first]),
      width: units(scalars[first...last]), followsBlank: followsBlank)
  }

  /// The width in half-width units.
  static func units(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + (FormScalars.isWide($1) || $1 == "\u{3000}" ? 2 : 1) }
  }
}
