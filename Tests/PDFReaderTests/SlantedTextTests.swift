import PDFReader
import PageModel
import Testing

@Suite("Text at a slant")
struct SlantedTextTests {
  /// A row of a table in upright text.
  private static let row =
    "0 g BT /F1 12 Tf 20 200 Td (8632) Tj 60 0 Td (114) Tj 60 0 Td (77) Tj ET"
  private static let digits = "863211477".sorted()

  /// Content that shows a text at an angle, in degrees.
  private func slanted(
    _ text: String, angle: Double, size: Int, at x: Int = 40, _ y: Int = 120
  ) -> String {
    let matrix = rotation(angle)
    return "BT /F1 \(size) Tf \(matrix) \(x) \(y) Tm (\(text)) Tj ET"
  }

  /// The first four numbers of a text matrix; the sines are tabled since tests use no Foundation.
  private func rotation(_ angle: Double) -> String {
    let (cosine, sine) =
      switch angle {
      case 15: (0.9659, 0.2588)
      case 30: (0.8660, 0.5)
      case 45: (0.7071, 0.7071)
      case 60: (0.5, 0.8660)
      case -30: (0.8660, -0.5)
      case -45: (0.7071, -0.7071)
      default: (1.0, 0.0)
      }
    return "\(cosine) \(sine) \(-sine) \(cosine)"
  }

  @Test(
    "A watermark set at a slant is not seen, whatever its angle, size and color",
    arguments: [15.0, 30, 45, 60, -30, -45], [12, 16, 40])
  func watermark(angle: Double, size: Int) throws {
    for paint in ["0 g", "0.8 0 0 rg", "0.7 g", "/G1 gs 0 g"] {
      let page = try TestPDF(
        "\(Self.row) q \(paint) \(slanted("2022", angle: angle, size: size)) Q",
        resources: "/ExtGState << /G1 << /ca 0.1 >> >>"
      ).page()
      // The library may put the words in another order beside a watermark.
      #expect(page.visibleText.sorted() == Self.digits, "\(paint)")
    }
  }

  @Test("A watermark tiled over the page may have more glyphs than the page")
  func tiled() throws {
    var content = Self.row
    for x in stride(from: 5, to: 180, by: 45) {
      for y in stride(from: 20, to: 280, by: 40) {
        content += " q 0.8 0 0 rg " + slanted("2021", angle: 30, size: 14, at: x, y) + " Q"
      }
    }
    let page = try TestPDF(content).page()
    #expect(page.visibleText.sorted() == Self.digits, "\(page.text)")
  }

  @Test(
    "Tiles in the type and color of the text, close to all of its lines, leave no digit in it",
    arguments: [15.0, 30, -30], [29, 37, 45])
  func tiledInOneType(angle: Double, step: Int) throws {
    var content = "0 g "
    for y in stride(from: 30, to: 280, by: 18) {
      for (column, number) in ["4", "21553", "0", "378"].enumerated() {
        content += "BT /F1 12 Tf \(10 + 45 * column) \(y) Td (\(number)) Tj ET "
      }
    }
    let expected = (0..<14).flatMap { _ in "4215530378" }.sorted()
    for x in stride(from: -20, to: 200, by: step + 30) {
      for y in stride(from: 5, to: 290, by: step) {
        content += " q /G1 gs 0 g " + slanted("20241381", angle: angle, size: 12, at: x, y) + " Q"
      }
    }
    let page = try TestPDF(content, resources: "/ExtGState << /G1 << /ca 0.12 >> >>").page()
    #expect(page.visibleText.sorted() == expected)
  }

  /// Fonts of Chinese have two bytes a code, which say nothing of the letter each alone: the second byte of
  /// 时 is 6 but for its upper bits.
  @Test(
    "A digit of a watermark that begins nearly where an ideograph does is none of its line",
    arguments: [30.0, 45, -45], [0.0, 0.05, 0.1, 0.14])
  func besideIdeographs(angle: Double, offset: Double) throws {
    let font = [
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        + "/DescendantFonts [9 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
    ]
    var content = "0 g "
    for y in stride(from: 40, to: 280, by: 24) {
      content += "BT /Song 12 Tf 20 \(y) Td <\(String(repeating: "65F6", count: 10))> Tj ET "
      for column in stride(from: 1, to: 10, by: 3) {
        let x = 20 + 12 * (Double(column) + offset)
        content +=
          "q /G1 gs BT /Song 12 Tf \(rotation(angle)) \(x) \(y) Tm <0036> Tj ET Q "
      }
    }
    let page = try TestPDF(
      [
        .init(
          content, resources: "/ExtGState << /G1 << /ca 0.12 >> >>",
          fonts: "/Song \(TestPDF.firstAdded) 0 R")
      ], objects: font
    ).page()
    #expect(page.visibleText == String(repeating: "时", count: 100))
  }

  @Test("A digit of a watermark over the same digit of a cell does not take it away")
  func doubled() throws {
    let page = try TestPDF(
      "q 0.9 g \(slanted("8", angle: 30, size: 12, at: 22, 201)) Q \(Self.row)"
    ).page()
    #expect(page.visibleText.sorted() == Self.digits, "\(page.text)")
  }

  @Test("A page that lies askew is read")
  func askew() throws {
    let page = try TestPDF(
      "0 g \(slanted("8632", angle: 15, size: 12, at: 20, 80)) "
        + "\(slanted("114", angle: 15, size: 12, at: 20, 100)) "
        + "BT /F1 12 Tf 100 20 Td (1) Tj ET"
    ).page()
    #expect(page.visibleText.count == 8)
  }

  @Test("Text turned by 90° beside upright text is read")
  func turned() throws {
    let page = try TestPDF("\(Self.row) BT /F1 12 Tf 0 1 -1 0 180 100 Tm (side) Tj ET").page()
    #expect(page.visibleText.contains("side"))
  }
}
