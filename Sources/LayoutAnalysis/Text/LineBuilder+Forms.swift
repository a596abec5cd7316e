import PageModel

extension LineBuilder {
  /// Adds a character to a text; a form of letters as those letters, unless forms are kept.
  func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    if !options.keepsPresentationForms, let letters = PresentationForms.letters(of: scalar) {
      text.append(contentsOf: letters.unicodeScalars)
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
        isLamAlefGlyph(lam: page.glyphs[lam], alef: page.glyphs[alef], among: places)
      else { continue }
      result.swapAt(place - 1, place)
    }
    return result
  }

  /// Whether lam and the alef right of it are the halves of one glyph: side by side and equally wide,
  /// though the letters of the line are not all so.
  private func isLamAlefGlyph(lam: Glyph, alef: Glyph, among places: [Int?]) -> Bool {
    guard lam.scalar == "\u{644}", Self.alefs.contains(alef.scalar) else { return false }
    let width = lam.box.width
    let tolerance = options.halfGlyphToleranceInWidths * width
    guard width > 0, abs(alef.box.width - width) <= tolerance,
      abs(alef.box.x0 - lam.box.x1) <= tolerance
    else { return false }
    let letters = places.lazy.compactMap { $0.map { page.glyphs[$0] } }
      .filter { ReadingDirection.strength(of: $0.scalar) == .rightToLeft }
    let alike = letters.count { abs($0.box.width - width) <= tolerance }
    // Two of two are the word لا.
    return alike == 2 || alike * 2 <= letters.count
  }

  /// Alef, bare and with the marks that a glyph for both may have.
  private static let alefs: Set<Unicode.Scalar> = [
    "\u{622}", "\u{623}", "\u{625}", "\u{627}", "\u{671}",
  ]
}
