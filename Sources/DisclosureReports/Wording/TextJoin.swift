/// Joins lines that wrapped.
enum TextJoin {
  /// Both texts in one: solid where either side is CJK, separated by one space where both are Latin
  /// letters or digits.
  static func joined(_ first: String, _ second: String) -> String {
    guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else {
      return first + second
    }
    return needsSpace(last, next) ? first + " " + second : first + second
  }

  /// Appends a line to the text before it, as ``joined(_:_:)`` does.
  static func append(_ line: String, to text: inout String) {
    if let last = text.unicodeScalars.last, let next = line.unicodeScalars.first,
      needsSpace(last, next)
    {
      text += " "
    }
    text += line
  }

  /// Whether a line break between the two scalars stands for a space.
  static func needsSpace(_ last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    isWord(last) && isWord(next)
  }

  /// The line with blanks only between Latin words: justified lines have them everywhere.
  static func solid(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: FormScalars.isSpace) else { return line }
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in line.unicodeScalars {
      if FormScalars.isSpace(scalar) {
        pending = !result.isEmpty
        continue
      }
      if pending, let last = result.last, !FormScalars.isWide(last), !FormScalars.isWide(scalar) {
        result.append(" ")
      }
      pending = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }
}
