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

  /// The column of a table that a header names, as an index.
  func column(_ header: ArraySlice<String>, of table: Int) -> Int? {
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
          return (row, column)
        }
      }
    }
    return nil
  }

  private func best(_ entries: [[FormWording]], for header: ArraySlice<String>) -> Int? {
    let text = lexicon.text(header.joined())
    guard
      let best = FormLexicon.best(
        entries, for: text.codes[...], extraWeight: options.extraCharacterWeight),
      best.similarity.score >= options.minimumColumnSimilarity
    else { return nil }
    return best.index
  }
}
