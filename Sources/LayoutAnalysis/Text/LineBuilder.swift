import PageModel

/// Groups glyphs into lines and words.
package struct LineBuilder {
  package let page: PDFPage
  package let options: LayoutOptions

  package init(page: PDFPage, options: LayoutOptions) {
    self.page = page
    self.options = options
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
      return verticalLines(of: vertical + horizontal)
    }
    let lines = horizontalLines(of: horizontal) + verticalLines(of: vertical)
    return vertical.isEmpty ? lines : lines.sorted { $0.box.y0 < $1.box.y0 }
  }

  private func horizontalLines(of indices: [Int]) -> [TextLine] {
    bands(of: indices, low: \.y0, high: \.y1).map { band in
      line(of: band.sorted { page.glyphs[$0].box.x0 < page.glyphs[$1].box.x0 })
    }
  }

  private func verticalLines(of indices: [Int]) -> [TextLine] {
    bands(of: indices, low: \.x0, high: \.x1).reversed().map { band in
      let sorted = band.sorted { page.glyphs[$0].box.y0 < page.glyphs[$1].box.y0 }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: sorted.map { page.glyphs[$0].scalar })
      return textLine([(String(text), box(of: sorted))], of: sorted, direction: .vertical)
    }
  }

  /// Glyphs that overlap along one axis, in ascending order of that axis.
  private func bands(
    of indices: [Int], low: KeyPath<Rect, Double>, high: KeyPath<Rect, Double>
  ) -> [[Int]] {
    struct Band {
      var low: Double
      var high: Double
      var members: [Int]
    }
    // A glyph counts with its font size around its middle: some fonts claim more height than the
    // distance between their lines.
    let keyed = indices.map { index -> (index: Int, low: Double, high: Double) in
      let glyph = page.glyphs[index]
      let middle = (glyph.box[keyPath: low] + glyph.box[keyPath: high]) / 2
      let reach = min(glyph.box[keyPath: high] - glyph.box[keyPath: low], fontSize(of: glyph)) / 2
      return (index, middle - reach, middle + reach)
    }.sorted { ($0.low + $0.high, $0.index) < ($1.low + $1.high, $1.index) }
    var bands: [Band] = []
    for item in keyed {
      if var last = bands.popLast() {
        let overlap = min(last.high, item.high) - max(last.low, item.low)
        let extent = min(last.high - last.low, item.high - item.low)
        if overlap >= extent * options.lineOverlapShare, extent > 0 {
          // The band keeps the extent of its largest glyph: a growing band would swallow the next.
          if item.high - item.low > last.high - last.low {
            last.low = item.low
            last.high = item.high
          }
          last.members.append(item.index)
          bands.append(last)
          continue
        }
        bands.append(last)
      }
      bands.append(Band(low: item.low, high: item.high, members: [item.index]))
    }
    return bands.map(\.members)
  }

  /// A horizontal line from glyphs sorted by x.
  private func line(of sorted: [Int]) -> TextLine {
    var words: [(String, Rect)] = []
    var text = String.UnicodeScalarView()
    var box: Rect?
    for (position, index) in sorted.enumerated() {
      let glyph = page.glyphs[index]
      if position > 0, isWordGap(page.glyphs[sorted[position - 1]], glyph), let done = box {
        words.append((String(text), done))
        text = String.UnicodeScalarView()
        box = nil
      }
      text.append(glyph.scalar)
      box = box?.union(glyph.box) ?? glyph.box
    }
    if let box { words.append((String(text), box)) }
    return textLine(words, of: sorted, direction: .horizontal)
  }

  private func isWordGap(_ left: Glyph, _ right: Glyph) -> Bool {
    let gap = right.box.x0 - left.box.x1
    guard gap > 0 else { return false }
    let leftIsCJK = CharacterClass(left.scalar) == .cjk
    let rightIsCJK = CharacterClass(right.scalar) == .cjk
    let threshold =
      leftIsCJK && rightIsCJK
      ? options.cjkWordGapInFontSizes
      : leftIsCJK || rightIsCJK
        ? options.mixedWordGapInFontSizes : options.latinWordGapInFontSizes
    return gap > threshold * min(fontSize(of: left), fontSize(of: right))
  }

  private func fontSize(of glyph: Glyph) -> Double {
    let size = page.styles[glyph.style].fontSize
    return size > 0 ? size : glyph.box.height
  }

  private func box(of indices: [Int]) -> Rect {
    Rect.union(of: indices.lazy.map { page.glyphs[$0].box }) ?? Rect(x0: 0, y0: 0, x1: 0, y1: 0)
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
