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
  /// For each labelled row its labels, and in text the lines around its values, also as one.
  private let rows: [[String]]
  private let headers: Set<String>

  init(_ table: MaterialTable) {
    rows = table.rows.indices.map { index in
      let row = table.rows[index]
      let after = index + 1 < table.rows.count ? table.rows[index + 1].textBefore : table.textAfter
      guard !row.textBefore.isEmpty || !after.isEmpty else { return row.labels }
      let around = ([row.textBefore] + row.labels + [after]).joined()
      return row.labels + row.textBefore.split(separator: "\n").map(String.init) + [around]
    }.filter { !$0.isEmpty }
    // A row of headers may have been taken for values.
    let words = table.rows.flatMap { row in
      row.values.map(\.source.text).filter { FormNumber(reading: $0) == .unreadable }
    }
    headers = Set(table.rows.flatMap { $0.values.flatMap(\.header) } + words)
  }

  /// What the table names of a form; `nil` where the table is none of it.
  func elements(of form: FormElements) -> Set<FormElements.Element>? {
    var named: Set<FormElements.Element> = []
    var known: [String: [FormElements.Element]] = [:]
    func elements(_ text: String) -> [FormElements.Element] {
      if let elements = known[text] { return elements }
      let elements = form.named(by: text)
      known[text] = elements
      return elements
    }
    var namedRows = 0
    for labels in rows {
      let found = labels.flatMap(elements)
      if found.contains(where: \.isRow) { namedRows += 1 }
      named.formUnion(found)
    }
    // In text the headers stand on lines before the values.
    let hasHeaderLines = headers.isEmpty && Set(named.filter { !$0.isRow }.map(\.number)).count > 1
    let namedHeaders = headers.filter { header in
      let found = elements(header).filter { !$0.isRow }
      named.formUnion(found)
      return !found.isEmpty
    }
    // One header, 数量, says nothing.
    let hasRows = namedRows > 0 && namedRows * 2 >= rows.count
    let hasHeaders = namedHeaders.count > 1 && namedHeaders.count * 2 >= headers.count
    return hasRows || hasHeaders || hasHeaderLines ? named : nil
  }
}
