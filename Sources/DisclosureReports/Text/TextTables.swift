import PageModel

/// What the tables of a text look like: those of the form the text is most likely printed on.
///
/// The recognizer decides later which form it is; here it only helps to tell lines of tables from
/// prose.
struct TextTables: Sendable {
  /// The form; `nil` where the text names too little of any.
  let form: ReportForm?
  /// The lines of tables that stand in no section, from the first that names a row to the last.
  let region: Range<Int>
  /// The headers of the values in the region, where it has several columns of them.
  let regionHeaders: [String]
  /// Whether a header among the region's lines, or just before them, adds up years or is of another.
  let namesOtherPeriods: Bool
  /// What tells whether the columns of the form's wide tables stand in its order.
  let columnOrders: [ColumnOrder]
  /// Tables with headers of their own that are not the form's.
  let runs: [TextTableRun]
  private let finder: TextTableRuns
  private let options: ReportRecognizerOptions
  private let minimumFormShare: Double

  /// Recognizes the form whose rows and columns the lines name.
  init(
    lines: [TextPageLine], year: Int?, recognizer options: ReportRecognizerOptions,
    text: LineTextReaderOptions
  ) {
    self.options = options
    minimumFormShare = text.minimumFormShare
    finder = TextTableRuns(lines: lines)
    let all = finder.runs()
    let form =
      Self.form(of: lines, all, year: year, options)
      ?? ExpectedForm(options: options).form(paragraphs: lines.map(\.text), year: year)
    self.form = form
    columnOrders = form?.tables.compactMap(ColumnOrder.init) ?? []
    let named =
      form.map {
        Self.region(of: $0, in: lines, options, minimumFormShare: text.minimumFormShare)
      } ?? 0..<0
    let own = all.first { $0.lines.overlaps(named) }
    region =
      own.map { run in
        min(run.headerLine, named.lowerBound)..<max(run.lines.upperBound, named.upperBound)
      } ?? named
    regionHeaders = own.map { $0.width > 1 ? $0.headers : [] } ?? []
    let headLines = max(0, region.lowerBound - Self.headerLines)..<region.upperBound
    namesOtherPeriods =
      regionHeaders.isEmpty
      && lines[headLines].contains { line in
        ValueTokens(line.text).labels.contains {
          $0.unicodeScalars.count <= Self.longestHeader && NumberWords.namesOtherPeriod($0)
        }
      }
    runs = all.filter { run in
      !run.lines.overlaps(named) && !(form.map { Self.names(run, rowsOf: $0, in: lines) } ?? false)
    }
  }

  /// Lines before the first row that may hold headers.
  private static let headerLines = 6
  /// Characters of a header.
  private static let longestHeader = 8

  /// Whether lines of the table name rows or columns of the form.
  private static func names(
    _ run: TextTableRun, rowsOf form: ReportForm, in lines: [TextPageLine]
  ) -> Bool {
    let elements = form.lexicon.elements
    let named = run.lines.count { index in
      elements.named(by: ValueTokens(lines[index].text).labels.joined()).contains(where: \.isRow)
    }
    let headers = run.headers.count { !elements.named(by: $0).isEmpty }
    return named * 2 >= run.lines.count || headers * 2 > run.headers.count
  }

  /// The rows of a table with headers of its own.
  func table(of run: TextTableRun) -> MaterialTable { finder.table(of: run) }

  private static func form(
    of lines: [TextPageLine], _ runs: [TextTableRun], year: Int?, _ options: ReportRecognizerOptions
  ) -> ReportForm? {
    var best: (form: ReportForm, score: Int)?
    for form in options.forms {
      var weights: [Int: Int] = [:]
      for line in lines where line.text.utf8.count <= options.maximumLabelCharacters * 3 {
        for element in form.lexicon.elements.named(by: line.text) {
          weights[element.number] = max(weights[element.number] ?? 0, element.isOwnWording ? 2 : 1)
        }
      }
      let score = weights.values.reduce(0, +)
      guard score >= options.minimumFormScore, Self.fills(form, lines, runs) else { continue }
      // Within the margin the year decides.
      let isBetter = best.map { best in
        score >= best.score + options.minimumFormMargin
          || score > best.score - options.minimumFormMargin
            && year.map { form.years.contains($0) && !best.form.years.contains($0) } ?? false
      }
      if isBetter ?? true { best = (form, score) }
    }
    return best?.form
  }

  /// The lines that name a row beside its value, of a form whose tables stand in no section.
  private static func namedLines(of form: ReportForm, in lines: [TextPageLine]) -> [Int] {
    guard form.tables.contains(where: { $0.section == nil }) else { return [] }
    let elements = form.lexicon.elements
    return lines.indices.filter { index in
      let tokens = ValueTokens(lines[index].text)
      return !tokens.values.isEmpty
        && elements.named(by: tokens.labels.joined()).contains(where: \.isRow)
    }
  }

  /// Whether most labelled lines between the first and the last that name a row of the form, and of the
  /// tables they stand in, do so: a local table shares some rows with it.
  private static func fills(
    _ form: ReportForm, _ lines: [TextPageLine], _ runs: [TextTableRun]
  ) -> Bool {
    let named = namedLines(of: form, in: lines)
    guard let first = named.first, let last = named.last else { return true }
    var range = first..<last + 1
    for run in runs where run.lines.overlaps(range) {
      range =
        min(range.lowerBound, run.lines.lowerBound)..<max(range.upperBound, run.lines.upperBound)
    }
    let labelled = range.count { index in
      let tokens = ValueTokens(lines[index].text)
      let words = tokens.labels.filter { !UnitWords.contains($0) }
      return tokens.hasNumber && !words.isEmpty
    }
    return named.count * 2 >= labelled
  }

  /// The lines from the first to the last that name a row, beside its value, of a table without a
  /// section; and the lines of such a table's words around them.
  private static func region(
    of form: ReportForm, in lines: [TextPageLine], _ options: ReportRecognizerOptions,
    minimumFormShare: Double
  ) -> Range<Int> {
    let named = namedLines(of: form, in: lines)
    guard let first = named.first, let last = named.last else { return 0..<0 }
    func isTableText(_ index: Int) -> Bool {
      let words = ValueTokens(lines[index].text).labels
      return words.allSatisfy { UnitWords.contains($0) }
        || form.lexicon.share(of: words, minimumRowSimilarity: options.minimumRowSimilarity)
          >= minimumFormShare
    }
    var begin = first
    while begin > 0, isTableText(begin - 1) { begin -= 1 }
    var end = last + 1
    while end < lines.count, isTableText(end) { end += 1 }
    return begin..<end
  }

  /// Whether the form's only table has one column of figures.
  var hasSingleColumn: Bool {
    form?.tables.allSatisfy { $0.hasSingleColumn } ?? false
  }

  /// The numbers of the sections that tables stand in.
  var sections: Set<Int> { Set(form?.tables.compactMap(\.section) ?? []) }

  /// Whether all words are words of the form's tables, or units.
  func areFormText(_ words: [String]) -> Bool {
    let words = words.filter { !UnitWords.contains($0) }
      .map { LabelUnit.parts(of: $0)?.label ?? $0 }
    if words.last?.unicodeScalars.last == SentenceMarks.fullStop { return false }
    guard let lexicon = form?.lexicon else { return false }
    return lexicon.share(of: words, minimumRowSimilarity: options.minimumRowSimilarity)
      >= minimumFormShare
  }

  /// The headers of columns that end a line of words: `信息内容 本年制发件数 本年废止件数`; empty where the
  /// line's last words are none. As many as a table's rows have values may be words of no form, if most are
  /// the form's.
  func headers(in words: [String]) -> [String] {
    let headers = words.reversed().prefix(while: isHeader)
    // Before them stands at most the header of the labels.
    if words.count - headers.count <= 1 { return headers.reversed() }
    for tail in [words[...], words.dropFirst()] where widths[tail.count] != nil {
      let isMostly = tail.count(where: isHeader) * 2 > tail.count
      if isMostly, !tail.allSatisfy(isColumnName) { return Array(tail) }
    }
    return []
  }

  private func isHeader(_ word: String) -> Bool {
    word.unicodeScalars.count >= Self.shortestHeader
      && form?.lexicon.elements.named(by: LabelUnit.parts(of: word)?.label ?? word)
        .contains { !$0.isRow && $0.isWhole } ?? false
  }

  /// Whether a line has nothing but headers of columns, and is no label: 3.其他 and （七）总计 are rows.
  func areHeaders(_ line: String) -> Bool {
    guard let elements = form?.lexicon.elements else { return false }
    let words = ValueTokens(line).labels
    return !words.isEmpty && headers(in: words).count == words.count
      && !words.contains { elements.named(by: $0).contains(where: \.isRow) }
  }

  /// Whether the line is a column's name and nothing else: 其他, and not 3.其他.
  func isColumnName(_ line: String) -> Bool {
    let name = ReportDate.squeezed(line)
    return form?.tables.contains { table in
      table.columns.contains { $0.wordings.contains { name.elementsEqual($0.unicodeScalars) } }
    } ?? false
  }

  /// Whether the line is the label of a row of the form.
  func namesRow(_ line: String) -> Bool {
    form?.lexicon.elements.named(by: line).contains(where: \.isRow) ?? false
  }

  /// Characters of a header that names a column wherever it stands: 其他 and 总计 are labels as well.
  private static let shortestHeader = 3

  /// Whether the values are as many as a wide row of the form has.
  func fillsWideRow(_ tokens: ValueTokens) -> Bool {
    guard tokens.hasNumber, let form else { return false }
    return form.tables.contains { table in
      let width = table.layout == .rows ? table.columns.count : table.figures.count
      return width >= options.minimumWideRow && tokens.values.count == width
        && table.rows.contains { table.layout == .acrossHeaders || $0.columns.count == width }
    }
  }

  /// Whether the label names a row of the form that has exactly these values.
  func isWhole(_ tokens: ValueTokens) -> Bool {
    guard !tokens.labels.isEmpty, let lexicon = form?.lexicon else { return false }
    let rows = lexicon.exactRows[lexicon.text(tokens.labels.joined()).codes] ?? []
    return rows.contains { lexicon.rows[$0].columns.count == tokens.values.count }
  }

  /// How many values rows of the form have, and for each number whether such values must end in
  /// their sum, and how many of them each.
  var widths: [Int: [Int]] {
    var widths: [Int: [Int]] = [:]
    for table in form?.tables ?? [] {
      let hasSum = form?.sums.contains { sum in
        guard sum.table == table.key, case .columns(let total, _) = sum.terms else { return false }
        return total == table.columns.last?.key
      }
      let sums = hasSum == true
      switch table.layout {
      case .rows:
        for row in table.rows { widths[row.columns.count] = sums ? [row.columns.count] : [] }
      case .acrossHeaders:
        widths[table.figures.count] = sums ? table.rows.map(\.columns.count) : []
      }
    }
    return widths
  }
}
