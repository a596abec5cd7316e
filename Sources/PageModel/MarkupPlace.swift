/// Where something stands in a document that has no pages, a web page: the place of a cell or paragraph.
public struct MarkupPlace: Sendable, Hashable, Codable {
  /// The table, from 0, in the order in which the document's tables are given; `nil` outside tables.
  public let table: Int?
  /// The first grid row of the cell, from 0; `nil` outside tables.
  public let row: Int?
  /// The first grid column of the cell, from 0; `nil` outside tables.
  public let column: Int?
  /// CSS selector of the element: `#content > table:nth-of-type(2) > tbody > tr:nth-of-type(4) > …`.
  public let path: String

  /// The place of a cell.
  public init(table: Int, row: Int, column: Int, path: String) {
    self.table = table
    self.row = row
    self.column = column
    self.path = path
  }

  /// The place of an element outside tables.
  public init(path: String) {
    table = nil
    row = nil
    column = nil
    self.path = path
  }

  private enum CodingKeys: String, CodingKey {
    case table, row, column, path
  }

  /// Writes every key, absent values as `null`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(table, forKey: .table)
    try values.encode(row, forKey: .row)
    try values.encode(column, forKey: .column)
    try values.encode(path, forKey: .path)
  }
}

/// A piece of a document without pages, in reading order.
package enum MarkupBlock: Sendable, Hashable {
  /// A line or paragraph, and where it stands.
  case paragraph(String, MarkupPlace)
  /// A table.
  case table(Table)
}
