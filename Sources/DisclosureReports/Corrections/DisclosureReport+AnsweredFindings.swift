import PageModel

/// Findings that a correction answers.
///
/// They say why a figure has no number: its text is none, or was not recognized for certain. Where a reviewer has
/// looked and put a number there, or that there is none, nothing is left to be done: they stay, as a piece of
/// information beside `correction.applied`. One that is about several figures is answered when all of them are.
extension DisclosureReport {
  /// The rules of such sentences, with the severity each has while nobody has answered it.
  private static let answerable: [String: Finding.Severity] = {
    let templates: [FindingTemplate] = [
      .numberUnreadable, .numberNegative, .numberFractional, .numberMultiple, .numberUncertain,
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
      guard let usual = Self.answerable[finding.rule], !finding.figures.isEmpty,
        finding.figures.allSatisfy(keys.contains)
      else { return finding }
      return finding.with(severity: severity(usual))
    }
  }
}
