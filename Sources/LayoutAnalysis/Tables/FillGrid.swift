import Algorithms
import PageModel

/// Turns the edges of filled areas into rulings where the areas are the cells of a table.
///
/// Cells may be parted by nothing but their colors, or by the white that shows between them. Areas
/// are cells where two or more stand side by side in a row, and rows that share their column edges
/// follow each other. White areas are no more than the ground of text, unless they stand below or
/// beside stroked rules that end at their corners, the cells of a row that a page break tore, or lie
/// close to each other on an area of another color that shows between them: web pages draw rules so.
struct FillGrid {
  private let options: LayoutOptions
  private let fontSize: Double
  /// The distance within which two coordinates are the same grid line.
  private let snap: Double
  private let drawn: RulingSet

  init(rulings: RulingSet, fontSize: Double, options: LayoutOptions) {
    self.options = options
    self.fontSize = fontSize
    snap = options.fills.gapInFontSizes * fontSize
    drawn = rulings
  }

  /// The rulings that the fills of a page stand for, to be added to the drawn ones.
  func rulings(of page: PDFPage) -> [Ruling] {
    guard page.fills.count <= options.maximumCellFills else { return [] }
    let grounded = groundedTiles(of: page)
    let taken = Set(grounded.flatMap(\.rows).flatMap(\.cells))
    let areas = cellAreas(of: page).filter { !taken.contains($0.rect) }
    let colored = rows(of: areas.filter { !isWhite($0.color) }.map(\.rect))
    let white = rows(of: areas.filter { isWhite($0.color) }.map(\.rect)).filter(continuesRules)
    let loose = areas.filter { !isWhite($0.color) }.map(\.rect)
    return grounded.flatMap(rulings)
      + tiles(of: colored, on: page).filter { !isRuled($0) }
      .flatMap { rulings(of: withTallCells($0, among: loose)) }
      + white.flatMap { rulings(of: Tile(rows: [$0])) }
  }

  // MARK: Areas

  /// The fills that may be cells: neither lines nor the ground of a page or of other fills.
  private func cellAreas(of page: PDFPage) -> [Fill] {
    let least = options.fills.leastCellInFontSizes * fontSize
    var latest: [Rect: Fill] = [:]
    for fill in page.fills
    where min(fill.rect.width, fill.rect.height) >= least
      && fill.rect.area < options.fills.mostPageShare * page.frame.area
    {
      latest[fill.rect] = fill
    }
    return latest.values.sorted {
      ($0.rect.y0, $0.rect.x0, $0.rect.y1, $0.rect.x1)
        < ($1.rect.y0, $1.rect.x0, $1.rect.y1, $1.rect.x1)
    }
  }

  private func isWhite(_ color: RGBColor) -> Bool {
    color.distance(to: .white) <= options.fills.whiteTolerance
  }

  // MARK: Cells on a ground

  /// The tables whose cells lie on an area of another color that shows between them: `cellspacing` with a ground.
  ///
  /// The cells cover nearly all of the area, and each has another one or the area's edge close to its right.
  private func groundedTiles(of page: PDFPage) -> [Tile] {
    let least = options.fills.leastGroundInFontSizes * fontSize
    let grounds = page.fills.indices.filter {
      let fill = page.fills[$0]
      return min(fill.rect.width, fill.rect.height) >= least && !isWhite(fill.color)
    }.sorted { page.fills[$0].rect.area < page.fills[$1].rect.area }
    var taken: Set<Rect> = []
    return grounds.suffix(options.fills.mostGrounds).compactMap { ground in
      let cells = cells(on: ground, of: page).filter { !taken.contains($0) }
      guard isTiled(page.fills[ground].rect, by: cells) else { return nil }
      taken.formUnion(cells)
      return Tile(rows: cells.map { Row(cells: [$0], y0: $0.y0, y1: $0.y1) })
    }
  }

  /// The areas of another color painted on a ground, none within another one.
  private func cells(on ground: Int, of page: PDFPage) -> [Rect] {
    let fill = page.fills[ground]
    let lies = { (inner: Rect, outer: Rect) in
      inner.x0 >= outer.x0 - snap / 2 && inner.x1 <= outer.x1 + snap / 2
        && inner.y0 >= outer.y0 - snap / 2 && inner.y1 <= outer.y1 + snap / 2
    }
    let least = options.fills.leastCellInFontSizes * fontSize
    var cells: Set<Rect> = []
    for other in page.fills[(ground + 1)...]
    where lies(other.rect, fill.rect) && other.rect.area < fill.rect.area
      && min(other.rect.width, other.rect.height) >= least
      && other.color.distance(to: fill.color) > options.fills.whiteTolerance
      && !cells.contains(where: { lies(other.rect, $0) })
    {
      cells.insert(other.rect)
    }
    return cells.sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }
  }

  private func isTiled(_ ground: Rect, by cells: [Rect]) -> Bool {
    guard cells.count >= options.fills.fewestCellsOnGround,
      cells.reduce(0, { $0 + $1.area }) >= options.fills.leastTiledShare * ground.area
    else { return false }
    let starts = cells.map(\.x0).sorted() + [ground.x1]
    return cells.allSatisfy { cell in
      let next = starts.partitioningIndex { $0 >= cell.x1 - snap / 2 }
      return next < starts.count && starts[next] <= cell.x1 + snap
    }
  }

  // MARK: Rows

  /// Cells side by side.
  private struct Row {
    var cells: [Rect]
    var y0: Double
    var y1: Double

    var x0: Double { cells[0].x0 }
    var x1: Double { cells[cells.count - 1].x1 }
    /// Where one cell ends and the next begins.
    var joints: [Double] { zip(cells, cells.dropFirst()).map { ($0.x1 + $1.x0) / 2 } }
  }

  /// Runs of areas of one height that follow each other closely, two or more each.
  private func rows(of areas: [Rect]) -> [Row] {
    var bands: [[Rect]] = []
    for area in areas {
      let band = bands.lastIndex {
        abs($0[0].y0 - area.y0) <= snap / 2 && abs($0[0].y1 - area.y1) <= snap / 2
      }
      if let band { bands[band].append(area) } else { bands.append([area]) }
    }
    var result: [Row] = []
    for band in bands where band.count > 1 {
      var row: Row?
      for area in band.sorted(by: { ($0.x0, $0.x1) < ($1.x0, $1.x1) }) {
        if let last = row?.cells.last, abs(area.x0 - last.x1) <= snap {
          row?.cells.append(area)
        } else {
          if let done = row, done.cells.count > 1 { result.append(done) }
          row = Row(cells: [area], y0: area.y0, y1: area.y1)
        }
      }
      if let done = row, done.cells.count > 1 { result.append(done) }
    }
    return result.sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }
  }

  // MARK: Tables

  /// Rows below each other.
  private struct Tile {
    var rows: [Row]
  }

  /// Rows that follow each other and share a column edge. A stripe without fill between two rows is a
  /// row of its own where it is no higher than they are.
  private func tiles(of rows: [Row], on page: PDFPage) -> [Tile] {
    var tiles: [Tile] = []
    for row in rows {
      let tile = tiles.lastIndex { tile in
        guard let last = tile.rows.last else { return false }
        let gap = row.y0 - last.y1
        let height = max(row.y1 - row.y0, last.y1 - last.y0)
        return gap >= -snap && gap <= options.fills.unfilledRowRatio * height
          && abs(row.x0 - last.x0) <= snap && abs(row.x1 - last.x1) <= snap
          && row.joints.contains { joint in last.joints.contains { abs($0 - joint) <= snap } }
          && (gap <= snap || !isCrossed(last.joints, from: last.y1, to: row.y0, on: page))
      }
      if let tile { tiles[tile].rows.append(row) } else { tiles.append(Tile(rows: [row])) }
    }
    return tiles.filter { $0.rows.count > 1 }.map(withUnfilledRows)
  }

  /// Whether text runs across one of the places in a stripe of the page.
  private func isCrossed(
    _ places: [Double], from y0: Double, to y1: Double, on page: PDFPage
  ) -> Bool {
    let boxes = page.glyphs.map(\.box).filter { $0.midY > y0 && $0.midY < y1 }
    return places.contains { x in
      let ends = boxes.filter { $0.midX < x }.map(\.x1).max()
      let starts = boxes.filter { $0.midX >= x }.map(\.x0).min()
      guard let ends, let starts else { return false }
      return starts - ends < options.spans.runningTextGapInFontSizes * fontSize
    }
  }

  /// The tile with the stripes between its rows as rows.
  private func withUnfilledRows(_ tile: Tile) -> Tile {
    var rows: [Row] = []
    for row in tile.rows {
      if let last = rows.last, row.y0 - last.y1 > snap {
        let cells = zip(last.cells, row.cells)
        // Where the rows differ, the stripe has the columns of the one above.
        let agrees =
          last.cells.count == row.cells.count && cells.allSatisfy { abs($0.x0 - $1.x0) <= snap }
        let source = agrees ? row : last
        rows.append(
          Row(
            cells: source.cells.map { Rect(x0: $0.x0, y0: last.y1, x1: $0.x1, y1: row.y0) },
            y0: last.y1, y1: row.y0))
      }
      rows.append(row)
    }
    return Tile(rows: rows)
  }

  /// The tile with the cells beside it that are as high as several of its rows: a stub's head beside
  /// heads of two rows.
  private func withTallCells(_ tile: Tile, among areas: [Rect]) -> Tile {
    let rows = tile.rows
    let tall = areas.filter { area in
      guard let top = rows.first(where: { abs($0.y0 - area.y0) <= snap }),
        let bottom = rows.last(where: { abs($0.y1 - area.y1) <= snap }), bottom.y0 > top.y0 + snap
      else { return false }
      return abs(area.x1 - top.x0) <= snap && abs(area.x1 - bottom.x0) <= snap
        || abs(area.x0 - top.x1) <= snap && abs(area.x0 - bottom.x1) <= snap
    }
    return Tile(rows: rows + tall.map { Row(cells: [$0], y0: $0.y0, y1: $0.y1) })
  }

  /// Whether drawn rules part the tile's columns already: vertical ones, or ones between the rows
  /// whose pieces meet at the column edges.
  private func isRuled(_ tile: Tile) -> Bool {
    guard let first = tile.rows.first, let last = tile.rows.last else { return true }
    return drawn.vertical.contains {
      $0.ruling.position > first.x0 + snap && $0.ruling.position < first.x1 - snap
        && $0.ruling.start < last.y1 - snap && $0.ruling.end > first.y0 + snap
    }
      || drawn.horizontal.contains { rule in
        rule.ruling.position > first.y0 - snap && rule.ruling.position < last.y1 + snap
          && rule.joints.contains { place in
            first.joints.contains { abs($0 - place) <= drawn.tolerance }
          }
      }
  }

  /// Whether a row of white cells goes on below stroked rules: each edge between two of its cells
  /// stands where a vertical rule ends, and a horizontal one runs along the row's top.
  private func continuesRules(_ row: Row) -> Bool {
    let tolerance = drawn.tolerance
    let isBelowRule = drawn.horizontal.contains {
      abs($0.ruling.position - row.y0) <= tolerance && $0.ruling.start <= row.x0 + snap
        && $0.ruling.end >= row.x1 - snap
    }
    return isBelowRule
      && row.joints.allSatisfy { joint in
        drawn.vertical.contains {
          abs($0.ruling.position - joint) <= tolerance && $0.ruling.start < row.y0 - tolerance
            && $0.ruling.end >= row.y0 - tolerance
        }
      }
  }

  // MARK: Rulings

  /// The sides of the tile's cells; two sides with a gap between them are one, in its middle.
  private func rulings(of tile: Tile) -> [Ruling] {
    let cells = tile.rows.flatMap(\.cells)
    let columns = LatticeFinder.clustered(cells.flatMap { [$0.x0, $0.x1] }, tolerance: snap)
    let rows = LatticeFinder.clustered(cells.flatMap { [$0.y0, $0.y1] }, tolerance: snap)
    return cells.flatMap { cell in
      let x0 = Self.nearest(cell.x0, in: columns)
      let x1 = Self.nearest(cell.x1, in: columns)
      let y0 = Self.nearest(cell.y0, in: rows)
      let y1 = Self.nearest(cell.y1, in: rows)
      return [
        Ruling(orientation: .horizontal, position: y0, start: x0, end: x1, thickness: 0),
        Ruling(orientation: .horizontal, position: y1, start: x0, end: x1, thickness: 0),
        Ruling(orientation: .vertical, position: x0, start: y0, end: y1, thickness: 0),
        Ruling(orientation: .vertical, position: x1, start: y0, end: y1, thickness: 0),
      ]
    }
  }

  private static func nearest(_ value: Double, in sorted: [Double]) -> Double {
    let next = sorted.partitioningIndex { $0 >= value }
    return [next - 1, next].filter(sorted.indices.contains).map { sorted[$0] }
      .min { abs($0 - value) < abs($1 - value) } ?? value
  }
}
