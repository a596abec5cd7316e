import PageModel

/// Turns text whose cells are separated by bars, tabs, commas, semicolons or ideographic spaces into
/// line-broken text as this package writes it: a row on one line, its values separated by single blanks, a
/// blank cell as an ideographic space, words that wrapped on lines of their own.
///
/// A row of which the separators do not say which columns its values belong to is left out with the
/// finding `row.unread`. Text without separators comes out as it is. Linear in the text's length.
struct SeparatedText: Sendable {
  /// The text without separators.
  let text: String
  /// What was left out.
  let findings: [Finding]
  /// The labels of rows that were left out.
  let unreadLabels: [String]

  /// Reads a text with the forms that the recognizer knows.
  init(
    _ text: String, recognizer: ReportRecognizerOptions, options: LineTextReaderOptions
  ) {
    guard Self.mayHaveSeparators(text) else {
      self.text = text
      findings = []
      unreadLabels = []
      return
    }
    var lines = Self.lines(of: text)
    ListRows.mark(&lines)
    let isMarked = lines.contains {
      switch $0.kind {
      case .bars, .tabs, .list: true
      default: false
      }
    }
    let blocks = SeparatedBlocks(lines: lines).blocks()
    var writer = SeparatedWriter(
      blocks: blocks, dropsRules: isMarked, recognizer: recognizer, options: options)
    self.text = writer.text()
    findings = writer.findings
    unreadLabels = writer.unreadLabels
  }

  /// Whether the text has any character that a separator, or a mark of Markdown, is made of.
  private static func mayHaveSeparators(_ text: String) -> Bool {
    MarkupRemoval.mayApply(to: text)
      || text.unicodeScalars.contains {
        $0 == "\t" || $0 == "," || $0 == ";" || $0 == "\u{3000}" || $0 == "="
          || SeparatorMarks.isBar($0)
      }
  }

  private static func lines(of text: String) -> [SeparatedLine] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      // A carriage return and a line feed are one end of a line.
      (line.last == "\r" ? line.dropLast() : line)
        .split(separator: "\r", omittingEmptySubsequences: false)
    }.map(SeparatedLine.init)
  }
}
