import PDFReader
import PageModel
import Testing

@Suite("Pages that are not drawn")
struct ImageLimitTests {
  private static func image(_ side: Int, _ entries: String = "", data: [UInt8] = []) -> [UInt8] {
    TestPDF.stream(
      data,
      entries: "/Type /XObject /Subtype /Image /Width \(side) /Height \(side) /BitsPerComponent 8 "
        + "/ColorSpace /DeviceGray \(entries)")
  }

  private static func form(_ resources: String) -> [UInt8] {
    TestPDF.stream(
      [], entries: "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << \(resources) >>")
  }

  /// Draws a page that has an image of 30 × 30 pixels and may draw 1,000 pixels.
  private func draw(
    _ content: String, _ objects: [[UInt8]], resources: String = "/XObject << /Im 8 0 R >>",
    entries: String = ""
  ) throws(PDFReadingError) {
    var options = PDFReaderOptions()
    options.maximumImagePixels = 1_000
    let pdf = TestPDF(
      [.init(content, entries: entries, resources: resources)], binary: objects)
    let file = try PDFFile(bytes: pdf.bytes, name: "test.pdf", options: options)
    #expect(file.page(1).findings.isEmpty)
    _ = try file.image(ofPage: 1, scale: 1)
  }

  private func refusal(
    _ content: String, _ objects: [[UInt8]], resources: String = "/XObject << /Im 8 0 R >>",
    entries: String = ""
  ) -> PDFReadingError? {
    do {
      try draw(content, objects, resources: resources, entries: entries)
      return nil
    } catch {
      return error
    }
  }

  private static let whole = "q 200 0 0 300 0 0 cm /Im Do Q "

  @Test("A page with images below the limit is drawn, one over it refused with what to do")
  func limit() throws {
    try draw(Self.whole, [Self.image(30)])
    let error = try #require(refusal(Self.whole, [Self.image(2_000)]))
    #expect(error.code == .tooLarge && error.page == 1)
    #expect(
      error.description
        == "test.pdf, page 1: Its images have 4 million pixels, more than the limit of 1 million, so "
        + "it was not drawn; save a copy with smaller images and read that.")
  }

  @Test("Images that are drawn count each time, inline ones and masks as well")
  func counting() {
    #expect(refusal(Self.whole + Self.whole, [Self.image(30)])?.code == .tooLarge)
    let inline = "q 200 0 0 300 0 0 cm BI /W 40 /H 40 /BPC 8 /CS /G ID zz\nEI Q"
    #expect(refusal(inline, [])?.code == .tooLarge)
    let masked = [Self.image(30, "/SMask 9 0 R"), Self.image(20)]
    #expect(refusal(Self.whole, masked)?.code == .tooLarge)
  }

  @Test("Images are found wherever a page can have them")
  func places() {
    let forms = [Self.form("/XObject << /Deep 9 0 R >>"), Self.image(50)]
    #expect(refusal("", forms)?.code == .tooLarge)
    #expect(refusal("", forms, resources: "/Pattern << /P 8 0 R >>")?.code == .tooLarge)
    #expect(
      refusal("", forms, resources: "", entries: "/Annots [<< /AP << /N 8 0 R >> >>]")?.code
        == .tooLarge)
    let loop = [Self.form("/XObject << /Self 8 0 R >>")]
    #expect(refusal("", loop) == nil)
  }

  @Test(
    "What the data's head says counts, where the dictionary says less",
    arguments: [
      (
        "/DCTDecode",
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0x75, 0x30, 0x75, 0x30, 1, 1, 0]
      ),
      (
        "/JPXDecode",
        [0xFF, 0x4F, 0xFF, 0x51, 0, 41, 0, 0, 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]
          + [UInt8](repeating: 0, count: 12)
      ),
      (
        "/JBIG2Decode",
        [0, 0, 0, 1, 48, 0, 1, 0, 0, 0, 19, 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 0, 0]
      ),
    ] as [(String, [UInt8])])
  func heads(filter: String, data: [UInt8]) {
    let image = Self.image(10, "/Filter \(filter)", data: data + [0, 0, 0, 0])
    #expect(refusal(Self.whole, [image])?.code == .tooLarge)
  }
}
