/// What labels in a text name: how many values the rows of its form have.
struct FormRowNames: Sendable {
  private let form: ReportForm?
  private let options: ReportRecognizerOptions

  /// Prepares the names of a form.
  init(form: ReportForm?, options: ReportRecognizerOptions) {
    self.form = form
    self.options = options
  }

  /// Whether all tables of the form have one column of values.
  var hasSingleColumn: Bool {
    form?.tables.allSatisfy { $0.hasSingleColumn } ?? false
  }

  /// How many values the tables have whose headers name rows as well.
  var acrossWidths: [Int] {
    (form?.tables ?? []).filter { $0.layout == .acrossHeaders }.map(\.figures.count)
  }

  /// Whether words are those of the headers of such a table: the last ones name its columns.
  func areAcrossHeaders(_ words: [String]) -> Bool {
    guard let form, words.count >= Self.fewestHeaders else { return false }
    let length = words.reduce(0) { $0 + $1.unicodeScalars.count }
    guard length >= options.minimumHeaderCharacters else { return false }
    return form.tables.indices.contains { index in
      form.tables[index].layout == .acrossHeaders
        && (form.lexicon.tables[index].headerPassages?.share(
          of: Array(words.suffix(Self.fewestHeaders))) ?? 0)
          >= options.minimumHeaderShare
    }
  }

  /// 结果维持 结果纠正 其他结果 尚未审结 总计 stand above the values of such a table.
  private static let fewestHeaders = 4

  /// Whether the text is, or has within it, the name of a row or column of the form.
  func isNamed(_ text: String) -> Bool {
    guard let form, text.utf8.count <= options.maximumLabelCharacters * 3 else { return false }
    return !form.lexicon.elements.named(by: text).isEmpty
  }

  /// Whether words stand where a row of the form has its only value: 行政许可 and 见附件.
  func hasWordsForValue(_ row: SeparatedRow) -> Bool {
    guard !row.hasValue, row.labels.count > 1, let last = row.labels.last else { return false }
    return areLabelAndWords(row.labels[row.labels.count - 2].token, last.token)
  }

  /// Whether a text is the label of a row with one value, and words stand beside it where that value should.
  func areLabelAndWords(_ label: String, _ words: String) -> Bool {
    guard let form, !isNamed(words), !UnitWords.contains(words),
      !NumberWords.unitHeaders.contains(words), ValueTokens("\(label) \(words)").values.isEmpty
    else { return false }
    return form.lexicon.exactRows[form.lexicon.text(label).codes]?
      .contains { form.lexicon.rows[$0].columns.count == 1 } ?? false
  }

  /// The numbers of values that rows of the form with this label have; empty where it names none.
  func widths(of row: SeparatedRow) -> [Int] {
    guard let form, !row.labels.isEmpty else { return [] }
    let lexicon = form.lexicon
    var words = row.labels.map(\.token)
    if words.count > 1, UnitWords.contains(words[words.count - 1]) { words.removeLast() }
    let last = words[words.count - 1]
    for label in [last, words.joined()]
    where label.utf8.count <= options.maximumLabelCharacters * 3 {
      if let rows = lexicon.exactRows[lexicon.text(label).codes] {
        return Set(rows.map { lexicon.rows[$0].columns.count }).sorted()
      }
    }
    guard last.utf8.count <= options.maximumLabelCharacters * 3 else { return [] }
    let best = FormLexicon.best(
      lexicon.rows.map(\.wordings), for: lexicon.text(last).codes[...],
      extraWeight: options.extraCharacterWeight)
    guard let best, best.similarity.score >= options.minimumRowSimilarity else { return [] }
    return [lexicon.rows[best.index].columns.count]
  }

  /// Whether a text with digits and no ideograph stands beside the label of a row, 5430^1^ or 543O: a number
  /// with a mark of its tool, or with a letter for a digit.
  func hasSpoiledNumber(_ row: SeparatedRow) -> Bool {
    guard let form, row.labels.count > 1, let last = row.labels.last else { return false }
    let scalars = last.text.unicodeScalars
    guard scalars.contains(where: { FormScalars.digit($0) != nil }),
      !scalars.contains(where: {
        FormScalars.isLabelScalar($0) && FormScalars.isWide($0) && FormScalars.digit($0) == nil
      })
    else { return false }
    let label = row.labels[row.labels.count - 2].token
    // What only comes near to a number is quoted as a value.
    return ValueTokens("\(label) \(last.token)").values.isEmpty
      && form.lexicon.exactRows[form.lexicon.text(label).codes] != nil
  }
}
