/// Text as markup languages hold it.
///
/// Scalars are escaped, not characters: `<` is markup to every reader, whatever combining mark or
/// prepended sign makes one character of it and its neighbor.
package enum MarkupText {
  /// Text between the tags of HTML and XML 1.0, and in quoted attributes. Characters that XML cannot
  /// hold, and other controls but tab and line feed, become U+FFFD.
  package static func escaped(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A byte that stands for itself, and begins no character that does not.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    // U+0080 to U+009F begin with 0xC2, U+FFFE and U+FFFF with 0xEF.
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F, 0xC2, 0xEF: false
    default: true
    }
  }

  /// Text of one cell of a Markdown pipe table (CommonMark with tables): a backslash stands before bars,
  /// backslashes, and what could begin a tag, an entity or a link's target; line ends become blanks.
  package static func markdownCell(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\", "|", "`": result.append(contentsOf: ["\\", scalar])
      case "<" where next.map(opensTag) ?? false: result.append(contentsOf: ["\\", scalar])
      case "&" where next.map(opensEntity) ?? false: result.append(contentsOf: ["\\", scalar])
      case "(" where previous == "]": result.append(contentsOf: ["\\", scalar])
      case _ where isBreak(scalar): result.append(" ")
      case _ where isControl(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  private static func opensTag(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || scalar == "/" || scalar == "!" || scalar == "?"
  }

  private static func opensEntity(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || scalar == "#"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar.properties.generalCategory == .control
  }
}
