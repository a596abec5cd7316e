import Testing

@testable import DisclosureReports

/// Tables in text whose cells stand between bars, tabs or commas.
@Suite struct SeparatedTextTests {
  private static let editions: [FormEdition] = [.edition2021, .edition2019, .edition2014]

  private static func form(_ edition: FormEdition) -> ReportForm {
    ReportForm.known.first { $0.edition == edition } ?? .edition2021
  }

  private static func misread(_ printed: SeparatedForm, _ report: DisclosureReport) -> [String] {
    printed.texts.compactMap { path, text in
      guard let value = report[path].value, "\(value)" != text else { return nil }
      return "\(path) is \(text), read \(value)"
    }.sorted()
  }

  private static func missing(_ printed: SeparatedForm, _ report: DisclosureReport) -> [String] {
    printed.texts.compactMap { path, text in
      text.isEmpty || report[path].value != nil ? nil : "\(path) is \(text)"
    }.sorted()
  }

  private func isSaid(_ report: DisclosureReport) -> Bool {
    report.findings.contains { $0.severity != .info && $0.rule != "title.absent" }
  }

  @Test(arguments: SeparatedForm.Kind.allCases, editions)
  func everyFigureOfFullTablesIsRead(kind: SeparatedForm.Kind, edition: FormEdition) {
    let printed = SeparatedForm(Self.form(edition), as: kind, blanks: 0, seed: 7)
    let report = SampleForm.report(text: printed.text)
    #expect(Self.misread(printed, report) == [])
    #expect(Self.missing(printed, report) == [])
    #expect(report.edition == edition)
  }

  @Test(arguments: SeparatedForm.Kind.allCases, [5, 30, 80])
  func blankCellsMoveNoFigure(kind: SeparatedForm.Kind, blanks: Int) {
    for form in Self.editions.map(Self.form) {
      for seed in 1...3 {
        let printed = SeparatedForm(form, as: kind, blanks: blanks, seed: seed * 31 + blanks)
        let report = SampleForm.report(text: printed.text)
        #expect(Self.misread(printed, report) == [])
        if !Self.missing(printed, report).isEmpty { #expect(isSaid(report)) }
      }
    }
  }

  /// Where a tool keeps blank cells and their places, they take nothing away.
  @Test(arguments: [
    SeparatedForm.Kind.markdown, .markdownSpansOnce, .tabs, .commas, .separatedRows, .boxes,
  ])
  func blankCellsCostNoFigureWhereTheyAreKept(kind: SeparatedForm.Kind) {
    let printed = SeparatedForm(.edition2021, as: kind, blanks: 20, seed: 5)
    let report = SampleForm.report(text: printed.text)
    #expect(Self.misread(printed, report) == [])
    #expect(Self.missing(printed, report).count < 8)
  }
}
