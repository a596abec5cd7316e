/// Why a document of a word processor was not converted.
public struct OfficeConversionError: Error, Sendable, Hashable {
  /// The kinds of failure; more may come, so a `switch` needs a `default`.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String, Sendable {
      case programMissing, timedOut, notConverted, systemFailure
    }

    private let kind: Kind

    private init(_ kind: Kind) {
      self.kind = kind
    }

    /// The code's name, as the static member is spelled.
    public var description: String { kind.rawValue }

    /// LibreOffice is not installed.
    public static let programMissing = Code(.programMissing)
    /// The conversion took longer than it may and was ended.
    public static let timedOut = Code(.timedOut)
    /// LibreOffice gave no PDF.
    public static let notConverted = Code(.notConverted)
    /// The system gave no process, no folder or no pipe.
    public static let systemFailure = Code(.systemFailure)
  }

  /// What kind of failure it was.
  public let code: Code
  /// One sentence that says what happened and what to do, without the file's name.
  public let advice: String
}
