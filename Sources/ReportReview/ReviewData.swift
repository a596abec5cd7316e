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
    /// What it counts; left out where its numbers may be any.
    let counts: Counts?
    /// What stands in its place already.
    let correction: ReportCorrection?
  }

  /// What a figure counts; things and changes have no fractions.
  enum Counts: String, Encodable {
    /// Things, of which there are none below zero.
    case things
    /// More or fewer of them.
    case changes
    /// Money, which is never below zero.
    case money
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
        },
        counts: figure.rule.map { $0.isMoney ? .money : $0.isSigned ? .changes : .things },
        correction: report.correction(at: figure.key))
    }
    self.findings = findings.all.map {
      Finding(rule: $0.finding.rule, page: $0.finding.page, figures: $0.figures)
    }
  }
}
