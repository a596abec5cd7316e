/// A line of text as its separators cut it.
struct SeparatedLine: Sendable {
  /// What the line is.
  enum Kind: Sendable {
    /// Nothing but blanks.
    case blank
    /// A line without separators.
    case plain
    /// A line drawn between rows.
    case rule
    /// What stands between the bars; one more than there are bars.
    case bars([String])
    /// What stands between the tabs.
    case tabs([String])
    /// What stands between the commas, semicolons or ideographic spaces of a list of values.
    case list([String])
  }

  /// The line without marks of Markdown.
  private(set) var text: String
  /// The form feeds before it.
  let formFeeds: String
  /// What it is.
  var kind: Kind

  /// Cells a row has at most: the widest table of a form has 15 columns and three of labels.
  static let mostCells = 64

  /// Sorts a line.
  init(_ raw: Substring.UnicodeScalarView) {
    let feeds = raw.prefix { $0 == "\u{0C}" }
    formFeeds = String(feeds)
    let line = String(raw.dropFirst(feeds.count))
    if MarkupRemoval.isFence(line) {
      text = ""
      kind = .blank
      return
    }
    if SeparatorMarks.isRuleLine(line) {
      text = line
      kind = .rule
      return
    }
    text = MarkupRemoval.plain(line)
    kind = Self.kind(of: text)
  }

  /// The line with other parts, a row's of several lines.
  func with(text: String, kind: Kind) -> SeparatedLine {
    var line = self
    line.text = text
    line.kind = kind
    return line
  }

  /// The parts of a row on one line, and whether bars stand between them.
  var parts: (cells: [String], areBars: Bool)? {
    switch kind {
    case .bars(let parts): (parts, true)
    case .tabs(let parts), .list(let parts): (parts, false)
    default: nil
    }
  }

  private static func kind(of text: String) -> Kind {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(FormScalars.isSpace) {
      return .blank
    }
    if scalars.contains(where: SeparatorMarks.isBar) {
      let parts = scalars.split(
        maxSplits: mostCells, omittingEmptySubsequences: false, whereSeparator: SeparatorMarks.isBar
      )
      return parts.count > mostCells ? .plain : .bars(parts.map { String($0) })
    }
    // A tab at the beginning indents.
    let body = scalars.drop(while: FormScalars.isSpace)
    if body.contains("\t") {
      let parts = scalars.split(
        maxSplits: mostCells, omittingEmptySubsequences: false, whereSeparator: { $0 == "\t" })
      return parts.count > mostCells ? .plain : .tabs(parts.map { String($0) })
    }
    return .plain
  }
}
