package import ReportExtraction

extension ReviewedReport {
  /// Pixels an inch of a page's picture. Type of 9 points, the smallest in the form's tables, is read
  /// without effort from 90 on, and the 7 pages of a long report stay below 3 MB.
  package static let pixelsPerInch = 100.0

  /// The report of a document with its pages drawn, or its text where it has no pages.
  ///
  /// A page that cannot be drawn is there without its picture.
  ///
  /// - Throws: ``ExtractionError`` as ``ReportDocument/report``.
  package init(_ document: ReportDocument) throws(ExtractionError) {
    let report = try document.report
    guard document.pageCount != nil else {
      self.init(report: report, text: try document.text)
      return
    }
    let layout = try document.layout
    var marks = Self.headings(of: report, in: layout)
    for page in layout.pages {
      marks[page.number, default: []] += page.labelFrames.map { (.label, $0) }
    }
    self.init(
      report: report,
      pages: layout.pages.map { page in
        ReviewedPage(
          number: page.number, frame: page.frame,
          picture: Result { () throws(ExtractionError) in
            try document.grayPNG(ofPage: page.number, pixelsPerInch: Self.pixelsPerInch)
          }, marks: marks[page.number] ?? [])
      })
  }

  /// The places of title and section headings, by page.
  private static func headings(
    of report: DisclosureReport, in layout: DocumentLayout
  ) -> [Int: [(mark: ReviewedPage.Mark, frame: Rect)]] {
    var result: [Int: [(mark: ReviewedPage.Mark, frame: Rect)]] = [:]
    let title = report.title.map(solid) ?? ""
    var sections = report.sections.map { (number: $0.number, heading: solid($0.heading)) }[...]
    for paragraph in layout.paragraphs {
      let text = solid(paragraph.text)
      guard !text.isEmpty else { continue }
      if let first = sections.first, text.hasPrefix(first.heading) {
        // A heading that runs into its paragraph is marked by its first line.
        let frame = text == first.heading ? paragraph.frame : paragraph.lines.first?.box
        result[paragraph.page, default: []].append(
          (.heading(section: first.number), frame ?? paragraph.frame))
        sections = sections.dropFirst()
      } else if sections.count == report.sections.count, text.count >= shortestTitleLine,
        title.contains(text)
      {
        result[paragraph.page, default: []].append((.heading(section: nil), paragraph.frame))
      }
    }
    return result
  }

  /// Characters from which a line above the first section that stands in the title is taken for a part of
  /// it; 2023年度 has six, a page number or a name of two syllables fewer.
  private static let shortestTitleLine = 4

  private static func solid(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }
}

extension PageLayout {
  /// The places of the labels of rows and the headers of columns on this page.
  fileprivate var labelFrames: [Rect] {
    blocks.flatMap { block -> [Rect] in
      guard case .table(let table) = block else { return [] }
      return table.cells.compactMap { cell in
        cell.role != .data && !cell.text.isEmpty && cell.page == number ? cell.frame : nil
      }
    }
  }
}
