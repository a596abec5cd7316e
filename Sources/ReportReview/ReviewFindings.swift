internal import ReportExtraction

/// A finding with the figures it is about.
struct ReviewFinding {
  /// Its number on the page, from 0.
  let index: Int
  let finding: Finding
  /// The numbers of its figures.
  let figures: [Int]
}

/// The findings of a report, errors first, each kind in the report's order.
struct ReviewFindings {
  let all: [ReviewFinding]

  init(_ report: DisclosureReport, figures: ReviewFigures) {
    let sums = IdentityChecker().brokenSums(in: report)
    let terms = Dictionary(
      sums.map { ($0.finding, $0.terms) }, uniquingKeysWith: { first, _ in first })
    let severities: [Finding.Severity] = [.error, .warning, .info]
    let sorted = severities.flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
    all = sorted.enumerated().map { index, finding in
      var related = figures.named(by: finding)
      for path in terms[finding] ?? [] {
        guard let figure = figures[path.description], !related.contains(figure.index) else {
          continue
        }
        related.append(figure.index)
      }
      return ReviewFinding(index: index, finding: finding, figures: related)
    }
  }

  /// How many there are of a severity.
  func count(of severity: Finding.Severity) -> Int {
    all.count { $0.finding.severity == severity }
  }
}
