import PDFReader
import PageModel
import Testing

/// What a file says of its digits may be other than what it shows.
@Suite("Digits that a file shows and those that it speaks of")
struct DigitFontTests {
  private static func map(_ lines: String) -> String {
    TestPDF.stream(
      "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> "
        + "endcodespacerange \(lines) endcmap end")
  }

  /// Reads 5430 in a font that is the first added object, with its map as the second.
  private func read(_ font: String, map: String = "", codes: String = "(5430)") throws -> (
    text: String, findings: [String]
  ) {
    let number = TestPDF.firstAdded
    let glyph = TestPDF.stream("500 0 0 0 500 700 d1 0 0 500 700 re f")
    let file = try TestPDF(
      [
        .init(
          "BT /F1 12 Tf 20 250 Td (No) Tj ET BT /X 12 Tf 60 250 Td \(codes) Tj ET",
          fonts: "/X \(number) 0 R")
      ], objects: ["<< /Type /Font \(font) >>", Self.map(map), glyph]
    ).read()
    return (try #require(file.pages.first).text, file.findings.map(\.rule))
  }

  private static let mapped = "/Subtype /Type1 /BaseFont /Helvetica /ToUnicode 9 0 R"
  private static let reversed =
    "10 beginbfchar <30><0039> <31><0038> <32><0037> <33><0036> <34><0035> <35><0034> <36><0033> "
    + "<37><0032> <38><0031> <39><0030> endbfchar"

  @Test(
    "A map to other digits than the font's names of them is not believed",
    arguments: [
      ("\(mapped) /Encoding /WinAnsiEncoding", reversed, "(5430)"),
      ("\(mapped)", "1 beginbfrange <30><39><0031> endbfrange", "(543)"),
      (
        "\(mapped) /Encoding << /Differences [97 /five /four] >>",
        "1 beginbfrange <61><62><0037> endbfrange", "(ab)"
      ),
      (
        "\(mapped) /Encoding /WinAnsiEncoding", "1 beginbfrange <41><42>[<0031><0032>] endbfrange",
        "(AB)"
      ),
    ])
  func contradicted(font: String, map: String, codes: String) throws {
    let read = try read(font, map: map, codes: codes)
    #expect(read.text.filter(\.isNumber).isEmpty)
    #expect(read.findings == ["text.doubtful"])
  }

  @Test(
    "A map that says what the font says is believed",
    arguments: [
      ("\(mapped) /Encoding /WinAnsiEncoding", "1 beginbfrange <30><39><0030> endbfrange"),
      ("\(mapped) /Encoding /WinAnsiEncoding", "1 beginbfchar <41><0391> endbfchar"),
      ("/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding", ""),
    ])
  func agreed(font: String, map: String) throws {
    let read = try read(font, map: map)
    #expect(read.text == "No5430")
    #expect(read.findings.isEmpty)
  }

  private static func drawing(_ names: String) -> String {
    "/Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 49 "
      + "/LastChar 50 /Widths [500 500] /Resources << >> "
      + "/CharProcs << /g1 10 0 R /g2 10 0 R /one 10 0 R /two 10 0 R /a49 10 0 R /a50 10 0 R >> "
      + "/Encoding << /Type /Encoding /Differences [49 \(names)] >>"
  }

  @Test(
    "Drawings with numbers for names are no digits; with names, or numbers of characters, they are")
  func nameless() throws {
    let nameless = try read(Self.drawing("/g1 /g2"), codes: "(12)")
    #expect(nameless.text.filter(\.isNumber).isEmpty)
    #expect(nameless.findings == ["text.doubtful"])
    for names in ["/one /two", "/a49 /a50"] {
      #expect(try read(Self.drawing(names), codes: "(12)").findings.isEmpty)
    }
  }

  /// A composite font whose glyphs 1 to 9 are drawn, and 10 is blank; its map leads glyph 1 to 0 and so on.
  private func read(
    codes: String, map: String, glyph: String = "0 0 500 700 re f"
  ) throws -> (text: String, findings: [String]) {
    let number = TestPDF.firstAdded
    let file = try TestPDF(
      [
        .init(
          "BT /F1 12 Tf 20 250 Td (No) Tj ET BT /X 12 Tf 60 250 Td \(codes) Tj ET",
          fonts: "/X \(number) 0 R")
      ],
      objects: [
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] "
          + "/FirstChar 48 /LastChar 58 /Widths [\(Array(repeating: "500", count: 11).joined(separator: " "))] "
          + "/Resources << >> /CharProcs << /d \(number + 2) 0 R /b \(number + 3) 0 R >> "
          + "/Encoding << /Type /Encoding /Differences [48 /d /d /d /d /d /d /d /d /d /d /b] >> "
          + "/ToUnicode \(number + 1) 0 R >>",
        Self.map(map), TestPDF.stream("500 0 0 0 500 700 d1 \(glyph)"),
        TestPDF.stream("500 0 0 0 500 700 d1"),
      ]
    ).read()
    return (try #require(file.pages.first).text, file.findings.map(\.rule))
  }

  @Test(
    "A digit whose code leads to nothing a reader sees leaves a mark, and no shorter number",
    arguments: ["0000", "0007", "200B", "202E", "FEFF", ""],
    [("(288)", "No�88"), ("(828)", "No8�8"), ("(882)", "No88�"), ("(888)", "No888")])
  func untold(target: String, shown: (codes: String, text: String)) throws {
    let map =
      "1 beginbfrange <30><39><0030> endbfrange 1 beginbfchar <32><\(target)> endbfchar"
    let read = try read(codes: shown.codes, map: map)
    #expect(read.text == shown.text)
    #expect(read.findings == (shown.text.contains("�") ? ["text.doubtful"] : []))
  }

  @Test("Blanks in codes that lead to nothing leave no mark")
  func untoldBlank() throws {
    let map = "1 beginbfrange <30><39><0030> endbfrange 1 beginbfchar <3A><0000> endbfchar"
    let read = try read(codes: "(2:8)", map: map)
    #expect(read.text.filter { $0 == "�" }.isEmpty)
    #expect(read.findings.isEmpty)
  }

  @Test(
    "Drawings with the numbers of control characters for names leave marks",
    arguments: [("<0001>", "No��"), ("<31>", "No1")])
  func untoldDrawing(codes: String, text: String) throws {
    let number = TestPDF.firstAdded
    let font =
      "/Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 "
      + "/LastChar 49 /Widths [\(Array(repeating: "500", count: 50).joined(separator: " "))] "
      + "/Resources << >> /CharProcs << /a0 \(number + 2) 0 R /a1 \(number + 2) 0 R /one \(number + 2) 0 R >> "
      + "/Encoding << /Type /Encoding /Differences [0 /a0 /a1 49 /one] >>"
    let read = try read(font, codes: codes)
    #expect(read.text == text)
    #expect(read.findings == (text.contains("�") ? ["text.doubtful"] : []))
  }

  @Test(
    "Other digits given for those shown are not read",
    arguments: [
      "/Span << /ActualText (99) >> BDC", "/Span << /ActualText () >> BDC",
      "/Span <</ActualText<FEFF00390039>>>BDC",
    ])
  func replaced(mark: String) throws {
    let file = try TestPDF(
      "BT /F1 12 Tf 20 250 Td (No) Tj ET \(mark) BT /F1 12 Tf 60 250 Td (5430) Tj ET EMC"
    ).read()
    #expect(file.pages.first?.text == "No5430")
    #expect(file.findings.map(\.rule) == ["text.doubtful"])
  }

  @Test(
    "The same digits, or other words, given for what is shown are read as before",
    arguments: ["(5430)", "(No. 5430)", "<FEFF0035003400330030>"])
  func same(text: String) throws {
    let file = try TestPDF(
      "/Span << /ActualText \(text) >> BDC BT /F1 12 Tf 60 250 Td (5430) Tj ET EMC "
        + "/P << /MCID 0 >> BDC BT /F1 12 Tf 20 200 Td (7) Tj ET EMC"
    ).read()
    #expect(file.pages.first?.text.filter(\.isNumber) == "54307")
    #expect(file.findings.isEmpty)
  }
}
