import PageModel

/// Glyphs by where they stand.
struct GlyphIndex {
  private var cells: [Cell: [(glyph: Int, box: Rect)]] = [:]
  /// Side of a cell, in points; about two characters.
  private static let side = 24.0
  /// A glyph that lies in more cells is none of a line of text.
  private static let mostCells = 256
  /// Glyphs of a cell that are looked at: far more than print has in so small a place.
  private static let mostInCell = 128
  /// The part of a glyph's height, about its middle, on which another one's middle must lie.
  private static let coreShare = 0.6

  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  init(_ members: [Int], _ glyphs: [RawGlyph]) {
    for member in members { insert(member, glyphs[member].box) }
  }

  mutating func insert(_ glyph: Int, _ box: Rect) {
    // What lies half a width beside a box is looked for as well.
    let reach = box.width / 2
    guard let columns = Self.cells(box.x0 - reach, box.x1 + reach),
      let rows = Self.cells(box.y0, box.y1), columns.count * rows.count <= Self.mostCells
    else { return }
    for column in columns {
      for row in rows {
        let cell = Cell(column: column, row: row)
        if cells[cell, default: []].count < Self.mostInCell {
          cells[cell, default: []].append((glyph, box))
        }
      }
    }
  }

  /// Whether the middle of a box lies on the core of a glyph, which counts as wider on either side by
  /// `stretch` of its width.
  func hasGlyph(around box: Rect, stretch: Double) -> Bool {
    entries(at: box).contains { entry in
      abs(entry.box.midY - box.midY) <= entry.box.height * Self.coreShare / 2
        && abs(entry.box.midX - box.midX) <= entry.box.width * (0.5 + stretch)
    }
  }

  /// Whether the same character stands here, or another one in just this place.
  ///
  /// - Parameter reach: How far apart the middles of the same character may be, in sizes of its box.
  func hasRepeat(of glyph: RawGlyph, among glyphs: [RawGlyph], reach: Double) -> Bool {
    entries(at: glyph.box).contains { entry in
      let isSame = glyphs[entry.glyph].scalar == glyph.scalar
      let share = isSame ? reach : reach / 2
      return abs(entry.box.midX - glyph.box.midX) <= share * min(entry.box.width, glyph.box.width)
        && abs(entry.box.midY - glyph.box.midY)
          <= share * min(entry.box.height, glyph.box.height)
    }
  }

  private func entries(at box: Rect) -> [(glyph: Int, box: Rect)] {
    guard let column = Self.cells(box.midX, box.midX), let row = Self.cells(box.midY, box.midY)
    else { return [] }
    return cells[Cell(column: column.lowerBound, row: row.lowerBound)] ?? []
  }

  private static func cells(_ from: Double, _ to: Double) -> ClosedRange<Int>? {
    let low = (from / side).rounded(.down)
    let high = (to / side).rounded(.down)
    guard abs(low) < 1e6, abs(high) < 1e6, low <= high else { return nil }
    return Int(low)...Int(high)
  }
}
