import Testing

@testable import DisclosureReports

@Suite struct FormNumberTests {
  @Test(arguments: [
    ("0", "0"), ("7730.28", "7730.28"), ("4,119", "4119"), ("1，234，567", "1234567"),
    ("１２３", "123"), ("4 119", "4119"), ("12 件", "12"), ("46.3753万元", "46.3753"), ("-3", "-3"),
    ("－3", "-3"), ("572,574.474", "572574.474"), ("3985758", "3985758"), ("０．５", "0.5"),
    ("1 234 567", "1234567"), ("12\u{A0}345件", "12345"), ("20 318.45 万元", "20318.45"),
    ("5 4 3 0", "5430"), ("5 7", "57"), ("1 2 . 5", "12.5"), ("- 1 234", "-1234"),
    ("1, 234", "1234"), ("22（其中 16 件，6 50 件）", "22"), ("12 ①", "12"),
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
    "12,345,67", "1.234,5", "5430 7", "54 30", "7 5430", "1234 567", "12 34 567", "1 2 345",
    "123 45 6", "12 345 67件", "1.5 20", "5 430 1", "５４ ３０", "12\u{A0}34",
  ])
  func anythingElseIsUnreadable(text: String) {
    #expect(FormNumber(reading: text) == .unreadable)
  }

  @Test(arguments: [
    ("-12", "number.negative"), ("－12", "number.negative"), ("−12件", "number.negative"),
    ("447.228", "number.fractional"), ("12.5", "number.fractional"), ("１２．５件", "number.fractional"),
    ("1.000", "number.fractional"), ("1. 5", "number.fractional"), ("1. 500", "number.fractional"),
    ("1 .5", "number.fractional"), ("1 . 5 件", "number.fractional"),
    ("12.\u{A0}5", "number.fractional"),
    ("1. 0 0 0", "number.fractional"), ("１． ５", "number.fractional"), ("0.5", "number.fractional"),
    ("44.7228万件", "number.multiple"),
    ("45万件", "number.multiple"), ("12万条", "number.multiple"), ("（12）", "number.unreadable"),
    ("(12)", "number.unreadable"), ("1.234.567", "number.unreadable"),
    ("12,5", "number.unreadable"),
  ])
  func whatIsNoCountIsLeftOutAndSaid(text: String, rule: String) {
    var sample = SampleForm()
    sample.rows[0].values[3] = text
    let report = sample.report()
    let column = SampleForm.columns[3]
    let value = report.requests[.newlyReceived, column]
    #expect(value.value == nil)
    #expect(value.state == .unreadable)
    #expect(value.text == text)
    let findings = report.findings(rule)
    #expect(findings.map(\.severity) == [.error])
    #expect(
      findings.first?.message.contains("requests.newlyReceived.\(column.rawValue)") == true)
    #expect(findings.first?.message.hasSuffix(text) == true)
    #expect(report.findings(.numberNote) == [])
  }

  @Test(arguments: [
    ("12.0", 12), ("12.00件", 12), ("1,204", 1204), ("+3", 3), ("０", 0), ("12件", 12), ("12₃", 12),
    ("12³", 12), ("12. 0", 12), ("12.00³", 12), ("12（其中1.500件）", 12),
  ])
  func aWholeNumberIsACount(text: String, number: Int) {
    var sample = SampleForm()
    sample.rows[0].values[3] = text
    let value = sample.report().requests[.newlyReceived, SampleForm.columns[3]]
    #expect(
      value.value.map { "\($0)" } == "\(number)" || value.value.map { "\($0)" } == "\(number).0")
    #expect(value.state == .printed)
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
