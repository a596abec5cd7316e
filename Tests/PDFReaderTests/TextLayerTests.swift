import PDFReader
import PageModel
import Testing

@Suite("Text laid under pictures")
struct TextLayerTests {
  private static let image = TestPDF.stream(
    "zz",
    entries: "/Type /XObject /Subtype /Image /Width 400 /Height 600 /BitsPerComponent 8 "
      + "/ColorSpace /DeviceGray")
  private static let mask = TestPDF.stream(
    "zz",
    entries: "/Type /XObject /Subtype /Image /Width 400 /Height 600 /BitsPerComponent 1 "
      + "/ImageMask true")
  /// A font without glyphs, as OCRmyPDF and tesseract name it: each character half an em wide.
  private static let glyphless = [
    "<< /Type /Font /Subtype /Type0 /BaseFont /GlyphLessFont /Encoding /Identity-H "
      + "/DescendantFonts [11 0 R] /ToUnicode 6 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GlyphLessFont /DW 500 /CIDToGIDMap /Identity "
      + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
  ]
  /// A font that is not in the file, whose codes are UCS-2.
  private static let unembedded = [
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
      + "/DescendantFonts [13 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
      + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
  ]

  /// A page with the named fonts and images.
  private func document(_ content: String, entries: String = "") throws -> WholeFile {
    try TestPDF(
      [
        .init(
          content, entries: entries,
          resources: "/XObject << /Im 8 0 R /Mask 9 0 R >> "
            + "/ExtGState << /G0 << /ca 0 /CA 0 >> >>",
          fonts: "/Less 10 0 R /Song 12 0 R")
      ], objects: [Self.image, Self.mask] + Self.glyphless + Self.unembedded
    ).read()
  }

  private static let scan = "q 200 0 0 300 0 0 cm /Im Do Q "
  private static let stencil = "q 200 0 0 300 0 0 cm /Mask Do Q "

  @Test(
    "However its maker hides it, the layer is the page's text",
    arguments: [
      ("render mode 3", scan + "BT 3 Tr /F1 12 Tf 20 250 Td (layer) Tj ET"),
      ("clipped text", scan + "q BT 7 Tr /F1 12 Tf 20 250 Td (layer) Tj ET Q"),
      ("no opacity", scan + "/G0 gs BT /F1 12 Tf 20 250 Td (layer) Tj ET"),
      ("white under the image", "1 g BT /F1 12 Tf 20 250 Td (layer) Tj ET " + scan),
      ("black under the image", "BT /F1 12 Tf 20 250 Td (layer) Tj ET " + scan),
      ("white under a stencil", "1 g BT /F1 12 Tf 20 250 Td (layer) Tj ET 0 g " + stencil),
      ("before the image, without ink", "BT 3 Tr /F1 12 Tf 20 250 Td (layer) Tj ET " + scan),
      ("a word at a time", scan + "BT 3 Tr /F1 12 Tf 20 250 Td (la) Tj 14 0 Td (yer) Tj ET"),
      (
        "a letter at a time",
        scan + "BT 3 Tr /F1 12 Tf 20 250 Td (l) Tj 5 0 Td (a) Tj 8 0 Td (y) Tj 8 0 Td (e) Tj "
          + "8 0 Td (r) Tj ET"
      ),
      ("stretched", scan + "BT 3 Tr 230 Tz /F1 9 Tf 20 250 Td (layer) Tj ET"),
      ("squeezed", scan + "BT 3 Tr 30 Tz /F1 18 Tf 20 250 Td (layer) Tj ET"),
      ("a font of 1 pt, scaled", scan + "BT 3 Tr /F1 1 Tf 12 0 0 12 20 250 Tm (layer) Tj ET"),
      ("a font below 1 pt", scan + "BT 3 Tr /F1 0.8 Tf 20 250 Td (layer) Tj ET"),
      ("askew", scan + "BT 3 Tr /F1 12 Tf 0.9998 0.02 -0.02 0.9998 20 250 Tm (layer) Tj ET"),
    ])
  func makers(name: String, content: String) throws {
    let document = try document(content)
    let page = try #require(document.pages.first)
    #expect(document.findings.isEmpty)
    #expect(page.carrier.isPicture)
    #expect(page.visibleText == "layer", "\(name)")
    #expect(page.glyphs.allSatisfy { $0.origin == .textLayer })
    #expect(page.glyphs.allSatisfy { page.styles[$0.style].color == .black })
  }

  @Test(
    "Fonts without glyphs, and fonts that are not in the file, give their characters",
    arguments: [
      "/Less 12 Tf 20 250 Td <4E005E745EA6> Tj", "/Song 12 Tf 20 250 Td <4E005E745EA6> Tj",
      "/Less 24 Tf 200 Tz 20 250 Td <4E005E745EA6> Tj",
      "/V1 12 Tf 100 250 Td <4E005E745EA6> Tj",
    ])
  func fonts(show: String) throws {
    let page = try #require(try document(Self.scan + "BT 3 Tr \(show) ET").pages.first)
    #expect(page.visibleText == "一年度")
    #expect(page.glyphs.allSatisfy { $0.origin == .textLayer })
  }

  @Test("A layer that is one show for the whole page keeps its lines")
  func onePage() throws {
    let page = try #require(
      try document(
        Self.scan + "BT 3 Tr /F1 12 Tf 20 TL 20 250 Td (first) Tj T* (second) Tj T* (third) Tj ET"
      ).pages.first)
    #expect(page.visibleText == "firstsecondthird")
    let tops = Set(page.glyphs.map { ($0.box.midY / 20).rounded() })
    #expect(tops.count == 3)
  }

  @Test(
    "A scan turned by its maker has its layer in place",
    arguments: [
      (0, "1 0 0 1 20 250"), (90, "0 1 -1 0 50 20"), (180, "-1 0 0 -1 180 50"),
      (270, "0 -1 1 0 150 280"),
    ])
  func rotated(rotation: Int, matrix: String) throws {
    let page = try #require(
      try document(
        Self.scan + "BT 3 Tr /F1 12 Tf \(matrix) Tm (layer) Tj ET", entries: "/Rotate \(rotation)"
      ).pages.first)
    #expect(page.carrier.isPicture)
    #expect(page.visibleText == "layer")
    #expect(page.textTurn == 0)
    #expect(page.glyphs.allSatisfy { abs($0.box.midY - 47) < 4 && (15...60).contains($0.box.midX) })
  }

  @Test(
    "Text of a layer that is turned is told with its direction",
    arguments: [("0 1 -1 0", 270), ("0 -1 1 0", 90)])
  func turned(matrix: String, turn: Int) throws {
    let page = try #require(
      try document(Self.scan + "BT 3 Tr /F1 12 Tf \(matrix) 100 150 Tm (layer) Tj ET").pages.first)
    #expect(page.visibleText == "layer")
    #expect(page.textTurn == turn)
  }

  @Test("What is printed upon the picture stays print beside its layer")
  func printed() throws {
    let page = try #require(
      try document(
        Self.scan + "BT 3 Tr /F1 12 Tf 20 250 Td (layer) Tj 0 -20 Td (more) Tj ET "
          + "BT 0 Tr /F1 9 Tf 95 10 Td (-3-) Tj ET"
      ).pages.first)
    #expect(page.visibleText == "layermore-3-")
    #expect(page.glyphs.filter { $0.origin == .printed }.map(\.scalar) == ["-", "3", "-"])
  }

  private static let first =
    "BT 3 Tr /F1 12 Tf 20 250 Td (Requests 117) Tj 0 -20 Td (answered 11) Tj ET "

  @Test(
    "A scan that went through text recognition twice gives its text once",
    arguments: [
      // The same maker again, and nearly the same places.
      first + "BT 3 Tr /F1 12 Tf 21.2 250.5 Td (Requests 117) Tj 0.3 -20 Td (answered 11) Tj ET",
      first + "BT 3 Tr /F1 11.6 Tf 20 250 Td (Requests 117) Tj 0 -20 Td (answered 11) Tj ET",
      // Another maker, in a font of its own, who reads less.
      first + "BT 3 Tr /Less 11 Tf 20 251 Td <0052006500710075006500730074> Tj ET",
    ])
  func twice(content: String) throws {
    let page = try #require(try document(Self.scan + content).pages.first)
    #expect(page.visibleText == "Requests117answered11")
  }

  @Test("Of two makers' layers the larger one stands, with what only the other one saw")
  func twoMakers() throws {
    let page = try #require(
      try document(
        Self.scan + "BT 3 Tr /F1 12 Tf 20 250 Td (Requests) Tj 0 -200 Td (stamp) Tj ET "
          + "BT 3 Tr /Less 12 Tf 20 251 Td <4E004E8C4E094E8C4E094E004E8C4E094E8C4E094E004E004E004E00> Tj ET"
      ).pages.first)
    #expect(page.visibleText == "一二三二三一二三二三一一一一stamp")
  }

  @Test("A layer in two fonts that overlap at their seams is one")
  func twoFonts() throws {
    let page = try #require(
      try document(
        Self.scan + "BT 3 Tr 110 Tz /Song 12 Tf 20 250 Td <51715171> Tj /F1 12 Tf 24 0 Td (117) Tj "
          + "/Song 12 Tf 19 0 Td <4EF65E74> Tj ET"
      ).pages.first)
    #expect(page.visibleText == "共共117件年")
  }

  @Test("A number printed on a picture and read again by its text recognition is there once")
  func printedAndRead() throws {
    let page = try #require(
      try document(
        Self.scan + "BT /F1 9 Tf 95 10 Td (- 31 -) Tj ET "
          + "BT 3 Tr /F1 9 Tf 20 250 Td (layer) Tj /F1 10 Tf 74 -240.5 Td (-3I-) Tj ET"
      ).pages.first)
    #expect(page.visibleText == "layer-31-")
  }

  @Test("On a page that is no picture, hidden text stays hidden")
  func ordinary() throws {
    let visible =
      "BT /F1 12 Tf 14 TL 20 200 Td (Text of the page itself,) Tj T* (two lines.) Tj ET "
    for content in [
      Self.scan + visible + "BT 3 Tr /F1 12 Tf 20 250 Td (hidden) Tj ET",
      visible + "BT 3 Tr /F1 12 Tf 20 250 Td (hidden) Tj ET",
      "BT 3 Tr /F1 12 Tf 20 250 Td (hidden) Tj ET",
      "q 40 0 0 40 10 240 cm /Im Do Q BT 3 Tr /F1 12 Tf 20 250 Td (hidden) Tj ET",
    ] {
      let page = try #require(try document(content).pages.first)
      #expect(page.carrier == .marks)
      #expect(!page.visibleText.contains("hidden"))
      #expect(page.glyphs.allSatisfy { $0.origin == .printed })
    }
  }

  @Test("Small marks that are hidden on a picture stay hidden")
  func markers() throws {
    let page = try #require(
      try document(
        Self.scan + "BT 3 Tr /F1 12 Tf 20 250 Td (layer) Tj ET "
          + "BT 0 Tr /F1 0.5 Tf 100 100 Td (marker) Tj ET"
      ).pages.first)
    #expect(page.visibleText == "layer")
  }
}
