import ReportExtraction

/// What the made bytes are, and which readers get them.
enum FuzzedKind: String, CaseIterable {
  /// The content stream of a page with fonts, a form and a picture.
  case contents
  /// Archived text.
  case text
  /// A web page, or the message of one that was saved in one file.
  case page

  /// Has the bytes read, and everything made of them that a command can make.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .contents: read(document: FuzzedPage.pdf(contents: bytes), name: "page.pdf")
    case .text:
      let text = String(decoding: bytes, as: UTF8.self)
      _ = try? Self.writer.text(of: Self.extractor.report(text: text, name: "text.txt"))
    case .page:
      let isMessage = bytes.starts(with: "MIME-Version:".utf8)
      read(
        document: isMessage ? bytes : Array("<!DOCTYPE html>\n".utf8) + bytes, name: "page.html")
    }
  }

  /// Reading without recognition, and without what would need a process with limits.
  private static let extractor: ReportExtractor = {
    var options = ExtractionOptions()
    options.reader.readsUnmeasured = false
    options.recognition.scope = .never
    return ReportExtractor(options: options)
  }()

  private static let writer = ReportJSONWriter()

  private func read(document bytes: [UInt8], name: String) {
    guard let document = try? Self.extractor.document(bytes: bytes, name: name) else { return }
    if let report = try? document.report { _ = try? Self.writer.text(of: report) }
    _ = try? document.text
    if let tables = try? document.tables {
      for table in tables {
        _ = TableTextWriter.csv(table)
        _ = TableTextWriter.html(table)
        _ = TableTextWriter.markdown(table)
      }
    }
  }
}
