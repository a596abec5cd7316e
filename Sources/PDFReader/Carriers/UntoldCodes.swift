import PageModel

/// Codes that a page shows and of which its fonts do not say what characters they are.
///
/// A map may leave codes out or lead them to nothing that is drawn, and drawings of a font of type 3 may have the
/// numbers of control characters for names. The library drops such glyphs, or gives a character nobody sees: of
/// 288 two digits are left. With a map that leads them to U+FFFD it gives all of them.
struct UntoldCodes {
  /// What stands for a character that is not known.
  static let mark: Unicode.Scalar = "\u{FFFD}"
  /// Lines of a block in a map at most (Adobe's Technical Note 5411).
  private static let mostLines = 100

  private var fonts: [(font: QPDFDocument.Object, map: [UInt8])] = []

  /// Whether the fonts say what all codes are, as those of nearly all pages.
  var isEmpty: Bool { fonts.isEmpty }

  /// Looks at the fonts that a page shows text in.
  init(_ fonts: [UsedFont], in document: borrowing QPDFDocument) {
    for font in fonts where font.visibleBytes > 0 {
      guard let dictionary = font.dictionary(in: document) else { continue }
      let (map, untold) = Self.untold(of: font, dictionary, in: document)
      guard !untold.isEmpty else { continue }
      let lines = map.flatMap { document.content(ofStream: $0) } ?? []
      self.fonts.append((dictionary, lines + Self.lines(for: untold, of: font)))
    }
  }

  /// The file of the page, with a map that names these codes.
  func copy(
    of page: QPDFDocument.Object, in document: borrowing QPDFDocument
  ) -> QPDFPageCopy? {
    document.withMaps(fonts) { QPDFPageCopy(of: page, in: document) }
  }

  /// The marks in a text, after those are taken off in whose places the library gives a character without being
  /// told: some fonts have the characters' own codes.
  static func marks(in whole: inout PageText, known text: PageText) -> [Int] {
    var known: [Rect: Unicode.Scalar] = [:]
    for glyph in text.glyphs where !ToldCodes.isSilent(glyph.scalar) {
      known[glyph.box] = glyph.scalar
    }
    return whole.glyphs.indices.filter { index in
      guard whole.glyphs[index].scalar == mark else { return false }
      guard let scalar = known[whole.glyphs[index].box] else { return true }
      whole.glyphs[index].scalar = scalar
      return false
    }
  }

  /// A font's map, and the codes of a text that it does not tell.
  private static func untold(
    of font: UsedFont, _ dictionary: QPDFDocument.Object, in document: borrowing QPDFDocument
  ) -> (map: QPDFDocument.Object?, codes: [Int]) {
    let map = document.value("/ToUnicode", of: dictionary)
    guard let map, document.isStream(map) else {
      // Of composite fonts without a map the library takes numbers for characters, or none are told at all.
      guard map == nil, !font.isComposite else { return (nil, []) }
      return (nil, font.codes.intersection(DigitEncoding(of: dictionary, in: document).controls))
    }
    guard let said = document.toldCodes.map(map, in: document) else { return (nil, []) }
    if font.isComposite {
      // Codes of other encodings have one byte or several.
      let isIdentity = document.value("/Encoding", of: dictionary).map {
        document.isName($0, "/Identity-H") || document.isName($0, "/Identity-V")
      }
      return (map, isIdentity ?? false ? font.codes.subtracting(said.told) : [])
    }
    // What a map of a simple font leaves out its encoding tells.
    return (map, font.codes.intersection(said.silent))
  }

  private static func lines(for codes: [Int], of font: UsedFont) -> [UInt8] {
    let digits = font.isComposite ? 4 : 2
    var text = ""
    var rest = codes[...]
    while !rest.isEmpty {
      let block = rest.prefix(mostLines)
      rest = rest.dropFirst(mostLines)
      text += "\n\(block.count) beginbfchar\n"
      for code in block {
        let number = String(code, radix: 16, uppercase: true)
        text += "<\(String(repeating: "0", count: digits - number.count))\(number)> <FFFD>\n"
      }
      text += "endbfchar\n"
    }
    return Array(text.utf8)
  }
}
