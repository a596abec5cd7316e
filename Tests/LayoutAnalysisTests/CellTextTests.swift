import LayoutAnalysis
import PageModel
import Testing

/// Text of cells: scripts from right to left, note marks.
@Suite struct CellTextTests {
  private func texts(_ drawing: String) -> [String] {
    DocumentLayout(pages: [PageDrawing.page(drawing)]).tables.first?.cells.map(\.text) ?? []
  }

  /// The drawing has the characters as they stand on the page, from left to right.
  @Test func wordsFromRightToLeftAreReadSo() {
    #expect(
      texts(
        """
        ┌──────────────┬────────┐
        │ םלוע םולש    │ הדוקנ  │
        ├──────────────┼────────┤
        │ 15 םירבד 2.5 │ abc בג │
        └──────────────┴────────┘
        """) == [
          "שלום עולם", "נקודה", "2.5 דברים 15", "abc גב",
        ])
  }

  @Test(arguments: [
    ("(15) ןוקית", "תיקון (15)"), (")15( ןוקית", "תיקון (15)"),
    ("10/3/2020 םוימ", "מיום 10/3/2020"),
    ("a b תא c", "a b את c"), ("תא 20% אב", "בא 20% את"), ("plain 12", "plain 12"),
    ("לאיר €12.5", "€12.5 ריאל"),
  ])
  func numbersAndLatinWordsKeepTheirOrder(drawn: String, read: String) {
    let page = PageDrawing.page(drawn)
    #expect(DocumentLayout(pages: [page]).pages[0].lines.map(\.text) == [read])
  }

  /// A table of two rows, the words of its first cell followed by a small raised `mark` at `box`.
  private func page(mark: Unicode.Scalar, box: Rect) -> PDFPage {
    let drawn = PageDrawing.page(
      """
      ┌────────┬──────┐
      │ 规章   │  12  │
      ├────────┼──────┤
      │ 许可   │   3  │
      └────────┴──────┘
      """)
    return PDFPage(
      number: 1, frame: drawn.frame,
      glyphs: drawn.glyphs + [Glyph(scalar: mark, box: box, style: 1)],
      styles: drawn.styles + [TextStyle(fontName: "Song", fontSize: 6)], rulings: drawn.rulings)
  }

  @Test(arguments: [
    // Right behind 规章 and higher.
    Rect(x0: 76, y0: 110, x1: 79, y1: 117),
    // Higher than the rule above the cell.
    Rect(x0: 76, y0: 100, x1: 79, y1: 113),
  ])
  func aRaisedMarkStaysWithItsCell(box: Rect) throws {
    let layout = DocumentLayout(pages: [page(mark: "2", box: box)])
    #expect(
      layout.tables.first?.outline == [
        "0-0 0-0 规章²", "0-0 1-1 12", "1-1 0-0 许可", "1-1 1-1 3",
      ])
    #expect(layout.pages[0].lines.isEmpty)
  }

  @Test func aMarkOverTheRuleBesideItsCellStaysWithIt() throws {
    let drawn = PageDrawing.page(
      """
      ┌──────┬──────┐
      │  规章│  12  │
      ├──────┼──────┤
      │ 许可 │   3  │
      └──────┴──────┘
      """)
    // Behind 章, which ends at 82; the rule stands at 85.
    let mark = Glyph(scalar: "a", box: Rect(x0: 83.5, y0: 110, x1: 87.5, y1: 117), style: 1)
    let page = PDFPage(
      number: 1, frame: drawn.frame, glyphs: drawn.glyphs + [mark],
      styles: drawn.styles + [TextStyle(fontName: "Song", fontSize: 6)], rulings: drawn.rulings)
    #expect(
      DocumentLayout(pages: [page]).tables.first?.cells.map(\.text) == ["规章a", "12", "许可", "3"])
  }
}

/// Digits below each other in a cell.
extension CellTextTests {
  /// A ruled table whose last column is `width` points wide, with `upper` above `lower` in its cell;
  /// wrapped words in the first column show that text stands `padding` from the edges.
  private func text(
    upper: String, lower: String, width: Double, padding: Double, leading: Double,
    areWordsCentered: Bool = false
  ) -> String? {
    let size = 10.5
    let edges = [50.0, 200, 260, 260 + width]
    var glyphs: [Glyph] = []
    func draw(_ text: String, _ x: Double, _ y: Double) {
      var x = x
      for scalar in text.unicodeScalars {
        let advance = scalar.isASCII ? size / 2 : size
        glyphs.append(
          Glyph(scalar: scalar, box: Rect(x0: x, y0: y, x1: x + advance, y1: y + size), style: 0))
        x += advance
      }
    }
    let rowHeight = (leading + 2) * size
    for row in 0..<5 {
      let top = 110 + Double(row) * rowHeight + size / 2
      for (index, words) in ["一、本年新收政府信", "申请数量"].enumerated() {
        let length = Double(words.unicodeScalars.count) * size
        let margin = areWordsCentered ? (edges[1] - edges[0] - length) / 2 : padding
        draw(words, edges[0] + margin, top + Double(index) * leading * size)
      }
      draw("7", edges[1] + (areWordsCentered ? 20 : padding), top)
      draw(row == 4 ? upper : "3", edges[2] + padding, top)
      if row == 4 { draw(lower, edges[2] + padding, top + leading * size) }
    }
    let bottom = 110 + 5 * rowHeight
    let rulings =
      (0...5).map {
        Ruling(
          orientation: .horizontal, position: 110 + Double($0) * rowHeight, start: edges[0],
          end: edges[3], thickness: 0.5)
      }
      + edges.map {
        Ruling(orientation: .vertical, position: $0, start: 110, end: bottom, thickness: 0.5)
      }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs,
      styles: [TextStyle(fontName: "Song", fontSize: size)], rulings: rulings)
    return DocumentLayout(pages: [page]).tables.first?.cells.last?.text
  }

  @Test(arguments: [1.2, 1.6, 2.4, 3.2], [0.75, 2.8, 5.4, 19.6])
  func aNumberIsBrokenWhereItsCellHasNoRoomForAnotherDigit(leading: Double, padding: Double) {
    // One digit is 5.25 pt wide.
    for (room, read) in [
      (5.5, "26"), (8.0, "26"), (10.4, "26"), (10.6, "2\u{3000}6"), (20, "2\u{3000}6"),
    ] {
      #expect(
        text(upper: "2", lower: "6", width: room + 2 * padding, padding: padding, leading: leading)
          == read)
    }
    for (room, read) in [(11.0, "126"), (15.7, "126"), (16, "12\u{3000}6")] {
      #expect(
        text(upper: "12", lower: "6", width: room + 2 * padding, padding: padding, leading: leading)
          == read)
    }
  }

  /// Digits that stand `gaps` apart, in font sizes.
  private func text(of digits: String, gaps: [Double]) -> String? {
    let size = 10.0
    var glyphs: [Glyph] = []
    var x = 210.0
    for (index, scalar) in digits.unicodeScalars.enumerated() {
      glyphs.append(
        Glyph(scalar: scalar, box: Rect(x0: x, y0: 110, x1: x + size / 2, y1: 120), style: 0))
      x += size / 2 + (gaps.indices.contains(index) ? gaps[index] * size : 0)
    }
    for (index, scalar) in "行政许可".unicodeScalars.enumerated() {
      let x = 60 + Double(index) * size
      glyphs.append(
        Glyph(scalar: scalar, box: Rect(x0: x, y0: 110, x1: x + size, y1: 120), style: 0))
    }
    let rulings =
      [100.0, 130].map {
        Ruling(orientation: .horizontal, position: $0, start: 50, end: 400, thickness: 0.5)
      }
      + [50.0, 200, 400].map {
        Ruling(orientation: .vertical, position: $0, start: 100, end: 130, thickness: 0.5)
      }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs,
      styles: [TextStyle(fontName: "Song", fontSize: size)], rulings: rulings)
    return DocumentLayout(pages: [page]).tables.first?.cells.last?.text
  }

  @Test(arguments: [
    ("5430", [0.0, 0, 0], "5430"), ("5430", [0.1, 0.1, 0.1], "5430"),
    ("5430", [0.5, 0.5, 0.5], "5\u{3000}4\u{3000}3\u{3000}0"), ("54307", [0, 0, 0, 0.3], "5430 7"),
    ("345", [0.3, 0.9], "3\u{3000}4\u{3000}5"), ("345", [0.4, 0.4], "3\u{3000}4\u{3000}5"),
    ("1345", [0.3, 0, 0], "1 345"),
  ])
  func aBlankPartsThousandsAndNoSingleDigits(digits: String, gaps: [Double], read: String) {
    #expect(text(of: digits, gaps: gaps) == read)
  }

  @Test(arguments: [60.0, 120, 300])
  func numbersSetAsABlockInTheMiddleOfTheirCellAreTwo(width: Double) {
    #expect(
      text(
        upper: "5430", lower: "12", width: width, padding: (width - 21) / 2, leading: 1.6,
        areWordsCentered: true)
        == "5430\u{3000}12")
  }
}
