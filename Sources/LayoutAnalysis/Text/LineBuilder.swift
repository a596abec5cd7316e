import Algorithms
import PageModel

/// Groups glyphs into lines and words.
package struct LineBuilder {
  package let page: PDFPage
  let lineOptions: LineOptions
  let wordOptions: WordGapOptions
  let keepsPresentationForms: Bool

  /// Builds the lines of a page; takes of the options what lines and words are made by.
  package init(page: PDFPage, options: LayoutOptions) {
    self.page = page
    lineOptions = options.lines
    wordOptions = options.words
    keepsPresentationForms = options.keepsPresentationForms
  }

  /// The lines that the glyphs at `indices` form, top to bottom; vertical lines right to left,
  /// after the horizontal ones that begin above them.
  package func lines(of indices: [Int]) -> [TextLine] {
    let vertical = indices.filter { page.styles[page.glyphs[$0].style].direction == .vertical }
    let horizontal =
      vertical.isEmpty
      ? indices : indices.filter { page.styles[page.glyphs[$0].style].direction != .vertical }
    // A vertical font sets digits and brackets upright or turned: what stands among the glyphs of a
    // vertical line belongs to it.
    if !vertical.isEmpty, vertical.count >= horizontal.count {
      let across = linesBeyond(vertical, among: horizontal)
      guard !across.isEmpty else { return verticalLines(of: vertical + horizontal) }
      let apart = Set(across.joined())
      let lines = across.map { line(of: $0) }
      let middle = box(of: vertical).midY
      return lines.filter { $0.box.midY < middle }
        + verticalLines(of: vertical + horizontal.filter { !apart.contains($0) })
        + lines.filter { $0.box.midY >= middle }
    }
    let lines = horizontalLines(of: horizontal) + verticalLines(of: vertical)
    return vertical.isEmpty ? lines : lines.sorted { $0.box.y0 < $1.box.y0 }
  }

  /// The lines of horizontal text above or below text in vertical lines, such as its title: a number in a
  /// vertical line has no more than two digits beside each other.
  private func linesBeyond(_ vertical: [Int], among horizontal: [Int]) -> [[Int]] {
    guard horizontal.count > 2 else { return [] }
    let area = box(of: vertical)
    return glyphLines(of: horizontal).filter { line in
      line.count > 2
        && line.allSatisfy { index in
          let middle = page.glyphs[index].box.midY
          let size = fontSize(of: page.glyphs[index])
          return middle < area.y0 - size || middle > area.y1 + size
        }
    }
  }

  private func horizontalLines(of indices: [Int]) -> [TextLine] {
    glyphLines(of: indices).map { line(of: $0) }
  }

  /// The horizontal lines that glyphs form, top to bottom, each from left to right.
  func glyphLines(of indices: [Int]) -> [[Int]] {
    attachingMarks(
      bands(of: indices, direction: .horizontal).map { band in
        band.sorted { (page.glyphs[$0].box.x0, $0) < (page.glyphs[$1].box.x0, $1) }
      })
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
        result[neighbor] = (result[neighbor] + result[index]).sorted {
          (page.glyphs[$0].box.x0, $0) < (page.glyphs[$1].box.x0, $1)
        }
        result[index] = []
      }
    }
    return result.filter { !$0.isEmpty }
  }

  /// Whether a glyph is small and stands right behind a glyph of the line, at its height.
  private func isMark(_ index: Int, on line: [Int]) -> Bool {
    let glyph = page.glyphs[index]
    // Lines run from left to right: what stands before the glyph is near the end of those.
    let end = line.partitioningIndex { page.glyphs[$0].box.x0 > glyph.box.x0 }
    return line[..<end].reversed().contains { other in
      let base = page.glyphs[other]
      let size = fontSize(of: base)
      return fontSize(of: glyph) < lineOptions.raisedFontSizeRatio * size
        && glyph.box.x0 > base.box.midX && glyph.box.x0 - base.box.x1 < size
        && glyph.box.y1 > base.box.y0 && glyph.box.y0 < base.box.y1
    }
  }

  private func verticalLines(of indices: [Int]) -> [TextLine] {
    let readsUpward = readsUpward(indices)
    let bands = bands(of: indices, direction: .vertical)
    return (readsUpward ? bands : bands.reversed()).map { band in
      let downward = band.sorted { page.glyphs[$0].box.y0 < page.glyphs[$1].box.y0 }
      let sorted = readsUpward ? downward.reversed() : downward
      let words = verticalWords(of: sorted).map { word in
        var text = String.UnicodeScalarView()
        for index in word { append(page.glyphs[index].scalar, to: &text) }
        return (String(text), box(of: word))
      }
      return textLine(words, of: sorted, direction: .vertical)
    }
  }

  /// Whether vertical glyphs read upward, as text turned to the left does: in the page's order most
  /// stand above the one before.
  private func readsUpward(_ indices: [Int]) -> Bool {
    // Upright characters follow each other downward, in whatever order they are drawn.
    guard !indices.contains(where: { CharacterClass(page.glyphs[$0].scalar).isWideLetter }) else {
      return false
    }
    var upward = 0
    let ordered = indices.sorted()
    for (first, second) in zip(ordered, ordered.dropFirst()) where second == first + 1 {
      let before = page.glyphs[first].box
      let after = page.glyphs[second].box
      guard abs(before.midX - after.midX) < min(before.width, after.width) / 2 else { continue }
      upward += after.midY < before.midY ? 1 : -1
    }
    return upward > 0
  }

  /// The words of a vertical line: upright characters are set solid, the words of turned text are
  /// parted by gaps.
  private func verticalWords(of sorted: [Int]) -> [[Int]] {
    guard !sorted.contains(where: { CharacterClass(page.glyphs[$0].scalar) == .cjk }) else {
      return [sorted]
    }
    var words: [[Int]] = []
    for index in sorted {
      let box = page.glyphs[index].box
      if let last = words.last?.last {
        let before = page.glyphs[last].box
        let gap = max(box.y0 - before.y1, before.y0 - box.y1)
        if gap <= wordOptions.latinInFontSizes * fontSize(of: page.glyphs[index]) {
          words[words.count - 1].append(index)
          continue
        }
      }
      words.append([index])
    }
    return words
  }

  /// Glyphs that overlap across the lines' direction, in ascending order.
  private func bands(of indices: [Int], direction: WritingDirection) -> [[Int]] {
    struct Band {
      var extent: Extent
      var members: [Int]
    }
    let keyed = indices.map { (index: $0, extent: extent(of: $0, direction: direction)) }
      .sorted { ($0.extent.middle, $0.index) < ($1.extent.middle, $1.index) }
    var bands: [Band] = []
    for item in keyed {
      guard let last = bands.indices.last,
        bands[last].extent.overlaps(item.extent, share: lineOptions.overlapShare)
      else {
        bands.append(Band(extent: item.extent, members: [item.index]))
        continue
      }
      // The band keeps the extent of its largest glyph: a growing band would swallow the next.
      if item.extent.reach > bands[last].extent.reach { bands[last].extent = item.extent }
      bands[last].members.append(item.index)
    }
    return bands.map(\.members)
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
    let glyph = page.glyphs[index]
    let isHorizontal = direction == .horizontal
    let length = isHorizontal ? glyph.box.height : glyph.box.width
    return Extent(
      middle: isHorizontal ? glyph.box.midY : glyph.box.midX,
      reach: min(length, fontSize(of: glyph)) / 2)
  }

  /// A horizontal line from glyphs sorted by x.
  private func line(of sorted: [Int]) -> TextLine {
    if sorted.contains(where: { ReadingDirection.isRightToLeft(page.glyphs[$0].scalar) }) {
      return bidirectionalLine(of: sorted)
    }
    let small = smallDigits(in: sorted)
    var words: [(String, Rect)] = []
    var text = String.UnicodeScalarView()
    var box: Rect?
    var base: Glyph?
    for (position, index) in sorted.enumerated() {
      let glyph = page.glyphs[index]
      if position > 0, isWordGap(before: position, in: sorted), let done = box {
        words.append((String(text), done))
        text = String.UnicodeScalarView()
        box = nil
      }
      let scalar = isRaised(glyph, above: base) ? glyph.scalar.raised : glyph.scalar
      append(small[position] ?? scalar, to: &text)
      if fontSize(of: glyph) >= base.map(fontSize) ?? 0 { base = glyph }
      box = box?.union(glyph.box) ?? glyph.box
    }
    if let box { words.append((String(text), box)) }
    return textLine(words, of: sorted, direction: .horizontal)
  }

  /// A horizontal line that runs from right to left, or holds words that do: words and their
  /// characters in reading order.
  private func bidirectionalLine(of sorted: [Int]) -> TextLine {
    // A blank stands where a gap parts two words, so that the words keep apart when reordered.
    var places: [Int?] = []
    for (position, index) in sorted.enumerated() {
      if position > 0, isWordGap(before: position, in: sorted) {
        places.append(nil)
      }
      places.append(index)
    }
    let order = ReadingDirection.readingOrder(
      of: places.map { $0.map { page.glyphs[$0].scalar } ?? " " })
    let read = inSpokenOrder(order.map { places[$0] })
    let isMirrored = ReadingDirection.areBracketsMirrored(
      read.lazy.compactMap { $0.map { page.glyphs[$0].scalar } })
    let words = read.split(separator: nil).map { word in
      let members = word.compactMap { $0 }
      var text = String.UnicodeScalarView()
      for index in members {
        let scalar = page.glyphs[index].scalar
        append(isMirrored ? scalar.mirrored : scalar, to: &text)
      }
      return (String(text), box(of: members))
    }
    return textLine(words, of: sorted, direction: .horizontal)
  }

  /// Whether a digit is a note mark: smaller than the line's largest glyph before it, and higher.
  private func isRaised(_ glyph: Glyph, above base: Glyph?) -> Bool {
    guard let base, glyph.scalar.isDigit else { return false }
    let size = fontSize(of: base)
    return fontSize(of: glyph) < lineOptions.raisedFontSizeRatio * size
      && base.box.midY - glyph.box.midY > lineOptions.raisedDistanceInFontSizes * size
  }

  /// Digits that stand right beside the larger ones of a number and are none of it, by their places, as
  /// the digits that mark them: lowered ones, and smaller ones on the line.
  private func smallDigits(in sorted: [Int]) -> [Int: Unicode.Scalar] {
    var result: [Int: Unicode.Scalar] = [:]
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, areBesideEachOther(sorted[end - 1], sorted[end]) { end += 1 }
      let run = sorted[start..<end]
      if run.count > 1,
        let base = run.map({ page.glyphs[$0] }).max(by: { fontSize(of: $0) < fontSize(of: $1) })
      {
        let size = fontSize(of: base)
        for position in start..<end {
          let glyph = page.glyphs[sorted[position]]
          if fontSize(of: glyph) < lineOptions.raisedFontSizeRatio * size {
            let isHigher =
              base.box.midY - glyph.box.midY > lineOptions.raisedDistanceInFontSizes * size
            result[position] = isHigher ? glyph.scalar.raised : glyph.scalar.lowered
          }
        }
        markOffBaseline(start..<end, of: sorted, &result)
      }
      start = end
    }
    return result
  }

  /// Marks the digits behind others whose baseline is not that of the first, though they are nearly as large:
  /// a browser's `sup` is 83 % of its line.
  private func markOffBaseline(
    _ run: Range<Int>, of sorted: [Int], _ result: inout [Int: Unicode.Scalar]
  ) {
    guard let first = run.first(where: { result[$0] == nil }) else { return }
    let base = page.glyphs[sorted[first]]
    guard isPrinted(base) else { return }
    let size = fontSize(of: base)
    for position in run where position > first && result[position] == nil {
      let glyph = page.glyphs[sorted[position]]
      let rise = baseline(of: base) - baseline(of: glyph)
      guard isPrinted(glyph), fontSize(of: glyph) <= size * lineOptions.markFontSizeRatio,
        abs(rise) > lineOptions.markBaselineInFontSizes * size
      else { continue }
      result[position] = rise > 0 ? glyph.scalar.raised : glyph.scalar.lowered
    }
  }

  /// Whether a glyph stands just where its file puts it; a scan's may lie askew.
  private func isPrinted(_ glyph: Glyph) -> Bool {
    glyph.origin == .printed || glyph.origin == .annotation
  }

  /// About where a glyph's baseline is: boxes reach further above it than below.
  private func baseline(of glyph: Glyph) -> Double {
    glyph.box.midY + Self.middleAboveBaseline * fontSize(of: glyph)
  }

  /// How far the middle of a box lies above its baseline, in font sizes: from 0.34 to 0.38.
  private static let middleAboveBaseline = 0.35

  /// Whether two glyphs are digits that nothing parts.
  private func areBesideEachOther(_ left: Int, _ right: Int) -> Bool {
    let glyphs = (page.glyphs[left], page.glyphs[right])
    return glyphs.0.scalar.isDigit && glyphs.1.scalar.isDigit && !isWordGap(glyphs.0, glyphs.1)
  }

  /// Whether the gap before a glyph of a line parts two words; `sorted` stands from left to right.
  private func isWordGap(before position: Int, in sorted: [Int]) -> Bool {
    let left = page.glyphs[sorted[position - 1]]
    let right = page.glyphs[sorted[position]]
    guard right.box.x0 > left.box.x1 else { return false }
    var classes = (CharacterClass(left.scalar), CharacterClass(right.scalar))
    if classes.0 == .neutral || classes.1 == .neutral {
      let shared = classOfNeutral(before: position, in: sorted)
      if classes.0 == .neutral { classes.0 = shared }
      if classes.1 == .neutral { classes.1 = shared }
    }
    return isWordGap(left, right, classes: classes)
  }

  /// How a mark that Chinese and Latin text share joins at a place of a line: as the letters around it.
  private func classOfNeutral(before position: Int, in sorted: [Int]) -> CharacterClass {
    let before = sorted[..<position].suffix(ScriptContext.reach)
    let after = sorted[position...].prefix(ScriptContext.reach)
    let isAmongWords = ScriptContext.isAmongWords(
      ScriptContext.letterClass(in: before.reversed().map { page.glyphs[$0].scalar }),
      ScriptContext.letterClass(in: after.map { page.glyphs[$0].scalar }))
    return isAmongWords ? .latin : .cjk
  }

  /// Whether the gap between two neighbors on a line parts two words.
  func isWordGap(_ left: Glyph, _ right: Glyph) -> Bool {
    isWordGap(
      left, right, classes: (CharacterClass(left.scalar), CharacterClass(right.scalar)))
  }

  private func isWordGap(
    _ left: Glyph, _ right: Glyph, classes: (CharacterClass, CharacterClass)
  ) -> Bool {
    let gap = right.box.x0 - left.box.x1
    guard gap > 0 else { return false }
    return gap > wordGap(classes.0, classes.1) * min(fontSize(of: left), fontSize(of: right))
  }

  /// The least gap that parts two words, in font sizes: Korean words are parted by blanks, as Latin ones
  /// are.
  private func wordGap(_ left: CharacterClass, _ right: CharacterClass) -> Double {
    if left == .hangul || right == .hangul { return wordOptions.latinInFontSizes }
    let isSolid = (left == .cjk || left == .neutral, right == .cjk || right == .neutral)
    return isSolid.0 && isSolid.1
      ? wordOptions.cjkInFontSizes
      : isSolid.0 || isSolid.1
        ? wordOptions.mixedInFontSizes : wordOptions.latinInFontSizes
  }

  private func fontSize(of glyph: Glyph) -> Double {
    let size = page.styles[glyph.style].fontSize
    return size > 0 ? size : glyph.box.height
  }

  private func box(of indices: [Int]) -> Rect {
    guard let first = indices.first else { return Rect(x0: 0, y0: 0, x1: 0, y1: 0) }
    return indices.dropFirst().reduce(page.glyphs[first].box) { $0.union(page.glyphs[$1].box) }
  }

  private func textLine(
    _ words: [(String, Rect)], of indices: [Int], direction: WritingDirection
  ) -> TextLine {
    let sizes = indices.map { fontSize(of: page.glyphs[$0]) }.sorted()
    return TextLine(
      words: words.map { Word(text: $0.0, box: $0.1) },
      text: words.map(\.0).joined(separator: " "), box: box(of: indices),
      fontSize: sizes.isEmpty ? 0 : sizes[sizes.count / 2], page: page.number,
      direction: direction)
  }
}
