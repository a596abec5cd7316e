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
    let material = RecognizedWording.restored(material, options: options)
    let texts = material.paragraphs.map(\.text)
    let anyHeadings = SectionHeadings(forms: options.forms, options: options, in: texts)
    let head = HeadReader(options: options).head(
      of: material, headings: anyHeadings)
    let following = following(in: material, behind: head, anyHeadings)
    let tables = following.map { own(material.tables, before: $0) } ?? material.tables
    let paragraphs = Array(
      head.paragraphs.dropLast(following.map { material.paragraphs.count - $0.paragraph } ?? 0))
    let opening = Self.opening(of: paragraphs, anyHeadings)
    let period = Self.period(in: opening)
    let dated = ReportYear(
      title: head.year, period: period, text: opening,
      isRecognized: !material.recognizedPages.isEmpty)
    let year = dated.year

    let edition = EditionReader(options: options).reading(
      of: tables, paragraphs: paragraphs.map(\.text), year: year)
    let figures = FigureReader(options: options).reading(
      of: tables, unreadLabels: material.unreadLabels, edition: edition, year: year,
      publisher: head.publisher)
    let lines = SurroundingLines(form: edition.form, options: options).separated(paragraphs[...])
    let body = SectionReader(
      form: edition.sections, paragraphs: lines.paragraphs, options: options
    ).reading(publisher: head.publisher)
    let isReport =
      !edition.hasFreeSections && !body.sections.isEmpty || !figures.figures.isEmpty
      || head.title.map { TitleReader().namesDisclosure($0) } ?? false
      || body.sections.count >= Self.fewestFreeSections && Self.speaksOfReport(opening)
    guard isReport else { return emptyReport(of: material, source: source) }

    var report = DisclosureReport(
      form: edition.form, title: head.title, publisher: head.publisher, year: year,
      period: period, preamble: joined(body.preamble.map(\.text)),
      sections: body.sections, closing: joined(body.closing),
      figures: figures.figures, indicators: figures.indicators, findings: material.findings,
      source: source)
    report.findings += Self.findings(of: head) + dated.findings
    report.findings += following.map { [$0.finding] } ?? []
    report.findings += edition.findings + body.findings + figures.findings
    if let finding = SurroundingLines.finding(lines.surrounding + body.behind) {
      report.findings.append(finding)
    }
    report.findings += AbsenceChecker().findings(
      in: report, expecting: edition.sections, unread: figures.unreadRows)
    report.findings += IdentityChecker().findings(
      in: report, hasUnplacedRows: figures.hasUnplacedRows || !figures.unreadRows.isEmpty)
    report.findings += NarrativeChecker(recognizedPages: material.recognizedPages)
      .findings(in: report, narrative: body.narrative)
    report.findings = Self.inReadingOrder(report.findings)
    return report
  }

  /// The report that begins behind this one with tables of a form; without any nothing of it can be taken for
  /// this one's.
  private func following(
    in material: ReportMaterial, behind head: ReportHead, _ headings: SectionHeadings
  ) -> FollowingReport? {
    guard !material.tables.isEmpty,
      let following = FollowingReport(
        in: material.paragraphs, behind: head, headings: headings, options: options)
    else { return nil }
    let tables = material.tables.filter { $0.paragraphsBefore > following.paragraph }
    let choice = FormChooser(forms: options.forms, minimumMargin: options.minimumFormMargin)
      .choice(of: tables, year: nil)
    return choice.form == nil ? nil : following
  }

  /// The tables that stand before another report.
  private func own(
    _ tables: [MaterialTable], before following: FollowingReport
  ) -> [MaterialTable] {
    tables.filter { $0.paragraphsBefore <= following.paragraph }
  }

  /// Findings by page and height; those without a place come last, in the order they were made.
  static func inReadingOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { one, other in
      let first = (one.element.page ?? .max, one.element.frame?.y0 ?? 0, one.offset)
      return first < (other.element.page ?? .max, other.element.frame?.y0 ?? 0, other.offset)
    }.map(\.element)
  }

  /// What a document without anything of a report gives: nothing but the finding that says so.
  private func emptyReport(of material: ReportMaterial, source: ReportSource) -> DisclosureReport {
    var findings = material.findings
    // A scan may be a report; nobody can say before its text is recognized.
    let scans = [FindingRule.sourceScanned, .sourceUnrecognized].map(\.rawValue)
    if !findings.contains(where: { scans.contains($0.rule) }) {
      findings.append(
        Finding(.noReport))
    }
    return DisclosureReport(
      form: nil, title: nil, publisher: nil, year: nil, period: nil, preamble: nil, sections: [],
      closing: nil, figures: [:], findings: findings, source: source)
  }

  /// Sections of the report's own from which a text without a title or a table may be a report.
  private static let fewestFreeSections = 3

  /// Whether the opening speaks of disclosure and of the year's report.
  private static func speaksOfReport(_ opening: [String]) -> Bool {
    let text = opening.joined()
    return TitleReader().namesDisclosure(text)
      && TitleWords.lastWords.contains { text.contains("年度" + $0) || text.contains("工作" + $0) }
  }

  /// The texts before the second section: preamble and overview.
  private static func opening(
    of paragraphs: [SourceText], _ headings: SectionHeadings
  ) -> [String] {
    var found = 0
    let texts = paragraphs.prefix { paragraph in
      if let number = headings.heading(paragraph.text)?.number { found = max(found, number) }
      return found < 2
    }
    return texts.map(\.text)
  }

  /// The first range of days in the preamble or the overview, where a paragraph may end within it.
  private static func period(in opening: [String]) -> ReportingPeriod? {
    for paragraph in opening {
      if let period = ReportDate.period(in: paragraph) { return period }
    }
    return ReportDate.period(in: opening.joined())
  }

  private func joined(_ paragraphs: [String]) -> String? {
    paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n")
  }

  /// Lines around a title that have a finding each.
  private static let mostUnread = 100

  private static func findings(of head: ReportHead) -> [Finding] {
    var findings = head.unread.prefix(mostUnread).map {
      Finding(
        .textAroundTitle, ["text": "\($0.text)"], page: $0.page, frame: $0.frame)
    }
    if head.unread.count > mostUnread {
      findings.append(
        Finding(.moreTextAroundTitle, ["count": "\(head.unread.count - mostUnread)"]))
    }
    if head.title == nil {
      findings.append(
        Finding(.titleAbsent, ["words": "\(TitleWords.lastWords[0])"]))
    }
    findings += head.findings
    if head.publisher == nil {
      findings.append(
        Finding(.publisherAbsent))
    }
    return findings
  }
}
