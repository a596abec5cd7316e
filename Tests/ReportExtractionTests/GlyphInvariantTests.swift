import Foundation
import PageModel
import ReportExtraction
import Testing

/// Every visible glyph of a page stands in one of its lines or cells, once.
@Suite struct GlyphInvariantTests {
  /// The samples; the documents of the corpora where they lie beside the repository; and those of the folders
  /// that `scripts/check-glyphs` names.
  private static let documents: [String] =
    folder(Repository.samples) + folder(Repository.samples.appending(path: "tables"))
    + [
      "", "budget", "carriers", "icdar2013-eu", "layout", "published", "tables", "typeset",
    ].flatMap { folder($0.isEmpty ? Repository.corpus : Repository.corpus.appending(path: $0)) }
    + (ProcessInfo.processInfo.environment["GLYPH_FOLDERS"] ?? "").split(separator: ":").flatMap {
      folder(URL(filePath: String($0)))
    }

  private static func folder(_ url: URL) -> [String] {
    Repository.names(in: url, extension: "pdf").map { url.appending(path: "\($0).pdf").path }
  }

  @Test(arguments: documents) func noGlyphIsLostOrDoubled(path: String) throws {
    var options = ExtractionOptions()
    options.recognition.scope = .never
    options.password = Samples.password(
      of: URL(filePath: path).deletingPathExtension().lastPathComponent)
    let document = try ReportExtractor(options: options).document(path: path)
    for (page, layout) in zip(try document.pages, try document.layout.pages) {
      let count = GlyphCount(page: page, layout: layout)
      #expect(count.lost.isEmpty, "page \(page.number) lacks \(count.lost)")
      #expect(count.doubled.isEmpty, "page \(page.number) doubles \(count.doubled)")
      #expect(count.beside.isEmpty, "page \(page.number) leaves out of its tables \(count.beside)")
    }
  }
}

/// The characters of a page beside those of its layout.
struct GlyphCount {
  /// Visible characters of the page that no line and no cell holds.
  let lost: String
  /// Characters of lines and cells that the page does not have, or not as often.
  let doubled: String
  /// Words that stand within the rules of a table and in none of its cells.
  let beside: [String]

  init(page: PDFPage, layout: PageLayout) {
    var counts: [Character: Int] = [:]
    for glyph in page.glyphs where page.styles[glyph.style].isVisible {
      for character in Self.plain(String(glyph.scalar)) { counts[character, default: 0] += 1 }
    }
    var tables: [Table] = []
    var lines: [TextLine] = layout.furniture
    for block in layout.blocks {
      switch block {
      case .line(let line): lines.append(line)
      case .table(let table): tables.append(table)
      }
    }
    for text in lines.map(\.text) + tables.flatMap({ $0.cells.map(\.text) }) {
      for character in Self.plain(text) { counts[character, default: 0] -= 1 }
    }
    // Leader dots and rules of hyphens stand in the lines of their cells; they are no text.
    for cell in tables.flatMap(\.cells) {
      for (character, count) in Self.drawn(in: cell) { counts[character, default: 0] -= count }
    }
    lost = Self.string(counts.filter { $0.value > 0 })
    doubled = Self.string(counts.filter { $0.value < 0 })
    beside = lines.flatMap(\.words).filter { word in
      tables.contains { $0.frame?.contains(x: word.box.midX, y: word.box.midY) ?? false }
    }.map(\.text)
  }

  /// The characters that a cell's lines hold as rules or leaders, beyond those of its text.
  private static func drawn(in cell: TableCell) -> [Character: Int] {
    var counts: [Character: Int] = [:]
    for character in cell.lines.flatMap({ plain($0.text) }) where strokes.contains(character) {
      counts[character, default: 0] += 1
    }
    for character in plain(cell.text) where counts[character] != nil {
      counts[character, default: 0] -= 1
    }
    return counts.filter { $0.value > 0 }
  }

  private static let strokes: Set<Character> = [".", "·", "-", "–", "—", "=", "_", "‐", "─"]

  private static func string(_ counts: [Character: Int]) -> String {
    counts.sorted { $0.key < $1.key }
      .map { abs($0.value) == 1 ? "\($0.key)" : "\($0.key)×\(abs($0.value))" }
      .joined(separator: " ")
  }

  /// The characters without blanks; raised digits plain, brackets of one kind, since text from right to
  /// left mirrors them.
  private static func plain(_ text: String) -> [Character] {
    text.decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
      .map { Self.brackets[$0] ?? Character($0) }
  }

  private static let brackets: [Unicode.Scalar: Character] = [
    ")": "(", "]": "[", "}": "{", "»": "«",
  ]
}
