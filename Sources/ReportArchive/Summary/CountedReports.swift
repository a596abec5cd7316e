internal import DisclosureReports

/// The reports that sums are made of: one for each body and year.
///
/// A body publishes the same report as a web page and as a PDF, or a corrected one beside the first. Counted is
/// the one that is still where it was before one that is gone, then the one with the most numbers read, then the one
/// with the fewest errors, then the first path. Reports without a body or a year, and documents that are no report, are
/// left out.
enum CountedReports {
  /// The view's name.
  static let name = "counted_report"

  /// The columns `report_id`, `body` (the identity of the publisher), `publisher` as printed, `year`, `edition`,
  /// `reports` (how many the body has for the year) and `in_doubt` (1 where a finding says that a number may be wrong:
  /// an error, or a number 100 times those of other years).
  static let query = """
    SELECT report_id, body, publisher, year, edition, reports,
      EXISTS (SELECT 1 FROM finding WHERE finding.report_id = ranked.report_id
        AND (severity = 'error' OR rule = '\(FindingRule.seriesMagnitude.rawValue)')) AS in_doubt
    FROM (
      SELECT *, row_number() OVER (
        PARTITION BY body, year ORDER BY is_gone, numbers DESC, errors, path, report_id) AS place
      FROM (
        SELECT *,
          CASE WHEN reports > 1 THEN NOT EXISTS (SELECT 1 FROM document
            WHERE document.report_id = known.report_id AND gone_at IS NULL) END AS is_gone,
          CASE WHEN reports > 1 THEN (SELECT count(number) FROM figure
            WHERE figure.report_id = known.report_id) END AS numbers,
          CASE WHEN reports > 1 THEN (SELECT count(*) FROM finding
            WHERE finding.report_id = known.report_id AND severity = 'error') END AS errors,
          CASE WHEN reports > 1 THEN \(ArchiveViews.path(of: "known.report_id")) END AS path
        FROM (
          SELECT report.id AS report_id, identity AS body, publisher, year, edition,
            count(*) OVER (PARTITION BY identity, year) AS reports
          FROM report JOIN publisher_identity ON name = publisher
          WHERE year IS NOT NULL AND report.id NOT IN (SELECT report_id FROM finding
            WHERE rule = '\(FindingRule.sourceNotReport.rawValue)')
        ) AS known
      )
    ) AS ranked
    WHERE place = 1
    """
}
