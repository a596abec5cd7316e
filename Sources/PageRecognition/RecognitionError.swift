/// Why text was not recognized.
public struct RecognitionError: Error, Sendable, Hashable {
  /// The kinds of failure; more may come, so a `switch` needs a `default`.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String, Sendable {
      case programMissing, dataMissing, timedOut, stopped, systemFailure
    }

    private let kind: Kind

    private init(_ kind: Kind) {
      self.kind = kind
    }

    /// The code's name, as the static member is spelled.
    public var description: String { kind.rawValue }

    /// The recognizer is not installed.
    public static let programMissing = Code(.programMissing)
    /// The recognizer lacks the data of a language.
    public static let dataMissing = Code(.dataMissing)
    /// It took longer than it may and was ended.
    public static let timedOut = Code(.timedOut)
    /// It ended by itself, or said what nobody understands.
    public static let stopped = Code(.stopped)
    /// The system gave no process or no pipe.
    public static let systemFailure = Code(.systemFailure)
  }

  /// What kind of failure it was.
  public let code: Code
  /// One sentence that says what happened and what to do.
  public let advice: String

  /// Makes an error.
  public init(_ code: Code, advice: String) {
    self.code = code
    self.advice = advice
  }
}
