import PDFReader
import PageModel
import Testing

@Suite("Content streams that nobody should write")
struct HostileContentTests {
  private static let form = "/Type /XObject /Subtype /Form /BBox [0 0 200 300] "

  @Test("A form that draws itself ends")
  func recursion() throws {
    let page = try TestPDF(
      "/Fm0 Do", resources: "/XObject << /Fm0 8 0 R >>",
      objects: [
        TestPDF.stream(
          "10 10 100 1 re f /Fm0 Do",
          entries: Self.form + "/Resources << /XObject << /Fm0 8 0 R >> >>")
      ]
    ).page()
    #expect(page.rulings.count == 1)
  }

  @Test("Forms that each draw the next one ten times end with a finding")
  func fanOut() throws {
    let count = 8
    let objects = (0..<count).map { index in
      TestPDF.stream(
        index == count - 1 ? "10 10 100 1 re f" : String(repeating: "/N Do ", count: 10),
        entries: Self.form
          + "/Resources << /XObject << /N \(TestPDF.firstAdded + index + 1) 0 R >> >>")
    }
    var options = PDFReaderOptions()
    options.maximumOperatorsPerPage = 20_000
    options.abandonedOperatorsPerPage = 50_000
    let document = try TestPDF(
      "/N Do", resources: "/XObject << /N 8 0 R >>", objects: objects
    ).read(options)
    #expect(document.findings.map(\.rule) == ["limit.page"])
    #expect(document.pages[0].glyphs.isEmpty)
  }

  @Test("Forms nested without end are not entered")
  func deepForms() throws {
    let count = 30
    let objects = (0..<count).map { index in
      TestPDF.stream(
        "/N Do 10 10 100 1 re f",
        entries: Self.form
          + "/Resources << /XObject << /N \(TestPDF.firstAdded + index + 1) 0 R >> >>")
    }
    let document = try TestPDF(
      "/N Do", resources: "/XObject << /N 8 0 R >>", objects: objects + ["<< >>"]
    ).read()
    #expect(document.findings.map(\.rule) == ["limit.page"])
  }

  @Test("A million operators end with a finding, and what came before is kept")
  func millionOperators() throws {
    let document = try TestPDF(
      "10 10 100 1 re f " + String(repeating: "0 g\n", count: 1_000_000)
    ).read()
    #expect(document.findings.map(\.rule) == ["limit.operators"])
    #expect(document.pages[0].rulings.count == 1)
  }

  @Test("Saves and restores may be unbalanced, and ever so many")
  func unbalanced() throws {
    let page = try TestPDF(
      String(repeating: "q ", count: 5_000) + "3 w " + String(repeating: "Q ", count: 9_000)
        + "10 200 m 110 200 l S"
    ).page()
    #expect(page.rulings.map(words) == ["H 100 from 10 to 110, 1 thick"])
  }

  @Test(
    "Numbers without sense draw nothing",
    arguments: [
      "1e9 0 0 1e9 0 0 cm", String(repeating: "9", count: 400) + " 0 0 1 0 0 cm",
      String(repeating: "99999999999999 0 0 99999999999999 0 0 cm ", count: 40),
      "0 0 0 0 0 0 cm", "- - . +. -- cm",
    ])
  func oddNumbers(matrix: String) throws {
    let page = try TestPDF("q \(matrix) 10 200 m 110 200 l 50 60 70 80 re B Q").page()
    for ruling in page.rulings {
      #expect(ruling.position.isFinite && ruling.start.isFinite && ruling.end.isFinite)
    }
  }

  @Test("Streams cut off anywhere are read up to there")
  func truncated() throws {
    let whole = Array(
      """
      q 1 0 0 1 0 0 cm [(a\\)b) -20 <4142>] TJ << /K [1 (x) << >>] >> BDC /N#41 gs
      10 10 100 1 re f BI /W 2 /H 2 ID \u{1}EI\u{2} EI (((( % )
      """.utf8)
    for length in stride(from: 0, through: whole.count, by: 3) {
      _ = try TestPDF([.init(bytes: Array(whole.prefix(length)))]).page()
    }
  }

  @Test("Random bytes do no harm")
  func noise() throws {
    var seed: UInt64 = 42
    for _ in 0..<40 {
      let bytes = (0..<500).map { _ -> UInt8 in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let alphabet = Array("0123456789.-+ qQmlreSfBWn<>[](){}/%\\EIDTj\n".utf8)
        let value = Int(seed >> 33)
        return value % 7 == 0
          ? UInt8(truncatingIfNeeded: value) : alphabet[value % alphabet.count]
      }
      _ = try TestPDF([.init(bytes: bytes)]).page()
    }
  }
}
