import ReportExtraction
import Testing

@testable import ReportReview

/// The index of a folder of pages.
@Suite struct ReviewIndexTests {
  private func report(_ publisher: String?, _ year: Int?, file: String) -> DisclosureReport {
    DisclosureReport(
      form: nil, title: nil, publisher: publisher, year: year, period: nil, preamble: nil,
      sections: [], closing: nil, figures: [:], findings: [],
      source: ReportSource(file: file, kind: .pdf))
  }

  @Test func documentsStandByPublisherAndYearAndTheUnreadLast() throws {
    var index = ReviewIndex(language: .chinese)
    index.add(report(nil, 2020, file: "a.pdf"), page: "a.html")
    let failure = #expect(throws: ExtractionError.self) {
      try ReportExtractor().document(path: "/nowhere/<b>b.pdf")
    }
    index.add(try #require(failure))
    index.add(report("乙", 2023, file: "c.pdf"), page: "c.html")
    index.add(report("乙", 2021, file: "d.pdf"), page: "d.html")
    let html = index.html()
    let files = html.matches(of: /[abcd]\.pdf/).map { String($0.output) }
    #expect(files == ["d.pdf", "c.pdf", "a.pdf", "b.pdf"])
    #expect(html.contains("<a href=\"./d.html\">d.pdf</a>") && !html.contains("b.html"))
    #expect(html.contains("<td>&lt;b&gt;b.pdf</td>") && html.contains("class=\"unread\""))
  }

  @Test func whatOnlySeveralReportsShowIsListedToo() {
    var report = report("乙", 2023, file: "c.pdf")
    report.findings = [
      Finding(rule: "series.yearMissing", severity: .warning, message: "no report for 2022"),
      Finding(rule: "label.unknown", severity: .warning, message: "left out"),
    ]
    var index = ReviewIndex(language: .chinese)
    index.add(report, page: "c.html")
    let html = index.html()
    #expect(
      html.contains("<a href=\"./c.html#finding-0\"><b>") && html.contains("no report for 2022"))
    #expect(html.contains("相邻年度之间缺少报告") && !html.contains("left out"))
  }

  @Test func eachErrorIsALinkToItsPlaceAndNoTextIsMarkup() {
    var index = ReviewIndex(language: .chinese)
    index.add(HostileReport.report, page: "a b?#\"<.html")
    let html = index.html()
    #expect(html.contains("<a href=\"./a%20b%3F%23%22%3C.html#finding-0\"><b>"))
    #expect(html.contains("勾稽关系不成立"))
    #expect(html.components(separatedBy: "<script").count == 2 && !html.contains("<img"))
    #expect(html.contains("script-src 'sha256-") && html.contains("default-src 'none'"))
  }
}
