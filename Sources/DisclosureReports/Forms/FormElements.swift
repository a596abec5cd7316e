/// The rows and columns of a form, found in the words of a document.
struct FormElements: Sendable {
  /// A row or column that a text names.
  struct Element: Sendable, Hashable {
    /// Counts the rows and columns of all tables.
    let number: Int
    /// Whether it is a row that a label names.
    let isRow: Bool
    /// Whether the text has the form's own wording and not a variant.
    let isOwnWording: Bool
    /// Whether the text is the wording and has nothing besides.
    let isWhole: Bool
  }

  private let alphabet: FormAlphabet
  private let exact: [[UInt16]: [Element]]
  /// Wordings long enough to be looked for within a text, by their first character.
  private let within: [[(codes: [UInt16], element: Element)]]

  /// Characters from which a wording is looked for within other words: shorter ones, 总计 and 规章,
  /// stand in prose and in other headers.
  private static let shortestWithin = 4

  /// Prepares the rows and columns of tables.
  init(
    tables: [(layout: ReportForm.Table.Layout, wordings: FormLexicon.TableWordings)],
    in alphabet: FormAlphabet
  ) {
    var exact: [[UInt16]: [Element]] = [:]
    var within = [[(codes: [UInt16], element: Element)]](repeating: [], count: alphabet.count)
    var number = 0
    func add(_ wordings: [FormWording], isRow: Bool) {
      for (index, wording) in wordings.enumerated() {
        let codes = wording.codes
        func element(isWhole: Bool) -> Element {
          Element(number: number, isRow: isRow, isOwnWording: index == 0, isWhole: isWhole)
        }
        exact[codes, default: []].append(element(isWhole: true))
        if codes.count >= Self.shortestWithin, let first = codes.first {
          within[Int(first)].append((codes, element(isWhole: false)))
        }
      }
      number += 1
    }
    for table in tables {
      for row in table.wordings.rows { add(row, isRow: table.layout == .rows) }
      for column in table.wordings.columns { add(column, isRow: false) }
    }
    self.alphabet = alphabet
    self.exact = exact
    self.within = within
  }

  /// The rows and columns a text names: the one it is, or those whose wording it has within it.
  func named(by text: String) -> [Element] { named(by: FoldedText(text)) }

  /// The rows and columns that a prepared text names.
  func named(by text: FoldedText) -> [Element] {
    let codes = FormText(text, in: alphabet).codes
    if let elements = exact[codes] { return elements }
    var elements: [Element] = []
    for (start, code) in codes.enumerated() where code != 0 {
      for candidate in within[Int(code)]
      where start + candidate.codes.count <= codes.count
        && codes[start..<start + candidate.codes.count].elementsEqual(candidate.codes)
      {
        elements.append(candidate.element)
      }
    }
    return elements
  }
}
