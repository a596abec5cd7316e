import PageModel

/// Reads a document's pages with both libraries; runs under ``LibraryLock``.
struct DocumentReading {
  let source: DocumentSource
  let pages: ClosedRange<Int>?

  /// The document in bytes that passed the checks of ``DocumentSource``.
  func document(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFReadingError) -> ReadDocument {
    let opened = try OpenedDocument(bytes: bytes, source: source)
    let range = try requestedPages(of: opened.text.pageCount)
    switch opened.graphics {
    case .some(let graphics): return read(range, opened.text, graphics)
    case .none:
      return read(range, opened.text, isEncrypted: PDFHeader.namesEncryption(in: bytes))
    }
  }

  // MARK: Both libraries

  private func read(
    _ range: Range<Int>, _ text: borrowing PopplerDocumentHandle,
    _ graphics: borrowing QPDFDocument
  ) -> ReadDocument {
    var findings: [Finding] = []
    var read: [PDFPage] = []
    read.reserveCapacity(range.count)
    let pageCount = text.pageCount
    // Different page trees would put one page's rulings on another.
    let agrees = graphics.pageCount == pageCount
    if !agrees { findings.append(.drawnDocument) }
    for number in range {
      var reading = PageReading(number: number, options: source.options)
      let drawn = agrees ? reading.drawn(in: graphics) : nil
      read.append(reading.page(text, drawn: drawn))
      findings += reading.findings
      graphics.releaseObjects()
    }
    if let repaired = RepairReport(warnings: graphics.takeWarnings()).finding {
      findings.insert(repaired, at: 0)
    }
    return ReadDocument(
      pages: read, pageCount: pageCount,
      metadata: text.metadata(isEncrypted: graphics.isEncrypted), findings: findings)
  }

  // MARK: Poppler alone

  private func read(
    _ range: Range<Int>, _ text: borrowing PopplerDocumentHandle, isEncrypted: Bool
  ) -> ReadDocument {
    var findings = [Finding.drawnDocument]
    var read: [PDFPage] = []
    for number in range {
      var reading = PageReading(number: number, options: source.options)
      read.append(reading.page(text, drawn: nil))
      findings += reading.findings
    }
    return ReadDocument(
      pages: read, pageCount: text.pageCount, metadata: text.metadata(isEncrypted: isEncrypted),
      findings: findings)
  }

  // MARK: Pages asked for

  private func requestedPages(of pageCount: Int) throws(PDFReadingError) -> Range<Int> {
    guard pageCount > 0 else {
      throw PDFReadingError(
        .noPages, file: source.file,
        advice: "The document has no pages; fetch it again from its source.")
    }
    let asked = pages ?? 1...pageCount
    guard asked.lowerBound >= 1, asked.upperBound <= pageCount else {
      throw .pageOutOfRange(
        asked.lowerBound < 1 ? asked.lowerBound : asked.upperBound, of: pageCount,
        file: source.file)
    }
    let range = Range(asked)
    guard range.count <= source.options.maximumPages else {
      throw PDFReadingError(
        .tooLarge, file: source.file,
        advice: "\(range.count) pages are more than the limit of "
          + "\(source.options.maximumPages); read them in parts with a range of pages.")
    }
    return range
  }
}

extension PDFReadingError {
  static func pageOutOfRange(_ page: Int, of count: Int, file: String) -> PDFReadingError {
    PDFReadingError(
      .pageOutOfRange, file: file, page: page,
      advice: "There is no such page; the document has pages 1 to \(count).")
  }
}

extension Finding {
  /// No page's rulings could come from the content streams.
  static var drawnDocument: Finding {
    Finding(
      rule: "rulings.drawn", severity: .warning,
      message: "The file's structure could not be read, so the lines of its tables were taken "
        + "from the drawn pages.")
  }
}
