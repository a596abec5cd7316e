/// Cuts lines into tables by how their cells are separated, and what stands between them.
struct SeparatedBlocks: Sendable {
  /// Lines next to each other.
  enum Block: Sendable {
    /// Lines without separators.
    case lines([SeparatedLine])
    /// Rows that stand whole on lines.
    case rows(RowLines, [SeparatedLine])
    /// Cells that stand on lines of their own.
    case stream(CellStream, [SeparatedLine])
  }

  private let lines: [SeparatedLine]
  private let pages: [Int?]

  /// Lines without a bar that may stand between two of cells that wrapped: the longest label over seven.
  static let mostWrappedLines = 8
  /// Of ten lines with bars how many may have several cells where each has a line of its own.
  private static let fullLinesInTen = 1

  init(lines: [SeparatedLine]) {
    self.lines = lines
    var page = 1
    let marksPages = lines.contains { !$0.formFeeds.isEmpty }
    pages = lines.map { line in
      page += line.formFeeds.unicodeScalars.count
      return marksPages ? page : nil
    }
  }

  /// The blocks in order; every line is in one of them.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    var table = 0
    var index = 0
    var plain = 0
    func close(before end: Int) {
      if plain < end { blocks.append(.lines(Array(lines[plain..<end]))) }
    }
    while index < lines.count {
      guard isSeparated(index) else {
        index += 1
        continue
      }
      var range = stretch(from: index)
      table += 1
      if isStream(range) {
        range = widened(range, notBefore: plain)
        close(before: range.lowerBound)
        blocks.append(
          .stream(
            CellStream(lines: lines[range], pages: pages[range], table: table),
            Array(lines[range])))
      } else {
        range = ruled(range, notBefore: plain)
        close(before: range.lowerBound)
        blocks.append(
          .rows(
            RowLines(lines: lines[range], pages: pages[range], table: table),
            Array(lines[range])))
      }
      plain = range.upperBound
      index = range.upperBound
    }
    close(before: lines.count)
    return blocks
  }

  private func isSeparated(_ index: Int) -> Bool { lines[index].parts != nil }

  private func isBars(_ index: Int) -> Bool {
    if case .bars = lines[index].kind { true } else { false }
  }

  /// The lines from one with separators to the last that may belong to the same table.
  private func stretch(from start: Int) -> Range<Int> {
    let areBars = isBars(start)
    var end = start + 1
    var gap = 0
    var index = end
    while index < lines.count, gap <= (areBars ? Self.mostWrappedLines : 0) {
      if isSeparated(index) {
        guard isBars(index) == areBars else { break }
        end = index + 1
        gap = 0
      } else if case .plain = lines[index].kind {
        gap += 1
      }
      index += 1
    }
    return start..<end
  }

  /// Whether nearly no line has more than one cell, and some bars stand alone or behind one cell.
  private func isStream(_ range: Range<Int>) -> Bool {
    var bars = 0
    var full = 0
    for index in range {
      guard case .bars(let parts) = lines[index].kind else { continue }
      bars += 1
      let words = parts.count { !$0.unicodeScalars.allSatisfy(FormScalars.isSpace) }
      // `| a |` is a row of one cell, `a |` a cell.
      let isOuter =
        words == 1 && parts[0].unicodeScalars.allSatisfy(FormScalars.isSpace)
      if words > 1 || isOuter { full += 1 }
    }
    return bars > 1 && full * 10 <= bars * Self.fullLinesInTen
  }

  /// The lines with the cell before the first bar and behind the last, where bars only stand between cells.
  private func widened(_ range: Range<Int>, notBefore first: Int) -> Range<Int> {
    guard !CellStream.isTerminated(lines[range]) else { return range }
    var begin = range.lowerBound
    while begin > first, case .blank = lines[begin - 1].kind { begin -= 1 }
    if begin > first, case .plain = lines[begin - 1].kind {
      begin -= 1
    } else {
      begin = range.lowerBound
    }
    var end = range.upperBound
    while end < lines.count, case .blank = lines[end].kind { end += 1 }
    if end < lines.count, case .plain = lines[end].kind,
      SeparatedCell(lines[end].text, empty: .blank).content == .value
    {
      end += 1
    } else {
      end = range.upperBound
    }
    return begin..<end
  }

  /// The lines with those drawn above and below them.
  private func ruled(_ range: Range<Int>, notBefore first: Int) -> Range<Int> {
    var begin = range.lowerBound
    while begin > first, case .rule = lines[begin - 1].kind { begin -= 1 }
    var end = range.upperBound
    // The last value of a row that wrapped.
    if end < lines.count, case .plain = lines[end].kind,
      case .bars(let parts) = lines[end - 1].kind,
      parts.last?.unicodeScalars.allSatisfy(FormScalars.isSpace) ?? false,
      SeparatedCell(lines[end].text, empty: .blank).content == .value
    {
      end += 1
    }
    while end < lines.count, case .rule = lines[end].kind { end += 1 }
    return begin..<end
  }
}
