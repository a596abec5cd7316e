import Algorithms
import PageModel

/// Adds the labels that stand to the left of a ruled table to it: a stub that the rules leave out.
///
/// Each label stands on the baseline of a row of the table, one beside a row, and they begin or end at one
/// place. Text of another column of the page has its own lines.
struct OutsideStub {
  let page: PDFPage
  let options: LayoutOptions
  private var thresholds: OutsideStubOptions { options.outsideStubs }

  /// The grid with a column for the labels beside it, or as it is; `text` are the glyphs within it.
  func added(to grid: LatticeGrid, around text: [Int], glyphs: GlyphField) -> LatticeGrid {
    let frame = grid.frame
    guard grid.rowCount > 2, mayHaveLabels(beside: frame, around: text, glyphs) else { return grid }
    let inside = lines(of: text)
    guard let fontSize = inside.map(\.fontSize).max() else { return grid }
    let reach = thresholds.reachInFontSizes * fontSize
    let area = Rect(
      x0: max(page.frame.x0, frame.x0 - reach), y0: frame.y0, x1: frame.x0, y1: frame.y1)
    let labels = lines(of: glyphs.glyphs(in: area))
    guard !labels.isEmpty, labels.allSatisfy({ $0.box.x1 < frame.x0 }),
      areAligned(labels, fontSize: fontSize)
    else { return grid }
    var labelled: Set<Int> = []
    for label in labels {
      let isBeside = inside.contains { line in
        abs(line.box.midY - label.box.midY) <= options.rows.baselineToleranceInFontSizes * fontSize
      }
      guard isBeside, let row = row(at: label.box.midY, in: grid), labelled.insert(row).inserted
      else { return grid }
    }
    guard Double(labelled.count) >= thresholds.leastLabelledShare * Double(grid.rowCount - 1),
      let left = labels.map(\.box.x0).min()
    else { return grid }
    return grid.widened(to: left - thresholds.marginInFontSizes * fontSize)
  }

  /// Whether any glyph stands left of the frame within reach: beside most tables there is none, and no line
  /// need be built.
  private func mayHaveLabels(
    beside frame: Rect, around text: [Int], _ glyphs: GlyphField
  ) -> Bool {
    let largest = text.reduce(0.0) { size, index in
      let glyph = page.glyphs[index]
      return max(size, page.styles[glyph.style].fontSize, glyph.box.height)
    }
    let reach = thresholds.reachInFontSizes * largest
    return !glyphs.glyphs(
      in: Rect(
        x0: max(page.frame.x0, frame.x0 - reach), y0: frame.y0, x1: frame.x0, y1: frame.y1)
    ).isEmpty
  }

  private func lines(of glyphs: [Int]) -> [TextLine] {
    LineBuilder(page: page, options: options).lines(of: glyphs)
      .filter { $0.direction == .horizontal }
  }

  private func areAligned(_ labels: [TextLine], fontSize: Double) -> Bool {
    let tolerance = options.cells.sameEdgeInFontSizes * fontSize
    return [labels.map(\.box.x0), labels.map(\.box.x1)].contains { edges in
      (edges.max() ?? 0) - (edges.min() ?? 0) <= tolerance
    }
  }

  private func row(at y: Double, in grid: LatticeGrid) -> Int? {
    let row = grid.rowEdges.partitioningIndex { $0 > y } - 1
    return (0..<grid.rowCount).contains(row) ? row : nil
  }
}

/// When labels beside a ruled table are its stub.
package struct OutsideStubOptions: Sendable, Hashable {
  /// How far left of the table labels may begin, in font sizes: a label of a dozen words.
  package var reachInFontSizes = 30.0
  /// Share of the rows below the header that have a label.
  package var leastLabelledShare = 0.75
  /// White left of the labels that is counted to their column, in font sizes.
  package var marginInFontSizes = 0.3

  /// The documented defaults.
  package init() {}
}

extension LatticeGrid {
  /// The grid with one more column at its left.
  fileprivate func widened(to left: Double) -> LatticeGrid {
    var grid = LatticeGrid(columnEdges: [left] + columnEdges, rowEdges: rowEdges)
    for row in verticalWalls.indices { grid.verticalWalls[row] = [true] + verticalWalls[row] }
    for edge in horizontalWalls.indices {
      grid.horizontalWalls[edge] = [true] + horizontalWalls[edge]
    }
    return grid
  }
}
