import Algorithms
import PageModel

/// Grid lines and walls of a ruled table, before text.
///
/// Coordinates become integers here; everything after compares indices.
struct LatticeGrid {
  /// x of the column edges, ascending; one more than there are columns.
  let columnEdges: [Double]
  /// y of the row edges, ascending; one more than there are rows.
  let rowEdges: [Double]
  /// `verticalWalls[row][edge]`: whether a ruling stands on the column edge beside that row.
  var verticalWalls: [[Bool]]
  /// `horizontalWalls[edge][column]`: whether a ruling stands on the row edge above that column.
  var horizontalWalls: [[Bool]]

  var rowCount: Int { rowEdges.count - 1 }
  var columnCount: Int { columnEdges.count - 1 }

  /// The outer frame.
  var frame: Rect {
    Rect(
      x0: columnEdges[0], y0: rowEdges[0], x1: columnEdges[columnCount], y1: rowEdges[rowCount])
  }

  /// A grid with its outer border closed, whether drawn or not: a table torn at a page end often
  /// lacks its lower rule.
  init(columnEdges: [Double], rowEdges: [Double]) {
    self.columnEdges = columnEdges
    self.rowEdges = rowEdges
    let rows = rowEdges.count - 1
    let columns = columnEdges.count - 1
    verticalWalls = [[Bool]](
      repeating: (0...columns).map { $0 == 0 || $0 == columns }, count: rows)
    horizontalWalls = (0...rows).map {
      [Bool](repeating: $0 == 0 || $0 == rows, count: columns)
    }
  }

  /// The part of the grid in some of its rows and columns, its outer border closed.
  func part(rows: Range<Int>, columns: Range<Int>) -> LatticeGrid {
    var part = LatticeGrid(
      columnEdges: Array(columnEdges[columns.lowerBound...columns.upperBound]),
      rowEdges: Array(rowEdges[rows.lowerBound...rows.upperBound]))
    for row in rows {
      for edge in columns.dropFirst() {
        part.verticalWalls[row - rows.lowerBound][edge - columns.lowerBound] =
          verticalWalls[row][edge]
      }
    }
    for edge in rows.dropFirst() {
      for column in columns {
        part.horizontalWalls[edge - rows.lowerBound][column - columns.lowerBound] =
          horizontalWalls[edge][column]
      }
    }
    return part
  }

  /// The box of a range of grid positions.
  func frame(rows: Range<Int>, columns: Range<Int>) -> Rect {
    Rect(
      x0: columnEdges[columns.lowerBound], y0: rowEdges[rows.lowerBound],
      x1: columnEdges[columns.upperBound], y1: rowEdges[rows.upperBound])
  }

  /// The grid position under a point, or `nil` outside the frame.
  func position(x: Double, y: Double) -> (row: Int, column: Int)? {
    guard columnEdges[0] <= x, x <= columnEdges[columnCount], rowEdges[0] <= y,
      y <= rowEdges[rowCount]
    else { return nil }
    let column = columnEdges.partitioningIndex { $0 > x } - 1
    let row = rowEdges.partitioningIndex { $0 > y } - 1
    return (min(row, rowCount - 1), min(column, columnCount - 1))
  }

  /// The cells: positions not parted by a wall, as rectangles of grid positions.
  ///
  /// A set of open positions that is no rectangle (a stray or half-drawn rule) is cut into
  /// rectangles, row runs first.
  func cells() -> [(rows: Range<Int>, columns: Range<Int>)] {
    var sets = DisjointSets(count: rowCount * columnCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        let here = row * columnCount + column
        if column + 1 < columnCount, !verticalWalls[row][column + 1] { sets.unite(here, here + 1) }
        if row + 1 < rowCount, !horizontalWalls[row + 1][column] {
          sets.unite(here, here + columnCount)
        }
      }
    }
    var result: [(rows: Range<Int>, columns: Range<Int>)] = []
    sets.forEachGroup { addRectangles(of: $0, to: &result) }
    return result
  }

  /// Adds the rectangles of a set of positions, ascending.
  private func addRectangles(
    of members: ArraySlice<Int>, to rectangles: inout [(rows: Range<Int>, columns: Range<Int>)]
  ) {
    // The last rectangle with some columns.
    var lowest: [Range<Int>: Int] = [:]
    var index = members.startIndex
    while index < members.endIndex {
      let row = members[index] / columnCount
      let first = members[index] % columnCount
      var last = first
      while last + 1 < columnCount, index + 1 < members.endIndex,
        members[index + 1] == row * columnCount + last + 1
      {
        last += 1
        index += 1
      }
      index += 1
      let run = first..<(last + 1)
      if !lowest.isEmpty, let above = lowest[run], rectangles[above].rows.upperBound == row {
        rectangles[above].rows = rectangles[above].rows.lowerBound..<(row + 1)
      } else {
        if index < members.endIndex { lowest[run] = rectangles.count }
        rectangles.append((row..<(row + 1), run))
      }
    }
  }
}
