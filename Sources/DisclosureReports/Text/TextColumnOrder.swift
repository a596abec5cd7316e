/// Compares the order in which a text names the columns of a table with the form's.
///
/// The headers of narrow columns wrap, so that no line has them whole; their beginnings still stand
/// in the order of the columns.
struct TextColumnOrder: Sendable {
  /// What the words before a row say.
  enum Order: Sendable {
    /// Too few columns are named.
    case unknown
    /// The columns stand as in the form.
    case asInTheForm
    /// They stand otherwise.
    case otherwise
  }

  /// How many values a row of the table has.
  let width: Int
  private let beginnings: [String]
  private let fewest: Int

  /// Characters from which a header is told by its beginning: 其他 and 总计 stand elsewhere too.
  private static let shortestHeader = 4
  /// Characters of a beginning.
  private static let beginningLength = 2
  /// Columns of a wide table that must be named for their order to count.
  private static let fewestColumns = 3

  init?(_ table: ReportForm.Table) {
    switch table.layout {
    case .rows:
      width = table.columns.count
      let headers = table.columns.compactMap(\.wordings.first)
        .filter { $0.unicodeScalars.count >= Self.shortestHeader }
      beginnings = headers.map { String($0.prefix(Self.beginningLength)) }
      fewest = Self.fewestColumns
    case .acrossHeaders:
      width = table.figures.count
      beginnings = table.headerWords
      fewest = 2
    }
    guard beginnings.count >= fewest, Set(beginnings).count == beginnings.count else { return nil }
  }

  /// The order of the columns in a text.
  func order(in text: String) -> Order {
    let places = beginnings.compactMap { text.firstRange(of: $0)?.lowerBound }
    guard places.count >= fewest else { return .unknown }
    return zip(places, places.dropFirst()).allSatisfy { $0 < $1 } ? .asInTheForm : .otherwise
  }
}
