/// What a line of text is.
enum TextItem: Sendable {
  /// Lines that are one paragraph whatever their widths: the title, a line of a site's menu.
  case whole([TextPageLine])
  /// A section's heading, on one or two lines.
  case heading([TextPageLine])
  /// A line of prose.
  case prose(TextPageLine)
  /// A line of table words without values.
  case label(TextPageLine)
  /// A line that ends in values.
  case values(ValueTokens, TextPageLine)
  /// The lines of a table with headers of its own.
  case table(MaterialTable)
  /// The label of a row, and words in the place of its value.
  case unread(label: String, TextPageLine)

  /// The line of prose.
  var proseLine: TextPageLine? {
    if case .prose(let line) = self { return line }
    return nil
  }
}

/// Sorts lines into title, headings, prose and table rows.
struct TextLineSorter: Sendable {
  private let tables: TextTables
  private let names: FormRowNames
  private let headings: SectionHeadings
  private let options: ReportRecognizerOptions

  /// Makes a sorter of the lines of a text with these tables.
  init(tables: TextTables, lines: [TextPageLine], options: ReportRecognizerOptions) {
    self.tables = tables
    names = FormRowNames(form: tables.form, options: options)
    headings = SectionHeadings(
      forms: tables.form.map { [$0] } ?? [], options: options, in: lines.map(\.text))
    self.options = options
  }

  /// An item for every line, in order.
  func items(of lines: [TextPageLine], title: TitleFinder.Title?) -> [TextItem] {
    var items: [TextItem] = []
    var index = 0
    if let title {
      items += lines[..<title.first].map { .whole([$0]) }
      items.append(.whole(Array(lines[title.first..<title.end])))
      index = title.end
    }
    let lastRow = lastRowOfPages(lines)
    let sections = tables.sections
    let lastSection = sections.max() ?? 0
    var section = 0
    while index < lines.count {
      let line = lines[index]
      if let run = tables.runs.first(where: { $0.headerLine == index }) {
        items.append(.table(tables.table(of: run)))
        index = run.lines.upperBound
        continue
      }
      if tables.region.contains(index) {
        items.append(tableItem(line))
        index += 1
        continue
      }
      if let (number, count) = heading(lines, at: index) {
        section = number
        items.append(.heading(Array(lines[index..<index + count])))
        index += count
        continue
      }
      if section == 0, HeadLine(line.text).isOfSite {
        items.append(.whole([line]))
        index += 1
        continue
      }
      let inTables =
        sections.contains(section)
        || (section > lastSection && lastSection > 0 && index <= lastRow[line.page ?? 0] ?? -1)
      items.append(inTables ? tableItem(line) : outsideItem(line))
      index += 1
    }
    return items
  }

  /// The number of the section whose heading begins at a line, and the lines the heading takes.
  private func heading(_ lines: [TextPageLine], at index: Int) -> (Int, Int)? {
    let alone = headings.heading(lines[index].text)
    if let alone, alone.score > 0.95 { return (alone.number, 1) }
    if index + 1 < lines.count,
      let both = headings.heading(lines[index].text + lines[index + 1].text),
      both.score > (alone?.score ?? 0) + 0.1
    {
      return (both.number, 2)
    }
    return alone.map { ($0.number, 1) }
  }

  /// For each page the last line that is plainly a wide row of the form; some extractors give a
  /// page's headings before its tables.
  private func lastRowOfPages(_ lines: [TextPageLine]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for (index, line) in lines.enumerated()
    where ValueTokens.mayEnd(line.text) && tables.fillsWideRow(ValueTokens(line.text)) {
      result[line.page ?? 0] = index
    }
    return result
  }

  private func tableItem(_ line: TextPageLine) -> TextItem {
    let tokens = ValueTokens(line.text)
    if tokens.values.isEmpty {
      if let label = labelBesideWords(tokens) { return .unread(label: label, line) }
      return tables.areFormText(tokens.labels) ? .label(line) : .prose(line)
    }
    if tokens.labels.isEmpty {
      // A single 无 is what a section without anything to report says.
      return tokens.hasNumber || tokens.values.count > 1 || tokens.values[0] != NumberWords.none
        ? .values(tokens, line) : .prose(line)
    }
    let isRow = tokens.values.count >= options.minimumRowValues
    return isRow || tables.areFormText(tokens.labels) ? .values(tokens, line) : .prose(line)
  }

  /// The label of a line such as 行政许可 见附件; `nil` for any other.
  private func labelBesideWords(_ tokens: ValueTokens) -> String? {
    guard tokens.labels.count == 2, !tables.areFormText([tokens.labels[1]]),
      names.areLabelAndWords(tokens.labels[0], tokens.labels[1])
    else { return nil }
    return tokens.labels[0]
  }

  private func outsideItem(_ line: TextPageLine) -> TextItem {
    guard ValueTokens.mayEnd(line.text) else { return .prose(line) }
    let tokens = ValueTokens(line.text)
    guard tables.fillsWideRow(tokens), tokens.labels.isEmpty || tables.areFormText(tokens.labels)
    else { return .prose(line) }
    return .values(tokens, line)
  }
}
