internal import PageModel

/// How wide the columns of a sheet are and how high its rows of several lines: programs fit neither
/// merged cells nor, some of them, rows of a file they open.
///
/// Widths are in characters of the workbook's font, as Excel counts them; heights in points.
struct SheetMeasures: Hashable {
  /// The width of each column.
  private(set) var columnWidths: [Double]
  /// Heights of the rows with more than one line.
  private(set) var rowHeights: [Int: Double] = [:]

  init(_ table: Table) {
    columnWidths = [Double](repeating: Self.narrowest, count: table.columnCount)
    for cell in table.cells where cell.columns.count == 1 {
      let column = cell.columns.lowerBound
      columnWidths[column] = max(columnWidths[column], Self.wantedWidth(of: cell))
    }
    for cell in table.cells where cell.columns.count > 1 { widen(cell) }
    fitRows(of: table)
  }

  /// Gives the columns of a merged cell the room they lack, in equal parts.
  private mutating func widen(_ cell: TableCell) {
    let lack = Self.wantedWidth(of: cell) - width(of: cell)
    guard lack > 0 else { return }
    for column in cell.columns { columnWidths[column] += lack / Double(cell.columns.count) }
  }

  private mutating func fitRows(of table: Table) {
    var lineCounts = [Int](repeating: 1, count: table.rowCount)
    for cell in table.cells where cell.rows.count == 1 {
      let row = cell.rows.lowerBound
      lineCounts[row] = max(lineCounts[row], lineCount(of: cell))
    }
    // What a cell over several rows lacks, its last row gets.
    for cell in table.cells where cell.rows.count > 1 {
      let lack = lineCount(of: cell) - lineCounts[cell.rows].reduce(0, +)
      if lack > 0 { lineCounts[cell.rows.upperBound - 1] += lack }
    }
    for (row, count) in lineCounts.enumerated() where count > 1 {
      rowHeights[row] = min(Double(count) * Self.lineHeight, Self.highestRow)
    }
  }

  private func width(of cell: TableCell) -> Double {
    columnWidths[cell.columns].reduce(0, +)
  }

  private func lineCount(of cell: TableCell) -> Int {
    let room = width(of: cell) - Self.margin
    return cell.text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { count, line in
        let width = Self.textWidth(line)
        return count + (width <= room ? 1 : Int((width * Self.looseness / room).rounded(.up)))
      }
  }

  /// The width a cell asks for: its longest line, up to where it is wrapped.
  private static func wantedWidth(of cell: TableCell) -> Double {
    let longest = cell.text.split(separator: "\n").map { textWidth($0) }.max() ?? 0
    let widest = cell.role == .columnHeader ? widestHeader : widestText
    return min(longest, widest) + margin
  }

  /// The width of text on one line: 2 for a Chinese, Japanese or Korean character, 1 for any other.
  static func textWidth(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + (EastAsianWidth.isWide($1) ? 2 : 1) }
  }

  /// Room at both sides of a cell.
  static let margin = 2.0
  /// A column of blank cells.
  private static let narrowest = 6.0
  /// Headers wrap at eight Chinese characters, as narrow columns print them …
  private static let widestHeader = 16.0
  /// … and other text at 24, the longest row labels of `huaian-2024` in two lines.
  static let widestText = 48.0
  /// Wrapped lines are not full: words stay whole, and Chinese fonts are a little wider than two digits.
  static let looseness = 1.08
  /// The default row of Excel, for 11 pt.
  static let lineHeight = 15.0
  /// Excel has no higher rows.
  static let highestRow = 409.0
}
