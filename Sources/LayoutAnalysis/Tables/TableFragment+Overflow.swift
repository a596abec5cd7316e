import PageModel

extension FragmentBuilder {
  /// Glyphs of vertical or stacked lines that run out of the table's lower edge: a page break leaves
  /// a tall stub cell less room than its label needs, and the label is printed all the same.
  ///
  /// Such a glyph stands alone on its line, right below the last one of a column of single glyphs.
  func overflow(
    of grid: LatticeGrid, glyphs: GlyphField, taken: [Int]
  ) -> [(glyph: Int, position: (row: Int, column: Int))] {
    let edge = grid.frame.y1
    // None of these was taken: what a grid takes stands above its lower edge.
    let below = (glyphs.glyphs(below: edge, within: 3, limit: options.overflow.maximumGlyphs) ?? [])
      .map { (index: $0, box: page.glyphs[$0].box) }.sorted { $0.box.y0 < $1.box.y0 }
    guard !below.isEmpty else { return [] }
    let near = taken.filter { page.glyphs[$0].box.y1 > edge - 3 * page.glyphs[$0].box.height }
    var inside = near.map { page.glyphs[$0].box }
    var result: [(glyph: Int, position: (row: Int, column: Int))] = []
    let boxes = below.map(\.box)
    let torn = tornLine(among: below.map(\.index), below: grid, near: near)
    for (index, box) in below {
      // A cell that a page break leaves too little room: its next line reaches over the lower edge.
      if torn.contains(index), box.x0 >= grid.frame.x0, box.x1 <= grid.frame.x1,
        let position = grid.position(x: box.midX, y: edge)
      {
        result.append((index, position))
        continue
      }
      guard Self.standsAlone(box, among: boxes) else { continue }
      let above = inside.filter { abs($0.midX - box.midX) < box.width / 4 && $0.midY < box.midY }
      guard let last = above.max(by: { $0.y1 < $1.y1 }),
        abs(box.y0 - last.y1) < box.height * options.overflow.gapInGlyphHeights,
        Self.standsAlone(last, among: inside),
        let position = grid.position(x: box.midX, y: edge)
      else { continue }
      result.append((index, position))
      inside.append(box)
    }
    return result
  }

  /// The glyphs of a line that a page break leaves no room in its cells: it begins above the lower edge
  /// of the table, in the type of the text there, below lines that fill their cells, and nothing but the
  /// page's foot follows. Notes are smaller, and headings stand there in their own right.
  private func tornLine(
    among indices: [Int], below grid: LatticeGrid, near: [Int]
  ) -> Set<Int> {
    let edge = grid.frame.y1
    let usual = near.map { page.styles[page.glyphs[$0].style].fontSize }.max() ?? 0
    let line = indices.filter { index in
      let size = page.styles[page.glyphs[index].style].fontSize
      let top = page.glyphs[index].box.midY - size / 2
      return size > 0 && size >= options.joins.noteFontSizeRatio * usual
        && edge - top >= options.spans.straddledGlyphShare * size
    }.sorted { page.glyphs[$0].box.x0 < page.glyphs[$1].box.x0 }
    guard let bottom = line.map({ page.glyphs[$0].box.y1 }).max() else { return [] }
    let foot = page.frame.y1 - options.furniture.bandShare * page.frame.height
    let isLast = !page.glyphs.contains {
      $0.box.midY > bottom && $0.box.midY < foot && page.styles[$0.style].isVisible
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line.map { page.glyphs[$0].scalar })
    guard isLast, !Enumerator.beginsChapter(String(text)) else { return [] }
    return goesOn(line, below: grid, near: near, fontSize: usual) ? Set(line) : []
  }

  /// Whether every part of a line below a grid goes on with the text of the cell above it: that cell's
  /// last line is full, since text is broken nowhere else.
  private func goesOn(
    _ line: [Int], below grid: LatticeGrid, near: [Int], fontSize: Double
  ) -> Bool {
    var left = line[...]
    let last = grid.cells().filter { $0.rows.upperBound == grid.rowCount }
    for cell in last.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      let frame = grid.frame(rows: cell.rows, columns: cell.columns)
      let own = left.prefix { page.glyphs[$0].box.midX < frame.x1 }
      guard let first = own.first, let end = own.last else { continue }
      left = left.dropFirst(own.count)
      let inside = near.map { page.glyphs[$0].box }.filter {
        frame.contains(x: $0.midX, y: $0.midY)
      }
      let lowest = inside.map(\.midY).max() ?? 0
      let upper = Rect.union(of: inside.filter { lowest - $0.midY < fontSize / 2 })
      guard let upper,
        frame.width - upper.width <= options.cells.fullLineRoomInFontSizes * fontSize,
        page.glyphs[first].box.x0 >= frame.x0, page.glyphs[end].box.x1 <= frame.x1
      else { return false }
    }
    return left.isEmpty
  }

  /// Whether no other glyph stands beside this one within its own width.
  private static func standsAlone(_ box: Rect, among others: [Rect]) -> Bool {
    !others.contains { other in
      other != box && abs(other.midY - box.midY) < box.height / 2
        && other.x1 > box.x0 - box.width / 2 && other.x0 < box.x1 + box.width / 2
        && abs(other.midX - box.midX) > box.width / 4
    }
  }
}
