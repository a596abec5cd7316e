/// Breaks Chinese text into lines: after any character, but Latin words stay whole, and no line begins with a
/// closing mark or ends with an opening one.
enum WrappedText {
  private static let opening: Set<Character> = ["（", "《", "“", "‘", "〔", "「", "("]
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "〕", "」", "…", ")", ",", ".", ";",
  ]

  /// The lines of a paragraph, none wider than `columns` unless a word alone is.
  static func lines(of paragraph: some StringProtocol, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces(of: paragraph) {
      let own = DisplayWidth.width(of: piece)
      if width + own > columns, !line.isEmpty {
        lines.append(line)
        (line, width) = ("", 0)
      }
      // A blank where a line was broken is not shown.
      if piece == " ", line.isEmpty { continue }
      line += piece
      width += own
    }
    lines.append(line)
    return lines.map { line in
      line.hasSuffix(" ") ? String(line.dropLast()) : line
    }
  }

  /// What is not broken: blanks, words, wide characters, each with the marks that stand at it.
  private static func pieces(of text: some StringProtocol) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for character in text {
      let isWide = DisplayWidth.width(of: character) == 2
      let isWord = !isWide && character != " "
      let goesOn: Bool =
        if let last = pieces.last?.last {
          last != " "
            && (isOpen || closing.contains(character)
              || (isWord && DisplayWidth.width(of: last) == 1))
        } else {
          false
        }
      if goesOn {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isOpen = opening.contains(character)
    }
    return pieces
  }
}
