/// Recognizes the form of a document from the labels and headers of its tables.
///
/// Each form is scored by its rows and columns that the tables name; the best wins. A table belongs
/// to a form where at least half of its labels name rows of it, or half of its headers columns.
struct FormChooser: Sendable {
  /// What a document's tables say.
  struct Choice: Sendable {
    /// The form; `nil` where no table belongs to one.
    var form: ReportForm?
    /// Indices of the tables that belong to it.
    var tables: Set<Int> = []
    /// Another form that the tables fit as well, so that the year decided.
    var rival: ReportForm?
  }

  let forms: [ReportForm]
  /// How much better than the next one a form must fit for the tables alone to decide.
  let minimumMargin: Int

  /// The form of the tables; `year` decides between forms that fit alike.
  func choice(of tables: [MaterialTable], year: Int?) -> Choice {
    let words = tables.map(TableWords.init)
    let fits = forms.map { self.fit(of: $0, words) }
    guard let best = fits.max(by: { $0.score < $1.score }), best.score > 0 else { return Choice() }
    // Of equal forms the first one counts, the newest.
    let first = fits.first { $0.score == best.score } ?? best
    let rivals = fits.filter {
      $0.form != first.form && $0.score > first.score - minimumMargin && $0.score > 0
    }
    guard !rivals.isEmpty else { return Choice(form: first.form, tables: first.tables) }
    let candidates = [first] + rivals
    let ofYear = candidates.first { candidate in
      year.map { candidate.form.years.contains($0) } ?? false
    }
    let chosen = ofYear ?? first
    let rival = candidates.first { $0.form != chosen.form }
    return Choice(form: chosen.form, tables: chosen.tables, rival: rival?.form)
  }

  private struct Fit {
    let form: ReportForm
    var tables: Set<Int> = []
    var score = 0
  }

  private func fit(of form: ReportForm, _ tables: [TableWords]) -> Fit {
    var fit = Fit(form: form)
    // Two for the form's own wording, one for a variant.
    var weights: [Int: Int] = [:]
    for (index, table) in tables.enumerated() {
      guard let named = table.elements(of: form.lexicon.elements) else { continue }
      fit.tables.insert(index)
      for element in named {
        weights[element.number] = max(weights[element.number] ?? 0, element.isOwnWording ? 2 : 1)
      }
    }
    fit.score = weights.values.reduce(0, +)
    return fit
  }
}

/// The words of a table that may name rows and columns.
private struct TableWords {
  /// The texts, each once or a few times.
  private var texts: [FoldedText] = []
  /// For each labelled row the texts that may name it, as indices.
  private var rows: [[Int]] = []
  /// The headers, as indices.
  private var headers: [Int] = []

  init(_ table: MaterialTable) {
    // Labels of groups and headers of columns are the same from row to row.
    var labels: [(text: String, index: Int)] = []
    var known: [(text: String, index: Int)] = []
    var above: [[String]] = []
    for (index, row) in table.rows.enumerated() {
      let words = Self.labels(of: row, after: Self.textAfter(index, of: table))
      if !words.isEmpty { rows.append(words.enumerated().map { add($1, at: $0, to: &labels) }) }
      for (place, value) in row.values.enumerated() {
        let isKnown = place < above.count && above[place] == value.header
        for header in value.header
        where !isKnown && !known.contains(where: { $0.text == header }) {
          headers.append(add(header, at: known.count, to: &known))
        }
        // A row of headers may have been taken for values.
        if FormNumber(reading: value.source.text) == .unreadable {
          headers.append(add(value.source.text, at: known.count, to: &known))
        }
      }
      above = row.values.map(\.header)
    }
  }

  /// The index of a text, which is often the one at the same place before.
  private mutating func add(
    _ text: String, at place: Int, to last: inout [(text: String, index: Int)]
  ) -> Int {
    if place < last.count, last[place].text == text { return last[place].index }
    texts.append(FoldedText(text))
    let entry = (text, texts.count - 1)
    if place < last.count { last[place] = entry } else { last.append(entry) }
    return entry.1
  }

  private static func textAfter(_ index: Int, of table: MaterialTable) -> String {
    index + 1 < table.rows.count ? table.rows[index + 1].textBefore : table.textAfter
  }

  /// The labels of a row, and in text the lines around its values, also as one.
  private static func labels(of row: LabelledRow, after: String) -> [String] {
    guard !row.textBefore.isEmpty || !after.isEmpty else { return row.labels }
    let around = ([row.textBefore] + row.labels + [after]).joined()
    return row.labels + row.textBefore.split(separator: "\n").map(String.init) + [around]
  }

  /// What the table names of a form; `nil` where the table is none of it.
  func elements(of form: FormElements) -> Set<FormElements.Element>? {
    let elements = texts.map { form.named(by: $0) }
    var named: Set<FormElements.Element> = []
    for found in elements { named.formUnion(found) }
    let namedRows = rows.count { $0.contains { elements[$0].contains(where: \.isRow) } }
    let namedHeaders = headers.count { elements[$0].contains { !$0.isRow } }
    // In text the headers stand on lines before the values.
    let hasHeaderLines =
      headers.isEmpty && Set(named.filter { !$0.isRow }.map(\.number)).count > 1
    let hasRows = namedRows > 0 && namedRows * 2 >= rows.count
    // One header, 数量, says nothing.
    let hasHeaders = namedHeaders > 1 && namedHeaders * 2 >= headers.count
    return hasRows || hasHeaders || hasHeaderLines ? named : nil
  }
}
