internal import DisclosureReports

/// The parts that the queries of a summary are made of.
///
/// Each query is plain SQL that any program runs on the database and that gives the numbers of one chart.
enum SummarySQL {
  /// Stands for the condition that chooses years and bodies.
  static let filter = "{filter}"
  /// Stands for the number that bodies are compared by.
  static let measure = "{measure}"
  /// Stands for rows of a body and its group: `('甲县人民政府', '乙市'), …`.
  static let groups = "{groups}"

  /// The reports that are counted.
  static let counted = "counted AS (\n  SELECT * FROM counted_report WHERE \(filter)\n)"

  /// Requests received in the year, in the forms of 2019 and 2021, or in that of 2014.
  static let requests = """
    requests AS (
      SELECT counted.*, coalesce(
        \(figure(request(.newlyReceived))),
        \(figure(statistics(.received)))) AS received
      FROM counted
    )
    """

  /// What became of requests, by report: only reports whose six outcomes add up to the total they print.
  static let outcomes: String = {
    let sums = kinds.map { "\(sum(of: $0.row)) AS \($0.name)" }.joined(separator: ",\n      ")
    let names = kinds.map(\.name)
    return """
      outcomes AS (
        SELECT report_id, \(names.joined(separator: ", ")), total AS answered FROM (
          SELECT report_id,
            \(sums),
            sum(number) FILTER (WHERE row_key = '\(RequestRow.outcomeTotal.rawValue)') AS total
          FROM counted JOIN figure USING (report_id)
          WHERE section = 'requests' AND column_key = '\(RequestColumn.total.rawValue)'
          GROUP BY report_id)
        WHERE total = \(names.joined(separator: " + "))
      )
      """
  }()

  /// The names of the outcomes and their rows in the form, in its order.
  static let kinds: [(name: String, row: RequestRow)] = [
    ("granted", .granted), ("partly_granted", .partlyGranted), ("withheld", .withheld),
    ("unavailable", .unavailable), ("not_processed", .notProcessed),
    ("other_handling", .otherHandling),
  ]

  /// 行政复议 by report: only reports whose results add up to the total they print.
  static let reconsiderations = proceedings(
    "reconsiderations", [.reconsideration],
    before2019: [
      .total: .reviews, .upheld: .reviewsUpheld, .corrected: .reviewsCorrected,
      .otherResult: .reviewsOther,
    ])

  /// 行政诉讼 by report, without and after a review together.
  static let litigation = proceedings(
    "litigation", [.litigationDirect, .litigationAfterReconsideration],
    before2019: [
      .total: .litigation, .upheld: .litigationUpheld, .corrected: .litigationCorrected,
      .otherResult: .litigationOther,
    ])

  /// The results of proceedings with their names, in the form's order.
  static let results: [(name: String, column: ReviewColumn)] = [
    ("upheld", .upheld), ("corrected", .corrected), ("other_result", .otherResult),
    ("pending", .pending),
  ]

  /// Every number of a summary in one row a report.
  static let measures = [requests, outcomes, reconsiderations, litigation].joined(separator: ", ")
}

// MARK: Figures

extension SummarySQL {
  private static func proceedings(
    _ name: String, _ rows: [ReviewRow], before2019: [ReviewColumn: StatisticsRow]
  ) -> String {
    /// The rows together; of a result that is not there 0, of a total that is not there nothing.
    func number(_ column: ReviewColumn) -> String {
      let cells = rows.map {
        figure(FigurePath(table: "reviews", row: $0.rawValue, column: column.rawValue))
      }
      let parts = column == .total ? cells : cells.map { "coalesce(\($0), 0)" }
      let now = parts.joined(separator: "\n          + ")
      guard let row = before2019[column] else { return now }
      let before = figure(statistics(row))
      return column == .total
        ? "coalesce(\(now),\n          \(before))"
        : "\(now)\n          + coalesce(\(before), 0)"
    }
    let names = results.map(\.name)
    let columns = results.map { "\(number($0.column)) AS \($0.name)" }
    return """
      \(name) AS (
        SELECT report_id, \(names.joined(separator: ", ")), total AS \(name)_total FROM (
          SELECT report_id,
            \(columns.joined(separator: ",\n      ")),
            \(number(.total)) AS total
          FROM counted)
        WHERE total = \(names.joined(separator: " + "))
      )
      """
  }

  /// The number of a figure of the report `counted.report_id`; one search in the table's own key.
  private static func figure(_ path: FigurePath) -> String {
    """
    (SELECT number FROM figure WHERE figure.report_id = counted.report_id AND section = '\(path.table)' \
    AND row_key = '\(path.row)' AND column_key = '\(path.column)')
    """
  }

  private static func request(_ row: RequestRow) -> FigurePath {
    FigurePath(table: "requests", row: row.rawValue, column: RequestColumn.total.rawValue)
  }

  private static func statistics(_ row: StatisticsRow) -> FigurePath {
    FigurePath(table: "statistics", row: row.rawValue)
  }

  /// The number of an outcome: of a group the row that stands for all of it, else its rows together.
  private static func sum(of row: RequestRow) -> String {
    let own = "sum(number) FILTER (WHERE row_key = '\(row.rawValue)')"
    guard let members = members[row.rawValue] else { return "coalesce(\(own), 0)" }
    let keys = members.map { "'\($0)'" }.joined(separator: ", ")
    return "coalesce(\(own),\n        sum(number) FILTER (WHERE row_key IN (\(keys))), 0)"
  }

  /// The rows of each group of the form's table.
  private static let members: [String: [String]] = {
    let rows = ReportForm.known.flatMap(\.tables).filter { $0.key == "requests" }.flatMap(\.rows)
    return Dictionary(
      rows.filter { !$0.members.isEmpty }.map { ($0.key, $0.members) },
      uniquingKeysWith: { $0.count >= $1.count ? $0 : $1 })
  }()
}
