import PageModel

/// Headings over several columns that stand beside each other in one line.
extension HeaderLevels {
  /// The columns of the headings of a line, which divide the columns among them: what two leave free
  /// between them belongs to the one that stands in it.
  ///
  /// A browser sets a heading to the middle of its cells, and figures flush right to one side of theirs: the
  /// heading may stand nearer to one column than to the middle of all.
  func shared(_ spans: [Range<Int>], row: Int, lines: [PieceLine]) -> [Range<Int>] {
    guard spans.count > 1, spans.contains(where: { $0.count > 1 }) else { return spans }
    var spans = spans
    for index in spans.indices {
      let (free, others) = free(around: index, of: spans, below: row, lines: lines)
      if free.count > spans[index].count,
        isAsLarge(
          free, as: others, piece: lines[row].pieces[index], own: spans[index], row: row,
          lines: lines)
      {
        spans[index] = free
      }
    }
    for index in spans.indices where spans[index].count > 1 {
      let (free, _) = free(around: index, of: spans, below: row, lines: lines)
      let size = lines[row].fontSize
      let distance = { (span: Range<Int>) in
        self.offset(of: lines[row].pieces[index], from: span, row: row, lines: lines)
      }
      if free.count > spans[index].count, areLevel(free, below: row, lines: lines),
        distance(free)
          <= min(
            2 * options.spans.centeringToleranceInFontSizes * size,
            distance(spans[index]) + HeaderLeadingOptions().furtherOffsetInFontSizes * size)
      {
        spans[index] = free
      }
    }
    return spans
  }

  /// Equal numbers of columns for the headings of a line, where each is centered on its share of all columns
  /// but the stub, and heads of their own stand below in one row; `nil` where they are not so.
  ///
  /// A heading over three columns stands right above the middle one, as the first line of that one's own head
  /// would; that all of them do so is no chance.
  func equalShares(ofLine row: Int, lines: [PieceLine]) -> [Range<Int>]? {
    let pieces = lines[row].pieces
    let values = columns.count - 1
    guard !hasPartialRules, pieces.count > 1, values > pieces.count,
      values.isMultiple(of: pieces.count), row + 1 < lines.count
    else { return nil }
    let count = values / pieces.count
    let shares = pieces.indices.map { (1 + $0 * count)..<(1 + ($0 + 1) * count) }
    let isShared = zip(pieces, shares).allSatisfy { piece, share in
      let own = columns.range(of: piece)
      let names = share.map { column in
        lines[(row + 1)...].lazy.compactMap { line in
          line.pieces.first { columns.range(of: $0).contains(column) }
        }.first
      }
      return own.lowerBound >= share.lowerBound && own.upperBound <= share.upperBound
        && names.allSatisfy { $0 != nil } && areLevel(share, below: row, lines: lines)
        && !share.contains { passes($0, row: row, lines: lines) }
        && mayStand(piece, inTheMiddleOf: share, fontSize: lines[row].fontSize)
        && !readsOn(piece, own: own, row: row, lines: lines)
    }
    return isShared ? shares : nil
  }

  /// Whether a heading may be centered on a cell over some columns, whose edges stand anywhere in the white
  /// space beside their text.
  private func mayStand(
    _ piece: TextPiece, inTheMiddleOf span: Range<Int>, fontSize: Double
  ) -> Bool {
    func text(_ column: Int) -> ClosedRange<Double>? {
      columns.extents.indices.contains(column) ? columns.extents[column] : nil
    }
    guard let first = text(span.lowerBound), let last = text(span.upperBound - 1) else {
      return false
    }
    let before = text(span.lowerBound - 1)?.upperBound ?? columns.edges[span.lowerBound]
    let next = text(span.upperBound)?.lowerBound ?? columns.edges[span.upperBound]
    let least = (before + last.upperBound) / 2
    let most = (first.lowerBound + max(next, last.upperBound)) / 2
    let room = options.spans.centeringToleranceInFontSizes * fontSize
    return least - room <= piece.midX && piece.midX <= most + room
  }

  /// Whether a head right below a heading, aligned with it, goes on with it by its letters.
  private func readsOn(_ piece: TextPiece, own: Range<Int>, row: Int, lines: [PieceLine]) -> Bool {
    let below = lines[(row + 1)...].lazy.compactMap { line in
      line.pieces.first { self.columns.range(of: $0).overlaps(own) }
    }.first
    guard let below, let first = below.text.first else { return false }
    return (first.isLowercase || "(%".contains(first))
      && areAligned(piece, below, fontSize: lines[row].fontSize)
  }

  /// Whether columns are as many as those of every other heading of the line, and lines of heads of their
  /// own stand below them.
  private func isAsLarge(
    _ free: Range<Int>, as others: [Range<Int>], piece: TextPiece, own: Range<Int>, row: Int,
    lines: [PieceLine]
  ) -> Bool {
    guard others.allSatisfy({ $0.count == free.count }),
      others.count > 1 || free.count + free.count == columns.count - 1
    else { return false }
    return !readsOn(piece, own: own, row: row, lines: lines)
  }

  /// The columns around those of a heading that no other heading of the line is over, and that have heads
  /// below, with those of the others; the stub is none of them.
  private func free(
    around index: Int, of spans: [Range<Int>], below row: Int, lines: [PieceLine]
  ) -> (free: Range<Int>, others: [Range<Int>]) {
    let own = spans[index]
    let others = spans.indices.filter { $0 != index }.map { spans[$0] }
    func isFree(_ column: Int) -> Bool {
      !others.contains { $0.contains(column) } && !passes(column, row: row, lines: lines)
        && lines[(row + 1)...].contains { line in
          line.pieces.contains { columns.range(of: $0).contains(column) }
        }
    }
    var low = own.lowerBound
    while low > 1, isFree(low - 1) { low -= 1 }
    var high = own.upperBound
    while high < columns.count, isFree(high) { high += 1 }
    return (low..<high, others)
  }
}
