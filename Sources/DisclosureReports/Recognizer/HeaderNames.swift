/// Tells which column a header path names.
///
/// The deepest entries matter: 法人或其他组织 › 其他 is the column 其他, and a header whose lines
/// came apart (社会公 › 益组织) is read from its last entries together.
struct HeaderNames: Sendable {
  let options: ReportRecognizerOptions
  private let lexicon = FormLexicon.shared

  init(options: ReportRecognizerOptions) {
    self.options = options
  }

  /// The column of section 二.
  func proactive(_ header: ArraySlice<String>) -> ProactiveColumn? {
    deepest(lexicon.proactiveColumns, in: header)
  }

  /// The column of section 三.
  func request(_ header: ArraySlice<String>) -> RequestColumn? {
    deepest(lexicon.requestColumns, in: header)
  }

  /// The proceeding and result of section 四.
  func review(_ header: ArraySlice<String>) -> TableReader.ReviewKey? {
    guard header.count > 1 else { return nil }
    for split in stride(from: header.endIndex - 1, to: header.startIndex, by: -1) {
      guard let column = best(lexicon.reviewColumns, for: header[split...]) else { continue }
      for first in stride(from: split - 1, through: header.startIndex, by: -1) {
        if let row = best(lexicon.reviewRows, for: header[first..<split]) {
          return TableReader.ReviewKey(row: row, column: column)
        }
      }
    }
    return nil
  }

  private func deepest<Key>(
    _ entries: [(key: Key, wordings: [FormWording])], in header: ArraySlice<String>
  ) -> Key? {
    for count in 1...3 where count <= header.count {
      if let key = best(entries, for: header.suffix(count)) { return key }
    }
    return nil
  }

  private func best<Key>(
    _ entries: [(key: Key, wordings: [FormWording])], for header: ArraySlice<String>
  ) -> Key? {
    let text = FormText(header.joined())
    guard
      let best = FormLexicon.best(
        entries, for: text.codes[...], extraWeight: options.extraCharacterWeight),
      best.similarity.score >= options.minimumColumnSimilarity
    else { return nil }
    return best.key
  }
}
