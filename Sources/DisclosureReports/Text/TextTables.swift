/// What the tables of a text look like: those of the form the text is most likely printed on.
///
/// The recognizer decides later which form it is; here it only helps to tell lines of tables from
/// prose.
struct TextTables: Sendable {
  /// The form; `nil` where the text names too little of any.
  let form: ReportForm?
  /// The lines of tables that stand in no section, from the first that names a row to the last.
  let region: Range<Int>
  private let options: ReportRecognizerOptions
  private let minimumFormShare: Double

  /// Recognizes the form whose rows and columns the lines name.
  init(
    lines: [TextPageLine], year: Int?, recognizer options: ReportRecognizerOptions,
    text: LineTextReaderOptions
  ) {
    self.options = options
    minimumFormShare = text.minimumFormShare
    let form =
      Self.form(of: lines, year: year, options)
      ?? ExpectedForm(options: options).form(paragraphs: lines.map(\.text), year: year)
    self.form = form
    region = form.map { Self.region(of: $0, in: lines, options) } ?? 0..<0
  }

  private static func form(
    of lines: [TextPageLine], year: Int?, _ options: ReportRecognizerOptions
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
      guard score >= options.minimumFormScore else { continue }
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

  /// The lines from the first to the last that name a row, beside its value, of a table without a
  /// section; and the lines of such a table's words around them.
  private static func region(
    of form: ReportForm, in lines: [TextPageLine], _ options: ReportRecognizerOptions
  ) -> Range<Int> {
    guard form.tables.contains(where: { $0.section == nil }) else { return 0..<0 }
    let elements = form.lexicon.elements
    let named = lines.indices.filter { index in
      let tokens = ValueTokens(lines[index].text)
      return !tokens.values.isEmpty
        && elements.named(by: tokens.labels.joined()).contains(where: \.isRow)
    }
    guard let first = named.first, let last = named.last else { return 0..<0 }
    func isTableText(_ index: Int) -> Bool {
      let words = ValueTokens(lines[index].text).labels
      return !words.isEmpty
        && form.lexicon.share(of: words, minimumRowSimilarity: options.minimumRowSimilarity) >= 1
    }
    var begin = first
    while begin > 0, isTableText(begin - 1) { begin -= 1 }
    var end = last + 1
    while end < lines.count, isTableText(end) { end += 1 }
    return begin..<end
  }

  /// The numbers of the sections that tables stand in.
  var sections: Set<Int> { Set(form?.tables.compactMap(\.section) ?? []) }

  /// Whether all words are words of the form's tables.
  func areFormText(_ words: [String]) -> Bool {
    if words.last?.unicodeScalars.last == SentenceMarks.fullStop { return false }
    guard let lexicon = form?.lexicon else { return false }
    return lexicon.share(of: words, minimumRowSimilarity: options.minimumRowSimilarity)
      >= minimumFormShare
  }

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
