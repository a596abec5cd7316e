import PageModel

extension LineBuilder {
  /// Whether a digit is a note mark: smaller than the line's largest glyph before it, and higher.
  func isRaised(_ glyph: Glyph, above base: Glyph?) -> Bool {
    guard let base, glyph.scalar.isDigit else { return false }
    let size = fontSize(of: base)
    return fontSize(of: glyph) < lineOptions.raisedFontSizeRatio * size
      && base.box.midY - glyph.box.midY > lineOptions.raisedDistanceInFontSizes * size
  }

  /// Digits that stand right beside the larger ones of a number and are none of it, by their places, as
  /// the digits that mark them: lowered ones, and smaller ones on the line.
  func smallDigits(in sorted: [Int]) -> [Int: Unicode.Scalar] {
    var result: [Int: Unicode.Scalar] = [:]
    for run in runs(of: sorted, where: { !isWordGap($0, $1) }) {
      guard let size = run.map({ fontSize(of: glyphs[sorted[$0]]) }).max(),
        let base = run.map({ glyphs[sorted[$0]] }).first(where: { fontSize(of: $0) == size })
      else { continue }
      for position in run {
        let glyph = glyphs[sorted[position]]
        if fontSize(of: glyph) < lineOptions.raisedFontSizeRatio * size {
          let isHigher =
            base.box.midY - glyph.box.midY > lineOptions.raisedDistanceInFontSizes * size
          result[position] = isHigher ? glyph.scalar.raised : glyph.scalar.lowered
        }
      }
    }
    // Within a cell digits are one number over a blank as well.
    let reach = lineOptions.markGapInFontSizes
    for run in runs(of: sorted, where: { $1.box.x0 - $0.box.x1 < reach * fontSize(of: $0) }) {
      markOffBaseline(run, of: sorted, &result)
    }
    return result
  }

  /// The places of digits next to each other, two at least, that nothing parts.
  private func runs(
    of sorted: [Int], where areTogether: (Glyph, Glyph) -> Bool
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count {
        let (left, right) = (glyphs[sorted[end - 1]], glyphs[sorted[end]])
        guard left.scalar.isDigit, right.scalar.isDigit, areTogether(left, right) else { break }
        end += 1
      }
      if end - start > 1 { runs.append(start..<end) }
      start = end
    }
    return runs
  }

  /// Marks the digits whose baseline is not that of the number's, though they are nearly as large: a browser's
  /// `sup` is 83 % of its line, and a page's number may lie upon a table's last row.
  private func markOffBaseline(
    _ run: Range<Int>, of sorted: [Int], _ result: inout [Int: Unicode.Scalar]
  ) {
    let open = run.filter { result[$0] == nil }
    guard let base = base(of: open.map { glyphs[sorted[$0]] }), isPrinted(base) else { return }
    let size = fontSize(of: base)
    for position in open {
      let glyph = glyphs[sorted[position]]
      let rise = baseline(of: base) - baseline(of: glyph)
      guard isPrinted(glyph), fontSize(of: glyph) <= size * lineOptions.markFontSizeRatio,
        abs(rise) > lineOptions.markBaselineInFontSizes * size
      else { continue }
      result[position] = rise > 0 ? glyph.scalar.raised : glyph.scalar.lowered
    }
  }

  /// The first of the digits that are the number: the largest, and of them the most on one baseline.
  private func base(of digits: [Glyph]) -> Glyph? {
    guard let size = digits.map(fontSize).max() else { return nil }
    let large = digits.filter { fontSize(of: $0) * lineOptions.markFontSizeRatio >= size }
    return large.enumerated().max { one, other in
      let level = { (glyph: Glyph) in
        large.count {
          abs(baseline(of: $0) - baseline(of: glyph)) <= lineOptions.markBaselineInFontSizes * size
        }
      }
      return (level(one.element), -one.offset) < (level(other.element), -other.offset)
    }?.element
  }

  /// Whether no digit of a line of one size is a mark by its baseline.
  func areDigitsLevel(_ sorted: [Int]) -> Bool {
    var low = Double.infinity
    var high = -Double.infinity
    for index in sorted where glyphs[index].scalar.isDigit {
      let height = glyphs[index].box.midY
      low = min(low, height)
      high = max(high, height)
    }
    guard high > low, let first = sorted.first else { return true }
    return high - low <= lineOptions.markBaselineInFontSizes * fontSize(of: glyphs[first])
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
}
