import PageModel

extension LineBuilder {
  /// Whether the gap before a glyph of a line parts two words; `sorted` stands from left to right.
  func isWordGap(before position: Int, in sorted: [Int]) -> Bool {
    let left = glyphs[sorted[position - 1]]
    let right = glyphs[sorted[position]]
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
      ScriptContext.letterClass(in: before.reversed().map { glyphs[$0].scalar }),
      ScriptContext.letterClass(in: after.map { glyphs[$0].scalar }))
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
}
