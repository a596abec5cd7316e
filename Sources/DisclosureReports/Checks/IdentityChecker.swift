import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Checks the sums the form demands (勾稽关系).
///
/// An identity is checked only when every number in it is known. A group printed as one row counts
/// for the group's rows; a row of a group that is absent counts as 0 where another row of the group
/// is there, unless the document has rows that could not be placed; a blank or unreadable cell is not
/// known.
public struct IdentityChecker: Sendable {
  /// Makes a checker.
  public init() {}

  /// A finding for each identity that does not hold, both sides printed.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - hasUnplacedRows: Whether the document has rows of values that were left out, so that a row
  ///     which seems absent may be one of them.
  public func findings(in report: DisclosureReport, hasUnplacedRows: Bool = false) -> [Finding] {
    let requests = report.requests
    var findings: [Finding] = []
    for column in RequestColumn.allCases {
      findings += balance(requests, column)
      findings += outcomes(requests, column, countsAbsentRows: !hasUnplacedRows)
    }
    for row in RequestRow.allCases { findings += rowTotal(requests, row) }
    for row in ReviewRow.allCases { findings += reviewTotal(report.reviews, row) }
    return findings
  }

  /// 一 + 二 = 三（七） + 四, in one column.
  private func balance(_ table: FormTable<RequestRow>, _ column: RequestColumn) -> [Finding] {
    let total = table[.outcomeTotal, column]
    guard let received = table[.newlyReceived, column].value,
      let carriedOver = table[.carriedOver, column].value, let outcomes = total.value,
      let forward = table[.carriedForward, column].value,
      received + carriedOver != outcomes + forward
    else { return [] }
    let names = FormVocabulary.balanceParts
    return [
      FindingRule.identityRequestsBalance.finding(
        "column \(FormVocabulary.label(of: column)): \(names.received) \(received) + "
          + "\(names.carriedOver) \(carriedOver) = \(received + carriedOver), but "
          + "\(names.outcomes) \(outcomes) + \(names.carriedForward) \(forward) = "
          + "\(outcomes + forward) (requests.*.\(column.rawValue))",
        page: total.page, frame: total.frame)
    ]
  }

  /// （七） = the sum of the outcomes, in one column.
  private func outcomes(
    _ table: FormTable<RequestRow>, _ column: RequestColumn, countsAbsentRows: Bool
  ) -> [Finding] {
    let total = table[.outcomeTotal, column]
    guard let printed = total.value, let granted = table[.granted, column].value,
      let partly = table[.partlyGranted, column].value
    else { return [] }
    var sum = granted + partly
    for group in RequestRow.allCases where group.isGroup {
      guard let part = groupSum(table, group, column, countsAbsentRows) else { return [] }
      sum += part
    }
    guard sum != printed else { return [] }
    return [
      FindingRule.identityRequestsOutcomes.finding(
        "column \(FormVocabulary.label(of: column)): the outcomes add up to \(sum), but "
          + "\(FormVocabulary.balanceParts.outcomes) is \(printed) "
          + "(requests.outcomeTotal.\(column.rawValue))", page: total.page, frame: total.frame)
    ]
  }

  private func groupSum(
    _ table: FormTable<RequestRow>, _ group: RequestRow, _ column: RequestColumn,
    _ countsAbsentRows: Bool
  ) -> Decimal? {
    let whole = table[group, column]
    if whole.state != .absent { return whole.value }
    var sum = Decimal(0)
    var isThere = false
    for row in group.groupRows {
      let part = table[row, column]
      if part.state == .absent, countsAbsentRows { continue }
      guard let value = part.value else { return nil }
      sum += value
      isThere = true
    }
    return isThere ? sum : nil
  }

  /// 总计 = the sum of the applicants, in one row.
  private func rowTotal(_ table: FormTable<RequestRow>, _ row: RequestRow) -> [Finding] {
    let total = table[row, .total]
    guard let printed = total.value,
      let sum = sum(RequestColumn.allCases.dropLast().map { table[row, $0] }), sum != printed
    else { return [] }
    return [
      FindingRule.identityRequestsRowTotal.finding(
        "row \(FormVocabulary.label(of: row)): the applicants add up to \(sum), but "
          + "\(FormVocabulary.label(of: RequestColumn.total)) is \(printed) "
          + "(requests.\(row.rawValue).total)", page: total.page, frame: total.frame)
    ]
  }

  /// 总计 = the sum of the four results, in one proceeding.
  private func reviewTotal(_ table: FormTable<ReviewRow>, _ row: ReviewRow) -> [Finding] {
    let total = table[row, .total]
    guard let printed = total.value,
      let sum = sum(ReviewColumn.allCases.dropLast().map { table[row, $0] }), sum != printed
    else { return [] }
    return [
      FindingRule.identityReviewsTotal.finding(
        "\(FormVocabulary.label(of: row)): the results add up to \(sum), but "
          + "\(FormVocabulary.label(of: RequestColumn.total)) is \(printed) "
          + "(reviews.\(row.rawValue).total)", page: total.page, frame: total.frame)
    ]
  }

  private func sum(_ values: [FormValue]) -> Decimal? {
    var sum = Decimal(0)
    for value in values {
      guard let value = value.value else { return nil }
      sum += value
    }
    return sum
  }
}
