import PageModel

/// Writes the blocks of a text with separators as line-broken text.
struct SeparatedWriter: Sendable {
  private enum Entry: Sendable {
    case line(String)
    case row(SeparatedRow, line: String)
  }

  private struct Part: Sendable {
    let entries: [Entry]
    /// Whether cells stood between separators here.
    let isTable: Bool
  }

  private let parts: [Part]
  private let habits: SeparatorHabits
  private let names: FormRowNames
  private var captions: RowCaptions
  private var output: [String] = []
  /// What was left out.
  private(set) var findings: [Finding] = []
  /// The labels of rows that were left out.
  private(set) var unreadLabels: [String] = []

  /// Makes a writer; `dropsRules` where lines drawn between rows are no text.
  init(
    blocks: [SeparatedBlocks.Block], dropsRules: Bool, recognizer: ReportRecognizerOptions,
    options: LineTextReaderOptions
  ) {
    parts = blocks.map { Self.part(of: $0, dropsRules: dropsRules) }
    let rows = parts.flatMap { part in
      part.entries.compactMap { entry -> SeparatedRow? in
        if case .row(let row, _) = entry { row } else { nil }
      }
    }
    habits = SeparatorHabits(rows: rows)
    let flat = parts.flatMap { part in
      part.entries.map { entry in
        switch entry {
        case .line(let text): text
        case .row(let row, _):
          (row.labels + row.values.filter { !$0.isEmpty }).map(\.token).joined(separator: " ")
        }
      }
    }
    let lines = TextPageLines(flat.joined(separator: "\n")).pages.flatMap { $0 }
    let form = TextTables(lines: lines, year: nil, recognizer: recognizer, text: options).form
    names = FormRowNames(form: form, options: recognizer)
    captions = RowCaptions(form: form)
  }

  private static func part(of block: SeparatedBlocks.Block, dropsRules: Bool) -> Part {
    switch block {
    case .lines(let lines):
      return Part(entries: lines.compactMap { line(of: $0, dropsRules) }, isTable: false)
    case .rows(let rows, _):
      return Part(
        entries: rows.items().compactMap { item in
          switch item {
          case .line(let line): Self.line(of: line, true)
          case .row(let row, let line): .row(row, line: line.formFeeds + line.text)
          }
        }, isTable: true)
    case .stream(let stream, let lines):
      let feeds = lines.map(\.formFeeds).joined()
      var entries: [Entry] = stream.items().map { item in
        switch item {
        case .line(let text): .line(text)
        case .row(let row): .row(row, line: row.source)
        }
      }
      if !feeds.isEmpty { entries.append(.line(feeds)) }
      return Part(entries: entries, isTable: true)
    }
  }

  private static func line(of line: SeparatedLine, _ dropsRules: Bool) -> Entry? {
    if case .rule = line.kind, dropsRules {
      return line.formFeeds.isEmpty ? nil : .line(line.formFeeds)
    }
    return .line(line.formFeeds + line.text)
  }

  // MARK: Writing

  /// The text; fills ``findings``.
  mutating func text() -> String {
    output = []
    findings = []
    unreadLabels = []
    for part in parts {
      let rows = part.entries.compactMap { entry -> SeparatedRow? in
        if case .row(let row, _) = entry { row } else { nil }
      }
      let isTable = part.isTable && isTable(rows)
      let resolver = RowResolver(names: names, habits: habits, rows: isTable ? rows : [])
      for entry in part.entries {
        switch entry {
        case .line(let text):
          captions.note(text, at: output.count)
          output.append(text)
        case .row(let row, let line):
          if isTable { write(row, resolver.resolved(row), line) } else { writePlain(row, line) }
        }
      }
    }
    for values in captions.incomplete {
      refuse(values, FindingPhrase.reasonPart(), page: nil)
    }
    return output.joined(separator: "\n")
  }

  /// Whether the rows are a table: some are named by the form, or they are labels and values.
  private func isTable(_ rows: [SeparatedRow]) -> Bool {
    var shaped = 0
    for row in rows {
      if row.labels.contains(where: { names.isNamed($0.token) }) { return true }
      let numbers = row.values.count { $0.content == .value }
      if row.labels.isEmpty, numbers >= Self.fewestValues { return true }
      if row.hasValue, !row.hasWordsBehindValues, !row.labels.isEmpty { shaped += 1 }
    }
    return shaped >= Self.fewestRows
  }

  private static let fewestValues = 3
  private static let fewestRows = 2

  /// A line with separators that is no row of a table: as it is, but for the bars around a single cell.
  private mutating func writePlain(_ row: SeparatedRow, _ line: String) {
    let cells = (row.labels + row.values).filter { !$0.isEmpty }
    output.append(cells.count == 1 ? feeds(of: line) + cells[0].text : line)
  }

  private func feeds(of line: String) -> String {
    String(line.unicodeScalars.prefix { $0 == "\u{0C}" })
  }

  private mutating func write(_ row: SeparatedRow, _ result: RowResolver.Result, _ line: String) {
    let feeds = feeds(of: line)
    if !feeds.isEmpty { output.append(feeds) }
    switch result {
    case .words: writeWords(row)
    case .values(let values, let labels):
      write(values, labels)
      captions.end()
    case .refused(let reason):
      refuse(row.labels + row.values, reason, page: row.page)
      unreadLabels += row.labels.map(\.token)
      captions.end()
    }
  }

  private mutating func write(_ values: [SeparatedCell], _ labels: [SeparatedCell]) {
    if labels.isEmpty, let piece = captions.add(values) {
      guard let piece else { return }
      output.append(piece.headers.joined(separator: " "))
      output.append(Self.line(of: piece.values))
      return
    }
    // A unit stands between its label and its value.
    let isUnit = labels.count > 1 && labels.last.map { UnitWords.contains($0.text) } ?? false
    let own = labels.suffix(isUnit ? 2 : 1)
    output += labels.dropLast(own.count).map(\.token)
    if labels.count == 1, let caption = captions.caption(naming: labels[0].token) {
      output[caption.line] = ""
      let name = SeparatedCell(caption.text, empty: .blank)
      output.append(Self.line(of: [name] + values))
    } else {
      output.append(Self.line(of: own.filter { !$0.isEmpty } + values))
    }
  }

  private static func line(of cells: [SeparatedCell]) -> String {
    cells.map { $0.isEmpty ? "\u{3000}" : $0.token }.joined(separator: " ")
  }

  private mutating func refuse(_ cells: [SeparatedCell], _ reason: BilingualText, page: Int?) {
    let texts = cells.filter { !$0.isEmpty }.map(\.token)
    findings.append(
      Finding(
        .rowRefused, ["reason": reason, "values": .list(texts, .space)], page: page))
  }

  /// A row of words: headers on one line, prose as it is.
  private mutating func writeWords(_ row: SeparatedRow) {
    let cells = (row.labels + row.values).filter { !$0.isEmpty }
    let isProse = cells.contains { cell in
      cell.text.unicodeScalars.contains { $0 == SentenceMarks.fullStop || $0 == "；" }
    }
    if isProse || cells.count == 1 {
      output += cells.map(\.text)
    } else {
      output.append(cells.map(\.token).joined(separator: " "))
    }
  }
}
