import Algorithms
import PageModel

/// What two lines of a page say of each other, and one line of itself.
extension StreamFinder {
  /// Whether two lines stand too far apart for one table.
  func isParted(_ upper: PieceLine, _ lower: PieceLine) -> Bool {
    let gap = lower.box.y0 - upper.box.y1
    let size = max(upper.fontSize, lower.fontSize)
    guard gap > size * options.regions.tableGapInFontSizes else { return false }
    let between = Rect(
      x0: lower.box.x0, y0: upper.box.midY, x1: lower.box.x1, y1: lower.box.midY)
    let isRuled = horizontalTree.contains(touching: between) {
      horizontal[$0].position > upper.box.midY && horizontal[$0].position < lower.box.midY
        && horizontal[$0].start < lower.box.x1 && horizontal[$0].end > lower.box.x0
    }
    return gap > size * options.regions.tableGapInFontSizes * (isRuled ? 2 : 1)
  }

  /// How many lines at most may stand between two rows with columns: more where all of them end before the
  /// upper row has its second column.
  func mostLines(below row: Int, to next: Int, in lines: [PieceLine]) -> Int {
    let usual = options.regions.maximumLinesWithoutColumns
    guard next - row > usual, next - row <= options.regions.mostLinesOfLabel else { return usual }
    let end = lines[row].pieces[1].x0
    let areLabels = lines[row + 1..<next].allSatisfy {
      $0.pieces.count == 1 && $0.box.x1 < end
        && $0.box.x0 > lines[row].box.x0 - $0.fontSize
    }
    return areLabels ? options.regions.mostLinesOfLabel : usual
  }

  /// Whether rules that part the rows of one table stand above, between and below two lines.
  func areRowsOfOneTable(_ upper: PieceLine, _ lower: PieceLine) -> Bool {
    let reach = options.regions.rowRuleReachInFontSizes * lower.fontSize
    let around = Rect(
      x0: lower.box.x0, y0: upper.box.midY - reach, x1: lower.box.x1, y1: lower.box.midY + reach)
    let rules = horizontalTree.indices(touching: around).map { horizontal[$0] }
    return rules.contains { rule in
      let alike = rules.filter {
        abs($0.end - rule.end) < options.rulings.snapInFontSizes * lower.fontSize
      }
      return rule.end >= max(upper.box.x1, lower.box.x1)
        && alike.contains { $0.position < upper.box.midY }
        && alike.contains { $0.position > upper.box.midY && $0.position < lower.box.midY }
        && alike.contains { $0.position > lower.box.midY }
    }
  }

  /// Whether a line that is no sentence, as wide as the table at most, stands between two rows of the same
  /// columns at their left edge.
  func isSection(_ index: Int, after last: Int?, in lines: [PieceLine]) -> Bool {
    let line = lines[index]
    guard let last, last == index - 1, index + 1 < lines.count, line.pieces.count == 1,
      line.pieces[0].text.last.map({ !".。；;".contains($0) }) == true, lines[last].pieces.count > 1
    else { return false }
    let upper = lines[last]
    let lower = lines[index + 1]
    return lower.pieces.count > 1 && !isParted(upper, line) && !isParted(line, lower)
      && continues(upper, lower) && line.box.x1 <= max(upper.box.x1, lower.box.x1)
      && line.box.x0 - min(upper.box.x0, lower.box.x0) < line.fontSize
  }

  /// Whether a line goes on with a cell of the row above it, right of the stub: it begins where the cell does
  /// and ends before the next one.
  func isWrapped(_ index: Int, below row: Int?, in lines: [PieceLine]) -> Bool {
    let line = lines[index]
    guard let row, line.pieces.count == 1, let piece = line.pieces.first, index > 0,
      line.box.y0 - lines[index - 1].box.y1 < options.headers.gapInFontSizes * line.fontSize
    else { return false }
    let pieces = lines[row].pieces
    return pieces.indices.dropFirst().contains { place in
      abs(pieces[place].x0 - piece.x0) < options.rows.baselineToleranceInFontSizes * line.fontSize
        && !pieces[place].isValue && (place + 1 == pieces.count || piece.x1 < pieces[place + 1].x0)
    }
  }

  /// Whether a line is the heading of a chapter, above the header of its table: values stand beside or
  /// below the label of a row that begins like one.
  func isChapterHeading(_ index: Int, in lines: [PieceLine]) -> Bool {
    guard lines[index].pieces.count == 1, Enumerator.beginsChapter(lines[index].pieces[0].text)
    else { return false }
    let header = lines[(index + 1)...].prefix(options.headers.maximumLines).first {
      $0.pieces.count > 1
    }
    return header.map { !hasValues($0) } ?? false
  }

  /// Whether a line holds a value; years name columns.
  func hasValues(_ line: PieceLine) -> Bool {
    line.pieces.contains { $0.isValue && !ValueText.isYear($0.text) }
  }

  /// Whether some of the lines between two rows are more than the rest of a cell of the upper one, right
  /// of its stub: they may be a title.
  func holdsTitle(_ between: Range<Int>, below row: Int, in lines: [PieceLine]) -> Bool {
    between.contains { !isWrapped($0, below: row, in: lines) }
  }

  /// Whether rows go on with the headings of other columns that hold values too (“95% confidence
  /// interval”): the stub stays blank beside them down to the line of its own head, which has none.
  func beginsHeadings(
    _ rows: ArraySlice<Int>, below rowsWithValues: [Int], in lines: [PieceLine]
  ) -> Bool {
    let stubEnd = PieceLineBuilder.median(rowsWithValues.map { lines[$0].pieces[1].x0 })
    guard
      let head = rows.prefix(options.headers.maximumLines).first(where: {
        lines[$0].pieces[0].midX < stubEnd
      })
    else { return false }
    return head != rows.first && !hasValues(lines[head])
  }

  /// Whether a line goes on with the columns of another over a blank line: groups of rows.
  func continues(_ upper: PieceLine, _ lower: PieceLine) -> Bool {
    return sharedGaps(upper, lower) >= max(2, min(upper.pieces.count, lower.pieces.count) - 1)
  }

  /// Whether two rules with a caption between them part two tables: the last line and the next one
  /// with columns stand beyond the rules.
  func separates(_ lines: ArraySlice<PieceLine>) -> Bool {
    guard lines.count > 2, let first = lines.first, let last = lines.last else { return false }
    let between = Rect(
      x0: first.box.x0, y0: first.box.midY, x1: first.box.x1, y1: last.box.midY)
    let rules = horizontalTree.indices(touching: between).map { horizontal[$0] }.filter {
      $0.position > first.box.midY && $0.position < last.box.midY && $0.start < first.box.x1
        && $0.end > first.box.x0 && $0.length > first.box.width / 2
    }.map(\.position)
    guard let top = rules.min(), let bottom = rules.max() else { return false }
    return bottom - top > options.regions.tableGapInFontSizes * last.fontSize
      && lines.dropFirst().dropLast().contains { $0.box.midY > top && $0.box.midY < bottom }
      && !last.pieces.contains(where: \.isValue)
  }

  /// Whether a line reads as one sentence: a single long piece, or many words with gaps that
  /// justification makes.
  func isProse(_ line: PieceLine, width: Double) -> Bool {
    if line.pieces.count == 1 {
      return line.wordCount >= options.regions.proseWordCount
        && line.box.width > options.regions.leastProseShare * width
        || line.box.width > options.regions.proseWidthShare * width && line.wordCount > 2
    }
    let widest = zip(line.pieces, line.pieces.dropFirst()).map { $1.x0 - $0.x1 }.max() ?? 0
    let hasWords =
      line.wordCount >= options.regions.justifiedWordCount && line.valueCount * 4 < line.wordCount
    // Sentences of ideographs have few words, and numbers among them.
    let sentences = line.pieces.count { piece in
      piece.text.unicodeScalars.contains { "，。；".unicodeScalars.contains($0) }
    }
    let isSentence = sentences > 1 && line.valueCount * 2 < line.pieces.count
    return (hasWords || isSentence)
      && widest < options.regions.justifiedGapInFontSizes * line.fontSize
      && line.box.width > options.regions.proseWidthShare * width
  }

  func sharesGap(_ one: PieceLine, _ other: PieceLine) -> Bool {
    sharedGaps(one, other) > 0
  }

  /// How many gaps of a line are open in the other too.
  func sharedGaps(_ one: PieceLine, _ other: PieceLine) -> Int {
    let least = options.regions.sharedGapInFontSizes * min(one.fontSize, other.fontSize)
    let pieces = other.pieces
    let known = gutters.filter { gutter in
      [one, other].allSatisfy { $0.box.midY > gutter.top && $0.box.midY < gutter.bottom }
    }
    return zip(one.pieces, one.pieces.dropFirst()).count { left, right in
      if known.contains(where: { left.x1 <= $0.x && $0.x <= right.x0 }) { return true }
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
}
