import PageModel

/// A part of a page whose lines of text stand in columns, before its grid is known.
struct TextRegion {
  var frame: Rect
  var lines: [PieceLine]
  var horizontal: [Ruling]
  var vertical: [Ruling]
}

/// Finds the parts of a page where successive lines share white space between their pieces, and the
/// rules above, within and below them.
struct StreamFinder {
  let options: LayoutOptions
  /// Rulings that bound no cell by themselves.
  private let horizontal: [Ruling]
  private let vertical: [Ruling]
  private let horizontalTree: BoxTree
  /// The middles of the rulings.
  private let horizontalMiddles: BoxTree
  private let verticalMiddles: BoxTree

  init(options: LayoutOptions, horizontal: [Ruling], vertical: [Ruling]) {
    self.options = options
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

  private func regionsOfColumn(_ lines: [PieceLine]) -> [TextRegion] {
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
  private func runs(of lines: [PieceLine], width: Double) -> [Range<Int>] {
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
          || line.box.y0 - lines[index - 1].box.y1 > options.groupGapInFontSizes * line.fontSize
        if isParted || TableCaption.begins(line) || separates(lines[last...index])
          || index - last > options.maximumLinesWithoutColumns
        {
          close()
        }
      }
      if TableCaption.begins(line) || isProse(line, width: width) {
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

  /// The lines of a run cut before each line of new column headings: one without values, below rows
  /// with values and a line that is one piece, the next table's title.
  private func parts(of core: [Int], in lines: [PieceLine]) -> [[Int]] {
    var result: [[Int]] = [[]]
    var rowsWithValues = 0
    for index in core {
      let hasValues = lines[index].pieces.contains {
        $0.isValue && !TextGridBuilder.isYear($0.text)
      }
      if let last = result[result.count - 1].last, index > last + 1, rowsWithValues > 1, !hasValues
      {
        result.append([])
        rowsWithValues = 0
      }
      if hasValues { rowsWithValues += 1 }
      result[result.count - 1].append(index)
    }
    return result
  }

  /// Whether two lines stand too far apart for one table.
  private func isParted(_ upper: PieceLine, _ lower: PieceLine) -> Bool {
    let gap = lower.box.y0 - upper.box.y1
    let size = max(upper.fontSize, lower.fontSize)
    guard gap > size * options.tableGapInFontSizes else { return false }
    let between = Rect(
      x0: lower.box.x0, y0: upper.box.midY, x1: lower.box.x1, y1: lower.box.midY)
    let isRuled = horizontalTree.contains(touching: between) {
      horizontal[$0].position > upper.box.midY && horizontal[$0].position < lower.box.midY
        && horizontal[$0].start < lower.box.x1 && horizontal[$0].end > lower.box.x0
    }
    return gap > size * options.tableGapInFontSizes * (isRuled ? 2 : 1)
  }

  /// Whether rules that part the rows of one table stand above, between and below two lines.
  private func areRowsOfOneTable(_ upper: PieceLine, _ lower: PieceLine) -> Bool {
    let reach = options.rowRuleReachInFontSizes * lower.fontSize
    let around = Rect(
      x0: lower.box.x0, y0: upper.box.midY - reach, x1: lower.box.x1, y1: lower.box.midY + reach)
    let rules = horizontalTree.indices(touching: around).map { horizontal[$0] }
    return rules.contains { rule in
      let alike = rules.filter {
        abs($0.end - rule.end) < options.rulingSnapInFontSizes * lower.fontSize
      }
      return rule.end >= max(upper.box.x1, lower.box.x1)
        && alike.contains { $0.position < upper.box.midY }
        && alike.contains { $0.position > upper.box.midY && $0.position < lower.box.midY }
        && alike.contains { $0.position > lower.box.midY }
    }
  }

  /// Whether a line goes on with the columns of another over a blank line: groups of rows.
  private func continues(_ upper: PieceLine, _ lower: PieceLine) -> Bool {
    return sharedGaps(upper, lower) >= max(2, min(upper.pieces.count, lower.pieces.count) - 1)
  }

  /// Whether two rules with a caption between them part two tables: the last line and the next one
  /// with columns stand beyond the rules.
  private func separates(_ lines: ArraySlice<PieceLine>) -> Bool {
    guard lines.count > 2, let first = lines.first, let last = lines.last else { return false }
    let between = Rect(
      x0: first.box.x0, y0: first.box.midY, x1: first.box.x1, y1: last.box.midY)
    let rules = horizontalTree.indices(touching: between).map { horizontal[$0] }.filter {
      $0.position > first.box.midY && $0.position < last.box.midY && $0.start < first.box.x1
        && $0.end > first.box.x0 && $0.length > first.box.width / 2
    }.map(\.position)
    guard let top = rules.min(), let bottom = rules.max() else { return false }
    return bottom - top > options.tableGapInFontSizes * last.fontSize
      && lines.dropFirst().dropLast().contains { $0.box.midY > top && $0.box.midY < bottom }
      && !last.pieces.contains(where: \.isValue)
  }

  /// Whether a line reads as one sentence: a single long piece, or many words with gaps that
  /// justification makes.
  private func isProse(_ line: PieceLine, width: Double) -> Bool {
    if line.pieces.count == 1 {
      return line.wordCount >= options.proseWordCount
        || line.box.width > options.proseWidthShare * width && line.wordCount > 2
    }
    let widest = zip(line.pieces, line.pieces.dropFirst()).map { $1.x0 - $0.x1 }.max() ?? 0
    let hasWords =
      line.wordCount >= options.justifiedWordCount && line.valueCount * 4 < line.wordCount
    // Sentences of ideographs have few words, and numbers among them.
    let sentences = line.pieces.count { piece in
      piece.text.unicodeScalars.contains { "，。；".unicodeScalars.contains($0) }
    }
    let isSentence = sentences > 1 && line.valueCount * 2 < line.pieces.count
    return (hasWords || isSentence)
      && widest < options.justifiedGapInFontSizes * line.fontSize
      && line.box.width > options.proseWidthShare * width
  }

  private func sharesGap(_ one: PieceLine, _ other: PieceLine) -> Bool {
    sharedGaps(one, other) > 0
  }

  /// How many gaps of a line are open in the other too.
  private func sharedGaps(_ one: PieceLine, _ other: PieceLine) -> Int {
    let least = options.sharedGapInFontSizes * min(one.fontSize, other.fontSize)
    let pieces = other.pieces
    return zip(one.pieces, one.pieces.dropFirst()).count { left, right in
      // Pieces stand from left to right: only the other's gaps that end behind this one's beginning
      // and begin before its end.
      var after = max(pieces.partitioningIndex { $0.x0 >= left.x1 + least }, 1)
      while after < pieces.count, pieces[after - 1].x0 <= right.x0 {
        if min(right.x0, pieces[after].x0) - max(left.x1, pieces[after - 1].x1) >= least {
          return true
        }
        after += 1
      }
      return false
    }
  }

  /// The run with its header, the rules that frame it, and the lines between those.
  private func widened(
    _ core: Range<Int>, from free: Int, in lines: [PieceLine], lowest: [Double],
    shaped: [PieceLine], width: Double
  ) -> (region: TextRegion, lines: Range<Int>)? {
    guard let box = Rect.union(of: lines[core].map(\.box)) else { return nil }
    let reach = ruleReach(of: core, from: free, in: shaped, box: box)
    let rules = horizontalTree.indices(touching: reach).map { horizontal[$0] }.filter {
      min($0.end, box.x1) - max($0.start, box.x0) >= options.fullRuleShare
        * min($0.length, box.width)
        && $0.length >= box.width / 2
    }.sorted { $0.position < $1.position }
    var range = core
    let top = topRule(of: core, from: free, in: shaped, rules: rules, width: width)
    if let top {
      let start = lowest.partitioningIndex { $0 > top.position }
      range = (start < lines.count ? start : core.lowerBound)..<core.upperBound
    } else {
      range = headerStart(above: core, from: free, in: shaped, box: box)..<core.upperBound
    }
    range = headingStart(above: range, from: free, in: shaped)..<range.upperBound
    let bottom = bottomRule(of: core, under: top, in: shaped, rules: rules, width: width)
    if let bottom {
      let end = lowest.partitioningIndex { $0 > bottom.position }
      range = range.lowerBound..<max(end, core.upperBound)
    } else {
      range = range.lowerBound..<wrappedEnd(of: core, in: lines)
    }
    guard let text = Rect.union(of: lines[range].map(\.box)) else { return nil }
    let drawn = rules.filter {
      $0.position > text.y0 - text.height && $0.position < text.y1 + text.height
        && (top.map { $0.position } ?? text.y0) <= $0.position
        && $0.position <= (bottom.map { $0.position } ?? text.y1)
    }
    let x0 = min(text.x0, drawn.map(\.start).min() ?? text.x0)
    let x1 = max(text.x1, drawn.map(\.end).max() ?? text.x1)
    let frame = Rect(
      x0: x0 - 1, y0: min(text.y0, top?.position ?? text.y0) - 1, x1: x1 + 1,
      y1: max(text.y1, bottom?.position ?? text.y1) + 1)
    let region = TextRegion(
      frame: frame, lines: Array(lines[range]),
      horizontal: horizontalMiddles.indices(touching: frame).map { horizontal[$0] },
      vertical: verticalMiddles.indices(touching: frame).map { vertical[$0] })
    return (region, range)
  }

  /// The area in which rules may frame a run of lines: the lines of its header and those below it that
  /// may be notes, and the room above and below those.
  private func ruleReach(
    of core: Range<Int>, from free: Int, in lines: [PieceLine], box: Rect
  ) -> Rect {
    let room = options.tableGapInFontSizes
    let start = max(free, core.lowerBound - options.maximumHeaderLines - 1)
    let header = lines[start...core.lowerBound]
    let size = max(lines[core.lowerBound].fontSize, lines[core.upperBound - 1].fontSize)
    let low = header.map(\.box.y0).min() ?? box.y0
    let end = min(core.upperBound + options.maximumClosingLines + 1, lines.count)
    let high = lines[(core.upperBound - 1)..<end].map(\.box.y1).max() ?? box.y1
    return Rect(
      x0: box.x0, y0: min(low - room * size, box.y0), x1: box.x1,
      y1: max(high + room * size, box.y1))
  }

  /// The rule above the header: the topmost one that is as wide as those below it, with a few lines
  /// of heading below it.
  private func topRule(
    of core: Range<Int>, from free: Int, in lines: [PieceLine], rules: [Ruling], width: Double
  ) -> Ruling? {
    let limit = free > 0 ? lines[free - 1].box.midY : -.infinity
    var best: Ruling?
    for rule in rules.reversed()
    where rule.position < lines[core.lowerBound].box.midY && rule.position > limit {
      let between = lines[free..<core.lowerBound].filter { $0.box.midY > rule.position }
      let reaches = best.map {
        abs($0.start - rule.start) + abs($0.end - rule.end) < $0.length * 0.1
      }
      guard between.count <= options.maximumHeaderLines, reaches ?? true,
        !between.contains(where: { isProse($0, width: width) || TableCaption.begins($0) }),
        (between.first ?? lines[core.lowerBound]).box.y0 - rule.position
          < lines[core.lowerBound].fontSize * options.tableGapInFontSizes,
        !zip(between, between.dropFirst()).contains(where: isParted)
      else { break }
      best = rule
    }
    return best
  }

  /// Where a table begins whose topmost rule runs over some of its columns only: with the heading that
  /// stands centered above that rule.
  private func headingStart(
    above range: Range<Int>, from free: Int, in lines: [PieceLine]
  ) -> Int {
    guard range.lowerBound > free, let box = Rect.union(of: lines[range].map(\.box)) else {
      return range.lowerBound
    }
    let heading = lines[range.lowerBound - 1]
    let gap = Rect(
      x0: heading.box.x0, y0: heading.box.midY, x1: heading.box.x1,
      y1: lines[range.lowerBound].box.y1)
    let rules = horizontalTree.indices(touching: gap).map { horizontal[$0] }
    let isHeading =
      heading.pieces.count == 1
      && rules.contains { rule in
        rule.position > heading.box.midY
          && rule.position - heading.box.y1 < options.headerGapInFontSizes * heading.fontSize
          && rule.start > box.x0 + heading.fontSize && rule.length >= box.width / 4
          && abs((rule.start + rule.end) / 2 - heading.box.midX)
            < options.centeringToleranceInFontSizes * heading.fontSize
      }
    return isHeading ? range.lowerBound - 1 : range.lowerBound
  }

  /// The rule that closes a table: what stands above it, a last label or a note of full measure, is
  /// the table's own, where the rule is as long as the one above the header.
  private func bottomRule(
    of core: Range<Int>, under top: Ruling?, in lines: [PieceLine], rules: [Ruling], width: Double
  ) -> Ruling? {
    let last = lines[core.upperBound - 1]
    var best: Ruling?
    for rule in rules where rule.position > last.box.midY {
      let between = lines[core.upperBound...].prefix { $0.box.midY < rule.position }
      let isClosing =
        top.map {
          max(abs($0.start - rule.start), abs($0.end - rule.end))
            < options.sameRuleEndInFontSizes * last.fontSize
        } ?? false
      guard between.count <= (isClosing ? options.maximumClosingLines : 2),
        !between.contains(where: TableCaption.begins),
        isClosing || !between.contains(where: { isProse($0, width: width) }),
        rule.position - (between.last ?? last).box.y1
          < last.fontSize * options.tableGapInFontSizes,
        best == nil || between.isEmpty
      else { break }
      if let best, rule.position - best.position > last.fontSize { break }
      best = rule
    }
    return best
  }

  /// Where the wrapped cells of a run's last row end: text that reads on below words of that row.
  private func wrappedEnd(of core: Range<Int>, in lines: [PieceLine]) -> Int {
    guard let last = lines[core].last, last.pieces.count > 1 else { return core.upperBound }
    var end = core.upperBound
    while end < lines.count, end - core.upperBound < 2 {
      let line = lines[end]
      guard line.pieces.count == 1, let piece = line.pieces.first, !piece.isValue,
        piece.text.unicodeScalars.first?.properties.isLowercase == true,
        line.fontSize == last.fontSize,
        line.box.y0 - lines[end - 1].box.y1 < options.headerGapInFontSizes * line.fontSize,
        last.pieces.indices.contains(where: { readsOn(piece, below: $0, of: last) })
      else { break }
      end += 1
    }
    return end
  }

  /// Whether a line hangs below the label of a row, or begins where another of its words does.
  private func readsOn(_ piece: TextPiece, below index: Int, of row: PieceLine) -> Bool {
    let upper = row.pieces[index]
    let indent = piece.x0 - upper.x0
    guard !upper.isValue else { return false }
    if index > 0 { return abs(indent) < options.baselineToleranceInFontSizes * row.fontSize }
    return indent > options.hangingIndentInFontSizes * row.fontSize
      && piece.x1 < row.pieces[1].x0
  }

  /// Where the header of a run without a rule above it begins.
  private func headerStart(
    above core: Range<Int>, from free: Int, in lines: [PieceLine], box: Rect
  ) -> Int {
    let stubEnd = lines[core].compactMap { $0.pieces.count > 1 ? $0.pieces[0].x1 : nil }.sorted()
    let valueStart = stubEnd.isEmpty ? box.x0 : stubEnd[stubEnd.count / 2]
    var start = core.lowerBound
    while start > free, core.lowerBound - start < options.maximumHeaderLines {
      let line = lines[start - 1]
      let next = lines[start]
      let between = Rect(
        x0: -.infinity, y0: line.box.midY, x1: .infinity, y1: next.box.midY)
      let isRuledOff = horizontalTree.contains(touching: between) {
        horizontal[$0].position > line.box.midY && horizontal[$0].position < next.box.midY
          && horizontal[$0].length >= box.width * 0.75
      }
      guard !isRuledOff, !TableCaption.begins(line),
        next.box.y0 - line.box.y1 < options.headerGapInFontSizes * line.fontSize,
        line.box.x0 >= box.x0 - line.fontSize, line.box.x1 <= box.x1 + line.fontSize
      else { break }
      if line.pieces.count == 1 {
        guard line.box.x0 > valueStart, line.wordCount < options.proseWordCount else { break }
      }
      start -= 1
    }
    return start
  }
}
