/// The vocabulary's wordings, prepared once for comparison.
struct FormLexicon: Sendable {
  /// A row of the form with its prepared wordings.
  struct Row: Sendable {
    let key: FormVocabulary.RowKey
    let enumerator: FormVocabulary.Enumerator?
    let label: String
    let wordings: [FormWording]
    /// Whether the row stands for a group of rows.
    let isGroup: Bool
  }

  /// Prepared on first use.
  static let shared = FormLexicon()

  /// The rows in the form's order.
  let rows: [Row]
  /// The row a text names when it is exactly a wording.
  let exactRows: [[UInt16]: Int]
  /// The length of each row's longest wording.
  let longestWordings: [Int]
  let proactiveColumns: [(key: ProactiveColumn, wordings: [FormWording])]
  let requestColumns: [(key: RequestColumn, wordings: [FormWording])]
  let reviewRows: [(key: ReviewRow, wordings: [FormWording])]
  let reviewColumns: [(key: ReviewColumn, wordings: [FormWording])]
  let headings: [(key: Int, wordings: [FormWording])]
  let edition2019: [FormWording]
  /// The characters of the stub and of the groups' labels.
  let stubCodes: Set<UInt16>

  private init() {
    var exact: [[UInt16]: Int] = [:]
    rows = FormVocabulary.rows.enumerated().map { index, row in
      let wordings = row.wordings.map(FormWording.init)
      for wording in wordings { exact[wording.codes] = index }
      var isGroup = false
      if case .request(let key) = row.key { isGroup = key.isGroup }
      return Row(
        key: row.key, enumerator: row.enumerator, label: row.label, wordings: wordings,
        isGroup: isGroup)
    }
    exactRows = exact
    longestWordings = rows.map { row in row.wordings.map(\.codes.count).max() ?? 0 }
    proactiveColumns = Self.prepared(FormVocabulary.proactiveColumns)
    requestColumns = Self.prepared(FormVocabulary.requestColumns)
    reviewRows = Self.prepared(FormVocabulary.reviewRows)
    reviewColumns = Self.prepared(FormVocabulary.reviewColumns)
    headings = Self.prepared(FormVocabulary.headings)
    edition2019 = FormVocabulary.edition2019Words.map(FormWording.init)
    var stub = Set(FormText(FormVocabulary.outcomesStub).codes)
    // A numeral whose mark was torn away is 三 of the stub; any character may be unknown.
    stub.formUnion(FormVocabulary.groupNumerals.unicodeScalars.map(FormAlphabet.shared.code(of:)))
    for row in rows where row.isGroup { stub.formUnion(row.wordings.flatMap(\.codes)) }
    stubCodes = stub
  }

  private static func prepared<Key>(
    _ entries: [(Key, [String])]
  ) -> [(key: Key, wordings: [FormWording])] {
    entries.map { (key: $0.0, wordings: $0.1.map(FormWording.init)) }
  }

  /// The entry a text names best, with its similarity.
  static func best<Key>(
    _ entries: [(key: Key, wordings: [FormWording])], for text: ArraySlice<UInt16>,
    extraWeight: Double
  ) -> (key: Key, similarity: FormWording.Similarity)? {
    var best: (key: Key, similarity: FormWording.Similarity)?
    for entry in entries {
      for wording in entry.wordings {
        let similarity = wording.similarity(to: text, extraWeight: extraWeight)
        if similarity.score > best?.similarity.score ?? 0 {
          best = (entry.key, similarity)
        }
      }
    }
    return best
  }
}
