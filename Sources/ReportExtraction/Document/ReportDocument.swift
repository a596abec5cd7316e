internal import SystemFiles

/// One opened document: its report, text, tables and pages, each made once, from one reading.
///
/// Made by a ``ReportExtractor``. Nothing is read or computed before it is asked for, and
/// everything is remembered as long as the document lives. A page of a PDF is read when a property needs
/// it: ``pages`` one page, the others all of them.
///
/// A document may be used from any thread or task. Its properties wait for the reading of a PDF on the
/// thread that asks; in a task that was cancelled they throw `cancelled` before the next page. Inside
/// `async` functions use ``async-swift.property``, whose properties wait without keeping a thread.
///
/// A class, since it remembers what it has read.
public final class ReportDocument: Sendable {
  /// The file's path, or the name given with its bytes; errors name it.
  public let name: String
  let options: ExtractionOptions
  let content: DocumentContent
  private let listener: @Sendable (ReadingStep) -> Void
  private let knownDigest: String?
  private let rememberedDigest = Remembered<String?>()
  private let rememberedLayout = Remembered<DocumentLayout>()
  private let rememberedFindings = Remembered<[Finding]>()
  private let rememberedText = Remembered<String>()
  private let rememberedReport = Remembered<DisclosureReport>()

  init(
    _ contents: consuming sending FileContents, name: String, sha256: String?,
    options: ExtractionOptions, recognizers: RecognizerPool,
    listener: (@Sendable (ReadingStep) -> Void)?
  ) throws(ExtractionError) {
    let listener = listener ?? { _ in }
    knownDigest = sha256
    content = try DocumentContent(
      contents, name: name, options: options, recognizers: recognizers, listener: listener)
    self.name = name
    self.options = options
    self.listener = listener
  }

  /// What was opened: a PDF, a document of a word processor, a web page or line-broken text.
  public var kind: ReportSource.Kind {
    switch content {
    case .pdf(let memory): memory.kind
    case .page: .html
    case .text: .text
    }
  }

  /// The file's name without its folder.
  public var fileName: String { Self.fileName(of: name) }

  /// SHA-256 of the file's bytes in lower-case hexadecimal; `nil` where it cannot be computed.
  public var sha256: String? {
    rememberedDigest.value {
      switch content {
      case .pdf(let memory): knownDigest ?? memory.sha256
      case .page(let source): knownDigest ?? source.sha256
      case .text(_, let sha256): knownDigest ?? sha256
      }
    }
  }

  /// How many pages a PDF has, read or not; `nil` for a web page and for text.
  public var pageCount: Int? {
    if case .pdf(let memory) = content { memory.file.pageCount } else { nil }
  }

  /// What a PDF says of itself; `nil` for a web page and for text.
  public var metadata: PDFMetadata? {
    if case .pdf(let memory) = content { memory.file.metadata } else { nil }
  }

  // MARK: What is read

  /// The pages of a PDF, each read when it is asked for.
  ///
  /// - Throws: ``ExtractionError``: `invalidRequest` for a web page and for text.
  public var pages: DocumentPages {
    get throws(ExtractionError) {
      DocumentPages(memory: try memory(lacking: "no pages with places"))
    }
  }

  /// A PDF's lines, paragraphs and tables, with their places.
  ///
  /// - Throws: ``ExtractionError``: `invalidRequest` for a web page and for text, `unreadableContent`
  ///   where there are more pages than ``/PDFReader/PDFReaderOptions/maximumPages``, `cancelled`.
  public var layout: DocumentLayout {
    get throws(ExtractionError) { try layout(of: memory(lacking: "no layout")) }
  }

  /// The tables in reading order; empty where there are none. Those of a PDF are joined over page
  /// breaks; those of a web page have neither pages nor frames.
  ///
  /// - Throws: ``ExtractionError`` as ``layout``, but for web pages.
  public var tables: [Table] {
    get throws(ExtractionError) {
      if case .page(let source) = content { return source.reading.tables }
      return try layout(of: memory(lacking: "no rulings to find tables by")).tables
    }
  }

  /// A PDF's text without running heads and page numbers, one visual line a line, with form feeds
  /// between pages; a web page's article, a paragraph or table row a line; a text file's own text.
  ///
  /// Without words for a scan. What is missing from it is in ``findings``.
  ///
  /// - Throws: ``ExtractionError``: `unreadableContent` where there are more pages than
  ///   ``/PDFReader/PDFReaderOptions/maximumPages``, `cancelled`.
  public var text: String {
    get throws(ExtractionError) {
      try rememberedText.value { () throws(ExtractionError) in
        let text = try text(includingFurniture: false)
        listener(.text)
        return text
      }
    }
  }

  /// The text, on request with running heads and page numbers; written anew each time.
  ///
  /// - Throws: ``ExtractionError`` as ``text``.
  public func text(includingFurniture: Bool) throws(ExtractionError) -> String {
    switch content {
    case .text(let text, _): text
    case .page(let source): MarkupTextWriter().text(of: source.reading.blocks)
    case .pdf(let memory):
      LineBrokenTextWriter(includesFurniture: includingFurniture)
        .text(of: try layout(of: memory).pages)
    }
  }

  /// The report in the document.
  ///
  /// A document without text, or one that is no annual report, gives an empty report whose findings
  /// say so.
  ///
  /// - Throws: ``ExtractionError`` as ``text``.
  public var report: DisclosureReport {
    get throws(ExtractionError) {
      try rememberedReport.value { () throws(ExtractionError) in
        let report = try recognizedReport()
        listener(.report)
        return report
      }
    }
  }

  /// What was found while the document was read and laid out: repairs, limits reached, pages that could
  /// not be read, no text at all. What the form finds besides is among the report's findings, which
  /// begin with these.
  ///
  /// - Throws: ``ExtractionError`` as ``text``.
  public var findings: [Finding] {
    get throws(ExtractionError) {
      switch content {
      case .text(let text, _):
        Self.findings(in: text) + Self.emptyFindings(ofPageless: text.allSatisfy(\.isWhitespace))
      case .page(let source):
        source.findings + Self.emptyFindings(ofPageless: source.reading.blocks.isEmpty)
      case .pdf(let memory): try findings(of: memory)
      }
    }
  }

  // MARK: Steps

  private func recognizedReport() throws(ExtractionError) -> DisclosureReport {
    switch content {
    case .text(let text, _):
      var report = ReportTextReader(options: options.recognizer, textOptions: options.text)
        .report(text: text, name: fileName, sha256: sha256)
      report.findings += Self.findings(in: text)
      return report
    case .page(let source):
      let material = MarkupMaterialReader(forms: options.recognizer.forms).material(
        of: source.reading.blocks, findings: source.findings, metadata: source.reading.metadata)
      return ReportRecognizer(options: options.recognizer).report(
        from: material, source: ReportSource(file: fileName, kind: .html, sha256: sha256))
    case .pdf(let memory):
      let report = try recognizedReport(
        in: try layout(of: memory), findings: try findings(of: memory), memory)
      return try Rereading(memory: memory, options: options).report(after: report) {
        (layout) throws(ExtractionError) in
        try recognizedReport(in: layout, findings: try findings(of: memory), memory)
      }
    }
  }

  private func recognizedReport(
    in layout: DocumentLayout, findings: [Finding], _ memory: PageMemory
  ) throws(ExtractionError) -> DisclosureReport {
    try memory.checkCancellation()
    let material = PageMaterialReader(forms: options.recognizer.forms).material(
      of: layout, findings: findings,
      metadata: MetadataEntry.pdfTitle(memory.file.metadata.title))
    let source = ReportSource(
      file: fileName, kind: memory.kind, pages: memory.file.pageCount, sha256: sha256)
    return ReportRecognizer(options: options.recognizer).report(from: material, source: source)
  }

  private func layout(of memory: PageMemory) throws(ExtractionError) -> DocumentLayout {
    try rememberedLayout.value { () throws(ExtractionError) in
      let pages = try memory.all().map(\.page)
      try memory.checkCancellation()
      let layout = DocumentLayout(pages: pages, options: options.layout)
      listener(.layout)
      return layout
    }
  }

  private func findings(of memory: PageMemory) throws(ExtractionError) -> [Finding] {
    try rememberedFindings.value { () throws(ExtractionError) in
      let layout = try layout(of: memory)
      let pages = try memory.pages(memory.range)
      return memory.findings + pages.flatMap(\.findings)
        + CarrierFindings(memory, memory.range).findings + Self.scanFindings(on: pages, memory)
        + Self.emptyFindings(of: layout, pages) + layout.findings
    }
  }

  /// The pages of the PDF, or what is asked for does not fit the document.
  func memory(lacking what: String) throws(ExtractionError) -> PageMemory {
    switch content {
    case .pdf(let memory): return memory
    case .text:
      throw ExtractionError(
        .invalidRequest, file: name,
        message: "This is text, which has \(what); give the PDF it came from.")
    case .page:
      throw ExtractionError(
        .invalidRequest, file: name,
        message: "This is a web page, which has \(what); give a PDF, or print the page to one.")
    }
  }
}
