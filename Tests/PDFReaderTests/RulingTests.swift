import PDFReader
import PageModel
import Testing

@Suite("Rulings, fills and images")
struct RulingTests {
  private func rulings(_ content: String, resources: String = "") throws -> [String] {
    try TestPDF(content, resources: resources).page().rulings.map(words)
  }

  @Test(
    "Each way to draw a line gives the same ruling",
    arguments: [
      "2 w 10 200 m 110 200 l S",
      "2 w 110 200 m 10 200 l s",
      "10 199 100 2 re f",
      "10 201 100 -2 re f*",
      "10 199 m 110 199 l 110 201 l 10 201 l h f",
      "10 199 m 110 199 l 109 201 l 11 201 l f",
      "q 1 0 0 1 10 200 cm 2 w 0 0 m 100 0 l S Q",
      "q 0.05 0 0 -0.05 0 300 cm 40 w 200 2000 m 2200 2000 l S Q",
      "q 0 1 -1 0 0 0 cm 2 w 200 -10 m 200 -110 l S Q",
      "q 10 150 100 51 re W n 0 199 500 20 re f Q",
      "q [3 3] 0 d 2 w 10 200 m 110 200 l S Q",
      "q /W2 gs 10 200 m 110 200 l S Q",
      "Q Q 2 w 10 200 m 110 200 l S",
      "2 w 10 200 m % a comment ( with a bracket\n110 200 l S",
      "q 1 0 0 1 20 0 cm +2. w --10 200.0 m 90 2-00 l S Q",
    ])
  func sameRuling(content: String) throws {
    let found = try rulings(content, resources: "/ExtGState << /W2 << /LW 2 >> >>")
    #expect(found == ["H 100 from 10 to 110, 2 thick"])
  }

  @Test("Dots and dashes drawn one by one are one ruling, stray ones none")
  func dots() throws {
    let dots = (0..<40).map { "\(10 + Double($0) * 1.5) 200 0.75 0.75 re f" }.joined(separator: " ")
    #expect(try rulings(dots).count == 1)
    let dashes = (0..<20).map { "50 \(20 + Double($0) * 4) 0.75 2.25 re f" }.joined(separator: " ")
    #expect(try rulings(dashes).count == 1)
    #expect(try rulings("10 10 2 2 re f 30 10 2 2 re f 50 10 2 2 re f") == [])
  }

  @Test("The order of operators that do not overlap changes nothing", arguments: 0..<6)
  func order(rotation: Int) throws {
    let blocks = [
      "q 2 w 10 200 m 110 200 l S Q", "q 0.8 g 120 100 40 30 re f Q", "10 50 0.5 100 re f",
      "BT /F1 12 Tf 1 0 0 1 20 260 Tm (abc) Tj ET", "BT /F1 12 Tf 1 0 0 1 120 260 Tm (xyz) Tj ET",
      "q 1 0 0 1 30 0 cm 0 0 m 0 80 l S Q",
    ]
    func summary(_ blocks: some Sequence<String>) throws -> [String] {
      let page = try TestPDF(blocks.joined(separator: " ")).page()
      let glyphs = page.glyphs.map { "\($0.scalar) \(words($0.box))" }
      return (page.rulings.map(words) + page.fills.map { words($0.rect) } + glyphs).sorted()
    }
    let turned = blocks[rotation...] + blocks[..<rotation]
    #expect(try summary(turned) == summary(blocks))
    #expect(try summary(turned.reversed()) == summary(blocks))
    #expect(try summary(blocks).count == 10)
  }

  @Test("A stroked rectangle is four rulings, filled as well one fill more")
  func strokedRectangle() throws {
    let page = try TestPDF("0.9 g 1 w 10 100 80 50 re B").page()
    #expect(
      Set(page.rulings.map(words)) == [
        "H 150 from 10 to 90, 1 thick", "H 200 from 10 to 90, 1 thick",
        "V 10 from 150 to 200, 1 thick", "V 90 from 150 to 200, 1 thick",
      ])
    #expect(page.fills.map { words($0.rect) } == ["10 150 90 200"])
  }

  @Test("A border drawn as one rectangle cut out of another is four rulings")
  func frame() throws {
    let found = try rulings("10 100 80 50 re 11 101 78 48 re f*")
    #expect(found.count == 4)
    #expect(found.contains("H 150.5 from 10 to 90, 1 thick"))
  }

  @Test("Fills come in drawing order, white ones included, with their colors")
  func fills() throws {
    let page = try TestPDF(
      """
      0.8 g 10 10 80 50 re f 1 1 1 rg 20 20 30 30 re f 0 0 0 0.5 k 10 100 20 20 re f
      /CS0 cs 1 sc 40 100 20 20 re f 0 sc 70 100 20 20 re f
      /CS1 cs 1 0 0 scn 100 100 20 20 re f /Pattern cs /P0 scn 130 100 20 20 re f
      """,
      resources: """
        /ColorSpace << /CS0 [/Separation /Spot /DeviceRGB << >>] /CS1 [/ICCBased 8 0 R] >>
        """, objects: [TestPDF.stream("", entries: "/N 3")]
    ).page()
    #expect(page.fills.map(\.color.red) == [0.8, 1, 0.5, 0, 1, 1, 0.5])
    #expect(page.fills.map(\.color.green) == [0.8, 1, 0.5, 0, 1, 0, 0.5])
    #expect(words(page.fills[1].rect) == "20 250 50 280")
  }

  @Test("White lines on paper are no rulings; on a dark fill they part cells")
  func whiteLines() throws {
    #expect(try rulings("1 G 10 200 m 110 200 l S 1 g 10 100 100 1 re f").isEmpty)
    #expect(
      try rulings("0 0 0.5 rg 0 150 200 100 re f 1 G 10 200 m 110 200 l S")
        == ["H 100 from 10 to 110, 1 thick"])
  }

  @Test(
    "What is not drawn leaves no ruling",
    arguments: [
      "10 200 m 110 200 l n", "q 0 0 50 50 re W n 60 200 m 110 200 l S Q",
      "/G0 gs 10 200 m 110 200 l S 10 100 100 1 re f", "10 200 m 110 240 l S",
      "10 200 m 50 250 60 250 110 200 c S", "10 400 m 110 400 l S", "10 100 2 2 re f",
      "10 200 m S", "l 5 5 l S", "BT (10 200 m 110 200 l S) Tj ET", "<< /A (10 200 m) >> BDC",
    ])
  func undrawn(content: String) throws {
    let found = try rulings(content, resources: "/ExtGState << /G0 << /ca 0 /CA 0 >> >>")
    #expect(found.isEmpty)
  }

  @Test("A clip cuts rulings and ends with its state")
  func clip() throws {
    #expect(
      try rulings(
        "q 20 0 30 300 re W n 10 200 m 110 200 l S Q 10 100 m 110 100 l S")
        == ["H 100 from 20 to 50, 1 thick", "H 200 from 10 to 110, 1 thick"])
  }

  @Test("Boxes of images, in line and not")
  func images() throws {
    let page = try TestPDF(
      """
      q 50 0 0 40 10 20 cm /Im0 Do Q
      q 20 0 0 20 100 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI y EI Q 10 200 m 90 200 l S
      """, resources: "/XObject << /Im0 8 0 R >>",
      objects: [
        TestPDF.stream(
          "x",
          entries: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
            + "/ColorSpace /DeviceGray")
      ]
    ).page()
    #expect(page.images.map(words) == ["10 240 60 280", "100 80 120 100"])
    #expect(page.rulings.map(words) == ["H 100 from 10 to 90, 1 thick"])
  }

  @Test("The same name may mean different things in a form and on its page")
  func formResources() throws {
    let page = try TestPDF(
      "q 2 0 0 2 10 100 cm /Fm0 Do Q /G gs 10 50 m 60 50 l S",
      resources: "/XObject << /Fm0 8 0 R >> /ExtGState << /G << /LW 3 >> >>",
      objects: [
        TestPDF.stream(
          "/G gs 0 0 m 100 0 l S",
          entries: "/Type /XObject /Subtype /Form /BBox [0 -5 20 20] "
            + "/Matrix [1 0 0 1 5 0] /Resources << /ExtGState << /G << /LW 1 >> >> >>")
      ]
    ).page()
    #expect(
      page.rulings.map(words) == [
        "H 200 from 20 to 60, 2 thick", "H 250 from 10 to 60, 3 thick",
      ])
  }

  @Test("Thickness follows the matrix on each axis")
  func unevenMatrix() throws {
    let found = try rulings("2 0 0 0.5 0 0 cm 2 w 5 400 m 55 400 l S 10 200 m 10 400 l S")
    #expect(found == ["H 100 from 10 to 110, 1 thick", "V 20 from 100 to 200, 4 thick"])
  }
}
