import PDFReader
import PageModel
import Testing

@Suite("Fonts in GBK")
struct GBKTests {
  /// A page that shows text in a font of this name, 20 points from the left in 10 point type.
  private func page(
    _ content: String, name: String = "#CB#CE#CC#E5",
    entries: String = "/Encoding /WinAnsiEncoding",
    descriptor: String = "", width: Int = 500
  ) throws -> PDFPage {
    let widths = Array(repeating: "\(width)", count: 224).joined(separator: " ")
    let first = TestPDF.firstAdded
    return try TestPDF(
      [.init(content, fonts: "/G1 \(first) 0 R")],
      objects: [
        "<< /Type /Font /Subtype /TrueType /BaseFont /\(name) /FirstChar 32 /LastChar 255 "
          + "/Widths [\(widths)] /FontDescriptor \(first + 1) 0 R \(entries) >>",
        "<< /Type /FontDescriptor /FontName /\(name) /Flags 32 /FontBBox [0 -140 1000 860] "
          + "/ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 \(descriptor) >>",
        TestPDF.stream("", entries: "/Length1 0"),
      ]
    ).page()
  }

  @Test(
    "Codes that pair are Chinese, each as wide as its two codes",
    arguments: ["", "/Encoding /WinAnsiEncoding", "/Encoding /MacRomanEncoding"])
  func pairs(encoding: String) throws {
    // The second code of 豚 is a blank hyphen, those of 丂 and 燶 are a letter and a blank of Latin-1.
    let page = try page(
      "BT /G1 10 Tf 20 250 Td <C4BFC2BC BDADEBE0 8140 A0A0 A1A1 A3AC> Tj ET", entries: encoding)
    #expect(page.text == "目录江豚丂牋，")
    #expect(page.glyphs.map { words($0.box) }.prefix(2) == ["20 41.4 30 51.4", "30 41.4 40 51.4"])
    #expect(page.glyphs.last.map { words($0.box) } == "90 41.4 100 51.4")
    #expect(page.styles.map(\.fontName) == ["宋体"])
  }

  @Test("Letters and digits alone stay what they are")
  func alone() throws {
    let page = try page("BT /G1 10 Tf 20 250 Td <B5DA313241C2A5> Tj (~[x]) Tj ET")
    #expect(page.text == "第12A楼~[x]")
    #expect(page.glyphs.map { words($0.box) }[3] == "40 41.4 45 51.4")
  }

  @Test("Pairs that are kerned, spaced or cut between two operators are whole")
  func cut() throws {
    let page = try page(
      """
      BT /G1 10 Tf 20 250 Td [<C4> -30 <BF> -400 <C2> 20 <BC>] TJ ET
      BT /G1 10 Tf 20 220 Td <C4BFC2> Tj <BCC4> Tj <BF> Tj ET
      BT /G1 10 Tf 8 Tc 20 190 Td <C4BFC2BC> Tj ET
      BT /G1 10 Tf 0 1 -1 0 180 100 Tm <C4BFC2BC> Tj ET
      """)
    #expect(page.text == "目录目录目目录目录")
    #expect(words(page.glyphs[0].box) == "20 41.4 30.3 51.4")
  }

  @Test(
    "A name with a suffix or in other characters is one of GBK",
    arguments: [
      ("#B7#C2#CB#CE_GB2312", "仿宋_GB2312"), ("#BA#DA#CC#E5,Bold", "黑体,Bold"),
      ("#B7#BD#D5#FD#D0#A1#B1#EA#CB#CE#BC#F2#CC#E5", "方正小标宋简体"), ("#BC#9A#C3#F7#F3#77", "細明體"),
    ])
  func names(raw: String, name: String) throws {
    let page = try page("BT /G1 10 Tf 20 250 Td <C4BFC2BC> Tj ET", name: raw)
    #expect(page.text == "目录")
    #expect(page.styles.map(\.fontName) == [name])
  }

  @Test(
    "Fonts with Latin names, in the file, or with an encoding of their own are left alone",
    arguments: [
      ("SimSun", "/Encoding /WinAnsiEncoding", ""), ("L#E4ndle", "/Encoding /WinAnsiEncoding", ""),
      ("#E5#AE#8B#E4#BD#93", "/Encoding /WinAnsiEncoding", ""),
      ("#CB#CE#CC#E5", "/Encoding /WinAnsiEncoding", "/FontFile2 10 0 R"),
      ("#CB#CE#CC#E5", "/Encoding /WinAnsiEncoding /ToUnicode 11 0 R", ""),
      (
        "#CB#CE#CC#E5",
        "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /B] >>", ""
      ),
    ])
  func others(name: String, entries: String, descriptor: String) throws {
    let page = try page(
      "BT /G1 10 Tf 20 250 Td <C4BFC2BC> Tj ET", name: name,
      entries: entries.replacing("11 0 R", with: "6 0 R"), descriptor: descriptor)
    #expect(!page.text.contains("目"))
  }

  @Test(
    "Text of western Europe in such a font stays what it is",
    arguments: [
      ("\\311t\\351 \\340 Orl\\351ans, d\\351j\\340 vu", "ÉtéàOrléans,déjàvu"),
      ("f\\374r \\304mter, gr\\366\\337er", "fürÄmter,größer"),
      ("f\\374r die M\\344dchen", "fürdieMädchen"), ("Preis 5 \\200", "Preis5€"),
    ])
  func western(content: String, text: String) throws {
    let page = try page("BT /G1 10 Tf 20 250 Td (\(content)) Tj ET")
    #expect(page.text == text)
  }

  @Test("A code that has lost its partner takes no other with it")
  func lone() throws {
    let page = try page(
      "BT /G1 10 Tf 20 250 Td <C4BFC2BC C4BFC2BC C4BFC2BC C4> Tj 0 -20 Td <C4BFC2BC 20 B7 20 C4BFC2BC> Tj ET"
    )
    #expect(page.text == "目录目录目录Ä目录·目录")
  }

  @Test("Neither decoding nor looking at an encoding is damage, and each page of a file is decoded")
  func findings() throws {
    let first = TestPDF.firstAdded
    let page = TestPDF.Page("BT /G1 10 Tf 20 250 Td <C4BFC2BC> Tj ET", fonts: "/G1 \(first) 0 R")
    let file = try TestPDF(
      [page, page],
      objects: [
        "<< /Type /Font /Subtype /TrueType /BaseFont /#BF#AC#CC#E5_GB2312 "
          + "/Encoding /WinAnsiEncoding >>"
      ]
    ).read()
    #expect(file.pages.map(\.text) == ["目录", "目录"])
    #expect(file.findings.isEmpty)
  }

  @Test("A page in both kinds of fonts has each in its own")
  func mixed() throws {
    let page = try page(
      "BT /G1 10 Tf 20 250 Td <C4BFC2BC> Tj /F1 10 Tf (r\\351sum\\351) Tj ET")
    // The standard encoding has another letter there.
    #expect(page.text == "目录rØsumØ")
    #expect(page.styles.map(\.fontName) == ["宋体", "Helvetica"])
  }
}
