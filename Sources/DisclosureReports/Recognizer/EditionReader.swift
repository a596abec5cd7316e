import PageModel

/// Recognizes which form a report is printed on, from its tables and never from its year alone.
struct EditionReader: Sendable {
  /// What tables and headings say.
  struct Reading: Sendable {
    /// The form of the tables; `nil` where they are of none.
    let form: ReportForm?
    /// Indices of the tables that belong to it.
    let tables: Set<Int>
    /// The form whose headings the report has, also where its tables were not found; `nil` where its
    /// headings are its own.
    let sections: ReportForm?
    let findings: [Finding]

    /// Whether sections have headings of the report's own.
    var hasFreeSections: Bool { sections == nil }
  }

  let options: ReportRecognizerOptions

  /// The form of a document.
  func reading(of tables: [MaterialTable], paragraphs: [String], year: Int?) -> Reading {
    let choice = FormChooser(forms: options.forms, minimumMargin: options.minimumFormMargin)
      .choice(of: tables, year: year)
    guard let form = choice.form else {
      return Reading(
        form: nil, tables: [],
        sections: ExpectedForm(options: options).form(paragraphs: paragraphs, year: year),
        findings: [absence(of: tables, paragraphs, year: year)])
    }
    var findings: [Finding] = []
    if let rival = choice.rival {
      findings.append(
        Finding(
          .editionAmbiguous,
          ["form": "\(form.edition.rawValue)", "rival": "\(rival.edition.rawValue)"]))
    }
    if let year, !form.years.contains(year) {
      findings.append(
        Finding(
          .editionOfOtherYear, ["year": "\(year)", "form": "\(form.edition.rawValue)"]))
    }
    return Reading(
      form: form, tables: choice.tables, sections: form.headings.isEmpty ? nil : form,
      findings: findings)
  }

  private func absence(
    of tables: [MaterialTable], _ paragraphs: [String], year: Int?
  ) -> Finding {
    let first = options.forms.map(\.years.lowerBound).min()
    if let year, let first, year < first {
      return Finding(.editionNone, ["year": "\(year)"])
    }
    let seen = Self.words(of: tables)
    return seen.isEmpty
      ? Finding(.editionUnknown)
      : Finding(.editionUnknownWords, ["words": .list(seen, .comma)])
  }

  /// The first headers and labels of tables, as many as a message can hold.
  private static func words(of tables: [MaterialTable]) -> [String] {
    var words: [String] = []
    for row in tables.flatMap(\.rows) {
      for word in row.values.flatMap(\.header) + row.labels where !words.contains(word) {
        words.append(word)
        if words.count == mostWords { return words }
      }
    }
    return words
  }

  private static let mostWords = 12
}
