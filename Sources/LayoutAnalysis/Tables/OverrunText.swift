import Algorithms
import PageModel

/// Text that runs over the edge of its cell: it stands where it begins.
///
/// A rule that goes through a glyph, with text on both its sides that no blank of a table parts, cuts a text
/// that is too long for its cell. Centered text too wide for its cell runs over both edges and stands where
/// its middle is. Numbers go where most of their digits are.
struct OverrunText {
  let page: PDFPage
  let grid: LatticeGrid
  let options: LayoutOptions

  /// For each glyph of such a text the glyph that says in which cell it stands.
  func owners(of glyphs: [Int]) -> [Int: Int] {
    var owners: [Int: Int] = [:]
    let upright = glyphs.filter {
      page.styles[page.glyphs[$0].style].direction == .horizontal && !page.glyphs[$0].scalar.isBlank
    }
    guard upright.contains(where: { straddledEdge(of: $0) != nil }) else { return [:] }
    for line in LineBuilder(page: page, options: options).glyphLines(of: upright) {
      let runs = runs(of: line)
      for (place, run) in runs.enumerated() {
        let edges = Set(run.compactMap(straddledEdge))
        guard !edges.isEmpty, let owner = owner(of: run, across: edges, among: runs, place) else {
          continue
        }
        for glyph in run { owners[glyph] = owner }
      }
    }
    return owners
  }

  /// The column edge with a wall that goes through a glyph that is no digit.
  private func straddledEdge(of glyph: Int) -> Int? {
    let box = page.glyphs[glyph].box
    guard !page.glyphs[glyph].scalar.isDigit, box.midY >= grid.frame.y0, box.midY <= grid.frame.y1
    else { return nil }
    let margin = box.width * options.strayRules.straddleShare
    let edge = grid.columnEdges.partitioningIndex { $0 > box.x0 + margin }
    guard edge > 0, edge < grid.columnCount, grid.columnEdges[edge] < box.x1 - margin else {
      return nil
    }
    let row = min(max(grid.rowEdges.partitioningIndex { $0 > box.midY } - 1, 0), grid.rowCount - 1)
    return grid.verticalWalls[row][edge] ? edge : nil
  }

  /// A line's glyphs, parted where white space is wider than a blank.
  private func runs(of line: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for index in line {
      let size = page.styles[page.glyphs[index].style].fontSize
      if let last = runs.last?.last,
        page.glyphs[index].box.x0 - page.glyphs[last].box.x1
          < options.spans.runningTextGapInFontSizes * size
      {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  /// The glyph of a run that stands in the run's cell.
  private func owner(of run: [Int], across edges: Set<Int>, among runs: [[Int]], _ place: Int)
    -> Int?
  {
    guard let first = run.first, let last = run.last else { return nil }
    guard let edge = edges.min(), edges.count == 1 else { return run[run.count / 2] }
    // The cell it runs into has nothing else, and the one it begins in has a text of its own.
    let x = grid.columnEdges[edge]
    let left = grid.columnEdges[edge - 1]
    let right = grid.columnEdges[edge + 1]
    let begins = { (other: [Int]) in other.first.map { page.glyphs[$0].box.x0 } ?? 0 }
    let others = runs.indices.filter { $0 != place }.map { begins(runs[$0]) }
    let isAfterText = others.contains { left <= $0 && $0 < x }
    let isBeforeText = others.contains { x <= $0 && $0 < right }
    return isAfterText && !isBeforeText ? last : first
  }
}
