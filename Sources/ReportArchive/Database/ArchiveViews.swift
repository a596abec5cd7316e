internal import DisclosureReports
internal import GRDB

/// The views a person wants.
///
/// No part of the migrations: they follow the form's catalog of keys and hold no data, so they are
/// made anew whenever their text is not the one this version writes.
enum ArchiveViews {
  /// Makes the views that are missing or were written by another version.
  static func refresh(in database: Database) throws {
    for (name, query) in [
      ("figure_long", figureLong), ("report_wide", reportWide), ("publisher_year", publisherYear),
    ] {
      let text = "CREATE VIEW \(name) AS\n\(query)"
      let present = try String.fetchOne(
        database, sql: "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?",
        arguments: [name])
      guard present != text else { continue }
      try database.execute(sql: "DROP VIEW IF EXISTS \(name)")
      try database.execute(sql: text)
    }
  }

  /// The number of a key in the report that `report` names; one search in the table's own key.
  private static func number(_ key: FormCatalogue.Key, of report: String) -> String {
    let parts = key.path.split(separator: ".")
    return """
      (SELECT number FROM figure WHERE report_id = \(report) AND section = '\(parts[0])' \
      AND row_key = '\(parts[1])' AND column_key = '\(parts[2])')
      """
  }

  /// The path under which a report lies: the first one that is not gone, else the first.
  static func path(of report: String) -> String {
    "(SELECT path FROM document WHERE report_id = \(report) ORDER BY gone_at IS NOT NULL, path LIMIT 1)"
  }

  private static let figureLong = """
    SELECT report.id AS report_id, publisher, year, \(path(of: "report.id")) AS path,
      section, row_key, column_key, state, value, number, page, text
    FROM report JOIN figure ON figure.report_id = report.id
    """

  private static let reportWide: String = {
    let counts = ["error", "warning", "info"].map { severity in
      """
      (SELECT count(*) FROM finding WHERE report_id = report.id AND severity = '\(severity)') \
      AS "findings.\(severity)"
      """
    }
    let numbers = FormCatalogue.keys.map { "\(number($0, of: "report.id")) AS \"\($0.path)\"" }
    return """
      SELECT id AS report_id, \(path(of: "report.id")) AS path, publisher, title, year, edition,
        period_from, period_to,
        \((counts + numbers).joined(separator: ",\n  "))
      FROM report
      """
  }()

  /// Of several reports of one body for one year the one read last; `reports` tells that there are.
  private static let publisherYear: String = {
    let headlines: [(String, FormCatalogue.Key)] = [
      ("normative_documents_in_force", .proactive(.normativeDocuments, .inForce)),
      ("licensing_decisions", .proactive(.administrativeLicensing, .decisions)),
      ("penalty_decisions", .proactive(.administrativePenalties, .decisions)),
      ("fees", .proactive(.administrativeFees, .amount)),
      ("requests_received", .request(.newlyReceived, .total)),
      ("requests_carried_over", .request(.carriedOver, .total)),
      ("requests_granted", .request(.granted, .total)),
      ("requests_partly_granted", .request(.partlyGranted, .total)),
      ("requests_answered", .request(.outcomeTotal, .total)),
      ("requests_carried_forward", .request(.carriedForward, .total)),
      ("reconsiderations", .review(.reconsideration, .total)),
      ("litigations_direct", .review(.litigationDirect, .total)),
      ("litigations_after_reconsideration", .review(.litigationAfterReconsideration, .total)),
    ]
    let columns = headlines.map { "\(number($0.1, of: "latest.report_id")) AS \($0.0)" }
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
