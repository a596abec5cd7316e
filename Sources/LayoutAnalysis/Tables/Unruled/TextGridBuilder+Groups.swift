import Algorithms
import PageModel

/// When a label stands for all rows between two rules.
package struct RuledGroupOptions: Sendable {
  /// So many groups of several rows at least; one may be a label that was set high or low.
  package var fewestGroups = 2
  /// The label stands this near to the middle of its rows, in font sizes.
  package var centeringInFontSizes = 0.6

  package init() {}
}

/// Labels of groups of rows.
extension TextGridBuilder {
  /// Makes one cell of a label and the blanks above and below it where rules part groups of rows and each
  /// label is set to the middle of its group.
  ///
  /// A label at the top of its group is left in its row: the blanks below it are as those of a list that
  /// does not repeat itself.
  func openGroups(
    _ grid: inout LatticeGrid, lines: [PieceLine], rows: [Int], bodyStart: Int,
    columns: TextColumns, rules: [Double]
  ) {
    let body = rows.indices.filter { rows[$0] >= bodyStart }
    guard let first = body.first, columns.count > 2 else { return }
    var groups: [[Int]] = [[first]]
    for row in body.dropFirst() {
      let above = lines[rows[row] - 1].box.midY
      let next = rules.partitioningIndex { $0 > above }
      if next < rules.count, rules[next] < lines[rows[row]].box.midY {
        groups.append([row])
      } else {
        groups[groups.count - 1].append(row)
      }
    }
    let several = groups.filter { $0.count > 1 }
    guard several.count >= RuledGroupOptions().fewestGroups,
      several.allSatisfy({ isCenteredGroup($0, lines: lines, rows: rows, columns: columns) })
    else { return }
    for row in several.flatMap({ $0.dropFirst() }) { grid.horizontalWalls[row][0] = false }
  }

  private func isCenteredGroup(
    _ group: [Int], lines: [PieceLine], rows: [Int], columns: TextColumns
  ) -> Bool {
    guard let first = group.first, let last = group.last else { return false }
    let end = last + 1 < rows.count ? rows[last + 1] : lines.count
    let own = lines[rows[first]..<end]
    let labels = own.flatMap(\.pieces).filter { columns.range(of: $0) == 0..<1 }
    let hasValues = group.allSatisfy {
      lines[rows[$0]].pieces.contains { columns.range(of: $0).lowerBound > 0 }
    }
    guard labels.count == 1, hasValues, own.count == group.count, let label = labels.first,
      let top = own.first?.box.midY, let bottom = own.last?.box.midY
    else { return false }
    return abs(label.midY - (top + bottom) / 2)
      <= RuledGroupOptions().centeringInFontSizes * lines[rows[first]].fontSize
  }
}
