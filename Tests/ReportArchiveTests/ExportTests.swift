import Foundation
import GRDB
import ReportExtraction
import Testing

@testable import ReportArchive

/// Rows that leave an archive.
@Suite struct ExportTests {
  private let fixture: ArchiveFixture

  init() throws {
    fixture = try ArchiveFixture()
  }

  @Test func wideHasTheColumnsOfTheViewButItsNumberOfTheReport() throws {
    let names = try fixture.read { database in
      try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info('report_wide')")
    }
    #expect(["report_id"] + ExportShape.wide.columns == names)
  }

  @Test func wideSaysWhatTheViewSays() throws {
    for name in ["huaian-2024", "hongze-2023", "edition-2019", "scanned"] {
      let path = ArchiveFixture.sample(name).path
      try fixture.add(try ReportExtractor().report(path: path), at: [path])
    }
    let viewed = try fixture.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM report_wide ORDER BY publisher, year, path")
    }
    let rows = try rows(.wide)
    try #require(rows.count == 4 && viewed.count == 4)
    for (row, view) in zip(rows, viewed) {
      for (index, cell) in row.enumerated() {
        switch cell {
        case .empty: #expect(view[index + 1] as DatabaseValue == .null)
        case .text(let text): #expect(view[index + 1] as String == text)
        case .number(let number): #expect(view[index + 1] as Double? == Double(number))
        }
      }
    }
  }

  @Test func csvQuotesWhatItMust() throws {
    try fixture.add(
      ArchiveFixture.report(publisher: "甲,乙\"丙\"", title: "第一行\n第二行", year: nil),
      at: ["夹/a b.pdf"])
    let text = try text(.wide, .csv)
    let lines = text.split(separator: "\n", maxSplits: 1)
    #expect(lines[0] == ExportShape.wide.columns.joined(separator: ","))
    #expect(
      lines[1] == "夹/a b.pdf,\"甲,乙\"\"丙\"\"\",\"第一行\n第二行\",,2021,,,0,0,0,"
        + String(repeating: ",", count: FigureCatalog.known.columns.count) + "\n")
  }

  @Test func aSignWithAnAccentOverItIsQuotedAsWell() {
    let writer = ExportTextWriter(.csv, columns: ["a"])
    #expect(writer.text(of: ExportRow(cells: [.text("1,\u{301}2")])) == "\"1,\u{301}2\"\n")
    #expect(
      writer.text(of: ExportRow(cells: [.text("\"\u{301}")]))
        .unicodeScalars.elementsEqual("\"\"\"\u{301}\"\n".unicodeScalars))
  }

  @Test func jsonLinesHaveTheNamesOfTheColumnsAndNullForNothing() throws {
    try fixture.add(
      ArchiveFixture.report(
        publisher: "甲\"\\乙", title: "一\n二\t\u{1}", year: 2022,
        [(.request(.granted, .total), ArchiveFixture.printed("7"))]), at: ["a.pdf"])
    try fixture.add(ArchiveFixture.report(publisher: "丁", year: nil), at: ["b.pdf"])
    let lines = try text(.wide, .jsonLines).split(separator: "\n")
    try #require(lines.count == 2)
    let objects = try lines.map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(Set(objects[0].keys) == Set(ExportShape.wide.columns))
    #expect(objects[0]["publisher"] as? String == "丁")
    #expect(objects[0]["year"] is NSNull)
    #expect(objects[0]["requests.granted.total"] is NSNull)
    #expect(objects[1]["publisher"] as? String == "甲\"\\乙")
    #expect(objects[1]["title"] as? String == "一\n二\t\u{1}")
    #expect(objects[1]["requests.granted.total"] as? Int == 7)
    #expect(lines[1].hasPrefix(#"{"path":"a.pdf","publisher":"甲\"\\乙","title":"一\n二\t\u0001","#))
  }

  @Test(arguments: ["38.60", "0.30000000000000004", "0.1", "12345678901234567890", "-3.5", "0"])
  func numbersLeaveToTheLastDigit(number: String) throws {
    let id = try fixture.add(ArchiveFixture.report(), at: ["a.pdf"])
    try fixture.execute(
      """
      INSERT INTO figure (report_id, section, row_key, column_key, state, value, number, page, text,
        unit, reading) VALUES
      (?, 'proactiveDisclosure', 'administrativeFees', 'amount', 'printed', ?, ?, 1, 'raw', NULL, NULL)
      """, [id, number, Double(number)])
    let column = try #require(
      ExportShape.wide.columns.firstIndex(of: "proactiveDisclosure.administrativeFees.amount"))
    let fields = try text(.wide, .csv).split(separator: "\n")[1]
      .split(separator: ",", omittingEmptySubsequences: false)
    #expect(fields[column] == number)
    #expect(
      try text(.wide, .jsonLines).contains(
        #""proactiveDisclosure.administrativeFees.amount":\#(number),"#))
    #expect(try text(.long, .csv).contains(",printed,\(number),1,raw,,\n"))
    #expect(try text(.long, .jsonLines).contains(#""value":\#(number),"page":1"#))
  }

  @Test func longTellsBlankUnreadableAndAbsentApart() throws {
    try fixture.add(
      ArchiveFixture.report([
        (.request(.granted, .total), ArchiveFixture.printed("0", page: 4)),
        (.request(.granted, .other), .blank(text: "", page: 4)),
        (.review(.reconsideration, .total), .unreadable(text: "三,件", page: nil)),
        (.proactive(.regulations, .issued), ArchiveFixture.printed("2", page: nil)),
      ]), at: ["a.pdf"])
    #expect(
      try text(.long, .csv) == """
        path,publisher,year,section,row_key,column_key,state,value,page,text,unit,printed
        a.pdf,乌有县,2022,proactiveDisclosure,regulations,issued,printed,2,,2,,
        a.pdf,乌有县,2022,requests,granted,other,blank,,4,,,
        a.pdf,乌有县,2022,requests,granted,total,printed,0,4,0,,
        a.pdf,乌有县,2022,reviews,reconsideration,total,unreadable,,,"三,件",,

        """)
  }

  @Test func indicatorsLeaveAsTheyArePrinted() throws {
    try fixture.add(
      ArchiveFixture.report(indicators: [
        Indicator(
          label: "1.答复总数", unit: "件",
          values: [
            .init(header: "2012年度", value: ArchiveFixture.printed("3.50", page: 2)),
            .init(header: "历年累计", value: .blank(text: "/", page: 2)),
          ], page: 2)
      ]), at: ["a.pdf"])
    #expect(
      try text(.indicators, .csv) == """
        path,publisher,year,position,label,unit,header,state,value,page,text,printed
        a.pdf,乌有县,2022,0,1.答复总数,件,2012年度,printed,3.5,2,3.50,
        a.pdf,乌有县,2022,0,1.答复总数,件,历年累计,blank,,2,/,

        """)
  }

  @Test func rowsStandByPublisherYearAndPathWithWhatIsUnknownLast() throws {
    for (publisher, year, path) in [
      ("乙", 2022, "c"), ("乙", 2021, "z"), ("甲", 2023, "b"), (nil, 2023, "y"), ("乙", 2022, "a"),
      ("乙", nil, "x"),
    ] as [(String?, Int?, String)] {
      try fixture.add(ArchiveFixture.report(publisher: publisher, year: year), at: [path])
    }
    #expect(try paths() == ["z", "a", "c", "x", "b", "y"])
    #expect(try documents() == ["z", "a", "c", "x", "b", "y"])
  }

  @Test func aReportStandsUnderItsFirstPathThatIsNotGone() throws {
    try fixture.add(ArchiveFixture.report(publisher: "甲"), at: ["d", "c"], gone: ["a"])
    try fixture.add(ArchiveFixture.report(publisher: "乙"), at: [], gone: ["b"])
    #expect(try paths() == ["b", "c"])
    #expect(try documents() == ["b", "a", "c", "d"])
    #expect(try paths(ReportSelection(presentOnly: true)) == ["c"])
    #expect(try documents(ReportSelection(presentOnly: true)) == ["c", "d"])
  }

  @Test func yearsAndPublishersSelect() throws {
    for (publisher, year) in [("甲市", 2020), ("甲市", 2021), ("甲县", 2022), ("乙[1]市", 2023)] {
      try fixture.add(
        ArchiveFixture.report(publisher: publisher, year: year), at: ["\(publisher) \(year)"])
    }
    try fixture.add(ArchiveFixture.report(publisher: nil, year: nil), at: ["?"])
    func selected(_ years: [ClosedRange<Int>], _ publishers: String...) throws -> [String] {
      let selection = ReportSelection(years: years, publishers: publishers)
      let paths = try paths(selection)
      #expect(try documents(selection) == paths)
      return paths
    }
    #expect(try selected([2021...2022]) == ["甲县 2022", "甲市 2021"])
    #expect(try selected([2023...2023]) == ["乙[1]市 2023"])
    #expect(try selected([2020...2020, 2022...2023]) == ["乙[1]市 2023", "甲县 2022", "甲市 2020"])
    #expect(try selected([], "甲市") == ["甲市 2020", "甲市 2021"])
    #expect(try selected([2021...2023], "甲市", "乙[1]市") == ["乙[1]市 2023", "甲市 2021"])
    #expect(try selected([], "甲?") == ["甲县 2022", "甲市 2020", "甲市 2021"])
    #expect(try selected([], "*[1]*", "甲县") == ["乙[1]市 2023", "甲县 2022"])
    #expect(try selected([], "甲") == [])
    #expect(try selected([], "甲市' OR 1 --") == [])
  }

  @Test(arguments: [
    (ReportSelection(years: [2021...2022]), "report_by_year (year>? AND year<?)"),
    (ReportSelection(publishers: ["甲", "乙"]), "report_by_publisher (publisher=?)"),
    (ReportSelection(publishers: ["甲*"]), "report_by_publisher (publisher>? AND publisher<?)"),
    (
      ReportSelection(years: [2021...2022], publishers: ["甲"]),
      "report_by_publisher (publisher=? AND year>? AND year<?)"
    ),
  ])
  func selectingUsesTheIndexes(selection: ReportSelection, index: String) throws {
    for request in [selection.reports, selection.documents] {
      let plan = try fixture.read { database in
        let prepared = try request.makePreparedRequest(database)
        let sql = "EXPLAIN QUERY PLAN \(prepared.statement.sql)"
        return try Row.fetchAll(database, sql: sql, arguments: prepared.statement.arguments)
          .map { $0["detail"] as String }
      }
      #expect(plan.contains { $0.hasPrefix("SEARCH report") && $0.hasSuffix(index) }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
  }

  @Test func whatTheReceiverThrowsIsThrownOn() throws {
    struct Full: Error {}
    try fixture.add(
      ArchiveFixture.report(
        indicators: [
          Indicator(
            label: "答复总数", unit: "件",
            values: [.init(header: "2012年度", value: ArchiveFixture.printed("1"))])
        ], [(.request(.granted, .total), ArchiveFixture.printed("1"))]), at: ["a"])
    for shape in ExportShape.allCases where shape != .leftOut {
      #expect(throws: Full.self) { try fixture.archive.export(shape) { _ in throw Full() } }
    }
    #expect(throws: Full.self) { try fixture.archive.reports { _ in throw Full() } }
  }

  @Test func anExportSeesOneStateWhateverOthersWrite() throws {
    for index in 0..<3 { try fixture.add(ArchiveFixture.report(), at: ["\(index)"]) }
    var count = 0
    try fixture.archive.export(.wide) { _ in
      count += 1
      try fixture.add(ArchiveFixture.report(), at: ["9 \(count)"])
    }
    #expect(count == 3)
    #expect(try paths().count == 6)
  }

  @Test func anEmptyArchiveHasNoRows() throws {
    #expect(try text(.wide, .jsonLines) == "")
    #expect(try text(.long, .csv) == ExportShape.long.columns.joined(separator: ",") + "\n")
    #expect(try documents() == [])
  }

  @Test func aMissingDatabaseIsNotMade() throws {
    let path = fixture.file("none.sqlite")
    let error = #expect(throws: ArchiveError.self) {
      try DocumentArchive(database: path).export(.wide) { _ in }
    }
    #expect(error?.code == .noInput)
    #expect(FileManager.default.fileExists(atPath: path) == false)
  }

  @Test func aDatabaseOfSomethingElseStaysAsItIs() throws {
    let path = fixture.file("other.sqlite")
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
    try other.close()
    let bytes = try Data(contentsOf: URL(filePath: path))
    let error = #expect(throws: ArchiveError.self) { try DocumentArchive(database: path).status() }
    #expect(
      error?.description
        == "\(path): This is no archive of reports; name a database that extract archive made.")
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  private func rows(
    _ shape: ExportShape, _ selection: ReportSelection = ReportSelection()
  ) throws -> [[ExportCell]] {
    var rows: [[ExportCell]] = []
    try fixture.archive.export(shape, of: selection) { rows.append($0.cells) }
    #expect(rows.allSatisfy { $0.count == shape.columns.count })
    return rows
  }

  private func paths(_ selection: ReportSelection = ReportSelection()) throws -> [String] {
    try rows(.wide, selection).map { row in
      guard case .text(let path) = row[0] else { return "" }
      return path
    }
  }

  private func documents(_ selection: ReportSelection = ReportSelection()) throws -> [String] {
    var paths: [String] = []
    try fixture.archive.reports(selection) { paths.append($0.source.file) }
    return paths
  }

  private func text(_ shape: ExportShape, _ format: ExportTextWriter.Format) throws -> String {
    let writer = ExportTextWriter(format, columns: shape.columns)
    var text = writer.header
    try fixture.archive.export(shape) { text += writer.text(of: $0) }
    return text
  }
}
