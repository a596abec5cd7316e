internal import GRDB
public import ReportExtraction

/// A finding that shows only where several reports of an archive are compared.
public struct SeriesFinding: Sendable, Hashable {
  /// The body as its report prints it.
  public let publisher: String
  /// The year of the report that the finding stands in.
  public let year: Int
  /// Its document, see ``ArchivePath/text``.
  public let path: String
  /// Rule, severity, message and page; never a frame.
  public let finding: Finding
  /// The key of the figure it is about, `requests.carriedOver.total`; `nil` where it is about none.
  public let figure: String?
}

/// What was compared, and what was found.
public struct SeriesCheck: Sendable, Hashable {
  /// Reports that were compared: those with a body and a year whose documents are not gone.
  public let reports: Int
  /// The bodies they are of.
  public let bodies: Int
  /// By body, year and rule.
  public let findings: [SeriesFinding]
}

extension DocumentArchive {
  /// Compares the reports of each body with each other and writes what it finds into the database.
  ///
  /// Compared are neighboring years (上年结转 with what was carried forward, 现行有效 with what was issued and
  /// repealed, figures 100 times those around them, years without a report) and the documents of one
  /// report. The findings of an earlier check are replaced; they have the scope `series`. One body has one
  /// or several printed names: see the table `publisher_alias` in <doc:ArchiveSchema>.
  ///
  /// - Throws: ``ArchiveError`` where there is no such database, it is in use, or it cannot be written.
  public func check() throws(ArchiveError) -> SeriesCheck {
    _ = try ArchiveDatabase.existing(at: database)
    let lock = try ArchiveLock(database: database)
    let archive = try ArchiveDatabase.opened(at: database)
    let check = try ArchiveDatabase.guarding(database) {
      try archive.connection.write { try SeriesStore.check(in: $0) }
    }
    withExtendedLifetime(lock) {}
    return check
  }
}

/// Writes the findings of series into the database.
enum SeriesStore {
  /// Removes what an earlier check found: it does not hold any more where reports have changed.
  static func clear(in database: Database) throws {
    try database.execute(sql: "DELETE FROM finding WHERE scope = 'series'")
  }

  /// How many findings of an earlier check there are, those on copies of a report not counted: they are
  /// made anew with each update.
  static func count(in database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM finding WHERE scope = 'series' AND rule <> ?",
      arguments: [FindingRule.reportDuplicate.rawValue]) ?? 0
  }

  /// Checks all series.
  static func check(in database: Database) throws -> SeriesCheck {
    try clear(in: database)
    let identities = try PublisherIdentities(in: database)
    try identities.store(in: database)
    try DuplicateReports.note(in: database)
    let stored = try StoredSeries(in: database)
    let all = try StoredSeries.series(in: database, by: identities)
    var findings: [SeriesFinding] = []
    let duplicates = try duplicates(in: database)
    for series in all {
      var found = SeriesChecker(try stored.filled(series)).results()
      for result in found { try insert(result, into: database) }
      for year in series.years where year.members.count > 1 {
        found += year.members.compactMap { member in
          duplicates[member.id].map {
            SeriesChecker.Result(
              report: member.id, year: year.year, publisher: member.publisher, path: member.path,
              finding: $0, figure: nil)
          }
        }
      }
      findings += found.sorted { $0.year < $1.year }.map { result in
        SeriesFinding(
          publisher: result.publisher, year: result.year, path: result.path,
          finding: result.finding,
          figure: result.figure?.description)
      }
    }
    return SeriesCheck(
      reports: all.reduce(0) { $0 + $1.years.reduce(0) { $0 + $1.members.count } },
      bodies: all.count, findings: findings)
  }

  /// The findings that ``DuplicateReports`` made, by report.
  private static func duplicates(in database: Database) throws -> [Int64: Finding] {
    let rule = FindingRule.reportDuplicate
    let rows = try Row.fetchAll(
      database, sql: "SELECT report_id, message, message_zh FROM finding WHERE rule = ?",
      arguments: [rule.rawValue])
    return Dictionary(
      rows.map { row in
        (
          row[0],
          Finding(
            rule: rule.rawValue, severity: rule.severity, message: row[1], chineseMessage: row[2])
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func insert(_ result: SeriesChecker.Result, into database: Database) throws {
    try database.cachedStatement(sql: insertion).execute(arguments: [
      result.report, result.finding.rule, result.finding.severity.rawValue, result.finding.message,
      result.finding.page, result.figure?.table, result.figure?.row, result.figure?.column,
      result.finding.chineseMessage,
    ])
  }

  private static let insertion = """
    INSERT INTO finding (
      report_id, position, rule, severity, message, page, scope, section, row_key, column_key,
      message_zh)
    VALUES (
      ?1, (SELECT coalesce(max(position) + 1, 0) FROM finding WHERE report_id = ?1), ?2, ?3, ?4, ?5,
      'series', ?6, ?7, ?8, ?9)
    """
}
