import Testing

@testable import DisclosureReports

/// A caption may say that a table is of another year than the report.
@Suite struct YearCaptionTests {
  @Test(arguments: [
    ("附：2022年同期数据（供对比）", true), ("2022年度情况", true), ("2023年度情况", false), ("表1 2022年对比", false),
    ("较2022年增长情况", false), ("2022年1月施行的条例", false), ("一览表", false),
  ])
  func onlyACaptionThatNamesAnotherYearAloneSaysSo(caption: String, isOther: Bool) {
    let table = MaterialTable(rows: [], captions: [caption])
    #expect((TableYear(reportYear: 2023).otherYear(of: table) != nil) == isOther)
  }
}
