import PageModel
import Testing

@testable import DisclosureReports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct FormatTests {
  private static func sample() -> DisclosureReport {
    var sample = SampleForm()
    sample.rows[0].values = ["0", "", "7730", "x", "4,119", "/", "7"]
    sample.rows.removeAll { $0.key == .carriedOver }
    let frame = Rect(x0: 1, y0: 2.5, x1: 30, y1: 40)
    let cell = RawValue(source: SourceText(text: "12", page: 3, frame: frame))
    let row = LabelledRow(labels: ["行政许可"], values: [cell], source: cell.source)
    return sample.report(adding: [row])
  }

  @Test func aReportSurvivesItsOwnJSON() throws {
    let report = Self.sample()
    for layout in [ReportJSONWriter.Layout.indented, .singleLine] {
      let writer = ReportJSONWriter(layout: layout, writesProvenance: true)
      #expect(try ReportJSONWriter.report(from: writer.data(for: report)) == report)
    }
  }

  @Test func withoutProvenanceNumbersRemain() throws {
    let report = Self.sample()
    let read = try ReportJSONWriter.report(from: ReportJSONWriter().data(for: report))
    for path in ReportForm.edition2021.figures {
      #expect(read[path].value == report[path].value)
    }
    #expect(read.findings == report.findings)
  }

  @Test func anotherSchemaVersionIsRefused() throws {
    let data = try ReportJSONWriter(layout: .singleLine).data(for: Self.sample())
    let text = String(decoding: data, as: UTF8.self)
      .replacing("\"schemaVersion\":\"2.0\"", with: "\"schemaVersion\":\"9.0\"")
    #expect(throws: DecodingError.self) {
      try ReportJSONWriter.report(from: Data(text.utf8))
    }
  }

  @Test func theJSONOfASmallReport() throws {
    let report = SampleForm.report(
      [SampleForm.row(["行政事业性收费"], ["338.30"], page: 2)],
      paragraphs: ["甲/乙县2023年政府信息公开工作年度报告", "一、总体情况", "“正文”。"])
    let data = try ReportJSONWriter(layout: .singleLine, writesProvenance: true).data(for: report)
    let text = String(decoding: data, as: UTF8.self)
    let start = #"{"closing":null,"edition":"2021","findings":[{"frame":null,"message":"#
    #expect(text.hasPrefix(start))
    #expect(text.contains(#""administrativeFees":{"amount":338.3}"#))
    #expect(text.contains(#""normativeDocuments":{"inForce":null,"issued":null,"repealed":null}"#))
    #expect(
      text.contains(
        #""provenance":{"proactiveDisclosure.administrativeFees.amount":"#
          + #"{"frame":null,"page":2,"text":"338.30"}}"#))
    #expect(
      text.contains(
        #""sections":[{"heading":"一、总体情况","number":1,"paragraphs":["“正文”。"]}]"#))
    #expect(
      text.hasSuffix(
        #""source":{"file":"sample.pdf","kind":"pdf","pages":1,"sha256":null},"#
          + #""title":"甲/乙县2023年政府信息公开工作年度报告","year":2023}"#))
    #expect(!text.contains("otherHandling"))
  }

  @Test func csvHasAColumnForEveryNumber() {
    let header = ReportCSVWriter().header()
    let row = ReportCSVWriter().row(for: Self.sample())
    #expect(header.hasPrefix("file,publisher,title,year,edition,findings.error,"))
    #expect(header.hasSuffix(",statistics.meetings,statistics.trainings,statistics.trainees\n"))
    let columns = ReportCSVWriter().columns
    #expect(Set(columns).count == columns.count)
    #expect(columns.count == 9 + (10 + 29 * 7 + 15) + (19 + 1) + 58)
    let fields = row.dropLast().split(separator: ",", omittingEmptySubsequences: false)
    #expect(fields.count == columns.count)
    let values = Dictionary(
      uniqueKeysWithValues: zip(columns, fields.map(String.init)))
    #expect(values["requests.newlyReceived.researchInstitution"] == "7730")
    #expect(values["requests.newlyReceived.legalServiceInstitution"] == "4119")
    #expect(values["requests.newlyReceived.other"] == "")
    #expect(values["requests.granted.total"] == "37")
  }

  @Test func csvFieldsAreQuotedWhereTheyMustBe() {
    let report = DisclosureReport(
      form: nil, title: "甲,\"乙\"\n报告", publisher: nil, year: nil, period: nil, preamble: nil,
      sections: [], closing: nil, figures: [:], findings: [],
      source: ReportSource(file: "a.txt", kind: .text))
    let row = ReportCSVWriter().row(for: report)
    #expect(row.hasPrefix("a.txt,,\"甲,\"\"乙\"\"\n报告\",,,0,0,0,,"))
  }

  @Test func everyRuleHasItsOwnIdentifier() {
    #expect(Set(FindingRule.allCases.map(\.rawValue)).count == FindingRule.allCases.count)
    #expect(FindingRule.allCases.allSatisfy { $0.rawValue.contains(".") })
  }
}
