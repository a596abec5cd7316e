internal import ReportArchive
internal import ReportExtraction

/// What a summary's script knows: the reports in columns, so that tens of thousands are few bytes.
struct SummaryData: Encodable {
  struct Body: Encodable {
    let identity: String
    let name: String
    let group: String?
  }

  /// One entry a report in each column.
  struct Reports: Encodable {
    let body: [Int]
    let year: [Int]
    let reports: [Int]
    /// 1 where it is in doubt.
    let doubt: [Int]
  }

  struct Findings: Encodable {
    let rule: String
    let severity: String
    let reports: [Int]
    /// `nil` where each report has one.
    let counts: [Int]?
  }

  let bodies: [Body]
  let reports: Reports
  /// One column a number, by its name; `null` where it was not read.
  let numbers: [String: [Double?]]
  let findings: [Findings]
  /// The Chinese names of the rules.
  let rules: [String: String]
  /// The query of each chart.
  let queries: [String: String]

  init(_ summary: ArchiveSummary) {
    bodies = summary.bodies.map { Body(identity: $0.identity, name: $0.name, group: $0.group) }
    let all = summary.reports
    reports = Reports(
      body: all.map(\.body), year: all.map(\.year), reports: all.map(\.reports),
      doubt: all.map { $0.isInDoubt ? 1 : 0 })
    numbers = Dictionary(
      uniqueKeysWithValues: ArchiveSummary.numberNames.enumerated().map { index, name in
        (name, all.map { $0.numbers[index] })
      })
    findings = summary.findings.map { finding in
      Findings(
        rule: finding.rule, severity: finding.severity.rawValue, reports: finding.reports,
        counts: finding.counts.allSatisfy { $0 == 1 } ? nil : finding.counts)
    }
    rules = Dictionary(
      summary.findings.map { ($0.rule, FindingWords.name(of: $0.rule).chinese) },
      uniquingKeysWith: { first, _ in first })
    queries = Dictionary(
      uniqueKeysWithValues: SummaryQuery.Chart.allCases.map {
        ($0.rawValue, SummaryQuery($0).template)
      })
  }
}
