/// The name of a table's row or column; its raw value is its key in the JSON.
///
/// An open set: a form names the rows and columns it has, and a key that it does not have stands for
/// a figure that is absent.
public protocol FigureKey: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral
where RawValue == String, StringLiteralType == String {
  /// Makes the key with a name.
  init(rawValue: String)
}

extension FigureKey {
  /// The key with the literal's name.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

/// The column of a table whose rows have one figure each; it has no name of its own.
public struct SingleColumn: FigureKey {
  /// The key in the JSON.
  public let rawValue: String

  /// Makes the key with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The one column.
  public static let figure: Self = ""
}
