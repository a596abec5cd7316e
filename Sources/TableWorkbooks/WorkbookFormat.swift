internal import PageModel

/// What cells of one look share.
struct WorkbookFormat: Hashable {
  /// Where text stands in its cell; `nil` for where Excel puts it.
  enum Alignment {
    case left, center
  }

  var isBold = false
  /// Whether the cell has thin borders and its text stands in the middle of its height.
  var isFramed = false
  var alignment: Alignment?
  /// Excel's number format; cells without one wrap their text.
  var number: String?

  /// The look of a cell of a table.
  static func table(_ role: TableCell.Role, number: String?) -> WorkbookFormat {
    var format = WorkbookFormat(isFramed: true, number: number)
    switch role {
    case .columnHeader:
      format.isBold = true
      format.alignment = .center
    case .stub: format.alignment = .left
    case .data: break
    }
    return format
  }

  /// The look of a column's name above rows.
  static let columnName = WorkbookFormat(isBold: true)
}
