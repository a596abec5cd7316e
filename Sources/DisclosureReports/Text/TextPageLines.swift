/// A line of text with its place.
struct TextPageLine: Sendable, Hashable {
  /// The line without white space at its ends, but for blank cells.
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

  /// The line with another text in its place.
  func with(text: String) -> TextPageLine {
    TextPageLine(
      text: text, page: page, indent: indent, width: width, followsBlank: followsBlank)
  }
}

/// Cuts text into pages and lines.
struct TextPageLines: Sendable {
  /// The lines of each page, empty lines left out.
  let pages: [[TextPageLine]]
  /// Whether the text says where pages begin.
  let marksPages: Bool

  private struct RawLine {
    let text: Substring.UnicodeScalarView
    let followsFormFeed: Bool

    var isBlank: Bool { text.allSatisfy(FormScalars.isSpace) }
    /// The line begins with one blank and no more.
    var beginsWithOneBlank: Bool {
      text.first == " " && !(text.dropFirst().first.map(FormScalars.isSpace) ?? true)
    }
  }

  /// Cuts `text`: a form feed begins a page; without any, a line that begins with a single blank
  /// does, where the text's first line is such a line and no line is indented otherwise.
  init(_ text: String) {
    let raw = Self.rawLines(FormRadicals.folded(text))
    let hasFormFeeds = raw.contains { $0.followsFormFeed && !$0.isBlank }
    let blanksMarkPages = !hasFormFeeds && Self.blanksMarkPages(raw)
    marksPages = hasFormFeeds || blanksMarkPages
    var pages: [[TextPageLine]] = [[]]
    var followsBlank = false
    var page = marksPages ? 1 : nil
    var isFirst = true
    for line in raw {
      if line.followsFormFeed || (blanksMarkPages && line.beginsWithOneBlank && !isFirst) {
        page = page.map { $0 + 1 }
        pages.append([])
      }
      isFirst = isFirst && line.isBlank
      if let line = Self.line(line.text, page: page, followsBlank: followsBlank) {
        pages[pages.count - 1].append(line)
        followsBlank = false
      } else {
        followsBlank = true
      }
    }
    // A form feed after the last page begins no page.
    if pages.count > 1, pages.last?.isEmpty == true { pages.removeLast() }
    self.pages = pages
  }

  private static func rawLines(_ text: String) -> [RawLine] {
    var lines: [RawLine] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var followsFormFeed = false
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      switch scalar {
      case "\n", "\r", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        let isEmpty = start == index
        // `\r\n` is one line end, and a form feed after a line end none.
        if !(scalar == "\u{0C}" && isEmpty) {
          lines.append(
            RawLine(
              text: Substring(text[start..<index]).unicodeScalars,
              followsFormFeed: followsFormFeed))
          followsFormFeed = false
        }
        if scalar == "\u{0C}" {
          if followsFormFeed {
            lines.append(RawLine(text: Substring().unicodeScalars, followsFormFeed: true))
          }
          followsFormFeed = true
        }
        start = next
        if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" {
          start = scalars.index(after: next)
          index = start
          continue
        }
      default: break
      }
      index = next
    }
    lines.append(
      RawLine(text: Substring(text[start...]).unicodeScalars, followsFormFeed: followsFormFeed))
    return lines
  }

  /// Whether single blanks plainly mark where pages begin.
  private static func blanksMarkPages(_ raw: [RawLine]) -> Bool {
    guard raw.first(where: { !$0.isBlank })?.beginsWithOneBlank == true else { return false }
    var starts = 0
    for line in raw {
      guard let first = line.text.first, FormScalars.isSpace(first), !line.isBlank else { continue }
      guard line.beginsWithOneBlank else { return false }
      starts += 1
    }
    // Where every line is indented by one blank the blank says nothing.
    return starts * 4 <= raw.count
  }

  private static func line(
    _ scalars: Substring.UnicodeScalarView, page: Int?, followsBlank: Bool
  ) -> TextPageLine? {
    guard var begin = scalars.firstIndex(where: { !FormScalars.isSpace($0) }),
      let last = scalars.lastIndex(where: { !FormScalars.isSpace($0) })
    else { return nil }
    let indent = units(scalars[..<begin])
    var end = scalars.index(after: last)
    let width = units(scalars[begin..<end])
    // A single ideographic space separated by a blank is a blank cell of a row of values.
    while let cell = blankCell(before: begin, in: scalars) { begin = cell }
    while let cell = blankCell(after: end, in: scalars) { end = cell }
    return TextPageLine(
      text: String(scalars[begin..<end]), page: page, indent: indent, width: width,
      followsBlank: followsBlank)
  }

  private static func blankCell(
    before index: Substring.UnicodeScalarView.Index, in scalars: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    let head = scalars[..<index].suffix(3)
    guard head.count >= 2, head.last == " ", head.dropLast().last == "\u{3000}",
      head.count == 2 || head.first == " "
    else { return nil }
    return scalars.index(index, offsetBy: -2)
  }

  private static func blankCell(
    after index: Substring.UnicodeScalarView.Index, in scalars: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    let tail = scalars[index...].prefix(3)
    guard tail.count >= 2, tail.first == " ", tail.dropFirst().first == "\u{3000}",
      tail.count == 2 || tail.last == " "
    else { return nil }
    return scalars.index(index, offsetBy: 2)
  }

  /// The width in half-width units.
  private static func units(_ scalars: Substring.UnicodeScalarView) -> Int {
    scalars.reduce(0) { $0 + (FormScalars.isWide($1) || $1 == "\u{3000}" ? 2 : 1) }
  }
}
