import Algorithms
import PageModel

/// Glyphs of a page by the places of their middles.
struct GlyphField {
  private let page: PDFPage
  private let indices: [Int]
  private let tree: BoxTree
  private var isTaken: [Bool]
  private let tallest: Double

  /// The glyphs at `indices`, ascending.
  init(page: PDFPage, indices: [Int]) {
    self.page = page
    self.indices = indices
    tree = BoxTree(indices.map { page.glyphs[$0].box.middle })
    isTaken = [Bool](repeating: false, count: indices.count)
    tallest = indices.reduce(0) { max($0, page.glyphs[$1].box.height) }
  }

  /// The glyphs that were not taken, ascending.
  var free: [Int] {
    indices.indices.filter { !isTaken[$0] }.map { indices[$0] }
  }

  /// Takes glyphs: they are found no more.
  mutating func take(_ glyphs: [Int]) {
    for glyph in glyphs {
      let place = indices.partitioningIndex { $0 >= glyph }
      if place < indices.count, indices[place] == glyph { isTaken[place] = true }
    }
  }

  /// The free glyphs whose middles stand in an area, ascending.
  func glyphs(in area: Rect) -> [Int] {
    tree.indices(touching: area).filter { !isTaken[$0] }.map { indices[$0] }
  }

  /// The free glyphs right beside an area, within a few heights of the tallest, ascending.
  func glyphs(beside area: Rect) -> [Int] {
    let reach = 3 * tallest
    let left = Rect(x0: area.x0 - reach, y0: area.y0, x1: area.x0, y1: area.y1)
    let right = Rect(x0: area.x1, y0: area.y0, x1: area.x1 + reach, y1: area.y1)
    return (glyphs(in: left) + glyphs(in: right)).sorted()
  }

  /// Some glyphs with those of others that are free, ascending.
  func adding(_ others: some Sequence<Int>, to glyphs: [Int]) -> [Int] {
    Set(glyphs).union(
      others.filter { glyph in
        let place = indices.partitioningIndex { $0 >= glyph }
        return place < indices.count && indices[place] == glyph && !isTaken[place]
      }
    ).sorted()
  }

  /// The free glyphs whose middles stand in none of some areas, ascending.
  func glyphs(outside areas: [Rect]) -> [Int] {
    guard !areas.isEmpty else { return free }
    var rest = tree
    var isOutside = isTaken.map { !$0 }
    for area in areas { for place in rest.remove(touching: area) { isOutside[place] = false } }
    return indices.indices.filter { isOutside[$0] }.map { indices[$0] }
  }

  /// The free glyphs right below an area, over no more than its width, that may reach into a band of
  /// so many of their own heights; ascending.
  func glyphs(below area: Rect, within heights: Double) -> [Int] {
    glyphs(
      in: Rect(
        x0: area.x0, y0: area.y1, x1: area.x1, y1: area.y1 + (heights + 1) * tallest))
  }

  /// The free glyphs whose middles stand below a height and whose upper edges within so many of their
  /// own heights of it, ascending; `nil` where there are more than `limit`.
  func glyphs(below edge: Double, within heights: Double, limit: Int) -> [Int]? {
    let reach = (heights + 1) * tallest
    let (glyphs, indices, isTaken) = (page.glyphs, indices, isTaken)
    var isNear = [Int]()
    var distance = max(reach / 64, 1)
    repeat {
      // Ever deeper, so that the glyphs right below are met before those farther down.
      distance = min(distance * 4, reach)
      isNear = []
      let band = Rect(x0: -.infinity, y0: edge, x1: .infinity, y1: edge + distance)
      let isFull = tree.contains(touching: band) { place in
        let box = glyphs[indices[place]].box
        if !isTaken[place], box.midY > edge, box.y0 < edge + heights * box.height {
          isNear.append(indices[place])
        }
        return isNear.count > limit
      }
      if isFull { return nil }
    } while distance < reach
    return isNear.sorted()
  }
}
