/// How a document is extracted; every part has documented defaults.
public struct ExtractionOptions: Sendable, Hashable {
  /// Limits of reading.
  public var reader = PDFReaderOptions()
  /// Limits of reading web pages.
  public var web = WebPageReaderOptions()
  /// How documents of word processors are converted.
  public var office = OfficeConverterOptions()
  /// Which pages' text is recognized, and by what.
  public var recognition = RecognitionOptions()
  /// How the pictures of pages are looked at before their text is recognized.
  public var pictures = PictureOptions()
  /// Where and how tables are sought, and how letters are written.
  public var layout = LayoutOptions()
  /// Thresholds of the recognizer.
  public var recognizer = ReportRecognizerOptions()
  /// Thresholds of reading line-broken text.
  public var text = LineTextReaderOptions()
  /// Password of encrypted files; `nil` for none.
  public var password: String?
  /// The pages to read, from 1; `nil` for all.
  public var pages: ClosedRange<Int>?

  /// The documented defaults.
  public init() {}
}
