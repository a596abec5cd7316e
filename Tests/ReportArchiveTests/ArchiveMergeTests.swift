import Foundation
import GRDB
import Testing

@testable import ReportArchive

/// Archives of parts of a collection become one.
@Suite(.timeLimit(.minutes(30))) struct ArchiveMergeTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// The database of a shard, beside the folder of documents.
  private func shard(_ name: String) -> String {
    scratch.outside("\(name).sqlite").text
  }

  /// Reads documents of the folder into a shard.
  private func read(_ names: [String], into shard: String) async throws {
    let archive = DocumentArchive(database: shard, options: scratch.archive().options)
    for try await _ in archive.update(names.map { scratch[$0] }) {}
  }

  private func merge(_ parts: [String], into database: String) async throws -> [MergedPart] {
    var merged: [MergedPart] = []
    try await DocumentArchive(database: database).merge(parts) { merged.append($0) }
    return merged
  }

  private func execute(_ sql: String, in database: String) throws {
    try DatabaseQueue(path: database).write { try $0.execute(sql: sql) }
  }

  private func strings(_ sql: String, in database: String) throws -> [String] {
    try DatabaseQueue(path: database).read { try String.fetchAll($0, sql: sql) }
  }

  /// All rows of all tables as text, in order, without numbers of rows and without times; a report's rows by the
  /// path of its first document.
  private func contents(of database: String) throws -> [String] {
    try DatabaseQueue(path: database).read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_master
          WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
          """)
      var paths: [Int64: String] = [:]
      for row in try Row.fetchAll(
        database, sql: "SELECT report_id, min(path) FROM document GROUP BY report_id")
      {
        if let id: Int64 = row[0] { paths[id] = row[1] }
      }
      let left: Set = ["id", "milliseconds", "read_at"]
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
          let values = row.map { column, value -> String in
            if left.contains(column), !(table == "report" && column == "id") { return "" }
            if column == "report_id" || column == "id" {
              return Int64.fromDatabaseValue(value).flatMap { paths[$0] } ?? "NULL"
            }
            return "\(column)=\(value)"
          }
          return "\(table): \(values.joined(separator: "|"))"
        }
      }.sorted()
    }
  }

  /// Nothing stands alone, and SQLite finds nothing wrong.
  private func expectSound(_ path: String) throws {
    #expect(try strings("PRAGMA integrity_check", in: path) == ["ok"])
    #expect(try strings("SELECT 'row' FROM pragma_foreign_key_check", in: path).isEmpty)
    #expect(
      try strings(
        """
        SELECT id FROM report
        WHERE id NOT IN (SELECT report_id FROM document WHERE report_id NOTNULL)
        """, in: path
      ).isEmpty)
  }

  /// A body's report for a year.
  private func report(_ publisher: String, _ licenses: Int) -> String {
    """
    \(publisher)人民政府2024年政府信息公开工作年度报告
    一、总体情况
    工作有序开展。
    二、主动公开政府信息情况
    信息内容 本年处理决定数量
    行政许可 \(licenses)

    """
  }

  // MARK: Shards

  @Test func threeShardsThatOverlapBecomeWhatOneRunOverAllGives() async throws {
    let sample = try Data(contentsOf: Built.samples.appending(path: "hongze-2023.pdf"))
    try scratch.write(scratch["hongze.pdf"], Array(sample))
    try scratch.write(scratch["copy.pdf"], Array(sample))
    let places = ["水月镇", "花果山乡", "桃花源", "乌有县", "子虚县", "蓬莱镇"]
    for number in 0..<6 { try scratch.write("\(number).txt", report(places[number], 100 + number)) }
    // The same body's report once more, and a copy to the byte that another machine reads.
    try scratch.write("again.txt", report(places[0], 999))
    try scratch.write("copy-of-1.txt", report(places[1], 101))
    try scratch.write("empty.txt", "")
    try scratch.write("damaged.pdf", "%PDF-1.7\nnothing")
    try await read(["hongze.pdf", "0.txt", "1.txt", "2.txt", "empty.txt"], into: shard("a"))
    try await read(
      ["copy.pdf", "2.txt", "3.txt", "copy-of-1.txt", "damaged.pdf"], into: shard("b"))
    try await read(["4.txt", "5.txt", "3.txt", "again.txt", "empty.txt"], into: shard("c"))
    _ = try await scratch.update()
    let parts = [shard("a"), shard("b"), shard("c")]
    let merged = try await merge(parts, into: shard("all"))
    #expect(merged.map(\.documents) == [5, 5, 5])
    #expect(merged.map(\.added) == [5, 4, 3])
    #expect(merged.allSatisfy { $0.conflicts.isEmpty })
    let expected = try contents(of: scratch.database)
    #expect(expected.filter { $0.hasPrefix("document") }.count == 12)
    #expect(expected.contains { $0.contains("report.duplicate") })
    #expect(try contents(of: shard("all")) == expected)
    try expectSound(shard("all"))
    // In another order, and once more: the same.
    _ = try await merge(parts.reversed(), into: shard("other"))
    #expect(try contents(of: shard("other")) == expected)
    let again = try await merge(parts, into: shard("all"))
    #expect(again.map(\.added) == [0, 0, 0])
    #expect(try contents(of: shard("all")) == expected)
    // An update finds nothing to do.
    let archive = DocumentArchive(database: shard("all"), options: scratch.archive().options)
    for try await event in archive.update([scratch.folder]) {
      if case .planned(let plan) = event { #expect(plan.toRead == 0 && plan.unchanged == 12) }
    }
  }

  @Test func partsStayAsTheyAre() async throws {
    try scratch.write("a.txt", letter())
    try await read(["a.txt"], into: shard("a"))
    let before = try contents(of: shard("a"))
    _ = try await merge([shard("a")], into: shard("all"))
    #expect(try contents(of: shard("a")) == before)
  }

  @Test func aDocumentThatOneMachineCouldNotReadIsReadIfAnotherCould() async throws {
    try scratch.write("a.txt", letter())
    try scratch.write("b.txt", letter())
    try await read(["a.txt"], into: shard("read"))
    try await read(["a.txt", "b.txt"], into: shard("failed"))
    try execute(
      """
      UPDATE document SET status = 'failed', error_code = 'timeout', error_message = 'late',
        report_id = NULL, read_at = '2099-01-01T00:00:00.000Z';
      DELETE FROM report
      """, in: shard("failed"))
    for parts in [["read", "failed"], ["failed", "read"]] {
      let all = shard("all-\(parts[0])")
      _ = try await merge(parts.map(shard), into: all)
      let rows = try contents(of: all)
      #expect(rows.filter { $0.hasPrefix("document") && $0.contains("status=\"read\"") }.count == 2)
      #expect(rows.filter { $0.hasPrefix("report") }.count == 1)
      try expectSound(all)
    }
  }

  @Test func aFileThatIsThereForOneMachineIsNotGone() async throws {
    try scratch.write("a.txt", letter())
    try await read(["a.txt"], into: shard("a"))
    try await read(["a.txt"], into: shard("b"))
    try execute("UPDATE document SET gone_at = '2099-01-01T00:00:00.000Z'", in: shard("b"))
    for parts in [["a", "b"], ["b", "a"]] {
      _ = try await merge(parts.map(shard), into: shard("all-\(parts[0])"))
      #expect(try contents(of: shard("all-\(parts[0])")).contains { $0.contains("gone_at=NULL") })
    }
  }

  // MARK: Conflicts

  @Test func anotherContentUnderAPathIsReportedAndTheLastReadStays() async throws {
    try scratch.write("a.txt", letter(licences: 1))
    try scratch.write("b.txt", letter("花果山"))
    try await read(["a.txt", "b.txt"], into: shard("old"))
    try execute("UPDATE document SET read_at = '2020-01-01T00:00:00.000Z'", in: shard("old"))
    try scratch.write("a.txt", letter(licences: 22))
    try await read(["a.txt"], into: shard("new"))
    for parts in [["old", "new"], ["new", "old"]] {
      let all = shard("all-\(parts[0])")
      let merged = try await merge(parts.map(shard), into: all)
      let conflict = try #require(merged[1].conflicts.first)
      #expect(merged[1].conflicts.count == 1)
      #expect(conflict.path == scratch["a.txt"].text)
      #expect(conflict.kept != conflict.leftOut)
      #expect(
        conflict.message.contains(parts[0] == "old" ? "new.sqlite was taken" : "archive was kept"))
      let rows = try contents(of: all)
      #expect(rows.filter { $0.hasPrefix("report") }.count == 2)
      #expect(rows.contains { $0.contains("value=\"22\"") })
      #expect(!rows.contains { $0.contains("value=\"1\"") })
      try expectSound(all)
    }
  }

  /// Tables that a later version adds are merged as well, whether their rows belong to a report or not.
  @Test func tablesThatNobodyNamedAreMerged() async throws {
    for (name, note) in [("a", "first"), ("b", "second")] {
      try scratch.write("\(name).txt", letter("某\(name)镇"))
      try await read(["\(name).txt"], into: shard(name))
      try execute(
        """
        CREATE TABLE remark (number INTEGER, "of" INTEGER NOT NULL REFERENCES report (id)
          ON DELETE CASCADE, words TEXT);
        INSERT INTO remark SELECT 7, id, publisher FROM report;
        CREATE TABLE alias (name TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;
        INSERT INTO alias VALUES ('\(name)', 'own'), ('both', '\(note)');
        """, in: shard(name))
    }
    let merged = try await merge([shard("b")], into: shard("a"))
    #expect(
      try strings(
        """
        SELECT publisher || words FROM remark JOIN report ON id = "of" ORDER BY publisher
        """, in: shard("a")) == ["某a镇某a镇", "某b镇某b镇"])
    #expect(
      try strings("SELECT name || body FROM alias ORDER BY name", in: shard("a"))
        == ["aown", "bown", "bothfirst"])
    #expect(merged.first?.conflicts.map(\.path) == ["alias"])
  }

  // MARK: The command

  private func run(_ arguments: String...) throws -> ArchiveFixture.Run {
    try ArchiveFixture.Run(program: [Built.extract, "merge"] + arguments)
  }

  @Test func theCommandSaysWhatCameOfEachPart() async throws {
    try scratch.write("a.txt", letter(licences: 1))
    try scratch.write("b.txt", letter("花果山"))
    try await read(["a.txt", "b.txt"], into: shard("a"))
    try scratch.write("a.txt", letter(licences: 22))
    try await read(["a.txt"], into: shard("b"))
    let first = try run(shard("all"), shard("a"))
    #expect(first.code == 0)
    #expect(first.errors == "\(shard("a")): 2 documents, 2 added\n")
    let second = try run("--json", "--quiet", shard("all"), shard("b"))
    #expect(second.code == 1)
    #expect(second.errors.hasPrefix("\(scratch["a.txt"].text): \(shard("b")) has another content"))
    let events = try second.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(events.map { $0["event"] as? String } == ["conflict", "merged"])
    #expect(events.last?["replaced"] as? Int == 1)
    #expect(try run(shard("all"), shard("a"), shard("b")).code == 1)
  }

  @Test func whatCannotBeMergedChangesNothing() async throws {
    try scratch.write("a.txt", letter())
    try await read(["a.txt"], into: shard("a"))
    try scratch.write(scratch.outside("none.sqlite"), Array("no database at all".utf8))
    #expect(try run(shard("all"), shard("a"), shard("missing")).code == 66)
    #expect(try run(shard("all"), shard("a"), shard("none")).code == 65)
    #expect(!FileManager.default.fileExists(atPath: shard("all")))
    #expect(try run(shard("a"), shard("a")).code == 64)
    let lock = try ArchiveLock(database: shard("all"))
    #expect(try run(shard("all"), shard("a")).code == 75)
    _ = consume lock
  }

  @Test func anArchiveMergedIntoItselfAndAPartGivenTwiceAreWrongUsage() async throws {
    try scratch.write("a.txt", letter())
    try await read(["a.txt"], into: shard("a"))
    let itself = try run(shard("a"), shard("a"))
    #expect(itself.code == 64)
    #expect(itself.errors.contains("An archive is not merged into itself; name another one."))
    let twice = try run(shard("all"), shard("a"), scratch.outside("./a.sqlite").text)
    #expect(twice.code == 64)
    #expect(twice.errors.contains("The archive is named twice; name each part once."))
    #expect(!ArchivePath(shard("all")).isThere)
  }

  @Test(arguments: [
    (true, "2025-03-01", "2025-04-01"), (false, "2025-03-01", "2025-04-01"),
    // Nine in the morning in Beijing is before eight in London.
    (true, "2025-03-01T09:00:00+08:00", "2025-03-01T08:00:00Z"),
    (false, "2025-03-01T09:00:00+08:00", "2025-03-01T08:00:00Z"),
  ])
  func correctionsOfOneFigureAreAllKeptAndTheLaterCounts(
    isLaterFirst: Bool, earlier: String, later: String
  ) async throws {
    let key = "proactiveDisclosure.administrativeLicensing.decisions"
    try scratch.write("a.txt", letter())
    var parts: [String] = []
    for (who, number, time) in [("甲", "1136", earlier), ("乙", "1160", later)] {
      let part = shard(who == "甲" ? "one" : "two")
      try await read(["a.txt"], into: part)
      try execute(
        """
        INSERT INTO correction SELECT sha256, '\(key)', '1163', '\(number)', 'r', '\(who)', '\(time)', 'a.txt',
          'unmatched' FROM document;
        INSERT INTO finding (report_id, position, rule, severity, message, scope)
        SELECT id, 900, 'series.magnitude', 'warning', 'old', 'series' FROM report
        """, in: part)
      parts.append(part)
    }
    let all = shard("all")
    var merged: [MergedPart] = []
    let summary = try await DocumentArchive(database: all).merge(
      isLaterFirst ? parts.reversed() : parts
    ) { merged.append($0) }
    #expect(merged.map(\.conflicts.count) == [0, 1])
    let conflict = try #require(merged.last?.conflicts.first)
    #expect(conflict.path == "a.txt")
    #expect(conflict.message.contains("1136 (甲, \(earlier))"))
    #expect(conflict.message.contains("1160 (乙, \(later))"))
    #expect(
      conflict.message.contains("that of \(isLaterFirst ? "the archive" : parts[1]), counts"))
    #expect(
      try strings("SELECT who || state FROM correction ORDER BY corrected", in: all)
        == ["甲superseded", "乙applied"])
    #expect(
      try strings("SELECT value FROM figure WHERE state = 'corrected'", in: all) == ["1160"])
    #expect(try strings("SELECT message FROM finding WHERE message = 'old'", in: all) == [])
    #expect(summary.droppedSeriesFindings == 1)
    #expect(summary.corrections?.superseded == 1)
    // The same again brings nothing new, and no conflict.
    #expect(try await merge([all], into: shard("copy")).map(\.conflicts) == [[]])
  }
}
