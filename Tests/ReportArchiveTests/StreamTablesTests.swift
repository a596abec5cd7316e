import Foundation
import GRDB
import Testing

@testable import ReportArchive

/// The rows that a stream gives are those that an archive has.
@Suite(.timeLimit(.minutes(30))) struct StreamTablesTests {
  private typealias Row = [String: String]

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// The tables of a document as `extract stream --tables` gives them, each value as SQLite would print it.
  private func streamed(_ path: ArchivePath) throws -> [String: [Row]] {
    let request = String(decoding: try JSONEncoder().encode(["path": path.text]), as: UTF8.self)
    let file = scratch.outside("requests")
    try scratch.write(file, Array(request.utf8))
    let run = try ArchiveFixture.Run(program: [
      "sh", "-c", "'\(Built.extract)' stream --tables --quiet < '\(file.text)'",
    ])
    let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let tables = try #require(answer?["tables"] as? [String: [[String: Any]]])
    return tables.mapValues { rows in
      rows.map { row in row.mapValues { Self.text($0) } }
    }
  }

  /// The rows of a table of the archive, without the report's number.
  private func stored(_ table: String) throws -> [Row] {
    try scratch.read { database in
      try GRDB.Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
        var values: Row = [:]
        for (column, value) in row where column != "report_id" && column != "id" {
          values[column] = Self.text(value.storage.value ?? NSNull())
        }
        return values
      }
    }
  }

  /// What a column has where nothing was put into it.
  private func defaults(of table: String) throws -> Row {
    try scratch.read { database in
      var values: Row = [:]
      let columns = try GRDB.Row.fetchAll(
        database, sql: "SELECT name, dflt_value FROM pragma_table_info(?)", arguments: [table])
      for column in columns {
        let value: String? = column[1]
        values[column[0]] = value?.trimmingCharacters(in: ["'"]) ?? "NULL"
      }
      return values
    }
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case is NSNull: "NULL"
    case let text as String: text
    case let number as NSNumber: "\(number.doubleValue)"
    case let number as Int64: "\(Double(number))"
    default: "\(value)"
    }
  }

  @Test(arguments: ["hongze-2023.pdf", "fanghu-2012.pdf", "kunlun-2015.pdf", "edition-2019.pdf"])
  func theRowsAreThoseOfTheDatabase(sample: String) async throws {
    let source = Built.samples.appending(path: sample)
    try scratch.write(scratch["a.pdf"], Array(Data(contentsOf: source)))
    _ = try await scratch.update()
    let tables = try streamed(scratch["a.pdf"])
    #expect(
      Set(tables.keys) == [
        "report", "figure", "section", "finding", "indicator", "indicator_value",
      ])
    for (table, rows) in tables {
      let defaults = try defaults(of: table)
      let whole = rows.map { row in
        // A column that only later work fills has its default.
        defaults.filter { $0.key != "report_id" && $0.key != "id" }.merging(row) { $1 }
      }
      #expect(Set(whole) == Set(try stored(table)), "\(sample) \(table)")
      #expect(whole.count == (try stored(table).count))
    }
  }
}
