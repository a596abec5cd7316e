import PageModel

/// Finds the tables of a page and chooses for each region how it is read: from its rulings, from
/// rulings and white space, or from white space alone.
struct TableFinder {
  private let page: PDFPage
  private let options: LayoutOptions
  private let fontSize: Double
  private let builder: FragmentBuilder
  private let pieces: PieceLineBuilder
  /// The colored fills, and a tree of them.
  private let colored: [Fill]
  private let coloredTree: BoxTree
  private let graphs: GraphDetector
  /// Whether text of the page was recognized in its picture.
  private let isRecognized: Bool

  init(page: PDFPage, options: LayoutOptions, fontSize: Double) {
    self.page = page
    self.options = options
    self.fontSize = fontSize
    builder = FragmentBuilder(page: page, options: options)
    pieces = PieceLineBuilder(page: page, options: options)
    colored = page.fills.filter { $0.color.distance(to: .white) > options.fills.whiteContrast }
    coloredTree = BoxTree(colored.map(\.rect))
    isRecognized = page.glyphs.contains { glyph in
      if case .recognized = glyph.origin { true } else { false }
    }
    graphs = GraphDetector(page: page, colored: colored, fontSize: fontSize, options: options)
  }

  /// What was found on a page.
  struct Result {
    /// The tables, top to bottom.
    var fragments: [TableFragment] = []
    /// The glyphs outside tables; they are looked up by place.
    fileprivate var glyphs: GlyphField
    /// Their indices, with those outside the area to search.
    var free: [Int] = []
    /// Ruled tables that white space must finish.
    fileprivate var unfinished: [UnfinishedLattice] = []
    /// The glyphs of texts in vertical lines, which are no tables; they are among the free ones.
    var verticalTexts: [[Int]] = []
    /// Why tables were not sought.
    var findings: [Finding] = []
    /// What was looked at and taken for no table, where no table stands.
    var passedOver: [PassedOverTable] = []
    /// What was weighed as a table by its text, whatever came of it.
    var scored: [ScoredRegion] = []

    fileprivate mutating func take(_ fragment: TableFragment, _ taken: [Int]) {
      fragments.append(fragment)
      glyphs.take(taken)
    }
  }

  /// The tables among the glyphs.
  func tables(in glyphs: [Int]) -> Result {
    let outside = glyphs.filter(isOutsideArea)
    let inside = outside.isEmpty ? glyphs : glyphs.filter { !isOutsideArea($0) }
    var result = Result(glyphs: GlyphField(page: page, indices: inside), free: glyphs)
    let rulings = RulingSet(on: page, sought(page.rulings), fontSize: fontSize, options: options)
    guard rulings.horizontal.count * rulings.vertical.count <= options.maximumRulingCrossings else {
      result.findings.append(
        Finding(.pageRulingCrossings, page: page.number))
      return result
    }
    if options.tables.method != .stream { findRuled(rulings, &result) }
    result.verticalTexts = VerticalText(page: page, options: options.verticalText).texts(
      among: result.glyphs.free, apartFrom: result.unfinished.map(\.grid.frame))
    let vertical = result.verticalTexts.flatMap(\.self)
    result.glyphs.take(vertical)
    if options.tables.method != .lattice { findStreams(rulings, &result) }
    result.free = (result.glyphs.free + outside + vertical).sorted()
    result.fragments.sort {
      ($0.table.box.y0, $0.table.box.x0) < ($1.table.box.y0, $1.table.box.x0)
    }
    let taken = result.fragments.map(\.table.box)
    result.passedOver.removeAll { passed in
      taken.contains { $0.contains(x: passed.frame.midX, y: passed.frame.midY) }
    }
    return result
  }

  private func sought(_ rulings: [Ruling]) -> [Ruling] {
    guard let area = options.tables.area else { return rulings }
    return rulings.filter {
      let middle = ($0.start + $0.end) / 2
      return $0.orientation == .horizontal
        ? area.contains(x: middle, y: $0.position) : area.contains(x: $0.position, y: middle)
    }
  }

  /// Whether a glyph stands outside the area to search.
  private func isOutsideArea(_ index: Int) -> Bool {
    guard let area = options.tables.area else { return false }
    let box = page.glyphs[index].box
    return !area.contains(x: box.midX, y: box.midY)
  }

  // MARK: Ruled tables

  private func findRuled(_ rulings: RulingSet, _ result: inout Result) {
    guard rulings.horizontal.count + rulings.vertical.count > 2 else { return }
    let graphAreas = graphs.areasOfCurvesAndBars()
    for (drawnGrid, group) in grids(of: rulings) {
      if takeTurned(drawnGrid, &result) { continue }
      let grid = OutsideStub(page: page, options: options).added(
        to: drawnGrid, glyphs: result.glyphs)
      guard let drawn = builder.fragment(of: grid, glyphs: result.glyphs, method: .lattice) else {
        continue
      }
      if graphs.isGraph(drawn.fragment.table)
        || graphs.isDrawn(drawn.fragment.table, in: graphAreas)
      {
        result.passedOver.append(.init(frame: grid.frame, reason: .graph))
        continue
      }
      if FramedProse.isFramed(drawn.fragment.table, on: page, options: options) {
        result.passedOver.append(.init(frame: grid.frame, reason: .framedProse))
        continue
      }
      if framesHeaderOnly(drawn, free: result.glyphs) { continue }
      let crowding = TableCrowding(options: options).share(of: drawn.fragment.table)
      let isUnfinished = crowding > options.grids.mostCrowdedShare
      // Rows that text parts may go on beyond the rules.
      let isParted = drawn.fragment.table.method == .halfRuled
      if options.tables.method != .lattice,
        isUnfinished || isParted || rulings.isFilled(grid.frame)
      {
        result.unfinished.append(
          UnfinishedLattice(
            grid: grid, horizontal: group.horizontal.map(\.ruling),
            vertical: group.vertical.map(\.ruling), crowding: crowding,
            isComplete: !isUnfinished, isParted: isParted))
      } else if options.tables.method != .halfRuled {
        take(drawn, crowding: crowding, &result)
      }
    }
  }

  /// Takes the tables of a frame whose text is turned; whether there were any.
  private func takeTurned(_ grid: LatticeGrid, _ result: inout Result) -> Bool {
    guard
      let turned = TurnedTable(
        in: grid.frame, glyphs: result.glyphs.glyphs(in: grid.frame), on: page, options: options)
    else { return false }
    let (fragments, taken) = turned.tables()
    result.fragments += fragments
    result.glyphs.take(taken)
    return !fragments.isEmpty
  }

  /// The grids that touching rulings draw, and boxes in rows, each with its rulings; smaller ones first: a
  /// frame around the page must not take the text of the table inside it.
  private func grids(of rulings: RulingSet) -> [(grid: LatticeGrid, group: RulingSet.Group)] {
    let groups = rulings.connectedGroups()
    let boxes = RowBoxes(options: options, tolerance: rulings.tolerance, fontSize: fontSize)
      .tables(of: groups)
    let boxed = Set(boxes.flatMap(\.groups))
    let stacks = boxes.map { table in
      (
        grid: table.grid,
        group: (
          horizontal: table.groups.flatMap { groups[$0].horizontal },
          vertical: table.groups.flatMap { groups[$0].vertical }
        )
      )
    }
    let lattices = groups.indices.filter { !boxed.contains($0) }.compactMap { index in
      LatticeFinder(options: options).grid(of: groups[index], tolerance: rulings.tolerance).map {
        (grid: $0, group: groups[index])
      }
    }
    return (stacks + lattices).sorted { $0.grid.frame.area < $1.grid.frame.area }
  }

  /// Takes a ruled table as it is drawn; a column of boxes is none.
  private func take(
    _ drawn: (fragment: TableFragment, taken: [Int]), crowding: Double, _ result: inout Result
  ) {
    guard drawn.fragment.table.columnCount > 1 else {
      result.passedOver.append(.init(frame: drawn.fragment.table.box, reason: .oneColumn))
      return
    }
    result.take(drawn.fragment.with(confidence: max(0, 1 - crowding)), drawn.taken)
  }

  /// A table whose rulings part only some of its rows and columns.
  fileprivate struct UnfinishedLattice {
    let grid: LatticeGrid
    let horizontal: [Ruling]
    let vertical: [Ruling]
    let crowding: Double
    /// Whether nothing but rows beyond its frame speaks against it, as for cells parted by fills:
    /// shaded stripes are a part of a table only.
    let isComplete: Bool
    /// Whether text parts rows of it that no rule does.
    let isParted: Bool

    /// Whether another one, above or below it, may be a part of the same table: text parts the rows of both,
    /// and they have the same edges.
    func mayGoOn(in other: UnfinishedLattice, tolerance: Double) -> Bool {
      isParted && other.isParted && abs(grid.frame.x0 - other.grid.frame.x0) <= tolerance
        && abs(grid.frame.x1 - other.grid.frame.x1) <= tolerance
    }
  }

  /// Whether the rulings bound only the header of a table whose body stands below without any.
  private func framesHeaderOnly(
    _ drawn: (fragment: TableFragment, taken: [Int]), free: GlyphField
  ) -> Bool {
    let table = drawn.fragment.table
    guard options.tables.method != .lattice,
      table.rowCount <= options.grids.mostRowsOfHeaderFrame,
      !table.cells.contains(where: {
        ValueText.isValue($0.text) && !ValueText.isYear($0.text)
      })
    else { return false }
    let taken = Set(drawn.taken)
    let reach = options.grids.headerFrameReachInHeights
    let below = free.glyphs(below: table.box, within: reach).filter { index in
      let box = page.glyphs[index].box
      return !taken.contains(index) && box.midY > table.box.y1
        && box.y0 < table.box.y1 + box.height * reach && box.midX > table.box.x0
        && box.midX < table.box.x1
    }
    return pieces.lines(of: below).lines.prefix(options.grids.linesBelowHeaderFrame).contains {
      $0.pieces.count > 1 && $0.valueCount > 0
    }
  }

  // MARK: Tables by white space

  private func findStreams(_ rulings: RulingSet, _ result: inout Result) {
    let isRuled = options.tables.method != .stream
    let text = result.glyphs.glyphs(outside: graphs.areas())
    let (all, wordGap) = pieces.lines(of: text)
    let lines = isRuled ? all.filter { !$0.isRule } : all
    let finder = StreamFinder(
      options: options, horizontal: isRuled ? rulings.horizontal.map(\.ruling) : [],
      vertical: isRuled ? rulings.vertical.map(\.ruling) : [],
      drawn: isRuled ? all.filter(\.isRule) : [])
    var regions = finder.regions(in: lines)
    if isRuled {
      findRuledRows(rulings, regions: &regions, &result)
    }
    finishLattices(regions: &regions, tolerance: rulings.tolerance, &result)
    for region in regions {
      let isRuled = !region.horizontal.isEmpty || !region.vertical.isEmpty
      if let method = options.tables.method, (method == .halfRuled) != isRuled { continue }
      if options.tables.method == nil, !isRuled, !options.tables.seeksUnruled { continue }
      if let text = textFragment(
        region, glyphs: result.glyphs, wordGap: wordGap, tolerance: rulings.tolerance, &result)
      {
        result.take(text.fragment, text.taken)
      }
    }
  }

  /// Finishes the tables whose rulings leave rows or columns open, unless a region with lines beyond
  /// them says that they bound a part of a table only.
  private func finishLattices(
    regions: inout [TextRegion], tolerance: Double, _ result: inout Result
  ) {
    var settled: Set<Int> = []
    for lattice in result.unfinished {
      let frame = lattice.grid.frame
      let overlapping = regions.indices.filter {
        regions[$0].frame.intersection(frame).map { $0.area > 0 } ?? false
      }
      let others = result.unfinished.filter { !lattice.mayGoOn(in: $0, tolerance: tolerance) }
        .map(\.grid.frame).filter { $0 != frame }
      let reachesBeyond = overlapping.contains { index in
        regions[index].lines.contains { line in
          line.pieces.count > 1
            && !others.contains { $0.contains(x: line.box.midX, y: line.box.midY) }
            && (line.box.midY < frame.y0 || line.box.midY > frame.y1
              || line.box.x0 < frame.x0 - line.fontSize || line.box.x1 > frame.x1 + line.fontSize)
        }
      }
      guard !reachesBeyond else { continue }
      guard
        let drawn = builder.fragment(of: lattice.grid, glyphs: result.glyphs, method: .lattice)
      else { continue }
      let (lines, wordGap) = pieces.lines(of: drawn.taken)
      let text =
        lattice.isComplete
        ? nil
        : textFragment(
          TextRegion(
            frame: frame, lines: lines,
            horizontal: lattice.horizontal, vertical: lattice.vertical),
          glyphs: GlyphField(page: page, indices: drawn.taken.sorted()), wordGap: wordGap,
          tolerance: tolerance, &result)
      if let text {
        result.take(text.fragment, text.taken)
      } else if options.tables.method != .halfRuled || drawn.fragment.table.method == .halfRuled {
        take(drawn, crowding: lattice.crowding, &result)
      }
      settled.formUnion(overlapping)
    }
    regions = regions.indices.filter { !settled.contains($0) }.map { regions[$0] }
  }

  /// Tables whose rules were drawn cell by cell: each cell's rule tells its column. Regions that say
  /// the same are taken out; those with more lines than the rules bound stay, since rules that frame
  /// a header bound no table.
  private func findRuledRows(
    _ rulings: RulingSet, regions: inout [TextRegion], _ result: inout Result
  ) {
    let finder = RuledRowsFinder(page: page, options: options)
    let grids = finder.grids(in: rulings, glyphs: result.glyphs)
    for grid in grids {
      let overlapping = regions.indices.filter {
        regions[$0].frame.intersection(grid.frame).map { $0.area > 0 } ?? false
      }
      let beyond = overlapping.flatMap { regions[$0].lines }.count { line in
        !(grid.frame.y0...grid.frame.y1).contains(line.box.midY) && line.pieces.count > 1
          && !grids.contains { $0.frame.contains(x: line.box.midX, y: line.box.midY) }
      }
      guard beyond == 0,
        let drawn = finder.fragment(of: grid, glyphs: result.glyphs)
      else { continue }
      result.take(drawn.fragment.with(confidence: options.grids.ruledRowsConfidence), drawn.taken)
      for index in overlapping.reversed() { regions.remove(at: index) }
    }
  }

  /// Heights where the shading of rows begins or ends.
  private func shades(in frame: Rect) -> [Double] {
    struct Band: Hashable {
      let top: Double
      let bottom: Double
      let color: RGBColor
    }
    var widths: [Band: Double] = [:]
    for fill in coloredTree.indices(touching: frame).lazy.map({ colored[$0] }) {
      guard fill.rect.height < frame.height, let part = fill.rect.intersection(frame) else {
        continue
      }
      let band = Band(
        top: fill.rect.y0.rounded(), bottom: fill.rect.y1.rounded(), color: fill.color)
      widths[band, default: 0] += part.width
    }
    return widths.filter { $0.value >= options.rows.fullRuleShare * frame.width }
      .flatMap { [$0.key.top, $0.key.bottom] }.sorted()
  }

  /// The table of a region whose rows rules part that begin where the stub's inner columns do; `nil`
  /// where they do not, or where the cells would hold several values.
  private func ruledFragment(
    _ region: TextRegion, text: TextGrid, glyphs: GlyphField, tolerance: Double
  ) -> (fragment: TableFragment, taken: [Int])? {
    let finder = RuledRowsFinder(page: page, options: options)
    guard !text.ruleStarts.isEmpty,
      let grid = finder.grid(
        of: region, columnEdges: text.grid.columnEdges, glyphs: glyphs, tolerance: tolerance),
      let made = finder.fragment(of: grid, glyphs: glyphs)
    else { return nil }
    return (made.fragment.with(confidence: options.grids.ruledRowsConfidence), made.taken)
  }

  /// Whether a grid on a page whose text was recognized may be prose with specks beside it: remains of a
  /// seal are read as characters and stand anywhere. Columns of values are told from them, and rules above,
  /// below and under the header.
  private func isSpecks(_ table: Table, _ text: TextGrid) -> Bool {
    guard isRecognized, text.fullRules < options.scores.rulesOfATable else { return false }
    let cells = table.cells.filter {
      $0.rows.lowerBound >= text.headerRows && $0.columns.lowerBound > 0 && !$0.text.isEmpty
    }
    let values = cells.count { ValueText.isValue($0.text) }
    return values < options.scores.fewestRecognizedValues
      || Double(values) < options.scores.leastRecognizedValueShare * Double(cells.count)
  }

  /// The table of a region, where enough speaks for it.
  private func textFragment(
    _ region: TextRegion, glyphs: GlyphField, wordGap: Double, tolerance: Double,
    _ result: inout Result
  ) -> (fragment: TableFragment, taken: [Int])? {
    let textBuilder = TextGridBuilder(options: options, wordGap: wordGap, tolerance: tolerance)
    guard
      let text = textBuilder.textGrid(
        in: region.frame, lines: region.lines, horizontal: region.horizontal,
        vertical: region.vertical, shades: shades(in: region.frame))
    else { return nil }
    if let ruled = ruledFragment(region, text: text, glyphs: glyphs, tolerance: tolerance) {
      return ruled
    }
    let isRuled = !region.horizontal.isEmpty || !region.vertical.isEmpty
    guard
      let made = builder.fragment(
        of: text.grid, glyphs: glyphs, method: isRuled ? .halfRuled : .stream,
        leaders: text.leaders.merging(region.drawn) { first, _ in first },
        headerRows: text.headerRows)
    else { return nil }
    let table = made.fragment.table
    let scorer = TableScore(options: options, wordGap: wordGap)
    let evidence = scorer.evidence(of: text, table: table)
    let score = evidence?.score(options.scores) ?? 0
    if let evidence {
      result.scored.append(
        ScoredRegion(evidence: evidence, cells: table.cells))
    }
    let confidence = scorer.confidence(of: text, table: table, score: score)
    let least = options.tables.leastConfidence
    let reason: PassedOverTable.Reason? =
      if graphs.isGraph(table) {
        .graph
      } else if isSpecks(table, text) {
        .specks
      } else if score < least {
        scorer.exclusion(of: text, table: table) ?? .score(score, least: least)
      } else if confidence < least {
        .confidence(confidence, least: least)
      } else {
        nil
      }
    if let reason {
      result.passedOver.append(.init(frame: table.box, reason: reason))
      return nil
    }
    let fragment = made.fragment.withSectionsInStub(from: text.headerRows)
    return (fragment.with(confidence: confidence), made.taken)
  }
}
