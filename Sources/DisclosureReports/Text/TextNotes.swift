/// Joins values whose note wrapped in its cell: `5（其中修订4` and `件）` are one value.
enum TextNotes {
  /// Characters of the line that may end a note.
  private static let longestRest = 16

  /// Lines that a note may wrap over.
  private static let mostLines = 4

  /// The lines, those of such values joined.
  static func joined(_ lines: [TextPageLine]) -> [TextPageLine] {
    var result: [TextPageLine] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if isOpen(line.text), let end = end(of: lines, from: index) {
        let rest = lines[index + 1...end].map(\.text).joined()
        result.append(line.with(text: line.text + rest))
        index = end + 1
      } else {
        result.append(line)
        index += 1
      }
    }
    return result
  }

  /// The line that closes the note which a line opens.
  private static func end(of lines: [TextPageLine], from start: Int) -> Int? {
    for index in lines.indices.dropFirst(start + 1).prefix(mostLines) {
      let scalars = lines[index].text.unicodeScalars
      guard scalars.count <= longestRest, !scalars.contains(where: FormScalars.isOpening) else {
        return nil
      }
      if let close = scalars.firstIndex(where: FormScalars.isClosing) {
        return scalars.index(after: close) == scalars.endIndex ? index : nil
      }
    }
    return nil
  }

  /// Whether the line ends in a number and an open parenthesis with words.
  private static func isOpen(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.lastIndex(where: FormScalars.isOpening), open > 0,
      !scalars[open...].contains(where: FormScalars.isClosing),
      FormScalars.digit(scalars[open - 1]) != nil
    else { return false }
    // The number is a word of its own.
    let begin = scalars[..<open].lastIndex(where: FormScalars.isSpace).map { $0 + 1 } ?? 0
    return scalars[begin..<open].allSatisfy {
      FormScalars.digit($0) != nil || $0 == "," || $0 == "."
    }
  }
}
