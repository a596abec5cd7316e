/// Recognizes which columns and rows of a form header paths name.
///
/// The deepest entries matter: 法人或其他组织 › 其他 is the column 其他, and a header whose lines
/// came apart (社会公 › 益组织) is read from its last entries together.
struct HeaderNames: Sendable {
  private let lexicon: FormLexicon
  private let options: ReportRecognizerOptions

  init(lexicon: FormLexicon, options: ReportRecognizerOptions) {
    self.lexicon = lexicon
    self.options = options
  }

  /// What a header names.
  struct Name: Sendable, Hashable {
    /// Index of the row or column in its table.
    let index: Int
    /// Whether the header lacks characters of the form's wording.
    let isApproximate: Bool
  }

  /// The column of a table that a header names.
  func column(_ header: ArraySlice<String>, of table: Int) -> Name? {
    for count in 1...3 where count <= header.count {
      if let column = best(lexicon.tables[table].columns, for: header.suffix(count)) {
        return column
      }
    }
    return nil
  }

  /// The row and column of a table whose headers name both.
  func figure(_ header: ArraySlice<String>, of table: Int) -> (row: Int, column: Int)? {
    guard header.count > 1 else { return nil }
    for split in stride(from: header.endIndex - 1, to: header.startIndex, by: -1) {
      guard let column = best(lexicon.tables[table].columns, for: header[split...]) else {
        continue
      }
      for first in stride(from: split - 1, through: header.startIndex, by: -1) {
        if let row = best(lexicon.tables[table].rows, for: header[first..<split]) {
          return (row.index, column.index)
        }
      }
    }
    return nil
  }

  private func best(_ entries: [[FormWording]], for header: ArraySlice<String>) -> Name? {
    let joined = header.joined()
    let text = lexicon.text(joined)
    // 上年制发件数 differs from 本年制发件数 by one character and by a year.
    let isOther = NumberWords.namesOtherPeriod(joined)
    guard
      let best = FormLexicon.best(
        entries, for: text.codes[...], extraWeight: options.extraCharacterWeight,
        where: { $0.namesOtherPeriod == isOther }),
      best.similarity.score >= options.minimumColumnSimilarity
    else { return nil }
    return Name(index: best.index, isApproximate: best.similarity.missing > 0)
  }
}
