/// Which pages are recognized, and by what.
public struct RecognitionOptions: Sendable, Hashable {
  /// Which pages are recognized.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// None: pages that are pictures give no text of their own.
    case never
    /// Pages that are pictures.
    case scans
    /// These, and pages whose fonts have no meaning for their codes.
    case always
  }

  /// By what pages are recognized.
  public enum Recognizer: String, Sendable, Hashable, CaseIterable {
    /// RapidOCR together with tesseract where both are installed, else the one that is.
    case automatic = "auto"
    /// Nothing: a text layer alone is read.
    case none
    /// tesseract, through the program `extract-tesseract` beside this one.
    case tesseract
    /// RapidOCR, through the program `extract-rapidocr` that `scripts/setup --recognition` makes.
    case rapidocr
  }

  /// Which pages are recognized.
  public var scope = Scope.scans
  /// By what.
  public var recognizer = Recognizer.automatic
  /// The path of `extract-tesseract`; `nil` seeks it beside the program that runs and on the `PATH`.
  public var tesseractProgram: String?
  /// The path of `extract-rapidocr`; `nil` seeks it beside the program that runs, in the project's
  /// environment above it, and on the `PATH`.
  public var rapidOCRProgram: String?
  /// How long a recognizer may take over one line before it is ended.
  public var timeout: Duration = .seconds(20)

  /// The documented defaults.
  public init() {}
}
