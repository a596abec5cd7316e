/// What a row of an export holds in one column.
public enum ExportCell: Sendable, Hashable {
  /// Nothing.
  case empty
  /// Text.
  case text(String)
  /// A number as exact decimal text, which is a number of JSON as well.
  case number(String)

  init(_ text: String?) {
    self = text.map { .text($0) } ?? .empty
  }

  init(number: String?) {
    self = number.map { .number($0) } ?? .empty
  }

  init(_ number: Int?) {
    self = number.map { .number(String($0)) } ?? .empty
  }
}

/// What the rows of an export are.
public enum ExportShape: Sendable, Hashable, CaseIterable {
  /// One row a report: what it is, how many findings it has, and every number of the form, empty
  /// where none is printed.
  case wide
  /// One row a figure that is not absent: where it stands, whether it is printed, blank or
  /// unreadable, and its number.
  case long
  /// The same with the forms' words for section, row and column beside their keys.
  case labelledLong
  /// One row a value of the tables that no form knows, by the label and header printed beside it.
  case indicators
  /// One row a document, whatever became of it.
  case documents
  /// One row a document that gave no report: it could not be read, or is none.
  case leftOut

  /// The names of the columns, in order.
  ///
  /// Those of ``wide`` are those of the database's view `report_wide` without `report_id`, which
  /// differs from one database of the same documents to the other.
  public var columns: [String] {
    switch self {
    case .wide: WideRows.columns
    case .long: LongRows.columns
    case .labelledLong: LongRows.labelledColumns
    case .indicators: IndicatorRows.columns
    case .documents, .leftOut: DocumentRows.columns
    }
  }
}

/// A row of an export.
public struct ExportRow: Sendable, Hashable {
  /// One cell a column, in the order of ``ExportShape/columns``.
  public let cells: [ExportCell]

  /// A row of these cells.
  package init(cells: [ExportCell]) {
    self.cells = cells
  }
}
