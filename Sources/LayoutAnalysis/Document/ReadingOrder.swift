import PageModel

/// Puts the lines of a page into reading order: top to bottom, and where successive lines share a
/// gutter, the left column before the right one.
struct ReadingOrder {
  let options: LayoutOptions

  /// The lines in reading order, lines that run over a gutter cut in two; a table at one of `tops`
  /// ends the columns above it.
  func ordered(_ lines: [TextLine], tableTops tops: [Double]) -> [TextLine] {
    var parts: [[TextLine]] = [[]]
    var next = 0
    for line in lines {
      while next < tops.count, tops[next] < line.box.midY {
        next += 1
        parts.append([])
      }
      parts[parts.count - 1].append(line)
    }
    return parts.flatMap(ordered)
  }

  private func ordered(_ lines: [TextLine]) -> [TextLine] {
    var result: [TextLine] = []
    var index = 0
    while index < lines.count {
      let end = columnRun(from: index, in: lines)
      if end.count >= options.columns.gutterLineCount, let gutter = end.gutter {
        let run = lines[index..<(index + end.count)]
        let parts = run.map { cut($0, at: gutter) }
        result += parts.compactMap(\.left) + parts.compactMap(\.right)
        index += end.count
      } else {
        result.append(lines[index])
        index += 1
      }
    }
    return result
  }

  /// How many lines from `index` on share a gutter, and the middle of that gutter.
  private func columnRun(from index: Int, in lines: [TextLine]) -> (count: Int, gutter: Double?) {
    var shared = Array(widestGaps(of: lines[index]).prefix(options.columns.mostGuttersOfLine))
    guard !shared.isEmpty else { return (0, nil) }
    var count = 1
    while index + count < lines.count {
      let gaps = widestGaps(of: lines[index + count]).prefix(options.columns.mostGuttersOfLine)
      let common = shared.flatMap { one in
        gaps.compactMap { other -> ClosedRange<Double>? in
          let low = max(one.lowerBound, other.lowerBound)
          let high = min(one.upperBound, other.upperBound)
          let width = options.columns.gutterInFontSizes * lines[index].fontSize
          return high - low >= width ? low...high : nil
        }
      }
      if common.isEmpty { break }
      shared = common
      count += 1
    }
    return (count, shared.first.map { ($0.lowerBound + $0.upperBound) / 2 })
  }

  /// The gaps of a line that may be a gutter: wide, with prose on both sides.
  private func widestGaps(of line: TextLine) -> [ClosedRange<Double>] {
    // Figures alone are the values of what stands beside them, and no column of prose.
    guard let first = line.words.firstIndex(where: { !Self.isFigure($0) }),
      let last = line.words.lastIndex(where: { !Self.isFigure($0) })
    else { return [] }
    return (first..<last).compactMap { index in
      let left = line.words[index]
      let right = line.words[index + 1]
      guard
        right.box.x0 - left.box.x1 >= options.columns.gutterInFontSizes * line.fontSize,
        left.box.x1 - line.box.x0 >= options.columns.widthInFontSizes * line.fontSize,
        line.box.x1 - right.box.x0 >= options.columns.widthInFontSizes * line.fontSize
      else { return nil }
      return left.box.x1...right.box.x0
    }
  }

  /// Whether a word is a number or a dash in the place of one.
  private static func isFigure(_ word: Word) -> Bool {
    word.text.unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || "０" <= $0 && $0 <= "９" || figureMarks.contains($0)
    }
  }

  private static let figureMarks: ScalarSet = [
    ".", ",", "-", "−", "–", "—", "+", "/", "%", "％", "，", "．",
  ]

  private func cut(_ line: TextLine, at gutter: Double) -> (left: TextLine?, right: TextLine?) {
    (
      part(of: line, line.words.filter { $0.box.midX < gutter }),
      part(of: line, line.words.filter { $0.box.midX >= gutter })
    )
  }

  private func part(of line: TextLine, _ words: [Word]) -> TextLine? {
    guard let box = Rect.union(of: words.map(\.box)) else { return nil }
    return TextLine(
      words: words, text: words.map(\.text).joined(separator: " "), box: box,
      fontSize: line.fontSize, page: line.page, direction: line.direction)
  }
}
