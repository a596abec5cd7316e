import Foundation
import ReportExtraction
import Testing

@Suite struct SampleTests {
  private func report(_ name: String) throws -> DisclosureReport {
    var options = ExtractionOptions()
    options.recognition.scope = .never
    options.password = Samples.password(of: name)
    return try ReportExtractor(options: options)
      .report(path: Repository.samples.appending(path: "\(name).pdf").path)
  }

  private func truth(_ name: String) throws -> Truth {
    try Truth(Repository.samples.appending(path: "\(name).json"))
  }

  @Test(arguments: Samples.reports) func everyNumberAndShortTextIsRight(name: String) throws {
    let report = try report(name)
    let truth = try truth(name)
    #expect(truth.wrongNumbers(in: report) == [])
    #expect(truth.wrongUnits(in: report) == [])
    #expect(truth.wrongIndicators(in: report) == [])
    #expect(truth.wrongTexts(in: report) == [])
  }

  @Test(arguments: Samples.reports) func theNarrativeIsRight(name: String) throws {
    let score = try truth(name).narrative(in: report(name))
    #expect(score.characters > 0)
    #expect(
      score.isGood,
      "\(score.errors) of \(score.characters) characters are wrong: \(score.differences)")
  }

  @Test(arguments: Samples.reports) func everyBrokenSumIsFoundAndNoOther(name: String) throws {
    let violations = try report(name).findings.filter { $0.rule.hasPrefix("identity.") }
    let expected = try #require(try truth(name).violatedIdentities)
    #expect(violations.count == expected, "\(violations.map(\.message))")
  }

  /// Our own text is a full entrance: the same numbers, whatever the page looked like.
  @Test(arguments: Samples.reports) func theTextGivesTheSameNumbers(name: String) throws {
    var options = ExtractionOptions()
    options.password = Samples.password(of: name)
    let extractor = ReportExtractor(options: options)
    let document = try extractor.document(
      path: Repository.samples.appending(path: "\(name).pdf").path)
    let report = try extractor.report(text: document.text, name: name)
    #expect(try truth(name).wrongNumbers(in: report) == [])
    #expect(try truth(name).wrongUnits(in: report) == [])
  }

  @Test func aScanSaysSo() throws {
    let report = try report("scanned")
    #expect(report.findings.map(\.rule) == ["source.unrecognized"])
    #expect(report.count(of: .error) == 1)
    #expect(report.title == nil && report.sections.isEmpty)
  }

  @Test func aDocumentThatIsNoReportSaysSo() throws {
    let report = try report("not-a-report")
    #expect(report.findings.map(\.rule) == ["source.notReport"])
    #expect(report.count(of: .error) == 1)
    #expect(report.edition == nil)
  }

  @Test func everyNumberKnowsPageFrameAndText() throws {
    let report = try report("hongze-2023")
    for (path, value) in report.figures where value.state == .printed {
      #expect(value.page != nil && value.frame != nil && value.text != nil, "\(path)")
    }
  }
}

/// The samples, by what can be asked of them.
enum Samples {
  /// Those with a truth.
  static let reports = Repository.sampleReports

  /// The password of an encrypted sample.
  static func password(of name: String) -> String? {
    name.contains("encrypted") ? "sample" : nil
  }
}
