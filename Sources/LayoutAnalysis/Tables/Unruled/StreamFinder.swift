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
        if isParted || Caption.begins(line) || separates(lines[last...index])
          || index - last > options.maximumLinesWithoutColumns
        {
          close()
        }
      }
      if Caption.begins(line) || isProse(line, width: width) {
        close()
      } else if line.pieces.count > 1 {
        let near = core.suffix(3)
        if !core.isEmpty, !near.contains(where: { sharesGap(lines[$0], line) }) { close() }
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
    return line.wordCount >= options.justifiedWordCount && line.valueCount * 4 < line.wordCount
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
    let bottom = bottomRule(of: core, in: shaped, rules: rules, width: width)
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

  /// The area in which rules may frame a run of lines: the lines of its header and the two below it,
  /// and the room above and below those.
  private func ruleReach(
    of core: Range<Int>, from free: Int, in lines: [PieceLine], box: Rect
  ) -> Rect {
    let room = options.tableGapInFontSizes
    let start = max(free, core.lowerBound - options.maximumHeaderLines - 1)
    let header = lines[start...core.lowerBound]
    let size = max(lines[core.lowerBound].fontSize, lines[core.upperBound - 1].fontSize)
    let low = header.map(\.box.y0).min() ?? box.y0
    let end = min(core.upperBound + 3, lines.count)
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
        !between.contains(where: { isProse($0, width: width) || Caption.begins($0) }),
        (between.first ?? lines[core.lowerBound]).box.y0 - rule.position
          < lines[core.lowerBound].fontSize * options.tableGapInFontSizes,
        !zip(between, between.dropFirst()).contains(where: isParted)
      else { break }
      best = rule
    }
    return best
  }

  private func bottomRule(
    of core: Range<Int>, in lines: [PieceLine], rules: [Ruling], width: Double
  ) -> Ruling? {
    let last = lines[core.upperBound - 1]
    var best: Ruling?
    for rule in rules where rule.position > last.box.midY {
      let between = lines[core.upperBound...].prefix { $0.box.midY < rule.position }
      guard between.count <= 2,
        !between.contains(where: { isProse($0, width: width) || Caption.begins($0) }),
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
      guard !isRuledOff, !Caption.begins(line),
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

/// Parts the lines of a page at the gutters between columns of prose.
struct PageColumns {
  let options: LayoutOptions
  let horizontal: [Ruling]

  /// The lines of each column of each stretch of the page, in reading order.
  func parts(of lines: [PieceLine]) -> [[PieceLine]] {
    var stretches = 0
    return parts(of: lines, depth: 0, stretches: &stretches)
  }

  private func parts(
    of lines: [PieceLine], depth: Int, stretches: inout Int
  ) -> [[PieceLine]] {
    guard depth < 3, stretches < options.maximumColumnStretches,
      lines.count >= options.columnGutterLineCount
    else { return [lines] }
    for gutter in gutters(of: lines) {
      guard let run = proseRun(at: gutter, in: lines) else { continue }
      let columns = [true, false].map { isLeft in
        lines[run].compactMap { $0.part { ($0.midX < gutter) == isLeft } }
      }
      stretches += 1
      var result: [[PieceLine]] = []
      if run.lowerBound > 0 {
        result += parts(of: Array(lines[..<run.lowerBound]), depth: depth, stretches: &stretches)
      }
      for column in columns { result += parts(of: column, depth: depth + 1, stretches: &stretches) }
      if run.upperBound < lines.count {
        result += parts(of: Array(lines[run.upperBound...]), depth: depth, stretches: &stretches)
      }
      return result
    }
    return [lines]
  }

  /// Candidates for a gutter, best supported first.
  private func gutters(of lines: [PieceLine]) -> [Double] {
    let several = lines.filter { $0.pieces.count > 1 }
    guard several.count >= options.columnGutterLineCount else { return [] }
    var relaxed = options
    relaxed.gutterBlockedShare = 0.4
    return ColumnGutters.find(in: several, options: relaxed)
      .sorted { ($0.support, -$0.x) > ($1.support, -$1.x) }.prefix(8).map(\.x)
      + bareGutters(of: lines)
  }

  /// White space that no line reaches over: rows of two tables whose heights never meet.
  private func bareGutters(of lines: [PieceLine]) -> [Double] {
    let boxes = lines.map(\.box).sorted { $0.x0 < $1.x0 }
    var gutters: [Double] = []
    var end = boxes[0].x1
    let least = options.columnGutterInFontSizes * lines[0].fontSize
    for box in boxes {
      if box.x0 - end > least {
        gutters.append((box.x0 + end) / 2)
      }
      end = max(end, box.x1)
    }
    return gutters
  }

  /// The longest run of lines that leave a gutter open, with prose on one side of it at least.
  private func proseRun(at gutter: Double, in lines: [PieceLine]) -> Range<Int>? {
    var best: Range<Int>?
    var start = 0
    for index in 0...lines.count {
      let isCrossed =
        index == lines.count || lines[index].pieces.contains { $0.x0 < gutter && $0.x1 > gutter }
      guard isCrossed else { continue }
      if index - start > best?.count ?? 0 { best = start..<index }
      start = index + 1
    }
    guard let open = best else { return nil }
    if standApart(lines[open], at: gutter) || holdTables(lines[open], at: gutter) { return open }
    guard let run = proseCore(of: open, at: gutter, in: lines) else { return nil }
    let sides = [true, false].map { isLeft in
      lines[run].compactMap { $0.part { ($0.midX < gutter) == isLeft } }
    }
    guard sides.allSatisfy({ $0.count >= options.columnGutterLineCount }) else { return nil }
    if areRuledApart(lines[run], at: gutter) { return run }
    let prose = sides.map(isProse)
    guard prose.contains(true), !areRuledTogether(lines[run], at: gutter) else { return nil }
    for (side, own) in zip(sides, prose) where !own {
      // Values without labels of their own have them in the text beside them.
      let values = side.count { $0.pieces.allSatisfy(\.isValue) }
      if values * 3 > side.count { return nil }
    }
    return run
  }

  /// Whether rules part two tables side by side, each with several columns.
  private func holdTables(_ lines: ArraySlice<PieceLine>, at gutter: Double) -> Bool {
    let several = lines.count { line in
      let left = line.pieces.count { $0.midX < gutter }
      return left > 1 && line.pieces.count - left > 1
    }
    return several >= options.columnGutterLineCount && several * 2 > lines.count
      && areRuledApart(lines, at: gutter)
  }

  /// Whether rules run across a gutter: then it parts columns of a table.
  private func areRuledTogether(_ lines: ArraySlice<PieceLine>, at gutter: Double) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    return horizontal.count {
      $0.position > first.box.y0 && $0.position < last.box.y1
        && $0.start < gutter - first.fontSize && $0.end > gutter + first.fontSize
    } > 1
  }

  /// The lines of a run that fill one side of the gutter: what stands above and below may be a table
  /// that happens to leave it open.
  private func proseCore(of run: Range<Int>, at gutter: Double, in lines: [PieceLine]) -> Range<
    Int
  >? {
    guard let box = Rect.union(of: lines[run].map(\.box)) else { return nil }
    let fills = { (line: PieceLine) in
      let left = line.pieces.filter { $0.midX < gutter }
      let right = line.pieces.filter { $0.midX >= gutter }
      return left.count == 1 && left[0].width > (gutter - box.x0) * options.proseFillShare
        || right.count == 1 && right[0].width > (box.x1 - gutter) * options.proseFillShare
    }
    guard let first = run.first(where: { fills(lines[$0]) }),
      let last = run.last(where: { fills(lines[$0]) })
    else { return nil }
    return first..<(last + 1)
  }

  /// Whether the lines on both sides of a gutter stand at heights of their own: two tables side by
  /// side have rows that do not meet.
  private func standApart(_ lines: ArraySlice<PieceLine>, at gutter: Double) -> Bool {
    var left = 0
    var right = 0
    var both = 0
    var severalLeft = 0
    var severalRight = 0
    // A script may stand higher than the other in all rows: only what differs from row to row counts.
    let offsets = lines.map { line -> Double? in
      guard let before = line.pieces.first(where: { $0.midX < gutter }),
        let after = line.pieces.first(where: { $0.midX >= gutter })
      else { return nil }
      return before.midY - after.midY
    }
    let usual = PieceLineBuilder.median(offsets.compactMap(\.self))
    for (line, offset) in zip(lines, offsets) {
      let before = line.pieces.count { $0.midX < gutter }
      let hasValue = line.valueCount > 0
      let after = line.pieces.count - before
      if before > 0, after > 0 {
        if let offset, abs(offset - usual) > options.baselineToleranceInFontSizes * line.fontSize {
          left += 1
          right += 1
          if before > 1, hasValue { severalLeft += 1 }
          if after > 1, hasValue { severalRight += 1 }
        } else {
          both += 1
        }
      } else if before > 0 {
        left += 1
        if before > 1, hasValue { severalLeft += 1 }
      } else {
        right += 1
        if after > 1, hasValue { severalRight += 1 }
      }
    }
    let all = left + right + both
    return min(left, right) * 4 >= all && min(severalLeft, severalRight) > 2
  }

  /// Whether rules end on both sides of a gutter and none crosses it: tables side by side.
  private func areRuledApart(_ lines: ArraySlice<PieceLine>, at gutter: Double) -> Bool {
    guard let box = Rect.union(of: lines.map(\.box)), let first = lines.first else { return false }
    let near = horizontal.filter {
      $0.position > box.y0 - first.fontSize && $0.position < box.y1 + first.fontSize
        && $0.end > box.x0 && $0.start < box.x1
    }
    // Several rules of a table end on the same x; rules below headings end on many.
    let left = near.filter { $0.end < gutter && $0.start < (box.x0 + gutter) / 2 }
    let right = near.filter { $0.start > gutter && $0.end > (box.x1 + gutter) / 2 }
    return left.count > 1 && right.count > 1
      && left.count + right.count == near.count { $0.end < gutter || $0.start > gutter }
      && !near.contains { $0.start < gutter && $0.end > gutter }
      && !left.contains { $0.length < (gutter - box.x0) * 0.6 }
      && !right.contains { $0.length < (box.x1 - gutter) * 0.6 }
  }

  /// Whether lines fill their column as prose does.
  private func isProse(_ lines: [PieceLine]) -> Bool {
    guard let box = Rect.union(of: lines.map(\.box)) else { return false }
    let single = lines.filter { $0.pieces.count == 1 && $0.valueCount == 0 }
    guard single.count * 10 >= lines.count * 6 else { return false }
    let full = single.count { $0.box.width > box.width * 0.8 }
    let words = single.reduce(0) { $0 + max($1.wordCount, $1.pieces[0].text.count / 6) }
    return full * 2 >= single.count && words >= single.count * 4
  }
}

extension PieceLine {
  /// The line with some of its pieces only; `nil` where none is left.
  func part(_ isKept: (TextPiece) -> Bool) -> PieceLine? {
    let kept = pieces.filter(isKept)
    guard let first = kept.first, let last = kept.last else { return nil }
    return PieceLine(
      box: Rect(x0: first.x0, y0: box.y0, x1: last.x1, y1: box.y1), fontSize: fontSize,
      pieces: kept, leaders: leaders, isBold: isBold)
  }
}

/// The words that begin a table's caption.
enum Caption {
  private static let words: Set<String> = [
    "table", "tables", "tabelle", "tableau", "tabla", "tab", "figure", "fig", "abbildung", "chart",
    "graph", "box", "tabella",
  ]

  /// Whether a line is a caption: one of the words, and a number.
  static func begins(_ line: PieceLine) -> Bool {
    let text = line.pieces.map(\.text).joined(separator: " ")
    if let first = text.unicodeScalars.first, first == "表" || first == "图" {
      return text.unicodeScalars.dropFirst().first { !$0.isBlank }.map {
        $0.isDigit || "一二三四五六七八九十".unicodeScalars.contains($0)
      } ?? false
    }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "." || $0 == ":" })
    guard words.count > 1, Self.words.contains(words[0].lowercased()) else { return false }
    return words[1].contains(where: \.isNumber) || words[1].count <= 2
      || words[1].allSatisfy { "IVXLC".contains($0) }
  }
}
