import PageModel

/// A part of a page whose lines of text stand in columns, before its grid is known.
struct TextRegion {
  var frame: Rect
  var lines: [PieceLine]
  var horizontal: [Ruling]
  var vertical: [Ruling]
  /// The glyphs of rules drawn with characters, and the x by which each belongs to a column.
  var drawn: [Int: Double] = [:]
}

/// Finds the parts of a page where successive lines share white space between their pieces, and the
/// rules above, within and below them.
struct StreamFinder {
  let options: LayoutOptions
  /// Rulings that bound no cell by themselves.
  let horizontal: [Ruling]
  let vertical: [Ruling]
  let horizontalTree: BoxTree
  /// The middles of the rulings.
  let horizontalMiddles: BoxTree
  let verticalMiddles: BoxTree
  /// The lines that are rules drawn with characters.
  let drawn: [PieceLine]
  /// Narrow white space that is known to part columns.
  let gutters: [RuledGutters.Gutter]

  init(
    options: LayoutOptions, horizontal rulings: [Ruling], vertical: [Ruling],
    drawn: [PieceLine] = [], gutters: [RuledGutters.Gutter] = []
  ) {
    self.options = options
    self.gutters = gutters
    self.drawn = drawn
    let horizontal = rulings + drawn.flatMap(\.drawnRules)
    self.horizontal = horizontal
    self.vertical = vertical
    horizontalTree = BoxTree(horizontal)
    horizontalMiddles = BoxTree(horizontal.map(\.middle))
    verticalMiddles = BoxTree(vertical.map(\.middle))
  }

  /// The regions, top to bottom within each column of the page.
  func regions(in lines: [PieceLine]) -> [TextRegion] {
    PageColumns(options: options, horizontal: horizontal).parts(of: lines).flatMap(regionsOfColumn)
  }

  func regionsOfColumn(_ lines: [PieceLine]) -> [TextRegion] {
    guard let extent = Rect.union(of: lines.map(\.box)) else { return [] }
    let shaped = lines.map(\.withoutEnumerator)
    // For each line the lowest middle down to it.
    var lowest = lines.map(\.box.midY)
    for index in lowest.indices.dropFirst() {
      lowest[index] = max(lowest[index - 1], lowest[index])
    }
    var result: [TextRegion] = []
    var free = 0
    for run in runs(of: shaped, width: extent.width) where run.upperBound > free {
      let core = max(run.lowerBound, free)..<run.upperBound
      let region = widened(
        core, from: free, in: lines, lowest: lowest, shaped: shaped, width: extent.width)
      if let region {
        result.append(region.region)
        free = region.lines.upperBound
      }
    }
    return result
  }

  /// Runs of lines that share a gap with the lines before them.
  func runs(of lines: [PieceLine], width: Double) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var core: [Int] = []
    // Whether more white space than between rows was met since the last row.
    var isSpaced = false
    func close() {
      isSpaced = false
      for part in parts(of: core, in: lines) where part.count > 1 {
        runs.append(part[0]..<(part[part.count - 1] + 1))
      }
      core = []
    }
    for (index, line) in lines.enumerated() {
      if let last = core.last {
        if isParted(lines[index - 1], line) { isSpaced = true }
        let isParted =
          isSpaced && (line.pieces.count > 1 ? !continues(lines[last], line) : false)
          || line.box.y0 - lines[index - 1].box.y1 > options.regions.groupGapInFontSizes
            * line.fontSize
        if isParted || TableCaption.begins(line) || separates(lines[last...index])
          || index - last > mostLines(below: last, to: index, in: lines)
        {
          close()
        }
      }
      if TableCaption.begins(line)
        || isProse(line, width: width) && !isSection(index, after: core.last, in: lines)
          && !isWrapped(index, below: core.last, in: lines)
      {
        close()
      } else if line.pieces.count > 1 {
        let near = core.suffix(3)
        if let last = core.last, !near.contains(where: { sharesGap(lines[$0], line) }),
          !areRowsOfOneTable(lines[last], line)
        {
          close()
        }
        core.append(index)
        isSpaced = false
      }
    }
    close()
    return runs
  }

  /// The lines of a run cut before each line of new column headings, below rows with values and a line
  /// that is one piece, the next table's title.
  func parts(of core: [Int], in lines: [PieceLine]) -> [[Int]] {
    var result: [[Int]] = [[]]
    var rowsWithValues: [Int] = []
    for (place, index) in core.enumerated() {
      if let last = result[result.count - 1].last, index > last + 1, rowsWithValues.count > 1,
        holdsTitle(last + 1..<index, below: last, in: lines),
        !hasValues(lines[index])
          || beginsHeadings(core[place...], below: rowsWithValues, in: lines)
      {
        result.append([])
        rowsWithValues = []
      }
      if hasValues(lines[index]) { rowsWithValues.append(index) }
      result[result.count - 1].append(index)
    }
    return result
  }
}
