import Foundation
import GRDB
import ReportExtraction
import Testing

@testable import ReportArchive

/// Reports that come back from the database as they went in.
@Suite struct StoredReportTests {
  @Test(arguments: [
    "huaian-2024", "hongze-2023", "edition-2019", "not-a-report", "scanned", "zixu-2022",
    "wuyou-2021", "daguan-2023",
  ])
  func aSampleComesBackByteForByte(name: String) throws {
    let fixture = try ArchiveFixture()
    let path = ArchiveFixture.sample(name).path
    let report = try ReportExtractor().report(path: path)
    try fixture.add(report, at: [path])
    let stored = try #require(try fixture.archive.report(at: path))
    let writer = ReportJSONWriter()
    #expect(try writer.text(of: stored) == writer.text(of: report))
    #expect(Set(stored.figures.keys) == Set(report.figures.keys))
    for (path, value) in report.figures {
      #expect(stored[path].state == value.state)
      #expect(stored[path].text == value.text)
      #expect(stored[path].page == value.page)
      #expect(stored[path].unit == value.unit)
      #expect(stored[path].frame == nil)
    }
  }

  @Test func textComesBackWithItsKindAndWithoutPages() throws {
    let fixture = try ArchiveFixture()
    let text = try ReportExtractor().document(path: ArchiveFixture.sample("huaian-2024").path).text
    let report = try ReportExtractor().report(bytes: Array(text.utf8), name: "a/b/report.txt")
    try fixture.add(report, at: ["a/b/report.txt"])
    let stored = try #require(try fixture.archive.report(at: "a/b/report.txt"))
    #expect(try ReportJSONWriter().text(of: stored) == ReportJSONWriter().text(of: report))
    #expect(stored.source.kind == .text)
  }

  @Test func absentBlankZeroAndUnreadableStayFourThings() throws {
    let fixture = try ArchiveFixture()
    let report = ArchiveFixture.report([
      (.request(.granted, .total), ArchiveFixture.printed("0", page: 4)),
      (.request(.granted, .other), .blank(text: "/", page: 4)),
      (.request(.partlyGranted, .other), .unreadable(text: "三件", page: nil)),
    ])
    try fixture.add(report, at: ["a.pdf"])
    let stored = try #require(try fixture.archive.report(at: "a.pdf"))
    #expect(stored.requests == report.requests)
    #expect(stored.requests[.carriedOver, .total] == .absent)
  }

  /// Numbers of scans come back with how they were read, those that are not certain without a value.
  @Test func readingsComeBack() throws {
    let fixture = try ArchiveFixture()
    let candidates = [("5", 0.91, "one"), ("6", 0.5, "other")].map {
      TextReading.Candidate(text: $0.0, confidence: $0.1, source: $0.2)
    }
    let report = ArchiveFixture.report([
      (
        .request(.granted, .total),
        .printed(
          5, text: "5", page: 2, reading: FigureReading(candidates: candidates, isSettled: true))
      ),
      (
        .request(.granted, .other),
        .uncertain(
          text: "5", page: 2, reading: FigureReading(candidates: candidates, isSettled: false))
      ),
      (.request(.partlyGranted, .other), .uncertain(text: "", page: 2)),
    ])
    try fixture.add(report, at: ["a.pdf"])
    let stored = try #require(try fixture.archive.report(at: "a.pdf"))
    #expect(stored.requests == report.requests)
    let confidences = try fixture.read {
      try Double?.fetchAll(
        $0, sql: "SELECT confidence FROM figure_long ORDER BY row_key, column_key")
    }
    #expect(confidences == [0.91, 0.91, nil])
  }

  /// An archive that an earlier version wrote keeps its figures when its tables change.
  @Test func anArchiveOfAnEarlierVersionIsStillRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "old-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "reports.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try ArchiveSchema.migrator.migrate(queue, upTo: "2 units and indicators")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO report (id, kind, edition) VALUES (1, 'pdf', '2021');
          INSERT INTO document (path, status, milliseconds, extractor_version, report_id, read_at)
          VALUES ('a.pdf', 'read', 1, '0.2.0', 1, '2023-01-31T02:00:00.000Z');
          INSERT INTO figure VALUES
          (1, 'requests', 'granted', 'total', 'printed', '7', 7, 1, '7', NULL);
          """)
    }
    try queue.close()
    let opened = try ArchiveDatabase.opened(at: path)
    _ = opened
    let stored = try DocumentArchive(database: path).report(at: "a.pdf")
    #expect(stored?.requests[.granted, .total].value == 7)
    #expect(stored?.requests[.granted, .total].reading == nil)
  }

  /// An archive from before findings had Chinese messages and figures had frames is brought up to date.
  @Test func anArchiveOfTheFormerVersionGetsTextsAndLabels() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "old-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "reports.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try ArchiveSchema.migrator.migrate(queue, upTo: "6 series and corrections")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO report (id, kind, edition, publisher, year)
          VALUES (1, 'pdf', '2021', '甲县人民政府', 2021);
          INSERT INTO document (path, status, milliseconds, extractor_version, report_id, read_at)
          VALUES ('a.pdf', 'read', 1, '0.3.0', 1, '2023-01-31T02:00:00.000Z');
          INSERT INTO figure (report_id, section, row_key, column_key, state, value, number, page, text)
          VALUES (1, 'requests', 'granted', 'total', 'printed', '7', 7, 1, '7');
          INSERT INTO finding (report_id, position, rule, severity, message)
          VALUES (1, 0, 'row.absent', 'warning', 'row 总计 has no values (requests.granted)');
          """)
    }
    try queue.close()
    let archive = DocumentArchive(database: path)
    #expect(
      try archive.report(at: "a.pdf")?.findings.first?.message(in: .chinese).hasPrefix("row")
        == true)
    let opened = try DatabaseQueue(path: path)
    let years = try opened.read {
      try Row.fetchOne($0, sql: #"SELECT name, "2020", "2021" FROM report_years"#)
    }
    #expect(
      years?[0] as String?
        == FigureCodebook.known.entries.first { $0.key == "requests.granted.total" }?.name)
    #expect(years?[1] as Double? == nil)
    #expect(years?[2] as Double? == 7)
    let labels = try opened.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM label") }
    #expect(labels == FigureCodebook.known.entries.count)
  }

  @Test func findingsComeBackInBothLanguagesWithTheirFigure() throws {
    let fixture = try ArchiveFixture()
    let figures = [
      "requests.granted.total", "requests.granted", "statistics.received", "requests",
      "indicators.0.数量",
    ]
    let findings = figures.map {
      Finding(.rowAbsent, ["row": "总计", "key": BilingualText($0)], figures: [$0])
    }
    try fixture.add(ArchiveFixture.report(findings: findings), at: ["a.pdf"])
    let stored = try #require(try fixture.archive.report(at: "a.pdf")?.findings)
    #expect(stored.map(\.chineseMessage) == findings.map(\.chineseMessage))
    #expect(stored.map(\.figures) == figures.map { $0.hasPrefix("ind") ? [] : [$0] })
    let keys = try fixture.read {
      try Row.fetchAll(
        $0, sql: "SELECT section, row_key, column_key FROM finding ORDER BY position"
      )
      .map { row in (0..<3).map { row[$0] as String? ?? "NULL" }.joined(separator: " ") }
    }
    #expect(
      keys == [
        "requests granted total", "requests granted NULL", "statistics received ",
        "requests NULL NULL", "NULL NULL NULL",
      ])
  }

  @Test(arguments: ["38.60", "0.3", "0.30000000000000004", "12345678901234567890", "-3.5", "0.00"])
  func everyDigitComesBack(number: String) throws {
    let fixture = try ArchiveFixture()
    let report = ArchiveFixture.report([
      (.proactive(.administrativeFees, .amount), ArchiveFixture.printed(number))
    ])
    try fixture.add(report, at: ["a.pdf"])
    let stored = try #require(try fixture.archive.report(at: "a.pdf"))
    #expect(try ReportJSONWriter().text(of: stored).contains(#""amount" : \#(json(number))"#))
  }

  @Test func findingsComeBackInOrderWithTheirFrames() throws {
    let fixture = try ArchiveFixture()
    let findings = [
      Finding(rule: "z", severity: .info, message: "later", page: 2),
      Finding(
        rule: "a", severity: .error, message: "earlier", page: 1,
        frame: Rect(x0: 1.25, y0: 0.1, x1: 100, y1: 1e3)),
    ]
    try fixture.add(ArchiveFixture.report(findings: findings), at: ["a.pdf"])
    #expect(try fixture.archive.report(at: "a.pdf")?.findings == findings)
  }

  @Test func theFileHasTheNameThatTheSystemGivesIt() throws {
    let fixture = try ArchiveFixture()
    let path = ArchivePath("folder/a\\b.pdf").text
    #expect(path == "folder/a\\\\b.pdf")
    try fixture.add(ArchiveFixture.report(), at: [path])
    #expect(try fixture.archive.report(at: path)?.source.file == "a\\b.pdf")
  }

  @Test func aDocumentWithoutAReportHasNone() throws {
    let fixture = try ArchiveFixture()
    try fixture.addFailure(at: "a.pdf", code: "encrypted", message: "a.pdf: encrypted")
    #expect(try fixture.archive.report(at: "a.pdf") == nil)
    #expect(try fixture.archive.report(at: "b.pdf") == nil)
  }

  @Test func aFigureThatTheFormDoesNotKnowIsNoneOfTheReport() throws {
    let fixture = try ArchiveFixture()
    let id = try fixture.add(ArchiveFixture.report(), at: ["a.pdf"])
    try fixture.execute(
      """
      INSERT INTO figure (report_id, section, row_key, column_key, state, value, number, page, text,
        unit, reading) VALUES
      (?, 'requests', 'new', 'total', 'printed', '1', 1, 1, '1', NULL, NULL)
      """, [id])
    let error = #expect(throws: ArchiveError.self) { try fixture.archive.report(at: "a.pdf") }
    #expect(error?.code == .databaseUnusable)
    #expect(
      error?.description
        == "\(fixture.path): a.pdf has a figure that this version does not know, "
        + "requests.new.total (printed); read the document again.")
  }

  /// The digits as JSON has them: those of the value.
  private func json(_ number: String) throws -> String {
    let encoded = try JSONEncoder().encode([try #require(Decimal(string: number))])
    return String(String(decoding: encoded, as: UTF8.self).dropFirst().dropLast())
  }
}
