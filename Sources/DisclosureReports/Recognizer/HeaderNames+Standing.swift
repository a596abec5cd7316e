/// What headers are in the place of a column of the form.
extension HeaderNames {
  /// What a header is over a value of a column.
  enum Standing: Sendable {
    /// It may be the column's.
    case own
    /// Legible words that are none of the form's: the value may be something else.
    case foreign
    /// It says that the value is another's.
    case contradicting
  }

  /// What a header is in the place of a column.
  ///
  /// - Parameter isNamed: Whether it names the column, at least nearly.
  func standing(
    _ header: [String], column: Int, of table: Int, isNamed: Bool, isRecognized: Bool
  ) -> Standing {
    guard !header.isEmpty else { return .own }
    if contradicts(header, column: column, of: table, isRecognized: isRecognized)
      || namesAnotherForms(header, column: column, of: table)
    {
      return .contradicting
    }
    guard !isNamed else { return .own }
    let wordings = lexicon.tables[table].columnTexts[column]
    return isForeign(header, to: wordings, of: table, isRecognized: isRecognized) ? .foreign : .own
  }

  /// The same for a table whose headers name rows and columns.
  func standing(
    _ header: [String], row: Int, column: Int, of table: Int, isNamed: Bool, isRecognized: Bool
  ) -> Standing {
    let names = self.column(header[...], of: table)?.index == column
    let own = standing(
      header, column: column, of: table, isNamed: isNamed || names, isRecognized: isRecognized)
    guard own == .own, !isNamed, names else { return own }
    let wordings = form.tables[table].rows[row].wordings
    return isForeign(header.dropLast(), to: wordings, of: table, isRecognized: isRecognized)
      ? .foreign : .own
  }

  /// Whether a header has all characters of the header of a column that only another form has, and lacks one of
  /// the column's own: 本年新公开数量 in the place of 本年废止件数.
  private func namesAnotherForms(_ header: [String], column: Int, of table: Int) -> Bool {
    let own = lexicon.tables[table]
    let tails = Self.tails(of: header)
    let isOwn = tails.contains { tail in
      names(tail, in: own.columns, of: lexicon).map { $0 == column } ?? false
    }
    if isOwn { return false }
    return options.forms.contains { other in
      guard other.edition != form.edition,
        let index = other.tables.firstIndex(where: { $0.key == form.tables[table].key })
      else { return false }
      let columns = other.lexicon.tables[index]
      return tails.contains { tail in
        names(tail, in: columns.columns, of: other.lexicon).map {
          Set(columns.columnTexts[$0]).isDisjoint(with: own.columnTexts.joined())
        } ?? false
      }
    }
  }

  /// The column whose every character a header has.
  private func names(
    _ header: String, in columns: [[FormWording]], of lexicon: FormLexicon
  ) -> Int? {
    guard
      let best = FormLexicon.best(
        columns, for: lexicon.text(header).codes[...], extraWeight: options.extraCharacterWeight),
      best.similarity.missing == 0, best.similarity.score >= options.minimumColumnSimilarity
    else { return nil }
    return best.index
  }

  /// Whether legible words are none of the wordings, be it a piece of one, or in other words.
  private func isForeign(
    _ header: some Sequence<String>, to wordings: [String], of table: Int, isRecognized: Bool
  ) -> Bool {
    let lines = header.filter { !isAround($0, table: table) }
    guard !lines.isEmpty else { return false }
    let forms = wordings.map(TellingWords.init)
    return Self.tails(of: lines).enumerated().allSatisfy { index, tail in
      let words = TellingWords(tail)
      return !forms.contains {
        words.mayBe($0, isJoined: index > 0, isRecognized: isRecognized)
      }
    }
  }

  /// Whether words stand around a table's headers: those of a group of columns, of the labels, of units, and
  /// sentences.
  private func isAround(_ words: String, table: Int) -> Bool {
    let codes = lexicon.text(words).codes
    return codes.isEmpty || codes.count > Self.longestHeader || lexicon.tableWords.contains(codes)
      || form.tables[table].headerWords.contains { lexicon.text($0).codes == codes }
      || NumberWords.isStubHeader(words) || NumberWords.unitHeaders.contains(words)
  }

  /// Whether the header over a value stands over others of its row as well: then it is that of all of them.
  static func isOfGroup(_ values: [RawValue], at index: Int) -> Bool {
    values.indices.contains { $0 != index && values[$0].header == values[index].header }
  }

  /// Characters of a header that are no sentence; 截至年底现行有效的行政规范性文件件数 has 18.
  private static let longestHeader = 20

  /// The last lines of a header, joined: one may have come apart.
  static func tails(of header: [String]) -> [String] {
    (0..<min(mostLines, header.count)).map { header.suffix($0 + 1).joined() }
  }
}
