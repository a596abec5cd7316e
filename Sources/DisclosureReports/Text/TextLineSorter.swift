/// What a line of text is.
enum TextItem: Sendable {
  /// Lines of the title.
  case title([TextPageLine])
  /// A section's heading, on one or two lines.
  case heading([TextPageLine])
  /// A line of prose.
  case prose(TextPageLine)
  /// A line of table words without values.
  case label(TextPageLine)
  /// A line that ends in values.
  case values(ValueTokens, TextPageLine)

  /// The line of prose.
  var proseLine: TextPageLine? {
    if case .prose(let line) = self { return line }
    return nil
  }
}

/// Sorts lines into title, headings, prose and table rows.
struct TextLineSorter: Sendable {
  private let options: LineTextReaderOptions
  private let sections = SectionReader(options: .init())
  private let titles = TitleReader(options: .init())

  init(options: LineTextReaderOptions) {
    self.options = options
  }

  /// An item for every line, in order.
  func items(of lines: [TextPageLine]) -> [TextItem] {
    var items: [TextItem] = []
    var index = 0
    let head = lines.prefix { sections.heading($0.text) == nil }
    if let title = titles.title(in: head.prefix(16).map(\.text)) {
      items += lines[..<title.first].map { .title([$0]) }
      items.append(.title(Array(lines[title.first..<title.end])))
      index = title.end
    }
    let lastRow = lastRowOfPages(lines)
    var section = 0
    while index < lines.count {
      let line = lines[index]
      if let (number, count) = heading(lines, at: index) {
        section = number
        items.append(.heading(Array(lines[index..<index + count])))
        index += count
        continue
      }
      let inTables =
        (2...4).contains(section) || (section > 4 && index <= lastRow[line.page ?? 0] ?? -1)
      items.append(inTables ? tableItem(line) : outsideItem(line))
      index += 1
    }
    return items
  }

  /// The number of the section whose heading begins at a line, and the lines the heading takes.
  private func heading(_ lines: [TextPageLine], at index: Int) -> (Int, Int)? {
    guard let first = lines[index].text.unicodeScalars.first,
      FormScalars.chineseNumeral(first) != nil
    else { return nil }
    let alone = sections.heading(lines[index].text)
    if let alone, alone.score > 0.95 { return (alone.number, 1) }
    if index + 1 < lines.count,
      let both = sections.heading(lines[index].text + lines[index + 1].text),
      both.score > (alone?.score ?? 0) + 0.1
    {
      return (both.number, 2)
    }
    return alone.map { ($0.number, 1) }
  }

  /// For each page the last line that is plainly a row of sections 三 or 四; some extractors give
  /// a page's headings before its tables.
  private func lastRowOfPages(_ lines: [TextPageLine]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for (index, line) in lines.enumerated()
    where ValueTokens.mayEnd(line.text) && isPlainRow(ValueTokens(line.text)) {
      result[line.page ?? 0] = index
    }
    return result
  }

  private func isPlainRow(_ tokens: ValueTokens) -> Bool {
    tokens.hasNumber
      && (tokens.values.count == RequestColumn.allCases.count
        || tokens.values.count == TableReader.ReviewKey.all.count)
  }

  private func tableItem(_ line: TextPageLine) -> TextItem {
    let tokens = ValueTokens(line.text)
    if tokens.values.isEmpty {
      return isFormText(tokens.labels) ? .label(line) : .prose(line)
    }
    if tokens.labels.isEmpty {
      // A single 无 is what a section without anything to report says.
      return tokens.hasNumber || tokens.values.count > 1 || tokens.values[0] != FormVocabulary.none
        ? .values(tokens, line) : .prose(line)
    }
    let isRow = tokens.values.count >= ProactiveRow.regulations.columns.count
    return isRow || isFormText(tokens.labels) ? .values(tokens, line) : .prose(line)
  }

  private func outsideItem(_ line: TextPageLine) -> TextItem {
    guard ValueTokens.mayEnd(line.text) else { return .prose(line) }
    let tokens = ValueTokens(line.text)
    guard isPlainRow(tokens), tokens.labels.isEmpty || isFormText(tokens.labels) else {
      return .prose(line)
    }
    return .values(tokens, line)
  }

  private func isFormText(_ words: [String]) -> Bool {
    if words.last?.unicodeScalars.last == FormVocabulary.fullStop { return false }
    return FormPassages.shared.share(of: words) >= options.minimumFormShare
  }
}
