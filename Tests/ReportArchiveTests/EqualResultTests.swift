import Foundation
import GRDB
import ReportExtraction
import Testing

@testable import ReportArchive

/// The database says what `ReportExtractor` says.
@Suite struct EqualResultTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test func everySampleIsInTheDatabaseAsItIsExtracted() async throws {
    // Pictures take minutes, and what is recognized on them depends on what is installed.
    var options = ExtractionOptions()
    options.password = "sample"
    options.recognition.scope = .never
    let archive = scratch.archive { [options] in
      $0.password = options.password
      $0.recognition = options.recognition
    }
    let samples = try FileManager.default.contentsOfDirectory(atPath: Built.samples.path)
      .filter { $0 != "scans" }.map { ArchivePath(Built.samples.appending(path: $0).path) }
    let inputs = samples.filter { $0.isFolder || $0.text.hasSuffix(".pdf") }
    for try await _ in archive.update(inputs) {}
    let extractor = ReportExtractor(options: options)
    let rows = try scratch.read {
      try Row.fetchAll($0, sql: "SELECT path, report_id, sha256, page_count FROM document")
    }
    #expect(rows.count > 25)
    for row in rows {
      let path: String = row["path"]
      let report = try await extractor.report(path: path)
      #expect(row["sha256"] == report.source.sha256)
      #expect(row["page_count"] == report.source.pages)
      let id: Int64 = row["report_id"]
      try scratch.read { try expect(report, at: id, in: $0, path) }
    }
  }

  /// Characters that end strings, lines or statements somewhere.
  @Test func textOfAnyCharactersSurvives() async throws {
    let odd = "甲'乙\"丙\\丁\u{2028}戊😀\u{1F468}\u{200D}\u{1F469}己\u{7F}庚%s辛\u{FEFF}壬e\u{301}癸\\u0041子"
    let path = try scratch.write("a.txt", "\(letter())五、存在的主要问题及改进情况\n\(odd)\n")
    #expect(try await scratch.update().done == ["a.txt read"])
    let report = try await ReportExtractor().report(path: path.text)
    #expect(report.sections.last?.paragraphs.joined().unicodeScalars.count ?? 0 > 20)
    try scratch.read { try expect(report, at: 1, in: $0, "a.txt") }
  }

  /// Compares the rows of a report, texts scalar by scalar.
  private func expect(
    _ report: DisclosureReport, at id: Int64, in database: Database, _ name: String
  ) throws {
    func rows(_ columns: String, _ table: String, _ order: String) throws -> [[String?]] {
      // Texts as their bytes: a string read from SQLite ends at a zero.
      let casts = columns.split(separator: " ").map { "hex(\($0)), \($0) IS NULL" }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT \(casts.joined(separator: ", ")) FROM \(table)
          WHERE \(table == "report" ? "id" : "report_id") = \(id) ORDER BY \(order)
          """
      ).map { row in
        stride(from: 0, to: row.count, by: 2).map { row[$0 + 1] ? nil : row[$0] as String }
      }
    }
    func hex(_ text: String?) -> String? {
      text.map { $0.utf8.map { String(format: "%02X", $0) }.joined() }
    }
    #expect(
      try rows(
        "kind publisher title year edition period_from period_to preamble closing", "report", "id")
        == [
          [
            report.source.kind.rawValue, report.publisher, report.title,
            report.year.map(String.init), report.edition?.rawValue, report.period?.from,
            report.period?.to, report.preamble, report.closing,
          ].map(hex)
        ], "\(name)")
    #expect(
      try rows("position number heading text", "section", "position")
        == report.sections.enumerated().map { position, section in
          [
            "\(position)", "\(section.number)", section.heading,
            section.paragraphs.joined(separator: "\n"),
          ].map(hex)
        }, "\(name)")
    #expect(
      // What the archive says of several documents together is in no document.
      try rows("position rule severity message page", "finding", "position")
        .filter { $0[1] != hex("report.duplicate") }
        == report.findings.enumerated().map { position, finding in
          [
            "\(position)", finding.rule, finding.severity.rawValue, finding.message,
            finding.page.map(String.init),
          ].map(hex)
        }, "\(name)")
    try expectFrames(report, at: id, in: database, name)
    let figures = report.figures.map { path, value in
      [
        "\(path.table).\(path.row).\(path.column)", value.state.rawValue,
        value.value.map { "\($0)" }, value.page.map(String.init), value.text ?? "", value.unit,
      ].map(hex)
    }
    #expect(
      Set(
        try rows(
          "section||'.'||row_key||'.'||column_key state value page text unit", "figure", "section"))
        == Set(figures), "\(name)")
    #expect(
      try Int.fetchOne(database, sql: "SELECT count(*) FROM figure WHERE report_id = \(id)")
        == figures.count)
    #expect(
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM figure WHERE report_id = \(id)
          AND number IS NOT CAST(value AS REAL)
          """) == 0)
  }

  private func expectFrames(
    _ report: DisclosureReport, at id: Int64, in database: Database, _ name: String
  ) throws {
    let frames = try String?.fetchAll(
      database,
      sql: """
        SELECT frame FROM finding WHERE report_id = \(id) AND rule <> 'report.duplicate'
        ORDER BY position
        """)
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    #expect(
      try frames.map { try $0.map { try decoder.decode([Double].self, from: Data($0.utf8)) } }
        == report.findings.map {
          try $0.frame.map {
            try decoder.decode([Double].self, from: encoder.encode($0))
          }
        }, "\(name)")
  }
}
