import PageModel

/// A table as its JSON has it.
public struct TableRecord: Sendable, Hashable, Codable {
  /// Pages the table stands on, from 1; empty for a web page.
  public let pages: [Int]
  /// Number of grid rows.
  public let rows: Int
  /// Number of grid columns.
  public let columns: Int
  /// How it was found.
  public let method: Table.Method
  /// How sure the finder is, from 0 to 1, rounded to hundredths.
  public let confidence: Double
  /// Its cells by first row, then first column.
  public let cells: [Cell]

  /// A cell as its JSON has it.
  public struct Cell: Sendable, Hashable, Codable {
    /// First grid row, from 0.
    public let row: Int
    /// First grid column, from 0.
    public let column: Int
    /// Number of grid rows it covers.
    public let rowSpan: Int
    /// Number of grid columns it covers.
    public let columnSpan: Int
    /// Its text, wrapped lines joined.
    public let text: String
    /// Page on which it begins; `nil` in a web page.
    public let page: Int?
    /// Its box there, in points, top-left origin; `nil` in a web page.
    public let frame: Rect?
    /// What it is for.
    public let role: TableCell.Role
    /// CSS selector of its element in a web page; `nil` on pages, and for a blank cell that stands for
    /// one the web page lacks.
    public let path: String?

    private enum CodingKeys: String, CodingKey {
      case row, column, rowSpan, columnSpan, text, page, frame, role, path
    }

    /// Writes every key, absent values as `null`; `path` only where there is one.
    public func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(row, forKey: .row)
      try values.encode(column, forKey: .column)
      try values.encode(rowSpan, forKey: .rowSpan)
      try values.encode(columnSpan, forKey: .columnSpan)
      try values.encode(text, forKey: .text)
      try values.encode(page, forKey: .page)
      try values.encode(frame, forKey: .frame)
      try values.encode(role, forKey: .role)
      try values.encodeIfPresent(path, forKey: .path)
    }
  }

  /// The record of a table.
  public init(_ table: Table) {
    pages = table.pages
    rows = table.rowCount
    columns = table.columnCount
    method = table.method
    confidence = (table.confidence * 100).rounded() / 100
    cells = table.cells.map { cell in
      Cell(
        row: cell.rows.lowerBound, column: cell.columns.lowerBound, rowSpan: cell.rows.count,
        columnSpan: cell.columns.count, text: cell.text, page: cell.page, frame: cell.frame,
        role: cell.role, path: cell.place?.path)
    }
  }
}
