import PageModel
import Testing

@testable import DisclosureReports

/// Rows whose values a page break tore.
@Suite struct TornValueTests {
  private static let label = "8.属于行政查询事项"

  /// The sample, the row 8.属于行政查询事项 torn: above the break it has `upper`, with the first characters of the
  /// label, below it `lower`, with the others.
  private func report(cut: Int, upper: [String], lower: [String]) -> DisclosureReport {
    let sample = SampleForm()
    let rows = sample.labelledRows
    guard let torn = sample.rows.firstIndex(where: { $0.key == .withheldAdministrativeInquiry })
    else { return sample.report() }
    let groups = Array(sample.rows[torn].path.dropLast())
    let halves = [
      SampleForm.row(
        groups + [String(Self.label.prefix(cut))], upper, headers: sample.headers, page: 1),
      SampleForm.row(
        cut < Self.label.count ? groups + [String(Self.label.dropFirst(cut))] : groups, lower,
        headers: sample.headers, page: 2),
    ]
    return SampleForm.report(Array(rows[..<torn]) + halves + Array(rows[(torn + 1)...]))
  }

  @Test(arguments: [3, 5, 7, 10])
  func digitsOnBothSidesOfAPageBreakMayBeTwoNumbers(cut: Int) {
    let report = report(
      cut: cut, upper: ["0", "0", "3148", "0", "", "7989", "1113"],
      lower: ["", "", "", "", "", "", "7"])
    let values = SampleForm.columns.map {
      report.requests[.withheldAdministrativeInquiry, $0]
    }
    #expect(values.map(\.value) == [0, 0, 3148, 0, nil, 7989, nil])
    #expect(values[6].state == .unreadable)
    #expect(report.findings(.numberUnreadable).contains { $0.message.contains("1113\u{3000}7") })
  }

  /// A page break goes through a number set in digits below each other: most of it stands on the next page.
  @Test func moreDigitsMayFollowAPageBreakThanStandAboveIt() {
    let report = report(
      cut: Self.label.count, upper: ["0", "0", "0", "0", "95", "0", "95"],
      lower: ["", "", "", "", "644", "", "666"])
    let values = SampleForm.columns.map {
      report.requests[.withheldAdministrativeInquiry, $0]
    }
    #expect(values.map(\.value) == [0, 0, 0, 0, nil, 0, nil])
    #expect(report.findings(.numberUnreadable).contains { $0.message.contains("95\u{3000}644") })
  }

  @Test func aSecondRowOfEmptyCellsIsNothingLeftOut() {
    let sample = SampleForm()
    guard let row = sample.rows.firstIndex(where: { $0.key == .withheldAdministrativeInquiry })
    else { return }
    var rows = sample.labelledRows
    rows.insert(
      SampleForm.row(
        sample.rows[row].path, Array(repeating: "", count: 7), headers: sample.headers),
      at: row + 1)
    let report = SampleForm.report(rows)
    #expect(report.findings(.rowDuplicate).isEmpty)
    #expect(report.wrongSampleNumbers == [])
  }

  @Test func theRestOfARowWhoseBeginningIsLostIsNoRow() {
    var sample = SampleForm()
    sample.relabel(.withheldAdministrativeInquiry, "于行政查询事项")
    guard let row = sample.rows.firstIndex(where: { $0.key == .withheldAdministrativeInquiry })
    else { return }
    sample.rows[row].values = ["", "", "", "", "", "", "7"]
    let report = sample.report()
    #expect(!report.requests.hasRow(.withheldAdministrativeInquiry))
    #expect(report.findings(.rowValueCount).contains { $0.message.contains("于行政查询事项") })
  }

  @Test func aFullRowWithoutTheBeginningOfItsLabelIsRead() {
    var sample = SampleForm()
    sample.relabel(.withheldAdministrativeInquiry, "于行政查询事项")
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
  }
}
