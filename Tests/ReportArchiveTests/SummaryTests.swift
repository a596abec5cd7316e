import Foundation
import GRDB
import ReportExtraction
import Testing

@testable import ReportArchive

/// What the reports of an archive say together.
@Suite struct SummaryTests {
  private static let received = "requests.newlyReceived.total"

  private func figures(_ numbers: [String: Int]) throws -> [(FigurePath, FormValue)] {
    try numbers.map { (try #require(FigurePath($0.key)), ArchiveFixture.printed(String($0.value))) }
  }

  @discardableResult
  private func add(
    _ publisher: String?, _ year: Int?, _ numbers: [String: Int], to fixture: ArchiveFixture,
    at path: String, gone: Bool = false, findings: [Finding] = []
  ) throws -> Int64 {
    try fixture.add(
      ArchiveFixture.report(
        publisher: publisher, year: year, findings: findings, try figures(numbers)),
      at: gone ? [] : [path], gone: gone ? [path] : [])
  }

  /// Gives a report numbers of the form of 2014.
  private func add(statistics: [String: Int], to report: Int64, in fixture: ArchiveFixture) throws {
    for (row, number) in statistics {
      try fixture.execute(
        """
        INSERT INTO figure (report_id, section, row_key, column_key, state, value, number, text)
        VALUES (?, 'statistics', ?, '', 'printed', ?, ?, '')
        """, [report, row, String(number), number])
    }
  }

  private func error(_ rule: String = "identity.requests.balance") -> Finding {
    Finding(rule: rule, severity: .error, message: "")
  }

  /// The rows of a chart's query with their columns: `year 2022, reports 1`.
  private func rows(
    _ chart: SummaryQuery.Chart, of fixture: ArchiveFixture, groups: [SummaryGroup] = []
  ) throws -> [[String: SummaryTable.Value]] {
    let tables = try fixture.archive.summaryTables(groups: groups)
    let table = try #require(tables.first { $0.chart == chart })
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0)) }
  }

  // MARK: Which report is counted

  @Test func ofSeveralReportsOneIsCountedByTheRule() throws {
    let fixture = try ArchiveFixture()
    // In each year the report that is to be counted has received 1, the other one 2.
    try add("甲县", 2020, [Self.received: 1], to: fixture, at: "/b")
    try add(
      "甲县", 2020, [Self.received: 2, "requests.granted.total": 2], to: fixture, at: "/a", gone: true
    )
    try add("甲县", 2021, [Self.received: 2], to: fixture, at: "/c")
    try add(
      "甲县", 2021, [Self.received: 1, "requests.granted.total": 1], to: fixture, at: "/d",
      findings: [error()])
    try add("甲县", 2022, [Self.received: 2], to: fixture, at: "/e", findings: [error()])
    try add("甲县", 2022, [Self.received: 1], to: fixture, at: "/f")
    try add("甲县", 2023, [Self.received: 2], to: fixture, at: "/h")
    try add("甲县", 2023, [Self.received: 1], to: fixture, at: "/g")
    let summary = try fixture.archive.summary()
    #expect(summary.reports.map(\.year) == [2020, 2021, 2022, 2023])
    #expect(summary.reports.map { $0.numbers[0] } == [1, 1, 1, 1])
    #expect(summary.reports.map(\.reports) == [2, 2, 2, 2])
    #expect(summary.coverage.copies == 4 && summary.coverage.counted == 4)
    let requests = try rows(.requests, of: fixture)
    #expect(requests.map { $0["received"] } == Array(repeating: .number(1), count: 4))
  }

  @Test func namesOfOneBodyAreOneAndTheLatestIsShown() throws {
    let fixture = try ArchiveFixture()
    try add("甲县政府", 2021, [:], to: fixture, at: "/a")
    try add("甲县", 2022, [:], to: fixture, at: "/b")
    try add("旧乙局", 2021, [:], to: fixture, at: "/c")
    try add("乙局", 2023, [:], to: fixture, at: "/d")
    #expect(try fixture.archive.summary().bodies.count == 3)
    try fixture.execute("INSERT INTO publisher_alias VALUES ('旧乙局', '乙局')")
    let summary = try fixture.archive.summary()
    #expect(summary.bodies.map(\.name) == ["乙局", "甲县"])
    #expect(summary.bodies.map(\.identity) == ["乙局", "甲县人民政府"])
    let grid = try rows(.grid, of: fixture)
    #expect(grid.map { $0["body"] } == ["乙局", "乙局", "甲县人民政府", "甲县人民政府"].map { .text($0) })
  }

  @Test func whatIsNotCountedIsSaid() throws {
    let fixture = try ArchiveFixture()
    try add("甲县", 2021, [:], to: fixture, at: "/a", gone: true)
    try add("甲县", nil, [:], to: fixture, at: "/b")
    try add(nil, 2021, [:], to: fixture, at: "/c")
    try add(
      "甲县", 2022, [:], to: fixture, at: "/d",
      findings: [Finding(rule: "source.notReport", severity: .error, message: "")])
    try fixture.addFailure(at: "/e", code: "damaged", message: "")
    let coverage = try fixture.archive.summary().coverage
    #expect(coverage.documents == 5 && coverage.counted == 1 && coverage.gone == 1)
    #expect(coverage.withoutBodyOrYear == 2 && coverage.notReports == 1)
    #expect(coverage.failedDocuments == 1 && coverage.inDoubt == 0)
  }

  @Test func aYearBetweenReportsThatHasNoneIsMissing() throws {
    let fixture = try ArchiveFixture()
    for year in [2019, 2021, 2022] { try add("甲县", year, [:], to: fixture, at: "/a\(year)") }
    for year in [2020, 2021] { try add("乙县", year, [:], to: fixture, at: "/b\(year)") }
    let reports = try rows(.reports, of: fixture)
    #expect(reports.map { $0["year"] } == [2019, 2020, 2021, 2022].map { .number($0) })
    #expect(reports.map { $0["missing"] } == [0, 1, 0, 0].map { .number($0) })
  }

  // MARK: Sums

  @Test func aNumberThatWasNotReadIsNoZero() throws {
    let fixture = try ArchiveFixture()
    try add("甲县", 2021, [Self.received: 10], to: fixture, at: "/a")
    try add("乙县", 2021, ["requests.carriedOver.total": 1], to: fixture, at: "/b")
    try add("丙县", 2021, [Self.received: 0], to: fixture, at: "/c", findings: [error()])
    // The form of 2014 has the number elsewhere.
    let old = try add("丁县", 2021, [:], to: fixture, at: "/d")
    try add(statistics: ["received": 5], to: old, in: fixture)
    let row = try #require(try rows(.requests, of: fixture).first)
    #expect(row["reports"] == .number(4) && row["with_numbers"] == .number(3))
    #expect(row["received"] == .number(15) && row["average"] == .number(5))
    #expect(row["in_doubt"] == .number(1))
  }

  @Test func outcomesCountWhereTheyAddUp() throws {
    let fixture = try ArchiveFixture()
    let items = [
      "requests.granted.total": 4, "requests.withheldStateSecret.total": 1,
      "requests.withheldByLaw.total": 2, "requests.otherUnspecified.total": 1,
    ]
    try add(
      "甲县", 2021, items.merging(["requests.outcomeTotal.total": 8]) { $1 }, to: fixture, at: "/a")
    try add(
      "乙县", 2021, items.merging(["requests.outcomeTotal.total": 9]) { $1 }, to: fixture, at: "/b")
    try add("丙县", 2021, items, to: fixture, at: "/c")
    // One row for a whole group.
    try add(
      "丁县", 2021,
      ["requests.notProcessed.total": 3, "requests.outcomeTotal.total": 3], to: fixture, at: "/d")
    let row = try #require(try rows(.outcomes, of: fixture).first)
    #expect(row["reports"] == .number(4) && row["with_numbers"] == .number(2))
    #expect(row["granted"] == .number(4) && row["withheld"] == .number(3))
    #expect(row["not_processed"] == .number(3) && row["other_handling"] == .number(1))
    #expect(row["answered"] == .number(11))
  }

  @Test func lawsuitsAreThoseWithoutAndAfterAReview() throws {
    let fixture = try ArchiveFixture()
    try add(
      "甲县", 2021,
      [
        "reviews.litigationDirect.upheld": 2, "reviews.litigationDirect.total": 2,
        "reviews.litigationAfterReconsideration.corrected": 1,
        "reviews.litigationAfterReconsideration.total": 1,
        "reviews.reconsideration.pending": 1, "reviews.reconsideration.total": 1,
      ], to: fixture, at: "/a")
    try add(
      "乙县", 2021, ["reviews.litigationDirect.upheld": 2, "reviews.litigationDirect.total": 2],
      to: fixture, at: "/b")
    let old = try add("丙县", 2021, [:], to: fixture, at: "/c")
    try add(
      statistics: [
        "litigation": 3, "litigationUpheld": 1, "litigationOther": 2, "reviews": 4,
        "reviewsUpheld": 1,
      ], to: old, in: fixture)
    let litigation = try #require(try rows(.litigation, of: fixture).first)
    #expect(
      litigation["with_numbers"] == .number(2) && litigation["litigation_total"] == .number(6))
    #expect(litigation["upheld"] == .number(3) && litigation["other_result"] == .number(2))
    let reviews = try #require(try rows(.reconsiderations, of: fixture).first)
    #expect(reviews["with_numbers"] == .number(1) && reviews["pending"] == .number(1))
  }

  // MARK: Groups

  @Test func bodiesAreSummedByTheUsersTable() throws {
    let fixture = try ArchiveFixture()
    try add("甲县政府", 2021, [Self.received: 10], to: fixture, at: "/a")
    try add("乙县人民政府", 2021, [Self.received: 4], to: fixture, at: "/b")
    try add("丙局", 2021, [Self.received: 1], to: fixture, at: "/c")
    let groups = [
      SummaryGroup(publisher: "甲县人民政府", group: "子'市"), SummaryGroup(publisher: "甲县", group: "丑市"),
      SummaryGroup(publisher: "乙县", group: "子'市"), SummaryGroup(publisher: "丁县", group: "子'市"),
    ]
    let rows = try rows(.groups, of: fixture, groups: groups)
    #expect(rows.map { $0["name"] } == [.text(""), .text("子'市")])
    #expect(rows.map { $0["bodies"] } == [.number(1), .number(3)])
    #expect(rows.map { $0["reports"] } == [.number(1), .number(2)])
    #expect(rows.map { $0["received"] } == [.number(1), .number(14)])
    let summary = try fixture.archive.summary(groups: groups)
    #expect(summary.bodies.map(\.name) == ["丙局", "乙县人民政府", "甲县政府", "丁县"])
    // Known by the body, whatever name the line has.
    #expect(summary.regroupings == [.init(counted: groups[0], left: groups[1])])
    #expect(try fixture.archive.summaryTables().allSatisfy { $0.chart != .groups })
  }

  // MARK: The page's numbers and the queries'

  @Test func everyQueryGivesTheSumsOfTheReports() throws {
    let fixture = try ArchiveFixture()
    for (body, name) in ["甲县", "乙镇", "丙局", "丁市政府办"].enumerated() {
      for year in 2019...2023 where (body + year) % 4 != 0 {
        let (granted, withheld, pending) = (body * year % 17, year % 5, body % 3)
        try add(
          name, year,
          [
            Self.received: body * 3 + year % 7, "requests.granted.total": granted,
            "requests.withheldByLaw.total": withheld,
            "requests.outcomeTotal.total": granted + withheld + (year == 2020 ? 1 : 0),
            "reviews.reconsideration.pending": pending, "reviews.reconsideration.total": pending,
            "reviews.litigationDirect.total": 0,
            "reviews.litigationAfterReconsideration.total": 0,
          ], to: fixture, at: "/\(body)/\(year)",
          findings: year == 2021 ? [error(), error()] : [])
      }
    }
    let summary = try fixture.archive.summary()
    let tables = try fixture.archive.summaryTables()
    for table in tables
    where table.measure == nil && table.chart != .grid && table.chart != .findings {
      let total =
        [.reports: "", .requests: "received", .outcomes: "answered"][table.chart]
        ?? "\(table.chart.rawValue)_total"
      let index = ArchiveSummary.numberNames.firstIndex(of: total)
      for row in table.rows {
        let own = summary.reports.filter { .number(Double($0.year)) == row[0] }
        #expect(row[1] == .number(Double(own.count)))
        guard let index else { continue }
        let numbers = own.compactMap { $0.numbers[index] }
        #expect(row[2] == .number(Double(numbers.count)), "\(table.chart)")
        let sum: SummaryTable.Value = numbers.isEmpty ? .none : .number(numbers.reduce(0, +))
        let column = try #require(table.columns.firstIndex(of: total))
        #expect(row[column] == sum, "\(table.chart)")
      }
    }
    let bodies = try #require(tables.first { $0.measure == .received })
    #expect(bodies.rows.first?[0] == .text("丁市人民政府办公室"))
    let findings = try #require(tables.first { $0.chart == .findings })
    let found = summary.findings[0]
    #expect(
      findings.rows == [
        [
          .text(found.rule), .text("error"), .number(Double(found.counts.reduce(0, +))),
          .number(Double(found.reports.count)),
        ]
      ])
    #expect(found.reports.allSatisfy { summary.reports[$0].year == 2021 })
  }

  @Test func anOlderDatabaseIsMadeReady() throws {
    let fixture = try ArchiveFixture()
    try add("甲县", 2021, [Self.received: 1], to: fixture, at: "/a")
    try fixture.execute("DROP VIEW counted_report; DELETE FROM publisher_identity")
    #expect(try fixture.archive.summary().reports.count == 1)
    // Ready, it is only read.
    let before = try Data(contentsOf: URL(filePath: fixture.path))
    #expect(try fixture.archive.summary().reports.count == 1)
    #expect(try Data(contentsOf: URL(filePath: fixture.path)) == before)
  }
}
