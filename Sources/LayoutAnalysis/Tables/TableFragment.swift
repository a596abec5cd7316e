import PageModel

/// The part of a table that stands on one page.
package struct TableFragment: Sendable {
  /// Column edges, x in points, ascending.
  package let columnEdges: [Double]
  /// The part as a table of its own, roles classified.
  package let table: Table

  /// Page number, from 1.
  package var page: Int { table.pages[0] }
}

/// Fills a grid with the page's glyphs.
struct FragmentBuilder {
  let page: PDFPage
  let options: LayoutOptions

  /// The fragment and the glyphs it took; `nil` when the grid holds no text.
  func fragment(
    of grid: LatticeGrid, glyphs: [Int], method: Table.Method
  ) -> (fragment: TableFragment, taken: [Int])? {
    let ranges = grid.cells()
    var cellAt = [Int](repeating: 0, count: grid.rowCount * grid.columnCount)
    for (index, range) in ranges.enumerated() {
      for row in range.rows {
        for column in range.columns { cellAt[row * grid.columnCount + column] = index }
      }
    }
    var members = [[Int]](repeating: [], count: ranges.count)
    var taken: [Int] = []
    for index in glyphs {
      let box = page.glyphs[index].box
      guard let position = grid.position(x: box.midX, y: box.midY) else { continue }
      members[cellAt[position.row * grid.columnCount + position.column]].append(index)
      taken.append(index)
    }
    guard !taken.isEmpty, ranges.count > 1 else { return nil }
    for (index, position) in overflow(of: grid, glyphs: glyphs, taken: taken) {
      members[cellAt[position.row * grid.columnCount + position.column]].append(index)
      taken.append(index)
    }
    let builder = LineBuilder(page: page, options: options)
    let cells = zip(ranges, members).map { range, indices in
      let lines = builder.lines(of: indices)
      return TableCell(
        rows: range.rows, columns: range.columns, lines: lines,
        text: CellText.joined(lines), page: page.number,
        frame: grid.frame(rows: range.rows, columns: range.columns), role: .data)
    }
    let table = Table(
      rowCount: grid.rowCount, columnCount: grid.columnCount,
      cells: RoleClassifier.classified(
        cells, rowCount: grid.rowCount, columnCount: grid.columnCount),
      pages: [page.number], frame: grid.frame, method: method)
    return (TableFragment(columnEdges: grid.columnEdges, table: table), taken)
  }
}

extension FragmentBuilder {
  /// Glyphs of vertical lines that run out of the table's lower edge: a page break leaves a tall
  /// stub cell less room than its label needs, and the label is printed all the same.
  private func overflow(
    of grid: LatticeGrid, glyphs: [Int], taken: [Int]
  ) -> [(glyph: Int, position: (row: Int, column: Int))] {
    func isVertical(_ index: Int) -> Bool {
      page.styles[page.glyphs[index].style].direction == .vertical
    }
    var ends = taken.filter(isVertical)
    guard !ends.isEmpty else { return [] }
    // The last glyph of such a line may stand alone in a run, so its own direction says nothing.
    let below = glyphs.filter { page.glyphs[$0].box.midY > grid.frame.y1 }
      .sorted { page.glyphs[$0].box.y0 < page.glyphs[$1].box.y0 }
    var result: [(glyph: Int, position: (row: Int, column: Int))] = []
    for index in below {
      let box = page.glyphs[index].box
      let continues = ends.contains { end in
        let last = page.glyphs[end].box
        return abs(last.midX - box.midX) < box.width / 2
          && abs(box.y0 - last.y1) < box.height * options.verticalRunGapInGlyphHeights
      }
      guard continues, let position = grid.position(x: box.midX, y: grid.frame.y1) else { continue }
      result.append((index, position))
      ends.append(index)
    }
    return result
  }
}

/// Joins the lines of a cell.
enum CellText {
  /// The text of a cell: no blank inside CJK, none kept where a line broke.
  static func joined(_ lines: [TextLine]) -> String {
    WrappedText.joined(lines.map { WrappedText.joined($0.words.map(\.text)) })
  }
}
