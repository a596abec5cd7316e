/// Where something stands in a document that has no pages, a web page: the place of a cell or paragraph.
public struct MarkupPlace: Sendable, Hashable, Codable {
  /// Boxed: cells, values and findings of all documents have room for a place, and only those of web
  /// pages have one.
  private indirect enum Storage: Sendable, Hashable {
    case place(table: Int?, row: Int?, column: Int?, path: String)
  }

  private let storage: Storage

  /// The table, from 0, in the order in which the document's tables are given; `nil` outside tables.
  public var table: Int? {
    switch storage {
    case .place(let table, _, _, _): table
    }
  }

  /// The first grid row of the cell, from 0; `nil` outside tables.
  public var row: Int? {
    switch storage {
    case .place(_, let row, _, _): row
    }
  }

  /// The first grid column of the cell, from 0; `nil` outside tables.
  public var column: Int? {
    switch storage {
    case .place(_, _, let column, _): column
    }
  }

  /// CSS selector of the element: `#content > table:nth-of-type(2) > tbody > tr:nth-of-type(4) > …`.
  public var path: String {
    switch storage {
    case .place(_, _, _, let path): path
    }
  }

  /// The place of a cell.
  public init(table: Int, row: Int, column: Int, path: String) {
    storage = .place(table: table, row: row, column: column, path: path)
  }

  /// The place of an element outside tables.
  public init(path: String) {
    storage = .place(table: nil, row: nil, column: nil, path: path)
  }

  private enum CodingKeys: String, CodingKey {
    case table, row, column, path
  }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    storage = .place(
      table: try values.decodeIfPresent(Int.self, forKey: .table),
      row: try values.decodeIfPresent(Int.self, forKey: .row),
      column: try values.decodeIfPresent(Int.self, forKey: .column),
      path: try values.decode(String.self, forKey: .path))
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
