import Foundation
import ReportExtraction
import Testing

@testable import ReportReview

/// What the page of a report has in it, and what of a document's text can do there.
@Suite struct ReviewPageTests {
  private let html: String
  private let data: [String: Any]

  init() throws {
    html = try ReviewPage(
      ReviewedReport(report: HostileReport.report, pages: [HostileReport.page]), language: .chinese
    ).html()
    let start = try #require(html.range(of: "<script type=\"application/json\" id=\"data\">"))
    let end = try #require(html[start.upperBound...].range(of: "</script>"))
    let json = Data(html[start.upperBound..<end.lowerBound].utf8)
    data = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  private func count(_ part: String) -> Int { html.components(separatedBy: part).count - 1 }

  private var figures: [[String: Any]] { data["figures"] as? [[String: Any]] ?? [] }
  private var findings: [[String: Any]] { data["findings"] as? [[String: Any]] ?? [] }

  private func index(of key: String) throws -> Int {
    try #require(figures.firstIndex { $0["key"] as? String == key })
  }

  @Test func noTextOfADocumentIsMarkup() throws {
    // The page's own two: its data and its script.
    #expect(count("<script") == 2 && count("</script>") == 2)
    #expect(!html.contains("<img src=x") && !html.contains("<script>alert"))
    #expect(count("<img ") == 1)
    #expect(html.contains("&lt;/script&gt;&lt;script&gt;alert(&#39;a&#39;)"))
    // The script still gets the text as the document has it.
    let figure = figures[try index(of: "requests.granted.total")]
    #expect(figure["text"] as? String == HostileReport.attack)
    #expect(data["file"] as? String == HostileReport.attack + ".pdf")
  }

  @Test func thePolicyAllowsNothingButThePagesOwnScriptStyleAndPictures() throws {
    let meta = try #require(
      html.firstMatch(of: /Content-Security-Policy" content="(?<policy>[^"]*)"/))
    let policy = String(meta.output.policy)
    #expect(policy.hasPrefix("default-src 'none'; img-src data:; style-src 'sha256-"))
    #expect(policy.hasSuffix("'; base-uri 'none'; form-action 'none'"))
    #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
    // SHA-256 of nothing at all, in base64.
    #expect(
      ContentPolicy.policy(scripts: [""], styles: [])
        == "default-src 'none'; img-src data:; style-src 'none'; "
        + "script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; base-uri 'none'; "
        + "form-action 'none'")
    #expect(count(" style=\"") == 0 && count(" onclick") == 0)
    #expect(!html.contains("src=\"http") && !html.contains("href=\"http"))
  }

  @Test func everyFigureOfTheFormHasACellAndEachWithAPlaceAnOutline() throws {
    let shown = figures.count
    #expect(count("<td id=\"f") == shown)
    #expect(count("data-figure=\"") == 8 && count("class=\"figure\" data-state=\"printed\"") == 5)
    let index = try index(of: "requests.newlyReceived.naturalPerson")
    #expect(
      html.contains(
        "<rect class=\"figure\" data-state=\"printed\" data-figure=\"\(index)\" x=\"100\" y=\"200\" "
          + "width=\"60\" height=\"20\"/>"))
    #expect(html.contains("<svg viewBox=\"0 0 595 842\""))
    #expect(
      html.contains("<td id=\"f\(index)\" class=\"figure\" tabindex=\"-1\" data-state=\"printed\">")
    )
    #expect(figures[index]["printed"] as? String == "1204")
    #expect(figures[index]["text"] as? String == "1,204")
    #expect(figures[index]["chinese"] as? String == "一、本年新收政府信息公开申请数量 · 自然人")
    #expect(figures[index]["english"] as? String == "Newly received · Natural person")
    // Rows of groups that are not printed are no rows of the form as filled in.
    #expect(!figures.contains { ($0["key"] as? String)?.hasPrefix("requests.withheld.") ?? true })
  }

  @Test func headingsAndLabelsAreOutlinedWithinThePage() {
    #expect(
      html.contains(
        "<rect class=\"heading\" data-target=\"s3\" x=\"90\" y=\"100\" width=\"200\" height=\"20\"/>"
      ))
    // A box that the file claims to reach far outside is cut at the page's edges.
    #expect(
      html.contains("<rect class=\"label\" x=\"0\" y=\"0\" width=\"595\" height=\"842\"/>"))
  }

  @Test func errorsComeFirstAndAFindingKnowsItsFigures() throws {
    let severities = html.matches(of: /<li class="(error|warning|info)">/).map {
      String($0.output.1)
    }
    #expect(severities == ["error", "warning", "warning", "info"])
    #expect(findings.map { $0["rule"] as? String }.first == "identity.requests.balance")
    let terms = try [
      "outcomeTotal", "newlyReceived", "carriedOver", "carriedForward",
    ].map { try index(of: "requests.\($0).naturalPerson") }
    #expect(Set(findings[0]["figures"] as? [Int] ?? []) == Set(terms))
    // By its place, and by the key that its message names.
    #expect(findings[1]["figures"] as? [Int] == [try index(of: "requests.granted.total")])
    #expect(findings[2]["figures"] as? [Int] == [try index(of: "requests.partlyGranted.total")])
    #expect(findings[3]["figures"] as? [Int] == [])
    #expect(html.contains("<a href=\"#page-1\" data-finding=\"0\">"))
  }

  @Test func scansShowHowSureTheirReadingIs() throws {
    #expect(html.contains("<small class=\"reading\" data-settled=\"false\">87%</small>"))
    let figure = figures[try index(of: "requests.partlyGranted.total")]
    #expect(figure["state"] as? String == "uncertain" && figure["printed"] == nil)
    #expect((figure["readings"] as? [[String: Any]])?.first?["text"] as? String == "12")
  }

  @Test func picturesAreDecodedWhenTheyComeIntoSightAndWithinThePage() {
    #expect(
      html.contains(
        "<img width=\"595\" height=\"842\" loading=\"lazy\" decoding=\"async\" alt=\"第 1 页\" "
          + "src=\"data:image/png;base64,AQID\">"))
  }

  @Test func aDocumentWithoutPagesShowsItsText() throws {
    let text = "三、\(HostileReport.attack)\n第二行"
    let html = try ReviewPage(
      ReviewedReport(report: HostileReport.report, text: text), language: .chinese
    ).html()
    #expect(html.contains("<pre class=\"text\">三、&lt;/script&gt;"))
    #expect(!html.contains("<img ") && !html.contains("<svg"))
    #expect(html.contains("<td id=\"f0\""))
  }

  @Test func everyRuleHasAChineseName() {
    for rule in FindingRule.allCases.map(\.rawValue) + ["identity.any", "limit.page"] {
      let name = FindingWords.name(of: rule)
      #expect(name.chinese != rule && name.english == rule)
    }
  }

  @Test func everyTextIsThereInBothLanguages() {
    #expect(count("class=\"zh\"") == count("class=\"en\""))
    #expect(html.contains("<html lang=\"zh-CN\" data-language=\"zh\">"))
  }
}
