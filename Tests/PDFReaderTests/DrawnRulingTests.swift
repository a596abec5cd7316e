import PDFReader
import PageModel
import Testing

@Suite("Rulings of the drawn page")
struct DrawnRulingTests {
  /// A gray image 1 pixel wide and 100 high, white but for one dark row in the middle.
  private let scan = TestPDF.stream(
    String(repeating: "z", count: 50) + "!" + String(repeating: "z", count: 49),
    entries: "/Type /XObject /Subtype /Image /Width 1 /Height 100 /BitsPerComponent 8 "
      + "/ColorSpace /DeviceGray /Decode [0 2]")

  private func document(_ content: String) throws -> WholeFile {
    try TestPDF(content, resources: "/XObject << /Im0 8 0 R >>", objects: [scan]).read()
  }

  @Test("A scan with recognized text gives the rulings of its picture, and a finding")
  func scannedPage() throws {
    let document = try document(
      "q 200 0 0 300 0 0 cm /Im0 Do Q BT 3 Tr /F1 12 Tf 20 250 Td (scan) Tj ET")
    #expect(document.findings.map(\.rule) == ["rulings.drawn"])
    #expect(document.pages[0].visibleText.isEmpty)
    let rulings = document.pages[0].rulings
    #expect(rulings.count == 1)
    #expect(rulings.allSatisfy { abs($0.position - 151.5) < 1 && $0.length > 195 })
  }

  @Test("Text set upon a picture, and a scan without text, are not drawn")
  func pictures() throws {
    let picture = "q 200 0 0 300 0 0 cm /Im0 Do Q "
    for text in ["", "BT /F1 12 Tf 20 250 Td (title) Tj ET"] {
      let document = try document(picture + text)
      #expect(document.findings.isEmpty)
      #expect(document.pages[0].rulings.isEmpty)
    }
  }

  @Test("Where the libraries count different pages, all rulings are drawn")
  func disagreement() throws {
    var bytes = TestPDF("1 w 20 200 m 120 200 l S BT /F1 12 Tf 20 250 Td (text) Tj ET").bytes
    let count = try #require(bytes.indices.first { bytes[$0...].starts(with: "/Count 1".utf8) })
    bytes[count + 7] = UInt8(ascii: "2")
    let document = try WholeFile(bytes)
    let page = try #require(document.pages.first)
    #expect(page.text == "text")
    #expect(page.rulings.map(words) == ["H 100 from 20 to 120, 1 thick"])
    #expect(document.findings.contains { $0.rule == "rulings.drawn" && $0.page == 1 })
  }
}
