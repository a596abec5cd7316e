/// Compares the order in which words name the columns of a table with the form's.
///
/// The headers of narrow columns wrap, so that no line has them whole, and a cell of more lines begins
/// above one of fewer; but the beginnings on one line stand in the order of the columns.
struct ColumnOrder: Sendable {
  /// What the lines before a row say.
  enum Order: Sendable {
    /// No line names two columns.
    case unknown
    /// The columns stand as in the form.
    case asInTheForm
    /// They stand otherwise.
    case otherwise
  }

  /// How many values a row of the table has.
  let width: Int
  private let beginnings: [[Unicode.Scalar]]

  /// Characters from which a header is told by its beginning: 其他 and 总计 stand elsewhere too.
  private static let shortestHeader = 4
  /// Characters of a beginning.
  private static let beginningLength = 2

  init?(_ table: ReportForm.Table) {
    switch table.layout {
    case .rows:
      width = table.columns.count
      let headers = table.columns.compactMap(\.wordings.first)
        .filter { $0.unicodeScalars.count >= Self.shortestHeader }
      beginnings = headers.map { Array($0.unicodeScalars.prefix(Self.beginningLength)) }
    case .acrossHeaders:
      width = table.figures.count
      beginnings = table.headerWords.map { Array($0.unicodeScalars) }
    }
    guard beginnings.count > 1, Set(beginnings).count == beginnings.count else { return nil }
  }

  /// The order of the columns in lines without blanks.
  func order(in lines: [[Unicode.Scalar]]) -> Order {
    var result = Order.unknown
    for line in lines {
      let places = beginnings.compactMap { beginning in
        line.indices.first { line[$0] == beginning[0] && line[$0...].starts(with: beginning) }
      }
      guard places.count > 1 else { continue }
      guard zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) else { return .otherwise }
      result = .asInTheForm
    }
    return result
  }
}
