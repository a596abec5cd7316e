import PageModel

/// The rules of the findings that reading a report can make.
///
/// A rule's identifier and severity stand together here and nowhere else.
public enum FindingRule: String, Sendable, Hashable, CaseIterable {
  /// A label differs from the form's wording but can mean nothing else.
  case labelApproximate = "label.approximate"
  /// A row with values has no label the form knows; its values are left out.
  case labelUnknown = "label.unknown"
  /// Two rows have the label of the same form row; the first one counts.
  case rowDuplicate = "row.duplicate"
  /// The form has the row, the document has not.
  case rowAbsent = "row.absent"
  /// The document prints one row for a group in place of the group's rows.
  case rowGrouped = "row.grouped"
  /// Labels and rows of values stand apart and do not match in number; the values are left out.
  case rowAmbiguous = "row.ambiguous"
  /// Values stand one a line and do not make up rows; they are left out.
  case rowDisordered = "row.disordered"
  /// The row's values cannot be told apart by column; they are left out.
  case rowValueCount = "row.valueCount"
  /// A column header the form does not know; the value below it is left out.
  case columnUnknown = "column.unknown"
  /// The row has no cell for a column of the form.
  case columnAbsent = "column.absent"
  /// A cell without a number.
  case cellBlank = "cell.blank"
  /// A cell with text that is no number.
  case numberUnreadable = "number.unreadable"
  /// A table of the form is missing.
  case tableAbsent = "table.absent"
  /// A section of the form is missing.
  case sectionAbsent = "section.absent"
  /// A section's heading has another number than the form gives it.
  case sectionNumber = "section.number"
  /// No title was found.
  case titleAbsent = "title.absent"
  /// The title does not say which year is reported on.
  case yearAbsent = "year.absent"
  /// Text that belongs to no part of the report.
  case textUnread = "text.unread"
  /// The tables of this edition are not read yet.
  case editionUnsupported = "edition.unsupported"
  /// The document is no annual report on information disclosure.
  case sourceNotReport = "source.notReport"
  /// The document has pages but no text.
  case sourceScanned = "source.scanned"
  /// 一 and 二 do not add up to 三（七） and 四 in a column.
  case identityRequestsBalance = "identity.requests.balance"
  /// The outcomes do not add up to 三（七）总计 in a column.
  case identityRequestsOutcomes = "identity.requests.outcomes"
  /// A row's applicants do not add up to its 总计.
  case identityRequestsRowTotal = "identity.requests.rowTotal"
  /// The results of a proceeding do not add up to its 总计.
  case identityReviewsTotal = "identity.reviews.total"

  /// How much a finding of this rule matters.
  public var severity: Finding.Severity {
    switch self {
    case .labelApproximate, .rowGrouped, .cellBlank: .info
    case .labelUnknown, .rowAbsent, .columnUnknown, .columnAbsent, .sectionAbsent, .sectionNumber,
      .titleAbsent, .yearAbsent, .textUnread:
      .warning
    case .rowDuplicate, .rowAmbiguous, .rowDisordered, .rowValueCount, .numberUnreadable,
      .tableAbsent,
      .editionUnsupported, .sourceNotReport, .sourceScanned, .identityRequestsBalance,
      .identityRequestsOutcomes,
      .identityRequestsRowTotal, .identityReviewsTotal:
      .error
    }
  }

  /// A finding of this rule.
  package func finding(_ message: String, page: Int? = nil, frame: Rect? = nil) -> Finding {
    Finding(rule: rawValue, severity: severity, message: message, page: page, frame: frame)
  }
}
