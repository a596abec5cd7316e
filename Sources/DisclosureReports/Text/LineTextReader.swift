import PageModel

/// Reads line-broken text, this package's own or another extractor's, into report material.
///
/// Pages begin at form feeds, or at lines that begin with a single blank where the text plainly
/// marks pages so. Values stand on one line, with or without their label, or one a line.
package struct LineTextReader: Sendable {
  private let options: LineTextReaderOptions

  /// Makes a reader.
  package init(options: LineTextReaderOptions = .init()) {
    self.options = options
  }

  /// The number of pages the text marks; `nil` where it marks none.
  package func pageCount(of text: String) -> Int? {
    let pages = TextPageLines(text)
    return pages.marksPages ? pages.pages.count : nil
  }

  /// Paragraphs and rows of the text.
  package func material(from text: String) -> ReportMaterial {
    let pages = TextFurniture(options: options).removed(from: TextPageLines(text).pages)
    let lines = pages.flatMap { $0 }
    let items = TextLineSorter(options: options).items(of: lines)
    var builder = ParagraphBuilder(options: options, lines: items.compactMap(\.proseLine))
    var rows = TextRowBuilder()
    for item in items {
      switch item {
      case .title(let lines), .heading(let lines):
        builder.addWhole(lines)
      case .prose(let line):
        rows.endRun()
        builder.add(line)
      case .label(let line):
        builder.finish()
        rows.addLabel(line)
      case .values(let tokens, let line):
        builder.finish()
        rows.addValues(tokens, line: line)
      }
    }
    builder.finish()
    let finished = rows.finished()
    return ReportMaterial(
      paragraphs: builder.paragraphs, rows: finished.rows, findings: finished.findings)
  }
}
