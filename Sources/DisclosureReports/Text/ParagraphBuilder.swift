/// Joins lines to paragraphs.
struct ParagraphBuilder: Sendable {
  private let options: LineTextReaderOptions
  private let fullWidth: Int
  private let leftEdges: [Int: Int]
  private let blanksPartParagraphs: Bool
  private var open: [TextPageLine] = []
  /// The paragraphs finished so far.
  private(set) var paragraphs: [SourceText] = []

  /// Makes a builder that knows the widths of all prose lines.
  init(options: LineTextReaderOptions, lines: [TextPageLine]) {
    self.options = options
    var edges: [Int: Int] = [:]
    for line in lines {
      edges[line.page ?? 0] = min(edges[line.page ?? 0] ?? line.indent, line.indent)
    }
    leftEdges = edges
    let widths = lines.map { $0.right - (edges[$0.page ?? 0] ?? 0) }.sorted()
    let last = Double(max(0, widths.count - 1))
    fullWidth = widths.isEmpty ? 0 : widths[Int(last * options.fullWidthQuantile)]
    // Empty lines between all lines say nothing; a few empty lines part paragraphs.
    blanksPartParagraphs = lines.count { $0.followsBlank } * 2 < lines.count
  }

  /// Adds a line of prose.
  mutating func add(_ line: TextPageLine) {
    if let last = open.last, ends(last, before: line) { finish() }
    open.append(line)
  }

  /// Adds lines that are one paragraph whatever their widths.
  mutating func addWhole(_ lines: [TextPageLine]) {
    finish()
    open = lines
    finish()
  }

  /// Ends the open paragraph.
  mutating func finish() {
    guard let first = open.first else { return }
    var text = ""
    // The blanks of a menu part its words.
    let keepsBlanks = open.count == 1 && HeadLine(first.text).isOfSite
    for line in open {
      TextJoin.append(keepsBlanks ? line.text : TextJoin.solid(line.text), to: &text)
    }
    paragraphs.append(SourceText(text: text, page: first.page))
    open = []
  }

  private func ends(_ line: TextPageLine, before next: TextPageLine) -> Bool {
    let edge = leftEdges[next.page ?? 0] ?? 0
    if next.indent >= edge + options.indentInUnits { return true }
    if ReportDate.isDate(next.text) || ReportDate.isDate(line.text) { return true }
    let scalars = Array(next.text.unicodeScalars.prefix(8))
    if case .group? = scalars.isEmpty ? nil : FormEnumerator.read(scalars, at: 0)?.0 { return true }
    let endsSentence =
      line.text.unicodeScalars.last.map(SentenceMarks.endings.contains) ?? false
    if blanksPartParagraphs, next.followsBlank, endsSentence { return true }
    let right = line.right - (leftEdges[line.page ?? 0] ?? 0)
    return right + firstWordWidth(next) + options.earlyEndInUnits <= fullWidth
  }

  /// The width of what would have had to fit on the line before: one ideograph, or a Latin word.
  private func firstWordWidth(_ line: TextPageLine) -> Int {
    var width = 0
    for scalar in line.text.unicodeScalars {
      let isWide = FormScalars.isWide(scalar)
      if width == 0, isWide { return 2 }
      if isWide || FormScalars.isSpace(scalar) { return width }
      width += 1
    }
    return width
  }
}
