/// The form a report should be on by its year and headings, where its tables do not say.
struct ExpectedForm: Sendable {
  let options: ReportRecognizerOptions

  /// The form made for the year, or, where the year is not known, the one at least half of whose
  /// headings the paragraphs or lines have; `nil` where that form's reports have headings of their own.
  func form(paragraphs: [String], year: Int?) -> ReportForm? {
    let candidates = options.forms.filter { !$0.headings.isEmpty }
    if let year { return candidates.first { $0.years.contains(year) } }
    return candidates.first { form in
      let headings = SectionHeadings(forms: [form], options: options, in: paragraphs)
      let found = Set(paragraphs.compactMap { headings.heading($0)?.number })
      return found.count * 2 >= form.headings.count
    }
  }
}
