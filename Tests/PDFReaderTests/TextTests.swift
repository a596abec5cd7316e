import PDFReader
import PageModel
import Testing

@Suite("Glyphs")
struct TextTests {
  @Test("Each scalar has its own box, in order, without blanks")
  func scalarsAndBoxes() throws {
    let page = try TestPDF("BT /F1 12 Tf 20 250 Td (ab cd) Tj 0 -30 Td (ef) Tj ET").page()
    #expect(page.text == "abcdef")
    #expect(
      zip(page.glyphs, page.glyphs.dropFirst()).prefix(3).allSatisfy {
        $0.box.x1 <= $1.box.x0 + 0.01
      })
    // Baseline 250 of 300: 50 points from the top.
    #expect(page.glyphs[0].box.contains(x: 22, y: 48))
    #expect(page.glyphs[4].box.contains(x: 22, y: 78))
  }

  @Test("Text and boxes pair up by scalar: beyond the first plane, ligatures, combining marks")
  func pairing() throws {
    let page = try TestPDF("BT /H1 10 Tf 20 250 Td <4E0000010002000359274E8C> Tj ET").page()
    #expect(page.glyphs.map(\.scalar) == Array("一\u{2000B}fie\u{301}大二".unicodeScalars))
    let last = try #require(page.glyphs.last)
    #expect(abs(last.box.x0 - 70) < 0.1 && abs(last.box.x1 - 80) < 0.1)
  }

  @Test("A style ends with its last glyph: attribute ranges are inclusive")
  func stylesOfNeighbors() throws {
    let page = try TestPDF(
      """
      BT /F1 10 Tf 20 250 Td (ab) Tj 1 0 0 rg 30 0 Td (cd) Tj
      0 g /F1 12 Tf 30 0 Td (e) Tj /F1 10 Tf 30 0 Td (f) Tj ET
      """
    ).page()
    #expect(page.text == "abcdef")
    let styles = page.glyphs.map { page.styles[$0.style] }
    #expect(styles.map(\.fontSize) == [10, 10, 10, 10, 12, 10])
    #expect(styles.map(\.color.red) == [0, 0, 1, 1, 0, 0])
    #expect(page.styles.count == 3)
  }

  @Test("A font's name comes without its subset tag")
  func subsetTag() throws {
    let page = try TestPDF("BT /F1 10 Tf 20 250 Td (a) Tj ET").page()
    #expect(page.styles.map(\.fontName) == ["Helvetica"])
  }

  @Test("A glyph drawn twice for bold is one glyph; a repeated digit is two")
  func doubledGlyphs() throws {
    let page = try TestPDF(
      """
      BT /F1 12 Tf 20 250 Td (bold) Tj ET BT /F1 12 Tf 20.3 250 Td (bold) Tj ET
      BT /F1 12 Tf 20 200 Td (1100) Tj ET
      """
    ).page()
    #expect(page.text == "bold1100")
  }

  @Test("A vertical font gives vertical glyphs that stand where they are drawn")
  func verticalFont() throws {
    let page = try TestPDF("BT /V1 10 Tf 100 250 Td <4E005E745EA6> Tj ET").page()
    #expect(page.text == "一年度")
    #expect(page.glyphs.allSatisfy { page.styles[$0.style].direction == .vertical })
    #expect(page.glyphs.map { words($0.box) } == ["95 50 105 60", "95 60 105 70", "95 70 105 80"])
  }

  @Test("Text turned by 90° is vertical, in place")
  func turnedText() throws {
    let page = try TestPDF("BT /F1 10 Tf 0 1 -1 0 100 100 Tm (turned) Tj ET").page()
    #expect(page.text == "turned")
    #expect(page.glyphs.allSatisfy { page.styles[$0.style].direction == .vertical })
    #expect(page.glyphs.allSatisfy { $0.box.contains(x: 97, y: $0.box.midY) })
    #expect(page.glyphs.allSatisfy { (160...200).contains($0.box.midY) })
  }

  @Test("Characters stacked one a line stay horizontal")
  func stackedText() throws {
    let page = try TestPDF(
      "BT /F1 12 Tf 20 250 Td (A) Tj 0 -14 Td (B) Tj 0 -14 Td (C) Tj 0 -14 Td (D) Tj ET"
    ).page()
    #expect(page.text == "ABCD")
    #expect(page.glyphs.allSatisfy { page.styles[$0.style].direction == .horizontal })
  }

  @Test("Glyphs outside the page are left out")
  func outside() throws {
    let page = try TestPDF(
      "BT /F1 12 Tf 20 250 Td (in) Tj ET BT /F1 12 Tf 20 400 Td (out) Tj ET"
    ).page()
    #expect(page.text == "in")
  }

  @Test("Glyphs over the limit are dropped with a finding")
  func glyphLimit() throws {
    var options = PDFReaderOptions()
    options.maximumGlyphsPerPage = 3
    let document = try TestPDF("BT /F1 12 Tf 20 250 Td (abcdef) Tj ET").read(options)
    #expect(document.pages[0].text == "abc")
    #expect(document.findings.map(\.rule) == ["limit.glyphs"])
    #expect(document.findings[0].page == 1)
  }
}

extension TextTests {
  @Test("Words from right to left have each character in its own box")
  func rightToLeftWords() throws {
    // Visual order: a file has the characters as they stand, from left to right.
    let page = try TestPDF(
      "BT /H1 10 Tf 20 250 Td <05DD05D505DC05E9> Tj 60 0 Td <05D305D2> Tj ET"
    ).page()
    let standing = page.glyphs.sorted { $0.box.x0 < $1.box.x0 }
    #expect(String(String.UnicodeScalarView(standing.map(\.scalar))) == "םולשדג")
  }

  @Test(
    "Text turned by 90°, or on its head, is told with its direction",
    arguments: [("0 1 -1 0", 270), ("0 -1 1 0", 90), ("-1 0 0 -1", 180), ("1 0 0 1", 0)])
  func textTurn(matrix: String, turn: Int) throws {
    let page = try TestPDF(
      """
      BT /F1 10 Tf \(matrix) 100 150 Tm (Name of item) Tj ET
      BT /F1 10 Tf \(matrix) 130 150 Tm (7) Tj ET
      """
    ).page()
    #expect(page.textTurn == turn)
    let seven = try #require(page.glyphs.first { $0.scalar == "7" })
    #expect(page.styles[seven.style].direction == (turn % 180 == 0 ? .horizontal : .vertical))
  }
}
