internal import DisclosureReports
internal import GRDB
internal import PageModel

extension ArchiveSummary {
  init(in database: Database, groups: [SummaryGroup]) throws {
    let bodies = try SummaryBodies(in: database, groups: groups)
    self.bodies = bodies.all
    regroupings = bodies.regroupings
    isGrouped = !groups.isEmpty
    var reports: [Report] = []
    var places: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(database, sql: Self.reportsQuery)
    while let row = try rows.next() {
      guard let body = bodies.places[row[1]] else { continue }
      places[row[0]] = reports.count
      reports.append(
        Report(
          body: body, year: row[2], reports: row[3], isInDoubt: row[4],
          numbers: Self.numberNames.indices.map { row[Self.firstNumber + $0] }))
    }
    self.reports = reports
    findings = try Self.findings(of: places, in: database)
    coverage = try Coverage(
      in: database, counted: reports.count, inDoubt: reports.count { $0.isInDoubt },
      copies: reports.reduce(0) { $0 + $1.reports - 1 })
  }

  private static let firstNumber = 5

  /// One row a report that is counted, by body and year.
  private static let reportsQuery: String = {
    let numbers =
      ["received"] + SummarySQL.kinds.map(\.name) + ["answered"]
      + SummarySQL.results.map { "reconsiderations.\($0.name)" } + ["reconsiderations_total"]
      + SummarySQL.results.map { "litigation.\($0.name)" } + ["litigation_total"]
    return """
      WITH \(SummarySQL.counted), \(SummarySQL.measures)
      SELECT report_id, body, year, reports, in_doubt, \(numbers.joined(separator: ", "))
      FROM requests LEFT JOIN outcomes USING (report_id)
        LEFT JOIN reconsiderations USING (report_id) LEFT JOIN litigation USING (report_id)
      ORDER BY body, year
      """.replacing(SummarySQL.filter, with: "TRUE")
  }()

  private static func findings(
    of places: [Int64: Int], in database: Database
  ) throws -> [Findings] {
    var result: [Findings] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT rule, severity, report_id, count(*) FROM finding
        GROUP BY rule, severity, report_id ORDER BY rule, severity, report_id
        """)
    while let row = try rows.next() {
      guard let report = places[row[2]], let severity = Finding.Severity(rawValue: row[1]) else {
        continue
      }
      let rule: String = row[0]
      if result.last?.rule != rule || result.last?.severity != severity {
        result.append(Findings(rule: rule, severity: severity, reports: [], counts: []))
      }
      result[result.count - 1].reports.append(report)
      result[result.count - 1].counts.append(row[3])
    }
    return [Finding.Severity.error, .warning, .info].flatMap { severity in
      result.filter { $0.severity == severity }
    }
  }
}

extension ArchiveSummary.Coverage {
  fileprivate init(in database: Database, counted: Int, inDoubt: Int, copies: Int) throws {
    let rule = FindingRule.sourceNotReport.rawValue
    let row = try Row.fetchOne(
      database,
      sql: """
        WITH not_report AS (SELECT DISTINCT report_id FROM finding WHERE rule = ?)
        SELECT (SELECT count(*) FROM document),
          (SELECT count(*) FROM document WHERE status = 'failed'),
          (SELECT count(*) FROM document WHERE report_id IN (SELECT report_id FROM not_report)),
          (SELECT count(*) FROM report WHERE (publisher IS NULL OR year IS NULL)
            AND id NOT IN (SELECT report_id FROM not_report)),
          (SELECT count(*) FROM counted_report WHERE NOT EXISTS (SELECT 1 FROM document
            WHERE document.report_id = counted_report.report_id AND gone_at IS NULL))
        """, arguments: [rule])
    let counts: [Int] = (0..<5).map { row?[$0] ?? 0 }
    self.init(
      documents: counts[0], failedDocuments: counts[1], notReports: counts[2],
      withoutBodyOrYear: counts[3], copies: copies, counted: counted, inDoubt: inDoubt,
      gone: counts[4])
  }
}

/// The bodies of a summary: those that report, and those that the user's table names.
struct SummaryBodies {
  let all: [ArchiveSummary.Body]
  /// The place of each by its identity.
  let places: [String: Int]
  /// Lines of the table that give a body a second group, in order.
  let regroupings: [ArchiveSummary.Regrouping]

  init(in database: Database, groups: [SummaryGroup]) throws {
    let identities = try PublisherIdentities(in: database)
    var listed: [String: SummaryGroup] = [:]
    var regroupings: [ArchiveSummary.Regrouping] = []
    for line in groups {
      let identity = identities.identity(of: line.publisher)
      guard let counted = listed[identity] else {
        listed[identity] = line
        continue
      }
      if counted.group != line.group {
        regroupings.append(ArchiveSummary.Regrouping(counted: counted, left: line))
      }
    }
    self.regroupings = regroupings
    // With max(), SQLite takes the other columns from the row that has it.
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT body, publisher, max(year) FROM counted_report GROUP BY body ORDER BY body")
    var bodies = rows.map { row in
      let identity: String = row[0]
      return ArchiveSummary.Body(
        identity: identity, name: row[1], group: listed.removeValue(forKey: identity)?.group)
    }
    bodies += listed.sorted { $0.key < $1.key }.map { identity, line in
      ArchiveSummary.Body(identity: identity, name: line.publisher, group: line.group)
    }
    all = bodies
    places = Dictionary(
      bodies.enumerated().map { ($0.element.identity, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}
