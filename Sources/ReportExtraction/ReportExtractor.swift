/// Extracts reports, text and tables from published PDFs, and reports from line-broken text.
///
/// A value without state: one extractor serves any number of files, from any number of tasks.
/// Reading a PDF holds a process-wide lock, so one process reads one document at a time; run several
/// processes for more.
public struct ReportExtractor: Sendable {
  /// How documents are extracted.
  public var options: ExtractionOptions

  /// Makes an extractor.
  public init(options: ExtractionOptions = ExtractionOptions()) {
    self.options = options
  }

  /// The report in a PDF or text file.
  ///
  /// A document without text, or one that is no annual report, gives an empty report whose findings
  /// say so.
  public func report(path: String) throws(ExtractionError) -> DisclosureReport {
    try report(bytes: bytes(path: path), name: path)
  }

  /// The report in the bytes of a PDF or text; `name` stands in messages and in the report's source.
  public func report(bytes: [UInt8], name: String) throws(ExtractionError) -> DisclosureReport {
    try reportExtraction(
      bytes: bytes, name: name, sha256: ContentDigest.sha256(of: bytes)
    ).report
  }

  /// The report, and what a PDF says of itself; for callers that have the bytes' digest already.
  package func reportExtraction(
    bytes: [UInt8], name: String, sha256: String?
  ) throws(ExtractionError) -> (report: DisclosureReport, metadata: PDFMetadata?) {
    switch try content(of: bytes, name: name) {
    case .pdf:
      let document = try document(bytes: bytes, name: name)
      let layout = DocumentLayout(pages: document.pages, options: options.layout)
      let report = report(of: document, layout: layout, name: name, sha256: sha256)
      return (report, document.metadata)
    case .text(let text):
      var report = textReader.report(text: text, name: Self.fileName(name), sha256: sha256)
      if text.unicodeScalars.contains("\u{FFFD}") {
        report.findings.append(
          FindingRule.textUnread.finding(
            "some bytes of the text are no characters; each was read as \u{FFFD}"))
      }
      return (report, nil)
    }
  }

  /// The report in line-broken text; `name` stands in messages and in the report's source.
  public func report(text: String, name: String) -> DisclosureReport {
    textReader.report(text: text, name: Self.fileName(name))
  }

  private var textReader: ReportTextReader {
    ReportTextReader(options: options.recognizer, textOptions: options.text)
  }

  /// A PDF's text, one visual line a line; a text file's own text.
  public func text(
    path: String, includingFurniture: Bool = false
  ) throws(ExtractionError) -> String {
    try text(bytes: bytes(path: path), name: path, includingFurniture: includingFurniture)
  }

  /// The text of the bytes of a PDF, one visual line a line; the bytes' own text if they are text.
  public func text(
    bytes: [UInt8], name: String, includingFurniture: Bool = false
  ) throws(ExtractionError) -> String {
    try textExtraction(bytes: bytes, name: name, includingFurniture: includingFurniture).value
  }

  /// The tables of a PDF in reading order, joined over page breaks; empty where it has none.
  public func tables(path: String) throws(ExtractionError) -> [Table] {
    try tables(bytes: bytes(path: path), name: path)
  }

  /// The tables of the bytes of a PDF in reading order; empty where it has none.
  public func tables(bytes: [UInt8], name: String) throws(ExtractionError) -> [Table] {
    try tableExtraction(bytes: bytes, name: name).value
  }

  /// A PDF's layout: lines, paragraphs, tables.
  public func layout(bytes: [UInt8], name: String) throws(ExtractionError) -> DocumentLayout {
    DocumentLayout(pages: try document(bytes: bytes, name: name).pages, options: options.layout)
  }

  /// A file's bytes, held to the reader's limit of size.
  public func bytes(path: String) throws(ExtractionError) -> [UInt8] {
    try bytes(FileBytes(path: path, maximumBytes: options.reader.maximumBytes)) {
      file throws(PDFReadingError) in try file.contents()
    }
  }

  /// What standard input has until its end, held to the reader's limit of size; `name` stands in
  /// messages.
  package func standardInput(name: String) throws(ExtractionError) -> [UInt8] {
    try bytes(FileBytes(path: name, maximumBytes: options.reader.maximumBytes)) {
      file throws(PDFReadingError) in try file.standardInput()
    }
  }

  private func bytes(
    _ file: FileBytes, _ read: (FileBytes) throws(PDFReadingError) -> [UInt8]
  ) throws(ExtractionError) -> [UInt8] {
    do throws(PDFReadingError) {
      return try read(file)
    } catch {
      throw ExtractionError(error)
    }
  }
}

/// What was extracted, and what reading found on the way.
package struct Extraction<Value> {
  package let value: Value
  package let findings: [Finding]
}

extension ReportExtractor {
  /// The text with the findings of reading.
  package func textExtraction(
    bytes: [UInt8], name: String, includingFurniture: Bool
  ) throws(ExtractionError) -> Extraction<String> {
    switch try content(of: bytes, name: name) {
    case .text(let text):
      return Extraction(value: text, findings: [])
    case .pdf:
      let document = try document(bytes: bytes, name: name)
      let layout = DocumentLayout(pages: document.pages, options: options.layout)
      return Extraction(
        value: LineBrokenTextWriter(includesFurniture: includingFurniture).text(of: layout.pages),
        findings: findings(in: document) + layout.findings)
    }
  }

  /// The tables with the findings of reading.
  package func tableExtraction(
    bytes: [UInt8], name: String
  ) throws(ExtractionError) -> Extraction<[Table]> {
    guard case .pdf = try content(of: bytes, name: name) else {
      throw ExtractionError(
        .invalidRequest, file: name,
        message: "This is text, which has no rulings to find tables by; give the PDF it came from.")
    }
    let document = try document(bytes: bytes, name: name)
    let layout = DocumentLayout(pages: document.pages, options: options.layout)
    return Extraction(
      value: layout.tables,
      findings: findings(in: document) + layout.findings)
  }

  enum Content {
    case pdf
    case text(String)
  }

  func content(of bytes: [UInt8], name: String) throws(ExtractionError) -> Content {
    if bytes.isEmpty {
      throw ExtractionError(
        PDFReadingError(
          .emptyFile, file: name,
          advice: "The file is empty; fetch it again from where it was published."))
    }
    if PDFHeader.isPresent(in: bytes) { return .pdf }
    guard let text = TextDecoding.text(of: bytes) else {
      throw ExtractionError(
        PDFReadingError(
          .notPDF, file: name,
          advice: "This is neither a PDF nor text; give a PDF, or text in UTF-8, UTF-16 or GBK."))
    }
    return .text(try selectedPages(of: text, name: name))
  }

  /// The pages asked for, where form feeds mark them.
  private func selectedPages(of text: String, name: String) throws(ExtractionError) -> String {
    guard let range = options.pages else { return text }
    let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
    guard range.lowerBound >= 1, range.upperBound <= pages.count else {
      throw ExtractionError(
        .invalidRequest, file: name,
        message:
          "There is no page \(range.upperBound); the text marks \(pages.count) by form feeds.")
    }
    return pages[(range.lowerBound - 1)..<range.upperBound].joined(separator: "\u{0C}")
  }

  /// A PDF as read, before layout.
  public func document(bytes: [UInt8], name: String) throws(ExtractionError) -> ReadDocument {
    do throws(PDFReadingError) {
      return try PDFReader(options: options.reader).document(
        bytes: bytes, name: name, password: options.password, pages: options.pages)
    } catch {
      throw ExtractionError(error)
    }
  }

  /// The report in a document already read and laid out.
  package func report(
    of document: ReadDocument, layout: DocumentLayout, name: String, sha256: String?
  ) -> DisclosureReport {
    let file = Self.fileName(name)
    let source = ReportSource(
      file: file, kind: .pdf, pages: document.pageCount, sha256: sha256)
    let material = PageMaterialReader().material(
      of: layout, findings: findings(in: document) + layout.findings)
    return ReportRecognizer(options: options.recognizer).report(from: material, source: source)
  }

  /// What reading found in a document, and whether it has any text at all.
  ///
  /// No finding names the file: two files of the same bytes have the same findings.
  package func findings(in document: ReadDocument) -> [Finding] {
    guard document.pages.allSatisfy(\.glyphs.isEmpty) else { return document.findings }
    let advice =
      document.pages.contains { !$0.images.isEmpty }
      ? "it is a scan, so run text recognition (OCR) on it first" : "look at it in a viewer"
    return document.findings + [
      FindingRule.sourceScanned.finding("the document has no text; \(advice)")
    ]
  }

  /// The last component of a path: output must not depend on where a file lies.
  package static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
