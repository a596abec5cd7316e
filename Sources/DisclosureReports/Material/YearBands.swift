import PageModel

/// The rows of a table from which on its values are of a year that the table itself names.
///
/// A band from edge to edge, 2022年, holds until the next one; a year in the header over the labels,
/// 信息内容（2022年）, until the next headers.
struct YearBands {
  /// What a row begins.
  enum Beginning: Hashable {
    /// Rows of the year that a text names.
    case year(String)
    /// Rows below headers that name none.
    case headers
  }

  /// By row.
  private(set) var beginnings: [Int: Beginning] = [:]

  init(_ table: Table, _ headings: TableHeadings) {
    let hasLabels = table.cells.contains { $0.role == .stub && $0.columns.lowerBound == 0 }
    var isHeaded = false
    for (row, cells) in table.cellsByFirstRow.enumerated() {
      let isHeader = headings.headerRows.contains(row)
      if isHeader, !headings.headerRows.contains(row - 1), isHeaded {
        beginnings[row] = .headers
        isHeaded = false
      }
      if table.isYearBand(cells) {
        beginnings[row] = .year(cells[0].text)
        continue
      }
      guard isHeader, hasLabels, let first = cells.first, first.columns.lowerBound == 0,
        NamedYear(first.text) != nil
      else { continue }
      beginnings[row] = .year(first.text)
      isHeaded = true
    }
  }

  /// Whether a row is nothing but the name of a year.
  func isBand(_ row: Int) -> Bool { if case .year? = beginnings[row] { true } else { false } }
}
