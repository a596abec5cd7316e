import Foundation
import ReportExtraction
import Testing

/// A form of another kind, defined in one file, goes through everything that reads and writes reports.
@Suite struct ClubFormTests {
  private static let forms = [ReportForm.club] + ReportForm.known

  private static var extractor: ReportExtractor {
    var options = ExtractionOptions()
    options.recognizer.forms = forms
    return ReportExtractor(options: options)
  }

  /// The rows as printed, and the figures a person reads in them.
  private static let rows: [(key: AccountRow, cells: [String], planned: Decimal, actual: Decimal)] =
    [
      (.opening, ["一、上年结余", "1,200", "1,200"], 1200, 1200),
      (.fees, ["（一）会员会费", "3600", "3480"], 3600, 3480),
      (.donations, ["（二）社会捐赠", "2000", "2520.50"], 2000, Decimal(252_050) / 100),
      // The kinds of income add up to 6000.50 and not to 6100.50.
      (.income, ["二、本年收入合计", "5600", "6100.50"], 5600, Decimal(610_050) / 100),
      (.spending, ["三、本年支出合计", "5800", "5300.50"], 5800, Decimal(530_050) / 100),
      (.closing, ["四、年末结余", "1000", "2000"], 1000, 2000),
    ]

  /// Two pages; the table is torn after some of its rows.
  private static func document(
    rowsOnFirstPage count: Int = 3, repeatsHeader: Bool = false
  ) -> [UInt8] {
    let header = ["收支项目", "预算金额", "决算金额"]
    var first = TypesetPDF.Page()
    first.centered("青禾书画社2023年工作报告", top: 72, size: 18)
    first.text("一、活动概况", top: 120)
    first.text("全年举办笔会十二次、展览两次，参加活动的会员比上年有所增加，", x: 96, top: 144)
    first.text("社区居民也常来观看。", top: 164)
    first.text("二、收支情况", top: 200)
    let upper = [header] + rows.prefix(count).map(\.cells)
    first.table(upper, bottom: 796)
    var second = TypesetPDF.Page()
    let lower = (repeatsHeader ? [header] : []) + rows.dropFirst(count).map(\.cells)
    let bottom = second.table(lower, top: 60)
    second.text("三、来年打算", top: bottom + 24)
    second.text("来年将邀请老师讲课，并为少年儿童开设书法班。", x: 96, top: bottom + 48)
    return TypesetPDF(pages: [first, second]).bytes
  }

  private static func report() throws -> DisclosureReport {
    try extractor.report(bytes: document(), name: "club.pdf")
  }

  @Test func everyFigureIsReadByKeyAndByPath() throws {
    let report = try Self.report()
    #expect(report.edition == "club")
    for row in Self.rows {
      #expect(report.accounts[row.key, .planned].value == row.planned)
      #expect(report.accounts[row.key, .actual].value == row.actual)
      let path = "accounts.\(row.key.rawValue).actual"
      #expect(report.value(at: path)?.value == row.actual)
    }
    #expect(report.figures.count == 12)
    #expect(report.requests.isEmpty)
    #expect(report.accounts[.fees, .actual].page == 1)
    #expect(report.accounts[.closing, .actual].page == 2)
  }

  /// Before its first row as well, with and without its header on the second page.
  @Test(arguments: 0...5, [false, true])
  func theTableMayBeTornAtAnyRow(rows: Int, repeatsHeader: Bool) throws {
    let expected = try Self.report()
    let bytes = Self.document(rowsOnFirstPage: rows, repeatsHeader: repeatsHeader)
    let document = try Self.extractor.document(bytes: bytes, name: "club.pdf")
    let fromText = Self.extractor.report(text: try document.text, name: "club.txt")
    for read in [try document.report, fromText] {
      #expect(read.figures.mapValues(\.value) == expected.figures.mapValues(\.value))
      #expect(read.sections == expected.sections)
      #expect(read.findings.map(\.message) == expected.findings.map(\.message))
    }
  }

  @Test func titleAndSectionsAreThoseOfTheForm() throws {
    let report = try Self.report()
    #expect(report.title == "青禾书画社2023年工作报告")
    #expect(report.publisher == "青禾书画社")
    #expect(report.year == 2023)
    #expect(report.sections.map(\.heading) == ["一、活动概况", "二、收支情况", "三、来年打算"])
    #expect(
      report.sections.map(\.paragraphs) == [
        ["全年举办笔会十二次、展览两次，参加活动的会员比上年有所增加，社区居民也常来观看。"], [],
        ["来年将邀请老师讲课，并为少年儿童开设书法班。"],
      ])
  }

  /// The only thing to say of the document is the sum that does not hold.
  @Test func aBrokenSumIsReportedUnderTheFormsOwnRule() throws {
    let report = try Self.report()
    #expect(report.findings.map(\.rule) == ["identity.accounts.income"])
    #expect(
      report.findings.first?.message
        == "column 决算金额: the kinds of income add up to 6000.5, but 二、本年收入合计 is 6100.5 "
        + "(accounts.income.actual)")
    #expect(report.findings.first?.page == 2)
  }

  @Test func jsonHasTheFormsTableAndNoOther() throws {
    let report = try Self.report()
    let data = try ReportJSONWriter(writesProvenance: true).data(for: report)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["edition"] as? String == "club")
    let accounts = try #require(object["accounts"] as? [String: [String: Double]])
    #expect(accounts.count == 6)
    #expect(accounts["donations"] == ["planned": 2000, "actual": 2520.5])
    for form in ReportForm.known {
      for table in form.tables { #expect(object[table.key] == nil) }
    }
    #expect(try ReportJSONWriter.report(from: data, forms: Self.forms) == report)
    #expect(throws: DecodingError.self) { try ReportJSONWriter.report(from: data) }
  }

  @Test func csvHasTheFormsColumnsBeforeThoseOfOtherForms() throws {
    let writer = ReportCSVWriter(forms: Self.forms)
    let columns = writer.columns
    let own = columns.filter { $0.hasPrefix("accounts.") }
    #expect(own.count == 12)
    #expect(own == Array(columns.dropFirst(9).prefix(12)))
    #expect(columns.filter { !own.contains($0) } == ReportCSVWriter().columns)
    let fields = writer.row(for: try Self.report()).dropLast()
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let values = Dictionary(uniqueKeysWithValues: zip(columns, fields))
    #expect(values["accounts.income.actual"] == "6100.5")
    #expect(values["accounts.opening.planned"] == "1200")
    #expect(values["edition"] == "club")
    #expect(values["requests.granted.total"] == "")
  }

  @Test func theSchemaOfTheFormsHoldsForItsReports() throws {
    let folder = try TemporaryFolder()
    let schema = folder.url.appending(path: "forms.schema")
    try ReportSchemaWriter(forms: Self.forms).text()
      .write(to: schema, atomically: true, encoding: .utf8)
    for provenance in [false, true] {
      try ReportJSONWriter(writesProvenance: provenance).text(of: Self.report()).write(
        to: folder.url.appending(path: "club-\(provenance).json"), atomically: true,
        encoding: .utf8)
    }
    #expect(try SchemaValidation.run(schema: schema, folder: folder.url) == "2 valid\n")
    let known = Repository.samples.appending(path: "report.schema.json")
    let refused = try SchemaValidation.run(schema: known, folder: folder.url)
    #expect(refused.contains("club-false.json: $.edition: 'club' is not one of"), "\(refused)")
  }

  @Test func theTextGivesTheSameReport() throws {
    let text = try Self.extractor.document(bytes: Self.document(), name: "club.pdf").text
    let report = Self.extractor.report(text: text, name: "club.txt")
    let expected = try Self.report()
    #expect(report.edition == expected.edition)
    #expect(report.figures.mapValues(\.value) == expected.figures.mapValues(\.value))
    #expect(report.sections == expected.sections)
    #expect(report.findings.map(\.message) == expected.findings.map(\.message))
  }

  @Test(arguments: ["rouyuan-2021", "edition-2019", "penglai-2018", "fanghu-2012"])
  func otherReportsAreReadAsBefore(name: String) throws {
    let path = Repository.samples.appending(path: "\(name).pdf").path
    let report = try Self.extractor.report(path: path)
    #expect(try report == ReportExtractor().report(path: path))
    #expect(report.edition != "club")
  }

  @Test func withoutTheFormNothingIsReadForAFigure() throws {
    let report = try ReportExtractor().report(bytes: Self.document(), name: "club.pdf")
    #expect(report.edition == nil)
    #expect(report.figures.isEmpty)
  }
}
