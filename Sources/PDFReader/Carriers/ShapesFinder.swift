import PageModel

/// Tells whether the file says which characters a page's print is, or only what their shapes are.
///
/// Producers leave out, or spoil, what a reader needs to know the characters: composite fonts whose codes
/// are numbers of glyphs without a `/ToUnicode` map, simple and Type 3 fonts whose glyphs have names such
/// as `g12`, maps that lead everything to one character or to characters for private use. The library then
/// takes numbers of glyphs for characters, or gives none. Designers turn text to outlines. Fonts alone do not tell: the numbers may be the
/// characters' own all the same, so that what came out is looked at as well.
struct ShapesFinder {
  let options: CarrierOptions
  /// The fonts that the page shows text in.
  let fonts: [UsedFont]
  /// The page with the glyphs that the library gives.
  let page: PDFPage
  /// The characters of the glyphs that a reader sees.
  let census: TextCensus
  /// How many filled shapes of the size of characters the page has, up to the fewest that tell.
  let outlineCount: Int

  /// Makes a finder for a page that draws in these fonts.
  init(
    _ page: PDFPage, fonts: [UsedFont], outlineCount: Int, options: CarrierOptions
  ) {
    self.page = page
    self.fonts = fonts
    self.outlineCount = outlineCount
    self.options = options
    census = TextCensus(
      page.glyphs.lazy.filter { page.styles[$0.style].isVisible }.map(\.scalar))
  }

  /// How much of the page's characters the file tells.
  enum Telling {
    /// All that matters.
    case all
    /// All but those in fonts of these names.
    case allBut(Set<String>)
    /// None.
    case none
  }

  /// How much of the page's characters is told.
  func telling(in document: borrowing QPDFDocument) -> Telling {
    if isUntold(in: document) { return .none }
    let silent = silentFonts(in: document)
    return silent.isEmpty ? .all : .allBut(silent)
  }

  /// Whether the page's characters are not told; looks at its fonts only where the text gives reason to.
  private func isUntold(in document: borrowing QPDFDocument) -> Bool {
    if outlineCount >= options.fewestOutlines, census.total < options.fewestUntoldCodes {
      return true
    }
    let bytes = fonts.reduce(0) { $0 + $1.visibleBytes }
    guard bytes >= options.fewestUntoldCodes else { return false }
    let isNonsense = isNonsense
    // A code has two bytes at most.
    let mayMissText = isMissing(codes: bytes)
    guard isNonsense || mayMissText || !isNatural else { return false }
    let codes = ShownCodes(fonts, isMeaningless: mayMissText, in: document)
    guard codes.total >= options.fewestUntoldCodes else { return false }
    // What is drawn in a font that is not in the file is what the library takes it for.
    guard isMost(codes.embedded, of: codes) else { return false }
    if isNonsense { return true }
    let untold = codes.untold + (hasOddSigns ? codes.builtIn : 0)
    return isMost(untold, of: codes) && !isNatural
      || isMissing(codes: codes.total)
        && isMost(codes.untold + codes.builtIn + codes.misled, of: codes)
  }

  /// The names of fonts that may be those of the numbers and say nothing, though the others do.
  ///
  /// Reports are set in a Chinese font and one for Latin letters and digits. Where that one is without a
  /// meaning its codes come to control characters, and the numbers are missing among words that are
  /// right. Which of its characters are digits nobody can tell; but a page with more digits than codes
  /// in such a font has its numbers elsewhere.
  private func silentFonts(in document: borrowing QPDFDocument) -> Set<String> {
    var silent: [String: Int] = [:]
    let fewest = max(options.fewestSilentCodes, census.digits)
    for font in fonts
    where font.visibleBytes >= fewest && font.differentBytes.count >= options.fewestSilentBytes {
      let facts = font.facts(in: document)
      let codes = font.visibleBytes / facts.bytesPerCode
      guard case .none = facts.meaning, codes >= fewest, facts.isEmbedded(in: document) else {
        continue
      }
      silent[facts.name(in: document), default: 0] += codes
    }
    guard !silent.isEmpty else { return [] }
    let told = toldCounts
    let names = Set(fonts.map { $0.facts(in: document).name(in: document) })
    // The libraries may spell a name differently: glyphs of nobody's font may be of this one.
    let stray = told.filter { !names.contains($0.key) }.values.reduce(0, +)
    return Set(
      silent.filter {
        share((told[$0.key] ?? 0) + stray, of: $0.value) < options.mostSilentShare
      }.keys)
  }

  /// How many glyphs of each font a reader sees that have characters which may be text.
  private var toldCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for (style, glyphs) in Dictionary(grouping: page.glyphs, by: \.style) {
      guard page.styles[style].isVisible else { continue }
      let census = TextCensus(glyphs.map(\.scalar))
      counts[page.styles[style].fontName, default: 0] += census.total - census.junk
    }
    return counts
  }

  private func isMissing(codes: Int) -> Bool {
    share(census.total, of: codes) < options.mostMissingTextShare
  }

  private func isMost(_ count: Int, of codes: ShownCodes) -> Bool {
    share(count, of: codes.total) >= options.leastUntoldShare
  }

  /// How many codes a page shows, by what their fonts say.
  private struct ShownCodes {
    var total = 0
    /// In fonts whose shapes are in the file.
    var embedded = 0
    /// In fonts that do not tell their characters.
    var untold = 0
    /// In fonts that name their glyphs themselves.
    var builtIn = 0
    /// In fonts whose map tells nothing.
    var misled = 0

    init(_ fonts: [UsedFont], isMeaningless looksAtMaps: Bool, in document: borrowing QPDFDocument)
    {
      for font in fonts where font.visibleBytes > 0 {
        let facts = font.facts(in: document)
        let count = font.visibleBytes / facts.bytesPerCode
        total += count
        if facts.isEmbedded(in: document) { embedded += count }
        switch facts.meaning {
        case .none: untold += count
        case .mapped(let map):
          if looksAtMaps, let lines = document.content(ofStream: map),
            CharacterMap.isMeaningless(lines)
          {
            misled += count
          }
        case .builtIn: builtIn += count
        case .published: break
        }
      }
    }
  }

  // MARK: Text that is surely none

  /// Whether no page of text has such characters, whatever its fonts say.
  private var isNonsense: Bool {
    guard census.total >= options.fewestUntoldCodes else { return false }
    if share(census.junk) >= options.leastJunkShare { return true }
    guard census.total >= options.fewestNonsenseGlyphs else { return false }
    return isOneCharacter || isMixedUp || isScrambledLatin || isScrambledChinese
  }

  /// One or two letters again and again: a map that leads everywhere to the same place.
  private var isOneCharacter: Bool {
    census.different.count <= 2 && census.letters + census.ideographs == census.total
  }

  /// Scripts that no writer mixes: numbers of glyphs in a large font.
  private var isMixedUp: Bool {
    let least = max(2, Int(options.leastScriptShare * Double(census.total)))
    return census.scripts.filter { $0.value >= least }.count >= options.fewestMixedScripts
      && share(census.scripts.values.reduce(0, +)) >= options.leastMixedShare
  }

  /// Accented letters in place of plain ones: numbers of glyphs in a small font, or another code page.
  private var isScrambledLatin: Bool {
    share(census.accented) >= options.leastScrambledShare
      && share(census.letters + census.digits) <= options.mostPlainShare
  }

  /// Ideographs of which hardly any is one that texts use.
  private var isScrambledChinese: Bool {
    share(census.ideographs) >= options.leastIdeographShare
      && share(census.commonIdeographs, of: census.ideographs) <= options.mostRareCommonShare
  }

  /// More rare signs than formulas have: codes that were given to glyphs in turn, from `!` on.
  private var hasOddSigns: Bool {
    share(census.oddSigns + census.accented) >= options.leastOddSigns
  }

  // MARK: Text that surely is some

  /// Whether the characters come as often as in a language, though the fonts do not tell them.
  private var isNatural: Bool {
    if share(census.digits) >= options.leastNaturalDigits { return true }
    if share(census.ideographs + census.kana) >= options.leastNaturalIdeographs {
      return census.kana > census.ideographs / 4
        || share(census.commonIdeographs, of: census.ideographs) >= options.leastNaturalCommonShare
    }
    if share(census.letters + census.digits) >= options.leastNaturalShare {
      return options.naturalVowels.contains(share(census.vowels, of: census.letters))
        && share(census.letterWeight, of: 1_000 * census.letters) >= options.leastLetterWeight
    }
    let largest = census.scripts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return share(largest?.value ?? 0) >= options.leastNaturalShare
  }

  private func share(_ count: Int) -> Double { share(count, of: census.total) }

  private func share(_ count: Int, of whole: Int) -> Double {
    whole > 0 ? Double(count) / Double(whole) : 0
  }
}
