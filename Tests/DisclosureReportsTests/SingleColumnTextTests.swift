import Testing

@testable import DisclosureReports

/// The statistics table of 2014 in text of one cell a line.
@Suite struct SingleColumnTextTests {
  private static let head = "甲县2016年政府信息公开工作年度报告\n"
  private static let rows: [(String, String, String)] = [
    ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "380"), ("其中：主动公开规范性文件数", "条", "4"),
    ("制发规范性文件总数", "件", "6"), ("1.政府公报公开政府信息数", "条", "12"), ("2.政府网站公开政府信息数", "条", "342"),
    ("3.政务微博公开政府信息数", "条", "17"),
  ]

  private func values(_ report: DisclosureReport) -> [String] {
    report.figures.values.compactMap { $0.value == nil ? nil : $0.text }.sorted()
  }

  @Test func labelUnitAndValueEachOnALine() {
    let rows = Self.rows.flatMap { [$0.0, $0.1, $0.2] }
    let lines = ["统 计 指 标", "单位", "统 计 数", "一、主动公开情况", "/", "/"] + rows
    let report = SampleForm.report(text: Self.head + lines.joined(separator: "\n"))
    #expect(report.edition == .edition2014)
    #expect(values(report) == Self.rows.map(\.2).sorted())
  }

  @Test func twoColumnsOfValuesAreNotOne() {
    let rows = Self.rows.enumerated().flatMap { index, row in
      // The body's own value of one row is blank.
      index == 3 ? [row.0, row.1, "14"] : [row.0, row.1, row.2, "9\(index)"]
    }
    let lines = ["统计指标", "单位", "统计数"] + rows
    let report = SampleForm.report(text: Self.head + lines.joined(separator: "\n"))
    #expect(values(report) == [])
  }

  /// Two labels, then their values: the text gives columns.
  @Test func aLabelBesideOneWithoutItsValueIsNotRead() {
    var lines = ["统计指标", "单位", "统计数"] + Self.rows.flatMap { [$0.0, $0.1, $0.2] }
    lines += ["4.政务微信公开政府信息数", "5.其他方式公开政府信息数", "77"]
    let report = SampleForm.report(text: Self.head + lines.joined(separator: "\n"))
    #expect(!values(report).contains("77"))
  }
}
