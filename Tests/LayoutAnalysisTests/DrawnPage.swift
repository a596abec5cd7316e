import LayoutAnalysis
import PageModel

/// What box characters cannot draw, by the drawing's lines and columns, counted from 0.
extension PDFPage {
  /// The page with some lines set in another style.
  func styled(_ lines: ClosedRange<Int>, _ style: TextStyle) -> PDFPage {
    let area = Self.area(lines: lines, columns: 0...90)
    return copy(
      glyphs: glyphs.map {
        guard area.contains(x: $0.box.midX, y: $0.box.midY) else { return $0 }
        return Glyph(scalar: $0.scalar, box: $0.box, style: styles.count)
      }, styles: styles + [style])
  }

  /// The page with some lines in bold type.
  func bold(_ lines: ClosedRange<Int>) -> PDFPage {
    styled(lines, TextStyle(fontName: "Song-Bold", fontSize: 12))
  }

  /// The page as if its text had been recognized in a picture.
  func recognized() -> PDFPage {
    copy(
      glyphs: glyphs.map {
        Glyph(scalar: $0.scalar, box: $0.box, style: $0.style, origin: .recognized(confidence: 0.9))
      })
  }

  /// The page with its `¹²³` as small digits that stand high.
  func withRaisedDigits() -> PDFPage {
    let digits: [Unicode.Scalar: Unicode.Scalar] = ["¹": "1", "²": "2", "³": "3"]
    return copy(
      glyphs: glyphs.map { glyph in
        guard let digit = digits[glyph.scalar] else { return glyph }
        let box = Rect(
          x0: glyph.box.x0, y0: glyph.box.y0, x1: glyph.box.x0 + 3, y1: glyph.box.y0 + 6)
        return Glyph(scalar: digit, box: box, style: styles.count)
      }, styles: styles + [TextStyle(fontName: "Song", fontSize: 6)])
  }

  /// The page with a text over what is drawn already, from a line and column on.
  func adding(_ text: String, line: Int, column: Int) -> PDFPage {
    let start = Self.area(lines: line...line, columns: column...column)
    let added = text.unicodeScalars.enumerated().filter { $1 != " " }.map { index, scalar in
      let x = start.x0 + Double(index) * PageDrawing.columnWidth
      return Glyph(
        scalar: scalar, box: Rect(x0: x, y0: start.y0, x1: x + start.width, y1: start.y1), style: 0)
    }
    return copy(glyphs: glyphs + added)
  }

  /// The page with a rule on the upper edge of a line, over the positions of some columns.
  func ruled(above line: Int, _ columns: ClosedRange<Int>) -> PDFPage {
    let area = Self.area(lines: line...line, columns: columns)
    return copy(
      rulings: rulings + [
        Ruling(
          orientation: .horizontal, position: area.y0, start: area.x0, end: area.x1, thickness: 0.5)
      ])
  }

  /// The page with a filled area behind the positions of some lines and columns.
  func filled(
    _ lines: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ color: RGBColor
  ) -> PDFPage {
    copy(fills: fills + [Fill(rect: Self.area(lines: lines, columns: columns), color: color)])
  }

  /// The page with a line at an angle from one corner of an area to the other.
  func slanted(_ lines: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> PDFPage {
    copy(slants: slants + [Self.area(lines: lines, columns: columns)])
  }

  /// The area of some lines and columns of a drawing.
  static func area(lines: ClosedRange<Int>, columns: ClosedRange<Int>) -> Rect {
    Rect(
      x0: 40 + Double(columns.lowerBound) * PageDrawing.columnWidth,
      y0: 100 + Double(lines.lowerBound) * PageDrawing.rowHeight,
      x1: 40 + Double(columns.upperBound + 1) * PageDrawing.columnWidth,
      y1: 100 + Double(lines.upperBound + 1) * PageDrawing.rowHeight)
  }

  private func copy(
    glyphs: [Glyph]? = nil, styles: [TextStyle]? = nil, rulings: [Ruling]? = nil,
    fills: [Fill]? = nil, slants: [Rect]? = nil
  ) -> PDFPage {
    PDFPage(
      number: number, frame: frame, glyphs: glyphs ?? self.glyphs, styles: styles ?? self.styles,
      rulings: rulings ?? self.rulings, fills: fills ?? self.fills, slants: slants ?? self.slants)
  }
}

extension Table {
  /// The grid, a string a row: texts parted by bars, `<` where a cell goes on from the left, `^` where
  /// it goes on from above.
  var picture: [String] {
    grid.enumerated().map { row, places in
      places.enumerated().map { column, index in
        let cell = cells[index]
        if column > cell.columns.lowerBound { return "<" }
        return row > cell.rows.lowerBound ? "^" : cell.text
      }.joined(separator: " | ")
    }
  }
}

/// The tables on one page.
func tables(on page: PDFPage, options: LayoutOptions = LayoutOptions()) -> [Table] {
  DocumentLayout(pages: [page], options: options).tables
}

/// The tables of a drawing.
func tables(_ drawing: String, options: LayoutOptions = LayoutOptions()) -> [Table] {
  tables(on: PageDrawing.page(drawing), options: options)
}
