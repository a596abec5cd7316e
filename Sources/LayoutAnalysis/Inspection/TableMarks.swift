import PageModel

/// What is drawn over a table: its cells by role, its frame, the numbers of its rows and columns.
struct TableMarks {
  let table: Table
  /// The table's number on its page, from 1.
  let number: Int
  let style: InspectionStyle
  /// The characters of the page, which no label covers.
  let text: BoxTree

  /// The cells' tints, which lie below everything else.
  var tints: [PageOverlay.Mark] {
    table.cells.map {
      .rectangle($0.box, shade: InspectionStyle.shade(of: $0.role), stroke: nil)
    }
  }

  /// The frame, and the outlines of the cells, inside their rulings; merged cells have thicker ones.
  var outlines: [PageOverlay.Mark] {
    [Legend.Sample.table.mark(table.box.grown(by: style.frameDistance), style)]
      + table.cells.map { cell in
        .rectangle(
          cell.box.grown(by: -style.inset), shade: nil,
          stroke: .init(
            InspectionStyle.edge(of: cell.role), width: (cell.isMerged ? 1.5 : 0.5) * style.unit))
      }
  }

  /// The spans of merged cells, and the numbers of rows and columns along the frame.
  var labels: [PageOverlay.Mark] {
    table.cells.filter(\.isMerged).compactMap(span) + rowNumbers + columnNumbers + [name]
  }

  /// `table 1` at the frame's lower right corner, beside the numbers that may stand there.
  private var name: PageOverlay.Mark {
    let words = "table \(number)"
    let half = style.width(words, size: style.smallSize) / 2
    let y = table.box.y1 + style.frameDistance
    let places = [table.box.x1 + half + style.frameDistance, table.box.x1 - half]
    let free = places.first { isFree($0, y, 2 * half) }
    return mark(words, .init(x: free ?? places[0], y: y))
  }

  /// `2×3` in a corner of the cell that is free; `nil` where text stands in all of them.
  private func span(_ cell: TableCell) -> PageOverlay.Mark? {
    let words = "\(cell.rows.count)×\(cell.columns.count)"
    let size = style.smallSize
    let width = style.width(words, size: size)
    let left = cell.box.x0 + 2 * style.inset
    let right = cell.box.x1 - 2 * style.inset
    let top = cell.box.y0 + style.inset + 0.65 * size
    let bottom = cell.box.y1 - style.inset - 0.65 * size
    let corners = [(right, bottom), (left + width, bottom), (right, top), (left + width, top)]
    for (x, y) in corners
    where x - width >= left && top <= bottom && isFree(x - width / 2, y, width) {
      return .label(
        .init(
          words, at: .init(x: x, y: y), anchor: .trailing, size: size, isBold: true,
          color: InspectionStyle.edge(of: cell.role), ground: InspectionStyle.labelGround))
    }
    return nil
  }

  /// Whether no character stands where a small label of this width has its middle.
  private func isFree(_ x: Double, _ y: Double, _ width: Double) -> Bool {
    let half = 0.5 * style.smallSize
    return text.indices(
      touching: Rect(x0: x - width / 2, y0: y - half, x1: x + width / 2, y1: y + half)
    ).isEmpty
  }

  // MARK: Rows and columns

  private var rowNumbers: [PageOverlay.Mark] {
    let edges = Self.edges(table.cells, count: table.rowCount, \.rows) { ($0.y0, $0.y1) }
    let apart = style.smallSize * 1.2
    let numbers = Self.numbers(edges, apart: { _ in apart })
    return beads(numbers) { number, middle in
      let half = style.width("\(number)", size: style.smallSize) / 2
      return [
        .init(x: table.box.x0 - style.frameDistance - half, y: middle),
        .init(x: table.box.x1 + style.frameDistance + half, y: middle),
      ]
    }
  }

  private var columnNumbers: [PageOverlay.Mark] {
    let edges = Self.edges(table.cells, count: table.columnCount, \.columns) { ($0.x0, $0.x1) }
    let numbers = Self.numbers(edges) {
      style.width("\($0)", size: style.smallSize) + 2 * style.unit
    }
    return beads(numbers) { _, middle in
      [
        .init(x: middle, y: table.box.y0 - style.frameDistance),
        .init(x: middle, y: table.box.y1 + style.frameDistance),
      ]
    }
  }

  /// Numbers along that side of the table where fewest would cover text, without those that would.
  private func beads(
    _ numbers: [(Int, Double)], at sides: (Int, Double) -> [PageOverlay.Point]
  ) -> [PageOverlay.Mark] {
    let places = numbers.map { (words: "\($0.0)", sides: sides($0.0, $0.1)) }
    var best: [PageOverlay.Mark] = []
    for side in 0..<2 {
      let free = places.filter {
        isFree($0.sides[side].x, $0.sides[side].y, style.width($0.words, size: style.smallSize))
      }
      if side == 0 || free.count > best.count {
        best = free.map { mark($0.words, $0.sides[side]) }
      }
    }
    return best
  }

  private func mark(_ words: String, _ place: PageOverlay.Point) -> PageOverlay.Mark {
    .label(
      .init(
        words, at: place, anchor: .center, size: style.smallSize, isBold: true, color: .white,
        ground: .init(InspectionStyle.table)))
  }

  /// The edges of the grid along one axis; those on which no cell begins or ends lie evenly between
  /// their neighbors.
  private static func edges(
    _ cells: [TableCell], count: Int, _ range: (TableCell) -> Range<Int>,
    _ ends: (Rect) -> (Double, Double)
  ) -> [Double] {
    var known: [Int: Double] = [:]
    for cell in cells {
      let (start, end) = ends(cell.box)
      known[range(cell).lowerBound] = start
      known[range(cell).upperBound] = end
    }
    var edges: [Double] = []
    for index in 0...count {
      guard let end = known[index] else { continue }
      let missing = index - edges.count
      let start = edges.last ?? end
      edges += (0..<missing).map { start + (end - start) * Double($0 + 1) / Double(missing + 1) }
      edges.append(end)
    }
    return edges
  }

  /// The positions to be numbered and their middles; where they are too narrow, only some of them.
  private static func numbers(
    _ edges: [Double], apart: (Int) -> Double
  ) -> [(Int, Double)] {
    var result: [(Int, Double)] = []
    for (index, (start, end)) in zip(edges, edges.dropFirst()).enumerated() {
      let middle = (start + end) / 2
      if let last = result.last, middle - last.1 < apart(index) { continue }
      result.append((index, middle))
    }
    return result
  }
}

extension Rect {
  /// The rectangle with every edge moved outward; inward, at most to its middle, where negative.
  func grown(by distance: Double) -> Rect {
    let x = max(distance, -width / 2)
    let y = max(distance, -height / 2)
    return Rect(x0: x0 - x, y0: y0 - y, x1: x1 + x, y1: y1 + y)
  }
}
