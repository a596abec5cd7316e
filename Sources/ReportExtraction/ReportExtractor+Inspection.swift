extension ReportExtractor {
  /// A picture of a page of the PDF in a file, with what the layout analysis saw over it; see
  /// ``inspection(bytes:name:page:as:)``.
  public func inspection(
    path: String, page: Int, as format: PictureFormat = .png(pixelsPerInch: 144)
  ) throws(ExtractionError) -> [UInt8] {
    try inspection(bytes: bytes(path: path), name: path, page: page, as: format)
  }

  /// A picture of a page of a PDF, with what the layout analysis saw over it.
  ///
  /// The page is drawn pale; over it stand the boxes of its lines, its rulings, and the tables of
  /// this page with their cells tinted by role, merged cells marked with their spans, and method and
  /// confidence beside them. A legend below the page says how often each occurs. The picture is
  /// larger than the page by the bands around it. The same bytes give the same picture on one
  /// machine; another one may draw the labels in another face.
  ///
  /// The page is laid out as part of its document, as every other method does it, whatever
  /// ``ExtractionOptions/pages`` says; so the time it takes grows with the document.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call the file, and what an SVG has in its title.
  ///   - page: The page, from 1.
  ///   - format: PNG with its resolution, a positive number, or SVG.
  /// - Returns: The bytes of the PNG or SVG file; never empty.
  /// - Throws: ``ExtractionError``: `invalidRequest` where the document has no such page or is a text,
  ///   otherwise as for ``document(bytes:name:)``.
  public func inspection(
    bytes: [UInt8], name: String, page: Int, as format: PictureFormat = .png(pixelsPerInch: 144)
  ) throws(ExtractionError) -> [UInt8] {
    try inspectionExtraction(bytes: bytes, name: name, page: page, as: format).value
  }

  /// The picture with the findings of reading that concern the page.
  package func inspectionExtraction(
    bytes: [UInt8], name: String, page number: Int, as format: PictureFormat
  ) throws(ExtractionError) -> Extraction<[UInt8]> {
    if case .png(let resolution) = format {
      precondition(resolution > 0 && resolution.isFinite, "the resolution is a positive number")
    }
    guard case .pdf = try content(of: bytes, name: name) else {
      throw ExtractionError(
        .invalidRequest, file: name,
        message: "This is text, which has no page to draw; give the PDF it came from.")
    }
    let document = try surroundings(ofPage: number, bytes: bytes, name: name)
    let layout = DocumentLayout(pages: document.pages, options: options.layout)
    guard let page = document.pages.first(where: { $0.number == number }),
      let pageLayout = layout.pages.first(where: { $0.number == number }),
      !document.findings.contains(where: { $0.rule == "limit.page" && $0.page == number })
    else {
      throw ExtractionError(
        .unreadableContent, file: name, page: number,
        message: "The page draws far more than the limits allow; look at it in a viewer.")
    }
    let overlay = PageInspector(options: options.layout).overlay(of: pageLayout, page: page)
    let file = Self.fileName(name)
    let findings = findings(in: document) + layout.findings
    do throws(PDFReadingError) {
      let picture = try PDFReader(options: options.reader).overlaidPage(
        bytes: bytes, name: name, overlay: overlay, as: format,
        title: "\(file), page \(number) of \(document.pageCount)", password: options.password)
      return Extraction(
        value: picture, findings: findings.filter { $0.page == nil || $0.page == number })
    } catch {
      throw ExtractionError(error)
    }
  }

  /// The document, or so many pages around one of them as the limits allow.
  private func surroundings(
    ofPage number: Int, bytes: [UInt8], name: String
  ) throws(ExtractionError) -> ReadDocument {
    var extractor = self
    extractor.options.pages = number...number
    let alone = try extractor.document(bytes: bytes, name: name)
    let most = options.reader.maximumPages
    let first = max(1, min(number - most / 2, alone.pageCount - most + 1))
    extractor.options.pages = first...min(alone.pageCount, first + most - 1)
    return try extractor.document(bytes: bytes, name: name)
  }
}
