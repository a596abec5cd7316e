import Foundation
import PageModel
import Testing

@testable import LayoutAnalysis

/// Characters that stand for the shape of letters.
@Suite struct PresentationFormTests {
  private static let blocks: [ClosedRange<UInt32>] = [
    0x2F00...0x2FD5, 0xF900...0xFAD9, 0xFB00...0xFB06, 0xFB13...0xFB17, 0xFB1D...0xFB28,
    0xFB2A...0xFBB1, 0xFBD3...0xFDC7, 0xFDF0...0xFDF9, 0xFDFC...0xFDFC, 0xFE70...0xFEFC,
    0x2F800...0x2FA1D,
  ]

  @Test(arguments: blocks) func aFormStandsForTheLettersOfTheUnicodeStandard(
    block: ClosedRange<UInt32>
  ) {
    for scalar in block.lazy.compactMap(Unicode.Scalar.init) {
      var letters = String(scalar).precomposedStringWithCompatibilityMapping
      // A mark alone is shown on a blank or on a stroke, which is no letter.
      if let first = letters.unicodeScalars.first, first == " " || first == "\u{640}",
        letters.unicodeScalars.count > 1
      {
        letters.unicodeScalars.removeFirst()
      }
      #expect(
        PresentationForms.letters(of: scalar).map { Array($0.unicodeScalars) }
          ?? [scalar] == Array(letters.unicodeScalars), "\(scalar.escaped(asASCII: true))")
    }
  }

  @Test(arguments: "ａ１（）²①㎡℃№…—“㈠가あ中".unicodeScalars.map { $0 })
  func whatAWriterChoseStays(scalar: Unicode.Scalar) {
    #expect(PresentationForms.letters(of: scalar) == nil)
  }

  private func texts(_ text: String, keepsForms: Bool = false) -> [String] {
    var options = LayoutOptions()
    options.keepsPresentationForms = keepsForms
    let page = SetTable().page([[["No."], ["Name"]], [["1"], [text]]])
    let layout = DocumentLayout(pages: [page], options: options)
    return layout.tables.first.map { [$0.cells[3].text] } ?? []
  }

  @Test(arguments: [
    ("The oﬃce ﬁles", "The office files"), ("ﬂoor ﬀ", "floor ff"), ("⽂⼈", "文人"), ("豈", "豈"),
    ("︵甲︶", "（甲）"),
  ])
  func formsAreWrittenAsTheirLetters(drawn: String, text: String) {
    #expect(texts(drawn) == [text])
    #expect(
      texts(drawn, keepsForms: true).map { Array($0.unicodeScalars) } == [
        Array(drawn.unicodeScalars)
      ])
  }

  // MARK: Arabic

  /// The text of a line of glyphs from left to right.
  private func line(_ glyphs: [(Unicode.Scalar, Double)]) -> [String] {
    var x = 60.0
    let set = glyphs.map { scalar, width in
      defer { x += width }
      return Glyph(scalar: scalar, box: Rect(x0: x, y0: 100, x1: x + width, y1: 110), style: 0)
    }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: set,
      styles: [TextStyle(fontName: "Naskh", fontSize: 10)])
    return DocumentLayout(pages: [page]).pages[0].lines.map(\.text)
  }

  @Test func lamAndAlefOfOneGlyphAreReadAsTheyAreSpoken() {
    // سلام: the two letters share the box of their glyph, lam on the left.
    #expect(line([("م", 6), ("ل", 2.9), ("ا", 2.9), ("س", 8)]) == ["سلام"])
    #expect(line([("ل", 2.9), ("ا", 2.9)]) == ["لا"])
    #expect(line([("ن", 6), ("ل", 2.9), ("آ", 2.9), ("ا", 2.8)]) == ["الآن"])
  }

  @Test func theArticleStaysWhereItsLettersHaveGlyphsOfTheirOwn() {
    #expect(line([("م", 6), ("ل", 2.6), ("ا", 2.8)]) == ["الم"])
    // Fonts whose lam is as wide as alef: alef stands elsewhere, too, or the pair too often.
    #expect(line([("م", 6), ("ا", 6), ("ل", 6), ("ا", 6)]) == ["الام"])
    let articles: [(Unicode.Scalar, Double)] = [("م", 6), ("ل", 3), ("ا", 3)]
    let many = (0..<8).flatMap { _ in articles }
    #expect(line(many) == [String(repeating: "الم", count: 8)])
  }

  @Test func formsInTheOrderOfThePageAreReadFromRightToLeft() {
    #expect(line([("\u{FEE1}", 6), ("\u{FEFC}", 6), ("\u{FEB3}", 8)]) == ["سلام"])
  }
}
