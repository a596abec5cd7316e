internal import DisclosureReports
internal import GRDB

/// The views a person wants.
///
/// No part of the migrations: they follow the forms' catalog of figures and hold no data, so they are
/// made anew whenever their text is not the one this version writes.
enum ArchiveViews {
  /// Makes the views that are missing or were written by another version.
  static func refresh(in database: Database) throws {
    for (name, query) in [
      ("figure_long", figureLong), ("indicator_long", indicatorLong), ("report_wide", reportWide),
      ("publisher_year", publisherYear), ("report_years", reportYears),
      ("report_duplicate", reportDuplicate), (CountedReports.name, CountedReports.query),
    ] {
      let text = definition(of: name, query)
      let present = try String.fetchOne(
        database, sql: "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?",
        arguments: [name])
      guard present != text else { continue }
      try database.execute(sql: "DROP VIEW IF EXISTS \(name)")
      try database.execute(sql: text)
    }
  }

  /// The statement that makes a view.
  static func definition(of name: String, _ query: String) -> String {
    "CREATE VIEW \(name) AS\n\(query)"
  }

  /// The number of a figure in the report that `report` names; one search in the table's own key.
  private static func cell(
    _ column: String, _ path: FigurePath, of report: String
  ) -> String {
    """
    (SELECT \(column) FROM figure WHERE report_id = \(report) AND section = '\(path.table)' \
    AND row_key = '\(path.row)' AND column_key = '\(path.column)')
    """
  }

  /// The path under which a report lies: the first one that is not gone, else the first.
  static func path(of report: String) -> String {
    "(SELECT path FROM document WHERE report_id = \(report) ORDER BY gone_at IS NOT NULL, path LIMIT 1)"
  }

  /// Which of a report's numbers are not as printed: `requests.granted.total 21 → 12`; NULL where all are.
  static func corrections(of report: String) -> String {
    """
    (SELECT group_concat(section || '.' || row_key || iif(column_key = '', '', '.' || column_key) || ' ' \
    || coalesce(printed, '–') || ' → ' || coalesce(value, '–'), '; ') \
    FROM figure WHERE report_id = \(report) AND state = 'corrected')
    """
  }

  /// How sure the recognizer of a scan's number is, from 0 to 1.
  private static func confidence(in table: String) -> String {
    "json_extract(\(table).reading, '$.confidence')"
  }

  private static let figureLong = """
    SELECT report.id AS report_id, publisher, year, \(path(of: "report.id")) AS path,
      section, row_key, column_key, state, value, number, unit, page, frame, text, printed,
      \(confidence(in: "figure")) AS confidence
    FROM report JOIN figure ON figure.report_id = report.id
    """

  private static let indicatorLong = """
    SELECT report.id AS report_id, publisher, year, \(path(of: "report.id")) AS path,
      indicator.position, label, unit, header, state, value, number, indicator_value.page, text, printed,
      \(confidence(in: "indicator_value")) AS confidence
    FROM report JOIN indicator ON indicator.report_id = report.id
      JOIN indicator_value ON indicator_value.report_id = report.id
        AND indicator_value.position = indicator.position
    """

  private static let reportWide: String = {
    let counts = ["error", "warning", "info"].map { severity in
      """
      (SELECT count(*) FROM finding WHERE report_id = report.id AND severity = '\(severity)') \
      AS "findings.\(severity)"
      """
    }
    let numbers = FigureCatalog.known.columns.map { column in
      let name = column.isUnit ? "unit" : "number"
      return "\(cell(name, column.path, of: "report.id")) AS \"\(column.name)\""
    }
    return """
      SELECT id AS report_id, \(path(of: "report.id")) AS path, publisher, title, year, edition,
        period_from, period_to,
        \((counts + ["\(corrections(of: "report.id")) AS corrections"] + numbers).joined(separator: ",\n  "))
      FROM report
      """
  }()

  /// The body of a report: as the last check took its name, else as printed.
  private static let body = """
    coalesce((SELECT identity FROM publisher_identity WHERE name = report.publisher), report.publisher)
    """

  /// The years that ``reportYears`` has columns for: from the first annual reports, with room ahead. They
  /// are the same whatever an archive holds, so that queries are.
  private static let years = 2008...2035

  private static let reportYears: String = {
    let columns = years.map { #"max(iif(year = \#($0), number, NULL)) AS "\#($0)""# }
    return """
      SELECT publisher, section, row_key, column_key,
        (SELECT name FROM label WHERE label.section = latest.section AND label.row_key = latest.row_key
          AND label.column_key = latest.column_key) AS name,
        \(columns.joined(separator: ",\n  "))
      FROM (
        SELECT publisher, year, section, row_key, column_key, number
        FROM (
          SELECT \(body) AS publisher, year, max(id) AS report_id
          FROM report WHERE publisher NOTNULL AND year NOTNULL GROUP BY 1, 2
        ) JOIN figure USING (report_id)
      ) AS latest
      GROUP BY publisher, section, row_key, column_key
      """
  }()

  private static let reportDuplicate = """
    SELECT \(body) AS publisher, year, report.id AS report_id, \(path(of: "report.id")) AS path,
      message, message_zh
    FROM finding JOIN report ON report.id = finding.report_id
    WHERE rule = 'report.duplicate'
    """

  /// Of several reports of one body for one year the one read last; `reports` tells that there are.
  private static let publisherYear: String = {
    let headlines: [(name: String, path: String)] = [
      ("normative_documents_in_force", "proactiveDisclosure.normativeDocuments.inForce"),
      ("licensing_decisions", "proactiveDisclosure.administrativeLicensing.decisions"),
      ("penalty_decisions", "proactiveDisclosure.administrativePenalties.decisions"),
      ("fees", "proactiveDisclosure.administrativeFees.amount"),
      ("requests_received", "requests.newlyReceived.total"),
      ("requests_carried_over", "requests.carriedOver.total"),
      ("requests_granted", "requests.granted.total"),
      ("requests_partly_granted", "requests.partlyGranted.total"),
      ("requests_answered", "requests.outcomeTotal.total"),
      ("requests_carried_forward", "requests.carriedForward.total"),
      ("reconsiderations", "reviews.reconsideration.total"),
      ("litigations_direct", "reviews.litigationDirect.total"),
      ("litigations_after_reconsideration", "reviews.litigationAfterReconsideration.total"),
    ]
    let columns = headlines.compactMap { headline in
      FigurePath(headline.path).map {
        "\(cell("number", $0, of: "latest.report_id")) AS \(headline.name)"
      }
    }
    return """
      SELECT publisher, year, reports, report_id,
        \(columns.joined(separator: ",\n  "))
      FROM (
        SELECT publisher, year, count(*) AS reports, max(id) AS report_id
        FROM report WHERE publisher IS NOT NULL GROUP BY publisher, year
      ) AS latest
      """
  }()
}
