import PageModel

/// Reads the material of any entrance into a report.
package struct ReportRecognizer: Sendable {
  private let options: ReportRecognizerOptions

  /// Makes a recognizer.
  package init(options: ReportRecognizerOptions = .init()) {
    self.options = options
  }

  /// The report the material holds.
  ///
  /// Values are as printed. What cannot be read for certain is left out, and a finding says so.
  package func report(from material: ReportMaterial, source: ReportSource) -> DisclosureReport {
    let anyHeadings = SectionHeadings(forms: options.forms, options: options)
    let head = material.paragraphs.prefix { anyHeadings.heading($0.text) == nil }
    let title = TitleFinder(options: options).title(in: head.map(\.text))
    let titles = TitleReader()
    let publisher = title.flatMap { titles.publisher(of: $0.text) }
    let year = title.flatMap { titles.year(of: $0.text) }

    let paragraphs = material.paragraphs[(title?.end ?? 0)...]
    let edition = EditionReader(options: options).reading(
      of: material.tables, paragraphs: paragraphs.map(\.text), year: year)
    let figures = FigureReader(options: options).reading(
      of: material.tables, edition: edition, year: year)
    let lines = SurroundingLines(form: edition.form, options: options).separated(paragraphs)
    let body = SectionReader(form: edition.sections, options: options).reading(
      of: lines.paragraphs[...], publisher: publisher)
    let isReport =
      !edition.hasFreeSections && !body.sections.isEmpty || !figures.figures.isEmpty
      || title.map { titles.namesDisclosure($0.text) } ?? false
    guard isReport else { return emptyReport(of: material, source: source) }

    var report = DisclosureReport(
      form: edition.form, title: title?.text, publisher: publisher, year: year,
      period: period(in: body), preamble: joined(body.preamble.map(\.text)),
      sections: body.sections, closing: joined(body.closing),
      figures: figures.figures, indicators: figures.indicators, findings: material.findings,
      source: source)
    report.findings += headFindings(
      title: title, year: year, unread: head.prefix(title?.first ?? 0) + [])
    report.findings += edition.findings + body.findings + figures.findings
    if let finding = SurroundingLines.finding(lines.surrounding + body.attachments) {
      report.findings.append(finding)
    }
    report.findings += AbsenceChecker().findings(
      in: report, expecting: edition.sections, unread: figures.unreadRows)
    report.findings += IdentityChecker().findings(
      in: report, hasUnplacedRows: figures.hasUnplacedRows || !figures.unreadRows.isEmpty)
    report.findings = Self.inReadingOrder(report.findings)
    return report
  }

  /// Findings by page and height; those without a place come last, in the order they were made.
  private static func inReadingOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { one, other in
      let first = (one.element.page ?? .max, one.element.frame?.y0 ?? 0, one.offset)
      return first < (other.element.page ?? .max, other.element.frame?.y0 ?? 0, other.offset)
    }.map(\.element)
  }

  /// What a document without anything of a report gives: nothing but the finding that says so.
  private func emptyReport(of material: ReportMaterial, source: ReportSource) -> DisclosureReport {
    var findings = material.findings
    // A scan may be a report; nobody can say before its text is recognized.
    if !findings.contains(where: { $0.rule == FindingRule.sourceScanned.rawValue }) {
      findings.append(
        FindingRule.sourceNotReport.finding(
          "no title, heading or table of an annual report on information disclosure was found"))
    }
    return DisclosureReport(
      form: nil, title: nil, publisher: nil, year: nil, period: nil, preamble: nil, sections: [],
      closing: nil, figures: [:], findings: findings, source: source)
  }

  /// The first range of days in the preamble or the overview, where a paragraph may end within it.
  private func period(in body: SectionReader.Reading) -> ReportingPeriod? {
    let preamble = body.preamble.map(\.text)
    let overview = body.sections.first { $0.number == 1 }?.paragraphs ?? []
    for paragraph in [preamble.joined()] + overview {
      if let period = ReportDate.period(in: paragraph) { return period }
    }
    return nil
  }

  private func joined(_ paragraphs: [String]) -> String? {
    paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n")
  }

  private func headFindings(
    title: TitleFinder.Title?, year: Int?, unread: [SourceText]
  ) -> [Finding] {
    guard title != nil else {
      return [
        FindingRule.titleAbsent.finding(
          "no title that ends in \(TitleWords.lastWords[0]) was found")
      ]
    }
    var findings = unread.map {
      FindingRule.textUnread.finding(
        "text before the title not read: \($0.text)", page: $0.page, frame: $0.frame)
    }
    if year == nil {
      findings.append(FindingRule.yearAbsent.finding("the title names no year"))
    }
    return findings
  }
}
