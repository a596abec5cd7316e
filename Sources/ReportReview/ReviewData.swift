internal import ReportExtraction

/// What the page's script knows of the report.
struct ReviewData: Encodable {
  /// A figure.
  struct Figure: Encodable {
    let key: String
    let state: String
    /// The number as text, with all its digits.
    let printed: String?
    let text: String?
    let page: Int?
    /// Where in a web page: a CSS selector.
    let place: String?
    let unit: String?
    let chinese: String
    let english: String
    let readings: [Reading]?
    /// What stands in its place already.
    let correction: Correction?
  }

  /// A correction that was applied before, as the page keeps its own.
  struct Correction: Encodable {
    let printed: String?
    let corrected: String?
    let reason: String
    let who: String
    let when: String

    init?(_ value: FormValue) {
      guard let correction = value.correction else { return nil }
      printed = correction.printed.map { "\($0)" }
      corrected = value.value.map { "\($0)" }
      reason = correction.reason
      who = correction.who
      when = correction.when
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(printed, forKey: .printed)
      try values.encode(corrected, forKey: .corrected)
      try values.encode(reason, forKey: .reason)
      try values.encode(who, forKey: .who)
      try values.encode(when, forKey: .when)
    }

    private enum CodingKeys: String, CodingKey {
      case printed, corrected, reason, who, when
    }
  }

  /// One way in which the number of a scan was read.
  struct Reading: Encodable {
    let text: String
    let confidence: Double
    let source: String
  }

  /// A finding.
  struct Finding: Encodable {
    let rule: String
    let page: Int?
    let figures: [Int]
  }

  let file: String
  let sha256: String?
  let figures: [Figure]
  let findings: [Finding]

  init(_ report: DisclosureReport, _ figures: ReviewFigures, _ findings: ReviewFindings) {
    file = report.source.file
    sha256 = report.source.sha256
    self.figures = figures.all.map { figure in
      let value = figure.value
      return Figure(
        key: figure.key, state: value.state.rawValue,
        printed: (value.correction.map(\.printed) ?? value.value).map { "\($0)" },
        text: value.text, page: value.page, place: value.place?.path, unit: figure.unit,
        chinese: figure.name.chinese, english: figure.name.english,
        readings: value.reading?.candidates.map {
          Reading(text: $0.text, confidence: $0.confidence, source: $0.source)
        }, correction: Correction(value))
    }
    self.findings = findings.all.map {
      Finding(rule: $0.finding.rule, page: $0.finding.page, figures: $0.figures)
    }
  }
}
