import Foundation
import Testing

@testable import ReportArchive

/// The interpreter of the scripts.
private enum Python {
  static let isThere =
    (try? ArchiveFixture.Run(program: ["python3", "-c", "import sqlite3"]).code) == 0
}

/// What `scripts/datasette` tells Datasette of an archive; nothing is served.
@Suite(.enabled(if: Python.isThere, "install python3"))
struct DatasetteTests {
  private static let script = Built.samples.deletingLastPathComponent().appending(
    path: "scripts/datasette"
  ).path

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func metadata() throws -> [String: Any] {
    let run = try ArchiveFixture.Run(program: ["python3", Self.script, scratch.database])
    #expect(run.code == 0 && run.errors.isEmpty)
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let databases = try #require(all["databases"] as? [String: Any])
    #expect(Array(databases.keys) == ["archive"])
    return try #require(databases["archive"] as? [String: Any])
  }

  @Test func everyColumnOfEveryTableHasItsWords() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let tables = try #require(try metadata()["tables"] as? [String: [String: Any]])
    let own = try scratch.rows(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB 'sqlite_*'")
    for table in own where tables[table]?["hidden"] as? Bool != true {
      let words = tables[table]?["columns"] as? [String: String] ?? [:]
      for column in try scratch.rows("SELECT name FROM pragma_table_xinfo('\(table)')") {
        // Years say themselves what they are.
        if column == "id" || Int(column) != nil { continue }
        #expect(words[column] != nil, "\(table).\(column)")
      }
    }
  }

  @Test func everyQueryRuns() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let queries = try #require(try metadata()["queries"] as? [String: [String: String]])
    #expect(queries.count == 5)
    for (name, query) in queries {
      let sql = try #require(query["sql"])
      let filled =
        sql.replacingOccurrences(of: ":publisher", with: "'水月镇'")
        .replacingOccurrences(of: ":name", with: "'x'").replacingOccurrences(
          of: ":year", with: "2023")
      #expect(throws: Never.self, "\(name)") { try scratch.rows(filled) }
      #expect(query["title"]?.isEmpty == false)
    }
  }

  @Test func whatIsNoArchiveIsSaid() throws {
    let missing = try ArchiveFixture.Run(program: ["python3", Self.script, scratch.database])
    #expect(missing.code == 1)
    #expect(missing.errors.contains("There is no such database; make one with extract archive."))
    try scratch.write(ArchivePath(scratch.database), Array("no database".utf8))
    let other = try ArchiveFixture.Run(program: ["python3", Self.script, scratch.database])
    #expect(other.code == 1)
    #expect(other.errors.contains("This is no archive of this version"))
  }
}
