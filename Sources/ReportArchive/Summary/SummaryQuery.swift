/// What a chart of a summary shows, and the SQL that gives its numbers.
package struct SummaryQuery: Sendable, Hashable {
  /// The charts, in the order of the page.
  package enum Chart: String, Sendable, CaseIterable {
    /// Reports by year.
    case reports
    /// Reports by body and year.
    case grid
    /// Requests received by year.
    case requests
    /// What became of requests, by year.
    case outcomes
    /// 行政复议 by year.
    case reconsiderations
    /// 行政诉讼 by year.
    case litigation
    /// The bodies with the most and the fewest.
    case bodies
    /// The groups of the user's table.
    case groups
    /// Findings by rule.
    case findings
  }

  /// The numbers that bodies are compared by.
  package enum Measure: String, Sendable, CaseIterable {
    case received, answered
    case reconsiderations = "reconsiderations_total"
    case litigation = "litigation_total"
  }

  /// The chart.
  package let chart: Chart
  /// The query with `{filter}` in the place of a condition on `year`, `body` and `in_doubt`, in that of bodies also
  /// `{measure}`, in that of groups `{groups}`.
  package let template: String

  package init(_ chart: Chart) {
    self.chart = chart
    template = Self.text(of: chart)
  }

  /// The query for these conditions.
  package func sql(
    filter: String = "TRUE", measure: Measure = .received, groups: String = ""
  ) -> String {
    template.replacing(SummarySQL.filter, with: filter)
      .replacing(SummarySQL.measure, with: measure.rawValue)
      .replacing(SummarySQL.groups, with: groups)
  }

  private static func text(of chart: Chart) -> String {
    switch chart {
    case .reports: reports
    case .grid:
      "WITH \(SummarySQL.counted)\nSELECT body, year, reports, in_doubt FROM counted ORDER BY body, year"
    case .requests: requests
    case .outcomes:
      byYear(SummarySQL.outcomes, in: "outcomes", SummarySQL.kinds.map(\.name) + ["answered"])
    case .reconsiderations:
      byYear(
        SummarySQL.reconsiderations, in: "reconsiderations",
        SummarySQL.results.map(\.name) + ["reconsiderations_total"])
    case .litigation:
      byYear(
        SummarySQL.litigation, in: "litigation",
        SummarySQL.results.map(\.name) + ["litigation_total"])
    case .bodies: bodies
    case .groups: groups
    case .findings: findings
    }
  }

  /// A year between a body's first and last report that has none is missing.
  private static let reports = """
    WITH \(SummarySQL.counted),
    span AS (SELECT body, min(year) AS first, max(year) AS last FROM counted GROUP BY body)
    SELECT year, count(*) AS reports, sum(in_doubt) AS in_doubt, sum(reports - 1) AS copies,
      (SELECT count(*) FROM span WHERE counted.year BETWEEN first AND last) - count(*) AS missing
    FROM counted GROUP BY year ORDER BY year
    """

  private static let requests = """
    WITH \(SummarySQL.counted), \(SummarySQL.requests)
    SELECT year, count(*) AS reports, count(received) AS with_numbers,
      coalesce(sum(in_doubt) FILTER (WHERE received IS NOT NULL), 0) AS in_doubt,
      sum(received) AS received, avg(received) AS average
    FROM requests GROUP BY year ORDER BY year
    """

  /// Sums of numbers that a report has all or none of; the last is their total.
  private static func byYear(_ part: String, in name: String, _ columns: [String]) -> String {
    let total = columns[columns.count - 1]
    let sums = columns.map { "sum(\($0)) AS \($0)" }.joined(separator: ", ")
    return """
      WITH \(SummarySQL.counted), \(part)
      SELECT year, count(*) AS reports, count(\(total)) AS with_numbers,
        coalesce(sum(in_doubt) FILTER (WHERE \(total) IS NOT NULL), 0) AS in_doubt,
        \(sums)
      FROM counted LEFT JOIN \(name) USING (report_id) GROUP BY year ORDER BY year
      """
  }

  /// The first rows have the most, the last the fewest.
  private static let bodies = """
    WITH \(SummarySQL.counted), \(SummarySQL.measures)
    SELECT body, count(\(SummarySQL.measure)) AS with_numbers,
      coalesce(sum(in_doubt) FILTER (WHERE \(SummarySQL.measure) IS NOT NULL), 0) AS in_doubt,
      sum(\(SummarySQL.measure)) AS total, avg(\(SummarySQL.measure)) AS average
    FROM requests LEFT JOIN outcomes USING (report_id) LEFT JOIN reconsiderations USING (report_id)
      LEFT JOIN litigation USING (report_id)
    GROUP BY body HAVING count(\(SummarySQL.measure)) > 0 ORDER BY average DESC, body
    """

  private static let groups = """
    WITH \(SummarySQL.counted), \(SummarySQL.requests), \(SummarySQL.outcomes),
    grouped (body, name) AS (VALUES \(SummarySQL.groups))
    SELECT name, count(DISTINCT grouped.body) AS bodies, count(report_id) AS reports,
      count(received) AS with_numbers,
      coalesce(sum(in_doubt) FILTER (WHERE received IS NOT NULL), 0) AS in_doubt,
      sum(received) AS received, avg(received) AS average,
      count(answered) AS with_outcomes, sum(granted) AS granted, sum(answered) AS answered
    FROM grouped LEFT JOIN requests USING (body) LEFT JOIN outcomes USING (report_id)
    GROUP BY name ORDER BY name
    """

  private static let findings = """
    WITH \(SummarySQL.counted)
    SELECT rule, severity, count(*) AS findings, count(DISTINCT report_id) AS reports
    FROM counted JOIN finding USING (report_id) GROUP BY rule, severity
    ORDER BY severity = 'info', severity = 'warning', reports DESC, rule
    """
}
