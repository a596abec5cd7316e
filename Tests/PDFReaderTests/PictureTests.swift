import PDFReader
import PageModel
import Testing

@Suite("Pages that are pictures")
struct PictureTests {
  /// Images of 400 × 600 pixels, which are two a point on the whole page: gray, a stencil, a strip of it.
  private static let objects = [
    image(400, 600), image(400, 600, "/ImageMask true"), image(400, 60), image(2_000, 2_000),
  ]
  private static let names = "/XObject << /Im 8 0 R /Mask 9 0 R /Strip 10 0 R /Fine 11 0 R >>"

  private static func image(_ width: Int, _ height: Int, _ entries: String = "") -> String {
    TestPDF.stream(
      "zz",
      entries: "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) "
        + "/BitsPerComponent 8 /ColorSpace /DeviceGray \(entries)")
  }

  private static let scan = "q 200 0 0 300 0 0 cm /Im Do Q "

  private func page(_ content: String) throws -> PDFPage {
    try TestPDF(content, resources: Self.names, objects: Self.objects).page()
  }

  /// Rows of an image, each drawn on its own.
  private static func strips(_ name: String, count: Int = 10) -> String {
    (0..<count).map { "q 200 0 0 30 0 \($0 * 30) cm /\(name) Do Q" }.joined(separator: "\n")
  }

  private static let letters = (0..<20).flatMap { row in
    (0..<18).map { "q 7 0 0 9 \(10 + $0 * 10) \(20 + row * 13) cm /Mask Do Q" }
  }.joined(separator: "\n")

  private static let lines =
    (1...12).map { "20 \($0 * 20) m 180 \($0 * 20) l S" }.joined(separator: " ")

  private static let inline =
    "q 200 0 0 300 0 0 cm BI /W 400 /H 600 /BPC 8 /CS /G ID zz\nEI Q"

  private static let scans = [
    ("one image", scan), ("strips", strips("Strip")),
    ("a mask over a background", scan + "q 200 0 0 300 0 0 cm /Mask Do Q"),
    ("a background of less detail", "q 200 0 0 300 0 0 cm /Strip Do /Mask Do Q"),
    ("between margins", "q 150 0 0 225 25 40 cm /Im Do Q"),
    ("half a page across", "q 120 0 0 150 40 75 cm /Im Do Q"), ("inline", inline),
    ("an image for each letter", letters),
  ]

  @Test(
    "A scan is told however its maker cuts it up",
    arguments: scans)
  func makers(name: String, content: String) throws {
    let page = try page(content)
    #expect(page.carrier.isPicture, "\(name)")
    #expect(page.rulings.isEmpty)
  }

  @Test(
    "The resolution is that of the finest tile; a logo does not count",
    arguments: [
      (scan, 2.0), ("q 100 0 0 150 50 75 cm /Im Do Q", 4.0), (strips("Strip"), 2.0), (inline, 2.0),
      ("q 200 0 0 300 0 0 cm /Strip Do /Mask Do Q", 2.0),
      (scan + "q 10 0 0 10 180 280 cm /Fine Do Q", 2.0),
      ("q 0 200 -300 0 300 0 cm /Im Do Q", 2.0), ("q 200 0 0 300 0 0 cm BI ID zz\nEI Q", 2.8),
    ])
  func resolution(content: String, pixelsPerPoint: Double) throws {
    guard case .picture(let found) = try page(content).carrier else {
      Issue.record("no picture")
      return
    }
    #expect(abs(found - pixelsPerPoint) < 0.01)
  }

  @Test("An image in a form is one")
  func form() throws {
    let page = try TestPDF(
      "q 0.5 0 0 0.5 0 0 cm /Fm Do Q", resources: "/XObject << /Fm 9 0 R >>",
      objects: [
        Self.image(400, 600),
        TestPDF.stream(
          "q 400 0 0 600 0 0 cm /Im Do Q",
          entries: "/Type /XObject /Subtype /Form /BBox [0 0 400 600] "
            + "/Resources << /XObject << /Im 8 0 R >> >>"),
      ]
    ).page()
    #expect(page.carrier == .picture(pixelsPerPoint: 2))
  }

  private static let addition = "BT /F1 5 Tf 60 60 Td (Signed by N. N., 2024-01-02) Tj ET"

  @Test(
    "What is added to a scan stays print, and the page a picture",
    arguments: [
      "BT /F1 10 Tf 95 10 Td (- 3 -) Tj ET", "BT /F1 6 Tf 120 5 Td (Scanned with App) Tj ET",
      "BT /F1 6 Tf 5 290 Td (FROM: office 2024-01-02 10:11 P.001/003) Tj ET",
      addition + " 0.5 w 55 55 60 15 re S",
      "BT /F1 30 Tf 0.8 g 0.7 0.7 -0.7 0.7 40 80 Tm (DRAFT COPY) Tj ET",
    ])
  func additions(content: String) throws {
    let page = try page(Self.scan + content)
    #expect(page.carrier.isPicture)
    #expect(page.glyphs.allSatisfy { $0.origin == .printed })
    #expect(!page.visibleText.isEmpty)
  }

  @Test(
    "A page with text or lines of its own is none, whatever lies behind it",
    arguments: [
      scan + "BT /F1 12 Tf 14 TL 20 250 Td (A page of print on a) Tj T* (tinted background.) Tj ET",
      scan + "BT /F1 24 Tf 30 180 Td (A cover) Tj ET",
      scan + lines,
      "q 60 0 0 90 100 180 cm /Im Do Q BT /F1 12 Tf 20 100 Td (A letter with a logo.) Tj ET",
      "q 120 0 0 150 40 120 cm /Im Do Q BT /F1 9 Tf 40 60 Td (Figure 1) Tj ET",
      "q 20 0 0 20 100 180 cm /Im Do Q", "",
    ])
  func ordinary(content: String) throws {
    let page = try page(content)
    #expect(page.carrier == .marks)
  }
}
