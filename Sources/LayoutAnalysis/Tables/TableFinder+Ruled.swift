import PageModel

extension TableFinder {
  /// Takes the tables that rulings draw, and notes those that white space must finish.
  func findRuled(
    _ rulings: RulingSet, _ groups: [RulingSet.Group], _ result: inout Result
  ) {
    guard rulings.horizontal.count + rulings.vertical.count > 2 else { return }
    let graphAreas = graphs.areasOfCurvesAndBars()
    for (drawnGrid, group) in grids(of: groups, tolerance: rulings.tolerance) {
      let inside = result.glyphs.glyphs(in: drawnGrid.frame)
      if takeTurned(drawnGrid, inside, &result) { continue }
      let grid = OutsideStub(page: page, options: options).added(
        to: drawnGrid, around: inside, glyphs: result.glyphs)
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
  private func takeTurned(_ grid: LatticeGrid, _ glyphs: [Int], _ result: inout Result) -> Bool {
    guard let turned = TurnedTable(in: grid.frame, glyphs: glyphs, on: page, options: options)
    else { return false }
    let (fragments, taken) = turned.tables()
    result.fragments += fragments
    result.glyphs.take(taken)
    return !fragments.isEmpty
  }

  /// The grids that touching rulings draw, and boxes in rows, each with its rulings; smaller ones first: a
  /// frame around the page must not take the text of the table inside it.
  private func grids(
    of groups: [RulingSet.Group], tolerance: Double
  ) -> [(grid: LatticeGrid, group: RulingSet.Group)] {
    let apart = CellBoxes(options: options, tolerance: tolerance, fontSize: fontSize)
      .tables(of: groups)
    let inCells = Set(apart.flatMap(\.groups))
    let boxes = RowBoxes(options: options, tolerance: tolerance, fontSize: fontSize)
      .tables(of: groups).filter { inCells.isDisjoint(with: $0.groups) }
    let boxed = inCells.union(boxes.flatMap(\.groups))
    let cells = apart.compactMap { table in
      LatticeFinder(options: options).grid(of: table.lattice, tolerance: tolerance).map {
        (grid: $0, group: table.lattice)
      }
    }
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
      LatticeFinder(options: options).grid(of: groups[index], tolerance: tolerance).map {
        (grid: $0, group: groups[index])
      }
    }
    return (cells + stacks + lattices).sorted { $0.grid.frame.area < $1.grid.frame.area }
  }

  /// Takes a ruled table as it is drawn; a column of boxes is none.
  func take(
    _ drawn: (fragment: TableFragment, taken: [Int]), crowding: Double, _ result: inout Result
  ) {
    guard drawn.fragment.table.columnCount > 1 else {
      result.passedOver.append(.init(frame: drawn.fragment.table.box, reason: .oneColumn))
      return
    }
    result.take(drawn.fragment.with(confidence: max(0, 1 - crowding)), drawn.taken)
  }

  /// A table whose rulings part only some of its rows and columns.
  struct UnfinishedLattice {
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
}
