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
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, areBesideEachOther(sorted[end - 1], sorted[end]) { end += 1 }
      let run = sorted[start..<end]
      if run.count > 1,
        let base = run.map({ glyphs[$0] }).max(by: { fontSize(of: $0) < fontSize(of: $1) })
      {
        let size = fontSize(of: base)
        for position in start..<end {
          let glyph = glyphs[sorted[position]]
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
    let base = glyphs[sorted[first]]
    guard isPrinted(base) else { return }
    let size = fontSize(of: base)
    for position in run where position > first && result[position] == nil {
      let glyph = glyphs[sorted[position]]
      let rise = baseline(of: base) - baseline(of: glyph)
      guard isPrinted(glyph), fontSize(of: glyph) <= size * lineOptions.markFontSizeRatio,
        abs(rise) > lineOptions.markBaselineInFontSizes * size
      else { continue }
      result[position] = rise > 0 ? glyph.scalar.raised : glyph.scalar.lowered
    }
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

  /// Whether two glyphs are digits that nothing parts.
  private func areBesideEachOther(_ left: Int, _ right: Int) -> Bool {
    let glyphs = (glyphs[left], glyphs[right])
    return glyphs.0.scalar.isDigit && glyphs.1.scalar.isDigit && !isWordGap(glyphs.0, glyphs.1)
  }
}
