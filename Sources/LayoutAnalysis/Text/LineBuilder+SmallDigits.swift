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
          guard fontSize(of: glyph) < lineOptions.raisedFontSizeRatio * size else { continue }
          let isHigher =
            base.box.midY - glyph.box.midY > lineOptions.raisedDistanceInFontSizes * size
          result[position] = isHigher ? glyph.scalar.raised : glyph.scalar.lowered
        }
      }
      start = end
    }
    return result
  }

  /// Whether two glyphs are digits that nothing parts.
  private func areBesideEachOther(_ left: Int, _ right: Int) -> Bool {
    let glyphs = (glyphs[left], glyphs[right])
    return glyphs.0.scalar.isDigit && glyphs.1.scalar.isDigit && !isWordGap(glyphs.0, glyphs.1)
  }
}
