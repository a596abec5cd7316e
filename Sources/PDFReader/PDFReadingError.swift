package import SystemFiles

/// Why a file could not be read; never thrown for what a document says.
public struct PDFReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure; more may come, so a `switch` needs a `default`.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String, Sendable {
      case fileNotFound, isDirectory, permissionDenied, unreadable, emptyFile, notPDF, damaged
      case passwordRequired, wrongPassword, passwordNotLatin1, unsupportedEncryption
      case noPages, tooLarge, unmeasured, pageOutOfRange, internalFailure
    }

    private let kind: Kind

    private init(_ kind: Kind) {
      self.kind = kind
    }

    /// The code's name, as the static member is spelled.
    public var description: String { kind.rawValue }

    /// There is no file at the path.
    public static let fileNotFound = Code(.fileNotFound)
    /// The path names a directory.
    public static let isDirectory = Code(.isDirectory)
    /// The file may not be read by this user.
    public static let permissionDenied = Code(.permissionDenied)
    /// The system failed to read the file.
    public static let unreadable = Code(.unreadable)
    /// The file holds no bytes.
    public static let emptyFile = Code(.emptyFile)
    /// The file is not a PDF.
    public static let notPDF = Code(.notPDF)
    /// The file is a PDF too broken to open.
    public static let damaged = Code(.damaged)
    /// The file is encrypted, and no password was given.
    public static let passwordRequired = Code(.passwordRequired)
    /// The file is encrypted, and the password does not open it.
    public static let wrongPassword = Code(.wrongPassword)
    /// The password has characters outside Latin-1, which PDF passwords cannot hold.
    public static let passwordNotLatin1 = Code(.passwordNotLatin1)
    /// The file is encrypted in a way that the library does not know.
    public static let unsupportedEncryption = Code(.unsupportedEncryption)
    /// The document has no pages.
    public static let noPages = Code(.noPages)
    /// The file, the number of pages asked for, or what a page draws is over a limit in the options.
    public static let tooLarge = Code(.tooLarge)
    /// What reading it costs cannot be told beforehand, and ``PDFReaderOptions/readsUnmeasured`` is
    /// `false`.
    public static let unmeasured = Code(.unmeasured)
    /// A page was asked for that the document does not have.
    public static let pageOutOfRange = Code(.pageOutOfRange)
    /// The library failed without saying why.
    public static let internalFailure = Code(.internalFailure)
  }

  /// What went wrong.
  public let code: Code
  /// The file's path, or the name given with its bytes.
  public let file: String
  /// The page, from 1, or `nil` where it concerns the whole file.
  public let page: Int?
  /// What happened and what to do, without the file's name.
  package let advice: String

  /// Refuses what cannot be measured.
  package static func unmeasured(file: String, page: Int? = nil) -> PDFReadingError {
    PDFReadingError(
      .unmeasured, file: file, page: page,
      advice: "What it costs to read this cannot be told beforehand; read it where time and memory "
        + "are limited (readsUnmeasured).")
  }

  /// Why there is no file to read.
  package init(_ error: FileError) {
    let code: Code =
      switch error.code {
      case .fileNotFound: .fileNotFound
      case .isDirectory: .isDirectory
      case .permissionDenied: .permissionDenied
      case .unreadable: .unreadable
      case .tooLarge: .tooLarge
      }
    self.init(code, file: error.file, advice: error.advice)
  }

  package init(_ code: Code, file: String, page: Int? = nil, advice: String) {
    self.code = code
    self.file = file
    self.page = page
    self.advice = advice
  }

  /// One sentence that names the file and says what to do.
  public var description: String {
    page.map { "\(file), page \($0): \(advice)" } ?? "\(file): \(advice)"
  }
}
