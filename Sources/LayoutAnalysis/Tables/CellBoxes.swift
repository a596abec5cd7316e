import PageModel

/// Finds tables whose cells are boxes apart from each other, some of them over several rows or columns, as browsers
/// draw them with room between cells.
///
/// All stand equally far from their neighbors: each widened by half of that, they are the cells of a lattice.
struct CellBoxes {
  let options: LayoutOptions
  /// The distance within which two coordinates are the same, in points.
  let tolerance: Double
  let fontSize: Double

  /// A table as the rulings of its cells that touch, and the groups of rulings that its boxes are.
  struct Found {
    let lattice: RulingSet.Group
    let groups: [Int]
  }

  /// The tables that groups of touching rulings make.
  func tables(of groups: [RulingSet.Group]) -> [Found] {
    let boxes = groups.indices.compactMap { index in box(of: groups[index]).map { (index, $0) } }
    guard boxes.count >= options.grids.fewestCellBoxes else { return [] }
    let reach = options.grids.boxGapInFontSizes * fontSize
    let tree = BoxTree(boxes.map(\.1))
    var sets = DisjointSets(count: boxes.count)
    var gaps = [[Double]](repeating: [], count: boxes.count)
    for (place, (_, box)) in boxes.enumerated() {
      for other in tree.indices(touching: box.grown(by: reach)) where other > place {
        guard let gap = box.gap(to: boxes[other].1), gap <= reach else { continue }
        sets.unite(place, other)
        gaps[place].append(gap)
      }
    }
    return sets.groups().compactMap { members in
      guard members.count >= options.grids.fewestCellBoxes,
        let gap = usual(members.flatMap { gaps[$0] })
      else { return nil }
      let cells = members.map { boxes[$0].1.grown(by: gap / 2) }
      let columns = LatticeFinder.clustered(cells.flatMap { [$0.x0, $0.x1] }, tolerance: tolerance)
      let rows = LatticeFinder.clustered(cells.flatMap { [$0.y0, $0.y1] }, tolerance: tolerance)
      // Boxes in rows and columns alone are found as those.
      guard (columns.count - 1) * (rows.count - 1) > cells.count else { return nil }
      return Found(lattice: lattice(of: cells), groups: members.map { boxes[$0].0 })
    }
  }

  /// The gap that nearly all are; `nil` where they differ.
  private func usual(_ gaps: [Double]) -> Double? {
    let sorted = gaps.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted[sorted.count / 2]
    let alike = gaps.count { abs($0 - middle) <= tolerance }
    return Double(alike) >= options.grids.leastEvenBoxShare * Double(gaps.count) ? middle : nil
  }

  /// The frame of a group that is one box; a page break leaves one side open.
  private func box(of group: RulingSet.Group) -> Rect? {
    let rows = LatticeFinder.clustered(
      group.horizontal.map(\.ruling.position), tolerance: tolerance)
    let edges = LatticeFinder.clustered(group.vertical.map(\.ruling.position), tolerance: tolerance)
    guard edges.count == 2, (1...2).contains(rows.count) else { return nil }
    let sides = group.vertical.map(\.ruling)
    guard let top = sides.map(\.start).min(), let bottom = sides.map(\.end).max(),
      sides.allSatisfy({ $0.start <= top + tolerance && $0.end >= bottom - tolerance }),
      rows.allSatisfy({ abs($0 - top) <= tolerance || abs($0 - bottom) <= tolerance })
    else { return nil }
    return Rect(x0: edges[0], y0: top, x1: edges[1], y1: bottom)
  }

  private func lattice(of cells: [Rect]) -> RulingSet.Group {
    func rule(
      _ orientation: Ruling.Orientation, _ position: Double, _ start: Double, _ end: Double
    ) -> RulingSet.JoinedRuling {
      RulingSet.JoinedRuling(
        ruling: Ruling(
          orientation: orientation, position: position, start: start, end: end, thickness: 0),
        joints: [start, end])
    }
    return (
      horizontal: cells.flatMap { cell in
        [cell.y0, cell.y1].map { rule(.horizontal, $0, cell.x0, cell.x1) }
      },
      vertical: cells.flatMap { cell in
        [cell.x0, cell.x1].map { rule(.vertical, $0, cell.y0, cell.y1) }
      }
    )
  }
}

extension Rect {
  /// The room between two rectangles that stand beside or below each other; `nil` for others.
  fileprivate func gap(to other: Rect) -> Double? {
    let across = max(other.x0 - x1, x0 - other.x1)
    let down = max(other.y0 - y1, y0 - other.y1)
    return across > 0 && down < 0 ? across : down > 0 && across < 0 ? down : nil
  }
}
