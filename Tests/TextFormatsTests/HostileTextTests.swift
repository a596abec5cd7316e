import Testing

@testable import TextFormats

/// What documents may hold, in every form it is written in: none of it becomes markup, a formula, a field
/// of its own, or a command to a terminal.
@Suite struct HostileTextTests {
  /// Signs that make one character with what follows or comes before them, and commands.
  private static let around = [
    "", "\u{0D4E}", "\u{0600}", "\u{200D}", "\u{FE0F}", "\u{0301}", "\u{202E}", "\u{0}",
    "\u{1B}[31m",
    "\u{85}", "\u{2028}", "\r", "\u{FFFE}", "\u{1F3FB}", "年",
  ]

  /// A core with something before, within and behind it.
  private static func variants(of core: String) -> [String] {
    around.flatMap { sign in
      [core, sign + core, core + sign, core.unicodeScalars.map { "\($0)" }.joined(separator: sign)]
    }
  }

  @Test(arguments: [
    "<script>", "</td>", "<!--", "a&b", "\" onload=\"x", "' onload='x", "&lt;", "<img src=x>",
  ])
  func markupStaysText(core: String) {
    for text in Self.variants(of: core) {
      let escaped = MarkupText.escaped(text)
      for scalar: Unicode.Scalar in ["<", ">", "\"", "'"] {
        #expect(!escaped.unicodeScalars.contains(scalar))
      }
      let controls = escaped.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
      }
      #expect(controls.isEmpty)
      #expect(Self.unescaped(escaped) == Self.withoutControls(text))
    }
  }

  /// A reader of HTML, for what the writer uses.
  private static func unescaped(_ text: String) -> [Unicode.Scalar] {
    var text = Array(text.unicodeScalars)[...]
    var result: [Unicode.Scalar] = []
    let entities: [(String, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]
    while let scalar = text.first {
      if let entity = entities.first(where: { text.starts(with: $0.0.unicodeScalars) }) {
        result.append(entity.1)
        text = text.dropFirst(entity.0.unicodeScalars.count)
      } else {
        result.append(scalar)
        text = text.dropFirst()
      }
    }
    return result
  }

  private static func withoutControls(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\t", "\n": scalar
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
      }
    }
  }

  @Test(arguments: ["a|b", "|", "\\|", "<b>x</b>", "<!x", "&amp;", "[x](javascript:y)", "`a|b`"])
  func aCellOfMarkdownStaysOneCellOfText(core: String) {
    for text in Self.variants(of: core) {
      let scalars = Array(MarkupText.markdownCell(text).unicodeScalars)
      #expect(!scalars.contains { $0.properties.generalCategory == .control && $0 != "\t" })
      var isEscaped = false
      for (index, scalar) in scalars.enumerated() {
        if isEscaped {
          isEscaped = false
          continue
        }
        isEscaped = scalar == "\\"
        #expect(scalar != "|")
        guard index + 1 < scalars.count else { continue }
        let next = scalars[index + 1]
        if scalar == "<" { #expect(!next.properties.isAlphabetic || !next.isASCII) }
        if scalar == "]" { #expect(next != "(") }
      }
      #expect(!isEscaped)
    }
  }

  @Test(arguments: ["=1+1", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "-cmd", "=", "＝1+1", "-1-1"])
  func aFormulaIsText(core: String) {
    let safe = CSVRecord(isSafeForSpreadsheets: true).line([core])
    #expect(safe.hasPrefix("'") || safe.hasPrefix("\"'"))
    let plain = CSVRecord().line([core])
    #expect(!plain.contains("'"))
  }

  @Test(arguments: ["-1", "+1", "-1,234.50", "-12%", "0", "-.5", "-", "--", "—", "", "a=b", "3-2"])
  func aNumberAndAStrokeStay(text: String) {
    #expect(CSVRecord(isSafeForSpreadsheets: true).line([text]) == CSVRecord().line([text]))
  }

  @Test func aFieldStaysOneField() {
    for text in ["a,b", "a\"b", "a\nb", "\"", ","].flatMap(Self.variants) {
      let line = CSVRecord().line([text, "end"])
      #expect(Self.fields(of: line) == [Array(text.unicodeScalars), Array("end".unicodeScalars)])
    }
  }

  /// A reader of one record.
  private static func fields(of line: String) -> [[Unicode.Scalar]] {
    var fields: [[Unicode.Scalar]] = [[]]
    var isQuoted = false
    var rest = Array(line.unicodeScalars.dropLast())[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        fields[fields.count - 1].append(scalar)
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append([])
      default: fields[fields.count - 1].append(scalar)
      }
    }
    return fields
  }

  @Test func nothingMovesTheCursor() {
    for text in ["a", "年报.pdf", "\u{1B}]0;x\u{7}", "a\u{8}b"].flatMap(Self.variants) {
      let line = PrintableText.line(text)
      let harmful = line.unicodeScalars.filter {
        [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
          || ("\u{202A}"..."\u{202E}").contains($0)
      }
      #expect(harmful.isEmpty)
      #expect(line.unicodeScalars.count == text.unicodeScalars.count)
    }
    #expect(PrintableText.lines("a\n\tb\u{C}\u{1B}c") == "a\n\tb\u{C}\u{FFFD}c")
    #expect(PrintableText.line("年报 2024（修订）.pdf") == "年报 2024（修订）.pdf")
  }
}
