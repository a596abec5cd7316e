import ReportExtraction

@testable import ReportReview

/// A report whose every text tries to be markup, with a figure of each state, a broken sum and findings of
/// each severity.
enum HostileReport {
  static let attack = "</script><script>alert('a')</script><img src=x onerror=\"alert(1)\">&amp;"

  static let frame = Rect(x0: 100, y0: 200, x1: 160, y1: 220)
  static let longLabel = String(repeating: "很长的指标名称", count: 300)

  static let report: DisclosureReport = {
    func path(_ row: String, _ column: String) -> FigurePath {
      FigurePath(table: "requests", row: row, column: column)
    }
    let figures: [FigurePath: FormValue] = [
      path("newlyReceived", "naturalPerson"): .printed(
        1204, text: "1,204", page: 1, frame: frame),
      path("carriedOver", "naturalPerson"): .printed(3, text: "3", page: 1, frame: below(1)),
      path("outcomeTotal", "naturalPerson"): .printed(1000, text: "1000", page: 1, frame: below(2)),
      path("carriedForward", "naturalPerson"): .printed(0, text: "0", page: 1, frame: below(3)),
      path("granted", "other"): .blank(text: "", page: 1, frame: below(4)),
      path("granted", "total"): .unreadable(text: attack, page: 1, frame: below(5)),
      path("partlyGranted", "total"): .uncertain(
        text: "12", page: 1, frame: below(6),
        reading: FigureReading(
          candidates: [.init(text: "12", confidence: 0.874, source: attack)], isSettled: false)),
    ]
    let unchecked = report(figures, findings: [])
    return report(
      figures,
      findings: [
        Finding(rule: "row.grouped", severity: .info, message: attack),
        Finding(rule: attack, severity: .warning, message: attack, page: 1, frame: below(5)),
        Finding(
          rule: "number.uncertain", severity: .warning,
          message: "requests.partlyGranted.total may be 12, which no second reading confirms"),
      ] + IdentityChecker().findings(in: unchecked))
  }()

  private static func below(_ lines: Double) -> Rect {
    Rect(x0: 100, y0: 200 + 20 * lines, x1: 160, y1: 220 + 20 * lines)
  }

  private static func report(
    _ figures: [FigurePath: FormValue], findings: [Finding]
  ) -> DisclosureReport {
    DisclosureReport(
      form: .edition2021, title: attack, publisher: attack, year: 2023, period: nil,
      preamble: attack,
      sections: [ReportSection(number: 3, heading: "三、\(attack)", paragraphs: [attack])],
      closing: attack, figures: figures,
      indicators: [
        Indicator(
          label: longLabel, unit: attack,
          values: [.init(header: attack, value: .printed(5, text: "5", page: 1, frame: below(7)))])
      ], findings: findings,
      source: ReportSource(file: "\(attack).pdf", kind: .pdf, pages: 1, sha256: "ab12"))
  }

  /// A page with three bytes for a picture, a heading, and a label of a box that no page has.
  static let page = ReviewedPage(
    number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), picture: .success([1, 2, 3]),
    marks: [
      (.heading(section: 3), Rect(x0: 90, y0: 100, x1: 290, y1: 120)),
      (.label, Rect(x0: -1e12, y0: -1e12, x1: 1e12, y1: 1e12)),
    ])
}
