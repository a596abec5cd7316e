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
    "<p>上年度：</p><table>", "<p>（2022年1月1日至2022年12月31日）</p><table>",
    "<p>附件：去年数据</p><p>情况表</p><table>",
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

  // MARK: Pages

  private static let rowsOfOthers = [["信息内容", "本年处理决定数量"], ["行政处罚", "71"], ["行政强制", "72"]]

  /// A report on A4 pages, the caption at a height of the first one, the table on a page and at a height.
  private func pdf(_ captions: [String], at top: Double, tableOn page: Int, top tableTop: Double)
    throws -> DisclosureReport
  {
    var pages = [TypesetPDF.Page(), TypesetPDF.Page()]
    pages[0].centered("水月镇2023年政府信息公开工作年度报告", top: 72, size: 18)
    pages[0].text("二、主动公开政府信息情况", top: 120)
    pages[0].text("详见所附的表格。", top: 144)
    for (index, caption) in captions.enumerated() {
      pages[0].text(caption, top: top + 24 * Double(index))
    }
    _ = pages[page].table(Self.rowsOfOthers, top: tableTop)
    return try ReportExtractor().document(
      bytes: TypesetPDF(pages: pages).bytes, name: "a.pdf"
    ).report
  }

  @Test(arguments: [
    ["附件：2022年数据"], ["附件", "2022年度处理情况统计表"], ["2022年度统计表", "单位：件"], ["上年度申请情况"],
    ["（2022年1月1日至2022年12月31日）"],
  ])
  func aCaptionOnAPageSaysTheYearOfTheTableBelowItOrOnTheNextPage(captions: [String]) throws {
    for (top, page, tableTop) in [(300.0, 0, 400.0), (720.0, 1, 72.0)] {
      let report = try pdf(captions, at: top, tableOn: page, top: tableTop)
      #expect(report.proactiveDisclosure.isEmpty)
      #expect(report.findings.count { $0.rule == "label.unknown" } == 2, "\(top)")
    }
    let own = try pdf(["2023年度情况"], at: 720, tableOn: 1, top: 72)
    #expect(own.proactiveDisclosure[.administrativePenalties, .decisions].text == "71")
  }
}
