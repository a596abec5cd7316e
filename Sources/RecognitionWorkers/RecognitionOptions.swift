/// Which pages are recognized, and by what.
public struct RecognitionOptions: Sendable, Hashable, Codable {
  /// Which pages are recognized.
  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    /// None: pages that are pictures give no text of their own.
    case never
    /// Pages that are pictures.
    case scans
    /// These, and pages whose fonts have no meaning for their codes.
    case always
  }

  /// By what pages are recognized.
  public enum Recognizer: String, Sendable, Hashable, Codable, CaseIterable {
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
  ///
  /// Always: pages of other kinds cost nothing, and the text of fonts without meaning is of no use to
  /// anybody.
  public var scope = Scope.always
  /// By what.
  public var recognizer = Recognizer.automatic
  /// The path of `extract-tesseract`; `nil` seeks it beside the program that runs and on the `PATH`.
  public var tesseractProgram: String?
  /// The path of `extract-rapidocr`; `nil` seeks it beside the program that runs, in the project's
  /// environment above it, and on the `PATH`.
  public var rapidOCRProgram: String?
  /// How long a recognizer may take over one line before it is ended.
  public var timeout: Duration = .seconds(20)

  /// A page is drawn with at least so many pixels an inch.
  ///
  /// 200: digits of 8 pt are 15 pixels high then; below 12 they are mistaken.
  public var coarsestPixelsPerInch = 200.0
  /// A page is drawn with at most so many pixels an inch, whatever its picture has.
  ///
  /// 300: finer pictures are read no better, and take longer.
  public var finestPixelsPerInch = 300.0

  /// The documented defaults.
  public init() {}
}
