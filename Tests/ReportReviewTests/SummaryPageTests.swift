import Foundation
@testable import ReportArchive
import ReportExtraction
import Testing

@testable import ReportReview

/// What the page of a summary has in it, and what names can do there.
@Suite struct SummaryPageTests {
  private static let attack = HostileReport.attack
  private static let summary = ArchiveSummary(
    coverage: .init(
      documents: 1200, failedDocuments: 3, notReports: 2, withoutBodyOrYear: 1, copies: 1,
      counted: 1, inDoubt: 1, gone: 0),
    bodies: [
      .init(identity: attack, name: attack, group: attack),
      .init(identity: "乙县人民政府", name: "乙县", group: nil),
    ],
    reports: [
      .init(
        body: 0, year: 2022, reports: 2, isInDoubt: true,
        numbers: ArchiveSummary.numberNames.map { $0 == "received" ? 12 : nil })
    ],
    findings: [.init(rule: attack, severity: .error, reports: [0], counts: [2])], isGrouped: true)

  private func html(_ language: TextLanguage = .chinese) throws -> String {
    try SummaryPage(Self.summary, name: "\(Self.attack).sqlite", language: language).html()
  }

  @Test func noNameIsMarkup() throws {
    let html = try html()
    // The page's data and its script.
    #expect(html.components(separatedBy: "<script").count == 3)
    #expect(html.components(separatedBy: "</script>").count == 3)
    #expect(!html.contains("<img") && html.contains("&lt;/script&gt;"))
  }

  @Test func itAllowsItselfNothingButItsOwnScript() throws {
    let html = try html()
    #expect(html.contains("content=\"default-src 'none'; img-src data:; style-src 'sha256-"))
    #expect(html.contains("script-src 'sha256-") && html.contains("form-action 'none'"))
    #expect(!html.contains("style=") && !html.contains("onclick="))
    #expect(html.matches(of: /https?:\/\/(?!www\.w3\.org\/2000\/svg)/).isEmpty)
  }

  @Test func theLanguageAskedForIsShownFirst() throws {
    #expect(try html(.chinese).contains("<html lang=\"zh-CN\" data-language=\"zh\">"))
    #expect(try html(.english).contains("<html lang=\"en\" data-language=\"en\">"))
    #expect(try html(.english).contains("<title>Annual reports on disclosure: a summary</title>"))
  }

  @Test func everyChartHasItsPlaceAndItsQuery() throws {
    let html = try html()
    let start = try #require(html.range(of: "id=\"data\">"))
    let end = try #require(html[start.upperBound...].range(of: "</script>"))
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(html[start.upperBound..<end.lowerBound].utf8))
        as? [String: Any])
    let queries = try #require(data["queries"] as? [String: String])
    for chart in SummaryQuery.Chart.allCases {
      #expect(html.contains("<section id=\"\(chart.rawValue)\" data-chart>"))
      #expect(queries[chart.rawValue]?.contains("{filter}") == true)
    }
    let numbers = try #require(data["numbers"] as? [String: [Any]])
    #expect(numbers["received"]?.first as? Int == 12 && numbers["granted"]?.first is NSNull)
  }

  @Test func whatIsNotCountedStandsAtTheTop() throws {
    let html = try html()
    for (name, number) in [("未能读取的文件", 3), ("不是年度报告的文件", 2), ("名单中没有报告的机关", 1)] {
      let line = try #require(html.range(of: name))
      #expect(html[line.upperBound...].prefix(150).contains("<dd>\(number)</dd>"), "\(name)")
    }
  }

  @Test func anEmptyArchiveHasAPageThatSaysSo() throws {
    let empty = ArchiveSummary(
      coverage: .init(
        documents: 0, failedDocuments: 0, notReports: 0, withoutBodyOrYear: 0, copies: 0,
        counted: 0, inDoubt: 0, gone: 0),
      bodies: [], reports: [], findings: [], isGrouped: false)
    let html = try SummaryPage(empty, name: "a.sqlite", language: .chinese).html()
    #expect(html.contains("<dd>0</dd>") && !html.contains("data-chart>"))
  }
}
