import PageModel

extension TableFinder {
  /// Takes the tables that white space draws, alone or with rulings, and finishes those that rulings begin.
  func findStreams(
    _ rulings: RulingSet, _ groups: [RulingSet.Group], _ result: inout Result
  ) {
    let isRuled = options.tables.method != .stream
    let text = result.glyphs.glyphs(outside: graphs.areas())
    let gutters =
      isRuled
      ? RuledGutters(page: page, glyphs: result.glyphs, fontSize: fontSize, options: options)
        .gutters(among: groups, tolerance: rulings.tolerance) : []
    let (all, wordGap) = pieces.lines(of: text, partedAt: gutters)
    let lines = isRuled ? all.filter { !$0.isRule } : all
    let finder = StreamFinder(
      options: options, horizontal: isRuled ? rulings.horizontal.map(\.ruling) : [],
      vertical: isRuled ? rulings.vertical.map(\.ruling) : [],
      drawn: isRuled ? all.filter(\.isRule) : [], gutters: gutters)
    var regions = finder.regions(in: lines)
    if isRuled {
      findRuledRows(groups, tolerance: rulings.tolerance, regions: &regions, &result)
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
    _ groups: [RulingSet.Group], tolerance: Double, regions: inout [TextRegion],
    _ result: inout Result
  ) {
    let finder = RuledRowsFinder(page: page, options: options)
    let grids = finder.grids(of: groups, tolerance: tolerance, glyphs: result.glyphs)
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
