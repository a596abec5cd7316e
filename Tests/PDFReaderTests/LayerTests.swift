import PDFReader
import PageModel
import Testing

/// What belongs to a layer that the document hides is not on the page: no text, no line, no cover.
@Suite("Layers that are shown and hidden")
struct LayerTests {
  private static let number = "BT /F1 12 Tf 20 250 Td (5430) Tj ET"
  private static let cover = "1 g 10 240 100 30 re f 0 g"

  /// Objects 8 to 12: two groups, memberships of both, a form and an image in the first.
  private func read(_ content: String, configuration: String) throws -> (
    text: String, page: PDFPage, findings: [String]
  ) {
    let group = { (name: String) in "<< /Type /OCG /Name (\(name)) >>" }
    let file = try TestPDF(
      [
        .init(
          content,
          resources: "/Properties << /A 8 0 R /B 9 0 R /M 10 0 R /N 11 0 R >> "
            + "/XObject << /X 12 0 R >>")
      ],
      objects: [
        group("a"), group("b"), "<< /Type /OCMD /OCGs [8 0 R 9 0 R] >>",
        "<< /Type /OCMD /OCGs [8 0 R 9 0 R] /P /AllOn >>",
        TestPDF.stream(
          Self.cover, entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 300] /OC 8 0 R"),
      ],
      catalog: "/OCProperties << /OCGs [8 0 R 9 0 R] /D << \(configuration) >> >>"
    ).read()
    let page = try #require(file.pages.first)
    return (page.visibleText, page, file.findings.map(\.rule))
  }

  @Test(
    "A white shape hides a number only where it is shown",
    arguments: [
      ("/OFF [8 0 R]", "A", true), ("/OFF [9 0 R]", "A", false), ("", "A", false),
      ("/BaseState /OFF", "A", true), ("/BaseState /OFF /ON [8 0 R]", "A", false),
      ("/OFF [8 0 R]", "M", false), ("/OFF [8 0 R 9 0 R]", "M", true),
      ("/OFF [8 0 R]", "N", true), ("/OFF [8 0 R]", "Z", false),
    ])
  func cover(configuration: String, layer: String, isHidden: Bool) throws {
    let content = "\(Self.number) /OC /\(layer) BDC /P BMC \(Self.cover) EMC EMC"
    #expect(try read(content, configuration: configuration).text == (isHidden ? "5430" : ""))
  }

  @Test("Forms belong to layers as well")
  func form() throws {
    let content = "\(Self.number) /X Do"
    #expect(try read(content, configuration: "/OFF [8 0 R]").text == "5430")
    #expect(try read(content, configuration: "").text == "")
  }

  @Test("Text and lines of hidden layers are none, and what follows is where it is")
  func hidden() throws {
    let content =
      "/OC /A BDC 10 100 m 190 100 l S BT /F1 12 Tf 20 100 Td (9) Tj ET EMC \(Self.number) "
      + "10 200 m 190 200 l S"
    let read = try read(content, configuration: "/OFF [8 0 R]")
    #expect(read.text == "5430")
    #expect(read.page.rulings.map(\.position) == [100])
    #expect(read.findings.isEmpty)
  }
}
