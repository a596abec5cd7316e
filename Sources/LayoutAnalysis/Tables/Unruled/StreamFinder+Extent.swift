import Algorithms
import PageModel

/// How far a table reaches beyond the lines that share its gaps.
extension StreamFinder {
  /// The run with its header, the rules that frame it, and the lines between those.
  func widened(
    _ core: Range<Int>, from free: Int, in lines: [PieceLine], lowest: [Double],
    shaped: [PieceLine], width: Double
  ) -> (region: TextRegion, lines: Range<Int>)? {
    guard let box = Rect.union(of: lines[core].map(\.box)) else { return nil }
    let reach = ruleReach(of: core, from: free, in: shaped, box: box)
    let rules = horizontalTree.indices(touching: reach).map { horizontal[$0] }.filter {
      min($0.end, box.x1) - max($0.start, box.x0) >= options.rows.fullRuleShare
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
    var frame = Rect(
      x0: x0 - 1, y0: min(text.y0, top?.position ?? text.y0) - 1, x1: x1 + 1,
      y1: max(text.y1, bottom?.position ?? text.y1) + 1)
    let typed = drawnLines(in: &frame, below: lines[range.upperBound - 1])
    var region = TextRegion(
      frame: frame, lines: Array(lines[range]),
      horizontal: horizontalMiddles.indices(touching: frame).map { horizontal[$0] },
      vertical: verticalMiddles.indices(touching: frame).map { vertical[$0] })
    for line in typed { region.drawn.merge(line.leaders) { first, _ in first } }
    return (region, range)
  }

  /// The rules drawn with characters inside a frame, which is widened to the one right below the last
  /// line: it closes the sum.
  private func drawnLines(in frame: inout Rect, below last: PieceLine) -> [PieceLine] {
    var result: [PieceLine] = []
    for line in drawn where line.box.x0 < frame.x1 && line.box.x1 > frame.x0 {
      let gap = line.box.y0 - frame.y1
      let closes =
        line.box.midY > last.box.midY && gap < options.headers.gapInFontSizes * line.fontSize
        && line.box.x0 > frame.x0 - line.fontSize && line.box.x1 < frame.x1 + line.fontSize
      guard frame.contains(x: line.box.midX, y: line.box.midY) || closes else { continue }
      frame = Rect(
        x0: min(frame.x0, line.box.x0), y0: min(frame.y0, line.box.y0),
        x1: max(frame.x1, line.box.x1), y1: max(frame.y1, line.box.y1))
      result.append(line)
    }
    return result
  }

  /// The area in which rules may frame a run of lines: the lines of its header and those below it that
  /// may be notes, and the room above and below those.
  func ruleReach(
    of core: Range<Int>, from free: Int, in lines: [PieceLine], box: Rect
  ) -> Rect {
    let room = options.regions.tableGapInFontSizes
    let start = max(free, core.lowerBound - options.headers.maximumLines - 1)
    let header = lines[start...core.lowerBound]
    let size = max(lines[core.lowerBound].fontSize, lines[core.upperBound - 1].fontSize)
    let low = header.map(\.box.y0).min() ?? box.y0
    let end = min(core.upperBound + options.regions.maximumClosingLines + 1, lines.count)
    let high = lines[(core.upperBound - 1)..<end].map(\.box.y1).max() ?? box.y1
    return Rect(
      x0: box.x0, y0: min(low - room * size, box.y0), x1: box.x1,
      y1: max(high + room * size, box.y1))
  }

  /// The rule above the header: the topmost one that is as wide as those below it, with a few lines
  /// of heading below it.
  func topRule(
    of core: Range<Int>, from free: Int, in lines: [PieceLine], rules: [Ruling], width: Double
  ) -> Ruling? {
    let limit = free > 0 ? lines[free - 1].box.midY : -.infinity
    var best: Ruling?
    for rule in rules.reversed()
    where rule.position < lines[core.lowerBound].box.midY && rule.position > limit {
      let between = lines[free..<core.lowerBound].filter { $0.box.midY > rule.position }
      let holdsHeading = (free..<core.lowerBound).contains {
        lines[$0].box.midY > rule.position && isChapterHeading($0, in: lines)
      }
      let reaches = best.map {
        abs($0.start - rule.start) + abs($0.end - rule.end) < $0.length
          * options.regions.sameRuleEndsShare
      }
      guard between.count <= options.headers.maximumLines, reaches ?? true, !holdsHeading,
        !between.contains(where: { isProse($0, width: width) || TableCaption.begins($0) }),
        (between.first ?? lines[core.lowerBound]).box.y0 - rule.position
          < lines[core.lowerBound].fontSize * options.regions.tableGapInFontSizes,
        !zip(between, between.dropFirst()).contains(where: isParted)
      else { break }
      best = rule
    }
    return best
  }

  /// Where a table begins whose topmost rule runs over some of its columns only: with the heading that
  /// stands centered above that rule.
  func headingStart(
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
          && rule.position - heading.box.y1 < options.headers.gapInFontSizes * heading.fontSize
          && rule.start > box.x0 + heading.fontSize && rule.length >= box.width / 4
          && abs((rule.start + rule.end) / 2 - heading.box.midX)
            < options.spans.centeringToleranceInFontSizes * heading.fontSize
      }
    return isHeading ? range.lowerBound - 1 : range.lowerBound
  }

  /// The rule that closes a table: what stands above it, a last label or a note of full measure, is
  /// the table's own, where the rule is as long as the one above the header.
  func bottomRule(
    of core: Range<Int>, under top: Ruling?, in lines: [PieceLine], rules: [Ruling], width: Double
  ) -> Ruling? {
    let last = lines[core.upperBound - 1]
    var best: Ruling?
    for rule in rules where rule.position > last.box.midY {
      let between = lines[core.upperBound...].prefix { $0.box.midY < rule.position }
      let isClosing =
        top.map {
          max(abs($0.start - rule.start), abs($0.end - rule.end))
            < options.regions.sameRuleEndInFontSizes * last.fontSize
        } ?? false
      guard between.count <= (isClosing ? options.regions.maximumClosingLines : 2),
        !between.contains(where: TableCaption.begins),
        isClosing || !between.contains(where: { isProse($0, width: width) }),
        rule.position - (between.last ?? last).box.y1
          < last.fontSize * options.regions.tableGapInFontSizes,
        best == nil || between.isEmpty
      else { break }
      if let best, rule.position - best.position > last.fontSize { break }
      best = rule
    }
    return best
  }

  /// Where the wrapped cells of a run's last row end: text that reads on below words of that row.
  func wrappedEnd(of core: Range<Int>, in lines: [PieceLine]) -> Int {
    guard let last = lines[core].last, last.pieces.count > 1 else { return core.upperBound }
    var end = core.upperBound
    while end < lines.count, end - core.upperBound < 2 {
      let line = lines[end]
      guard line.pieces.count == 1, let piece = line.pieces.first, !piece.isValue,
        piece.text.unicodeScalars.first?.properties.isLowercase == true,
        line.fontSize == last.fontSize,
        line.box.y0 - lines[end - 1].box.y1 < options.headers.gapInFontSizes * line.fontSize,
        last.pieces.indices.contains(where: { readsOn(piece, below: $0, of: last) })
      else { break }
      end += 1
    }
    return end
  }

  /// Whether a line hangs below the label of a row, or begins where another of its words does.
  func readsOn(_ piece: TextPiece, below index: Int, of row: PieceLine) -> Bool {
    let upper = row.pieces[index]
    let indent = piece.x0 - upper.x0
    guard !upper.isValue else { return false }
    if index > 0 { return abs(indent) < options.rows.baselineToleranceInFontSizes * row.fontSize }
    return indent > options.rows.hangingIndentInFontSizes * row.fontSize
      && piece.x1 < row.pieces[1].x0
  }

  /// Whether a line above a header is the table's title: set in larger type, or centered on the whole table
  /// and not on the columns beside its stub, over which a heading stands.
  private func isTitle(
    _ line: PieceLine, above header: PieceLine, of box: Rect, valueStart: Double
  ) -> Bool {
    if line.fontSize > header.fontSize * options.headers.leastTitleSizeRatio { return true }
    let tolerance = options.spans.centeringToleranceInFontSizes * line.fontSize
    return abs(line.box.midX - box.midX) < tolerance / 2
      && abs(line.box.midX - (valueStart + box.x1) / 2) > 2 * tolerance
  }

  /// Where the header of a run without a rule above it begins.
  func headerStart(
    above core: Range<Int>, from free: Int, in lines: [PieceLine], box: Rect
  ) -> Int {
    let stubEnd = lines[core].compactMap { $0.pieces.count > 1 ? $0.pieces[0].x1 : nil }.sorted()
    let valueStart = stubEnd.isEmpty ? box.x0 : stubEnd[stubEnd.count / 2]
    var start = core.lowerBound
    while start > free, core.lowerBound - start < options.headers.maximumLines {
      let line = lines[start - 1]
      let next = lines[start]
      let between = Rect(
        x0: box.x0, y0: line.box.midY, x1: box.x1, y1: next.box.midY)
      let isRuledOff = horizontalTree.contains(touching: between) {
        horizontal[$0].position > line.box.midY && horizontal[$0].position < next.box.midY
          && horizontal[$0].length >= box.width * options.rows.fullRuleShare
      }
      guard !isRuledOff, !isChapterHeading(start - 1, in: lines), !TableCaption.begins(line),
        !TableCaption.isHeadnote(line),
        start < 2 || !TableCaption.isHeadnote(line, below: lines[start - 2]),
        next.box.y0 - line.box.y1 < options.headers.gapInFontSizes * line.fontSize,
        line.box.x0 >= box.x0 - line.fontSize, line.box.x1 <= box.x1 + line.fontSize
      else { break }
      if line.pieces.count == 1 {
        guard line.box.x0 > valueStart, line.wordCount < options.regions.proseWordCount,
          !isTitle(line, above: next, of: box, valueStart: valueStart)
        else { break }
      }
      start -= 1
    }
    return start
  }
}
