import PageModel

/// Reads the material of either entrance, PDF pages or text, into a report.
package struct ReportRecognizer: Sendable {
  private let options: ReportRecognizerOptions

  /// Makes a recognizer.
  package init(options: ReportRecognizerOptions = .init()) {
    self.options = options
  }

  /// The report the material holds.
  ///
  /// Values are as printed. What cannot be told is left out, and a finding says so.
  package func report(from material: ReportMaterial, source: ReportSource) -> DisclosureReport {
    var tables = TableReader(options: options)
    let numbers = tables.reading(of: material)
    let titles = TitleReader(options: options)
    let sections = SectionReader(options: options)
    let head = material.paragraphs.prefix { sections.heading($0.text) == nil }
    let title = titles.title(in: head.map(\.text))
    let publisher = title.flatMap { titles.publisher(of: $0.text) }
    let body = sections.reading(
      of: material.paragraphs[(title?.end ?? 0)...], publisher: publisher)
    let isReport =
      !body.sections.isEmpty || !(numbers.requests.isEmpty && numbers.proactive.isEmpty)
      || title.map { titles.namesDisclosure($0.text) } ?? false
    guard isReport else { return emptyReport(of: material, source: source) }
    let year = title.flatMap { titles.year(of: $0.text) }
    var report = DisclosureReport(
      edition: numbers.edition, title: title?.text, publisher: publisher, year: year,
      period: period(in: body), preamble: joined(body.preamble.map(\.text)),
      sections: body.sections, closing: joined(body.closing),
      proactiveDisclosure: numbers.proactive, requests: numbers.requests,
      reviews: numbers.reviews, findings: material.findings, source: source)
    report.findings += headFindings(
      title: title, year: year, unread: head.prefix(title?.first ?? 0) + [])
    report.findings += body.findings + numbers.findings
    report.findings += AbsenceChecker().findings(in: report)
    report.findings += material.unreadTexts.map {
      FindingRule.textUnread.finding("text not read: \($0.text)", page: $0.page, frame: $0.frame)
    }
    report.findings += IdentityChecker().findings(
      in: report, hasUnplacedRows: numbers.hasUnplacedRows)
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
    // A scan may be a report; nobody can tell before its text is recognized.
    if !findings.contains(where: { $0.rule == FindingRule.sourceScanned.rawValue }) {
      findings.append(
        FindingRule.sourceNotReport.finding(
          "no title, heading or table of an annual report on information disclosure was found"))
    }
    return DisclosureReport(
      edition: nil, title: nil, publisher: nil, year: nil, period: nil, preamble: nil, sections: [],
      closing: nil, proactiveDisclosure: FormTable(), requests: FormTable(), reviews: FormTable(),
      findings: findings, source: source)
  }

  private func period(in body: SectionReader.Reading) -> ReportingPeriod? {
    for paragraph in body.preamble {
      if let period = ReportDate.period(in: paragraph.text) { return period }
    }
    let overview = body.sections.first { $0.number == 1 }?.paragraphs ?? []
    for paragraph in overview {
      if let period = ReportDate.period(in: paragraph) { return period }
    }
    return nil
  }

  private func joined(_ paragraphs: [String]) -> String? {
    paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n")
  }

  private func headFindings(
    title: TitleReader.Title?, year: Int?, unread: [SourceText]
  ) -> [Finding] {
    guard title != nil else {
      return [
        FindingRule.titleAbsent.finding(
          "no title that ends in \(FormVocabulary.titleLastWords[0]) was found")
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
