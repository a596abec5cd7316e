import LayoutAnalysis
import PageModel

/// A ruled table as a typesetter sets it: the texts of its cells line by line, with blanks of any width.
struct SetTable {
  /// Width of a blank and of what stands between any two letters besides, in font sizes.
  var blank = 0.25
  var tracking = 0.0
  /// Width of a letter or digit, in font sizes; ideographs, Hangul and full-width marks are one wide.
  var letter = 0.5
  var size = 10.0
  /// Room between the rules and the text, in points.
  var padding = 4.0
  /// Where the lines of a cell stand that has fewer than others of its row: 0 at its top, 1 at its bottom.
  var alignment = 0.0
  /// Widths of the columns in points; as wide as their widest text where `nil`.
  var widths: [Double]?

  /// The table's page; `rows` holds the lines of each cell.
  func page(_ rows: [[[String]]]) -> PDFPage {
    let columnCount = rows[0].count
    let widths =
      widths
      ?? (0..<columnCount).map { column in
        2 * padding + (rows.flatMap { $0[column] }.map(width).max() ?? 0)
      }
    let columns = widths.reduce(into: [60.0]) { $0.append(($0.last ?? 0) + $1) }
    var glyphs: [Glyph] = []
    var edges = [100.0]
    for row in rows {
      let top = edges[edges.count - 1]
      let lineCount = row.map(\.count).max() ?? 1
      for (cell, x) in zip(row, columns) {
        let above = Double(lineCount - cell.count) * alignment
        for (index, line) in cell.enumerated() {
          glyphs += set(line, x: x + padding, y: top + 4 + (above + Double(index)) * 1.2 * size)
        }
      }
      edges.append(top + 8 + Double(lineCount) * 1.2 * size)
    }
    let rulings =
      edges.map { rule(.horizontal, $0, from: columns[0], to: columns[columnCount]) }
      + columns.map { rule(.vertical, $0, from: edges[0], to: edges[rows.count]) }
    return PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs,
      styles: [TextStyle(fontName: "Serif", fontSize: size)], rulings: rulings)
  }

  /// The text of the last cell of a table whose other cells hold `others`.
  func text(_ lines: String..., beside others: String = "No.") -> String? {
    Self.lastText(of: page([[[others], [others]], [[others], lines]]))
  }

  /// The text of the last cell of a page's table, read as it is ruled: a cell may hold several numbers.
  static func lastText(of page: PDFPage) -> String? {
    var options = LayoutOptions()
    options.tables.method = .lattice
    return DocumentLayout(pages: [page], options: options).tables.first?.cells.last?.text
  }

  private func rule(
    _ orientation: Ruling.Orientation, _ position: Double, from start: Double, to end: Double
  ) -> Ruling {
    Ruling(
      orientation: orientation, position: position, start: start, end: end, thickness: 0.5)
  }

  private func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ": blank * size
    case "\u{1100}"...: (scalar.value < 0x2E80 ? letter : 1) * size
    default: letter * size
    }
  }

  private func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1) + tracking * size }
  }

  private func set(_ text: String, x: Double, y: Double) -> [Glyph] {
    var x = x
    return text.unicodeScalars.compactMap { scalar in
      let width = advance(scalar)
      defer { x += width + tracking * size }
      return scalar == " "
        ? nil
        : Glyph(scalar: scalar, box: Rect(x0: x, y0: y, x1: x + width, y1: y + size), style: 0)
    }
  }
}
