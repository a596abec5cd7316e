import LayoutAnalysis
import PageModel
import Testing

/// Tables pasted on a page turned by 90°, 180° or 270° beside its upright text.
@Suite struct TurnedTableTests {
  private static let drawing = """
    ┌─────────┬──────┬───────┐
    │ Tool    │ Box  │ Count │
    ├─────────┼──────┼───────┤
    │ Hammer  │ 4    │ 12    │
    ├─────────┼──────┼───────┤
    │ Chisel  │ 2    │ 30    │
    └─────────┴──────┴───────┘
    """
  private static let picture = ["Tool | Box | Count", "Hammer | 4 | 12", "Chisel | 2 | 30"]
  /// The area of the drawing, with some room.
  private static let area = Rect(x0: 50, y0: 100, x1: 206, y1: 184)

  /// What was drawn, turned about the middle of its area and moved below it.
  private func pasted(_ drawn: PDFPage, turn: Int, style: Int, down: Double) -> PDFPage {
    let (x, y) = (Self.area.midX, Self.area.midY)
    func point(_ px: Double, _ py: Double) -> (Double, Double) {
      let (dx, dy) = (px - x, py - y)
      let moved =
        switch turn {
        case 90: (-dy, dx)
        case 180: (-dx, -dy)
        case 270: (dy, -dx)
        default: (dx, dy)
        }
      return (x + moved.0, y + moved.1 + down)
    }
    func box(_ rect: Rect) -> Rect {
      let (one, two) = (point(rect.x0, rect.y0), point(rect.x1, rect.y1))
      return Rect(
        x0: min(one.0, two.0), y0: min(one.1, two.1), x1: max(one.0, two.0), y1: max(one.1, two.1))
    }
    let rulings = drawn.rulings.map { ruling in
      let isHorizontal = ruling.orientation == .horizontal
      let line = box(
        isHorizontal
          ? Rect(x0: ruling.start, y0: ruling.position, x1: ruling.end, y1: ruling.position)
          : Rect(x0: ruling.position, y0: ruling.start, x1: ruling.position, y1: ruling.end))
      let staysLevel = isHorizontal == (turn == 0 || turn == 180)
      return Ruling(
        orientation: staysLevel ? .horizontal : .vertical,
        position: staysLevel ? line.y0 : line.x0, start: staysLevel ? line.x0 : line.y0,
        end: staysLevel ? line.x1 : line.y1, thickness: ruling.thickness)
    }
    return PDFPage(
      number: 1, frame: drawn.frame,
      glyphs: drawn.glyphs.map { Glyph(scalar: $0.scalar, box: box($0.box), style: style) },
      styles: [
        TextStyle(fontName: "Sans", fontSize: 12),
        TextStyle(fontName: "Sans", fontSize: 12, direction: .vertical),
      ], rulings: rulings)
  }

  private func joined(_ pages: [PDFPage]) -> PDFPage {
    PDFPage(
      number: 1, frame: pages[0].frame, glyphs: pages.flatMap(\.glyphs),
      styles: pages.last?.styles ?? [], rulings: pages.flatMap(\.rulings))
  }

  @Test("A turned copy of a table is the same table", arguments: [90, 180, 270])
  func turnedCopy(turn: Int) throws {
    let drawn = PageDrawing.page(Self.drawing)
    let copy = pasted(drawn, turn: turn, style: turn == 180 ? 0 : 1, down: 240)
    let page = joined([drawn, copy])
    let layout = DocumentLayout(pages: [page])
    #expect(layout.tables.map(\.picture) == [Self.picture, Self.picture])
    #expect(layout.pages[0].lines.isEmpty)
    let twelve = try #require(layout.tables.last?.cells.first { $0.text == "12" })
    let glyph = try #require(copy.glyphs.last { $0.scalar == "1" })
    #expect(twelve.frame?.contains(x: glyph.box.midX, y: glyph.box.midY) == true)
  }

  @Test("All four ways on one page are four tables")
  func fourCopies() {
    let drawn = PageDrawing.page(Self.drawing)
    let turns = [0, 90, 180, 270]
    let page = joined(
      turns.enumerated().map { index, turn in
        pasted(drawn, turn: turn, style: turn % 180 == 0 ? 0 : 1, down: 170 * Double(index))
      })
    #expect(tables(on: page).map(\.picture) == Array(repeating: Self.picture, count: 4))
  }

  @Test("Words turned in the stub turn no table")
  func turnedStub() {
    let drawn = PageDrawing.page(
      """
      ┌────┬─────────┬──────┐
      │    │ Hammer  │ 1204 │
      │    ├─────────┼──────┤
      │    │ Chisel  │ 3301 │
      │    ├─────────┼──────┤
      │    │ Trowel  │ 1175 │
      └────┴─────────┴──────┘
      """)
    let label = "Tools".unicodeScalars.enumerated().map { index, scalar in
      Glyph(
        scalar: scalar,
        box: Rect(x0: 58, y0: 160 - 6 * Double(index), x1: 70, y1: 166 - 6 * Double(index)),
        style: 1)
    }
    let page = PDFPage(
      number: 1, frame: drawn.frame, glyphs: label + drawn.glyphs,
      styles: drawn.styles + [TextStyle(fontName: "Sans", fontSize: 12, direction: .vertical)],
      rulings: drawn.rulings)
    #expect(
      tables(on: page).map(\.picture) == [
        ["Tools | Hammer | 1204", "^ | Chisel | 3301", "^ | Trowel | 1175"]
      ])
  }
}
