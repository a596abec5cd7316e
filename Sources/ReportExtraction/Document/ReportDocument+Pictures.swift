extension ReportDocument {
  /// Draws a page of a PDF on white paper.
  ///
  /// - Parameters:
  ///   - number: The page, from 1 to ``pageCount``.
  ///   - scale: Pixels a point, a positive number; lowered where the image would exceed
  ///     ``/PDFReader/PDFReaderOptions/maximumPixels``.
  /// - Throws: ``ExtractionError``: `invalidRequest` where the document has no such page or is text,
  ///   `internalFailure` where there is no memory for it.
  public func image(ofPage number: Int, scale: Double) throws(ExtractionError) -> PageImage {
    let file = try memory(lacking: "no page to draw").file
    return try ExtractionError.wrapping { () throws(PDFReadingError) in
      try file.image(ofPage: number, scale: scale)
    }
  }

  /// Draws a page of a PDF as a gray PNG, small enough to carry many in one file.
  ///
  /// - Throws: ``ExtractionError`` as ``image(ofPage:scale:)``.
  package func grayPNG(
    ofPage number: Int, pixelsPerInch: Double
  ) throws(ExtractionError) -> [UInt8] {
    let file = try memory(lacking: "no page to draw").file
    return try ExtractionError.wrapping { () throws(PDFReadingError) in
      try file.grayPNG(ofPage: number, pixelsPerInch: pixelsPerInch)
    }
  }

  /// Draws a page of a PDF with what the layout analysis saw over it.
  ///
  /// The page is drawn pale; over it stand the boxes of its lines, its rulings, and the tables of
  /// this page with their cells tinted by role, merged cells marked with their spans, and method and
  /// confidence beside them. What findings of the page and of the report are about is outlined, with their rules
  /// beside it. A legend below the page says how often each occurs. The picture is
  /// larger than the page by the bands around it. The same bytes give the same picture on one
  /// machine; another one may draw the labels in another face.
  ///
  /// The page is laid out as part of its document, whatever ``ExtractionOptions/pages`` says, or of as
  /// many pages around it as are read at once; so the time it takes grows with the document.
  ///
  /// - Parameters:
  ///   - number: The page, from 1 to ``pageCount``.
  ///   - format: PNG with its resolution, a positive number, or SVG.
  /// - Throws: ``ExtractionError``: `invalidRequest` where the document has no such page or is text,
  ///   `unreadableContent` where the page is over the limits, `cancelled`.
  public func inspection(
    ofPage number: Int, as format: PictureFormat = .png(pixelsPerInch: 144)
  ) throws(ExtractionError) -> PageInspection {
    if case .png(let resolution) = format {
      precondition(resolution > 0 && resolution.isFinite, "the resolution is a positive number")
    }
    let memory = try memory(lacking: "no page to draw")
    let file = memory.file
    try ExtractionError.wrapping { () throws(PDFReadingError) in try file.check(number...number) }
    let range = surroundings(ofPage: number, pageCount: file.pageCount)
    let pages = try memory.pages(range)
    let layout =
      try range == memory.range
      ? self.layout : DocumentLayout(pages: pages.map(\.page), options: options.layout)
    let index = number - range.lowerBound
    guard !pages[index].findings.contains(where: { $0.rule == "limit.page" }) else {
      throw ExtractionError(
        .unreadableContent, file: name, page: number,
        message: "The page draws far more than the limits allow; look at it in a viewer.")
    }
    let findings =
      file.findings + pages[index].findings + CarrierFindings(memory, range).findings
      + Self.scanFindings(on: pages, memory) + layout.findings
    let overlay = PageInspector(options: options.layout).overlay(
      of: layout.pages[index], page: pages[index].page,
      findings: findings + (range == memory.range ? reportFindings : []))
    let picture = try ExtractionError.wrapping { () throws(PDFReadingError) in
      try file.picture(
        overlay, as: format, title: "\(fileName), page \(number) of \(file.pageCount)")
    }
    let resolution: Double? =
      switch format {
      case .png(let asked): file.pixelsPerInch(of: overlay, asked: asked)
      case .svg: nil
      }
    return PageInspection(
      picture: picture, pixelsPerInch: resolution,
      findings: findings.filter { $0.page == nil || $0.page == number })
  }

  /// The findings of the report; none where the document is no report, whose tables are no form's.
  private var reportFindings: [Finding] {
    guard let report = try? report,
      !report.findings.contains(where: { $0.rule == FindingRule.sourceNotReport.rawValue })
    else { return [] }
    return report.findings
  }

  /// The whole document, or so many pages around one of them as are read at once.
  private func surroundings(ofPage number: Int, pageCount: Int) -> ClosedRange<Int> {
    let most = options.reader.maximumPages
    let first = max(1, min(number - most / 2, pageCount - most + 1))
    return first...min(pageCount, first + most - 1)
  }
}
