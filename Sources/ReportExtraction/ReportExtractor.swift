/// Extracts reports, text and tables from published PDFs, and reports from line-broken text.
///
/// A value without state: one extractor serves any number of files, from any number of tasks.
/// Reading a PDF holds a process-wide lock while the PDF library works, so one process reads one
/// page at a time; run several processes for more.
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
    switch try content(of: bytes, name: name) {
    case .pdf:
      let document = try document(bytes: bytes, name: name)
      let layout = DocumentLayout(pages: document.pages, options: options.layout)
      return report(of: document, layout: layout, name: name, bytes: bytes)
    case .text(let text):
      return report(text: text, source: source(.text, name, bytes, pages: nil))
    }
  }

  /// The report in line-broken text; `name` stands in messages and in the report's source.
  public func report(text: String, name: String) -> DisclosureReport {
    report(text: text, source: ReportSource(file: Self.fileName(name), kind: .text))
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
    switch try content(of: bytes, name: name) {
    case .pdf:
      let layout = try layout(bytes: bytes, name: name)
      return LineBrokenTextWriter(includesFurniture: includingFurniture).text(of: layout.pages)
    case .text(let text):
      return text
    }
  }

  /// The tables of a PDF in reading order, joined over page breaks; empty where it has none.
  public func tables(path: String) throws(ExtractionError) -> [Table] {
    try tables(bytes: bytes(path: path), name: path)
  }

  /// The tables of the bytes of a PDF in reading order; empty where it has none.
  public func tables(bytes: [UInt8], name: String) throws(ExtractionError) -> [Table] {
    guard case .pdf = try content(of: bytes, name: name) else {
      throw ExtractionError(
        .invalidRequest, file: name,
        message: "This is text, which has no rulings to find tables by; give the PDF it came from.")
    }
    return try layout(bytes: bytes, name: name).tables
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

extension ReportExtractor {
  private enum Content {
    case pdf
    case text(String)
  }

  private func content(of bytes: [UInt8], name: String) throws(ExtractionError) -> Content {
    if bytes.isEmpty {
      throw ExtractionError(
        .unreadableContent, file: name,
        message: "The file is empty; fetch it again from where it was published.")
    }
    if PDFHeader.isPresent(in: bytes) { return .pdf }
    guard let text = TextDecoding.text(of: bytes) else {
      throw ExtractionError(
        .unreadableContent, file: name,
        message: "This is neither a PDF nor text; give a PDF, or text in UTF-8, UTF-16 or GBK.")
    }
    return .text(text)
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
    of document: ReadDocument, layout: DocumentLayout, name: String, bytes: [UInt8]
  ) -> DisclosureReport {
    let source = source(.pdf, name, bytes, pages: document.pageCount)
    var findings = document.findings
    if document.pages.allSatisfy(\.glyphs.isEmpty) {
      findings.append(
        FindingRule.sourceScanned.finding(
          "\(source.file) has no text; it is a scan, so run text recognition (OCR) on it first"))
    }
    let material = PageMaterialReader().material(of: layout, findings: findings)
    return ReportRecognizer(options: options.recognizer).report(from: material, source: source)
  }

  private func report(text: String, source: ReportSource) -> DisclosureReport {
    let material = LineTextReader().material(from: text)
    return ReportRecognizer(options: options.recognizer).report(from: material, source: source)
  }

  private func source(
    _ kind: ReportSource.Kind, _ name: String, _ bytes: [UInt8], pages: Int?
  ) -> ReportSource {
    ReportSource(
      file: Self.fileName(name), kind: kind, pages: pages, sha256: ContentDigest.sha256(of: bytes))
  }

  /// The last component of a path: output must not depend on where a file lies.
  package static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
