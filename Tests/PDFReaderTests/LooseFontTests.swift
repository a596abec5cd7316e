import PDFReader
import PageModel
import Testing

@Suite("Type 3 fonts whose size the library guesses")
struct LooseFontTests {
  /// A page of a form that uses a Type 3 font of full-width glyphs, as browsers write them for fonts
  /// whose outlines they may not embed: no glyph has a name that tells of its shape.
  ///
  /// Codes 1 to 9 are ideographs from 一 on, or other characters of some width.
  private func page(
    _ content: String, from scalar: String = "4E00", width: Int = 1000
  ) throws -> PDFPage {
    let codes = 1...9
    let first = TestPDF.firstAdded
    let names = codes.map { "/g\($0)" }.joined(separator: " ")
    let programs = codes.map { "/g\($0) \(first + 1) 0 R" }.joined(separator: " ")
    let widths = codes.map { _ in "\(width)" }.joined(separator: " ")
    return try TestPDF(
      "/X Do", resources: "/XObject << /X \(first + 3) 0 R >>",
      objects: [
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] "
          + "/FirstChar 1 /LastChar 9 /Widths [\(widths)] /Encoding << /Type /Encoding "
          + "/Differences [1 \(names)] >> /CharProcs << \(programs) >> "
          + "/ToUnicode \(first + 2) 0 R >>",
        stream("\(width) 0 0 0 900 900 d1 0 0 \(width - 100) 900 re f"),
        stream(
          """
          /CIDInit /ProcSet findresource begin 12 dict begin begincmap
          1 begincodespacerange <00> <FF> endcodespacerange
          1 beginbfrange <01> <09> <\(scalar)> endbfrange
          endcmap end end
          """),
        stream(
          content,
          entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 300] "
            + "/Resources << /Font << /T3 \(first) 0 R /F1 3 0 R >> >>"),
      ]
    ).page()
  }

  private func stream(_ content: String, entries: String = "") -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  @Test("An ideograph is as high as it is wide and stands on its baseline", arguments: [8, 12, 22])
  func size(points: Int) throws {
    let page = try page(
      "BT /T3 \(points) Tf 20 200 Td <01> Tj \(points) 0 Td <0203> Tj 0 -30 Td <04> Tj ET")
    #expect(page.glyphs.count == 4)
    for glyph in page.glyphs {
      #expect(abs(page.styles[glyph.style].fontSize - Double(points)) < 0.5)
      #expect(glyph.box.height < 1.5 * Double(points))
      #expect(glyph.box.height > 0.8 * Double(points))
    }
    let baseline = 300.0 - 200
    #expect(page.glyphs[0].box.y0 < baseline && page.glyphs[0].box.y1 > baseline)
    #expect(baseline - page.glyphs[0].box.y0 > page.glyphs[0].box.y1 - baseline)
  }

  @Test("Lines one and a half times their size apart do not overlap by half")
  func lines() throws {
    let page = try page(
      "BT /T3 12 Tf 20 200 Td <01> Tj 12 0 Td <02> Tj -12 -18 Td <03> Tj 12 0 Td <04> Tj ET")
    let boxes = page.glyphs.map(\.box)
    #expect(boxes.count == 4)
    #expect(boxes[0].y1 - boxes[2].y0 < boxes[0].height / 4)
  }

  @Test("In a column set close each glyph stands on its own baseline, not on the line's above")
  func column() throws {
    // The boxes that the library makes are 26 points high here.
    let pitch = 14
    let rows = (0..<6).map { "1 0 0 1 20 \(200 - pitch * $0) Tm <0\($0 + 1)> Tj" }
    let page = try page("BT /T3 10 Tf \(rows.joined(separator: " ")) ET")
    #expect(page.glyphs.count == 6)
    for (row, glyph) in page.glyphs.sorted(by: { $0.box.y0 < $1.box.y0 }).enumerated() {
      let baseline = 300.0 - Double(200 - pitch * row)
      #expect(glyph.box.y0 < baseline - 6 && glyph.box.y1 > baseline)
      #expect(glyph.box.y1 < baseline + 5)
    }
  }

  @Test(
    "Letters alone tell the size as well, by the operator that shows them",
    arguments: [9, 12], [400, 500, 620])
  func letters(points: Int, width: Int) throws {
    // The words stand as far apart as a blank is wide.
    let advance = Double(points * width) / 1000
    let blank = 0.25 * Double(points)
    let shows = (1...9).map { "\($0 == 1 ? 0 : advance + ($0 == 5 ? blank : 0)) 0 Td <0\($0)> Tj" }
    let page = try page(
      "BT /T3 \(points) Tf 20 200 Td \(shows.joined(separator: " ")) ET", from: "0061", width: width
    )
    #expect(page.glyphs.count == 9)
    for glyph in page.glyphs {
      #expect(abs(page.styles[glyph.style].fontSize - Double(points)) < 0.1 * Double(points))
      #expect(glyph.box.height < 1.7 * Double(points))
    }
  }
}
