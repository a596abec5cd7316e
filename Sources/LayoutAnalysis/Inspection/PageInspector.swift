import PageModel

/// Shows what the layout analysis saw of a page, and what it made of it.
package struct PageInspector {
  /// The options the page was laid out with.
  let options: LayoutOptions

  package init(options: LayoutOptions = LayoutOptions()) {
    self.options = options
  }

  /// The marks over a page and the legend around it, for the page as read and as laid out.
  ///
  /// Tables are shown as they stand on this page, before parts on several pages are joined.
  ///
  /// - Parameter findings: Findings of the document; those with a place on this page are outlined and named.
  package func overlay(
    of layout: PageLayout, page: PDFPage, findings: [Finding] = []
  ) -> PageOverlay {
    let findings = FindingMarks.placed(findings, on: page)
    let style = InspectionStyle(frame: page.frame)
    let text = BoxTree(page.glyphs.map(\.box))
    let tables = layout.tables.enumerated().map {
      TableMarks(table: $1, number: $0 + 1, style: style, text: text)
    }
    let lines = layout.lines + layout.tables.flatMap { $0.cells.flatMap(\.lines) }
    let unread = unreadGlyphs(of: page)
    let leftOut = unread.map { page.glyphs[$0].box }
    let recognized = RecognizedMarks(page: page, leftOut: Set(unread))
    let side = SideBand(
      tables: layout.tables, passedOver: layout.passedOver, findings: findings,
      frame: page.frame, style: style)
    let legend = Legend(
      entries: entries(layout, lines: lines.count, page: page, leftOut: leftOut.count)
        + recognized.entries + FindingMarks.entries(findings),
      heading: "page \(page.number): what the layout analysis saw", style: style,
      frame: page.frame, sideWidth: side.width)
    let content =
      Self.marks(.image, page.images, style, page)
      + Self.marks(.leftOut, leftOut, style, page)
      + tables.flatMap(\.tints)
      + Self.marks(recognized.characters, style, page)
      + Self.marks(.line, lines.map(\.box), style, page)
      + Self.marks(.furniture, layout.furniture.map(\.box), style, page)
      + page.rulings.map { Self.mark($0, style) }
      + Self.marks(
        .passedOver, layout.passedOver.map { $0.frame.grown(by: style.frameDistance) }, style, page)
      + tables.flatMap(\.outlines)
      + Self.marks(recognized.readings, style, page)
      + Self.marks(FindingMarks.outlines(findings, style), style, page)
    return PageOverlay(
      page: page.number, frame: page.frame, canvas: legend.canvas, veil: InspectionStyle.veil,
      marks: content + legend.marks + tables.flatMap(\.labels) + side.marks,
      summary: legend.summary + side.summary)
  }

  /// Indices of the characters that were not laid out: invisible ones, and watermarks.
  private func unreadGlyphs(of page: PDFPage) -> [Int] {
    let analyzer = PageAnalyzer(options: options)
    let read = Set(
      analyzer.readableGlyphs(of: page, fontSize: PageAnalyzer.usualFontSize(of: page)))
    return page.glyphs.indices.filter { !read.contains($0) }
  }

  private func entries(
    _ layout: PageLayout, lines: Int, page: PDFPage, leftOut: Int
  ) -> [Legend.Entry] {
    let cells = layout.tables.flatMap(\.cells)
    return [
      .init(.line, "line of text", lines),
      .init(.furniture, "running head, page number", layout.furniture.count),
      .init(.ruling, "ruling", page.rulings.count),
      .init(.table, "table", layout.tables.count),
      .init(.passedOver, "taken for no table", layout.passedOver.count),
      .init(.cell(.columnHeader), "column header cell", cells.count { $0.role == .columnHeader }),
      .init(.cell(.stub), "stub cell", cells.count { $0.role == .stub }),
      .init(.cell(.data), "data cell", cells.count { $0.role == .data }),
      .init(.mergedCell, "merged cell, rows×columns", cells.count(where: \.isMerged)),
      .init(.indices, "row, column, from 0", nil),
      .init(.image, "image", page.images.count),
      .init(.leftOut, "character left out", leftOut),
    ]
  }

  /// The marks of boxes, cut at the page's edges: a file may claim boxes of any size.
  private static func marks(
    _ sample: Legend.Sample, _ boxes: [Rect], _ style: InspectionStyle, _ page: PDFPage
  ) -> [PageOverlay.Mark] {
    marks(boxes.map { (sample, $0) }, style, page)
  }

  private static func marks(
    _ boxes: [(sample: Legend.Sample, box: Rect)], _ style: InspectionStyle, _ page: PDFPage
  ) -> [PageOverlay.Mark] {
    boxes.compactMap { sample, box in
      box.intersection(page.frame).map { sample.mark($0, style) }
    }
  }

  /// A ruling as thick as it is drawn, yet never too thin to be seen.
  private static func mark(_ ruling: Ruling, _ style: InspectionStyle) -> PageOverlay.Mark {
    let stroke = PageOverlay.Stroke(
      InspectionStyle.ruling, width: max(ruling.thickness, 1.0 * style.unit))
    return switch ruling.orientation {
    case .horizontal:
      .line(
        from: .init(x: ruling.start, y: ruling.position),
        to: .init(x: ruling.end, y: ruling.position), stroke)
    case .vertical:
      .line(
        from: .init(x: ruling.position, y: ruling.start),
        to: .init(x: ruling.position, y: ruling.end), stroke)
    }
  }
}

extension PageLayout {
  /// The parts of tables that stand on this page.
  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

extension TableCell {
  /// Whether it covers more than one position of the grid.
  var isMerged: Bool { rows.count > 1 || columns.count > 1 }
}
