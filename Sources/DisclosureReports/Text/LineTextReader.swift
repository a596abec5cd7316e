import PageModel

/// Reads line-broken text, this package's own or another extractor's, into report material.
///
/// Pages begin at form feeds, or at lines that begin with a single blank where the text plainly
/// marks pages so. Values stand on one line, with or without their label, or one a line.
package struct LineTextReader: Sendable {
  private let options: LineTextReaderOptions
  private let recognizer: ReportRecognizerOptions

  /// Makes a reader; the recognizer's options name the forms whose tables the text may have.
  package init(
    options: LineTextReaderOptions = .init(), recognizer: ReportRecognizerOptions = .init()
  ) {
    self.options = options
    self.recognizer = recognizer
  }

  /// The number of pages the text marks; `nil` where it marks none.
  package func pageCount(of text: String) -> Int? {
    let pages = TextPageLines(text)
    return pages.marksPages ? pages.pages.count : nil
  }

  /// Paragraphs and rows of the text.
  package func material(from text: String) -> ReportMaterial {
    let separated = SeparatedText(text, recognizer: recognizer, options: options)
    let pages = TextFurniture(options: options).removed(from: TextPageLines(separated.text).pages)
    var lines = SingleColumnLines(
      TextNotes.joined(pages.flatMap { $0 }), forms: recognizer.forms
    ).joined()
    var title = title(of: lines)
    let year = title.flatMap { ReportDate.year(in: ReportDate.squeezed($0.text))?.year }
    var tables = TextTables(lines: lines, year: year, recognizer: recognizer, text: options)
    let glued = GluedRows(form: tables.form, longestLine: recognizer.maximumLabelCharacters)
      .removed(from: lines)
    if !glued.findings.isEmpty {
      lines = glued.lines
      title = self.title(of: lines)
      tables = TextTables(lines: lines, year: year, recognizer: recognizer, text: options)
    }
    let items = TextLineSorter(tables: tables, lines: lines, options: recognizer)
      .items(of: lines, title: title)
    var builder = ParagraphBuilder(options: options, lines: items.compactMap(\.proseLine))
    var rows = TextRowBuilder(tables: tables)
    var foreign: [MaterialTable] = []
    var unread: [(label: String, line: TextPageLine)] = []
    let otherYears = TextYearCaptions(reportYear: year).otherYears(in: items)
    for (item, otherYear) in zip(items, otherYears) {
      rows.otherYear = otherYear
      switch item {
      case .whole(let lines), .heading(let lines):
        builder.addWhole(lines)
      case .prose(let line):
        rows.endRun(at: line)
        if isOtherTitle(line, than: title) { rows.beginPart() }
        builder.add(line)
      case .label(let line):
        builder.finish()
        rows.addLabel(line)
      case .table(let table):
        builder.finish()
        foreign.append(table.with(paragraphsBefore: builder.paragraphs.count))
      case .values(let tokens, let line):
        builder.finish()
        rows.paragraphsBefore = builder.paragraphs.count
        rows.addValues(tokens, line: line)
      case .unread(let label, let line):
        builder.finish()
        rows.endRun(at: line)
        unread.append((label, line))
      }
    }
    builder.finish()
    let finished = rows.finished()
    let refused = unread.map { label, line in
      Finding(
        .rowRefused,
        ["reason": FindingPhrase.reasonWords(), "values": "\(line.text)"], page: line.page)
    }
    return ReportMaterial(
      paragraphs: builder.paragraphs, tables: finished.tables + foreign,
      findings: separated.findings + glued.findings + refused + finished.findings,
      unreadLabels: separated.unreadLabels + unread.map(\.label))
  }

  /// Whether a line may be the title of another report, or its last line.
  private func isOtherTitle(_ line: TextPageLine, than title: TitleFinder.Title?) -> Bool {
    let reader = TitleReader()
    guard reader.mayEndTitle(line.text), reader.namesDisclosure(line.text) else { return false }
    return title.map { !$0.text.contains(line.text) } ?? true
  }

  /// The title, among the lines before the first heading.
  private func title(of lines: [TextPageLine]) -> TitleFinder.Title? {
    let texts = lines.map(\.text)
    let headings = SectionHeadings(forms: recognizer.forms, options: recognizer, in: texts)
    let head = texts.prefix { headings.heading($0) == nil }
    return TitleFinder(options: recognizer).title(in: Array(head))
  }
}
