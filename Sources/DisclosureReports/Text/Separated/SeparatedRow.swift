import PageModel

/// A cell of a row whose cells are separated by marks.
struct SeparatedCell: Sendable, Hashable {
  /// What a cell holds.
  enum Content: Sendable {
    /// Words.
    case words
    /// A number, or a mark that stands for none.
    case value
    /// Nothing, and it is a cell of the table.
    case blank
    /// Nothing; it may also be what a tool put at the end of a short row.
    case maybeFiller
    /// Nothing, between two marks without a blank.
    case filler
  }

  /// The text without white space at its ends.
  let text: String
  /// What it holds.
  var content: Content

  /// A cell with this text; `empty` is what it is where there is none.
  init(_ raw: some StringProtocol, empty: Content) {
    let scalars = String(raw).unicodeScalars
    let begin = scalars.firstIndex { !FormScalars.isSpace($0) } ?? scalars.endIndex
    let end =
      scalars.lastIndex { !FormScalars.isSpace($0) }.map(scalars.index(after:)) ?? begin
    text = begin < end ? String(scalars[begin..<end]) : ""
    content = text.isEmpty ? empty : Self.content(of: text)
  }

  /// Whether it is empty, for whatever reason.
  var isEmpty: Bool { text.isEmpty }

  /// Whether it has a mark that stands for no number.
  var isBlankMark: Bool { FormNumber.isBlank(text) }

  /// The text as one word.
  var token: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.lazy.filter { !FormScalars.isSpace($0) })
    return String(view)
  }

  /// Whether blanks part digits, or a number from its point: two values in one cell, or one that wrapped.
  var hasPartedDigits: Bool {
    let words = text.unicodeScalars.split(whereSeparator: FormScalars.isSpace)
    return zip(words, words.dropFirst()).contains { first, second in
      let next = second.drop(while: FormScalars.isEnumeratorMark).first
      return first.last.flatMap(FormScalars.digit) != nil && next.flatMap(FormScalars.digit) != nil
    }
  }

  private static func content(of text: String) -> Content {
    // No value has as many characters, but for its note.
    guard text.utf8.count <= longestValue else { return .words }
    let words = text.unicodeScalars.split(whereSeparator: FormScalars.isSpace)
    if words.count > 1, words.allSatisfy({ $0.allSatisfy { FormScalars.digit($0) != nil } }) {
      return .value
    }
    var view = String.UnicodeScalarView()
    for word in words { view.append(contentsOf: word) }
    return ValueTokens.isValue(String(view)) ? .value : .words
  }

  private static let longestValue = 120
}

/// A row whose cells are separated by marks.
struct SeparatedRow: Sendable {
  /// All cells, without a running number before them.
  private(set) var cells: [SeparatedCell]
  /// The cells of labels, from the outermost.
  var labels: [SeparatedCell]
  /// The cells behind them.
  var values: [SeparatedCell]
  /// The table the row stands in, counted through the text.
  var table: Int
  /// Index of the last label among the row's cells.
  let labelIndex: Int
  /// Words since the values before, where cells stand on lines of their own.
  var headers: [String] = []
  /// The row as it stands in the text.
  var source: String
  /// Its page, where the text marks pages.
  var page: Int?

  /// Cells the row has in all.
  var cellCount: Int { cells.count }

  /// The row of cells that stand on one line.
  init(cells: [SeparatedCell], table: Int, source: String, page: Int?) {
    var cells = cells[...]
    // A column of running numbers stands before the labels.
    if let first = cells.first, first.content == .value, cells.dropFirst().first?.content == .words,
      cells.dropFirst(2).contains(where: { $0.content == .value }), Int(first.text) != nil
    {
      cells = cells.dropFirst()
    }
    let lastLabel = cells.prefix { $0.content != .value }.lastIndex { $0.content == .words }
    let begin = lastLabel.map { $0 + 1 } ?? cells.startIndex
    labels = cells[..<begin].filter { $0.content == .words }
    values = Array(cells[begin...])
    self.cells = Array(cells)
    labelIndex = (lastLabel ?? cells.startIndex) - cells.startIndex
    self.table = table
    self.source = source
    self.page = page
  }

  /// The row whose cells go on in those of a row without labels; `nil` where that one has other cells.
  func joined(with lower: SeparatedRow) -> SeparatedRow? {
    guard lower.cellCount == cellCount, lower.values.count >= values.count else { return nil }
    var row = self
    let rest = lower.values.suffix(values.count)
    row.values = zip(values, rest).map { upper, lower in
      lower.isEmpty
        ? upper
        : SeparatedCell(upper.isEmpty ? lower.text : upper.text + " " + lower.text, empty: .blank)
    }
    row.cells = cells.dropLast(values.count) + row.values
    row.source += " " + lower.source
    return row
  }

  /// Whether a cell has a value.
  var hasValue: Bool { values.contains { $0.content == .value } }

  /// Whether words stand behind a value; a unit behind a number belongs to it.
  var hasWordsBehindValues: Bool { values.contains { $0.content == .words } }

  /// The unit in a cell behind the value, taken into the value's cell.
  mutating func joinUnits() {
    var joined: [SeparatedCell] = []
    for cell in values {
      if cell.content == .words, UnitWords.contains(cell.text), let last = joined.last,
        last.content == .value
      {
        joined[joined.count - 1] = SeparatedCell(last.text + cell.text, empty: .blank)
      } else {
        joined.append(cell)
      }
    }
    values = joined
  }
}
