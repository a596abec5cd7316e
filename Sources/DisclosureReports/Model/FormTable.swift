/// A row of one of the form's tables; its raw value is its JSON key.
public protocol FormRow: RawRepresentable, Sendable, Hashable, CaseIterable
where RawValue == String, AllCases == [Self] {
  /// The columns of the table the row belongs to; their raw values are JSON keys.
  associatedtype Column: RawRepresentable, Sendable, Hashable, CaseIterable
  where Column.RawValue == String, Column.AllCases == [Column]

  /// The columns this row has, from left to right.
  var columns: [Column] { get }
  /// Whether the row stands for a group of rows and is written only where a document prints it.
  var isGroup: Bool { get }
}

/// The numbers of one table of the form.
///
/// Every row and column of the form can be asked for; what the document does not have is
/// ``FormValue/absent``.
public struct FormTable<Row: FormRow>: Sendable, Hashable {
  private var values: [FormValue?]

  /// An empty table: every value is absent.
  public init() {
    values = Array(repeating: nil, count: Row.allCases.count * Row.Column.allCases.count)
  }

  /// The number in a row and column.
  public subscript(row: Row, column: Row.Column) -> FormValue {
    get {
      guard let index = Self.index(row, column) else { return .absent }
      return values[index] ?? .absent
    }
    set {
      guard let index = Self.index(row, column) else { return }
      values[index] = newValue.state == .absent ? nil : newValue
    }
  }

  /// Whether the document has anything in this row.
  public func hasRow(_ row: Row) -> Bool {
    row.columns.contains { self[row, $0].state != .absent }
  }

  /// Whether the document has none of the rows.
  public var isEmpty: Bool { values.allSatisfy { $0 == nil } }

  private static func index(_ row: Row, _ column: Row.Column) -> Int? {
    guard let rowIndex = Row.allCases.firstIndex(of: row),
      let columnIndex = Row.Column.allCases.firstIndex(of: column)
    else { return nil }
    return rowIndex * Row.Column.allCases.count + columnIndex
  }
}

extension FormTable: Codable {
  /// Reads an object of rows; a missing row or column and `null` are absent.
  public init(from decoder: any Decoder) throws {
    self.init()
    let rows = try decoder.container(keyedBy: FormKey.self)
    for row in Row.allCases where rows.contains(FormKey(row.rawValue)) {
      let columns = try rows.nestedContainer(
        keyedBy: FormKey.self, forKey: FormKey(row.rawValue))
      for column in row.columns {
        let value = try columns.decodeIfPresent(
          FormValue.self, forKey: FormKey(column.rawValue))
        self[row, column] = value ?? .absent
      }
    }
  }

  /// Writes every row of the form; a group row only where the document prints it.
  public func encode(to encoder: any Encoder) throws {
    var rows = encoder.container(keyedBy: FormKey.self)
    for row in Row.allCases where !row.isGroup || hasRow(row) {
      var columns = rows.nestedContainer(keyedBy: FormKey.self, forKey: FormKey(row.rawValue))
      for column in row.columns {
        try columns.encode(self[row, column], forKey: FormKey(column.rawValue))
      }
    }
  }
}

/// A JSON key that is known only at run time.
struct FormKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
