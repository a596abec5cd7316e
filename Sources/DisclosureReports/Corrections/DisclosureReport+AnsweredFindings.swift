import PageModel

/// Findings that a correction answers.
///
/// They say why a figure's text is no number. Where a reviewer has looked and put a number there, or that there is
/// none, nothing is left to be done: they stay, as a piece of information beside `correction.applied`.
extension DisclosureReport {
  /// The sentences that are about the text of one figure, with the severity each has while nobody has answered it.
  private static let answerable: [String: Finding.Severity] = {
    let templates: [FindingTemplate] = [
      .numberUnreadable, .numberNegative, .numberFractional, .numberMultiple,
    ]
    return Dictionary(
      templates.map { ($0.wording.rule, $0.wording.severity) },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Makes findings about corrected figures information.
  mutating func answerFindings(about keys: Set<String>) {
    changeFindings(about: keys) { _ in .info }
  }

  /// Gives findings about figures that are corrected no more their severity again.
  mutating func reopenFindings(about keys: Set<String>) {
    changeFindings(about: keys) { $0 }
  }

  private mutating func changeFindings(
    about keys: Set<String>, to severity: (Finding.Severity) -> Finding.Severity
  ) {
    guard !keys.isEmpty else { return }
    findings = findings.map { finding in
      guard let usual = Self.answerable[finding.rule], finding.figures.count == 1,
        keys.contains(finding.figures[0])
      else { return finding }
      return finding.with(severity: severity(usual))
    }
  }
}
