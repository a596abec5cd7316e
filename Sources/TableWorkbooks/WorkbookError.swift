/// Why there is no workbook.
public struct WorkbookError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure; more may come, so a `switch` needs a `default`.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String, Sendable {
      case tooLarge, notWritten
    }

    private let kind: Kind

    private init(_ kind: Kind) {
      self.kind = kind
    }

    /// The code's name, as the static member is spelled.
    public var description: String { kind.rawValue }

    /// A table is larger than an Excel sheet.
    public static let tooLarge = Code(.tooLarge)
    /// The temporary file could not be written or read back, or memory ran out.
    public static let notWritten = Code(.notWritten)
  }

  /// What kind of failure it was.
  public let code: Code
  /// One sentence that says what is wrong and what to do.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
