/// Every number the canonical report can hold, in the order of the form.
public enum FormCatalogue {
  /// The name of one number.
  public enum Key: Sendable, Hashable {
    /// A number of section 二.
    case proactive(ProactiveRow, ProactiveColumn)
    /// A number of section 三.
    case request(RequestRow, RequestColumn)
    /// A number of section 四.
    case review(ReviewRow, ReviewColumn)

    /// The number's place in the JSON: `requests.granted.total`.
    public var path: String {
      switch self {
      case .proactive(let row, let column): "proactiveDisclosure.\(row.rawValue).\(column.rawValue)"
      case .request(let row, let column): "requests.\(row.rawValue).\(column.rawValue)"
      case .review(let row, let column): "reviews.\(row.rawValue).\(column.rawValue)"
      }
    }
  }

  /// All keys: section 二, 三, 四, each row by row; group rows stand before the rows they stand for.
  public static let keys: [Key] =
    ProactiveRow.allCases.flatMap { row in row.columns.map { Key.proactive(row, $0) } }
    + RequestRow.allCases.flatMap { row in row.columns.map { Key.request(row, $0) } }
    + ReviewRow.allCases.flatMap { row in row.columns.map { Key.review(row, $0) } }
}
