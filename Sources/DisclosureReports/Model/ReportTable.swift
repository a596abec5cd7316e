/// The figures of one table of a report, by typed keys.
///
/// Every row and column can be asked for; what the document, or its form, does not have is
/// ``FormValue/absent``.
public struct ReportTable<Row: FigureKey, Column: FigureKey>: Sendable, Hashable {
  /// The table's key.
  public let key: String
  private let figures: [FigurePath: FormValue]

  init(_ key: String, of figures: [FigurePath: FormValue]) {
    self.key = key
    self.figures = figures
  }

  /// The figure in a row and column.
  public subscript(row: Row, column: Column) -> FormValue {
    figures[path(row, column)] ?? .absent
  }

  /// The place of a row's figure.
  public func path(_ row: Row, _ column: Column) -> FigurePath {
    FigurePath(table: key, row: row.rawValue, column: column.rawValue)
  }

  /// Whether the document has anything in this row.
  public func hasRow(_ row: Row) -> Bool {
    figures.keys.contains { $0.table == key && $0.row == row.rawValue }
  }

  /// Whether the document has none of the rows.
  public var isEmpty: Bool { !figures.keys.contains { $0.table == key } }

  /// Two tables are equal where their figures are.
  public static func == (one: Self, other: Self) -> Bool {
    one.key == other.key && one.own == other.own
  }

  /// Hashes the figures.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(own)
  }

  private var own: [FigurePath: FormValue] { figures.filter { $0.key.table == key } }
}

extension ReportTable where Column == SingleColumn {
  /// The one figure of a row.
  public subscript(row: Row) -> FormValue { self[row, .figure] }
}

extension DisclosureReport {
  /// The figures of a table of the report's form, or of another: then all are absent.
  public func table<Row: FigureKey, Column: FigureKey>(
    _ key: String, rows: Row.Type = Row.self, columns: Column.Type = Column.self
  ) -> ReportTable<Row, Column> {
    ReportTable(key, of: figures)
  }

  /// Section 二 of the editions of 2019 and 2021: information disclosed on the body's own initiative.
  public var proactiveDisclosure: ReportTable<ProactiveRow, ProactiveColumn> {
    table("proactiveDisclosure")
  }

  /// Section 三 of the editions of 2019 and 2021: requests for disclosure.
  public var requests: ReportTable<RequestRow, RequestColumn> { table("requests") }

  /// Section 四 of the editions of 2019 and 2021: reviews and litigation.
  public var reviews: ReportTable<ReviewRow, ReviewColumn> { table("reviews") }

  /// The statistics table of edition 2014: one figure an indicator.
  public var statistics: ReportTable<StatisticsRow, SingleColumn> { table("statistics") }
}
