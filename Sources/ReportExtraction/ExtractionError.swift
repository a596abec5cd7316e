package import SystemFiles

/// Why a file gave no report, text or tables; never thrown for what a document says.
public struct ExtractionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure; more may come, so a `switch` needs a `default`.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String, Sendable {
      case noInput, unreadableContent, invalidRequest, cancelled, timeout, memoryLimit
      case internalFailure
    }

    private let kind: Kind

    private init(_ kind: Kind) {
      self.kind = kind
    }

    /// The code's name, as the static member is spelled.
    public var description: String { kind.rawValue }

    /// The file is not there, is a directory, or may not be read.
    public static let noInput = Code(.noInput)
    /// The file's content is neither a readable PDF nor text.
    public static let unreadableContent = Code(.unreadableContent)
    /// What was asked for does not fit the file: pages it does not have, tables of a text.
    public static let invalidRequest = Code(.invalidRequest)
    /// The task that asked was cancelled before the document was read; nothing is wrong with the file.
    public static let cancelled = Code(.cancelled)
    /// Reading took more time than it was given; only where a process of its own reads, as `extract` does.
    public static let timeout = Code(.timeout)
    /// Reading needed more memory than it was given; only where a process of its own reads.
    public static let memoryLimit = Code(.memoryLimit)
    /// A fault of this package or of the libraries it uses.
    public static let internalFailure = Code(.internalFailure)
  }

  /// What kind of failure it was.
  public let code: Code
  /// The file's path, or the name given with its bytes.
  public let file: String
  /// The page, from 1, or `nil` where it concerns the whole file.
  public let page: Int?
  /// The reading error it comes from, if it does.
  public let underlying: PDFReadingError?
  /// What happened and what to do, without the file's name.
  public let advice: String

  /// One sentence that names the file and says what to do.
  public var description: String {
    page.map { "\(file), page \($0): \(advice)" } ?? "\(file): \(advice)"
  }

  package init(_ code: Code, file: String, page: Int? = nil, message: String) {
    self.code = code
    self.file = file
    self.page = page
    underlying = nil
    advice = message
  }

  package init(_ error: PDFReadingError) {
    code = Self.code(of: error)
    file = error.file
    page = error.page
    underlying = error
    advice = error.advice
  }

  package init(_ error: FileError) {
    self.init(PDFReadingError(error))
  }

  /// Whether it was not read because nobody can tell what that costs; see
  /// ``/PDFReader/PDFReaderOptions/readsUnmeasured``.
  public var isUnmeasured: Bool { underlying?.code == .unmeasured }

  /// The most precise name of what went wrong: the reading error's code, if it comes from one.
  public var codeName: String { underlying?.code.description ?? code.description }

  /// The file's name without its folder, for output that must not depend on where a file lies.
  public var fileName: String { ReportDocument.fileName(of: file) }

  /// What `work` gives; what it throws becomes an error of this type.
  package static func wrapping<Value: ~Copyable>(
    _ work: () throws(PDFReadingError) -> sending Value
  ) throws(ExtractionError) -> sending Value {
    do throws(PDFReadingError) {
      return try work()
    } catch {
      throw ExtractionError(error)
    }
  }

  /// The same where a file is only read as bytes.
  package static func wrapping<Value: ~Copyable>(
    _ work: () throws(FileError) -> sending Value
  ) throws(ExtractionError) -> sending Value {
    do throws(FileError) {
      return try work()
    } catch {
      throw ExtractionError(error)
    }
  }

  private static func code(of error: PDFReadingError) -> Code {
    switch error.code {
    case .fileNotFound, .isDirectory, .permissionDenied, .unreadable: .noInput
    case .pageOutOfRange: .invalidRequest
    case .internalFailure: .internalFailure
    default: .unreadableContent
    }
  }
}
