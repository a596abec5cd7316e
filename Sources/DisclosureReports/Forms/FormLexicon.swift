/// A form's wordings, prepared once for comparison.
struct FormLexicon: Sendable {
  /// A row that a label names.
  struct Row: Sendable {
    /// Index of its table in the form.
    let table: Int
    let definition: ReportForm.Row
    let wordings: [FormWording]
    /// Indices of its columns in the table.
    let columns: [Int]
    /// The place of its figure in each of its columns.
    let paths: [FigurePath]
  }

  /// The headers of a table.
  struct Table: Sendable {
    /// For each column its wordings.
    let columns: [[FormWording]]
    /// The same as the form prints them.
    let columnTexts: [[String]]
    /// For each row its wordings, where headers name rows.
    let rows: [[FormWording]]
    /// The words of the headers, where they name rows as well.
    let headerPassages: FormPassages?
  }

  /// Characters by number.
  let alphabet: FormAlphabet
  /// The rows that labels name, in the form's order.
  let rows: [Row]
  /// The rows a text may name when it is exactly a wording; several where they stand below different
  /// rows.
  let exactRows: [[UInt16]: [Int]]
  /// For each row that shares a wording, the row it stands below.
  let parents: [Int: Int]
  /// The length of each row's longest wording.
  let longestWordings: [Int]
  /// For each table its headers.
  let tables: [Table]
  /// For each heading of a section its wordings.
  let headings: [[FormWording]]
  /// The numbers of the sections.
  let headingNumbers: [Int]
  /// Words that are neither label nor header.
  let tableWords: Set<[UInt16]>
  /// The characters of stubs and of the groups' labels.
  let stubCodes: Set<UInt16>
  /// Words of the tables.
  let passages: FormPassages
  /// The rows and columns by which the form is recognized.
  let elements: FormElements

  init(headings: [ReportForm.Heading], tables: [ReportForm.Table], tableWords: [String]) {
    let alphabet = FormAlphabet(
      wordings: Self.allWordings(headings: headings, tables: tables) + tableWords)
    func codes(_ text: String) -> [UInt16] { FormText(text, in: alphabet).codes }
    // Each wording is prepared once: every process that reads a report waits for it.
    let wordings = tables.map { TableWordings($0, in: alphabet) }
    self.alphabet = alphabet
    self.tables = zip(tables, wordings).map { table, wordings in
      let isAcross = table.layout == .acrossHeaders
      return Table(
        columns: wordings.columns, columnTexts: table.columns.map(\.wordings),
        rows: isAcross ? wordings.rows : [],
        headerPassages: isAcross
          ? FormPassages(wordings.codes + table.headerWords.map(codes), in: alphabet) : nil)
    }
    rows = Self.rows(of: tables, wordings)
    var exact: [[UInt16]: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for codes in Set(row.wordings.map(\.codes)) { exact[codes, default: []].append(index) }
    }
    exactRows = exact
    parents = Self.parents(of: rows)
    longestWordings = rows.map { row in row.wordings.map(\.codes.count).max() ?? 0 }
    self.headings = headings.map { $0.wordings.map { FormWording($0, in: alphabet) } }
    headingNumbers = headings.map(\.number)
    self.tableWords = Set(tableWords.map(codes))
    stubCodes = Self.stubCodes(tables: tables, wordings, in: alphabet)
    var passages = wordings.flatMap(\.codes) + tableWords.map(codes)
    for table in tables { passages += (table.headerWords + [table.stub ?? ""]).map(codes) }
    self.passages = FormPassages(passages, in: alphabet)
    elements = FormElements(tables: zip(tables, wordings).map { ($0.layout, $1) }, in: alphabet)
  }

  /// The prepared wordings of a table.
  struct TableWordings {
    /// For each row its wordings.
    let rows: [[FormWording]]
    /// For each column its wordings.
    let columns: [[FormWording]]

    init(_ table: ReportForm.Table, in alphabet: FormAlphabet) {
      rows = table.rows.map { $0.wordings.map { FormWording($0, in: alphabet) } }
      columns = table.columns.map { $0.wordings.map { FormWording($0, in: alphabet) } }
    }

    /// The characters of all of them.
    var codes: [[UInt16]] { (rows + columns).flatMap { $0.map(\.codes) } }
  }

  private static func rows(
    of tables: [ReportForm.Table], _ wordings: [TableWordings]
  ) -> [Row] {
    var rows: [Row] = []
    for (index, table) in tables.enumerated() where table.layout == .rows {
      for (row, wordings) in zip(table.rows, wordings[index].rows) {
        rows.append(
          Row(
            table: index, definition: row, wordings: wordings,
            columns: row.columns.compactMap { key in
              table.columns.firstIndex { $0.key == key }
            },
            paths: row.columns.map { FigurePath(table: table.key, row: row.key, column: $0) }))
      }
    }
    return rows
  }

  private static func allWordings(
    headings: [ReportForm.Heading], tables: [ReportForm.Table]
  ) -> [String] {
    var wordings = headings.flatMap(\.wordings)
    for table in tables {
      wordings += table.rows.flatMap(\.wordings) + table.columns.flatMap(\.wordings)
      wordings += table.headerWords
      if let stub = table.stub { wordings.append(stub) }
    }
    return wordings
  }

  private static func parents(of rows: [Row]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      guard let parent = row.definition.parent else { continue }
      result[index] = rows[..<index].lastIndex {
        $0.table == row.table && $0.definition.key == parent
      }
    }
    return result
  }

  private static func stubCodes(
    tables: [ReportForm.Table], _ wordings: [TableWordings], in alphabet: FormAlphabet
  ) -> Set<UInt16> {
    var codes: Set<UInt16> = []
    var numerals = 0
    for (table, wordings) in zip(tables, wordings) {
      codes.formUnion(FormText(table.stub ?? "", in: alphabet).codes)
      for (row, wordings) in zip(table.rows, wordings.rows) {
        if case .group(let number) = row.enumerator { numerals = max(numerals, number) }
        guard row.isGroup else { continue }
        for wording in wordings { codes.formUnion(wording.codes) }
      }
    }
    // A numeral whose parentheses were torn away is a group's; any character may be unknown.
    for numeral in "一二三四五六七八九".unicodeScalars.prefix(numerals) {
      codes.insert(alphabet.code(of: numeral))
    }
    return codes
  }

  /// The text with the characters numbered as this form does.
  func text(_ text: String) -> FormText { FormText(text, in: alphabet) }

  /// The label path with the characters numbered as this form does.
  func text(_ parts: [String]) -> FormText { FormText(parts, in: alphabet) }

  /// The entry a text names best, with its similarity, among those that fit `isCandidate`.
  static func best(
    _ entries: [[FormWording]], for text: ArraySlice<UInt16>, extraWeight: Double,
    where isCandidate: (FormWording) -> Bool = { _ in true }
  ) -> (index: Int, similarity: FormWording.Similarity)? {
    var best: (index: Int, similarity: FormWording.Similarity)?
    for (index, wordings) in entries.enumerated() {
      for wording in wordings where isCandidate(wording) {
        let similarity = wording.similarity(to: text, extraWeight: extraWeight)
        if similarity.score > best?.similarity.score ?? 0 { best = (index, similarity) }
      }
    }
    return best
  }
}

extension FormLexicon {
  /// The share of the words' characters that are words of the form's tables, from 0 to 1; 1 for the
  /// label of a row with its number, though mistyped: 2.其他法律行政止公开.
  func share(of words: [String], minimumRowSimilarity: Double) -> Double {
    let joined = text(words.joined())
    if namesRow(joined, minimumRowSimilarity: minimumRowSimilarity) { return 1 }
    return passages.share(of: words)
  }

  /// Similarity from which a line numbered （一） or 一、 is a row's label: 举办培训班数 reaches 0.75
  /// against 举办各类培训班数; 予以公开情况, a sub-heading, stays at 0.67.
  private static let minimumGroupSimilarity = 0.7

  private func namesRow(_ text: FormText, minimumRowSimilarity: Double) -> Bool {
    guard text.starts.count == 1, text.count >= 4, let enumerator = text.starts[0].enumerator
    else { return false }
    var minimum = minimumRowSimilarity
    // （一） and 一、 number the paragraphs of the narrative as well.
    if case .item = enumerator {} else { minimum = max(minimum, Self.minimumGroupSimilarity) }
    return rows.contains { row in
      row.definition.enumerator == enumerator
        && row.wordings.contains {
          $0.similarity(to: text.codes[...], extraWeight: 1).score >= minimum
        }
    }
  }
}
