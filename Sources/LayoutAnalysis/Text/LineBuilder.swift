import Algorithms
import PageModel

/// Groups glyphs into lines and words.
package struct LineBuilder {
  let glyphs: [Glyph]
  let styles: [TextStyle]
  private let pageNumber: Int
  let lineOptions: LineOptions
  let wordOptions: WordGapOptions
  let keepsPresentationForms: Bool

  /// Builds the lines of a page; takes of the options what lines and words are made by.
  package init(page: PDFPage, options: LayoutOptions) {
    glyphs = page.glyphs
    styles = page.styles
    pageNumber = page.number
    lineOptions = options.lines
    wordOptions = options.words
    keepsPresentationForms = options.keepsPresentationForms
  }

  /// The lines that the glyphs at `indices` form, top to bottom; vertical lines right to left,
  /// after the horizontal ones that begin above them.
  package func lines(of indices: [Int]) -> [TextLine] {
    let vertical = indices.filter { styles[glyphs[$0].style].direction == .vertical }
    guard !vertical.isEmpty else { return horizontalLines(of: indices) }
    let horizontal = indices.filter { styles[glyphs[$0].style].direction != .vertical }
    // A vertical font sets digits and brackets upright or turned: what stands among the glyphs of a
    // vertical line belongs to it.
    if vertical.count >= horizontal.count {
      let across = linesBeyond(vertical, among: horizontal)
      guard !across.isEmpty else { return verticalLines(of: vertical + horizontal) }
      let apart = Set(across.joined())
      let lines = across.map { line(of: $0) }
      let middle = box(of: vertical).midY
      return lines.filter { $0.box.midY < middle }
        + verticalLines(of: vertical + horizontal.filter { !apart.contains($0) })
        + lines.filter { $0.box.midY >= middle }
    }
    return (horizontalLines(of: horizontal) + verticalLines(of: vertical))
      .sorted { $0.box.y0 < $1.box.y0 }
  }

  /// The lines of horizontal text above or below text in vertical lines, such as its title: a number in a
  /// vertical line has no more than two digits beside each other.
  private func linesBeyond(_ vertical: [Int], among horizontal: [Int]) -> [[Int]] {
    guard horizontal.count > 2 else { return [] }
    let area = box(of: vertical)
    return glyphLines(of: horizontal).filter { line in
      line.count > 2
        && line.allSatisfy { index in
          let middle = glyphs[index].box.midY
          let size = fontSize(of: glyphs[index])
          return middle < area.y0 - size || middle > area.y1 + size
        }
    }
  }

  private func horizontalLines(of indices: [Int]) -> [TextLine] {
    glyphLines(of: indices).map { line(of: $0) }
  }

  /// The horizontal lines that glyphs form, top to bottom, each from left to right.
  func glyphLines(of indices: [Int]) -> [[Int]] {
    var lines = bands(of: indices, direction: .horizontal)
    for index in lines.indices { sortFromLeft(&lines[index]) }
    return attachingMarks(lines)
  }

  private func sortFromLeft(_ line: inout [Int]) {
    let glyphs = glyphs
    line.sort { (glyphs[$0].box.x0, $0) < (glyphs[$1].box.x0, $1) }
  }

  /// Joins small glyphs that stand high or low right behind the text of a line to that line: note
  /// marks and exponents stand beyond the band of their line's middle.
  private func attachingMarks(_ lines: [[Int]]) -> [[Int]] {
    guard lines.count > 1 else { return lines }
    var result = lines
    for index in lines.indices {
      for neighbor in [index + 1, index - 1] where lines.indices.contains(neighbor) {
        guard !result[index].isEmpty, !result[neighbor].isEmpty,
          result[index].allSatisfy({ isMark($0, on: result[neighbor]) })
        else { continue }
        result[neighbor] += result[index]
        sortFromLeft(&result[neighbor])
        result[index] = []
      }
    }
    return result.filter { !$0.isEmpty }
  }

  /// Whether a glyph is small and stands right behind a glyph of the line, at its height.
  private func isMark(_ index: Int, on line: [Int]) -> Bool {
    let glyph = glyphs[index]
    // Lines run from left to right: what stands before the glyph is near the end of those.
    let end = line.partitioningIndex { glyphs[$0].box.x0 > glyph.box.x0 }
    return line[..<end].reversed().contains { other in
      let base = glyphs[other]
      let size = fontSize(of: base)
      return fontSize(of: glyph) < lineOptions.raisedFontSizeRatio * size
        && glyph.box.x0 > base.box.midX && glyph.box.x0 - base.box.x1 < size
        && glyph.box.y1 > base.box.y0 && glyph.box.y0 < base.box.y1
    }
  }

  /// Glyphs that overlap across the lines' direction, in ascending order.
  func bands(of indices: [Int], direction: WritingDirection) -> [[Int]] {
    var placed = indices.map { (index: $0, extent: extent(of: $0, direction: direction)) }
    placed.sort { ($0.extent.middle, $0.index) < ($1.extent.middle, $1.index) }
    var bands: [[Int]] = []
    var start = 0
    while start < placed.count {
      // The band keeps the extent of its largest glyph: a growing band would swallow the next.
      var largest = placed[start].extent
      var end = start + 1
      while end < placed.count,
        largest.overlaps(placed[end].extent, share: lineOptions.overlapShare)
      {
        if placed[end].extent.reach > largest.reach { largest = placed[end].extent }
        end += 1
      }
      bands.append(placed[start..<end].map { $0.index })
      start = end
    }
    return bands
  }

  /// What a glyph takes up across the direction of its line.
  private struct Extent {
    let middle: Double
    /// Half its length.
    let reach: Double

    func overlaps(_ other: Extent, share: Double) -> Bool {
      let overlap =
        min(middle + reach, other.middle + other.reach)
        - max(middle - reach, other.middle - other.reach)
      let shorter = 2 * min(reach, other.reach)
      return shorter > 0 && overlap >= shorter * share
    }
  }

  /// A glyph counts with its font size around its middle: some fonts claim more height than the
  /// distance between their lines.
  private func extent(of index: Int, direction: WritingDirection) -> Extent {
    let glyph = glyphs[index]
    let isHorizontal = direction == .horizontal
    let length = isHorizontal ? glyph.box.height : glyph.box.width
    return Extent(
      middle: isHorizontal ? glyph.box.midY : glyph.box.midX,
      reach: min(length, fontSize(of: glyph)) / 2)
  }

  /// A horizontal line from glyphs sorted by x.
  private func line(of sorted: [Int]) -> TextLine {
    if sorted.contains(where: { ReadingDirection.isRightToLeft(glyphs[$0].scalar) }) {
      return bidirectionalLine(of: sorted)
    }
    // Note marks and the like are smaller than the text beside them, or off its baseline.
    let isEven = isEven(sorted) && areDigitsLevel(sorted)
    let small = isEven ? [:] : smallDigits(in: sorted)
    var words: [Word] = []
    var text = GatheredText(capacity: sorted.count)
    var box: Rect?
    var base: Glyph?
    for (position, index) in sorted.enumerated() {
      let glyph = glyphs[index]
      if position > 0, isWordGap(before: position, in: sorted), let done = box {
        words.append(Word(text: text.take(), box: done))
        box = nil
      }
      if isEven {
        append(glyph.scalar, to: &text)
        box = box?.union(glyph.box) ?? glyph.box
        continue
      }
      let scalar = isRaised(glyph, above: base) ? glyph.scalar.raised : glyph.scalar
      append(small[position] ?? scalar, to: &text)
      if fontSize(of: glyph) >= base.map(fontSize) ?? 0 { base = glyph }
      box = box?.union(glyph.box) ?? glyph.box
    }
    if let box { words.append(Word(text: text.take(), box: box)) }
    return textLine(words, of: sorted, direction: .horizontal)
  }

  func fontSize(of glyph: Glyph) -> Double {
    let size = styles[glyph.style].fontSize
    return size > 0 ? size : glyph.box.height
  }

  func box(of indices: [Int]) -> Rect {
    guard let first = indices.first else { return Rect(x0: 0, y0: 0, x1: 0, y1: 0) }
    return indices.dropFirst().reduce(glyphs[first].box) { $0.union(glyphs[$1].box) }
  }

  /// A line of words.
  func textLine(_ words: [Word], of indices: [Int], direction: WritingDirection) -> TextLine {
    TextLine(
      words: words,
      text: words.count == 1 ? words[0].text : words.map(\.text).joined(separator: " "),
      box: box(of: indices), fontSize: medianFontSize(of: indices), page: pageNumber,
      direction: direction)
  }

  /// Whether glyphs have one font size.
  private func isEven(_ indices: [Int]) -> Bool {
    guard let first = indices.first else { return true }
    let size = fontSize(of: glyphs[first])
    return indices.allSatisfy { fontSize(of: glyphs[$0]) == size }
  }

  private func medianFontSize(of indices: [Int]) -> Double {
    guard let first = indices.first else { return 0 }
    if isEven(indices) { return fontSize(of: glyphs[first]) }
    var sizes = indices.map { fontSize(of: glyphs[$0]) }
    sizes.sort()
    return sizes[sizes.count / 2]
  }
}
