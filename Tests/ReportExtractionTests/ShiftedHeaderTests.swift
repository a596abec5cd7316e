import ReportExtraction
import Testing

/// A page whose spans put its headers a column beside their values gives the right figures or none.
@Suite struct ShiftedHeaderTests {
  /// A page whose table has these rows of headers and one row of values.
  private func report(
    headers: String, label: String = "<td colspan=3>一、本年新收政府信息公开申请数量</td>",
    values: [String] = ["21", "22", "23", "24", "25", "26", "141"]
  ) throws -> DisclosureReport {
    let html = """
      <html><body><h1>水月镇2023年政府信息公开工作年度报告</h1>
      <p>三、收到和处理政府信息公开申请情况</p><table>\(headers)
      <tr>\(label)\(values.map { "<td>\($0)</td>" }.joined())</tr></table></body></html>
      """
    return try ReportExtractor().document(bytes: Array(html.utf8), name: "a.html").report
  }

  private static let columns: [RequestColumn] = [
    .naturalPerson, .commercialEnterprise, .researchInstitution, .publicWelfareOrganization,
    .legalServiceInstitution, .other, .total,
  ]

  private static let organizations =
    "<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他</tr>"

  private static func head(
    note: String, person: String = "<td rowspan=2>自然人", last: String = "<td rowspan=2>总计",
    organizations: String = organizations
  ) -> String {
    "<tr>\(note)<td colspan=7>申请人情况</tr><tr>\(person)<td colspan=5>法人或其他组织\(last)</tr>"
      + organizations
  }

  private static let note = "<td colspan=3 rowspan=3>（本列数据的勾稽关系）"

  @Test(arguments: [
    head(note: note),
    head(note: "<td colspan=2 rowspan=3>（本列数据的勾稽关系）"),
    head(note: "<td colspan=4 rowspan=3>（本列数据的勾稽关系）"),
    head(note: "<td rowspan=3>（本列数据的勾稽关系）"),
    head(note: note, person: "<td>自然人"),
    head(note: note, last: "<td>总计"),
    head(note: note, organizations: "<tr><td>商业企业<td>科研机构<td>社会公益组织<td>其他</tr>"),
    head(note: "<td colspan=2 rowspan=3>数据", last: ""),
    head(note: "<td colspan=2 rowspan=3>数据", person: ""),
  ])
  func aFigureIsRightOrItsRowIsRefused(headers: String) throws {
    let report = try report(headers: headers)
    let row = RequestRow.newlyReceived
    let texts = Self.columns.map { report.requests[row, $0].text }
    let own = ["21", "22", "23", "24", "25", "26", "141"]
    if texts.contains(where: { $0 != nil }) {
      #expect(texts == own)
    } else {
      #expect(
        report.findings.contains {
          $0.severity == .error && $0.message.contains("requests.newlyReceived")
        })
    }
  }

  @Test func headersInTheFormsOrderCountWhereTheSpanBesideThemIsWrong() throws {
    let report = try report(headers: Self.head(note: "<td colspan=2 rowspan=3>数据"))
    #expect(report.requests[.newlyReceived, .naturalPerson].text == "21")
    #expect(report.requests[.newlyReceived, .total].text == "141")
  }
}
