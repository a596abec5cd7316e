import Foundation
import ReportExtraction
import Testing

/// Scores against real documents, which lie beside the repository or nowhere.
@Suite(
  .enabled(
    if: Repository.hasCorpus,
    "scores real reports, which belong to others: put some into ../shared/corpus and register them with scripts/corpus"
  ))
struct CorpusTests {
  /// The scorer of the corpus over a folder of truths and the reports we make of their documents.
  private func score(_ documents: [(document: URL, truth: URL)]) throws -> ProgramRun {
    let truths = try TemporaryFolder()
    let reports = try TemporaryFolder()
    for (document, truth) in documents {
      let name = truth.lastPathComponent
      try FileManager.default.copyItem(at: truth, to: truths.url.appending(path: name))
      let report = try ReportExtractor().report(path: document.path)
      try ReportJSONWriter().text(of: report)
        .write(to: reports.url.appending(path: name), atomically: true, encoding: .utf8)
    }
    let scorer = Repository.shared.appending(path: "tools/score_report.py")
    return try ProgramRun(
      "python3", [scorer.path, "-v", "--dirs", truths.url.path, reports.url.path])
  }

  @Test func theRealReportsAreRightToTheLastNumber() throws {
    let seed = Repository.corpus.appending(path: "seed-rouyuan-2021.txt")
    let truth = Repository.corpus.appending(path: "truth/seed-rouyuan-2021.json")
    let run = try score(
      Repository.corpusPDFs.prefix(2).map { ($0.pdf, $0.truth) } + [(seed, truth)])
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("numbers 607/607"), "\(run.output)")
  }

  @Test func theTypesetReportsAreRightToTheLastNumber() throws {
    let run = try score(Repository.corpusPDFs.dropFirst(2).map { ($0.pdf, $0.truth) })
    #expect(run.code == 0, "\(run.output)")
  }

  @Test(arguments: Repository.corpusPDFs.map(\.pdf.lastPathComponent))
  func theTextGivesTheSameNumbers(name: String) throws {
    let pair = try #require(Repository.corpusPDFs.first { $0.pdf.lastPathComponent == name })
    let extractor = ReportExtractor()
    let text = try extractor.document(path: pair.pdf.path).text
    let report = extractor.report(text: text, name: name)
    #expect(try Truth(pair.truth).wrongNumbers(in: report) == [])
  }

  /// Text that people already have: every number right, or missing with a finding; none wrong.
  @Test(arguments: Repository.corpusPDFs.map(\.pdf.lastPathComponent))
  func textOfPdftotextGivesNoWrongNumber(name: String) throws {
    let pair = try #require(Repository.corpusPDFs.first { $0.pdf.lastPathComponent == name })
    let text = try ProgramRun("pdftotext", ["-layout", pair.pdf.path, "-"]).output
    let report = ReportExtractor().report(text: text, name: name)
    let wrong = try Truth(pair.truth).wrongNumbers(in: report)
    #expect(wrong.filter { !$0.hasSuffix("got null") } == [])
    // All are read today; a text that gave next to nothing would be no reading.
    #expect(wrong.count * 10 < ReportForm.edition2021.figures.count)
    if !wrong.isEmpty {
      #expect(report.findings.contains { $0.severity != .info })
    }
  }

  @Test func hongzesWrongSumsAndMistypedLabelComeOutAsPrintedWithFindings() throws {
    let report = try ReportExtractor().report(
      path: Repository.corpus.appending(path: "hongze-2023.pdf").path)
    #expect(report.findings.count { $0.rule.hasPrefix("identity.") } == 2)
    #expect(
      report.findings.contains {
        $0.rule == "label.approximate" && $0.message.contains("其他法律行政止公开")
      })
  }
}
