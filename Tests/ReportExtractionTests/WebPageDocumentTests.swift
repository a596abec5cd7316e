import Foundation
import ReportExtraction
import Testing

/// An opened web page has a report, text and tables, and no pages.
@Suite struct WebPageDocumentTests {
  private static let html = """
    <!DOCTYPE html><html><head><title>年报 - 水月镇</title>
    <meta name="ArticleTitle" content="水月镇2023年政府信息公开工作年度报告"></head><body>
    <div class="nav"><a href="/">首页</a> | <a href="/zw">政务公开</a> | <a href="/fw">服务</a></div>
    <div id="zoom"><h1>水月镇2023年政府信息公开工作年度报告</h1>
    <p>一、总体情况</p><p>&emsp;&emsp;认真贯彻条例。<br>&emsp;&emsp;成效明显。</p>
    <p>二、主动公开政府信息情况</p>
    <table><tr><td colspan="4">第二十条第（一）项</td></tr>
    <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    <tr><td>规章</td><td>1</td><td>0</td><td>7<br>8</td></tr>
    <tr><td>行政规范<br>性文件</td><td>2</td><td>&nbsp;</td><td><p>12</p></td></tr></table></div>
    <script>var a = "<p>三、</p>"</script></body></html>
    """

  private func document() throws(ExtractionError) -> ReportDocument {
    try ReportExtractor().document(bytes: Array(Self.html.utf8), name: "folder/a.html")
  }

  @Test func itsTextIsTheArticleALineAParagraphOrRow() throws {
    #expect(
      try document().text == """
        水月镇2023年政府信息公开工作年度报告

        一、总体情况

        认真贯彻条例。

        成效明显。

        二、主动公开政府信息情况

        第二十条第（一）项

        信息内容 本年制发件数 本年废止件数 现行有效件数

        规章 1 0 7\u{3000}8

        行政规范性文件 2 \u{3000} 12

        """)
  }

  @Test func itsTablesHaveSpansAndPathsButNoPages() throws {
    let tables = try document().tables
    #expect(tables.count == 1)
    let table = try #require(tables.first)
    #expect(table.method == .markup && table.pages == [] && table.frame == nil)
    #expect(table.rowCount == 4 && table.columnCount == 4)
    #expect(table.cells.first?.columns == 0..<4)
    let cell = try #require(table.cells.last)
    #expect(cell.page == nil && cell.frame == nil && cell.lines == [])
    #expect(cell.text == "12" && cell.role == .data)
    #expect(
      cell.place
        == MarkupPlace(
          table: 0, row: 3, column: 3,
          path: "#zoom > table:nth-of-type(1) > tbody > tr:nth-of-type(4) > td:nth-of-type(4)"))
  }

  @Test func itsReportSaysWhereEveryFigureStands() throws {
    let document = try document()
    let report = try document.report
    #expect(report.source == ReportSource(file: "a.html", kind: .html, sha256: document.sha256))
    #expect(report.year == 2023 && report.publisher == "水月镇")
    #expect(report.sections.map(\.paragraphs) == [["认真贯彻条例。", "成效明显。"], []])
    let figure = try #require(report.value(at: "proactiveDisclosure.normativeDocuments.inForce"))
    #expect(figure.value == 12 && figure.page == nil && figure.frame == nil)
    #expect(figure.place?.row == 3 && figure.place?.column == 3)
    let blank = try #require(report.value(at: "proactiveDisclosure.normativeDocuments.repealed"))
    #expect(blank.state == .blank && blank.place?.column == 2)
    // Two numbers in a cell are no number.
    #expect(report.value(at: "proactiveDisclosure.regulations.inForce")?.state == .unreadable)
    let finding = try #require(report.findings.first { $0.rule == "number.unreadable" })
    #expect(finding.place?.row == 2 && finding.place?.table == 0)
    let writer = ReportJSONWriter(layout: .singleLine, writesProvenance: true)
    let data = try writer.data(for: report)
    #expect(try ReportJSONWriter.report(from: data) == report)
    #expect(String(decoding: data, as: UTF8.self).contains("\"place\":{\"column\":3"))
  }

  @Test func itsTextGivesTheSameFigures() throws {
    let html = Self.html.replacing("7<br>8", with: "7")
    let document = try ReportExtractor().document(bytes: Array(html.utf8), name: "a.html")
    let again = ReportExtractor().report(text: try document.text, name: "a.txt")
    #expect(again.figures.mapValues(\.value) == (try document.report.figures.mapValues(\.value)))
    #expect(again.sections.map(\.heading) == (try document.report.sections.map(\.heading)))
  }

  @Test func whatOnlyPagesHaveIsRefusedWithAWayOut() throws {
    let document = try document()
    #expect(document.kind == .html && document.pageCount == nil && document.metadata == nil)
    let start = "folder/a.html: This is a web page, which has"
    func refusal(_ work: () throws(ExtractionError) -> Void) -> String {
      do throws(ExtractionError) {
        try work()
        return ""
      } catch {
        return error.code == .invalidRequest ? error.description : "\(error.code)"
      }
    }
    #expect(
      refusal { () throws(ExtractionError) in _ = try document.pages }
        == "\(start) no pages with places; give a PDF, or print the page to one.")
    #expect(
      refusal { () throws(ExtractionError) in _ = try document.inspection(ofPage: 1) }
        == "\(start) no page to draw; give a PDF, or print the page to one.")
    var extractor = ReportExtractor()
    extractor.options.pages = 1...2
    #expect(
      refusal { () throws(ExtractionError) in
        _ = try extractor.document(bytes: Array(Self.html.utf8), name: "folder/a.html")
      } == "\(start) no pages to choose from; leave the range out.")
  }

  @Test func aPageOverTheLimitOfSizeIsRefused() throws {
    var extractor = ReportExtractor()
    extractor.options.web.maximumBytes = 100
    let error = #expect(throws: ExtractionError.self) {
      try extractor.document(bytes: Array(Self.html.utf8), name: "a.html")
    }
    #expect(error?.codeName == "tooLarge")
    #expect(error?.description.contains("more than the limit of 100") == true)
  }

  @Test func aRowThatLacksCellsIsReadByItsCountOrLeftOut() throws {
    func report(_ row: String) throws -> DisclosureReport {
      let html = Self.html.replacing(
        "<tr><td>规章</td><td>1</td><td>0</td><td>7<br>8</td></tr>",
        with: "<tr><td>规章</td>\(row)</tr>")
      return try ReportExtractor().report(bytes: Array(html.utf8), name: "a.html")
    }
    let short = try report("<td>1</td><td>0</td>")
    #expect(short.value(at: "proactiveDisclosure.regulations.issued")?.state == .absent)
    #expect(short.findings.contains { $0.rule == "row.valueCount" })
    // The label's cell lacks its span: the values stand one column too far to the left.
    let wide = Self.html.replacing("<tr><td>信息内容</td>", with: "<tr><td colspan=2>信息内容</td>")
      .replacing("<tr><td>行政规范<br>性文件</td>", with: "<tr><td>行政</td><td>行政规范性文件</td>")
      .replacing("7<br>8", with: "7")
    let shifted = try ReportExtractor().report(bytes: Array(wide.utf8), name: "a.html")
    #expect(shifted.value(at: "proactiveDisclosure.regulations.issued")?.value == 1)
    #expect(shifted.value(at: "proactiveDisclosure.regulations.inForce")?.value == 7)
    #expect(shifted.value(at: "proactiveDisclosure.normativeDocuments.inForce")?.value == 12)
  }

  @Test func theCommandReadsPages() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.htm", Array(Self.html.utf8))
    func run(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(Repository.command.path, arguments)
    }
    #expect(try run("text", path).output == document().text)
    #expect(try run("tables", "--format", "csv", path).output.hasSuffix("行政规范性文件,2,,12\n"))
    let json = try run("tables", path).output
    #expect(json.contains("\"method\" : \"markup\"") && json.contains("\"frame\" : null"))
    #expect(try run("--provenance", path).output.contains("\"place\" : {"))
    let inspect = try run("inspect", path, "-o", folder.url.appending(path: "a.png").path)
    #expect(inspect.code == 64)
    #expect(inspect.errors.contains("This is a web page, which has no page to draw"))
    #expect(try run("tables", "--format", "csv", "-o", folder.url.path + "/t/", path).code == 0)
    #expect(
      FileManager.default.fileExists(atPath: folder.url.appending(path: "t/a-table-01.csv").path))
  }
}
