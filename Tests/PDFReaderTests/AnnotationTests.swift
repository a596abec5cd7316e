import PDFReader
import PageModel
import Testing

@Suite("Text of form fields, notes and stamps")
struct AnnotationTests {
  private static let base = "BT /F1 10 Tf 20 250 Td (Printed 12) Tj ET"

  /// A page with annotations; each is the entries of its dictionary, its appearance's content and entries.
  private func pdf(
    _ annotations: [(entries: String, content: String, form: String)], content: String = base,
    page entries: String = ""
  ) -> TestPDF {
    let first = TestPDF.firstAdded
    var objects: [String] = []
    var references: [String] = []
    for annotation in annotations {
      let number = first + objects.count
      references.append("\(number) 0 R")
      objects.append(
        "<< /Type /Annot \(annotation.entries) /AP << /N \(number + 1) 0 R >> >>")
      objects.append(
        TestPDF.stream(
          annotation.content,
          entries: "/Type /XObject /Subtype /Form \(annotation.form) /Resources "
            + "<< /Font << /F1 3 0 R >> /ExtGState << /G0 << /ca 0.4 >> >> >>"))
    }
    return TestPDF(
      [
        .init(content, entries: "/Annots [\(references.joined(separator: " "))] \(entries)")
      ], objects: objects)
  }

  private func field(_ text: String, kind: String = "Widget", more: String = "")
    -> (entries: String, content: String, form: String)
  {
    (
      "/Subtype /\(kind) /Rect [50 100 150 120] \(more)",
      "/Tx BMC BT /F1 12 Tf 2 5 Td (\(text)) Tj ET EMC", "/BBox [0 0 100 20]"
    )
  }

  @Test(
    "What is drawn in its box is read there, and says where it comes from",
    arguments: ["Widget", "FreeText", "Stamp"])
  func placed(kind: String) throws {
    let page = try pdf([field("4711", kind: kind)]).page()
    #expect(page.text == "Printed124711")
    let added = page.glyphs.filter { $0.origin == .annotation }
    #expect(String(String.UnicodeScalarView(added.map(\.scalar))) == "4711")
    let box = try #require(added.first).box
    #expect(abs(box.x0 - 52) < 0.5)
    #expect(box.y0 > 180 && box.y1 < 200)
    #expect(try pdf([field("4711")]).read().findings.map(\.rule) == ["text.annotation"])
  }

  @Test("An option leaves it out")
  func leftOut() throws {
    var options = PDFReaderOptions()
    options.readsAnnotations = false
    #expect(try pdf([field("4711")]).page(options).text == "Printed12")
  }

  @Test(
    "What no screen shows is no text",
    arguments: [
      ("Widget", "/F 2"), ("FreeText", "/F 32"), ("Text", ""), ("Popup", ""), ("Link", ""),
      ("Widget", "/OC << /Type /OCG /Name (x) >>"),
    ])
  func unseen(kind: String, more: String) throws {
    #expect(try pdf([field("4711", kind: kind, more: more)]).page().text == "Printed12")
  }

  @Test("The appearance's box is fitted into the rectangle, also turned")
  func fitted() throws {
    let scaled = try pdf([
      (
        "/Subtype /FreeText /Rect [50 100 250 140]", "BT /F1 6 Tf 5 5 Td (7) Tj ET",
        "/BBox [0 0 100 20]"
      )
    ]).page()
    let digit = try #require(scaled.glyphs.last)
    #expect(abs(digit.box.x0 - 60) < 0.5)
    #expect(scaled.styles[digit.style].fontSize == 12)
    let turned = try pdf([
      (
        "/Subtype /Stamp /Rect [50 100 70 200]", "BT /F1 10 Tf 5 5 Td (789) Tj ET",
        "/BBox [0 0 100 20] /Matrix [0 1 -1 0 20 0]"
      )
    ]).page()
    #expect(turned.text.contains("789"))
    let first = try #require(turned.glyphs.first { $0.scalar == "7" })
    #expect((50...70).contains(first.box.midX))
    #expect(first.box.y1 < 200 && first.box.y0 > 180)
  }

  @Test("A page turned by its dictionary has them where its reader sees them")
  func rotated() throws {
    let page = try pdf([field("4711")], page: "/Rotate 90").page()
    let digit = try #require(page.glyphs.first { $0.origin == .annotation })
    #expect(abs(digit.box.y0 - 52) < 1)
  }

  @Test("A field with states shows that of the one it is in")
  func states() throws {
    let first = TestPDF.firstAdded
    let form =
      "/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << /Font << /F1 3 0 R >> >>"
    for (state, text) in [("Yes", "Printed12X"), ("Off", "Printed12"), ("None", "Printed12")] {
      let page = try TestPDF(
        [.init(Self.base, entries: "/Annots [\(first) 0 R]")],
        objects: [
          "<< /Type /Annot /Subtype /Widget /Rect [50 100 70 120] /AS /\(state) "
            + "/AP << /N << /Yes \(first + 1) 0 R /Off \(first + 2) 0 R >> >> >>",
          TestPDF.stream("BT /F1 12 Tf 2 5 Td (X) Tj ET", entries: form),
          TestPDF.stream("", entries: form),
        ]
      ).page()
      #expect(page.text == text)
    }
  }

  @Test(
    "A number typed over another on its own ground takes its place; on none it stands beside it")
  func typedOver() throws {
    let over: (String) -> (String, String, String) = { ground in
      (
        "/Subtype /FreeText /Rect [15 245 120 265]",
        "\(ground) BT /F1 10 Tf 5 5 Td (Corrected 15) Tj ET", "/BBox [0 0 105 20]"
      )
    }
    #expect(try pdf([over("1 g 0 0 105 20 re f 0 g")]).page().text == "Corrected15")
    #expect(try pdf([over("1 1 0 rg 0 0 105 20 re f 0 g")]).page().text == "Corrected15")
    for ground in ["", "/G0 gs 1 1 0 rg 0 0 105 20 re f 0 g"] {
      #expect(try pdf([over(ground)]).page().text == "Printed12Corrected15")
    }
  }

  @Test("Content that leaves its state open, and resources of the page tree, do not matter")
  func openState() throws {
    let page = try pdf(
      [field("4711")], content: "2 0 0 2 0 0 cm BT /F1 10 Tf 10 125 Td (Printed 12) Tj ET"
    ).page()
    let digit = try #require(page.glyphs.first { $0.origin == .annotation })
    #expect(abs(digit.box.x0 - 52) < 0.5)
  }

  @Test("Reading a page twice gives the same page")
  func twice() throws {
    let file = try PDFFile(bytes: pdf([field("4711"), field("9", kind: "Stamp")]).bytes, name: "a")
    #expect(file.page(1) == file.page(1))
  }

  @Test("Malformed annotations are passed over")
  func malformed() throws {
    let bad: [(entries: String, content: String, form: String)] = [
      ("/Subtype /Widget /Rect [50 100 50 120]", "", "/BBox [0 0 100 20]"),
      ("/Subtype /Widget /Rect [50 (x) 150 120]", "", "/BBox [0 0 100 20]"),
      ("/Subtype /Widget /Rect [50 100 150 120]", "", "/BBox [0 0 0 0]"),
      ("/Subtype /Widget /Rect [0 0 1e300 1e300]", "BT /F1 9 Tf (5) Tj ET", "/BBox [0 0 1e-300 1]"),
      ("/Subtype 12 /Rect [50 100 150 120]", "", "/BBox [0 0 100 20]"),
    ]
    #expect(try pdf(bad + [field("4711")]).page().text.hasPrefix("Printed12"))
    #expect(try pdf(bad + [field("4711")]).page().text.hasSuffix("4711"))
  }
}
