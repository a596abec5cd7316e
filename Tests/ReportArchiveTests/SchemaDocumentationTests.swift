import Foundation
import GRDB
import Testing

@testable import ReportArchive

/// The manual's page on the database says what the database is.
@Suite struct SchemaDocumentationTests {
  private static let page = try? String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ReportArchive/ReportArchive.docc/ArchiveSchema.md"),
    encoding: .utf8)

  /// The statements in the page's code blocks.
  private static let queries = (page ?? "").components(separatedBy: "```sql\n").dropFirst()
    .compactMap { $0.components(separatedBy: "```").first }

  @Test func thePageHasFiveQueries() {
    #expect(Self.queries.count == 5)
  }

  @Test(arguments: queries)
  func aDocumentedQueryRunsAndFindsItsRowsByIndexes(_ query: String) throws {
    let fixture = try ArchiveFixture()
    let plan = try fixture.read {
      try String.fetchAll(
        $0, sql: "EXPLAIN QUERY PLAN \(query)",
        adapter: RangeRowAdapter(3..<4))
    }
    let accesses = plan.filter { $0.hasPrefix("SEARCH") || $0.hasPrefix("SCAN") }
    #expect(!accesses.isEmpty)
    for access in accesses where access != "SCAN latest" {
      // "latest" is the view's own subquery, which is found by an index itself.
      #expect(access.contains("USING"), "\(access)")
      #expect(!access.contains("AUTOMATIC"), "\(access)")
    }
    _ = try fixture.read { try Row.fetchAll($0, sql: query) }
  }

  @Test(arguments: [
    "document", "report", "figure", "indicator", "indicator_value", "section", "finding",
    "correction", "label", "publisher_alias", "publisher_identity",
  ])
  func everyColumnOfATableIsDescribed(_ table: String) throws {
    let fixture = try ArchiveFixture()
    let columns = try fixture.read { try $0.columns(in: table).map(\.name) }
    #expect(Self.describedColumns(of: table) == columns)
  }

  @Test func everyTableAndViewIsDescribed() throws {
    let fixture = try ArchiveFixture()
    let names = try fixture.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
          AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
          """)
    }
    let page = try #require(Self.page)
    for name in names {
      #expect(page.contains("### \(name)\n") || page.contains("- `\(name)`:"), "\(name)")
    }
  }

  /// The names in the first column of the table below a heading.
  private static func describedColumns(of table: String) -> [String] {
    let section = (page ?? "").components(separatedBy: "### \(table)\n").last ?? ""
    let rows = section.components(separatedBy: "\n").drop { !$0.hasPrefix("|") }
      .prefix { $0.hasPrefix("|") }
    return rows.flatMap { row in
      row.components(separatedBy: "|")[1].matches(of: /`(\w+)`/).map { String($0.output.1) }
    }
  }
}
