package import SystemFiles
public import SystemPackage

/// Opens published reports, as PDF or as line-broken text.
///
/// One extractor serves any number of files, from any number of tasks. In a
/// function that is `async` the methods are as well: they leave the file to threads of their own, so
/// that no task waits for another's file.
public struct ReportExtractor: Sendable {
  /// How documents are extracted.
  public var options: ExtractionOptions
  /// Recognizers are processes that take a moment to start: all documents have the same ones.
  private let recognizers: SharedRecognizers

  /// Makes an extractor.
  public init(options: ExtractionOptions = ExtractionOptions()) {
    self.options = options
    recognizers = SharedRecognizers()
  }

  /// Makes an extractor whose pictures of text are read by recognizers of the caller's.
  ///
  /// They stand for those that ``/RecognitionWorkers/RecognitionOptions/recognizer`` names, which counts
  /// for nothing then; the scope and the resolutions of the options hold.
  ///
  /// - Parameter recognizers: The one that is trusted most first. They are asked from several threads at
  ///   once where several documents are read at once. Where one throws, the others read the page alone.
  public init(
    options: ExtractionOptions = ExtractionOptions(), recognizers: [any TextRecognizer]
  ) {
    self.options = options
    self.recognizers = SharedRecognizers(own: recognizers)
  }

  /// Opens the PDF or text file at a path.
  ///
  /// Reads the file's bytes and of a PDF how many pages it has; no page is read before it is asked for.
  ///
  /// - Throws: ``ExtractionError``: `noInput` where the file may not be read, `unreadableContent` where it
  ///   is empty, damaged, encrypted, too large, or neither PDF nor text, `invalidRequest` where it lacks
  ///   pages that ``ExtractionOptions/pages`` asks for.
  public func document(path: String) throws(ExtractionError) -> ReportDocument {
    let contents = try ExtractionError.wrapping { () throws(FileError) in
      try FileContents(path: path, maximumBytes: options.reader.maximumBytes)
    }
    return try document(contents, name: path)
  }

  /// Opens the PDF or text file at a path, which need not be UTF-8; throws as for a `String`.
  public func document(path: FilePath) throws(ExtractionError) -> ReportDocument {
    let contents = try ExtractionError.wrapping { () throws(FileError) in
      try FileContents(path: path, maximumBytes: options.reader.maximumBytes)
    }
    return try document(contents, name: path.string)
  }

  /// Opens the bytes of a PDF or text; throws as for a path.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call the file; its last component stands in the report's source.
  public func document(bytes: [UInt8], name: String) throws(ExtractionError) -> ReportDocument {
    try document(FileContents(bytes), name: name)
  }

  /// Opens what a pipe, a terminal or an open file holds from where it stands to its end, for example
  /// standard input; throws as for a path. The descriptor stays open.
  ///
  /// - Parameters:
  ///   - descriptor: Open for reading.
  ///   - name: What errors call the file; its last component stands in the report's source.
  public func document(
    descriptor: FileDescriptor, name: String
  ) throws(ExtractionError) -> ReportDocument {
    let contents = try ExtractionError.wrapping { () throws(FileError) in
      try FileContents(stream: descriptor, name: name, maximumBytes: options.reader.maximumBytes)
    }
    return try document(contents, name: name)
  }

  /// The report in a PDF or text file; `document(path:).report` in one call.
  ///
  /// A document without text, or one that is no annual report, gives an empty report whose findings
  /// say so.
  public func report(path: String) throws(ExtractionError) -> DisclosureReport {
    try document(path: path).report
  }

  /// The report in the bytes of a PDF or text; `document(bytes:name:).report` in one call.
  public func report(bytes: [UInt8], name: String) throws(ExtractionError) -> DisclosureReport {
    try document(bytes: bytes, name: name).report
  }

  /// The report in line-broken text; `name` is the file's in the report's source, without its folder.
  public func report(text: String, name: String) -> DisclosureReport {
    ReportTextReader(options: options.recognizer, textOptions: options.text)
      .report(text: text, name: ReportDocument.fileName(of: name))
  }

  /// Names and versions of the recognizers that are there, which are started for that.
  package var recognizerNames: [String] { recognizers.pool(options.recognition).readyNames }

  /// Opens a file whose bytes were read already, and their digest computed.
  ///
  /// - Parameter listener: Called for each step of the document's work, on the thread that does it.
  package func document(
    _ contents: consuming sending FileContents, name: String, sha256: String? = nil,
    listener: (@Sendable (ReadingStep) -> Void)? = nil
  ) throws(ExtractionError) -> ReportDocument {
    try ReportDocument(
      contents, name: name, sha256: sha256, options: options,
      recognizers: recognizers.pool(options.recognition), listener: listener)
  }
}
