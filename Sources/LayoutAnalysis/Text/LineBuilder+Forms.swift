import PageModel

extension LineBuilder {
  /// Adds a character to a text; a form of letters as those letters, unless forms are kept.
  func append(_ scalar: Unicode.Scalar, to text: inout GatheredText) {
    if !keepsPresentationForms, let letters = PresentationForms.letters(of: scalar) {
      for letter in letters.unicodeScalars { text.append(letter) }
    } else {
      text.append(scalar)
    }
  }

  /// The places of a line in reading order, the two letters of each lam-alef glyph as they are spoken.
  ///
  /// A font has one glyph for lam and alef. The file says which letters it stands for, and they are
  /// given a half of its box each, from left to right, though they are read from right to left.
  func inSpokenOrder(_ places: [Int?]) -> [Int?] {
    var result = places
    for place in places.indices.dropFirst() {
      guard let alef = places[place - 1], let lam = places[place],
        areHalves(lam, alef), isLamAlefGlyph(at: alef)
      else { continue }
      result.swapAt(place - 1, place)
    }
    return result
  }

  /// Whether glyphs are lam and, right of it, alef, which meet and are equally wide.
  private func areHalves(_ lam: Int, _ alef: Int) -> Bool {
    let (left, right) = (glyphs[lam], glyphs[alef])
    let width = right.box.width
    return left.scalar == "\u{644}" && Self.alefs.contains(right.scalar) && width > 0
      && isAsWide(lam, as: width)
      && abs(right.box.x0 - left.box.x1) <= lineOptions.halfGlyphToleranceInWidths * width
  }

  private func isAsWide(_ glyph: Int, as width: Double) -> Bool {
    abs(glyphs[glyph].box.width - width) <= lineOptions.halfGlyphToleranceInWidths * width
  }

  /// Whether equally wide letters are one glyph: the font's own alef, which stands elsewhere near, has
  /// another width.
  private func isLamAlefGlyph(at alef: Int) -> Bool {
    let reach = lineOptions.lamAlefReach
    let near = max(0, alef - reach)..<min(glyphs.count, alef + reach)
    var halves = 0
    var others = 0
    for index in near
    where Self.alefs.contains(glyphs[index].scalar)
      && glyphs[index].style == glyphs[alef].style
    {
      if [index - 1, index + 1].contains(where: { near.contains($0) && areHalves($0, index) }) {
        halves += 1
      } else if isAsWide(index, as: glyphs[alef].box.width) {
        return false
      } else {
        others += 1
      }
    }
    return others > 0 || halves <= lineOptions.fewLamAlefs
  }

  /// Alef, bare and with the marks that a glyph for both may have.
  private static let alefs: ScalarSet = [
    "\u{622}", "\u{623}", "\u{625}", "\u{627}", "\u{671}",
  ]
}
