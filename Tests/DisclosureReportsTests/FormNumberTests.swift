import Testing

@testable import DisclosureReports

@Suite struct FormNumberTests {
  @Test(arguments: [
    ("0", "0"), ("7730.28", "7730.28"), ("4,119", "4119"), ("1，234，567", "1234567"),
    ("１２３", "123"), ("4 119", "4119"), ("12 件", "12"), ("46.3753万元", "46.3753"), ("-3", "-3"),
    ("－3", "-3"), ("572,574.474", "572574.474"), ("3985758", "3985758"), ("０．５", "0.5"),
  ])
  func aNumberIsReadAsPrinted(text: String, expected: String) {
    guard case .number(let value) = FormNumber(reading: text) else {
      Issue.record("\(text) is no number")
      return
    }
    #expect("\(value)" == expected)
  }

  @Test(arguments: ["", " ", "/", "／", "—", "——", "-", "－", "无", "　"])
  func aStrokeIsBlank(text: String) {
    #expect(FormNumber(reading: text) == .blank)
  }

  @Test(arguments: [
    "1.2.3", "12a", "1,23", "1,2345", "约3", "3-4", "12.", ",5", "件", "1234567890123456789", "∞",
    "12,345,67", "1.234,5",
  ])
  func anythingElseIsUnreadable(text: String) {
    #expect(FormNumber(reading: text) == .unreadable)
  }

  @Test func zeroBlankAbsentAndUnreadableStayApart() {
    var sample = SampleForm()
    sample.rows.removeAll { $0.key == .carriedOver }
    sample.rows[0].values = ["0", "", "/", "x1", "5", "6", "7"]
    let report = sample.report()
    let columns = SampleForm.columns
    let states = columns.map { report.requests[.newlyReceived, $0].state }
    #expect(
      states == [.printed, .blank, .blank, .unreadable, .printed, .printed, .printed])
    #expect(report.requests[.carriedOver, .total].state == .absent)
    #expect(report.requests[.newlyReceived, .publicWelfareOrganization].text == "x1")
    #expect(
      report.findings(.numberUnreadable).map(\.message)
        == ["requests.newlyReceived.publicWelfareOrganization is no number: x1"])
    #expect(report.findings(.cellBlank).count == 1)
    #expect(report.findings(.rowAbsent).count == 1)
  }
}
