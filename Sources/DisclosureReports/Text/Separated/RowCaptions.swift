import PageModel

/// Lines above tables that name what stands in them, where a tool makes a table of every row.
///
/// `### 一、本年新收政府信息公开申请数量` above a table whose only row has the label again is that row's label; three tables
/// of five columns below 行政复议 and 行政诉讼 are the table of section 四 in pieces.
struct RowCaptions: Sendable {
  /// A line and what it names.
  struct Caption: Sendable {
    /// Index among the lines written.
    let line: Int
    let text: String
  }

  private let form: ReportForm?
  /// The line above, with nothing but words of headers since.
  private(set) var last: Caption?
  /// Pieces of tables whose headers name rows: by table and row their values.
  private var pieces: [Int: [Int: [SeparatedCell]]] = [:]

  /// Reads captions in the words of a form.
  init(form: ReportForm?) {
    self.form = form
  }

  /// Notes a line of words outside of tables.
  mutating func note(_ text: String, at line: Int) {
    let squeezed = ReportDate.squeezed(text)
    if squeezed.isEmpty { return }
    last = squeezed.count <= Self.longest ? Caption(line: line, text: text) : nil
  }

  /// Characters of a caption at most: the form's longest label has 36.
  private static let longest = 45

  /// Forgets the caption, behind a row of values.
  mutating func end() { last = nil }

  /// The caption, where it and the label name the same row of the form.
  func caption(naming label: String) -> Caption? {
    guard let last, let lexicon = form?.lexicon,
      let own = lexicon.exactRows[lexicon.text(last.text).codes],
      own == lexicon.exactRows[lexicon.text(label).codes]
    else { return nil }
    return last
  }

  /// Takes values that are one row of a table whose headers name rows; the values of the whole table and its
  /// headers where none is left out, `nil` where the values are no such row.
  mutating func add(_ values: [SeparatedCell]) -> (headers: [String], values: [SeparatedCell])?? {
    guard let last, let form, values.contains(where: { !$0.isEmpty }) else { return nil }
    for (index, table) in form.tables.enumerated()
    where table.layout == .acrossHeaders && table.columns.count == values.count {
      let text = String(String.UnicodeScalarView(ReportDate.squeezed(last.text)))
      let named = table.rows.indices.filter { row in
        table.rows[row].wordings.contains { text.contains($0) }
      }
      guard named.count == 1, let row = named.first, pieces[index]?[row] == nil else { continue }
      pieces[index, default: [:]][row] = values
      guard let all = pieces[index], all.count == table.rows.count else { return .some(nil) }
      pieces[index] = nil
      let headers =
        table.rows.map { $0.wordings[0] }
        + table.rows.flatMap { _ in table.columns.map { $0.wordings[0] } }
      return (headers, table.rows.indices.flatMap { all[$0] ?? [] })
    }
    return nil
  }

  /// Values of tables of which a piece is missing.
  var incomplete: [[SeparatedCell]] {
    pieces.sorted { $0.key < $1.key }.flatMap { $0.value.sorted { $0.key < $1.key }.map(\.value) }
  }
}
