/// Recognizes which columns and rows of a form header paths name.
///
/// The deepest entries matter: 法人或其他组织 › 其他 is the column 其他, and a header whose lines
/// came apart (社会公 › 益组织) is read from its last entries together.
struct HeaderNames: Sendable {
  let form: ReportForm
  let options: ReportRecognizerOptions
  private let meaning: MeaningChange

  /// The form's wordings.
  var lexicon: FormLexicon { form.lexicon }

  /// - Parameter year: The report's year; headers that name another one name no column.
  init(form: ReportForm, options: ReportRecognizerOptions, year: Int?) {
    self.form = form
    self.options = options
    meaning = MeaningChange(reportYear: year)
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
    if let own = header.last, isOfTwo(own, lexicon.tables[table].columns) { return nil }
    for count in 1...Self.mostLines where count <= header.count {
      if let column = best(lexicon.tables[table].columns, for: header.suffix(count)) {
        return column
      }
    }
    return nil
  }

  /// The row and column of a table whose headers name both.
  func figure(_ header: ArraySlice<String>, of table: Int) -> (row: Int, column: Int)? {
    guard header.count > 1, let own = header.last,
      !isOfTwo(own, lexicon.tables[table].columns)
    else { return nil }
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

  /// Whether a header has a word by which it is none of a column, be it the nearest one or the one in its
  /// place. Its lines may have come apart: 尚未 › 审结.
  func contradicts(
    _ header: [String], column: Int, of table: Int, isRecognized: Bool
  ) -> Bool {
    guard !header.isEmpty else { return false }
    let wordings = lexicon.tables[table].columnTexts[column]
    let isOther = Self.tails(of: header).allSatisfy {
      meaning.word(in: $0, as: isRecognized ? .context : .header, against: wordings) != nil
    }
    return isOther
      || header.dropLast().contains {
        meaning.word(in: $0, as: .context, against: wordings) != nil
      }
  }

  /// Lines into which a header comes apart at most.
  static let mostLines = 3

  /// Whether a header is that of two columns of a table: nobody knows which of them a value below it is of.
  func areOfTwo(_ header: [String], of table: Int) -> Bool {
    header.last.map { isOfTwo($0, lexicon.tables[table].columns) } ?? false
  }

  /// Whether a header is that of two columns, whose lines run into each other: 科研社会公 / 机构益组织. Then it
  /// has all characters of both, or those of a short one with another's between them: 总其计.
  private func isOfTwo(_ header: String, _ columns: [[FormWording]]) -> Bool {
    let codes = lexicon.text(header).codes
    guard !columns.contains(where: { $0.contains { $0.codes == codes } }) else { return false }
    var longest: [Int] = []
    for wordings in columns {
      let own = wordings.filter {
        $0.codes.count < codes.count && $0.commonLength(with: codes) == $0.codes.count
      }.map(\.codes)
      guard let length = own.map(\.count).max() else { continue }
      if length <= Self.shortHeader, !own.contains(where: { isTogether($0, in: codes) }) {
        return true
      }
      longest.append(length)
    }
    return longest.count > 1 && longest.sorted().suffix(2).reduce(0, +) <= codes.count
  }

  /// Whether characters follow each other in a header.
  private func isTogether(_ codes: [UInt16], in header: [UInt16]) -> Bool {
    (0...(header.count - codes.count)).contains { header[$0...].starts(with: codes) }
  }

  /// Characters of 总计 and 其他.
  private static let shortHeader = 2

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
