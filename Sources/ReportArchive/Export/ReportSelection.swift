internal import DisclosureReports
internal import GRDB

/// Which reports of an archive are meant; all, unless something is said.
public struct ReportSelection: Sendable, Hashable {
  /// The years reported on; empty for all, and for reports that do not say theirs.
  public var years: [ClosedRange<Int>]
  /// The bodies that report; empty for all, and for reports that do not name theirs.
  ///
  /// A name stands for itself, to the letter. One with `*` or `?` is a pattern: `*` stands for any
  /// text, `?` for one character, everything else for itself.
  public var publishers: [String]
  /// Whether reports are left out whose documents were all gone when the archive was last brought up
  /// to date.
  ///
  /// They are kept by default: a body that takes its report off its site has reported all the same.
  public var presentOnly: Bool

  /// Makes a selection.
  public init(
    years: [ClosedRange<Int>] = [], publishers: [String] = [], presentOnly: Bool = false
  ) {
    self.years = years
    self.publishers = publishers
    self.presentOnly = presentOnly
  }

  /// Each report once, with its path.
  var reports: SQLRequest<Row> {
    SQLRequest(
      literal: """
        SELECT id, \(sql: ArchiveViews.path(of: "report.id")) AS path
        FROM report WHERE \(condition) AND \(presence) AND \(isReport(id: "report.id"))
        ORDER BY publisher IS NULL, publisher, year IS NULL, year, path, id
        """)
  }

  /// Each document that gave a report once; several may share one report.
  ///
  /// CROSS JOIN keeps SQLite from beginning with the documents, for which it has no index of years.
  var documents: SQLRequest<Row> {
    let present: SQL = presentOnly ? "gone_at IS NULL" : "TRUE"
    // The sign keeps SQLite from running through all reports in order where few years are wanted.
    let publisher: SQL = !years.isEmpty && publishers.isEmpty ? "+publisher" : "publisher"
    return SQLRequest(
      literal: """
        SELECT document.id, path
        FROM report CROSS JOIN document ON report_id = report.id
        WHERE \(condition) AND \(present) AND \(isReport(id: "report.id"))
        ORDER BY publisher IS NULL, \(publisher), year IS NULL, year, path
        """)
  }

  /// Each document once, with what became of it and the report it gave.
  ///
  /// One whose year or publisher nobody knows is among them, whatever is selected: it may be meant.
  func everyDocument(withoutReportOnly: Bool) -> SQLRequest<Row> {
    let present: SQL = presentOnly ? "gone_at IS NULL" : "TRUE"
    let kind: SQL = withoutReportOnly ? "result <> 'report'" : "TRUE"
    return SQLRequest(
      literal: """
        SELECT * FROM (
          SELECT path,
            CASE WHEN status = 'failed' THEN 'failed' WHEN \(isReport(id: "report_id")) THEN 'report'
              ELSE 'notReport' END AS result,
            error_code, error_message, publisher, year, edition, page_count, read_at, gone_at
          FROM document LEFT JOIN report ON report.id = report_id
          WHERE (report_id IS NULL OR year IS NULL OR publisher IS NULL OR \(condition)) AND \(present)
        ) WHERE \(kind)
        ORDER BY result <> 'report', publisher IS NULL, publisher, year IS NULL, year, result, error_code, path
        """)
  }

  /// Whether a report is one: a document that is none has a row all the same, with the finding.
  private func isReport(id: String) -> SQL {
    """
    \(sql: id) NOT IN (SELECT report_id FROM finding WHERE rule = \(FindingRule.sourceNotReport.rawValue))
    """
  }

  private var presence: SQL {
    presentOnly
      ? "EXISTS (SELECT 1 FROM document WHERE report_id = report.id AND gone_at IS NULL)" : "TRUE"
  }

  private var condition: SQL {
    var conditions: [SQL] = []
    if !years.isEmpty {
      let choices: [SQL] = years.map { "year BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
      conditions.append("(\(choices.joined(separator: " OR ")))")
    }
    let names = publishers.filter { !Self.isPattern($0) }
    var choices: [SQL] = names.isEmpty ? [] : ["publisher IN \(names)"]
    choices += publishers.filter(Self.isPattern).map { "publisher GLOB \(Self.glob($0))" }
    if !choices.isEmpty { conditions.append("(\(choices.joined(separator: " OR ")))") }
    return conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
  }

  private static func isPattern(_ name: String) -> Bool {
    name.contains { $0 == "*" || $0 == "?" }
  }

  /// SQLite's pattern, where brackets stand for themselves.
  private static func glob(_ pattern: String) -> String {
    pattern.replacing("[", with: "[[]")
  }
}
