import PageModel

/// The spaces between the words of a page.
struct WordSpaces {
  /// The usual gap between words of letters, in font sizes: wider than the space where lines are justified.
  let usual: Double
  /// For each font the space that it has for words, which nothing stretched, in font sizes.
  private let spaces: [String: Double]
  private let page: PDFPage

  init(of lines: [[Int]], fontSizes: [Double], on page: PDFPage, options: LayoutOptions) {
    var gaps: [Double] = []
    var byFont: [String: [Double]] = [:]
    for (line, size) in zip(lines, fontSizes) {
      for (left, right) in zip(line, line.dropFirst()) {
        let before = page.glyphs[left]
        let after = page.glyphs[right]
        let gap = (after.box.x0 - before.box.x1) / max(size, 1)
        guard gap > options.words.latinInFontSizes, gap < options.wordSpaces.widestGapInFontSizes,
          before.scalar.isLatinLetter, after.scalar.isLatinLetter
        else { continue }
        gaps.append(gap)
        byFont[page.styles[before.style].fontName, default: []].append(gap)
      }
    }
    self.page = page
    usual =
      gaps.count < Self.fewestGaps
      ? options.wordSpaces.defaultGapInFontSizes
      : max(options.wordSpaces.narrowestGapInFontSizes, PieceLineBuilder.median(gaps))
    let standard = options.wordSpaces.defaultGapInFontSizes
    var result: [String: Double] = [:]
    for (font, gaps) in byFont {
      let tight = gaps.sorted()[gaps.count / Self.tightShare]
      // A font set in a table of single words shows its gutters only.
      let isWide = tight > Self.widestSpace && !Self.isMonospaced(font, on: page)
      result[font] = isWide ? standard : tight
    }
    spaces = result
    self.standard = standard
  }

  private let standard: Double

  /// The space between the words of a line, in font sizes.
  func space(of line: [Int]) -> Double {
    guard let middle = line.isEmpty ? nil : line[line.count / 2] else { return standard }
    return spaces[page.styles[page.glyphs[middle].style].fontName] ?? standard
  }

  /// Fewer gaps than this tell nothing.
  private static let fewestGaps = 5
  /// One gap in so many is narrower than the font's space.
  private static let tightShare = 10
  /// Fonts have spaces up to this, in font sizes, but for those whose letters are all equally wide …
  private static let widestSpace = 0.4
  /// … which differ by no more than this share.
  private static let evenShare = 0.05

  /// Whether the letters of a font are all equally wide.
  private static func isMonospaced(_ font: String, on page: PDFPage) -> Bool {
    let widths = page.glyphs.lazy.filter {
      $0.scalar.isLatinLetter && page.styles[$0.style].fontName == font
    }.map { $0.box.width / max(page.styles[$0.style].fontSize, 1) }
    guard let low = widths.min(), let high = widths.max() else { return false }
    return high - low < evenShare * high
  }
}
