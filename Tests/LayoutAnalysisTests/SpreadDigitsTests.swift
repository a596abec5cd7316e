import LayoutAnalysis
import PageModel
import Testing

/// Digits that stand apart in their cell: those of one number where the table's type is set apart, else several
/// numbers.
@Suite struct SpreadDigitsTests {
  private static let size = 10.0
  private static let edges = [50.0, 150, 210, 270]

  /// A ruled table of three columns; `set` gives the left edge of each character of a text in a cell.
  private func texts(
    _ rows: [[String]], set: (_ text: String, _ column: Int) -> [Double]
  ) -> [String]? {
    var glyphs: [Glyph] = []
    for (row, cells) in rows.enumerated() {
      let y = 105 + 20 * Double(row)
      for (column, text) in cells.enumerated() {
        for (scalar, x) in zip(text.unicodeScalars, set(text, column)) {
          let width = scalar.isASCII ? Self.size / 2 : Self.size
          glyphs.append(
            Glyph(
              scalar: scalar, box: Rect(x0: x, y0: y, x1: x + width, y1: y + Self.size), style: 0)
          )
        }
      }
    }
    let bottom = 100 + 20 * Double(rows.count)
    let rulings =
      (0...rows.count).map {
        Ruling(
          orientation: .horizontal, position: 100 + 20 * Double($0), start: Self.edges[0],
          end: Self.edges[3], thickness: 0.5)
      }
      + Self.edges.map {
        Ruling(orientation: .vertical, position: $0, start: 100, end: bottom, thickness: 0.5)
      }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs,
      styles: [TextStyle(fontName: "Song", fontSize: Self.size)], rulings: rulings)
    return DocumentLayout(pages: [page]).tables.first?.cells.map(\.text)
  }

  /// Characters centered in their column with so much room between them, in font sizes.
  private func centered(_ text: String, in column: Int, gap: Double) -> [Double] {
    let widths = text.unicodeScalars.map { $0.isASCII ? Self.size / 2 : Self.size }
    let length =
      widths.reduce(0, +) + gap * Self.size * Double(max(widths.count - 1, 0))
    var x = (Self.edges[column] + Self.edges[column + 1] - length) / 2
    return widths.map { width in
      defer { x += width + gap * Self.size }
      return x
    }
  }

  /// Characters that fill their column from edge to edge, 3 pt of each left blank.
  private func distributed(_ text: String, in column: Int) -> [Double] {
    let widths = text.unicodeScalars.map { $0.isASCII ? Self.size / 2 : Self.size }
    guard widths.count > 1 else { return centered(text, in: column, gap: 0) }
    let room = Self.edges[column + 1] - Self.edges[column] - 6 - widths.reduce(0, +)
    var x = Self.edges[column] + 3
    return widths.map { width in
      defer { x += width + room / Double(widths.count - 1) }
      return x
    }
  }

  @Test(arguments: [0.2, 0.3, 0.5, 0.8])
  func digitsApartAmongNumbersSetCloseAreSeveralNumbers(gap: Double) throws {
    let cells = try #require(
      texts([["内容", "制发", "废止"], ["规章", "345", "12"], ["文件", "678", "901"]]) {
        centered($0, in: $1, gap: $0 == "345" || $0 == "901" ? gap : 0)
      })
    #expect(cells[4] == "3\u{3000}4\u{3000}5")
    #expect(cells[5] == "12")
    #expect(cells[8] == "9\u{3000}0\u{3000}1")
  }

  @Test func aSingleBlankMayHaveBeenTypedIntoANumber() throws {
    let cells = try #require(
      texts([["内容", "制发", "废止"], ["规章", "57", "7"]]) {
        centered($0, in: $1, gap: $0 == "57" ? 0.3 : 0)
      })
    #expect(cells[4] == "5 7")
  }

  @Test("Letter-spacing spreads digits as it does ideographs", arguments: [0.2, 0.3, 0.5, 0.65])
  func letterSpacing(gap: Double) throws {
    let cells = try #require(
      texts([["内容", "制发", "废止"], ["规章", "345", "12"]]) { centered($0, in: $1, gap: gap) })
    #expect(cells.suffix(3) == ["规章", "3 4 5", "1 2"])
  }

  @Test("Numbers spread alike whose digits stand between each other's", arguments: [0.2, 0.5, 0.7])
  func staggered(gap: Double) throws {
    let rows = [["内容", "制发", "废止"], ["规章", "345", "1"], ["文件", "67", "8"], ["其他", "5021", "0"]]
    let cells = try #require(
      texts(rows) { centered($0, in: $1, gap: $0.allSatisfy(\.isASCII) ? gap : 0) })
    #expect(cells[4] == "3 4 5")
    #expect(cells[7] == "6 7")
    #expect(cells[10] == "5 0 2 1")
  }

  @Test func numbersSetFromEdgeToEdgeAreRead() throws {
    let rows = [["内容", "制发", "废止"], ["规章", "34521", "1"], ["文件", "678902", "8"]]
    let cells = try #require(
      texts(rows) {
        $0.allSatisfy(\.isASCII) ? distributed($0, in: $1) : centered($0, in: $1, gap: 0)
      })
    #expect(cells[4] == "3 4 5 2 1")
    #expect(cells[7] == "6 7 8 9 0 2")
  }

  @Test("Columns that no rule parts hold a number each: their digits stand below each other")
  func columnsWithoutRules() throws {
    let rows = [["内容", "制发", "废止"], ["规章", "345", "1"], ["文件", "607", "8"]]
    let cells = try #require(
      texts(rows) { centered($0, in: $1, gap: $0.allSatisfy(\.isASCII) ? 0.6 : 0) })
    #expect(cells[4] == "3\u{3000}4\u{3000}5")
    #expect(cells[7] == "6\u{3000}0\u{3000}7")
  }
}
