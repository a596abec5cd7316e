internal import DisclosureReports
internal import GRDB
internal import PageModel

extension DocumentArchive {
  /// What the archive holds, in numbers of one moment.
  ///
  /// Takes as long as it takes to run through the figures once: 0.2 seconds for 20,000 reports that
  /// the system has in memory, more from a cold disk.
  ///
  /// - Throws: ``ArchiveError`` where there is no such database or it cannot be read.
  public func status() throws(ArchiveError) -> ArchiveStatus {
    try ArchiveDatabase.existing(at: database).read { try ArchiveStatus(in: $0) }
  }

  /// Gives the documents that are there and could not be read, one after the other, by reason and
  /// path; only the one at hand is in memory.
  ///
  /// - Parameter body: Takes a failure; what it throws ends the reading and is thrown on.
  /// - Throws: ``ArchiveError`` where there is no such database or it cannot be read.
  public func failures(_ body: (ArchiveFailure) throws -> Void) throws {
    try ArchiveDatabase.existing(at: database).stream { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT path, error_code, error_message FROM document
          WHERE status = 'failed' AND gone_at IS NULL ORDER BY error_code, path
          """)
      while let row = try rows.next() {
        let failure = ArchiveFailure(
          path: row[0], code: row[1], message: row[2] as String? ?? "")
        try StoredArchive.handing { try body(failure) }
      }
    }
  }
}

extension ArchiveStatus {
  fileprivate init(in database: Database) throws {
    let documents = try Self.documents(in: database)
    self.documents = documents.counts
    pages = documents.pages
    reports = try Self.count(of: "report", in: database)
    scans = try Self.scans(in: database)
    figures = try Self.count(of: "figure", in: database)
    failures = try Row.fetchAll(
      database,
      sql: """
        SELECT error_code, count(*) AS documents, min(path) FROM document
        WHERE status = 'failed' AND gone_at IS NULL
        GROUP BY error_code ORDER BY documents DESC, error_code
        """
    ).map { Failures(code: $0[0], documents: $0[1], example: $0[2]) }
    findings = try Self.findings(in: database)
    years = try Row.fetchAll(
      database,
      sql: "SELECT year, count(*) FROM report GROUP BY year ORDER BY year DESC NULLS LAST"
    ).map { Year(year: $0[0], reports: $0[1]) }
    extractors = try Row.fetchAll(
      database,
      sql: """
        SELECT extractor_version, count(*) AS documents FROM document WHERE gone_at IS NULL
        GROUP BY extractor_version ORDER BY documents DESC, extractor_version
        """
    ).map { Extractor(version: $0[0], documents: $0[1]) }
  }

  private static func documents(
    in database: Database
  ) throws -> (counts: Documents, pages: Int) {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT count(*), count(*) FILTER (WHERE gone_at IS NOT NULL),
          count(*) FILTER (WHERE gone_at IS NULL AND status = 'failed'),
          coalesce(sum(page_count) FILTER (WHERE gone_at IS NULL AND status = 'read'), 0)
        FROM document
        """)
    let counts: [Int] = (0..<4).map { row?[$0] ?? 0 }
    return (
      Documents(
        total: counts[0], read: counts[0] - counts[1] - counts[2], failed: counts[2],
        gone: counts[1]),
      counts[3]
    )
  }

  private static func count(of table: String, in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  /// Counted along the index of rules: a report's findings say what carries its text.
  private static func scans(in database: Database) throws -> Int {
    let rules: [FindingRule] = [.sourceRecognized, .sourceTextLayer, .sourceUnrecognized]
    let places = rules.map { _ in "?" }.joined(separator: ", ")
    return try Int.fetchOne(
      database, sql: "SELECT count(DISTINCT report_id) FROM finding WHERE rule IN (\(places))",
      arguments: StatementArguments(rules.map(\.rawValue))) ?? 0
  }

  /// Counted along the index of rules, report by report, so that SQLite keeps no list of reports.
  private static func findings(in database: Database) throws -> [Findings] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT rule, severity, sum(findings), count(*) AS reports FROM (
          SELECT rule, severity, count(*) AS findings FROM finding
          GROUP BY rule, severity, report_id
        ) GROUP BY rule, severity ORDER BY reports DESC, rule
        """)
    let findings = rows.compactMap { row in
      Finding.Severity(rawValue: row[1]).map {
        Findings(rule: row[0], severity: $0, findings: row[2], reports: row[3])
      }
    }
    return [Finding.Severity.error, .warning, .info].flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }
}
