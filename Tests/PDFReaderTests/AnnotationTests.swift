import PDFReader
import PageModel
import Testing

@Suite("Text of form fields, notes and stamps")
struct AnnotationTests {
  private static let base = "BT /F1 10 Tf 20 250 Td (Printed 12) Tj ET"

  /// A page with annotations; each is the entries of its dictionary, its appearance's content and entries.
  private func pdf(
    _ annotations: [(entries: String, content: String, form: String)], content: String = base,
    page entries: String = "", catalog: String = ""
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
      ], objects: objects, catalog: catalog)
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

  // MARK: Shapes

  /// A page whose annotations have no appearance; digits of Helvetica are 5.56 points wide at 10.
  private func drawn(
    _ annotations: [String], content: String = "BT /F1 10 Tf 20 250 Td (5430) Tj ET"
  ) throws -> (text: String, findings: [String]) {
    let list = annotations.map {
      "<< /Type /Annot \($0.contains("/Rect") ? "" : "/Rect [31 246 60 262]") \($0) >>"
    }
    let file = try TestPDF([
      .init(content, entries: "/Annots [\(list.joined(separator: " "))]")
    ]).read()
    return (
      try #require(file.pages.first).text,
      file.findings.map { "\($0.rule) \($0.message.suffix(4))" }
    )
  }

  @Test(
    "Filled shapes hide the digits beneath them, with an appearance of their own or without",
    arguments: [
      "/Subtype /Square /IC [1 1 1] /C [1 1 1]", "/Subtype /Square /IC [1 0 0]",
      "/Subtype /Square /IC [0.5]", "/Subtype /Circle /IC [0 0 0 0] /Rect [28 236 70 272]",
      "/Subtype /Polygon /IC [1 1 1] /Vertices [31 246 60 246 60 262 31 262]",
      "/Subtype /Ink /InkList [[31 253 60 253]] /C [1 1 1] /BS << /W 12 >>",
    ])
  func shapes(entries: String) throws {
    let read = try drawn([entries])
    #expect(read.text == "54")
    #expect(read.findings == ["text.hidden : 30"])
  }

  @Test("The appearance of a shape hides digits as well", arguments: ["Square", "Ink", "Polygon"])
  func shapeWithAppearance(kind: String) throws {
    let annotation = (
      "/Subtype /\(kind) /Rect [31 246 60 262]", "1 g 0 0 29 16 re f", "/BBox [0 0 29 16]"
    )
    let file = try pdf([annotation], content: "BT /F1 10 Tf 20 250 Td (5430) Tj ET").read()
    #expect(file.pages.first?.text == "54")
    #expect(file.findings.map(\.rule) == ["text.hidden"])
    // The lines of shapes are no rulings of the page.
    #expect(file.pages.first?.fills.isEmpty == true)
  }

  @Test(
    "Shapes that let digits be seen change nothing",
    arguments: [
      "/Subtype /Square /C [1 0 0]", "/Subtype /Square /IC [1 0 0] /CA 0.3",
      "/Subtype /Square /IC []",
      "/Subtype /Square /IC [1 1 1] /F 2", "/Subtype /Circle /IC [1 1 1] /Rect [50 246 70 262]",
      "/Subtype /Highlight /QuadPoints [20 258 42 258 20 248 42 248] /C [1 1 0]",
      "/Subtype /Link /Border [0 0 1]",
    ])
  func openShapes(entries: String) throws {
    let read = try drawn([entries])
    #expect(read.text == "5430")
    #expect(read.findings.isEmpty)
  }

  @Test(
    "Digits that an annotation strikes through are said",
    arguments: [
      "/Subtype /StrikeOut /QuadPoints [20 260 42.3 260 20 247 42.3 247] /C [1 0 0]",
      "/Subtype /StrikeOut /QuadPoints [20 247 42.3 247 42.3 260 20 260]",
      "/Subtype /Line /L [19 248 43 259]", "/Subtype /Line /L [19 253.5 43 253.5]",
      "/Subtype /Ink /InkList [[19 249 25 259 31 249 37 259 43 249]]",
    ])
  func struck(entries: String) throws {
    let read = try drawn([entries])
    #expect(read.text == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(read.findings == ["text.struck 5430"])
  }

  // MARK: Values of fields

  @Test("A field without an appearance shows its value, as viewers draw it")
  func value() throws {
    for entries in [
      "/V (4711) /DA (/Helv 10 Tf 0 g)", "/V (4711) /DA (/Helv 0 Tf)", "/V <FEFF0034003700310031>",
    ] {
      let read = try drawn(["/Subtype /Widget /FT /Tx /Rect [50 100 150 120] \(entries)"])
      #expect(read.text == "54304711")
      #expect(read.findings.contains("text.annotation 4711"))
    }
    #expect(try drawn(["/Subtype /Widget /FT /Btn /V /Yes"]).text == "5430")
    let chinese = try drawn(["/Subtype /Widget /FT /Tx /V <FEFF4E00>"])
    #expect(
      chinese.text == "5430" && chinese.findings.first?.hasPrefix("text.annotationUnread") == true)
  }

  @Test(
    "Where a form asks viewers to draw its values, these count, not what the file drew",
    arguments: [(true, "5430", "5430"), (false, "5430", "4711"), (true, "4711", "4711")])
  func needAppearances(asks: Bool, value: String, shown: String) throws {
    let form = field("4711", more: "/FT /Tx /V (\(value)) /DA (/F1 10 Tf)")
    let catalog = asks ? "/AcroForm << /Fields [] /NeedAppearances true >>" : ""
    let file = try WholeFile(pdf([form], content: "", catalog: catalog).bytes)
    #expect(file.pages.first?.text == shown)
    guard asks else { return }
    let says = file.findings.contains { $0.rule == "text.annotation" && $0.severity == .warning }
    #expect(says == (value != "4711"))
  }
}
