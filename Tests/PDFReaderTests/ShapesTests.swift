import PDFReader
import PageModel
import Testing

@Suite("Pages whose fonts say nothing")
struct ShapesTests {
  // MARK: Fonts

  /// Objects 8 and 9: a font file, which is looked at for being there only, and a glyph of a Type 3 font.
  private static let files = [
    TestPDF.stream("none", entries: "/Length1 4"), TestPDF.stream("600 0 d0 0 0 500 700 re f"),
  ]
  /// The objects of a font are 10 (its dictionary), 11 (its descendant or encoding) and 12 (its map).
  private static let fontNumber = 10

  private static func composite(
    _ entries: String = "", ordering: String = "Identity", isEmbedded: Bool = true
  ) -> [String] {
    [
      "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H "
        + "/DescendantFonts [11 0 R] \(entries) >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /DW 500 /CIDToGIDMap /Identity "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (\(ordering)) /Supplement 0 >> "
        + "/FontDescriptor << /Type /FontDescriptor /FontName /AAAAAA+Song /Flags 4 "
        + (isEmbedded ? "/FontFile2 8 0 R " : "") + ">> >>",
    ]
  }

  private static func map(_ lines: String) -> String {
    TestPDF.stream(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n\(lines)\nendcmap end end")
  }

  private static func mapped(_ lines: String) -> [String] {
    composite("/ToUnicode 12 0 R") + [map(lines)]
  }

  private static let identity = mapped("1 beginbfrange <0000> <FFFF> <0000> endbfrange")

  /// Codes from 65 to 90, each leading to what `target` says, in hexadecimal.
  private static func letters(_ target: (Int) -> String) -> [String] {
    let lines = (65...90).map { code in
      "<00\(String(code, radix: 16))> <\(target(code))>"
    }
    return mapped("26 beginbfchar\n\(lines.joined(separator: "\n"))\nendbfchar")
  }

  private static func type3(_ name: (Int) -> String, _ entries: String = "") -> [String] {
    let names = (65...90).map { "/\(name($0))" }
    let procedures = names.map { "\($0) 9 0 R" }.joined(separator: " ")
    return [
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] "
        + "/FirstChar 65 /LastChar 90 /Widths [\(String(repeating: "600 ", count: 26))] "
        + "/CharProcs << \(procedures) >> /Encoding 11 0 R /Resources << >> \(entries) >>",
      "<< /Type /Encoding /Differences [65 \(names.joined(separator: " "))] >>",
      map("1 beginbfrange <0041> <005A> <0041> endbfrange"),
    ]
  }

  // MARK: Pages

  private func carrier(
    _ font: [String], _ lines: [[UInt32]], isComposite: Bool = true, more: String = ""
  ) throws -> PageCarrier {
    let shows = lines.map { "<\(Self.hexadecimal($0, digits: isComposite ? 4 : 2))> Tj T*" }
    let content = "BT /Odd 10 Tf 12 TL 20 280 Td \(shows.joined(separator: "\n")) ET \(more)"
    return try TestPDF(
      [.init(content, fonts: "/Odd \(Self.fontNumber) 0 R")], objects: Self.files + font
    ).page().carrier
  }

  private static func hexadecimal(_ codes: [UInt32], digits: Int) -> String {
    codes.map { code in
      let text = String(code, radix: 16)
      return String(repeating: "0", count: digits - text.count) + text
    }.joined()
  }

  /// The characters' numbers, in lines.
  private static func codes(_ text: String, count: Int = 8) -> [[UInt32]] {
    Array(repeating: text.unicodeScalars.map(\.value), count: count)
  }

  private static let english = codes("The office received requests for records in 2023")
  private static let chinese = codes("本年度收到政府信息公开申请三十二件，均按时答复")
  /// Letters alone, as the fonts with a map of 26 codes have them.
  private static let capitals = codes("THEOFFICERECEIVEDREQUESTSFOR")
  /// The same, as a font has it that gives its letters any codes.
  private static let ciphered = capitals.map { $0.map { ($0 - 65 + 3) % 26 + 65 } }
  /// Numbers of glyphs in the order in which a page first needs them.
  private static let numbers = glyphs(step: 37, below: 330)
  /// The numbers of Latin letters in a font in the usual order: 29 less than their codes.
  private static let shifted = english.map { $0.map { $0 - 29 } }
  /// Numbers of glyphs in a font of thirty thousand.
  private static let large = glyphs(step: 1_237, below: 30_000)

  private static func glyphs(step: UInt32, below count: UInt32) -> [[UInt32]] {
    (0..<10).map { (row: UInt32) -> [UInt32] in
      (0..<24).map { (column: UInt32) -> UInt32 in (column * step + row * 53) % count + 1 }
    }
  }

  @Test(
    "A font that is numbers of shapes says nothing", arguments: [numbers, shifted, large])
  func numbered(lines: [[UInt32]]) throws {
    #expect(try carrier(Self.composite(), lines) == .shapes)
    // What another font stands in for is drawn as the library reads it.
    #expect(try carrier(Self.composite(isEmbedded: false), lines) == .marks)
  }

  @Test("Numbers that are the characters' own tell them, and so does a published collection")
  func told() throws {
    #expect(try carrier(Self.composite(), Self.english) == .marks)
    #expect(try carrier(Self.composite(), Self.chinese) == .marks)
    #expect(try carrier(Self.composite(ordering: "GB1"), Self.shifted) == .marks)
    #expect(try carrier(Self.composite(ordering: "UCS"), Self.chinese) == .marks)
    #expect(try carrier(Self.composite(ordering: "UCS"), Self.shifted) == .shapes)
  }

  @Test("A map that leads to nothing, to one character or for private use says nothing")
  func spoiledMaps() throws {
    for font in [
      Self.letters { _ in "FFFD" }, Self.letters { _ in "0020" }, Self.letters { _ in "4E00" },
      Self.letters { "E0" + String($0, radix: 16) },
      Self.letters { "00" + String($0 + 96, radix: 16) },
      Self.letters { "9" + String($0 * 31 % 4_000 + 256, radix: 16) },
    ] {
      #expect(try carrier(font, Self.capitals) == .shapes)
    }
    #expect(try carrier(Self.letters { "00" + String($0, radix: 16) }, Self.capitals) == .marks)
  }

  @Test("Names of glyphs that are numbers say nothing")
  func names() throws {
    for name: @Sendable (Int) -> String in [
      { "g\($0 + 300)" }, { "C00\($0)" }, { "a\($0 + 100)" }, { "glyph\($0 - 60)" },
    ] {
      let font = Self.type3(name)
      #expect(try carrier(font, Self.ciphered, isComposite: false) == .shapes)
      // Old bitmap fonts name their glyphs by codes that are the letters' own.
      #expect(try carrier(font, Self.capitals, isComposite: false) == .marks)
      let told = Self.type3(name, "/ToUnicode 12 0 R")
      #expect(try carrier(told, Self.ciphered, isComposite: false) == .marks)
    }
    let letters = Self.type3 { String(UnicodeScalar(UInt8($0))) }
    #expect(try carrier(letters, Self.capitals, isComposite: false) == .marks)
  }

  @Test(
    "Text of any language is text, whatever its fonts tell",
    arguments: [
      "Úřad obdržel v tomto roce žádosti o poskytnutí informací a odpověděl",
      "Xin chào, tôi là người Việt Nam và đây là tiếng của tôi",
      "Größe, Übermaß und Fußgängerüberführung öffnen für 30 €",
      "Управление получило запросы о предоставлении сведений",
      "Το γραφείο έλαβε αιτήματα για έγγραφα το έτος αυτό",
      "המשרד קיבל בקשות למידע בשנה זו והשיב על כולן בזמן",
      "تلقى المكتب طلبات للحصول على المعلومات في هذا العام",
      "สำนักงานได้รับคำขอข้อมูลในปีนี้และตอบกลับทั้งหมด",
      "今年度に受け付けた情報公開請求は三十二件でした",
      "올해 접수된 정보 공개 청구는 모두 서른두 건입니다",
      "本機關今年收到申請政府資訊公開案件，皆已依法答復",
      "王建国 李淑华 张伟 刘洋 陈静 杨帆 赵磊 黄敏 周涛 吴刚",
    ])
  func languages(text: String) throws {
    #expect(try carrier(Self.identity, Self.codes(text)) == .marks)
    #expect(try carrier(Self.composite(), Self.codes(text)) == .marks)
  }

  @Test(
    "Numbers, leaders, formulas and symbols are text where a map tells them",
    arguments: [
      "0 0 0 12 345 6,789 0.5 −1 0 0 17 3 0 0 0 0 22 1", "一、总体情况······················1",
      "∑ α² + β² ≤ ∫ ƒ(𝑥) d𝑥 ⇒ ∂φ/∂t = ∇·ψ ± ½ √2 ∈ ℝ", "☐ ☑ ● ■ ◆ → ① ② ③ ※ ★ ▲ 是 否",
      "Ⅰ Ⅱ Ⅲ — … “ ” ‘ ’ 《 》",
    ])
  func marks(text: String) throws {
    let codes = Self.codes(text).map { $0.filter { $0 <= 0xFFFF } }
    #expect(try carrier(Self.identity, codes) == .marks)
  }

  /// A simple font without an encoding, as offices write it: its codes are given out in turn.
  private static func simple(_ subtype: String) -> [String] {
    [
      "<< /Type /Font /Subtype /\(subtype) /BaseFont /BAAAAA+Song /FirstChar 0 /LastChar 255 "
        + "/Widths [\(String(repeating: "500 ", count: 256))] "
        + "/FontDescriptor << /Type /FontDescriptor /FontName /BAAAAA+Song /Flags 4 "
        + "/\(subtype == "Type1" ? "FontFile3" : "FontFile2") 8 0 R >> >>"
    ]
  }

  @Test(
    "Codes that an office gave to its glyphs in turn say nothing, unless they are letters all the same",
    arguments: ["TrueType", "Type1"])
  func inTurn(subtype: String) throws {
    let turn = Self.glyphs(step: 7, below: 60).map { $0.map { $0 + 32 } }
    #expect(try carrier(Self.simple(subtype), turn, isComposite: false) == .shapes)
    #expect(try carrier(Self.simple(subtype), Self.english, isComposite: false) == .marks)
    let formulas = Self.codes("f(x)=ax+b, g(y)=cy+d; |x|<1, x=y+z", count: 4)
    #expect(try carrier(Self.simple("Type1"), formulas, isComposite: false) == .marks)
  }

  @Test("A few codes in an odd font do not make a page one of shapes")
  func few() throws {
    #expect(try carrier(Self.composite(), [[7, 9, 200, 31]]) == .marks)
    let lines = Self.chinese.map { "<\(Self.hexadecimal($0, digits: 4))> Tj T*" }
    let text = "BT /H1 10 Tf 12 TL 20 150 Td \(lines.joined(separator: "\n")) ET"
    #expect(try carrier(Self.composite(), [Self.numbers[0]], more: text) == .marks)
  }

  /// A page of Chinese with numbers in a font of their own, of which each line is a number.
  private static func numbered(
    _ font: [String], _ numbers: [[UInt32]], words: String = "收到政府信息公开申请"
  ) throws -> PageCarrier {
    let shows = numbers.map { "<\(hexadecimal($0, digits: 4))> Tj T*" }
    let lines = codes(words, count: 10).map { "<\(hexadecimal($0, digits: 4))> Tj T*" }
    let content =
      "BT /Odd 10 Tf 12 TL 140 280 Td \(shows.joined(separator: "\n")) ET "
      + "BT /Told 10 Tf 12 TL 20 280 Td \(lines.joined(separator: "\n")) ET"
    let told = [
      "<< /Type /Font /Subtype /Type0 /BaseFont /BBBBBB+Kai /Encoding /UniGB-UCS2-H "
        + "/DescendantFonts [14 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /BBBBBB+Kai /DW 1000 /CIDSystemInfo "
        + "<< /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> >>",
    ]
    return try TestPDF(
      [.init(content, fonts: "/Odd \(fontNumber) 0 R /Told 13 0 R")],
      objects: files + font + [map("")] + told
    ).page().carrier
  }

  @Test("A page whose numbers are in a font that says nothing is shapes, though its words are told")
  func numbersWithoutMeaning() throws {
    // Digits are the glyphs 19 to 28 of fonts in the usual order, or come in the order of need.
    let usual = (0..<6).map { (row: UInt32) in (0..<4).map { 19 + ($0 * 3 + row) % 10 } }
    let needed = usual.map { $0.map { $0 - 18 } }
    for numbers in [usual, needed] {
      #expect(try Self.numbered(Self.composite(), numbers) == .shapes)
      #expect(try Self.numbered(Self.composite(isEmbedded: false), numbers) == .marks)
      let mapped = Self.composite("/ToUnicode 12 0 R")
      #expect(try Self.numbered(mapped, numbers) == .marks)
    }
    // The characters' own numbers.
    let own = usual.map { $0.map { $0 + 29 } }
    #expect(try Self.numbered(Self.composite(), own) == .marks)
    // Where more digits are told, those in the odd font are no numbers of a table.
    let words = "收到申请12345件"
    #expect(try Self.numbered(Self.composite(), usual, words: words) == .marks)
    // A single number.
    #expect(try Self.numbered(Self.composite(), Array(usual.prefix(1))) == .marks)
  }

  @Test("Bullets and boxes to tick in a font that says nothing leave a page as it is")
  func bullets() throws {
    for kinds in 1...3 as ClosedRange<UInt32> {
      let bullets = (0..<22).map { (row: UInt32) in [3 + row % kinds] }
      #expect(try Self.numbered(Self.composite(), bullets) == .marks)
    }
  }

  /// Curved shapes of a size, as many as fill a page.
  private static func outlines(_ size: Int, columns: Int, rows: Int) -> String {
    (0..<(columns * rows)).map { place in
      let x = 10 + place % columns * 9
      let y = 20 + place / columns * 12
      let corner = "\(x + size) \(y + size)"
      return "\(x) \(y) m \(x + size) \(y) \(corner) \(corner) c \(x) \(y + size) l h f"
    }.joined(separator: "\n")
  }

  @Test("Text turned to outlines is shapes; a drawing with a few, or beside text, is not")
  func outlined() throws {
    let text = "BT /F1 10 Tf 20 10 Td (A page of text with a drawing) Tj ET"
    #expect(try TestPDF(Self.outlines(8, columns: 19, rows: 20)).page().carrier == .shapes)
    #expect(try TestPDF(Self.outlines(8, columns: 10, rows: 5)).page().carrier == .marks)
    #expect(try TestPDF(Self.outlines(8, columns: 19, rows: 20) + text).page().carrier == .marks)
    #expect(try TestPDF("1 g " + Self.outlines(8, columns: 19, rows: 20)).page().carrier == .marks)
    #expect(try TestPDF(Self.outlines(60, columns: 19, rows: 20)).page().carrier == .marks)
  }

  @Test("Hidden text in such a font does not count")
  func hidden() throws {
    let font = Self.composite()
    let content =
      "3 Tr BT /Odd 10 Tf 20 280 Td <\(String(repeating: "01230077", count: 30))> Tj ET "
      + "BT 0 Tr /F1 12 Tf 20 100 Td (A page of print, though with few words) Tj ET"
    let page = try TestPDF(
      [.init(content, fonts: "/Odd \(Self.fontNumber) 0 R")], objects: Self.files + font
    ).page()
    #expect(page.carrier == .marks)
  }
}
