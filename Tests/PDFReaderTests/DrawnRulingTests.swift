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

  @Test("The lines of a picture are not looked for here, whatever text is on it or under it")
  func pictures() throws {
    let picture = "q 200 0 0 300 0 0 cm /Im0 Do Q "
    for text in [
      "", "BT /F1 12 Tf 20 250 Td (title) Tj ET", "BT 3 Tr /F1 12 Tf 20 250 Td (scan) Tj ET",
    ] {
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
