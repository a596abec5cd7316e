import PageModel

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
    guard depth < options.columns.deepestParts, stretches < options.columns.maximumStretches,
      lines.count >= options.columns.gutterLineCount
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
    guard several.count >= options.columns.gutterLineCount else { return [] }
    var relaxed = options
    relaxed.gutters.blockedShare = options.gutters.blockedShareOfProse
    return ColumnGutters.find(in: several, options: relaxed)
      .sorted { ($0.support, -$0.x) > ($1.support, -$1.x) }.prefix(options.columns.mostGutters).map(
        \.x)
      + bareGutters(of: lines)
  }

  /// White space that no line reaches over: rows of two tables whose heights never meet.
  private func bareGutters(of lines: [PieceLine]) -> [Double] {
    let boxes = lines.map(\.box).sorted { $0.x0 < $1.x0 }
    var gutters: [Double] = []
    var end = boxes[0].x1
    let least = options.columns.gutterInFontSizes * lines[0].fontSize
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
    guard let open = best, !areRowsRuledTogether(lines[open], at: gutter) else { return nil }
    if standApart(lines[open], at: gutter) || holdTables(lines[open], at: gutter) { return open }
    guard let run = proseCore(of: open, at: gutter, in: lines) else { return nil }
    let sides = [true, false].map { isLeft in
      lines[run].compactMap { $0.part { ($0.midX < gutter) == isLeft } }
    }
    guard sides.allSatisfy({ $0.count >= options.columns.gutterLineCount }) else { return nil }
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
    guard several >= options.columns.gutterLineCount, several * 2 > lines.count else {
      return false
    }
    return areRuledApart(lines, at: gutter)
      || areLabelled(lines, at: gutter) && areHeadsRuledApart(lines, at: gutter)
  }

  /// Whether the rows on both sides of a gutter begin with words and end with values: each side has a stub.
  private func areLabelled(_ lines: ArraySlice<PieceLine>, at gutter: Double) -> Bool {
    let labelled = lines.count { line in
      [true, false].allSatisfy { isLeft in
        let own = line.pieces.filter { ($0.midX < gutter) == isLeft }
        return own.count > 1 && own.first?.isValue == false && own.last?.isValue == true
      }
    }
    return labelled * 2 > lines.count
  }

  /// Whether rules run across a gutter: then it parts columns of a table.
  private func areRuledTogether(_ lines: ArraySlice<PieceLine>, at gutter: Double) -> Bool {
    rulesAcross(gutter, in: lines) > 1
  }

  /// Whether rules across a gutter part most rows of one table.
  private func areRowsRuledTogether(_ lines: ArraySlice<PieceLine>, at gutter: Double) -> Bool {
    let rules = rulesAcross(gutter, in: lines)
    return rules >= options.rows.fewestRowRules
      && rules * options.rows.mostLinesOfRuledRow >= lines.count
  }

  private func rulesAcross(_ gutter: Double, in lines: ArraySlice<PieceLine>) -> Int {
    guard let first = lines.first, let last = lines.last else { return 0 }
    return horizontal.count {
      $0.position > first.box.y0 && $0.position < last.box.y1
        && $0.start < gutter - first.fontSize && $0.end > gutter + first.fontSize
    }
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
      return left.count == 1 && left[0].width > (gutter - box.x0) * options.columns.proseFillShare
        || right.count == 1 && right[0].width > (box.x1 - gutter) * options.columns.proseFillShare
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
    // Words alone may be the lines of cells beside each other, where no rules end on both sides.
    let areWordsParted = areHeadsRuledApart(lines, at: gutter)
    // A script may stand higher than the other in all rows: only what differs from row to row counts.
    // The pieces next to the gutter tell: a label of several lines stands beside the middle of its row.
    let offsets = lines.map { line -> Double? in
      guard let before = line.pieces.last(where: { $0.midX < gutter }),
        let after = line.pieces.first(where: { $0.midX >= gutter })
      else { return nil }
      return before.midY - after.midY
    }
    let usual = PieceLineBuilder.median(offsets.compactMap(\.self))
    for (line, offset) in zip(lines, offsets) {
      let before = line.pieces.count { $0.midX < gutter }
      let hasValue = areWordsParted || line.valueCount > 0
      let after = line.pieces.count - before
      if before > 0, after > 0 {
        if let offset,
          abs(offset - usual) > options.rows.baselineToleranceInFontSizes * line.fontSize
        {
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
    return min(left, right) * 4 >= all && min(severalLeft, severalRight) > (areWordsParted ? 1 : 2)
  }

  /// Whether a rule at least stands on each side of a gutter, over all of that side, and none crosses it.
  private func areHeadsRuledApart(_ lines: ArraySlice<PieceLine>, at gutter: Double) -> Bool {
    guard let box = Rect.union(of: lines.map(\.box)) else { return false }
    let near = horizontal.filter { $0.position > box.y0 && $0.position < box.y1 }
    let pieces = lines.flatMap(\.pieces)
    let left = pieces.filter { $0.midX < gutter }
    let right = pieces.filter { $0.midX >= gutter }
    guard let leftEnd = left.map(\.x1).max(), let rightStart = right.map(\.x0).min() else {
      return false
    }
    let covers = { (rule: Ruling, low: Double, high: Double) in
      min(rule.end, high) - max(rule.start, low) > options.rows.fullRuleShare * (high - low)
    }
    return !near.contains { $0.start < gutter && $0.end > gutter }
      && near.contains { covers($0, box.x0, leftEnd) }
      && near.contains { covers($0, rightStart, box.x1) }
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
    // The sides reach as far as their text.
    let pieces = lines.flatMap(\.pieces)
    let leftEnd = pieces.map(\.x1).filter { $0 < gutter }.max() ?? gutter
    let rightStart = pieces.map(\.x0).filter { $0 > gutter }.min() ?? gutter
    return left.count > 1 && right.count > 1
      && left.count + right.count == near.count { $0.end < gutter || $0.start > gutter }
      && !near.contains { $0.start < gutter && $0.end > gutter }
      && !left.contains { $0.length < (leftEnd - box.x0) * options.columns.leastRuleShare }
      && !right.contains { $0.length < (box.x1 - rightStart) * options.columns.leastRuleShare }
  }

  /// Whether lines fill their column as prose does.
  private func isProse(_ lines: [PieceLine]) -> Bool {
    guard let box = Rect.union(of: lines.map(\.box)) else { return false }
    let single = lines.filter { $0.pieces.count == 1 && $0.valueCount == 0 }
    guard Double(single.count) >= options.columns.singlePieceShare * Double(lines.count) else {
      return false
    }
    let full = single.count { $0.box.width > box.width * options.columns.fullLineShare }
    let words = single.reduce(0) {
      $0 + max($1.wordCount, $1.pieces[0].text.count / options.columns.lettersOfWord)
    }
    return full * 2 >= single.count && words >= single.count * options.columns.wordsOfLine
  }
}

extension PieceLine {
  /// The line with some of its pieces only; `nil` where none is left.
  func part(_ isKept: (TextPiece) -> Bool) -> PieceLine? {
    let kept = pieces.filter(isKept)
    guard let first = kept.first, let last = kept.last else { return nil }
    return PieceLine(
      box: Rect(x0: first.x0, y0: box.y0, x1: last.x1, y1: box.y1), fontSize: fontSize,
      wordSpace: wordSpace,
      pieces: kept, words: words.filter { $0.x0 >= first.x0 && $0.x1 <= last.x1 }, leaders: leaders,
      isBold: isBold, namelessFace: namelessFace)
  }
}
