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
}
