import Algorithms
import PageModel

/// Finds tables that have rules between their rows only, where each rule was drawn cell by cell: the
/// places where the pieces meet are the column edges.
struct RuledRowsFinder {
  let page: PDFPage
  let options: LayoutOptions

  /// The grids of groups of rulings, top to bottom; `glyphs` are those that stand in no other table.
  func grids(
    of groups: [RulingSet.Group], tolerance: Double, glyphs: GlyphField
  ) -> [LatticeGrid] {
    let lonely =
      groups
      .filter { $0.vertical.isEmpty }
      .flatMap(\.horizontal)
      .sorted { ($0.ruling.position, $0.ruling.start) < ($1.ruling.position, $1.ruling.start) }
    return stacks(of: lonely, tolerance: tolerance)
      .flatMap { parts(of: $0, glyphs: glyphs, tolerance: tolerance) }
      .compactMap { grid(of: $0, glyphs: glyphs, tolerance: tolerance) }
  }

  /// Rules that follow each other with the same column edges.
  private struct Stack {
    var rules: [RulingSet.JoinedRuling]
    /// The places where their pieces meet, ascending.
    var columnEdges: [Double]
  }

  /// The table of a grid, and the glyphs it took; `nil` where rules part its rows so seldom that they are no
  /// rows.
  ///
  /// Where they part nearly all of them, text parts the others: stripes leave two rows without a fill one.
  func fragment(
    of grid: LatticeGrid, glyphs: GlyphField
  ) -> (fragment: TableFragment, taken: [Int])? {
    let builder = FragmentBuilder(page: page, options: options)
    guard let drawn = builder.fragment(of: grid, glyphs: glyphs, method: .halfRuled),
      TableCrowding(options: options).share(of: drawn.fragment.table)
        <= options.grids.mostCrowdedShare
    else { return nil }
    let parted = BaselineRows(
      page: page, grid: grid, glyphs: glyphs.glyphs(in: grid.frame), options: options
    ).parted()
    guard parted.rowCount > grid.rowCount else { return drawn }
    return builder.fragment(of: parted, glyphs: glyphs, method: .halfRuled)
  }

  /// Successive rules whose pieces meet at the same places.
  private func stacks(of rules: [RulingSet.JoinedRuling], tolerance: Double) -> [Stack] {
    var stacks: [Stack] = []
    for rule in rules {
      let own = LatticeFinder.clustered(rule.joints, tolerance: tolerance)
      if let last = stacks.indices.last,
        let common = commonEdges(own, stacks[last].columnEdges, tolerance: tolerance)
      {
        stacks[last].rules.append(rule)
        stacks[last].columnEdges = common
      } else {
        stacks.append(Stack(rules: [rule], columnEdges: own))
      }
    }
    return stacks.filter { $0.rules.count > 1 }
  }

  /// A stack cut where a chapter's heading stands between two tables that share their edges.
  private func parts(
    of stack: Stack, glyphs: GlyphField, tolerance: Double
  ) -> [Stack] {
    guard let first = stack.rules.first?.ruling, let last = stack.rules.last?.ruling else {
      return []
    }
    let frame = Rect(x0: first.start, y0: first.position, x1: first.end, y1: last.position)
    let sizes = glyphs.glyphs(in: frame).map { page.styles[page.glyphs[$0].style].fontSize }
      .sorted()
    let usualFontSize = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    var parts: [Stack] = []
    for rule in stack.rules {
      if let last = parts.last?.rules.last,
        !holdsHeading(
          between: last.ruling, and: rule.ruling, usualFontSize: usualFontSize, glyphs: glyphs)
      {
        parts[parts.count - 1].rules.append(rule)
      } else {
        parts.append(Stack(rules: [rule], columnEdges: []))
      }
    }
    guard parts.count > 1 else { return [stack] }
    return parts.filter { $0.rules.count > 1 }.map { part in
      let joints = part.rules.flatMap(\.joints).sorted()
      return Stack(
        rules: part.rules,
        columnEdges: stack.columnEdges.filter { edge in
          let next = joints.partitioningIndex { $0 >= edge - tolerance }
          return next < joints.count && joints[next] <= edge + tolerance
        })
    }
  }

  /// Whether nothing but a chapter's heading stands between two rules, with more room than rows leave, or one
  /// above a header that no rule parts from it.
  private func holdsHeading(
    between upper: Ruling, and lower: Ruling, usualFontSize: Double, glyphs: GlyphField
  ) -> Bool {
    let frame = Rect(
      x0: min(upper.start, lower.start), y0: upper.position, x1: max(upper.end, lower.end),
      y1: lower.position)
    let lines = LineBuilder(page: page, options: options).lines(of: glyphs.glyphs(in: frame))
    guard let line = lines.first, Enumerator.beginsChapter(line.text) else { return false }
    guard lines.count == 1 else {
      return line.words.count == 1 && lines[1].words.count > 1
        && !lines.dropFirst().contains { $0.text.unicodeScalars.contains(where: \.isDigit) }
    }
    // A group of rows may have such a heading too, in the type and with the room of a row.
    let isLarge = line.fontSize > options.paragraphs.fontSizeRatio * usualFontSize
    return frame.height > options.regions.tableGapInFontSizes * line.fontSize * (isLarge ? 1 : 2)
  }

  /// All edges of both where one holds the other's, at least two; else `nil`. Linear in the shorter
  /// one: a long rule may stand among many short ones.
  private func commonEdges(_ own: [Double], _ known: [Double], tolerance: Double) -> [Double]? {
    let (few, many) = own.count < known.count ? (own, known) : (known, own)
    guard few.count >= 2 else { return nil }
    for edge in few {
      let next = many.partitioningIndex { $0 >= edge - tolerance }
      guard next < many.count, many[next] <= edge + tolerance else { return nil }
    }
    return many
  }

  private func grid(
    of stack: Stack, glyphs: GlyphField, tolerance: Double
  ) -> LatticeGrid? {
    let columnEdges = stack.columnEdges
    let rowEdges = LatticeFinder.clustered(
      stack.rules.map(\.ruling.position), tolerance: tolerance)
    guard columnEdges.count >= 3, rowEdges.count >= 2,
      columnEdges.count <= options.maximumTextColumns,
      columnEdges.count * rowEdges.count <= options.maximumGridPositions,
      !areDashes(columnEdges, tolerance: tolerance)
    else { return nil }
    return grid(
      columnEdges: columnEdges, rowEdges: rowEdges, rules: stack.rules.map(\.ruling),
      glyphs: glyphs, tolerance: tolerance)
  }

  /// The grid of a region whose rows rules part and whose columns were found by white space and by
  /// where those rules begin.
  func grid(
    of region: TextRegion, columnEdges: [Double], glyphs: GlyphField, tolerance: Double
  ) -> LatticeGrid? {
    var rowEdges = LatticeFinder.clustered(region.horizontal.map(\.position), tolerance: tolerance)
    guard let top = rowEdges.first, let bottom = rowEdges.last, columnEdges.count >= 3 else {
      return nil
    }
    if region.lines.contains(where: { $0.box.midY < top }) {
      rowEdges.insert(region.frame.y0, at: 0)
    }
    if region.lines.contains(where: { $0.box.midY > bottom }) { rowEdges.append(region.frame.y1) }
    guard rowEdges.count >= 2, zip(rowEdges, rowEdges.dropFirst()).allSatisfy({ $0 < $1 }),
      columnEdges.count * rowEdges.count <= options.maximumGridPositions
    else { return nil }
    return grid(
      columnEdges: columnEdges, rowEdges: rowEdges, rules: region.horizontal,
      vertical: region.vertical, glyphs: glyphs, tolerance: tolerance)
  }

  private func grid(
    columnEdges: [Double], rowEdges: [Double], rules: [Ruling], vertical: [Ruling] = [],
    glyphs: GlyphField, tolerance: Double
  ) -> LatticeGrid {
    var grid = LatticeGrid(columnEdges: columnEdges, rowEdges: rowEdges)
    grid.raiseWalls(
      horizontal: rules, vertical: vertical, tolerance: tolerance, options: options)
    let drawn = grid.verticalWalls
    for row in 0..<grid.rowCount {
      for edge in 1..<grid.columnCount {
        grid.verticalWalls[row][edge] = true
      }
    }
    var spans = SpanInference(
      page: page, grid: grid, glyphs: glyphs.glyphs(in: grid.frame), options: options)
    spans.mergeCrossedCells(drawn: drawn)
    spans.mergeCenteredHeadings()
    return spans.grid
  }

  /// Whether pieces of rules are too short for cells: a dashed or dotted rule.
  private func areDashes(_ edges: [Double], tolerance: Double) -> Bool {
    guard let first = edges.first, let last = edges.last else { return true }
    let fontSize = tolerance / options.rulings.snapInFontSizes
    return last - first < Double(edges.count - 1) * options.rulings.shortestInFontSizes * fontSize
  }
}
