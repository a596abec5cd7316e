import PageModel

/// What is drawn over a table: its cells by role, its frame, the numbers of its rows and columns.
struct TableMarks {
  let table: Table
  /// The table's number on its page, from 1.
  let number: Int
  let style: InspectionStyle

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
    table.cells.filter(\.isMerged).map(span) + rowNumbers + columnNumbers + [name]
  }

  /// `table 1` on the frame's lower edge.
  private var name: PageOverlay.Mark {
    bead("table \(number)", at: .init(x: table.box.midX, y: table.box.y1 + style.frameDistance))
  }

  /// `2×3` in the cell's lower right corner.
  private func span(_ cell: TableCell) -> PageOverlay.Mark {
    let right = cell.box.x1 - 2 * style.inset
    return .label(
      .init(
        "\(cell.rows.count)×\(cell.columns.count)",
        at: .init(x: right, y: cell.box.y1 - style.inset - 0.65 * style.smallSize),
        anchor: .trailing, size: style.smallSize, isBold: true,
        color: InspectionStyle.edge(of: cell.role), ground: InspectionStyle.labelGround))
  }

  // MARK: Rows and columns

  private var rowNumbers: [PageOverlay.Mark] {
    let edges = Self.edges(table.cells, count: table.rowCount, \.rows) { ($0.y0, $0.y1) }
    let apart = style.smallSize * 1.2
    return Self.numbers(edges, apart: { _ in apart }).map { number, middle in
      bead(
        "\(number)", at: .init(x: table.box.x0 - style.frameDistance, y: middle), .trailing)
    }
  }

  private var columnNumbers: [PageOverlay.Mark] {
    let edges = Self.edges(table.cells, count: table.columnCount, \.columns) { ($0.x0, $0.x1) }
    return Self.numbers(edges) { style.width("\($0)", size: style.smallSize) + 2 * style.unit }
      .map { number, middle in
        bead("\(number)", at: .init(x: middle, y: table.box.y0 - style.frameDistance))
      }
  }

  /// A label on the frame's line, where it covers least.
  private func bead(
    _ text: String, at place: PageOverlay.Point, _ anchor: PageOverlay.Anchor = .center
  ) -> PageOverlay.Mark {
    .label(
      .init(
        text, at: place, anchor: anchor, size: style.smallSize, isBold: true,
        color: .white, ground: .init(InspectionStyle.table)))
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
