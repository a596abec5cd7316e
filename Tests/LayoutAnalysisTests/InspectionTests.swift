import PageModel
import Testing

@testable import LayoutAnalysis

/// What an inspected page shows of a page whose layout is known.
@Suite struct InspectionTests {
  private func overlay(_ pages: PDFPage...) -> PageOverlay {
    let layout = DocumentLayout(pages: pages)
    return PageInspector().overlay(of: layout.pages[0], page: pages[0])
  }

  private let page = PageDrawing.page(
    """
    单位：万元

    ┌──────┬───────────┐
    │      │ 申请人    │
    │ 项目 ├─────┬─────┤
    │      │ 甲  │ 乙  │
    ├──────┼─────┼─────┤
    │ 合计 │  1  │  2  │
    └──────┴─────┴─────┘
    """)

  @Test(arguments: [(0.984, "0.98"), (0.05, "0.05"), (1, "1.00")])
  func theTableSaysHowItWasFoundAndCut(confidence: Double, shown: String) throws {
    let found = try #require(DocumentLayout(pages: [page]).tables.first)
    let table = Table(
      rowCount: found.rowCount, columnCount: found.columnCount, cells: found.cells,
      pages: found.pages, frame: found.frame, method: .halfRuled, confidence: confidence)
    let layout = PageLayout(
      number: 1, frame: page.frame, blocks: [.table(table)], furniture: [], findings: [],
      fragments: [])
    let overlay = PageInspector().overlay(of: layout, page: page)
    let heading = "table 1 · halfRuled · \(shown)"
    #expect(overlay.summary.last == "\(heading), 3 rows × 3 columns, 7 cells, 2 merged")
    #expect(overlay.texts.contains(heading))
    #expect(overlay.texts.contains("table 1"))
  }

  @Test func mergedCellsShowTheirSpansAndStandOut() {
    let overlay = overlay(page)
    let spans = overlay.labels.filter { overlay.frame.contains($0.place) && $0.text.contains("×") }
    #expect(spans.map(\.text) == ["2×1", "1×2"])
    let widths = overlay.outlines(in: page.tableFrame).map(\.width)
    #expect(Set(widths).count == 2)
    #expect(widths.count { $0 == widths.max() } == 2)
  }

  @Test func everyCellIsTintedByItsRole() {
    let overlay = overlay(page)
    let roles: [TableCell.Role] = [.columnHeader, .stub, .data]
    let counts = roles.map { role in
      overlay.shades(in: overlay.frame).count { $0 == InspectionStyle.shade(of: role) }
    }
    #expect(counts == [4, 1, 2])
    let legend = ["column header cell: 4", "stub cell: 1", "data cell: 2"]
    #expect(legend.allSatisfy(overlay.texts.contains))
  }

  @Test func rowsAndColumnsAreNumberedFromZeroAlongTheFrame() throws {
    let overlay = overlay(page)
    let frame = page.tableFrame
    let numbers = overlay.labels.filter { Int($0.text) != nil && overlay.frame.contains($0.place) }
    let rows = numbers.filter { $0.place.x < frame.x0 }
    let columns = numbers.filter { $0.place.y < frame.y0 && !rows.contains($0) }
    #expect(rows.map(\.text) == ["0", "1", "2"])
    #expect(columns.map(\.text) == ["0", "1", "2"])
    #expect(rows.map(\.place.y) == rows.map(\.place.y).sorted())
    #expect(columns.map(\.place.x) == columns.map(\.place.x).sorted())
  }

  @Test func columnsThatNoCellEndsOnAreNumberedEvenly() {
    let cell = { (columns: Range<Int>, left: Double, right: Double) in
      TableCell(
        rows: 0..<1, columns: columns, lines: [], text: "", page: 1,
        frame: Rect(x0: left, y0: 100, x1: right, y1: 120), role: .data)
    }
    let table = Table(
      rowCount: 1, columnCount: 3, cells: [cell(0..<1, 100, 140), cell(1..<3, 140, 240)],
      pages: [1], frame: Rect(x0: 100, y0: 100, x1: 240, y1: 120), method: .halfRuled)
    let style = InspectionStyle(frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842))
    let columns = TableMarks(table: table, number: 1, style: style, text: BoxTree([Rect]())).labels
      .compactMap {
        if case .label(let label) = $0, label.place.y < 100 { label } else { nil }
      }
    #expect(columns.map(\.text) == ["0", "1", "2"])
    #expect(columns.map(\.place.x) == [120, 165, 215])
  }

  @Test(arguments: [
    (
      "a table of contents",
      """
      第一章总则 ............ 1

      第二章机构 ............ 4

      第三章职责 ............ 9

      第四章附则 ............ 12
      """
    ),
    (
      "boxes in one column",
      """
      ┌──────┐
      │ 甲乙 │
      ├──────┤
      │ 丙丁 │
      └──────┘
      """
    ),
  ])
  func whatIsTakenForNoTableHasItsReasonBesideIt(reason: String, drawing: String) {
    let overlay = overlay(PageDrawing.page(drawing))
    #expect(overlay.summary.contains("table: 0"))
    #expect(overlay.summary.contains("taken for no table: 1"))
    #expect(overlay.summary.contains("no table, \(reason)"))
    #expect(overlay.labels.contains { $0.text == reason && $0.place.x > overlay.frame.x1 })
  }

  @Test func aGridThatTooLittleSpeaksForHasItsScoreBesideIt() {
    let page = PageDrawing.page(
      """
      项目      数量      金额

      甲            1        20

      乙            3        40

      丙            5        60
      """)
    var options = LayoutOptions()
    options.tables.leastConfidence = 0.995
    let layout = DocumentLayout(pages: [page], options: options).pages[0]
    let overlay = PageInspector(options: options).overlay(of: layout, page: page)
    #expect(overlay.summary.contains("table: 0"))
    #expect(
      overlay.summary.contains {
        $0.wholeMatch(of: /no table, (score|confidence) 0\.\d\d, 1\.00 needed/) != nil
      })
  }

  @Test func labelsCoverNoText() {
    // Headings right above, values right beside, and merged cells full of text.
    let page = PageDrawing.page(
      """
      表上一行文字表上一行文字
      ┌──┬───────────┐
      字│甲│一二三四五六│字
      │乙│七八九十百千│
      ├──┼─────┬─────┤
      字│丙│一二三│四五六│字
      └──┴─────┴─────┘
      表下一行文字表下一行文字
      """)
    let overlay = overlay(page)
    let style = InspectionStyle(frame: page.frame)
    let labels = overlay.labels.filter {
      page.frame.contains($0.place) && $0.size == style.smallSize
    }
    for label in labels where !label.text.hasPrefix("table") {
      let width = style.width(label.text, size: label.size)
      let left = label.anchor == .trailing ? label.place.x - width : label.place.x - width / 2
      let box = Rect(
        x0: left, y0: label.place.y - 0.4 * label.size, x1: left + width,
        y1: label.place.y + 0.4 * label.size)
      #expect(page.glyphs.allSatisfy { $0.box.intersection(box).map { $0.area == 0 } ?? true })
    }
  }

  @Test func rowsTooThinForNumbersAreNumberedNowAndThen() {
    let lines = (0...60).map {
      Ruling(
        orientation: .horizontal, position: 100 + Double($0) * 4, start: 40, end: 140,
        thickness: 0.2)
    }
    let sides = [40.0, 90, 140].map {
      Ruling(orientation: .vertical, position: $0, start: 100, end: 340, thickness: 0.2)
    }
    let glyphs = (0..<60).map { row in
      let top = 100.5 + Double(row) * 4
      return Glyph(
        scalar: "5", box: Rect(x0: 50, y0: top, x1: 52, y1: top + 3), style: 0)
    }
    let overlay = overlay(
      PDFPage(
        number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs,
        styles: [TextStyle(fontName: "", fontSize: 3)], rulings: lines + sides))
    let rows = overlay.labels.filter { Int($0.text) != nil && $0.place.x < 40 }
    #expect(rows.count > 10 && rows.count < 60)
    let gaps = zip(rows, rows.dropFirst()).map { $1.place.y - $0.place.y }
    #expect(gaps.allSatisfy { $0 >= rows[0].size })
  }

  @Test func theLegendLeavesThePageFree() {
    let overlay = overlay(page)
    let shown = overlay.labels.filter { overlay.summary.contains($0.text) }
    #expect(shown.count >= 10)
    for label in shown { #expect(!overlay.frame.contains(label.place)) }
    #expect(overlay.canvas.y1 > overlay.frame.y1)
    #expect(overlay.canvas.x1 > overlay.frame.x1)
  }

  @Test func aPageWithoutTablesHasNoSideBand() {
    let overlay = overlay(PageDrawing.page("今天天气很好"))
    #expect(overlay.summary.contains("line of text: 1"))
    #expect(overlay.summary.contains("table: 0"))
    #expect(overlay.canvas.x1 - overlay.frame.x1 == overlay.frame.x0 - overlay.canvas.x0)
  }

  @Test(arguments: [3, 14, 40]) func notesOfManyTablesDoNotLieOverEachOther(count: Int) throws {
    let drawing = Array(repeating: "┌──┬──┐\n│甲│ 1│\n└──┴──┘", count: count)
    let page = PageDrawing.page(drawing.joined(separator: "\n"), top: 20)
    let tall = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 60 + Double(count) * 36),
      glyphs: page.glyphs, styles: page.styles, rulings: page.rulings)
    let overlay = overlay(tall)
    let notes = overlay.labels.filter { $0.place.x > tall.frame.x1 && $0.place.y < tall.frame.y1 }
    #expect(notes.count { $0.text.contains(" · lattice · ") } == count)
    let gaps = zip(notes, notes.dropFirst()).map { $1.place.y - $0.place.y }
    #expect(gaps.allSatisfy { $0 >= notes[0].size })
  }

  @Test func invisibleTextAndFurnitureAreShownApart() {
    let number = { (value: Int) in
      PageDrawing.page("\(value == 1 ? "山高水长" : "风和日丽")\n\n - \(value) -", number: value, top: 780)
    }
    let page = number(1)
    let hidden = PDFPage(
      number: 1, frame: page.frame,
      glyphs: page.glyphs + [
        Glyph(scalar: "x", box: Rect(x0: 300, y0: 300, x1: 310, y1: 310), style: 1)
      ], styles: page.styles + [TextStyle(fontName: "", fontSize: 10, isVisible: false)])
    let overlay = overlay(hidden, number(2))
    #expect(overlay.summary.contains("character left out: 1"))
    #expect(overlay.summary.contains("running head, page number: 1"))
    #expect(overlay.summary.contains("line of text: 1"))
  }

  @Test(arguments: [1e20, -1e20, .infinity, .nan]) func boxesOfAnySizeAreCutAtThePage(
    value: Double
  ) {
    let box = Rect(x0: value, y0: value, x1: 50, y1: 50)
    let overlay = overlay(
      PDFPage(
        number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: [], styles: [],
        images: [box, Rect(x0: -1e20, y0: 0, x1: 1e20, y1: 842)]))
    let dashed = overlay.marks.compactMap { mark -> Rect? in
      guard case .rectangle(let rect, _, let stroke?) = mark, stroke.dash > 0 else { return nil }
      return rect
    }
    #expect(dashed.count >= 2)
    #expect(dashed.allSatisfy { overlay.canvas.union($0) == overlay.canvas })
  }

  @Test func theSamePageGivesTheSameOverlay() {
    #expect(overlay(page) == overlay(page))
  }
}

extension PDFPage {
  /// The smallest rectangle around the rulings.
  fileprivate var tableFrame: Rect {
    let across = rulings.filter { $0.orientation == .horizontal }
    let down = rulings.filter { $0.orientation == .vertical }
    return Rect(
      x0: down.map(\.position).min() ?? 0, y0: across.map(\.position).min() ?? 0,
      x1: down.map(\.position).max() ?? 0, y1: across.map(\.position).max() ?? 0)
  }
}

extension Rect {
  fileprivate func contains(_ point: PageOverlay.Point) -> Bool {
    contains(x: point.x, y: point.y)
  }

  fileprivate func contains(_ other: Rect) -> Bool { union(other) == self }
}

extension PageOverlay {
  fileprivate var labels: [Label] {
    marks.compactMap { if case .label(let label) = $0 { label } else { nil } }
  }

  fileprivate var texts: [String] { labels.map(\.text) }

  /// The fills of rectangles within a part of the page.
  fileprivate func shades(in part: Rect) -> [Shade] {
    marks.compactMap {
      if case .rectangle(let rect, let shade, _) = $0, part.contains(rect) { shade } else { nil }
    }
  }

  /// The outlines of cells within a table's frame.
  fileprivate func outlines(in part: Rect) -> [Stroke] {
    let roles: [TableCell.Role] = [.columnHeader, .stub, .data]
    let colors = roles.map(InspectionStyle.edge)
    return marks.compactMap {
      guard case .rectangle(let rect, _, let stroke?) = $0, part.contains(rect),
        colors.contains(stroke.color)
      else { return nil }
      return stroke
    }
  }
}
