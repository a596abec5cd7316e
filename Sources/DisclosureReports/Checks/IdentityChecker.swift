import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Checks the sums a report's form demands (勾稽关系).
///
/// A sum is checked only when every number in it is known. A group printed as one row counts for the
/// group's rows. A part that is absent counts as 0 where another part of the group, or of the sum, is
/// there, unless the document has rows that could not be placed; a blank or unreadable cell is not
/// known.
public struct IdentityChecker: Sendable {
  /// Makes a checker.
  public init() {}

  /// A finding for each sum that does not hold, both sides printed.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - hasUnplacedRows: Whether the document has rows of values that were left out, so that a row
  ///     which seems absent may be one of them.
  public func findings(in report: DisclosureReport, hasUnplacedRows: Bool = false) -> [Finding] {
    brokenSums(in: report, hasUnplacedRows: hasUnplacedRows).map(\.finding)
  }

  /// The sums that do not hold, with the places of all their terms.
  package func brokenSums(in report: DisclosureReport, hasUnplacedRows: Bool = false) -> [BrokenSum]
  {
    guard let form = report.form else { return [] }
    return form.sums.flatMap { sum -> [BrokenSum] in
      guard let table = form.table(sum.table) else { return [] }
      let check = SumCheck(
        sum: sum, table: table, report: report, countsAbsentRows: !hasUnplacedRows)
      return check.brokenSums()
    }
  }
}

/// A sum that does not hold in one row or column.
package struct BrokenSum: Sendable {
  package let finding: Finding
  /// The printed figures on both sides.
  package let terms: [FigurePath]
}

/// One sum of a form in one report.
private struct SumCheck {
  let sum: ReportForm.Sum
  let table: ReportForm.Table
  let report: DisclosureReport
  let countsAbsentRows: Bool

  func brokenSums() -> [BrokenSum] {
    switch sum.terms {
    case .rows(let totals, let parts):
      table.columns.compactMap { column in
        totals.count == 1
          ? rowSum(totals[0], parts, column) : balance(totals, parts, column)
      }
    case .columns(let total, let parts):
      table.rows.compactMap { columnSum($0, total, parts) }
    }
  }

  // MARK: Rows

  /// Rows on both sides, all of which must be printed.
  private func balance(
    _ rows: [String], _ others: [String], _ column: ReportForm.Column
  ) -> BrokenSum? {
    guard let left = addends(rows, column), let right = addends(others, column) else { return nil }
    let sums = (left.map(\.value).reduce(0, +), right.map(\.value).reduce(0, +))
    guard sums.0 != sums.1, let first = others.first else { return nil }
    let paths = (rows + others).map { path($0, column.key) }
    return broken(
      .balance,
      [
        "column": place(column), "left": text(left), "leftSum": "\(sums.0)",
        "right": text(right), "rightSum": "\(sums.1)",
        "keys": .list(paths.map(\.description), .comma),
      ], about: paths, at: report[path(first, column.key)], terms: paths)
  }

  private func addends(
    _ rows: [String], _ column: ReportForm.Column
  ) -> [(label: String, value: Decimal)]? {
    var addends: [(label: String, value: Decimal)] = []
    for row in rows {
      guard let value = report[path(row, column.key)].value else { return nil }
      addends.append((label(row), value))
    }
    return addends
  }

  private func text(_ addends: [(label: String, value: Decimal)]) -> BilingualText {
    .list(addends.map { "\($0.label) \($0.value)" }, .plus)
  }

  /// A row that is the sum of other rows.
  private func rowSum(
    _ total: String, _ parts: [String], _ column: ReportForm.Column
  ) -> BrokenSum? {
    let printed = report[path(total, column.key)]
    guard let value = printed.value, let sum = sum(of: parts, column), sum != value else {
      return nil
    }
    let rows = parts.flatMap { [$0] + (table.row($0)?.members ?? []) }
    let figure = path(total, column.key)
    return broken(
      .sumOfRows,
      [
        "column": place(column), "parts": self.sum.partsName, "sum": "\(sum)",
        "total": "\(label(total))", "value": "\(value)", "key": "\(figure)",
      ], about: [figure], at: printed,
      terms: ([total] + rows).map { path($0, column.key) })
  }

  /// The sum of rows; `nil` where one is not known. Groups of rows count by their rows.
  private func sum(of rows: [String], _ column: ReportForm.Column) -> Decimal? {
    var sum = Decimal(0)
    var isThere = false
    for key in rows {
      let whole = report[path(key, column.key)]
      if whole.state == .absent, let row = table.row(key), row.isGroup {
        guard let part = self.sum(of: row.members, column) else { return nil }
        sum += part
      } else if whole.state == .absent, countsAbsentRows,
        !rows.contains(where: { table.row($0)?.isGroup ?? false })
      {
        continue
      } else {
        guard let value = whole.value else { return nil }
        sum += value
      }
      isThere = true
    }
    return isThere ? sum : nil
  }

  // MARK: Columns

  private func columnSum(
    _ row: ReportForm.Row, _ total: String, _ parts: [String]
  ) -> BrokenSum? {
    let printed = report[path(row.key, total)]
    guard let value = printed.value else { return nil }
    var sum = Decimal(0)
    for part in parts {
      guard let value = report[path(row.key, part)].value else { return nil }
      sum += value
    }
    guard sum != value else { return nil }
    let totalLabel = table.column(total)?.wordings.first ?? total
    let figure = path(row.key, total)
    return broken(
      .sumOfColumns,
      [
        "row": "\(row.label)", "parts": self.sum.partsName, "sum": "\(sum)",
        "total": "\(totalLabel)", "value": "\(value)", "key": "\(figure)",
      ], about: [figure], at: printed,
      terms: ([total] + parts).map { path(row.key, $0) })
  }

  // MARK: Words

  private func path(_ row: String, _ column: String) -> FigurePath {
    FigurePath(table: table.key, row: row, column: column)
  }

  private func label(_ row: String) -> String { table.row(row)?.label ?? row }

  /// What names the column at the beginning of a message; nothing in a table of one column.
  private func place(_ column: ReportForm.Column) -> BilingualText {
    table.hasSingleColumn
      ? "" : FindingPhrase.column(["column": "\(column.wordings.first ?? column.key)"])
  }

  private func broken(
    _ template: FindingTemplate, _ arguments: KeyValuePairs<String, BilingualText>,
    about figures: [FigurePath], at value: FormValue, terms: [FigurePath]
  ) -> BrokenSum {
    BrokenSum(
      finding: Finding(
        template, arguments, rule: sum.rule, figures: figures.map(\.description), page: value.page,
        frame: value.frame, place: value.place),
      terms: terms.filter { report[$0].value != nil })
  }
}
