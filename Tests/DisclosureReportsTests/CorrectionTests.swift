import Foundation
import PageModel
import Testing

@testable import DisclosureReports

/// What a reviewer corrected stands in the tables, and what is printed beside it.
@Suite struct CorrectionTests {
  private static let digest = String(repeating: "ab", count: 32)
  private static let key = "requests.granted.total"

  /// A report whose outcomes add up to 2 while its total is 1.
  private static func report(file: String = "sample.pdf", digest: String? = digest)
    -> DisclosureReport
  {
    var sample = SampleForm()
    for index in sample.rows.indices {
      let isOne = [.newlyReceived, .granted, .outcomeTotal].contains(sample.rows[index].key)
      sample.rows[index].values = Array(repeating: "0", count: 7)
      if isOne {
        sample.rows[index].values[0] = "1"
        sample.rows[index].values[6] = sample.rows[index].key == .granted ? "2" : "1"
      }
    }
    let read = sample.report()
    return DisclosureReport(
      form: read.form, title: read.title, publisher: read.publisher, year: read.year,
      period: read.period, preamble: read.preamble, sections: read.sections, closing: read.closing,
      figures: read.figures,
      indicators: [
        Indicator(
          label: "其他", unit: "件", values: [.init(header: "数量", value: .printed(7, text: "7"))])
      ],
      findings: read.findings,
      source: ReportSource(file: file, kind: .pdf, pages: 1, sha256: digest))
  }

  /// The report with another text in place of its total.
  private static func report(total: String) -> DisclosureReport {
    var sample = SampleForm()
    for index in sample.rows.indices where sample.rows[index].key == .granted {
      sample.rows[index].values[6] = total
    }
    let read = sample.report()
    return DisclosureReport(
      form: read.form, title: read.title, publisher: read.publisher, year: read.year,
      period: read.period, preamble: read.preamble, sections: read.sections, closing: read.closing,
      figures: read.figures, indicators: [], findings: read.findings,
      source: ReportSource(file: "sample.pdf", kind: .pdf, pages: 1, sha256: digest))
  }

  private static func corrections(
    _ key: String = key, printed: String? = "2", corrected: String? = "1",
    file: String = "sample.pdf", digest: String? = digest, when: String = "2025-03-01T08:00:00.000Z"
  ) -> ReportCorrections {
    ReportCorrections([
      ReportCorrection(
        file: file, sha256: digest, key: key, printed: printed, corrected: corrected,
        reason: "a slip", who: "甲", when: when)
    ])
  }

  private static func rules(_ report: DisclosureReport) -> [String] {
    report.findings.map(\.rule).filter { $0.hasPrefix("identity.") || $0.hasPrefix("correction.") }
  }

  @Test func aCorrectedFigureKeepsWhatIsPrinted() {
    let report = Self.report().correcting(with: Self.corrections())
    let value = report.requests[.granted, .total]
    #expect(value.state == .corrected)
    #expect(value.value == 1)
    #expect(value.text == "2")
    #expect(
      value.correction
        == FigureCorrection(
          printed: 2, state: .printed, reason: "a slip", who: "甲", when: "2025-03-01T08:00:00.000Z")
    )
    #expect(
      report.findings(.correctionApplied).map(\.message)
        == ["\(Self.key): 2 is corrected to 1: a slip (甲, 2025-03-01T08:00:00.000Z)"])
    #expect(report.findings(.correctionApplied).map(\.page) == [1])
  }

  @Test func sumsAreCheckedAnew() {
    let report = Self.report()
    #expect(
      Self.rules(report) == ["identity.requests.rowTotal", "identity.requests.outcomes"]
        || Self.rules(report) == ["identity.requests.outcomes", "identity.requests.rowTotal"])
    #expect(Self.rules(report.correcting(with: Self.corrections())) == ["correction.applied"])
    let worse = report.correcting(
      with: Self.corrections("requests.carriedOver.total", printed: "0", corrected: "5"))
    #expect(Self.rules(worse).filter { $0 == "identity.requests.balance" }.count == 1)
  }

  @Test(arguments: ["3四5", "-3", "12.5", "44.7万件"], ["0", nil])
  func anErrorThatSaysWhyAFigureHasNoNumberIsAnsweredByItsCorrection(
    text: String, corrected: String?
  ) throws {
    let report = Self.report(total: text)
    func reasons(_ report: DisclosureReport) -> [Finding] {
      report.findings.filter { $0.rule.hasPrefix("number.") && $0.figures == [Self.key] }
    }
    let reason = try #require(reasons(report).first)
    #expect(reason.severity == .error)
    let after = report.correcting(with: Self.corrections(printed: nil, corrected: corrected))
    #expect(reasons(after).map(\.severity) == [.info])
    #expect(reasons(after).map(\.message) == [reason.message])
    // Another figure's correction, and one that is refused, answer nothing; what is taken back is open again.
    let other = Self.corrections("requests.withheld.total", printed: nil, corrected: "0")
    #expect(reasons(report.correcting(with: other)) == [reason])
    let refused = Self.corrections(printed: "9", corrected: corrected)
    #expect(reasons(report.correcting(with: refused)) == [reason])
    let back = after.correcting(with: ReportCorrections([]))
    #expect(Set(back.findings) == Set(report.findings))
  }

  /// Numbers of a scan that were not recognized for certain: their finding is answered when all that it is about
  /// are corrected.
  @Test func anUncertainNumberIsAnsweredByItsCorrection() {
    let keys = [Self.key, "requests.granted.naturalPerson"]
    func report(_ figures: [String]) -> DisclosureReport {
      var report = Self.report(total: "")
      report.findings.append(
        figures.count == 1
          ? Finding(.numberUncertain, ["numbers": "n"], figures: figures)
          : Finding(.numbersUncertain, ["count": "2", "numbers": "n"], figures: figures))
      return report
    }
    func severities(_ report: DisclosureReport) -> [Finding.Severity] {
      report.findings.filter { $0.rule == "number.uncertain" }.map(\.severity)
    }
    let one = Self.corrections(printed: nil, corrected: "3")
    #expect(severities(report([Self.key])) == [.warning])
    #expect(severities(report([Self.key]).correcting(with: one)) == [.info])
    #expect(severities(report(keys).correcting(with: one)) == [.warning])
    let printed = report(keys).figure(at: keys[1])?.value.map { "\($0)" }
    let both = ReportCorrections(
      one.all + Self.corrections(keys[1], printed: printed, corrected: "3").all)
    let after = report(keys).correcting(with: both)
    #expect(severities(after) == [.info])
    #expect(severities(after.correcting(with: one)) == [.warning])
    #expect(severities(after.correcting(with: ReportCorrections([]))) == [.warning])
  }

  @Test func whatACorrectionDoesNotSayIsSaidInWords() throws {
    let silent = ReportCorrections(
      Self.corrections().all.map {
        ReportCorrection(
          file: $0.file, sha256: $0.sha256, key: $0.key, printed: $0.printed,
          corrected: $0.corrected, reason: " ", who: "", when: "2025-03-01")
      })
    let finding = try #require(
      Self.report().correcting(with: silent).findings.first { $0.rule == "correction.applied" })
    #expect(
      finding.message.hasSuffix("is corrected to 1: no reason given (nobody named, 2025-03-01)"))
    #expect(finding.message(in: .chinese).hasSuffix("更正为1，理由：未写理由（未署名，2025-03-01）"))
  }

  @Test func aCorrectionThatIsTakenBackLeavesTheReportAsItWas() {
    let report = Self.report()
    let corrected = report.correcting(with: Self.corrections())
    #expect(corrected.correcting(with: Self.corrections()) == corrected)
    let back = corrected.correcting(with: ReportCorrections([]))
    #expect(back.figures == report.figures)
    #expect(Set(back.findings) == Set(report.findings))
  }

  @Test(arguments: [
    (corrections(printed: "3"), "the report reads 2 there"),
    (corrections(printed: nil), "the report reads 2 there"),
    (corrections("requests.nothing.total"), "the report has no such figure"),
    (corrections("title", printed: nil), "the report has no such figure"),
    (corrections(digest: String(repeating: "0", count: 64)), "the document has changed since"),
    (corrections(digest: nil), "for want of a SHA-256"),
    (corrections(corrected: "-3"), "cannot be below zero"),
    (corrections(corrected: "1.5"), "must be a whole number"),
    (corrections(corrected: "1.000"), "must be a whole number"),
    (corrections(corrected: "9999999999999999999"), "no number of at most 18 digits"),
    (corrections(corrected: "twelve"), "no number of at most 18 digits"),
    (
      corrections(
        "indicators.0.数量", printed: "7", corrected: "7" + String(repeating: "0", count: 18)),
      "no number of at most 18 digits"
    ),
    (corrections(when: "yesterday"), "its time, “yesterday”, is no date or time"),
    (corrections(when: ""), "is no date or time"),
  ])
  func whatDoesNotFitIsRefusedAndSaid(corrections: ReportCorrections, reason: String) throws {
    let report = Self.report().correcting(with: corrections)
    #expect(report.figures == Self.report().figures)
    let refused = try #require(report.findings(.correctionRefused).first)
    #expect(refused.severity == .warning)
    #expect(refused.message.contains(reason))
  }

  @Test func correctionsOfOtherDocumentsAreLeftAlone() {
    let other = String(repeating: "cd", count: 32)
    let named = Self.corrections(file: "other.pdf", digest: other)
    #expect(Self.report().correcting(with: named) == Self.report())
    // Two folders have a document of one name each.
    let elsewhere = Self.corrections(digest: other)
    #expect(Self.report().correcting(with: elsewhere, elsewhere: [other]) == Self.report())
  }

  @Test func indicatorsAndFiguresThatAreAbsentAreCorrectedToo() {
    let indicator = Self.report().correcting(
      with: Self.corrections("indicators.0.数量", printed: "7", corrected: nil))
    #expect(indicator.indicators[0].values[0].value.state == .corrected)
    #expect(indicator.indicators[0].values[0].value.value == nil)
    let key = "requests.withheld.total"
    let added = Self.report().correcting(
      with: Self.corrections(key, printed: nil, corrected: "4"))
    #expect(added.value(at: key)?.value == 4)
    #expect(added.value(at: key)?.correction?.state == .absent)
    #expect(added.correcting(with: ReportCorrections([])).value(at: key)?.state == .absent)
  }

  @Test(arguments: [
    // Indicators are of no form: whatever a document may print.
    ("indicators.0.数量", "7", "-4.5"), (key, "2", "1.0"), (key, "2", "999999999999999999"),
    ("proactiveDisclosure.administrativeFees.amount", nil, "96171.65"),
  ])
  func aNumberThatADocumentMayPrintThereIsTaken(
    key: String, printed: String?, corrected: String
  ) {
    let report = Self.report().correcting(
      with: Self.corrections(key, printed: printed, corrected: corrected))
    #expect(report.figure(at: key)?.value == Decimal(string: corrected))
    #expect(report.findings(.correctionRefused).isEmpty)
  }

  @Test func aColumnOfChangesMayFall() {
    let signed = ReportForm.edition2019.tables.flatMap(\.columns).filter(\.isSigned)
    #expect(!signed.isEmpty)
    #expect(signed.allSatisfy { $0.countRule(inRowOf: nil)?.isSigned == true })
  }

  @Test func ofTwoInOtherZonesTheOneMadeLastCounts() {
    // 09:00 in Beijing is 01:00 in London, before 08:00 there.
    let earlier = Self.corrections(corrected: "5", when: "2025-03-01T09:00:00+08:00")
    let later = Self.corrections(corrected: "1", when: "2025-03-01T08:00:00Z")
    for order in [[earlier, later], [later, earlier]] {
      let report = Self.report().correcting(with: ReportCorrections(order.flatMap(\.all)))
      #expect(report.requests[.granted, .total].value == 1)
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02T00:00Z", 86_400_000), ("2000-02-29", 951_782_400_000),
    ("2025-03-01T08:00:00.25Z", 1_740_816_000_250), ("2025-03-01T08:00:00", 1_740_816_000_000),
    ("2025-03-01T16:00:00+08:00", 1_740_816_000_000), ("2025-02-28T22:30-09:30", 1_740_816_000_000),
  ])
  func aTimeIsOneOfISO8601(text: String, milliseconds: Int) {
    #expect(CorrectionTime(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "yesterday", "2025", "2025-3-1", "2025-02-29", "2025-13-01", "2025-00-10", "2025-03-01 08:00",
    "2025-03-01T", "2025-03-01T24:00", "2025-03-01T08:60", "2025-03-01T08:00:00.",
    "2025-03-01T08:00Q",
    "2025-03-01T08:00Z ", "２０２５-03-01", "01.03.2025",
  ])
  func whatIsNoTimeOfISO8601IsNone(text: String) {
    #expect(CorrectionTime(text) == nil)
  }

  @Test func aCorrectionIsWrittenAsItIsRead() throws {
    let report = Self.report().correcting(with: Self.corrections(corrected: nil))
    let correction = try #require(report.correction(at: Self.key))
    #expect(correction == Self.corrections(corrected: nil).all[0])
    let json = try JSONEncoder().encode(correction)
    #expect(try JSONDecoder().decode(ReportCorrection.self, from: json) == correction)
    #expect(report.correction(at: "requests.withheld.total") == nil)
  }

  @Test(arguments: [true, false])
  func theJSONSaysWhichValueIsWhich(writesProvenance: Bool) throws {
    let report = Self.report().correcting(
      with: ReportCorrections(
        Self.corrections().all
          + Self.corrections("indicators.0.数量", printed: "7", corrected: "8").all))
    let writer = ReportJSONWriter(writesProvenance: writesProvenance)
    let text = try writer.text(of: report)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let corrections = try #require(json["corrections"] as? [String: [String: Any]])
    #expect(Set(corrections.keys) == [Self.key, "indicators.0.数量"])
    #expect(corrections[Self.key]?["printed"] as? Int == 2)
    #expect(corrections[Self.key]?["corrected"] as? Int == 1)
    #expect(corrections[Self.key]?["reason"] as? String == "a slip")
    let again = try ReportJSONWriter.report(from: Data(text.utf8))
    #expect(
      again.requests[.granted, .total].correction == report.requests[.granted, .total].correction)
    #expect(try writer.text(of: again) == text)
  }

  @Test func aReportWithoutCorrectionsSaysNothingOfThem() throws {
    let text = try ReportJSONWriter().text(of: Self.report())
    #expect(!text.contains("\"corrections\""))
    #expect(!ReportCSVWriter().row(for: Self.report()).contains("→"))
    let row = ReportCSVWriter().row(for: Self.report().correcting(with: Self.corrections()))
    #expect(row.contains("\(Self.key) 2 → 1"))
  }

  @Test func theFileOfTheReviewPageIsRead() throws {
    let file = """
      {"schemaVersion": "1.0", "corrections": [{"file": "a.pdf", "sha256": null, "key": "requests.granted.total",
      "printed": null, "corrected": "-1.50", "reason": "r", "who": "w", "when": "t"}]}
      """
    let corrections = try ReportCorrections(json: Data(file.utf8))
    #expect(corrections.all.map(\.corrected) == ["-1.50"])
    #expect(corrections.all.map(\.sha256) == [nil])
  }

  @Test(arguments: [
    ("nothing", "no JSON"), ("{}", "schemaVersion is missing"),
    (#"{"schemaVersion": "9", "corrections": []}"#, "version 9"),
    (
      #"{"schemaVersion": "1.0", "corrections": [{"key": 1}]}"#,
      "(key of correction 1 is no text in quotes)"
    ),
    ("[]", "(the whole is no object)"), ("3", "(the whole is no object)"),
    (#"{"schemaVersion": "1.0", "corrections": {}}"#, "(corrections is no list)"),
    (#"{"schemaVersion": "1.0", "corrections": [4]}"#, "(correction 1 is no object)"),
    (
      #"{"schemaVersion": "1.0", "corrections": [{"key": "a.b", "corrected": null, "reason": "r", "who": "w", "when": "t"}, {"key": "a.c", "corrected": 12, "reason": "r", "who": "w", "when": "t"}]}"#,
      "(corrected of correction 2 is no text in quotes)"
    ),
    (
      #"{"schemaVersion": "1.0", "corrections": [{"key": "a.b", "corrected": null, "reason": null, "who": "w", "when": "t"}]}"#,
      "(reason of correction 1 is no text in quotes)"
    ),
    (
      #"{"schemaVersion": "1.0", "corrections": [{"key": "a.b", "corrected": "1e5", "reason": "", "who": "", "when": ""}]}"#,
      "1e5, given for a.b, is no number"
    ),
    (
      #"{"schemaVersion": "1.0", "corrections": [{"key": "a.b", "corrected": null, "reason": "", "who": "", "when": ""}, {"key": "a.b", "corrected": null, "reason": "", "who": "", "when": ""}]}"#,
      "corrected twice"
    ),
    // Which of the two counts nobody can tell.
    (
      #"{"schemaVersion": "1.0", "corrections": [{"key": "a.b", "corrected": "1", "corrected": "2", "reason": "", "who": "", "when": ""}]}"#,
      "the key corrected twice; keep one"
    ),
    (
      #"{"schemaVersion": "1.0", "corrections": [], "correction\u0073": []}"#,
      "the key corrections twice; keep one"
    ),
    // A number that was left out by mistake is no correction to none.
    (
      #"{"schemaVersion": "1.0", "corrections": [{"key": "a.b", "printed": "1", "reason": "", "who": "", "when": ""}]}"#,
      "(corrected of correction 1 is missing)"
    ),
  ])
  func aFileThatIsNoneSaysWhy(file: String, reason: String) {
    let error = #expect(throws: CorrectionsError.self) {
      try ReportCorrections(json: Data(file.utf8))
    }
    #expect(error?.description.contains(reason) == true)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func aFileOfTwoBytesACharacterIsNone(encoding: String.Encoding) throws {
    let file = try #require(
      #"{"schemaVersion": "1.0", "corrections": [], "corrections": []}"#.data(using: encoding))
    #expect(throws: CorrectionsError.self) { try ReportCorrections(json: file) }
  }
}
