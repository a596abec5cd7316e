import PageModel

/// What makes a narrow gap between two words a gutter.
package struct NarrowGutterOptions: Sendable, Hashable {
  /// A gutter is so many times as wide as the space between words: 0.57 em beside a space of 0.28 em
  /// is the narrowest of a table of names set as close as its longest ones allow.
  package var leastWidthInWordGaps = 1.25
  /// Between two numbers that are not one parted at its thousands, so many.
  package var leastNumberGapInWordGaps = 0.8
  /// This share of the gaps of a gutter between a stub and its figures is as wide as that; the longest label
  /// leaves no more than a space before its figure.
  package var leastWideShare = 0.5
  /// So many lines in a row leave it open: in prose a gap recurs by chance over two or three.
  package var fewestLines = 4
  /// Lines farther above or below are not asked.
  package var mostLines = 60
  /// This share of them begins or ends at one x beside it, as columns do.
  package var leastAlignedShare = 0.7
  /// Two edges within this distance are one, in font sizes.
  package var alignmentInFontSizes = 0.2
  /// The gaps of a line of prose set to a measure differ by no more than this share …
  package var evenGapShare = 0.15
  /// … where the line has so many of them.
  package var fewestEvenGaps = 5

  package init() {}
}

/// Finds the gaps between words that are gutters though no wider than gaps in justified prose: they
/// recur at the same x from line to line, and nothing crosses them.
struct NarrowGutters {
  /// A line whose words were joined by their gaps alone.
  struct Line {
    let words: [TextPiece]
    /// For each word whether it goes on with the one before it.
    var joins: [Bool]
    let fontSize: Double
    /// The space that its font has between words, in font sizes.
    let wordSpace: Double
    let box: Rect
  }

  let options: NarrowGutterOptions
  /// White space above a line that ends a table, in font sizes.
  let tableGap: Double

  /// Parts the words at the gutters of the lines.
  func part(_ lines: inout [Line]) {
    let gaps = lines.map(gaps)
    var settled = lines.map { [Bool](repeating: false, count: $0.words.count) }
    for start in lines.indices {
      for gap in gaps[start] where lines[start].joins[gap.word] && !settled[start][gap.word] {
        let run = run(of: gap, from: start, in: lines, gaps: gaps)
        for member in run { settled[member.line][member.word] = true }
        let wide = run.count { !$0.isTight }
        guard run.count >= options.fewestLines,
          Double(wide) >= options.leastWideShare * Double(run.count)
        else { continue }
        for member in aligned(run, in: lines) { lines[member.line].joins[member.word] = false }
      }
    }
  }

  /// The white space before a word of a line.
  private struct Gap {
    let word: Int
    let x0: Double
    let x1: Double
    /// Whether it is no wider than a space, between a word and a number.
    var isTight = false
  }

  /// A gap of a gutter.
  private struct Member {
    let line: Int
    /// The word behind it.
    let word: Int
    let isTight: Bool
  }

  /// The gaps of a line that may be gutters.
  private func gaps(of line: Line) -> [Gap] {
    guard line.words.count > 1 else { return [] }
    let all = line.words.indices.dropFirst().map { index in
      Gap(word: index, x0: line.words[index - 1].x1, x1: line.words[index].x0)
    }
    let inner = all.filter { gap in
      line.joins[gap.word]
        && !(line.words[gap.word - 1].isValue && line.words[gap.word].isValue)
    }.map { $0.x1 - $0.x0 }
    let isJustified =
      inner.count >= options.fewestEvenGaps
      && (inner.max() ?? 0) <= (inner.min() ?? 0) * (1 + options.evenGapShare)
    return all.compactMap { gap in
      guard line.joins[gap.word] else { return gap }
      let left = line.words[gap.word - 1]
      let right = line.words[gap.word]
      guard !isJustified || left.isValue && right.isValue else { return nil }
      let width = (gap.x1 - gap.x0) / (line.wordSpace * line.fontSize)
      let isTight =
        width < least(between: left, right) && !left.isValue
        && ValueText.isPlainNumber(right.text)
      return width >= (isTight ? options.leastNumberGapInWordGaps : least(between: left, right))
        && left.text.last != "," && !ValueText.opensNumber(left.text)
        && !ValueText.closesNumber(right.text)
        && !ValueText.continuesNumber(left.text, right.text)
        && !(Self.isIdeographic(left.text) && Self.isIdeographic(right.text))
        ? Gap(word: gap.word, x0: gap.x0, x1: gap.x1, isTight: isTight) : nil
    }
  }

  /// The least width of a gutter between two words, in spaces of their font.
  private func least(between left: TextPiece, _ right: TextPiece) -> Double {
    let areNumbers =
      ValueText.isNumberOrLongDash(left.text) && ValueText.isNumberOrLongDash(right.text)
    return areNumbers ? options.leastNumberGapInWordGaps : options.leastWidthInWordGaps
  }

  private static func isIdeographic(_ text: String) -> Bool {
    text.unicodeScalars.first.map { CharacterClass($0).isWide } ?? false
  }

  /// The gaps of the lines above and below a gap that leave the same stretch of x open.
  private func run(
    of gap: Gap, from start: Int, in lines: [Line], gaps: [[Gap]]
  ) -> [Member] {
    var x0 = gap.x0
    var x1 = gap.x1
    var run = [Member(line: start, word: gap.word, isTight: gap.isTight)]
    let below = lines.indices.dropFirst(start + 1).prefix(options.mostLines)
    let above = lines.indices.prefix(start).suffix(options.mostLines).reversed()
    for indices in [Array(below), Array(above)] {
      var last = start
      for index in indices {
        let line = lines[index]
        let least = options.leastNumberGapInWordGaps * line.wordSpace * line.fontSize
        let apart = max(line.box.y0, lines[last].box.y0) - min(line.box.y1, lines[last].box.y1)
        guard apart < tableGap * line.fontSize,
          let next = gaps[index].first(where: { min($0.x1, x1) - max($0.x0, x0) >= least })
        else { break }
        x0 = max(x0, next.x0)
        x1 = min(x1, next.x1)
        run.append(Member(line: index, word: next.word, isTight: next.isTight))
        last = index
      }
    }
    return run
  }

  /// Those gaps of a run beside which words begin or end at one x; none where most do not.
  private func aligned(
    _ run: [Member], in lines: [Line]
  ) -> [Member] {
    let edges: [(TextPiece, TextPiece) -> Double] = [
      { _, right in right.x0 }, { _, right in right.x1 }, { left, _ in left.x1 },
    ]
    let tolerance = options.alignmentInFontSizes * lines[run[0].line].fontSize
    var best: [Member] = []
    for edge in edges {
      let places = run.map { member in
        edge(lines[member.line].words[member.word - 1], lines[member.line].words[member.word])
      }
      let middle = PieceLineBuilder.median(places)
      let aligned = zip(run, places).filter { abs($1 - middle) <= tolerance }.map(\.0)
      if aligned.count > best.count { best = aligned }
    }
    return Double(best.count) >= options.leastAlignedShare * Double(run.count) ? best : []
  }
}
