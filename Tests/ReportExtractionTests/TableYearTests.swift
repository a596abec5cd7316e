import ReportExtraction
import Testing

/// A table whose caption says another year fills no row of the report.
@Suite struct TableYearTests {
  private func report(_ tables: String) throws -> DisclosureReport {
    let html = """
      <html><body><h1>水月镇2023年政府信息公开工作年度报告</h1>
      <p>二、主动公开政府信息情况</p>\(tables)</body></html>
      """
    return try ReportExtractor().document(bytes: Array(html.utf8), name: "a.html").report
  }

  private static let penalty = "<tr><td>行政处罚<td>11</tr>"
  private static let fee = "<tr><td>信息内容<td>本年收费金额（单位：万元）</tr><tr><td>行政事业性收费<td>33</tr>"
  private static let heads = "<tr><td>信息内容<td>本年处理决定数量</tr>"
  private static let others =
    "<tr><td>行政处罚<td>71</tr><tr><td>行政强制<td>72</tr>"
    + "<tr><td>信息内容<td>本年收费金额（单位：万元）</tr><tr><td>行政事业性收费<td>73</tr>"

  @Test(arguments: [
    "<p>附：2022年同期数据</p><table>", "<p>（2022年度）</p><table>", "<p>2022年：</p><table>",
    "<p>二〇二二年数据</p><table>", "<table><tr><td colspan=2>2022年数据（供参考）</tr>",
  ])
  func aTableOfAnotherYearIsLeftOutWhereverItStands(caption: String) throws {
    let other = "\(caption)\(Self.heads)\(Self.others)</table>"
    let own = "<p>2023年数据：</p><table>\(Self.heads)\(Self.penalty)\(Self.fee)</table>"
    for tables in [own + other, other + own] {
      let report = try report(tables)
      #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].text == "11")
      #expect(report.proactiveDisclosure[.administrativeCompulsion, .decisions].text == nil)
      #expect(report.proactiveDisclosure[.administrativeFees, .amount].text == "33")
      #expect(report.findings.contains { $0.message.contains("行政强制") })
    }
  }

  @Test(arguments: [
    "<p>统计期限：2022年12月31日止</p>", "<p>行政处罚较2022年减少：</p>", "<p>2023年数据：</p>",
    "<p>按照2019年修订的《中华人民共和国政府信息公开条例》，认真统计。</p>", "<p>第二十条</p>",
  ])
  func tablesOfTheReportsOwnAreRead(line: String) throws {
    let report = try report(
      "<table>\(Self.heads)\(Self.penalty)</table>\(line)<table>\(Self.fee)</table>")
    #expect(report.proactiveDisclosure[.administrativePenalties, .decisions].text == "11")
    #expect(report.proactiveDisclosure[.administrativeFees, .amount].text == "33")
  }
}
