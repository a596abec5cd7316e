/// How documents of word processors are converted.
public struct OfficeConverterOptions: Sendable, Hashable {
  /// The path of LibreOffice's `soffice`; `nil` seeks `soffice` and `libreoffice` on the `PATH`.
  public var program: String?
  /// How long a conversion may take.
  ///
  /// 50 seconds: the first start takes 2 to 5, and an archive's worker has 60 for a document.
  public var timeout: Duration = .seconds(50)

  /// The folder in which each conversion has one of its own; `nil` is the system's for temporary files.
  public var temporaryFolder: String?

  /// The documented defaults.
  public init() {}
}
