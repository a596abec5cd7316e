import PageModel

/// Finds the fonts of a page whose codes are those of Chinese text in GBK.
///
/// Programs that were written for one code page put their text into the file as it is, two bytes a
/// character, in a simple font that is not in the file and names `WinAnsiEncoding` for want of another.
/// The font's name is in the same bytes: `CB CE CC E5` is 宋体. A viewer that goes by the encoding shows
/// letters with accents.
enum GBKFonts {
  /// Characters of a name that say in which bytes it is written: one pair may be two letters of Latin-1.
  private static let fewestPairsOfName = 2

  /// The dictionaries of such fonts among those that a page uses, each once.
  static func dictionaries(
    among fonts: [UsedFont], in document: borrowing QPDFDocument
  ) -> [QPDFDocument.Object] {
    var found: [QPDFDocument.Object] = []
    var known: Set<Int> = []
    for font in fonts {
      let facts = font.facts(in: document)
      guard let dictionary = facts.dictionary, isUntold(facts, in: document),
        document.value("/BaseFont", of: dictionary).map({ name in
          document.isName(name) && document.withName(name) { isName(Array($0)) }
        }) ?? false
      else { continue }
      let identity = document.identity(of: dictionary)
      if identity == 0 || known.insert(identity).inserted { found.append(dictionary) }
    }
    return found
  }

  /// Whether neither the font nor its encoding say more of the codes than a viewer assumes.
  private static func isUntold(
    _ facts: FontFacts, in document: borrowing QPDFDocument
  ) -> Bool {
    guard facts.bytesPerCode == 1, let dictionary = facts.dictionary,
      !facts.isEmbedded(in: document), document.value("/ToUnicode", of: dictionary) == nil
    else { return false }
    guard let differences = FontFacts.differences(of: dictionary, document) else { return true }
    return document.itemCount(of: differences) == 0
  }

  /// Whether a font's name is one in bytes of GBK, and in no others.
  static func isName(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil,
      let name = GBKDecoder()?.text(bytes)
    else { return false }
    return name.unicodeScalars.count { $0.value >= 0x80 } >= fewestPairsOfName
  }
}
