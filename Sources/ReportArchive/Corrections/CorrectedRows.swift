internal import DisclosureReports
internal import GRDB
internal import PageModel

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes what corrections change in a report's rows.
struct CorrectedRows {
  private let report: Int64
  private let database: Database

  init(report: Int64, in database: Database) {
    self.report = report
    self.database = database
  }

  /// Writes the figures and findings that differ.
  func write(_ after: DisclosureReport, over before: DisclosureReport) throws {
    for path in Set(before.figures.keys).union(after.figures.keys) {
      let value = after[path]
      guard value != before[path] else { continue }
      try write(value, at: path)
    }
    for (position, indicator) in after.indicators.enumerated() {
      for (column, entry) in indicator.values.enumerated()
      where entry.value != before.indicators[position].values[column].value {
        try database.cachedStatement(sql: Self.indicatorUpdate).execute(
          arguments: [report, position, column] + Self.state(of: entry.value))
      }
    }
    try write(after.findings, over: before.findings)
  }

  private func write(_ value: FormValue, at path: FigurePath) throws {
    let key: StatementArguments = [report, path.table, path.row, path.column]
    guard value.state != .absent else {
      return try database.cachedStatement(
        sql: """
          DELETE FROM figure
          WHERE report_id = ? AND section = ? AND row_key = ? AND column_key = ?
          """
      ).execute(arguments: key)
    }
    try database.cachedStatement(sql: Self.figureUpdate).execute(
      arguments: key + Self.state(of: value) + [value.page, value.text ?? ""])
  }

  private static func state(of value: FormValue) -> StatementArguments {
    let number = value.value.map { "\($0)" }
    return [
      value.state.rawValue, number, number.flatMap(Double.init),
      value.correction?.printed.map { "\($0)" }, value.correction?.state.rawValue,
    ]
  }

  private static let figureUpdate = """
    INSERT INTO figure (
      report_id, section, row_key, column_key, state, value, number, printed, printed_state, page,
      text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (report_id, section, row_key, column_key) DO UPDATE SET state = excluded.state,
      value = excluded.value, number = excluded.number, printed = excluded.printed,
      printed_state = excluded.printed_state
    """

  private static let indicatorUpdate = """
    UPDATE indicator_value SET state = ?4, value = ?5, number = ?6, printed = ?7, printed_state = ?8
    WHERE report_id = ?1 AND position = ?2 AND column_position = ?3
    """

  // MARK: Findings

  /// Removes the findings that are not there any more, and adds the new ones behind the others.
  private func write(_ after: [Finding], over before: [Finding]) throws {
    let old = Set(before)
    let new = Set(after)
    for finding in old.subtracting(new) {
      try database.cachedStatement(
        sql: "DELETE FROM finding WHERE report_id = ? AND rule = ? AND message = ?"
      ).execute(arguments: [report, finding.rule, finding.message])
    }
    var seen: Set<Finding> = []
    for finding in after where !old.contains(finding) && seen.insert(finding).inserted {
      try database.cachedStatement(
        sql: """
          INSERT INTO finding (
            report_id, position, rule, severity, message, page, frame, message_zh, section, row_key,
            column_key)
          VALUES (
            ?1, (SELECT coalesce(max(position) + 1, 0) FROM finding WHERE report_id = ?1), ?2, ?3, ?4,
            ?5, ?6, ?7, ?8, ?9, ?10)
          """
      ).execute(arguments: [
        report, finding.rule, finding.severity.rawValue, finding.message, finding.page,
        try finding.frame.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) },
        finding.chineseMessage, finding.subject?.section, finding.subject?.row,
        finding.subject?.column,
      ])
    }
  }
}
