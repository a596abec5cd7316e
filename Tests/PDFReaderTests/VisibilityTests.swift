import PDFReader
import PageModel
import Testing

@Suite("Text that a reader sees")
struct VisibilityTests {
  @Test("Render modes 3 and 7 and zero alpha draw nothing")
  func inkless() throws {
    let page = try TestPDF(
      """
      BT /F1 12 Tf 20 250 Td (seen) Tj 3 Tr 60 0 Td (hidden) Tj ET
      q BT /F1 12 Tf 7 Tr 20 200 Td (clip) Tj ET Q
      q /G0 gs BT /F1 12 Tf 20 150 Td (glass) Tj ET Q
      BT 0 Tr /F1 12 Tf 20 100 Td (again) Tj ET
      """, resources: "/ExtGState << /G0 << /ca 0 >> >>"
    ).page()
    #expect(page.text.contains("hidden"))
    #expect(page.visibleText == "seenagain")
  }

  @Test("On a scanned page with a layer of recognized text, all of it is invisible")
  func recognizedText() throws {
    let page = try TestPDF("BT 3 Tr /F1 12 Tf 20 250 Td (layer) Tj ET").page()
    #expect(page.text == "layer")
    #expect(page.visibleText.isEmpty)
  }

  @Test("White on paper is invisible; white on dark shading is seen")
  func whiteText() throws {
    let page = try TestPDF(
      """
      0 0 0.5 rg 10 190 100 30 re f 1 g
      BT /F1 12 Tf 20 250 Td (paper) Tj ET
      BT /F1 12 Tf 20 200 Td (shaded) Tj ET
      """
    ).page()
    #expect(page.visibleText == "shaded")
  }

  @Test("Text in the color of the fill beneath it is invisible")
  func camouflage() throws {
    let page = try TestPDF(
      """
      1 0 0 rg 10 190 100 30 re f
      BT /F1 12 Tf 20 200 Td (red) Tj ET 0 g BT /F1 12 Tf 60 200 Td (black) Tj ET
      """
    ).page()
    #expect(page.visibleText == "black")
  }

  @Test("A fill drawn after the text is not its ground")
  func laterFill() throws {
    let page = try TestPDF(
      "BT /F1 12 Tf 20 200 Td (black) Tj ET 0 g 10 100 100 30 re f"
    ).page()
    #expect(page.visibleText == "black")
  }

  @Test("Text smaller than a point is invisible")
  func tiny() throws {
    let page = try TestPDF(
      "BT /F1 0.5 Tf 20 250 Td (marker) Tj /F1 12 Tf 50 0 Td (text) Tj ET"
    ).page()
    #expect(page.visibleText == "text")
  }

  @Test("Turned text drawn without ink is invisible")
  func turnedInkless() throws {
    let page = try TestPDF(
      """
      BT /F1 10 Tf 3 Tr 0 1 -1 0 100 100 Tm (turned) Tj ET
      BT /F1 10 Tf 0 Tr 20 250 Td (straight) Tj ET
      """
    ).page()
    #expect(page.visibleText == "straight")
  }

  @Test(
    "Hidden digits right beside visible ones are none of their number",
    arguments: [
      "1 g BT /F1 12 Tf 20 250 Td (9) Tj ET 0 g BT /F1 12 Tf 26.67 250 Td (12) Tj ET",
      "BT /F1 12 Tf 20 250 Td 3 Tr (9) Tj 0 Tr (12) Tj ET",
      "BT /F1 12 Tf 1 g 20 250 Td [(9)] TJ 0 g [(1)-20(2)] TJ ET",
      "BT /F1 12 Tf 20 250 Td (12) Tj 1 g (9) Tj ET",
      "BT /F1 12 Tf 20 250 Td (1) Tj 1 1 1 rg (9) Tj 0 g (2) Tj ET",
      #"BT /F1 12 Tf 20 250 Td 1 g (\071) Tj 0 g (1\062) Tj ET"#,
      "BT /F1 12 Tf 20 250 Td 1 g <39> Tj 0 g <3132> Tj ET",
      "q /G0 gs BT /F1 12 Tf 20 250 Td (9) Tj ET Q BT /F1 12 Tf 26.67 250 Td (12) Tj ET",
      "q 0 0 1 1 re W n BT /F1 12 Tf 20 250 Td (9) Tj ET Q BT /F1 12 Tf 26.67 250 Td (12) Tj ET",
      """
      BT /F1 12 Tf 20 250 Td (9) Tj ET 1 g 19 247 7.6 14 re f 0 g
      BT /F1 12 Tf 26.67 250 Td (12) Tj ET
      """,
      """
      0.8 g 10 240 100 20 re f BT /F1 12 Tf 20 250 Td (9) Tj ET 0 g
      BT /F1 12 Tf 26.67 250 Td (12) Tj ET
      """,
      "BT /F1 12 Tf 20 250 Td (12 ) Tj 1 g (9) Tj ET BT 0 g /F1 12 Tf 20 200 Td () Tj ET",
    ])
  func hiddenNeighbors(content: String) throws {
    let read = try TestPDF(content, resources: "/ExtGState << /G0 << /ca 0 >> >>").read()
    let page = try #require(read.pages.first)
    #expect(page.text.count == 3)
    #expect(page.visibleText == "12")
    #expect(read.findings.map(\.rule) == ["text.hidden"])
    #expect(read.findings.first?.message.hasSuffix("left out: 9") == true)
  }

  @Test(
    "Digits struck through, or upon each other, are said",
    arguments: [
      ("BT /F1 12 Tf 20 250 Td (12) Tj ET 0.5 w 19 254 m 28 254 l S", "text.struck", "1"),
      ("BT /F1 12 Tf 20 250 Td (12) Tj ET 20 253.8 13.3 0.6 re f", "text.struck", "12"),
      (
        "BT /F1 12 Tf 20 250 Td (12) Tj ET BT /F1 12 Tf 21 250 Td (34) Tj ET", "text.overprinted",
        ""
      ),
      ("BT /F1 12 Tf 20 250 Td (12) Tj ET 10 254 m 100 254 l S", "", ""),
      ("BT /F1 12 Tf 20 250 Td (12) Tj ET 20 248.5 m 33.3 248.5 l S", "", ""),
      ("BT /F1 12 Tf 20 250 Td (12) Tj ET BT /F1 12 Tf 20 250 Td (12) Tj ET", "", ""),
    ])
  func doubtfulDigits(content: String, rule: String, digits: String) throws {
    let read = try TestPDF(content).read()
    #expect(read.findings.map(\.rule) == (rule.isEmpty ? [] : [rule]))
    #expect(read.findings.allSatisfy { $0.message.contains(": \(digits)") })
  }

  @Test(
    "What only looks hidden is seen beside other digits",
    arguments: [
      "1 g 0 G BT /F1 12 Tf 2 Tr 20 250 Td (9) Tj ET 0 g BT 0 Tr /F1 12 Tf 26.67 250 Td (12) Tj ET",
      "0.5 g BT /F1 12 Tf 20 250 Td (9) Tj ET 0 g BT /F1 12 Tf 26.67 250 Td (12) Tj ET",
      "0 0 0.5 rg 19 247 7 14 re f 1 g BT /F1 12 Tf 20 250 Td (9) Tj 0 g (12) Tj ET",
      """
      1 g BT /F1 12 Tf 20 250 Td (912) Tj ET
      0 g BT /F1 12 Tf 20 250 Td (912) Tj ET
      """,
      "1 g BT /F1 12 Tf 20 150 Td (7) Tj ET 0 g BT /F1 12 Tf 20 250 Td (9) Tj ( ) Tj (12) Tj ET",
    ])
  func seenNeighbors(content: String) throws {
    let page = try TestPDF(content).page()
    #expect(page.visibleText == "912")
  }
}
