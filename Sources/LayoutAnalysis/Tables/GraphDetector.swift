import Algorithms
import PageModel

/// Tells graphs from tables: curves, bars and the numbers along their axes.
struct GraphDetector {
  private let page: PDFPage
  private let options: LayoutOptions
  private let fontSize: Double
  /// The fills that are not white.
  private let colored: [Fill]
  private let slantTree: BoxTree

  init(page: PDFPage, colored: [Fill], fontSize: Double, options: LayoutOptions) {
    self.page = page
    self.options = options
    self.fontSize = fontSize
    self.colored = colored
    slantTree = BoxTree(page.slants)
  }

  /// The areas of the page on which graphs are drawn, their axes included.
  func areas() -> [Rect] {
    plots() + bars()
  }

  /// The same without areas of one line or two at an angle, which may stand in cells of a table.
  func areasOfCurvesAndBars() -> [Rect] {
    plots().filter { segments(in: $0) >= options.graphs.fewestSegmentsOfCurve } + bars()
  }

  private func segments(in area: Rect) -> Int {
    page.slants.count { area.contains(x: $0.midX, y: $0.midY) }
  }

  /// Whether rulings that seem to be a table's draw a graph: its area covers most of theirs, and most of the
  /// cells are empty. Shaded cells of a table may have one base line and different lengths as well.
  func isDrawn(_ table: Table, in areas: [Rect]) -> Bool {
    table.cells.count { !$0.text.isEmpty } * 2 < table.cells.count
      && areas.contains { area in
        (area.intersection(table.box)?.area ?? 0) > options.graphs.leastGraphShare * table.box.area
      }
  }

  /// Whether a graph is drawn where the table seems to be: lines at an angle over several cells, or
  /// rulings through words.
  func isGraph(_ table: Table) -> Bool {
    let crossing = slantsAcrossCells(of: table)
    let filled = table.cells.count { !$0.text.isEmpty }
    if filled * 2 < table.cells.count,
      crossing.count > 1
        || crossing.contains(where: {
          $0.width > options.graphs.leastSlantShare * table.box.width
        })
    {
      return true
    }
    let starts = edges(of: table) { ($0.columns.lowerBound, $1.x0) }
    let ends = edges(of: table) { ($0.columns.upperBound, $1.x1) }
    var cuts = 0
    var lines = 0
    for row in table.cellsByFirstRow {
      lines += row.reduce(0) { max($0, $1.lines.count) }
      for (left, right) in zip(row, row.dropFirst()) {
        let rights = LinesByHeight(right.lines)
        // A rule of hyphens runs through all columns.
        for line in left.lines where !DrawnByCharacters.isRule(line.text) {
          let reach = line.fontSize * options.words.latinInFontSizes / 2
          if rights.contains(
            near: line.box.midY, within: line.fontSize / 4,
            where: {
              abs($0.box.x0 - line.box.x1) < reach
                && !isAligned($0.box.x0, with: starts[right.columns.lowerBound], $0)
                && !isAligned(line.box.x1, with: ends[left.columns.upperBound], line)
            })
          {
            cuts += 1
          }
        }
      }
    }
    return cuts > 1 && Double(cuts) > options.graphs.mostCutLinesShare * Double(lines)
  }

  /// Where the lines of a table's cells begin or end, ascending, by the column edge they stand at.
  private func edges(of table: Table, _ place: (TableCell, Rect) -> (edge: Int, x: Double))
    -> [Int: [Double]]
  {
    var result: [Int: [Double]] = [:]
    for cell in table.cells {
      for line in cell.lines {
        let (edge, x) = place(cell, line.box)
        result[edge, default: []].append(x)
      }
    }
    return result.mapValues { $0.sorted() }
  }

  /// Whether lines of other cells are set at the same place beside a column edge: then a line that touches its
  /// neighbor over the rule is set there as well, and not cut by it.
  private func isAligned(_ x: Double, with places: [Double]?, _ line: TextLine) -> Bool {
    guard let places else { return false }
    let reach = options.cells.sameEdgeInFontSizes * line.fontSize
    let first = places.partitioningIndex { $0 >= x - reach }
    return places[first...].prefix { $0 <= x + reach }.count >= options.graphs.fewestAlignedLines
  }

  /// The boxes of lines at an angle that reach into a table and stand in no cell of it.
  private func slantsAcrossCells(of table: Table) -> [Rect] {
    let slants = slantTree.indices(touching: table.box).map { page.slants[$0] }
    guard !slants.isEmpty else { return [] }
    let snap = options.rulings.snapInFontSizes * fontSize
    let frames = table.cells.map { $0.box.widened(by: snap) }
    let cells = BoxTree(frames)
    return slants.filter { slant in
      !cells.contains(touching: slant.middle) {
        frames[$0].x0 <= slant.x0 && slant.x1 <= frames[$0].x1 && frames[$0].y0 <= slant.y0
          && slant.y1 <= frames[$0].y1
      }
    }
  }

  /// The areas of graphs: lines at an angle with little text among them, and the ground that is filled
  /// behind them.
  private func plots() -> [Rect] {
    let drawings = SlantClusters(slants: page.slants, reach: fontSize / 2).boxes.filter {
      $0.width > options.graphs.plotSizeInFontSizes * fontSize
        && $0.height > options.graphs.plotSizeInFontSizes * fontSize / 2
        && $0.area < page.frame.area / 2
    }
    guard !drawings.isEmpty else { return [] }
    let grounds = page.fills.map(\.rect).filter { $0.area < page.frame.area / 2 }
    let groundTree = BoxTree(grounds)
    let text = BoxTree(page.glyphs.map(\.box.middle))
    return drawings.filter { drawing in
      let ink = text.indices(touching: drawing).reduce(0) { $0 + page.glyphs[$1].box.area }
      return ink < options.graphs.plotTextShare * drawing.area
    }.map { drawing in
      let behind = groundTree.indices(touching: drawing.middle).map { grounds[$0] }.filter {
        $0.x0 <= drawing.x0 + 1 && $0.x1 >= drawing.x1 - 1 && $0.y0 <= drawing.y0 + 1
          && $0.y1 >= drawing.y1 - 1
      }.max { $0.area < $1.area }
      return (behind ?? withGridlines(drawing))
        .widened(by: options.graphs.plotMarginInFontSizes * fontSize)
    }
  }

  /// A drawing of curves with the gridlines behind it: those it runs across, and others as long as they. A
  /// table whose empty cells are struck out has rules between its columns as well.
  private func withGridlines(_ drawing: Rect) -> Rect {
    let isCut = page.rulings.contains { ruling in
      ruling.orientation == .vertical && drawing.x0 < ruling.position
        && ruling.position < drawing.x1
        && ruling.start < drawing.y1 && ruling.end > drawing.y0
    }
    guard !isCut, segments(in: drawing) >= options.graphs.fewestSegmentsOfCurve else {
      return drawing
    }
    let horizontal = page.rulings.filter { $0.orientation == .horizontal }
    let crossed = horizontal.filter { ruling in
      drawing.y0 < ruling.position && ruling.position < drawing.y1
        && ruling.start < drawing.midX && ruling.end > drawing.midX
    }
    guard crossed.count >= options.graphs.fewestGridlines, let first = crossed.first else {
      return drawing
    }
    let gridlines = horizontal.filter {
      abs($0.start - first.start) <= 1 && abs($0.end - first.end) <= 1
        && abs($0.position - drawing.midY) <= drawing.height
    }
    return gridlines.reduce(drawing) { area, line in
      area.union(Rect(x0: line.start, y0: line.position, x1: line.end, y1: line.position))
    }
  }

  /// The areas of bar charts: fills of one color and breadth on one base line, of different lengths.
  private func bars() -> [Rect] {
    struct Base: Hashable {
      let isUpright: Bool
      let base: Double
      let breadth: Double
      let color: RGBColor
    }
    var groups: [Base: [Rect]] = [:]
    for fill in colored {
      let rect = fill.rect
      let upright = Base(
        isUpright: true, base: rect.y1.rounded(), breadth: rect.width.rounded(),
        color: fill.color)
      let lying = Base(
        isUpright: false, base: rect.x0.rounded(), breadth: rect.height.rounded(),
        color: fill.color)
      groups[upright, default: []].append(rect)
      groups[lying, default: []].append(rect)
    }
    return groups.filter { base, rects in
      let lengths = Set(rects.map { (base.isUpright ? $0.height : $0.width).rounded() })
      return rects.count >= options.graphs.fewestBars && lengths.count * 2 > rects.count
    }.compactMap { base, rects in
      Rect.union(of: rects + stacked(on: rects, areUpright: base.isUpright))
    }
    .map { $0.widened(by: options.graphs.plotMarginInFontSizes * fontSize) }
    .sorted { ($0.y0, $0.x0, $0.y1, $0.x1) < ($1.y0, $1.x0, $1.y1, $1.x1) }
  }

  /// Fills of other colors that stand on bars, or on others that do, as broad as they.
  private func stacked(on bars: [Rect], areUpright: Bool) -> [Rect] {
    struct Breadth: Hashable {
      let start: Double
      let end: Double
    }
    let breadth = { (rect: Rect) in
      areUpright
        ? Breadth(start: rect.x0.rounded(), end: rect.x1.rounded())
        : Breadth(start: rect.y0.rounded(), end: rect.y1.rounded())
    }
    var tops = Dictionary(
      bars.map { (breadth($0), areUpright ? $0.y0 : $0.x1) },
      uniquingKeysWith: { first, _ in first })
    let sorted = colored.map(\.rect).sorted { areUpright ? $0.y1 > $1.y1 : $0.x0 < $1.x0 }
    return sorted.filter { rect in
      let key = breadth(rect)
      guard let top = tops[key], abs((areUpright ? rect.y1 : rect.x0) - top) <= 1 else {
        return false
      }
      tops[key] = areUpright ? rect.y0 : rect.x1
      return true
    }
  }
}

/// Lines of text sorted by the heights of their middles.
private struct LinesByHeight {
  private let lines: [TextLine]

  init(_ lines: [TextLine]) {
    self.lines = lines.count > 1 ? lines.sorted { $0.box.midY < $1.box.midY } : lines
  }

  /// Whether a line less than `distance` from a height fulfils a predicate.
  func contains(
    near height: Double, within distance: Double, where predicate: (TextLine) -> Bool
  ) -> Bool {
    var next = lines.partitioningIndex { $0.box.midY > height - distance }
    while next < lines.count, lines[next].box.midY < height + distance {
      if predicate(lines[next]) { return true }
      next += 1
    }
    return false
  }
}

/// Boxes that touch each other, as one box each: a graph is drawn piece by piece.
private struct SlantClusters {
  let boxes: [Rect]

  /// Boxes nearer than `reach` are one drawing's. Linear in the cells of that size that they cover.
  init(slants: [Rect], reach: Double) {
    struct Place: Hashable {
      let column: Int
      let row: Int
    }
    var sets = DisjointSets(count: slants.count)
    var first: [Place: Int] = [:]
    first.reserveCapacity(slants.count * 8)
    let size = max(reach, 1)
    for (index, slant) in slants.enumerated() where Self.isOnPaper(slant) {
      let columns = Int(slant.x0 / size)...max(Int(slant.x0 / size), Int(slant.x1 / size) + 1)
      let rows = Int(slant.y0 / size)...max(Int(slant.y0 / size), Int(slant.y1 / size) + 1)
      // A large box is seen by its border.
      for column in columns {
        let isSide = column == columns.lowerBound || column == columns.upperBound
        for row in stride(
          from: rows.lowerBound, through: rows.upperBound, by: isSide ? 1 : rows.count - 1)
        {
          let place = Place(column: column, row: row)
          if let other = first[place] { sets.unite(index, other) } else { first[place] = index }
        }
      }
    }
    boxes = sets.groups().compactMap { members in Rect.union(of: members.map { slants[$0] }) }
  }

  /// Whether a box lies within the largest page there is; damaged files draw anywhere.
  private static func isOnPaper(_ box: Rect) -> Bool {
    min(box.x0, box.y0) > -largestPage && max(box.x1, box.y1) < largestPage
  }

  /// In points; PDF 2.0 has no limit, but the paper has.
  private static let largestPage = 1_000_000.0
}

extension Rect {
  /// The rectangle with a margin on all sides.
  func widened(by margin: Double) -> Rect {
    Rect(x0: x0 - margin, y0: y0 - margin, x1: x1 + margin, y1: y1 + margin)
  }
}
