import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension DisclosureReport {
  /// The report with a reviewer's corrections in place of those it had.
  ///
  /// A corrected figure has the state ``FormValue/State/corrected`` and keeps what the document has; the
  /// finding `correction.applied` says so. A correction of this file that does not fit what it has now, or
  /// one of the same name with other bytes, is refused with `correction.refused`; so is one whose number no
  /// document could print there, or whose time is none of ISO 8601. Of several that fit one
  /// figure the one that was made last counts, and the others are `correction.superseded`. Sums, and what
  /// the narrative says, are checked anew; an error that says that the figure's text is no number becomes
  /// information. Corrections of other documents are left alone.
  ///
  /// - Parameter elsewhere: SHA-256 of other documents at hand: corrections of those are theirs, also
  ///   where they have this one's file name.
  public func correcting(
    with corrections: ReportCorrections, elsewhere: Set<String> = []
  ) -> DisclosureReport {
    corrected(with: corrections, elsewhere: elsewhere).report
  }

  /// The report with corrections, and what became of each of them, in their order.
  package func corrected(
    with corrections: ReportCorrections, elsewhere: Set<String> = []
  ) -> (report: DisclosureReport, outcomes: [CorrectionOutcome]) {
    var corrected = uncorrected
    let before = corrected.checks
    var findings: [Finding] = []
    let outcomes = corrected.outcomes(of: corrections, elsewhere)
    for (correction, outcome) in zip(corrections.all, outcomes) {
      let value = corrected.figure(at: correction.key) ?? .absent
      switch outcome {
      case .elsewhere: break
      case .refused(let problem):
        findings.append(
          Finding(
            .correctionRefused,
            [
              "figure": Self.words(correction.key), "printed": Self.number(correction.printed),
              "corrected": Self.number(correction.corrected), "reason": correction.saidReason,
              "who": correction.saidWho, "when": correction.saidWhen, "problem": problem,
            ], figures: [correction.key]))
      case .superseded(let later):
        findings.append(
          Finding(
            .correctionSuperseded,
            [
              "figure": Self.words(correction.key),
              "corrected": Self.number(correction.corrected), "reason": correction.saidReason,
              "who": correction.saidWho, "when": correction.saidWhen,
              "later": Self.number(later.corrected), "laterWho": later.saidWho,
              "laterWhen": later.saidWhen,
            ], figures: [correction.key], page: value.page, frame: value.frame, place: value.place))
      case .applied:
        let new = value.corrected(
          to: correction.corrected.flatMap(ReportCorrections.number),
          by: FigureCorrection(
            printed: value.value, state: value.state, reason: correction.reason,
            who: correction.who, when: correction.when))
        corrected = corrected.replacing(correction.key, with: new)
        findings.append(
          Finding(
            .correctionApplied,
            [
              "figure": Self.words(correction.key), "printed": Self.number(correction.printed),
              "corrected": Self.number(correction.corrected), "reason": correction.saidReason,
              "who": correction.saidWho, "when": correction.saidWhen,
            ], figures: [correction.key], page: value.page, frame: value.frame, place: value.place))
      }
    }
    corrected.renewChecks(madeOf: before)
    corrected.answerFindings(about: Set(corrected.correctedKeys))
    corrected.findings += findings
    corrected.findings = ReportRecognizer.inReadingOrder(corrected.findings)
    return (corrected, outcomes)
  }

  /// What becomes of corrections of the report as the document has it.
  private func outcomes(
    of corrections: ReportCorrections, _ elsewhere: Set<String>
  ) -> [CorrectionOutcome] {
    var outcomes = corrections.all.map { correction -> CorrectionOutcome in
      guard concerns(correction, elsewhere) else { return .elsewhere }
      return problem(with: correction).map(CorrectionOutcome.refused) ?? .applied
    }
    var last: [String: Int] = [:]
    for (index, correction) in corrections.all.enumerated() where outcomes[index] == .applied {
      guard let other = last[correction.key] else {
        last[correction.key] = index
        continue
      }
      let isLater = !correction.isEarlier(than: corrections.all[other])
      let (winner, loser) = isLater ? (index, other) : (other, index)
      last[correction.key] = winner
      outcomes[loser] = .superseded(corrections.all[winner])
    }
    // The one that gave way to a third one gave way to the last.
    for index in outcomes.indices {
      if case .superseded = outcomes[index], let winner = last[corrections.all[index].key] {
        outcomes[index] = .superseded(corrections.all[winner])
      }
    }
    return outcomes
  }

  /// The report as the document has it.
  var uncorrected: DisclosureReport {
    let rules = [FindingRule.correctionApplied, .correctionRefused, .correctionSuperseded]
      .map(\.rawValue)
    var report = self
    report.findings.removeAll { rules.contains($0.rule) }
    let keys = correctedKeys
    guard !keys.isEmpty else { return report }
    let before = report.checks
    for key in keys {
      guard let value = report.figure(at: key) else { continue }
      report = report.replacing(key, with: value.uncorrected)
    }
    report.renewChecks(madeOf: before)
    report.reopenFindings(about: Set(keys))
    return report
  }

  /// The paths of all figures and indicators that were corrected.
  package var correctedKeys: [String] {
    let isCorrected = figures.values.contains { $0.state == .corrected }
    let paths =
      isCorrected
      ? form?.figures.filter { self[$0].state == .corrected }.map(\.description) ?? [] : []
    return paths
      + IndicatorCoding.values(of: indicators).filter { $0.value.state == .corrected }.map(\.path)
  }

  /// The correction that stands in a figure's place, as a file of corrections has it.
  package func correction(at key: String) -> ReportCorrection? {
    guard let value = figure(at: key), let correction = value.correction else { return nil }
    return ReportCorrection(
      file: source.file, sha256: source.sha256, key: key,
      printed: correction.printed.map { "\($0)" }, corrected: value.value.map { "\($0)" },
      reason: correction.reason, who: correction.who, when: correction.when)
  }

  /// The figure or indicator at a path; `nil` where the report has no place for it.
  package func figure(at key: String) -> FormValue? {
    if let path = FigurePath(key), form?.has(path) == true { return self[path] }
    return IndicatorCoding.values(of: indicators).first { $0.path == key }?.value
  }

  // MARK: Words

  static func number(_ digits: String?) -> BilingualText {
    digits.map { BilingualText($0) } ?? FindingPhrase.noNumber()
  }

  private static func words(_ key: String) -> BilingualText {
    FigurePath(key)?.words ?? BilingualText(key)
  }

  // MARK: Changed reports

  private func replacing(_ key: String, with value: FormValue) -> DisclosureReport {
    var figures = figures
    var indicators = indicators
    if let path = FigurePath(key), form?.has(path) == true {
      figures[path] = value
    } else {
      for (index, indicator) in indicators.enumerated() {
        let values = indicator.values.map { entry in
          "indicators.\(index).\(entry.header)" == key
            ? Indicator.Entry(header: entry.header, value: value) : entry
        }
        indicators[index] = Indicator(
          label: indicator.label, unit: indicator.unit, values: values, page: indicator.page,
          frame: indicator.frame)
      }
    }
    return DisclosureReport(
      form: form, title: title, publisher: publisher, year: year, period: period,
      preamble: preamble, sections: sections, closing: closing, figures: figures,
      indicators: indicators, findings: findings, source: source)
  }

  // MARK: Checks made anew

  /// What the checks find that depend on figures.
  private var checks: [Finding] {
    let carriers = [FindingRule.sourceRecognized, .sourceTextLayer].map(\.rawValue)
    let isPrinted = !findings.contains { carriers.contains($0.rule) }
    return IdentityChecker().findings(in: self) + (isPrinted ? narrativeMismatches : [])
  }

  private var narrativeMismatches: [Finding] {
    let texts = sections.map { section in
      NarrativePart(
        heading: section.heading, paragraphs: section.paragraphs.map { SourceText(text: $0) })
    }
    let opening = (preamble ?? "").split(separator: "\n").map { SourceText(text: String($0)) }
    return NarrativeChecker(recognizedPages: []).findings(
      in: self, narrative: [NarrativePart(heading: "", paragraphs: opening)] + texts)
  }

  /// Leaves out findings of the checks that do not hold any more, and adds those that hold now.
  private mutating func renewChecks(madeOf before: [Finding]) {
    let old = Set(before.map(Self.statement))
    let after = checks
    let new = Set(after.map(Self.statement))
    findings.removeAll { finding in
      let statement = Self.statement(finding)
      return old.contains(statement) && !new.contains(statement)
    }
    let present = Set(findings.map(Self.statement))
    findings += after.filter {
      let statement = Self.statement($0)
      return !old.contains(statement) && !present.contains(statement)
    }
  }

  /// A finding without the page of the narrative, which sections do not keep.
  private static func statement(_ finding: Finding) -> String {
    let message = finding.message
    guard finding.rule == FindingRule.narrativeMismatch.rawValue,
      let quote = message.firstRange(of: "”"),
      let rest = message[quote.upperBound...].firstRange(of: "), but ")
    else { return "\(finding.rule) \(finding.message)" }
    return
      "\(finding.rule) \(finding.message[..<quote.lowerBound]) \(finding.message[rest.upperBound...])"
  }
}

extension ReportCorrection {
  /// The reason as sentences have it; words for one that is empty, and so for the others.
  fileprivate var saidReason: BilingualText { Self.said(reason, FindingPhrase.noReason()) }

  fileprivate var saidWho: BilingualText { Self.said(who, FindingPhrase.noName()) }

  fileprivate var saidWhen: BilingualText { Self.said(when, FindingPhrase.noDate()) }

  private static func said(_ text: String, _ none: BilingualText) -> BilingualText {
    text.allSatisfy(\.isWhitespace) ? none : BilingualText(text)
  }
}
